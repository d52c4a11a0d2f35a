// Sends SUNAT's padrón to the shop's program, and shows how far its import is, until it ends.
import { get } from './api.js';

const box = document.getElementById('copia');
const state = document.getElementById('copiaEstado');
const progress = document.getElementById('copiaAvance');
const form = document.getElementById('subir');
const file = document.getElementById('archivo');
const stop = document.getElementById('dejar');
const narrow = 'Lo que está delante del programa (un proxy) no deja pasar archivos tan grandes. Súbalo desde la computadora de la caja.';
const lost = 'Se cortó la conexión con el programa de la tienda. Vuelva a subir el archivo.';

async function watch() {
  try {
    const now = await get('/api/padron/estado');
    if (!now.running) {
      location.reload();
      return;
    }
    show(now.text, now.percent);
  } catch (error) {
    state.textContent = error.message;
  }
  setTimeout(watch, 700);
}

function show(text, percent) {
  state.textContent = text;
  progress.hidden = false;
  progress.querySelector('progress').value = percent;
}

function end(sentence) {
  document.getElementById('archivoFalta').textContent = sentence;
  progress.hidden = true;
  stop.hidden = true;
  for (const control of form.querySelectorAll('input, button')) {
    control.disabled = false;
  }
}

// fetch cannot tell how far it is
function send(content) {
  const request = new XMLHttpRequest();
  request.open('POST', '/api/padron/archivo');
  request.setRequestHeader('content-type', 'application/zip');
  request.setRequestHeader('RequestVerificationToken', document.querySelector('meta[name="izi-token"]')?.content ?? '');
  request.responseType = 'json';
  request.upload.addEventListener('progress', event => show(`Subiendo: ${Math.floor(event.loaded * 100 / event.total)} %.`, Math.floor(event.loaded * 100 / event.total)));
  request.addEventListener('load', () => {
    if (request.status === 202) {
      stop.hidden = true;
      watch();
    } else {
      end(request.response?.title ?? (request.status === 413 ? narrow : lost));
    }
  });
  request.addEventListener('error', () => end(lost));
  request.addEventListener('abort', () => end('Se dejó de subir. La copia anterior sigue como estaba.'));
  stop.addEventListener('click', () => request.abort(), { once: true });
  request.send(content);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  document.getElementById('archivoFalta').textContent = '';
  for (const control of form.querySelectorAll('input, button[type="submit"]')) {
    control.disabled = true;
  }
  stop.hidden = false;
  show('Subiendo: 0 %.', 0);
  send(file.files[0]);
});

if (box.dataset.running === 'true') {
  setTimeout(watch, 400);
}
