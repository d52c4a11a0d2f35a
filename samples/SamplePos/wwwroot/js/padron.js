// Shows how far the import of SUNAT's padrón is, until it ends.
import { get } from './api.js';

const box = document.getElementById('copia');

async function watch() {
  try {
    const state = await get('/api/padron/estado');
    if (!state.running) {
      location.reload();
      return;
    }
    document.getElementById('copiaEstado').textContent = state.text;
    box.querySelector('progress').value = state.percent;
  } catch (error) {
    document.getElementById('copiaEstado').textContent = error.message;
  }
  setTimeout(watch, 700);
}

if (box.dataset.running === 'true') {
  setTimeout(watch, 400);
}
