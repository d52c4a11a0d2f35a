// The search box: a person types and picks, a scanner types and presses Enter.
import { get } from './api.js';
import { sameCode } from './code.js';
import { read } from './command.js';
import { el, icon, toast } from './dom.js';
import { format, formatQuantity } from './money.js';

export class SearchBox {
  #input; #list; #times; #cart; #onAdded; #onUnknown;
  #results = []; #shownFor = ''; #active = 0; #multiplier = null; #queue = Promise.resolve(); #timer = 0;

  constructor({ input, list, times, cart, onAdded, onUnknown = null }) {
    this.#input = input;
    this.#list = list;
    this.#times = times;
    this.#cart = cart;
    this.#onAdded = onAdded;
    this.#onUnknown = onUnknown;
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('blur', () => setTimeout(() => this.#left(), 150));
    list.addEventListener('mousedown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option?.dataset.create) {
        this.#create();
      } else if (option) {
        this.#choose(this.#results[Number(option.dataset.index)], read(this.#input.value).quantity ?? null);
      }
    });
  }

  focus() { this.#input.focus(); }

  /** A dialog that closes gives the focus back at once; what was found meanwhile stays. */
  #left() {
    if (document.activeElement !== this.#input) {
      this.close();
    }
  }

  close() {
    this.#results = [];
    this.#shownFor = '';
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  clear() {
    this.#input.value = '';
    this.setTimes(null);
    this.close();
  }

  setTimes(quantity) {
    this.#multiplier = quantity;
    this.#times.textContent = quantity ? `${formatQuantity(quantity)} ×` : '';
    this.#times.hidden = !quantity;
  }

  #typed() {
    clearTimeout(this.#timer);
    const command = read(this.#input.value);
    if (command.kind !== 'search' || command.query.length < 2) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => this.#show(command.query), 90);
  }

  async #show(query) {
    const found = await this.#find(query);
    if (found && read(this.#input.value).query === query) {
      this.#render(query, found);
    }
  }

  async #find(query) {
    try {
      return await get(`/api/products/search?q=${encodeURIComponent(query)}`);
    } catch (error) {
      toast(error.message, 'bad');
      return null;
    }
  }

  #render(query, found) {
    this.#results = found;
    this.#shownFor = query;
    this.#active = 0;
    const none = el('li', { className: 'iz-option-none', textContent: `No hay productos con «${query}». Revise cómo está escrito o búsquelo por otra palabra.` });
    this.#list.replaceChildren(...(found.length ? found.map((product, i) => this.#option(product, i)) : [none, ...this.#creation(query)]));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#mark();
  }

  /** What is not in the catalogue may be made on the spot, by whom may. */
  #creation(query) {
    return this.#onUnknown === null ? [] : [el('li', { id: 'opcion-0', className: 'iz-option iz-option-create', attrs: { role: 'option', 'aria-selected': 'false' }, data: { index: 0, create: 'true' } },
      el('span', { className: 'iz-option-name' }, icon('plus-lg'), ` Crear «${query}»`))];
  }

  #create() {
    const { query, quantity } = read(this.#input.value);
    const times = quantity ?? this.#multiplier;
    this.clear();
    this.#onUnknown(query, times);
  }

  #option(product, index) {
    return el('li', { id: `opcion-${index}`, className: 'iz-option', attrs: { role: 'option', 'aria-selected': 'false' }, data: { index } },
      el('span', { className: 'iz-option-name' }, product.name, this.#stock(product)),
      el('span', { className: 'iz-option-code', textContent: product.code }),
      el('span', { className: 'iz-option-price', textContent: format(product.centimos) + (product.weighed ? ` /${product.measure}` : '') }));
  }

  /** What there is, where somebody counts: quietly, for shelves are right and computers wrong. */
  #stock({ stock, measure }) {
    return stock === null || stock === undefined ? null
      : el('small', { className: stock > 0 ? '' : 'iz-option-out', textContent: stock > 0 ? `hay ${formatQuantity(Math.round(stock * 1000))} ${measure}` : 'sin existencias' });
  }

  #mark() {
    for (const option of this.#list.querySelectorAll('[role=option]')) {
      const active = Number(option.dataset.index) === this.#active;
      option.setAttribute('aria-selected', String(active));
      if (active) {
        this.#input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #key(event) {
    const empty = this.#input.value === '';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = this.#results.length;
      this.#active = count ? (this.#active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count : 0;
      this.#mark();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
    } else if (empty && (event.key === '+' || event.key === '-') && this.#cart.last) {
      event.preventDefault();
      this.#cart.step(this.#cart.last.key, event.key === '+' ? 1000 : -1000);
    } else if (empty && event.key === 'Delete' && this.#cart.last) {
      event.preventDefault();
      this.#cart.remove(this.#cart.last.key);
    } else if (event.key === 'Escape' && !empty) {
      event.preventDefault();
      event.stopPropagation();
      this.clear();
    }
  }

  #enter() {
    clearTimeout(this.#timer);
    const command = read(this.#input.value);
    if (command.kind === 'bad') {
      toast(command.message, 'warn');
    } else if (command.kind === 'times') {
      this.#input.value = '';
      this.setTimes(command.quantity);
    } else if (command.kind === 'setLast') {
      this.#setLast(command.quantity);
    } else if (command.kind === 'search') {
      this.#take(command);
    }
  }

  #setLast(quantity) {
    if (this.#cart.last) {
      this.#cart.setQuantity(this.#cart.last.key, quantity);
      this.#input.value = '';
    } else {
      toast('Primero agregue un producto; después * y la cantidad la cambian.', 'warn');
    }
  }

  /** A scanner may be at the next code before the first is found: codes wait in line. */
  #take({ query, quantity }) {
    if (this.#shownFor === query && !this.#results.length && this.#onUnknown) {
      this.#create();
      return;
    }
    if (this.#shownFor === query && this.#results.length) {
      this.#choose(this.#results[this.#active], quantity);
      return;
    }
    this.#input.value = '';
    const times = quantity ?? this.#multiplier;
    this.setTimes(null);
    this.#queue = this.#queue.then(async () => {
      const found = await this.#find(query);
      const exact = found?.find(product => product.barcodes.includes(query) || sameCode(product.code, query));
      if (exact || found?.length === 1) {
        this.#choose(exact ?? found[0], times, false);
      } else if (found && this.#input.value === '') {
        this.#input.value = query;
        this.setTimes(times);
        this.#render(query, found);
      } else if (found) {
        toast(`No se encontró «${query}».`, 'warn');
      }
    });
  }

  #choose(product, quantity, clear = true) {
    const times = quantity ?? this.#multiplier;
    if (clear) {
      this.clear();
    } else {
      this.close();
    }
    this.#cart.add(product, times ?? 1000);
    this.#onAdded(product, times !== null);
  }
}
