// Asks that the web shop's catalogue be read, and shows how far that is.
import { get, post } from './api.js';
import { toast } from './dom.js';

const progress = document.getElementById('avance');
const bar = progress.querySelector('progress');
const words = progress.querySelector('p');
const buttons = [document.getElementById('sincronizar'), document.getElementById('todo')];

function show(state) {
  progress.hidden = false;
  buttons.forEach(button => { button.disabled = true; });
  if (state.total) {
    bar.max = state.total;
    bar.value = state.done;
  } else {
    bar.removeAttribute('value');
  }
  words.textContent = state.text;
}

async function watch() {
  try {
    const state = await get('/api/tienda-web/estado');
    if (!state.running) {
      location.reload();
      return;
    }
    show(state);
  } catch (error) {
    words.textContent = error.message;
  }
  setTimeout(watch, 700);
}

async function ask(todo) {
  try {
    await post('/api/tienda-web/sincronizar', { todo });
    show({ text: 'Leyendo su catálogo…' });
    setTimeout(watch, 400);
  } catch (error) {
    toast(error.message, 'bad');
  }
}

document.getElementById('sincronizar').addEventListener('click', () => ask(false));
document.getElementById('todo').addEventListener('click', () => ask(true));
if (progress.dataset.running === 'true') {
  setTimeout(watch, 400);
}
