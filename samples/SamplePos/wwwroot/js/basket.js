// The lines of the sale.
import { el, icon, toast } from './dom.js';
import { format, formatQuantity, lineAmount, parseQuantity } from './money.js';

export class BasketView {
  #cart; #lines; #empty; #onLeave;

  constructor({ cart, lines, empty, onLeave }) {
    this.#cart = cart;
    this.#lines = lines;
    this.#empty = empty;
    this.#onLeave = onLeave;
  }

  paint() {
    const { lines, last } = this.#cart;
    this.#empty.hidden = lines.length > 0;
    const rows = new Map([...this.#lines.children].map(row => [Number(row.dataset.id), row]));
    this.#lines.replaceChildren(...lines.map(line => this.#update(rows.get(line.id) ?? this.#row(line), line, line === last)));
    this.#reveal(this.#lines.querySelector('.iz-line-last'));
  }

  /** Puts the cursor into a line's quantity: goods by weight ask for it. */
  editQuantity(id) {
    const input = this.#lines.querySelector(`[data-id="${id}"] input`);
    input?.focus();
    input?.select();
  }

  /** Keeps the last touched line in sight inside the list; the page itself never jumps. */
  #reveal(row) {
    const box = this.#lines.parentElement;
    if (row && box.scrollHeight > box.clientHeight) {
      box.scrollTop = Math.max(Math.min(box.scrollTop, row.offsetTop), row.offsetTop + row.offsetHeight - box.clientHeight);
    }
  }

  #row(line) {
    const input = el('input', {
      type: 'text', className: 'form-control', maxLength: 10, autocomplete: 'off',
      attrs: { inputmode: 'decimal', 'aria-label': `Cantidad de ${line.name}` },
    });
    const button = (name, label, action) => {
      const made = el('button', { type: 'button', className: 'btn btn-quiet', attrs: { 'aria-label': `${label} ${line.name}` } }, icon(name));
      made.addEventListener('click', action);
      return made;
    };
    input.addEventListener('focus', () => input.select());
    input.addEventListener('change', () => this.#typed(line.id, input));
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
        if (this.#typed(line.id, input)) {
          this.#onLeave();
        }
      }
    });
    return el('li', { className: 'iz-line', data: { id: line.id } },
      el('div', { className: 'iz-line-name' }, el('span', { textContent: line.name }), el('small', { textContent: line.code })),
      el('div', { className: 'iz-line-quantity' },
        button('dash-lg', 'Uno menos de', () => this.#cart.step(line.id, -1000)),
        input,
        button('plus-lg', 'Uno más de', () => this.#cart.step(line.id, 1000))),
      el('div', { className: 'iz-line-price' }),
      el('div', { className: 'iz-line-amount' }),
      button('trash3', 'Quitar', () => { this.#cart.remove(line.id); this.#onLeave(); }));
  }

  #update(row, line, last) {
    const input = row.querySelector('input');
    if (document.activeElement !== input) {
      input.value = formatQuantity(line.quantity);
    }
    row.classList.toggle('iz-line-last', last);
    row.querySelector('.iz-line-price').textContent = `× ${format(line.centimos)}${line.weighed ? ' /kg' : ''}`;
    row.querySelector('.iz-line-amount').textContent = format(lineAmount(line.centimos, line.quantity));
    return row;
  }

  #typed(id, input) {
    const quantity = parseQuantity(input.value);
    if (quantity && this.#cart.setQuantity(id, quantity)) {
      input.value = formatQuantity(quantity);
      input.classList.remove('is-invalid');
      return true;
    }
    input.classList.add('is-invalid');
    input.select();
    toast('La cantidad debe ser mayor que cero y tener hasta tres decimales. Para quitar el producto use Supr.', 'warn');
    return false;
  }
}
