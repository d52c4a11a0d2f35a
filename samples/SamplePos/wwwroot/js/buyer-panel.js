// Who buys: nobody in particular, or a DNI or RUC with a name that the shop or a register may know.
import { get } from './api.js';
import { isDni, isRuc, problem } from './buyer.js';

const $ = id => document.getElementById(id);

export class BuyerPanel {
  #cart; #asked = ''; #onLeave;

  constructor({ cart, onLeave }) {
    this.#cart = cart;
    this.#onLeave = onLeave;
    for (const radio of this.#radios) {
      radio.addEventListener('change', () => this.#setKind(radio.value));
    }
    $('documento').addEventListener('input', event => {
      event.target.value = event.target.value.replace(/\D/g, '');
      cart.setBuyer({ number: event.target.value });
      this.#lookUp();
    });
    $('nombre').addEventListener('input', event => {
      cart.setBuyer({ name: event.target.value });
      this.#say('');
    });
    for (const [id, next] of [['documento', () => $('nombre').focus()], ['nombre', onLeave]]) {
      $(id).addEventListener('change', () => this.check());
      $(id).addEventListener('keydown', event => {
        if (event.key === 'Enter') {
          event.preventDefault();
          next();
        }
      });
    }
  }

  /** Puts the cursor on the number. */
  focus() {
    if (this.#cart.buyer.kind === 'varios') {
      this.#cart.setBuyer({ kind: 'dni' });
    }
    $('documento').focus();
    $('documento').select();
  }

  paint() {
    const { kind, number, name } = this.#cart.buyer;
    for (const radio of this.#radios) {
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
  check({ move = false } = {}) {
    const found = problem(this.#cart.buyer);
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

  /** For the next buyer. */
  reset() {
    this.#asked = '';
    this.#say('');
    this.check();
  }

  get #radios() { return document.querySelectorAll('input[name=comprador]'); }

  #setKind(kind) {
    this.#cart.setBuyer({ kind, number: '', name: '' });
    this.#asked = '';
    this.#say('');
    for (const input of [$('documento'), $('nombre')]) {
      input.value = '';
      input.classList.remove('is-invalid');
      input.removeAttribute('aria-invalid');
    }
    $('errorComprador').textContent = '';
    if (kind !== 'varios') {
      $('documento').focus();
    }
  }

  /** Asks whose number it is, beside the sale: what the cashier types meanwhile is never overwritten, and no answer stops nothing. */
  async #lookUp() {
    const { kind, number } = this.#cart.buyer;
    const whole = kind === 'ruc' ? isRuc(number) : isDni(number);
    if (!whole || this.#asked === number) {
      return;
    }
    this.#asked = number;
    this.#say('Buscando el nombre…');
    try {
      const found = await get(`/api/buyers/${kind}/${number}`);
      if (this.#cart.buyer.number === number) {
        if (found.name && this.#cart.buyer.name === '') {
          $('nombre').value = found.name;
          this.#cart.setBuyer({ name: found.name });
          this.check();
        }
        this.#say(found.message);
      }
    } catch {
      this.#say('');
    }
  }

  #say(text) {
    $('avisoComprador').textContent = text;
  }
}
