// A product that the catalogue does not have yet, made at the till with the buyer waiting: what it is and what it costs.
import { post } from './api.js';
import { parseMoney } from './money.js';

export class NewProduct {
  #dialog; #onMade; #quantity = null;

  constructor({ dialog, onMade, onClosed }) {
    this.#dialog = dialog;
    this.#onMade = onMade;
    dialog.querySelector('form').addEventListener('submit', event => { event.preventDefault(); this.#make(); });
    dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', onClosed);
  }

  /** Opens on what was searched for: digits are a bar code, words are a name. */
  open(text = '', quantity = null) {
    const scanned = /^\d{6,14}$/.test(text);
    this.#quantity = quantity;
    this.#find('#nuevoBarras').value = scanned ? text : '';
    this.#find('#nuevoNombre').value = scanned ? '' : text;
    this.#find('#nuevoPrecio').value = '';
    this.#find('#nuevoPeso').checked = false;
    this.#find('.iz-field-error').textContent = '';
    this.#dialog.showModal();
    this.#find(scanned || !text ? '#nuevoNombre' : '#nuevoPrecio').focus();
  }

  #find(selector) { return this.#dialog.querySelector(selector); }

  async #make() {
    const price = parseMoney(this.#find('#nuevoPrecio').value);
    const name = this.#find('#nuevoNombre').value.trim();
    if (name.length < 3 || !price) {
      this.#find('.iz-field-error').textContent = name.length < 3 ? 'Escriba el nombre, con tres letras al menos.' : 'Escriba el precio, mayor que cero.';
      return;
    }
    try {
      const product = await post('/api/products/quick', {
        name, price: (price / 100).toFixed(2), barcode: this.#find('#nuevoBarras').value.trim() || null, weighed: this.#find('#nuevoPeso').checked,
      });
      this.#dialog.close();
      this.#onMade(product, this.#quantity);
    } catch (error) {
      this.#find('.iz-field-error').textContent = error.problems[0] ? `${error.problems[0].message} ${error.problems[0].remedy}` : error.message;
    }
  }
}
