// For whom of a customer's people the sale is, and which of its products are not for that person. The server judges again when the sale is charged.
import { get, post } from './api.js';
import { el, toast } from './dom.js';

/** Lines that are not for the person and that nobody let pass. */
export function blockedLines(lines, verdicts) {
  return lines.filter(line => verdicts.has(line.id) && !line.dietReason);
}

/** Products of the sale that were not asked about yet. */
export function unjudged(lines, known) {
  return [...new Set(lines.map(line => line.id))].filter(id => !known.has(id));
}

export class DietPanel {
  #cart; #row; #select; #note; #dialog; #onJudged;
  #customer = null; #people = []; #dependent = null; #asked = new Set(); #verdicts = new Map(); #granting = null;

  constructor({ cart, row, dialog, onJudged, onClosed }) {
    this.#cart = cart;
    this.#row = row;
    this.#select = row.querySelector('select');
    this.#note = row.querySelector('p');
    this.#dialog = dialog;
    this.#onJudged = onJudged;
    this.#select.addEventListener('change', () => cart.setDependent(this.#select.value ? Number(this.#select.value) : null));
    dialog?.addEventListener('close', onClosed);
    dialog?.querySelector('[data-close]').addEventListener('click', () => dialog.close());
    dialog?.querySelector('form').addEventListener('submit', event => this.#grant(event));
  }

  /** Whether the person at the till lets lines pass. */
  get grants() { return this.#dialog !== null; }

  /** Why a line is not for the person, or nothing. */
  noteOf(line) {
    return this.#verdicts.get(line.id) ?? '';
  }

  /** What keeps the sale from being charged, or nothing. */
  get problem() {
    const [line] = blockedLines(this.#cart.lines, this.#verdicts);
    return line ? `${line.name}: ${this.noteOf(line)} ${this.grants ? 'Quítelo, o autorícelo con un motivo.' : 'Quítelo, o pida al administrador que lo autorice.'}` : '';
  }

  paint() {
    const { customer } = this.#cart.buyer;
    if (customer !== this.#customer) {
      this.#customer = customer;
      this.#load(customer);
    }
    if (this.#cart.dependent !== this.#dependent) {
      this.#dependent = this.#cart.dependent;
      this.#asked = new Set();
      this.#verdicts = new Map();
    }
    this.#row.hidden = this.#people.length === 0;
    this.#select.value = String(this.#dependent ?? '');
    const person = this.#people.find(one => one.id === this.#dependent);
    this.#note.textContent = !person ? '' : person.restrictions ? `No puede comer: ${person.restrictions}.` : 'Come de todo.';
    this.#judge();
  }

  /** Asks why the line may pass. */
  ask(line) {
    this.#granting = line.key;
    this.#dialog.querySelector('#autorizarTexto').textContent = `${line.name}. ${this.noteOf(line)}`;
    this.#dialog.querySelector('input').value = line.dietReason ?? '';
    this.#dialog.querySelector('.iz-field-error').textContent = '';
    this.#dialog.showModal();
    this.#dialog.querySelector('input').focus();
  }

  async #load(customer) {
    this.#people = [];
    if (customer) {
      try {
        const people = await get(`/api/customers/${customer}/dependents`);
        if (customer !== this.#customer) {
          return;
        }
        this.#people = people;
      } catch (error) {
        toast(error.message, 'bad');
      }
    }
    this.#select.replaceChildren(el('option', { value: '', textContent: 'Nadie en particular' }), ...this.#people.map(one => el('option', { value: String(one.id), textContent: one.name })));
    this.paint();
  }

  async #judge() {
    const dependent = this.#dependent;
    const products = dependent ? unjudged(this.#cart.lines, this.#asked) : [];
    if (products.length === 0) {
      return;
    }
    products.forEach(id => this.#asked.add(id));
    try {
      const found = await post('/api/dieta/revisar', { key: this.#cart.key, dependent, products });
      if (dependent === this.#dependent) {
        found.forEach(one => this.#verdicts.set(one.productId, one.message));
        this.#onJudged();
      }
    } catch (error) {
      products.forEach(id => this.#asked.delete(id)); // asked again with the next change; the server judges when the sale is charged
      toast(error.message, 'bad');
    }
  }

  #grant(event) {
    event.preventDefault();
    const reason = this.#dialog.querySelector('input').value.trim();
    if (reason.length < 3) {
      this.#dialog.querySelector('.iz-field-error').textContent = 'Escriba por qué: queda anotado con su nombre.';
      return;
    }
    this.#dialog.close();
    this.#cart.grantDiet(this.#granting, reason);
  }
}
