// Who buys: nobody in particular, or a document with a name that the shop or a register may know.
import { get } from './api.js';
import { isDni, isRuc, problem } from './buyer.js';
import { CustomerList } from './customer-list.js';

const $ = id => document.getElementById(id);
const patience = 2500;

export class BuyerPanel {
  #cart; #asked = ''; #known; #onLeave;

  constructor({ cart, onLeave }) {
    this.#cart = cart;
    this.#onLeave = onLeave;
    this.#known = new CustomerList({ list: $('clientes'), inputs: [$('documento'), $('nombre')], onChosen: one => this.#choose(one) });
    for (const radio of this.#radios) {
      radio.addEventListener('change', () => this.#setKind(radio.value));
    }
    $('documento').addEventListener('input', event => this.#typedNumber(event.target));
    $('nombre').addEventListener('input', event => this.#typedName(event.target.value));
    $('tipoDocumento').addEventListener('change', event => {
      cart.setBuyer({ type: event.target.value, number: '', customer: null });
      $('documento').value = '';
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
    const field = $('documento').hidden ? $('nombre') : $('documento');
    field.focus();
    field.select();
  }

  paint() {
    const { kind, number, name, type } = this.#cart.buyer;
    const bare = kind === 'otro' && type === '-';
    for (const radio of this.#radios) {
      radio.checked = radio.value === kind;
    }
    $('datosComprador').hidden = kind === 'varios';
    $('tipoFila').hidden = kind !== 'otro';
    $('tipoDocumento').value = type || $('tipoDocumento').options[0].value;
    $('documento').hidden = bare;
    $('etiquetaDocumento').hidden = bare;
    $('datosComprador').classList.toggle('iz-buyer-bare', bare);
    $('documento').maxLength = { dni: 8, ruc: 11, otro: 15 }[kind] ?? 15;
    $('documento').inputMode = kind === 'otro' ? 'text' : 'numeric';
    $('etiquetaDocumento').textContent = { ruc: 'RUC', otro: 'Número' }[kind] ?? 'DNI';
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
    this.#known.close();
    this.#say('');
    this.check();
  }

  get #radios() { return document.querySelectorAll('input[name=comprador]'); }

  #setKind(kind) {
    this.#cart.setBuyer({ kind, number: '', name: '', type: kind === 'otro' ? $('tipoDocumento').options[0].value : '', customer: null });
    this.#asked = '';
    this.#known.close();
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

  /** A name typed where the number goes is a name: the cashier need not change fields first. */
  #typedNumber(input) {
    const digits = this.#cart.buyer.kind !== 'otro';
    const letters = digits ? input.value.replace(/[\d\s]/g, '') : '';
    input.value = input.value.replace(digits ? /\D/g : /\s/g, '');
    this.#cart.setBuyer({ number: input.value, customer: null });
    if (letters) {
      $('nombre').value += letters;
      $('nombre').focus();
      this.#typedName($('nombre').value);
      return;
    }
    this.#known.offer(this.#isWhole() ? '' : input.value);
    this.#lookUp();
  }

  #typedName(name) {
    const { number } = this.#cart.buyer;
    this.#cart.setBuyer(number ? { name } : { name, customer: null });
    this.#say('');
    this.#known.offer(this.#isWhole() ? '' : name);
  }

  #choose(one) {
    this.#cart.setBuyer({ kind: one.kind, number: one.number, name: one.name, type: one.kind === 'otro' ? one.type : '', customer: one.id });
    $('documento').value = one.number;
    $('nombre').value = one.name;
    this.#asked = '';
    this.check();
    this.#lookUp();
    this.#onLeave();
  }

  #isWhole() {
    const { kind, number } = this.#cart.buyer;
    return kind === 'ruc' ? isRuc(number) : kind === 'dni' && isDni(number);
  }

  /** Asks whose number it is, beside the sale: what the cashier types meanwhile is never overwritten, and no answer stops nothing. */
  async #lookUp() {
    const { kind, number } = this.#cart.buyer;
    if (!this.#isWhole() || this.#asked === number) {
      return;
    }
    this.#asked = number;
    this.#say('Buscando el nombre…');
    try {
      const found = await get(`/api/buyers/${kind}/${number}`, { signal: AbortSignal.timeout(patience) });
      if (this.#cart.buyer.number === number) {
        const named = this.#cart.buyer.name !== '';
        if (found.name && !named) {
          $('nombre').value = found.name;
          this.#cart.setBuyer({ name: found.name });
        }
        if (found.customer) {
          this.#cart.setBuyer({ customer: found.customer });
        }
        if (found.name) {
          this.check();
        }
        this.#say(found.message);
      }
    } catch {
      this.#say(this.#cart.buyer.name ? '' : 'Sin conexión: escriba el nombre.');
    }
  }

  #say(text) {
    $('avisoComprador').textContent = text;
  }
}
