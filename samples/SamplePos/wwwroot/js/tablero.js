// The dashboard: draws its charts and brings itself up to date every five minutes while somebody looks at it.
import { get, getText } from './api.js';
import { draw } from './charts.js';
import { freshness } from './freshness.js';

const every = 5 * 60_000;
const tick = 20_000;
let figures = null;

async function show() {
  figures = await get(`/api/dashboards/${document.getElementById('tablero').dataset.period}`);
  draw(figures);
  document.getElementById('tablero').dataset.drawn = 'true';
}

async function refresh() {
  const page = new DOMParser().parseFromString(await getText(location.href), 'text/html');
  const fresh = page.getElementById('tablero');
  if (!fresh) {
    location.reload(); // the session has ended: the door is shown
    return;
  }
  const open = [...document.querySelectorAll('#tablero details')].map(details => details.open);
  document.getElementById('tablero').replaceWith(document.adoptNode(fresh));
  document.querySelectorAll('#tablero details').forEach((details, i) => { details.open = open[i] ?? false; });
  await show();
}

const look = freshness({ every, now: () => Date.now(), visible: () => document.visibilityState === 'visible', refresh });
const quietly = () => look().catch(() => {}); // the header says that the program does not answer; the next tick asks again

document.addEventListener('visibilitychange', quietly);
setInterval(quietly, tick);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figures && draw(figures));
show().catch(() => {}); // the tables say the same
