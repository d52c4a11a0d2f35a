// Counting: a scanner types a code and presses Enter; a person types a name and picks.
import { get, post } from './api.js';
import { sameCode } from './code.js';
import { CountSheet } from './count-sheet.js';
import { el, icon, toast } from './dom.js';
import { formatQuantity, parseQuantity } from './money.js';

const input = document.getElementById('escanear');
const list = document.getElementById('contados');
const choose = document.getElementById('encontrados');
const said = document.getElementById('avisoConteo');
const save = document.getElementById('guardar');
const sheet = new CountSheet();
let queue = Promise.resolve();

function differs(line) {
  const by = line.counted - line.seen;
  return by === 0 ? 'igual que la cuenta' : `${by > 0 ? '+' : '−'}${formatQuantity(Math.abs(by))} que la cuenta`;
}

function row(line) {
  const quantity = el('input', {
    type: 'text', className: 'form-control', value: formatQuantity(line.counted), maxLength: 10, autocomplete: 'off', attrs: { inputmode: 'decimal', 'aria-label': `Cuánto hay de ${line.name}` },
  });
  const difference = el('small', { textContent: differs(line) });
  const typed = () => {
    const fine = sheet.set(line.id, parseQuantity(quantity.value));
    quantity.classList.toggle('is-invalid', !fine);
    if (fine) {
      difference.textContent = differs(line);
    }
    return fine;
  };
  quantity.addEventListener('focus', () => quantity.select());
  quantity.addEventListener('change', typed);
  quantity.addEventListener('keydown', event => {
    if (event.key === 'Enter' && typed()) {
      event.preventDefault();
      input.focus();
    }
  });
  const remove = el('button', { type: 'button', className: 'btn btn-quiet', attrs: { 'aria-label': `Quitar ${line.name}` } }, icon('trash3'));
  remove.addEventListener('click', () => { sheet.remove(line.id); paint(); input.focus(); });
  return el('li', { data: { id: line.id } },
    el('span', { className: 'iz-goods-name' }, el('strong', { textContent: line.name }), difference),
    el('span', { className: 'iz-count-quantity' }, quantity, el('span', { textContent: line.measure })),
    remove);
}

function paint() {
  list.replaceChildren(...sheet.lines.map(row));
  list.hidden = sheet.lines.length === 0;
  save.disabled = sheet.lines.length === 0;
  said.textContent = sheet.lines.length === 0 ? 'Todavía no contó nada.' : `${sheet.lines.length} ${sheet.lines.length === 1 ? 'producto contado' : 'productos contados'}, sin guardar.`;
}

function take(product) {
  choose.hidden = true;
  const line = sheet.scan(product);
  paint();
  if (line.weighed) {
    list.querySelector(`[data-id="${line.id}"] input`).focus();
  } else {
    input.focus();
  }
}

function offer(found) {
  choose.replaceChildren(...found.map(product => {
    const pick = el('button', { type: 'button', className: 'btn btn-quiet' }, el('span', { textContent: product.name }), el('small', { textContent: product.code }));
    pick.addEventListener('click', () => take(product));
    return el('li', {}, pick);
  }));
  choose.hidden = false;
  choose.querySelector('button').focus();
}

/** A scanner may be at the next code before the first is found: codes wait in line. */
function find(text) {
  queue = queue.then(async () => {
    try {
      const found = await get(`/api/products/search?q=${encodeURIComponent(text)}`);
      const exact = found.find(product => product.barcodes.includes(text) || sameCode(product.code, text));
      if (exact || found.length === 1) {
        take(exact ?? found[0]);
      } else if (found.length > 1) {
        offer(found);
      } else {
        toast(`No hay un producto con «${text}».`, 'warn');
      }
    } catch (error) {
      toast(error.message, 'bad');
    }
  });
}

input.addEventListener('keydown', event => {
  const text = input.value.trim();
  if (event.key === 'Enter' && text) {
    event.preventDefault();
    input.value = '';
    find(text);
  }
});

save.addEventListener('click', async () => {
  save.disabled = true;
  try {
    const { written } = await post('/api/existencias/conteo', sheet.toRequest());
    sheet.clear();
    paint();
    said.textContent = `Guardado: ${written} ${written === 1 ? 'producto contado' : 'productos contados'}.`;
    toast(said.textContent, 'good');
  } catch (error) {
    save.disabled = false;
    toast(error.message, 'bad');
  }
  input.focus();
});

paint();
input.focus();
if (input.dataset.primero) {
  find(input.dataset.primero);
}
