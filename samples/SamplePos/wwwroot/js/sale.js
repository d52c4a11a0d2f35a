// The sale screen: search, basket, buyer, method, and the keys that drive them.
import { get } from './api.js';
import { Adjustments } from './adjust.js';
import { BasketView } from './basket.js';
import { BuyerPanel } from './buyer-panel.js';
import { Cart } from './cart.js';
import { Charge } from './charge.js';
import { DietPanel } from './diet.js';
import { statePill, toast } from './dom.js';
import { HeldSales } from './held.js';
import { format } from './money.js';
import { NewProduct } from './new-product.js';
import { follow } from './poll.js';
import { SearchBox } from './search.js';
import { TillOpener } from './till-opener.js';

const $ = id => document.getElementById(id);
const screen = document.querySelector('.iz-sale');
const cart = new Cart();
const backToSearch = () => search.focus();

const search = new SearchBox({ input: $('buscar'), list: $('resultados'), times: $('multiplicador'), cart, onAdded: added, onUnknown: screen.dataset.crea ? (text, quantity) => made.open(text, quantity) : null });
const diet = new DietPanel({ cart, row: $('paraFila'), dialog: $('autorizarDieta'), onJudged: () => basket.paint(), onClosed: backToSearch });
const basket = new BasketView({ cart, lines: $('lineas'), empty: $('vacia'), onLeave: backToSearch, onAdjust: key => adjustments.openLine(key), diet });
const buyer = new BuyerPanel({ cart, onLeave: backToSearch });
const till = new TillOpener({ dialog: $('abrirCaja'), onOpened: showTill });
const held = new HeldSales({ cart, dialog: $('retenidas'), count: $('cuantasRetenidas'), onDone: backToSearch });
const adjustments = new Adjustments({ cart, sale: $('descuentoVenta'), line: $('ajusteLinea'), mayPrice: Boolean(screen.dataset.precios), onClosed: backToSearch });
const made = new NewProduct({ dialog: $('productoNuevo'), onMade: (product, quantity) => { cart.add(product, quantity ?? 1000); added(product, quantity !== null); }, onClosed: backToSearch });
const charge = new Charge({ cart, dialog: $('cobro'), onIssued: issued, onClosed: backToSearch, onBuyer: () => buyer.focus(), openTill: () => till.open() });

function added(product, counted) {
  if (product.weighed && !counted) {
    basket.editQuantity(String(product.id));
  } else {
    search.focus();
  }
}

function paint() {
  const count = cart.lines.length;
  const rounding = cart.payable - cart.total;
  $('total').textContent = format(cart.payable);
  $('cuenta').textContent = count === 1 ? '1 producto' : `${count} productos`;
  $('subtotal').textContent = format(cart.subtotal);
  $('rebaja').textContent = format(cart.total - cart.subtotal);
  $('filaRebaja').hidden = cart.total === cart.subtotal;
  $('redondeo').textContent = format(rounding);
  $('filaRedondeo').hidden = rounding === 0;
  for (const button of document.querySelectorAll('[data-charge]')) {
    button.disabled = count === 0;
  }
  for (const radio of document.querySelectorAll('input[name=metodo]')) {
    radio.checked = radio.value === cart.method;
  }
  buyer.paint();
  diet.paint();
  basket.paint();
}

async function startCharge() {
  if (cart.lines.length === 0) {
    toast('Agregue un producto antes de cobrar.', 'warn');
    search.focus();
  } else if (diet.problem) {
    toast(diet.problem, 'bad');
  } else if (buyer.check({ move: true }) && (screen.dataset.caja || await openTill())) {
    charge.open();
  }
}

async function openTill() {
  try {
    return await till.open();
  } catch (error) {
    toast(error.message, 'bad');
    return false;
  }
}

function showTill(status) {
  screen.dataset.caja = 'abierta';
  $('caja').classList.remove('iz-till-closed');
  $('caja').querySelector('span').textContent = status.name;
}

let stopFollowing = () => {};

function issued(sale) {
  stopFollowing();
  cart.clear();
  search.clear();
  buyer.reset();
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
  F2: () => buyer.focus(),
  F4: () => held.hold(),
  F6: () => held.resume(),
  F8: () => adjustments.openSale(),
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
      basket.editQuantity(String(product.id));
    } else if (matchMedia('(hover: hover)').matches) {
      search.focus();
    }
  });
}
for (const button of document.querySelectorAll('[data-key]')) {
  button.addEventListener('click', () => keys[button.dataset.key]());
}
$('nuevo')?.addEventListener('click', () => made.open());
$('ayuda').addEventListener('click', () => $('teclas').showModal());
$('teclas').addEventListener('close', backToSearch);
$('caja').addEventListener('click', event => {
  if (!screen.dataset.caja) {
    event.preventDefault();
    openTill();
  }
});
cart.addEventListener('change', paint);
cart.addEventListener('dropped', () => toast('El descuento ya no cabía en el importe y se quitó.', 'warn'));
paint();
held.refresh();
document.documentElement.dataset.ready = 'true';
if (matchMedia('(hover: hover)').matches) {
  search.focus();
}
recover();
