// The sale screen: search, basket, buyer, method, and the keys that drive them.
import { get } from './api.js';
import { problem } from './buyer.js';
import { Cart } from './cart.js';
import { Charge } from './charge.js';
import { BasketView } from './basket.js';
import { statePill, toast } from './dom.js';
import { format } from './money.js';
import { follow } from './poll.js';
import { SearchBox } from './search.js';

const $ = id => document.getElementById(id);
const cart = new Cart();

const search = new SearchBox({
  input: $('buscar'), list: $('resultados'), times: $('multiplicador'), cart,
  onAdded: (product, counted) => {
    if (product.weighed && !counted) {
      basket.editQuantity(product.id);
    } else {
      search.focus();
    }
  },
});

const basket = new BasketView({ cart, lines: $('lineas'), empty: $('vacia'), onLeave: () => search.focus() });
const charge = new Charge({ cart, dialog: $('cobro'), onIssued: issued, onClosed: () => search.focus(), onBuyer: focusBuyer });

function paint() {
  const count = cart.lines.length;
  const rounding = cart.payable - cart.total;
  $('total').textContent = format(cart.payable);
  $('cuenta').textContent = count === 1 ? '1 producto' : `${count} productos`;
  $('subtotal').textContent = format(cart.total);
  $('redondeo').textContent = format(rounding);
  $('filaRedondeo').hidden = rounding === 0;
  for (const button of document.querySelectorAll('[data-charge]')) {
    button.disabled = count === 0;
  }
  for (const radio of document.querySelectorAll('input[name=metodo]')) {
    radio.checked = radio.value === cart.method;
  }
  paintBuyer();
}

function paintBuyer() {
  const { kind, number, name } = cart.buyer;
  for (const radio of document.querySelectorAll('input[name=comprador]')) {
    radio.checked = radio.value === kind;
  }
  $('datosComprador').hidden = kind === 'varios';
  $('documento').maxLength = kind === 'ruc' ? 11 : 8;
  $('etiquetaDocumento').textContent = kind === 'ruc' ? 'RUC' : 'DNI';
  $('etiquetaNombre').textContent = kind === 'ruc' ? 'Razón social' : 'Nombre';
  for (const [id, value] of [['documento', number], ['nombre', name]]) {
    if (document.activeElement !== $(id)) {
      $(id).value = value;
    }
  }
}

/** Shows what is wrong with the buyer beside its field; true when nothing is. */
function checkBuyer({ move = false } = {}) {
  const found = problem(cart.buyer);
  const fields = { number: $('documento'), name: $('nombre') };
  for (const [field, input] of Object.entries(fields)) {
    input.classList.toggle('is-invalid', found?.field === field);
    input.toggleAttribute('aria-invalid', found?.field === field);
  }
  $('errorComprador').textContent = found?.message ?? '';
  if (found && move) {
    fields[found.field].focus();
  }
  return !found;
}

function focusBuyer() {
  if (cart.buyer.kind === 'varios') {
    cart.setBuyer({ kind: 'dni' });
  }
  $('documento').focus();
  $('documento').select();
}

function startCharge() {
  if (cart.lines.length === 0) {
    toast('Agregue un producto antes de cobrar.', 'warn');
    search.focus();
  } else if (checkBuyer({ move: true })) {
    charge.open();
  }
}

let stopFollowing = () => {};

function issued(sale) {
  stopFollowing();
  cart.clear();
  search.clear();
  checkBuyer();
  $('ultima').hidden = false;
  $('ultimaEnlace').textContent = sale.number;
  $('ultimaEnlace').href = `/boletas/${sale.number}`;
  $('ultimaTotal').textContent = `S/ ${format(sale.centimos)}`;
  $('ultimaTicket').href = `/api/sales/${sale.number}/ticket`;
  showState(sale.state);
  stopFollowing = follow(sale.number, showState);
  document.dispatchEvent(new Event('izi:sold'));
}

function showState(state) {
  $('ultimaEstado').replaceChildren(statePill(state));
  charge.showState(state);
  if (state.final) {
    document.dispatchEvent(new Event('izi:sold'));
  }
}

/** A reload in the middle of a sale: the server knows whether it was sold. */
async function recover() {
  if (!cart.sent) {
    return;
  }
  try {
    const sale = await get(`/api/sales/by-key/${cart.key}`);
    issued(sale);
    toast(`La venta anterior quedó registrada: ${sale.number}.`, 'good');
  } catch (error) {
    if (error.status === 404) {
      cart.markSent(false);
    } else {
      toast(error.message, 'bad');
    }
  }
}

const keys = {
  F2: focusBuyer,
  F9: startCharge,
  F10: () => $('ultima').hidden ? toast('Todavía no hay una boleta para repetir.', 'info') : globalThis.open($('ultimaTicket').href, '_blank', 'noopener'),
};

document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]')) {
    return;
  }
  if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  } else if (event.key === 'Escape') {
    search.clear();
    search.focus();
  } else if (event.key === '?' && (event.target === document.body || event.target === $('buscar')) && $('buscar').value === '') {
    event.preventDefault();
    $('teclas').showModal();
  }
});

for (const radio of document.querySelectorAll('input[name=comprador]')) {
  radio.addEventListener('change', () => {
    cart.setBuyer({ kind: radio.value, number: '', name: '' });
    checkBuyer({ move: false });
    $('errorComprador').textContent = '';
    for (const input of [$('documento'), $('nombre')]) {
      input.value = '';
      input.classList.remove('is-invalid');
      input.removeAttribute('aria-invalid');
    }
    if (radio.value !== 'varios') {
      $('documento').focus();
    }
  });
}

$('documento').addEventListener('input', event => {
  event.target.value = event.target.value.replace(/\D/g, '');
  cart.setBuyer({ number: event.target.value });
});
$('nombre').addEventListener('input', event => cart.setBuyer({ name: event.target.value }));
for (const id of ['documento', 'nombre']) {
  $(id).addEventListener('change', () => checkBuyer());
  $(id).addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      (id === 'documento' ? $('nombre') : $('buscar')).focus();
    }
  });
}
for (const radio of document.querySelectorAll('input[name=metodo]')) {
  radio.addEventListener('change', () => cart.setMethod(radio.value));
}
for (const button of document.querySelectorAll('[data-charge]')) {
  button.addEventListener('click', startCharge);
}
for (const button of document.querySelectorAll('[data-product]')) {
  button.addEventListener('click', () => {
    const product = JSON.parse(button.dataset.product);
    cart.add(product);
    if (product.weighed) {
      basket.editQuantity(product.id);
    } else if (matchMedia('(hover: hover)').matches) {
      search.focus();
    }
  });
}
$('ayuda').addEventListener('click', () => $('teclas').showModal());
$('teclas').addEventListener('close', () => search.focus());
cart.addEventListener('change', paint);
cart.addEventListener('change', () => basket.paint());
paint();
basket.paint();
document.documentElement.dataset.ready = 'true';
if (matchMedia('(hover: hover)').matches) {
  search.focus();
}
recover();
