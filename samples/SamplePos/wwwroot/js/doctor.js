// The doctor's page: its report goes to the clipboard.
import { toast } from './dom.js';
import { copyText } from './share.js';

document.querySelector('#copiar').addEventListener('click', async () => {
  await copyText(document.querySelector('#informe').textContent);
  toast('Copiado.');
});
