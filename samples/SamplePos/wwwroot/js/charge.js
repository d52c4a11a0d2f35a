// Charging: the method, what was received, the change, and one key to finish.
import { post } from './api.js';
import { el, icon, statePill } from './dom.js';
import { format, likelyNotes, parseMoney } from './money.js';

const words = {
  efectivo: 'Efectivo',
  yape: 'Yape',
  plin: 'Plin',
  tarjeta: 'Tarjeta',
};

const asks = {
  yape: 'Muestre su QR de Yape y pida este monto. Termine cuando vea el pago en su celular.',
  plin: 'Muestre su QR de Plin y pida este monto. Termine cuando vea el pago en su celular.',
  tarjeta: 'Cobre este monto en su lector de tarjetas. Termine cuando salga el voucher.',
};

export class Charge {
  #cart; #dialog; #onIssued; #onClosed; #onBuyer; #after; #busy = false; #due = 0; #confirm = null;

  constructor({ cart, dialog, onIssued, onClosed, onBuyer }) {
    this.#cart = cart;
    this.#dialog = dialog;
    this.#onIssued = onIssued;
    this.#onClosed = onClosed;
    this.#after = onClosed;
    this.#onBuyer = onBuyer;
    this.#on('form', 'submit', event => { event.preventDefault(); this.#finish(); });
    this.#on('#recibido', 'input', () => this.#paintChange());
    this.#on('#cobroVolver', 'click', () => dialog.close());
    this.#on('#nuevaVenta', 'click', () => dialog.close());
    this.#on('#confirmoLimite', 'change', () => this.#paintChange());
    dialog.addEventListener('cancel', event => { if (this.#busy) { event.preventDefault(); } });
    dialog.addEventListener('close', () => {
      const after = this.#after;
      this.#after = this.#onClosed;
      after();
    });
  }

  /** Opens on the present sale and lets the server check it before money changes hands. */
  async open() {
    this.#due = this.#cart.payable;
    this.#confirm = null;
    this.#show('pagar');
    this.#find('#cobroProblemas').replaceChildren();
    this.#find('#cobroLimite').hidden = true;
    this.#find('#confirmoLimite').checked = false;
    this.#paint();
    this.#dialog.showModal();
    this.#focus();
    try {
      this.#judged(await post('/api/sales/quote', this.#cart.toRequest()));
    } catch (error) {
      this.#explain(error);
    }
  }

  /** The acceptance arrives by itself beside the number. */
  showState(state) {
    this.#find('#hechoEstado').replaceChildren(statePill(state));
  }

  #find(selector) { return this.#dialog.querySelector(selector); }

  #on(selector, name, handler) { this.#find(selector).addEventListener(name, handler); }

  #show(view) {
    this.#find('#cobroPagar').hidden = view !== 'pagar';
    this.#find('#cobroHecho').hidden = view !== 'hecho';
  }

  #paint() {
    const method = this.#cart.method;
    this.#find('#cobroMetodo').textContent = words[method];
    this.#find('#cobroTotal').textContent = format(this.#due);
    this.#find('#cobroEfectivo').hidden = method !== 'efectivo';
    this.#find('#cobroPide').hidden = method === 'efectivo';
    this.#find('#cobroPide').textContent = asks[method] ?? '';
    this.#find('#recibido').value = '';
    this.#find('#billetes').replaceChildren(this.#note('Exacto', this.#due), ...likelyNotes(this.#due + 1).map(note => this.#note(`S/ ${note / 100}`, note)));
    this.#paintChange();
  }

  #note(text, centimos) {
    const button = el('button', { type: 'button', className: 'btn btn-note', textContent: text });
    button.addEventListener('click', () => {
      this.#find('#recibido').value = format(centimos).replace(',', '');
      this.#paintChange();
      this.#find('#terminar').focus();
    });
    return button;
  }

  #received() {
    const typed = this.#find('#recibido').value;
    return this.#cart.method !== 'efectivo' || typed.trim() === '' ? this.#due : parseMoney(typed);
  }

  #paintChange() {
    const received = this.#received();
    const short = received === null || received < this.#due;
    this.#find('#vuelto').textContent = short ? '—' : format(received - this.#due);
    this.#find('#falta').textContent = received === null ? 'Escriba el monto recibido con hasta dos decimales.' : short ? `Faltan S/ ${format(this.#due - received)}.` : '';
    this.#find('#recibido').classList.toggle('is-invalid', short);
    const waits = this.#confirm !== null && !this.#find('#confirmoLimite').checked;
    this.#find('#terminar').disabled = this.#busy || short || waits;
  }

  #focus() {
    const target = this.#cart.method === 'efectivo' ? this.#find('#recibido') : this.#find('#terminar');
    target.focus();
  }

  #judged(quote) {
    this.#due = quote.centimos;
    this.#find('#cobroTotal').textContent = format(this.#due);
    this.#limit(quote.confirm, quote.warnings);
    this.#problems(quote.problems);
    this.#paintChange();
  }

  #limit(confirm, warnings = []) {
    this.#confirm = confirm;
    this.#find('#cobroLimite').hidden = !confirm;
    this.#find('#cobroLimiteTexto').textContent = confirm ?? '';
    this.#find('#cobroAviso').hidden = warnings.length === 0;
    this.#find('#cobroAviso').textContent = warnings.join(' ');
  }

  #problems(problems) {
    const box = this.#find('#cobroProblemas');
    box.replaceChildren(...problems.map(problem => {
      const note = el('div', { className: 'iz-note iz-note-bad', attrs: { role: 'alert' } }, icon('exclamation-octagon-fill'),
        el('span', {}, el('strong', { textContent: problem.message }), ` ${problem.remedy}`));
      if (problem.field.startsWith('Adquirente')) {
        const fix = el('button', { type: 'button', className: 'btn btn-sm btn-outline-primary', textContent: 'Poner el cliente' });
        fix.addEventListener('click', () => {
          this.#after = this.#onBuyer; // the browser tells of the closing later, and where the cursor goes is decided then
          this.#dialog.close();
        });
        note.append(fix);
      }
      return note;
    }));
  }

  #explain(error) {
    if (error.confirm) {
      this.#limit(error.confirm);
    }
    this.#problems(error.problems.length ? error.problems : error.confirm ? [] : [{ field: '', message: error.message, remedy: '' }]);
  }

  async #finish() {
    if (this.#busy || this.#find('#terminar').disabled || this.#find('#cobroPagar').hidden) {
      return;
    }
    const received = this.#received();
    this.#busy = true;
    this.#paintChange();
    this.#find('#terminar').classList.add('iz-busy');
    this.#cart.markSent(true);
    try {
      const sale = await post('/api/sales', {
        ...this.#cart.toRequest(),
        received: this.#cart.method === 'efectivo' ? (received / 100).toFixed(2) : null,
        acknowledged: this.#confirm !== null && this.#find('#confirmoLimite').checked,
      });
      this.#done(sale);
    } catch (error) {
      if (error.status !== 0) {
        this.#cart.markSent(false);
      }
      this.#explain(error);
    } finally {
      this.#busy = false;
      this.#find('#terminar').classList.remove('iz-busy');
      this.#paintChange();
    }
  }

  #done(sale) {
    this.#find('#hechoNumero').textContent = sale.number;
    this.#find('#hechoTotal').textContent = `S/ ${format(sale.centimos)}`;
    this.#find('#hechoVuelto').textContent = format(sale.changeCentimos);
    this.#find('#hechoVueltoFila').hidden = sale.method !== 'efectivo';
    this.#find('#hechoTicket').href = `/api/sales/${sale.number}/ticket`;
    this.#find('#hechoPdf').href = `/api/sales/${sale.number}/pdf`;
    this.#find('#hechoVer').href = `/boletas/${sale.number}`;
    this.#show('hecho');
    this.#onIssued(sale);
    this.#find('#nuevaVenta').focus();
  }
}
