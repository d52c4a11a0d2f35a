// The lines of the sale.
import { grossOf, netOf } from './cart.js';
import { el, icon, toast } from './dom.js';
import { format, formatQuantity, parseQuantity } from './money.js';

export class BasketView {
  #cart; #lines; #empty; #onLeave; #onAdjust; #diet;

  constructor({ cart, lines, empty, onLeave, onAdjust, diet }) {
    this.#cart = cart;
    this.#lines = lines;
    this.#empty = empty;
    this.#onLeave = onLeave;
    this.#onAdjust = onAdjust;
    this.#diet = diet;
  }

  paint() {
    const { lines, last } = this.#cart;
    this.#empty.hidden = lines.length > 0;
    const rows = new Map([...this.#lines.children].map(row => [row.dataset.id, row]));
    this.#lines.replaceChildren(...lines.map(line => this.#update(rows.get(line.key) ?? this.#row(line), line, line === last)));
    this.#reveal(this.#lines.querySelector('.iz-line-last'));
  }

  /** Puts the cursor into a line's quantity: goods by weight ask for it. */
  editQuantity(key) {
    const input = this.#lines.querySelector(`[data-id="${CSS.escape(key)}"] input`);
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
    const amount = el('button', { type: 'button', className: 'btn iz-line-amount', attrs: { title: 'Precio o descuento' } }, el('s'), el('span'));
    amount.addEventListener('click', () => this.#onAdjust(line.key));
    input.addEventListener('focus', () => input.select());
    input.addEventListener('change', () => this.#typed(line.key, input));
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
        if (this.#typed(line.key, input)) {
          this.#onLeave();
        }
      }
    });
    return el('li', { className: 'iz-line', data: { id: line.key } },
      el('div', { className: 'iz-line-name' }, el('span', { textContent: line.name }), el('small')),
      el('div', { className: 'iz-line-quantity' },
        button('dash-lg', 'Uno menos de', () => this.#cart.step(line.key, -1000)),
        input,
        button('plus-lg', 'Uno más de', () => this.#cart.step(line.key, 1000))),
      el('div', { className: 'iz-line-price' }),
      amount,
      button('trash3', 'Quitar', () => { this.#cart.remove(line.key); this.#onLeave(); }),
      el('div', { className: 'iz-line-diet', hidden: true, attrs: { role: 'alert' } }));
  }

  /** Why the line is not for the person for whom the sale is, and letting it pass for whom may. */
  #updateDiet(row, line) {
    const box = row.querySelector('.iz-line-diet');
    const message = this.#diet.noteOf(line);
    const shown = `${message}|${line.dietReason ?? ''}`;
    row.classList.toggle('iz-line-blocked', message !== '' && !line.dietReason);
    if (box.dataset.shown === shown) {
      return;
    }
    box.dataset.shown = shown;
    box.hidden = message === '';
    const passed = line.dietReason ? ` Autorizado: ${line.dietReason}` : '';
    const grant = this.#diet.grants && !line.dietReason ? el('button', { type: 'button', className: 'btn btn-sm btn-outline-primary', textContent: 'Autorizar' }) : null;
    grant?.addEventListener('click', () => this.#diet.ask(line));
    box.replaceChildren(icon(line.dietReason ? 'exclamation-triangle-fill' : 'slash-circle'), el('span', { textContent: message + passed }), ...(grant ? [grant] : []));
  }

  #update(row, line, last) {
    const input = row.querySelector('input');
    if (document.activeElement !== input) {
      input.value = formatQuantity(line.quantity);
    }
    row.classList.toggle('iz-line-last', last);
    this.#updateDiet(row, line);
    const changed = line.price !== null;
    row.querySelector('small').textContent = [line.code, line.free ? 'de regalo' : '', changed ? `antes ${format(line.centimos)}` : '', discountText(line.discount), line.reason].filter(Boolean).join(' · ');
    row.querySelector('.iz-line-price').textContent = `× ${format(line.price ?? line.centimos)}${line.weighed ? ` /${line.measure ?? 'kg'}` : ''}`;
    const [before, now] = row.querySelector('.iz-line-amount').children;
    before.textContent = netOf(line) === grossOf(line) ? '' : format(grossOf(line));
    now.textContent = format(netOf(line));
    row.querySelector('.iz-line-amount').setAttribute('aria-label', `${format(netOf(line))}: cambiar precio o descuento de ${line.name}`);
    return row;
  }

  #typed(key, input) {
    const quantity = parseQuantity(input.value);
    if (quantity && this.#cart.setQuantity(key, quantity)) {
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

function discountText(discount) {
  return !discount ? '' : discount.kind === 'porcentaje' ? `−${formatQuantity(discount.value * 10)} %` : `−S/ ${format(discount.value)}`;
}
