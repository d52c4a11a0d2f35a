// The header's meter and the line about sending: refreshed after each sale and every half minute.
import { get } from './api.js';
import { refreshNotices } from './notices.js';

const every = 30_000;
const afterSale = 2_500; // what a sale makes the limits cross is told a moment after it

function paintMeter(rus) {
  const meter = document.getElementById('medidor');
  if (!meter) {
    return;
  }
  meter.dataset.level = rus.level;
  meter.querySelector('[data-month]').textContent = rus.monthText;
  meter.querySelector('[data-year]').textContent = rus.yearText;
  meter.querySelector('[data-word]').textContent = rus.word;
  meter.querySelector('progress[data-for=month]').value = rus.monthPercent;
  meter.querySelector('progress[data-for=year]').value = rus.yearPercent;
}

function paintSending(sending) {
  const line = document.getElementById('envios');
  line.hidden = sending.sentence === '';
  line.querySelector('span').textContent = sending.sentence;
}

function paintPrinter(printer) {
  const chip = document.getElementById('impresora');
  chip.className = `iz-printer iz-state iz-state-${printer.tone}`;
  chip.title = printer.sentence;
  chip.querySelector('[data-word]').textContent = printer.word;
}

async function refreshPrinter() {
  if (document.getElementById('impresora')) {
    paintPrinter(await get('/api/printer/status'));
  }
}

async function refresh() {
  try {
    const [rus, sending] = await Promise.all([get('/api/rus/status'), get('/api/sending/status'), refreshPrinter(), refreshNotices()]);
    paintMeter(rus);
    paintSending(sending);
  } catch (error) {
    if (error.status === 401) {
      location.assign(`/ingresar?volver=${encodeURIComponent(location.pathname)}`);
    } else {
      paintSending({ sentence: error.message });
    }
  }
}

document.addEventListener('izi:sold', () => {
  refresh();
  setTimeout(() => refreshNotices().catch(() => {}), afterSale); // the next round asks again
});
document.addEventListener('izi:printed', () => refreshPrinter().catch(() => {})); // the next round asks again
setInterval(refresh, every);
refresh();
