// Opens the till when a sale finds it closed: the float, and which till this device is when nobody knows yet.
import { get, post } from './api.js';
import { el } from './dom.js';
import { parseMoney } from './money.js';

export class TillOpener {
  #dialog; #onOpened; #settle = null;

  constructor({ dialog, onOpened }) {
    this.#dialog = dialog;
    this.#onOpened = onOpened;
    dialog.querySelector('form').addEventListener('submit', event => { event.preventDefault(); this.#submit(); });
    dialog.querySelector('#cajaVolver').addEventListener('click', () => dialog.close());
    dialog.querySelector('#cajaCual').addEventListener('change', () => this.#paintName());
    dialog.addEventListener('close', () => { this.#settle?.(false); this.#settle = null; });
  }

  /** Asks for what is needed; true once the till is open. */
  async open() {
    const status = await get('/api/caja');
    if (status.open) {
      this.#onOpened(status);
      return true;
    }
    this.#fill(status);
    this.#find('#cajaProblema').textContent = '';
    this.#find('#fondo').value = '';
    this.#dialog.showModal();
    this.#find('#fondo').focus();
    return new Promise(resolve => { this.#settle = resolve; });
  }

  #find(selector) { return this.#dialog.querySelector(selector); }

  #fill(status) {
    const known = status.name !== null;
    this.#find('#cajaTitulo').textContent = known ? `Abrir ${status.name}` : 'Abrir la caja';
    this.#find('#cajaElegir').hidden = known || status.cajas.length === 0;
    this.#find('#cajaCual').replaceChildren(
      ...status.cajas.map(caja => el('option', { value: String(caja.id), textContent: caja.open ? `${caja.name} (ya está abierta: vender en ella)` : caja.name })),
      el('option', { value: '', textContent: 'Otra caja, nueva' }));
    this.#paintName();
  }

  #paintName() {
    const fresh = !this.#find('#cajaElegir').hidden && this.#find('#cajaCual').value === '';
    this.#find('#cajaNueva').hidden = !fresh;
  }

  async #submit() {
    const typed = this.#find('#fondo').value.trim();
    const fund = typed === '' ? 0 : parseMoney(typed);
    if (fund === null) {
      this.#find('#cajaProblema').textContent = 'Escriba cuánto hay en el cajón, por ejemplo 50. Puede ser 0.';
      return;
    }
    const choice = this.#find('#cajaElegir').hidden ? '' : this.#find('#cajaCual').value;
    const name = this.#find('#cajaNueva').hidden ? '' : this.#find('#cajaNombre').value.trim();
    try {
      const status = await post('/api/caja/abrir', { fondo: (fund / 100).toFixed(2), caja: choice ? Number(choice) : null, nombre: name || null });
      const settle = this.#settle;
      this.#settle = null;
      this.#dialog.close();
      this.#onOpened(status);
      settle?.(true);
    } catch (error) {
      this.#find('#cajaProblema').textContent = error.message;
    }
  }
}
