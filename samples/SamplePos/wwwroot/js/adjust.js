// What is granted at the till: a discount on a line or on the sale, another price, a gift, and why.
import { toast } from './dom.js';
import { discountAmount, format, parseMoney } from './money.js';
import { grossOf } from './cart.js';

/** Reads a discount that a person typed: null is none, undefined is nonsense. */
export function readDiscount(kind, text, from) {
  if (text.trim() === '') {
    return null;
  }
  const value = parseMoney(text);
  const discount = value === null ? null : { kind, value };
  const taken = discountAmount(discount, from);
  return discount && taken > 0 && taken < from ? discount : undefined;
}

const wrong = 'El descuento debe ser mayor que cero y menor que el importe.';
const chosen = (form, name) => form.querySelector(`input[name=${name}]:checked`).value;
const shownValue = discount => discount ? format(discount.value).replace(',', '') : '';

export class Adjustments {
  #cart; #sale; #line; #key = null; #mayPrice;

  constructor({ cart, sale, line, mayPrice, onClosed }) {
    this.#cart = cart;
    this.#sale = sale;
    this.#line = line;
    this.#mayPrice = mayPrice;
    for (const [dialog, apply, preview] of [[sale, () => this.#applySale(), () => this.#previewSale()], [line, () => this.#applyLine(), () => this.#previewLine()]]) {
      dialog.querySelector('form').addEventListener('submit', event => { event.preventDefault(); apply(); });
      dialog.querySelector('form').addEventListener('input', preview);
      dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
      dialog.addEventListener('close', onClosed);
    }
    sale.querySelector('#descuentoLinea').addEventListener('click', () => {
      sale.close();
      this.openLine(this.#cart.last.key);
    });
  }

  /** Asks for a discount on the whole sale. */
  openSale() {
    if (this.#cart.lines.length === 0) {
      toast('Agregue un producto antes de dar un descuento.', 'warn');
      return;
    }
    const { discount, last } = this.#cart;
    this.#fill(this.#sale, 'clase', discount);
    this.#sale.querySelector('#descuentoLinea span').textContent = `Solo en ${last.name}`;
    this.#previewSale();
    this.#sale.showModal();
    this.#sale.querySelector('#descuentoValor').select();
  }

  /** Asks what is granted on one line. */
  openLine(key) {
    const line = this.#cart.lines.find(known => known.key === key);
    if (!line) {
      return;
    }
    this.#key = key;
    this.#line.querySelector('h2').textContent = line.name;
    this.#fill(this.#line, 'claseLinea', line.discount);
    this.#line.querySelector('#precioLinea').value = format(line.price ?? line.centimos).replace(',', '');
    this.#line.querySelector('#regalo').checked = line.free;
    this.#line.querySelector('#motivoLinea').value = line.reason;
    this.#line.querySelector('#soloPrecios').hidden = !this.#mayPrice;
    this.#previewLine();
    this.#line.showModal();
    this.#line.querySelector('#valorLinea').select();
  }

  #fill(dialog, name, discount) {
    for (const radio of dialog.querySelectorAll(`input[name=${name}]`)) {
      radio.checked = radio.value === (discount?.kind ?? 'porcentaje');
    }
    dialog.querySelector('[data-value]').value = shownValue(discount);
    dialog.querySelector('.iz-field-error').textContent = '';
  }

  #previewSale() {
    const discount = readDiscount(chosen(this.#sale, 'clase'), this.#sale.querySelector('#descuentoValor').value, this.#cart.subtotal);
    this.#sale.querySelector('#descuentoQueda').textContent = format(this.#cart.subtotal - discountAmount(discount, this.#cart.subtotal));
  }

  #applySale() {
    const discount = readDiscount(chosen(this.#sale, 'clase'), this.#sale.querySelector('#descuentoValor').value, this.#cart.subtotal);
    if (discount === undefined) {
      this.#sale.querySelector('.iz-field-error').textContent = wrong;
      return;
    }
    this.#cart.setDiscount(discount);
    this.#sale.close();
  }

  /** What the line's dialog says: the line as it would be, and what is wrong with it. */
  #typed() {
    const line = this.#cart.lines.find(known => known.key === this.#key);
    const free = this.#mayPrice && this.#line.querySelector('#regalo').checked;
    const price = this.#mayPrice ? parseMoney(this.#line.querySelector('#precioLinea').value) : line.price ?? line.centimos;
    const gross = price ? grossOf({ ...line, price }) : 0;
    const discount = free ? null : readDiscount(chosen(this.#line, 'claseLinea'), this.#line.querySelector('#valorLinea').value, gross);
    const changed = free || price !== line.centimos;
    const reason = changed ? this.#line.querySelector('#motivoLinea').value.trim() : '';
    const message = !price ? 'El precio debe ser mayor que cero, con hasta dos decimales.'
      : discount === undefined ? wrong
        : changed && reason.length < 3 ? 'Escriba por qué: queda anotado con su nombre.' : '';
    return { price, discount, free, reason, changed, message, net: free ? 0 : gross - discountAmount(discount, gross) };
  }

  #previewLine() {
    const { free, changed, net } = this.#typed();
    this.#line.querySelector('#lineaQueda').textContent = format(net);
    this.#line.querySelector('#motivoFila').hidden = !changed;
    this.#line.querySelector('#descuentoFila').hidden = free;
  }

  #applyLine() {
    const { price, discount, free, reason, message } = this.#typed();
    if (message) {
      this.#line.querySelector('.iz-field-error').textContent = message;
      return;
    }
    this.#cart.adjust(this.#key, { price, discount, free, reason });
    this.#line.close();
  }
}
