// The shop's own customers, offered below what the cashier types about the buyer. Whatever comes of it, typing goes on.
import { get } from './api.js';
import { el } from './dom.js';

const shortest = 2;
const pause = 120;

export class CustomerList {
  #list; #inputs; #onChosen; #found = []; #active = -1; #asked = 0; #timer = 0;

  constructor({ list, inputs, onChosen }) {
    this.#list = list;
    this.#inputs = inputs;
    this.#onChosen = onChosen;
    for (const input of inputs) {
      input.addEventListener('keydown', event => this.#key(event), { capture: true });
      input.addEventListener('blur', () => setTimeout(() => this.#left(), 150));
    }
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) {
        this.#choose(Number(option.dataset.index));
      }
    });
  }

  /** Offers who has these words; nobody, and no answer, offer nothing. */
  offer(text) {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    if (text.trim().length < shortest) {
      this.close();
      return;
    }
    this.#timer = setTimeout(async () => {
      const found = await get(`/api/customers/search?q=${encodeURIComponent(text.trim())}`).catch(() => []);
      if (asked === this.#asked && this.#inputs.includes(document.activeElement)) {
        this.#show(found);
      }
    }, pause);
  }

  close() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.#show([]);
  }

  #show(found) {
    this.#found = found;
    this.#active = -1;
    this.#list.replaceChildren(...found.map((one, index) => el('li', { id: `cliente-${index}`, className: 'iz-buyer-option', attrs: { role: 'option', 'aria-selected': 'false' }, data: { index } },
      el('span', { textContent: one.name }), el('small', { textContent: one.detail }))));
    this.#list.hidden = found.length === 0;
    this.#mark();
  }

  #mark() {
    for (const option of this.#list.children) {
      option.setAttribute('aria-selected', String(Number(option.dataset.index) === this.#active));
    }
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    for (const input of this.#inputs) {
      input.setAttribute('aria-expanded', String(!this.#list.hidden));
      if (this.#active >= 0 && input === document.activeElement) {
        input.setAttribute('aria-activedescendant', `cliente-${this.#active}`);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }
  }

  /** Only whoever was pointed at is taken by Enter: a new buyer may be called like a known one. */
  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (this.#list.hidden) {
      return;
    }
    if (step) {
      event.preventDefault();
      this.#active = (this.#active + step + this.#found.length) % this.#found.length;
      this.#mark();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#choose(this.#active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  #choose(index) {
    const chosen = this.#found[index];
    this.close();
    this.#onChosen(chosen);
  }

  #left() {
    if (!this.#inputs.includes(document.activeElement)) {
      this.close();
    }
  }
}
