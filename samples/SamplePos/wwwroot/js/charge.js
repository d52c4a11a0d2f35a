// Charging: how it is paid, what was received, the change, and one key to finish.
import { post } from './api.js';
import { el, icon, statePill } from './dom.js';
import { DebtorPicker } from './debtor.js';
import { MixedForm } from './mixed.js';
import { format, likelyNotes, parseMoney, roundCash } from './money.js';
import { plan } from './payments.js';
import { share } from './share.js';

const asks = {
  yape: 'Muestre su QR de Yape y pida este monto. Termine cuando vea el pago en su celular.',
  plin: 'Muestre su QR de Plin y pida este monto. Termine cuando vea el pago en su celular.',
  tarjeta: 'Cobre este monto en su lector de tarjetas. Termine cuando salga el voucher.',
  transferencia: 'Dé su número de cuenta y pida este monto. Termine cuando vea el abono en su banco.',
  fiado: 'Queda anotado en el cuaderno. El cliente lo paga después.',
  mixto: 'Escriba lo que da con cada uno. Solo el efectivo da vuelto.',
};

export class Charge {
  #cart; #dialog; #onIssued; #onClosed; #onBuyer; #openTill; #after; #mixed; #debtor;
  #busy = false; #exact = 0; #confirm = null;

  constructor({ cart, dialog, onIssued, onClosed, onBuyer, openTill }) {
    this.#cart = cart;
    this.#dialog = dialog;
    this.#onIssued = onIssued;
    this.#onClosed = onClosed;
    this.#after = onClosed;
    this.#onBuyer = onBuyer;
    this.#openTill = openTill;
    this.#mixed = new MixedForm(this.#find('#cobroMixto'), () => this.#paintPlan());
    this.#debtor = new DebtorPicker(this.#find('#cobroFiado'), () => this.#paintPlan());
    this.#on('form', 'submit', event => { event.preventDefault(); this.#finish(); });
    this.#on('#recibido', 'input', () => this.#paintPlan());
    this.#on('#cobroVolver', 'click', () => dialog.close());
    this.#on('#nuevaVenta', 'click', () => dialog.close());
    this.#on('#confirmoLimite', 'change', () => this.#paintPlan());
    dialog.addEventListener('cancel', event => { if (this.#busy) { event.preventDefault(); } });
    dialog.addEventListener('close', () => {
      const after = this.#after;
      this.#after = this.#onClosed;
      after();
    });
  }

  /** Opens on the present sale and lets the server check it before money changes hands. */
  async open() {
    this.#exact = this.#cart.total;
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

  get #method() { return this.#cart.method; }

  #find(selector) { return this.#dialog.querySelector(selector); }

  #on(selector, name, handler) { this.#find(selector).addEventListener(name, handler); }

  #show(view) {
    this.#find('#cobroPagar').hidden = view !== 'pagar';
    this.#find('#cobroHecho').hidden = view !== 'hecho';
  }

  #paint() {
    const method = this.#method;
    const label = document.querySelector(`label[for="metodo-${method}"] span`);
    this.#find('#cobroMetodo').textContent = label?.textContent ?? '';
    this.#find('#cobroEfectivo').hidden = method !== 'efectivo';
    this.#find('#cobroReferencia').hidden = !['yape', 'plin', 'tarjeta', 'transferencia'].includes(method);
    this.#find('#cobroPide').hidden = method === 'efectivo';
    this.#find('#cobroPide').textContent = asks[method] ?? '';
    for (const qr of this.#dialog.querySelectorAll('[data-qr]')) {
      qr.hidden = qr.dataset.qr !== method;
    }
    this.#find('#recibido').value = '';
    this.#find('#referencia').value = '';
    this.#mixed.reset(method === 'mixto');
    this.#debtor.reset(this.#cart.buyer);
    this.#paintDue();
  }

  #paintDue() {
    const due = this.#method === 'efectivo' ? roundCash(this.#exact) : this.#exact;
    this.#find('#cobroTotal').textContent = format(due);
    this.#find('#billetes').replaceChildren(this.#note('Exacto', due), ...likelyNotes(due + 1).map(note => this.#note(`S/ ${note / 100}`, note)));
    this.#mixed.total = this.#exact;
    this.#paintPlan();
  }

  #note(text, centimos) {
    const button = el('button', { type: 'button', className: 'btn btn-note', textContent: text });
    button.addEventListener('click', () => {
      this.#find('#recibido').value = format(centimos).replace(',', '');
      this.#paintPlan();
      this.#find('#terminar').focus();
    });
    return button;
  }

  /** What was typed, as a plan; null while it cannot be read. */
  #plan() {
    const typed = this.#find('#recibido').value;
    const received = typed.trim() === '' ? roundCash(this.#exact) : parseMoney(typed);
    const given = this.#method === 'mixto' ? this.#mixed.given : { [this.#method]: this.#method === 'efectivo' ? received : this.#exact };
    const readable = given !== null && Object.values(given).every(value => value !== null);
    return readable ? plan(this.#exact, given, { reference: this.#find('#referencia').value.trim(), account: this.#debtor.account }) : null;
  }

  #paintPlan() {
    const paid = this.#plan();
    const message = paid ? paid.message : 'Escriba los montos con hasta dos decimales.';
    this.#find('#vuelto').textContent = paid?.payments ? format(paid.change) : '—';
    this.#find('#falta').textContent = this.#method === 'efectivo' ? message : '';
    this.#find('#recibido').classList.toggle('is-invalid', this.#method === 'efectivo' && message !== '');
    this.#mixed.show(paid, message);
    this.#debtor.show(this.#method === 'fiado' ? this.#exact : this.#method === 'mixto' ? this.#mixed.given?.fiado ?? 0 : 0);
    const waits = this.#confirm !== null && !this.#find('#confirmoLimite').checked;
    this.#find('#terminar').disabled = this.#busy || !paid?.payments || waits;
  }

  #focus() {
    const first = { efectivo: '#recibido', mixto: '#mixto-efectivo', fiado: '#deudor' };
    this.#find(first[this.#method] ?? '#terminar').focus();
  }

  #judged(quote) {
    if (quote.exactCentimos !== this.#exact) {
      this.#exact = quote.exactCentimos;
      this.#paintDue();
    }
    this.#limit(quote.confirm, quote.warnings);
    this.#problems(quote.problems);
    this.#paintPlan();
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
    const paid = this.#plan();
    if (this.#busy || !paid?.payments || this.#find('#terminar').disabled || this.#find('#cobroPagar').hidden) {
      return;
    }
    this.#setBusy(true);
    this.#cart.markSent(true);
    let opened = false;
    try {
      this.#done(await post('/api/sales', {
        ...this.#cart.toRequest(),
        payments: paid.payments,
        acknowledged: this.#confirm !== null && this.#find('#confirmoLimite').checked,
      }));
    } catch (error) {
      if (error.status !== 0) {
        this.#cart.markSent(false);
      }
      opened = error.caja && await this.#openTill();
      if (!opened) {
        this.#explain(error);
      }
    } finally {
      this.#setBusy(false);
    }
    if (opened) {
      this.#finish();
    }
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#find('#terminar').classList.toggle('iz-busy', busy);
    this.#paintPlan();
  }

  #done(sale) {
    this.#find('#hechoNumero').textContent = sale.number;
    this.#find('#hechoTotal').textContent = `S/ ${format(sale.centimos)}`;
    this.#find('#hechoVuelto').textContent = format(sale.changeCentimos);
    this.#find('#hechoVueltoFila').hidden = sale.method !== 'efectivo' && sale.changeCentimos === 0;
    const print = this.#find('#hechoImprimir'); // only where there is a printer
    if (print) {
      print.dataset.print = sale.number;
    }
    this.#find('#hechoTicket').href = `/api/sales/${sale.number}/ticket`;
    this.#find('#hechoPdf').href = `/api/sales/${sale.number}/pdf`;
    this.#find('#hechoVer').href = `/boletas/${sale.number}`;
    this.#show('hecho');
    this.#onIssued(sale);
    this.#find('#nuevaVenta').focus();
    share(sale.number, { link: this.#find('#hechoWhatsapp'), copy: this.#find('#hechoCopiar') });
  }
}
