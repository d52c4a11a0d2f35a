// Sales put aside: kept by the server, taken up again by a key or a touch.
import { get, post } from './api.js';
import { el, toast } from './dom.js';
import { format } from './money.js';

export class HeldSales {
  #cart; #dialog; #list; #count; #onDone;

  constructor({ cart, dialog, count, onDone }) {
    this.#cart = cart;
    this.#dialog = dialog;
    this.#list = dialog.querySelector('#guardadas');
    this.#count = count;
    this.#onDone = onDone;
    dialog.addEventListener('close', onDone);
    this.#list.addEventListener('keydown', event => this.#move(event));
  }

  /** Shows how many wait. */
  async refresh() {
    try {
      this.#paintCount(await get('/api/held'));
    } catch {
      // The header says when the program does not answer.
    }
  }

  /** Puts the present sale aside; the screen is free for the next buyer. */
  async hold() {
    if (this.#cart.lines.length === 0) {
      toast('No hay nada que guardar: agregue un producto.', 'warn');
    } else if (await this.#put()) {
      toast('Venta guardada. F6 la retoma.', 'good');
    }
    this.#onDone();
  }

  /** Shows what waits; the only one is taken up at once. */
  async resume() {
    try {
      const held = await get('/api/held');
      this.#paintCount(held);
      if (held.length === 0) {
        toast('No hay ventas guardadas. F4 guarda la que está en pantalla.', 'info');
      } else if (held.length === 1 && this.#cart.lines.length === 0) {
        await this.#take(held[0].key);
      } else {
        this.#list.replaceChildren(...held.map(one => this.#row(one)));
        this.#dialog.showModal();
        this.#list.querySelector('button')?.focus();
      }
    } catch (error) {
      toast(error.message, 'bad');
    }
  }

  async #put() {
    try {
      this.#paintCount(await post('/api/held', this.#cart.toRequest()));
      this.#cart.clear();
      return true;
    } catch (error) {
      toast(error.problems[0]?.message ?? error.message, 'bad');
      return false;
    }
  }

  /** The sale on the screen, if there is one, changes places with the other. */
  async #take(key) {
    if (this.#cart.lines.length > 0 && !await this.#put()) {
      return;
    }
    try {
      const { gone, ...sale } = await post(`/api/held/${key}/take`, {});
      this.#cart.restore(sale);
      if (gone > 0) {
        toast(gone === 1 ? 'Un producto ya no está en el catálogo y se quitó.' : `${gone} productos ya no están en el catálogo y se quitaron.`, 'warn');
      }
    } catch (error) {
      toast(error.message, 'bad');
    }
    this.refresh();
    this.#dialog.close();
    this.#onDone();
  }

  #row(one) {
    const row = el('button', { type: 'button', className: 'btn iz-held' },
      el('span', { textContent: one.name }),
      el('small', { textContent: `${one.time} · ${one.who}` }),
      el('b', { textContent: `S/ ${format(one.centimos)}` }));
    row.addEventListener('click', () => this.#take(one.key));
    return el('li', {}, row);
  }

  #move(event) {
    const rows = [...this.#list.querySelectorAll('button')];
    const at = rows.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      rows.at(next % rows.length)?.focus();
    }
  }

  #paintCount(held) {
    this.#count.textContent = String(held.length);
    this.#count.hidden = held.length === 0;
  }
}
