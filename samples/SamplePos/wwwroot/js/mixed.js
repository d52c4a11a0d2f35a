// Several payments of one sale: an amount beside each method, and what is still missing.
import { format, parseMoney } from './money.js';
import { methods } from './payments.js';

export class MixedForm {
  #box; #inputs; #onChange;

  /** What the sale comes to. */
  total = 0;

  constructor(box, onChange) {
    this.#box = box;
    this.#onChange = onChange;
    this.#inputs = new Map(methods.map(method => [method, box.querySelector(`#mixto-${method}`)]));
    for (const input of this.#inputs.values()) {
      input.addEventListener('input', onChange);
      input.addEventListener('focus', () => input.select());
    }
    for (const button of box.querySelectorAll('[data-rest]')) {
      button.addEventListener('click', () => this.#rest(button.dataset.rest));
    }
  }

  /** What each method gives: céntimos by method, null where the text is no amount; methods that were left empty are not there. */
  get given() {
    return Object.fromEntries([...this.#inputs].filter(([, input]) => input.value.trim() !== '').map(([method, input]) => [method, parseMoney(input.value)]));
  }

  reset(shown) {
    this.#box.hidden = !shown;
    for (const input of this.#inputs.values()) {
      input.value = '';
    }
  }

  show(paid, message) {
    for (const input of this.#inputs.values()) {
      input.classList.toggle('is-invalid', input.value.trim() !== '' && parseMoney(input.value) === null);
    }
    const state = this.#box.querySelector('#mixtoFalta');
    state.textContent = message;
    this.#box.querySelector('#mixtoVuelto').textContent = paid?.payments ? format(paid.change) : '—';
  }

  /** Puts what is missing into one method. */
  #rest(method) {
    const others = Object.entries(this.given).filter(([known]) => known !== method).reduce((sum, [, value]) => sum + (value ?? 0), 0);
    const left = Math.max(0, this.total - others);
    const input = this.#inputs.get(method);
    input.value = left === 0 ? '' : format(method === 'efectivo' ? left - (left % 10) : left).replace(',', '');
    input.focus();
    this.#onChange();
  }
}
