// Whose page of the notebook a sale is written on.
import { get } from './api.js';
import { el, toast } from './dom.js';
import { format } from './money.js';

export class DebtorPicker {
  #box; #input; #list; #onChange; #found = []; #asked = 0; #timer = 0;

  /** The chosen account, or null. */
  account = null;

  constructor(box, onChange) {
    this.#box = box;
    this.#input = box.querySelector('#deudor');
    this.#list = box.querySelector('#deudores');
    this.#onChange = onChange;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), 120);
    });
    this.#input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !this.account && this.#found.length > 0) {
        event.preventDefault();
        this.#choose(this.#found[0]);
      }
    });
  }

  /** Forgets the last sale; a buyer who was named is looked for first. */
  reset(buyer) {
    this.account = null;
    this.#found = [];
    this.#input.value = buyer.number || buyer.name;
    this.#list.replaceChildren();
    this.#box.hidden = true;
  }

  /** Shows itself while something is to be owed. */
  show(centimos) {
    const appears = centimos > 0 && this.#box.hidden;
    this.#box.hidden = !centimos;
    for (const row of this.#list.querySelectorAll('button')) {
      row.classList.toggle('iz-short', Number(row.dataset.available) < centimos);
    }
    if (appears) {
      this.#search();
    }
  }

  async #search() {
    const asked = ++this.#asked;
    try {
      const found = await get(`/api/fiado?q=${encodeURIComponent(this.#input.value)}`);
      if (asked === this.#asked) {
        this.#found = found;
        this.#paint();
        const exact = found.find(one => one.document && one.document === this.#input.value);
        if (exact) {
          this.#choose(exact);
        }
      }
    } catch (error) {
      toast(error.message, 'bad');
    }
  }

  #choose(account) {
    this.account = account.id;
    this.#paint();
    this.#onChange();
  }

  #paint() {
    const none = el('p', { className: 'iz-tip', textContent: this.#input.value
      ? `Nadie en el cuaderno es «${this.#input.value}». El administrador abre su cuenta en Fiado.`
      : 'El cuaderno está vacío. El administrador abre las cuentas en Fiado.' });
    this.#list.replaceChildren(...(this.#found.length ? this.#found.map(one => this.#row(one)) : [none]));
  }

  #row(one) {
    const row = el('button', { type: 'button', className: 'btn iz-debtor', attrs: { 'aria-pressed': String(one.id === this.account) }, data: { available: one.availableCentimos } },
      el('span', { textContent: one.name }),
      el('small', { textContent: `debe S/ ${format(one.owesCentimos)} · puede llevar S/ ${format(one.availableCentimos)}` }));
    row.addEventListener('click', () => this.#choose(one));
    return row;
  }
}
