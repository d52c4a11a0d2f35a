// Follows what happens to the web orders while their page is open: shows it anew when work has ended, and only offers to when something changed by itself.
import { get } from './api.js';

const line = document.getElementById('marcha');
const news = document.getElementById('novedades');
let working = line.dataset.running === 'true';

async function watch() {
  let pause = 5000;
  try {
    const state = await get('/api/pedidos/estado');
    if (!state.running && working) {
      location.replace(news.querySelector('a').href);
      return;
    }
    working = state.running;
    pause = working ? 700 : pause;
    line.querySelector('span').textContent = state.text;
    line.hidden = !working;
    news.hidden = working || state.mark === line.dataset.mark;
  } catch {
    pause = 15000; // the page stays readable without it
  }
  setTimeout(watch, pause);
}

setTimeout(watch, working ? 700 : 5000);
