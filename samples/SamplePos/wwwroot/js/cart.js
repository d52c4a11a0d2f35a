// The sale in progress. It survives a reload in the tab's sessionStorage, together with the key that lets it be sold only once.
import { lineAmount, roundCash } from './money.js';

const place = 'izi.venta';
const most = 999_999_000;

/** A key nobody else has; over plain HTTP in the shop's network the browser offers no randomUUID. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

export class Cart extends EventTarget {
  #storage;
  #newKey;

  constructor(storage = globalThis.sessionStorage, newKey = randomKey) {
    super();
    this.#storage = storage;
    this.#newKey = newKey;
    Object.assign(this, this.#empty(), this.#read());
  }

  get total() { return this.lines.reduce((sum, line) => sum + lineAmount(line.centimos, line.quantity), 0); }

  get payable() { return this.method === 'efectivo' ? roundCash(this.total) : this.total; }

  get last() { return this.lines.find(line => line.id === this.lastId) ?? this.lines.at(-1); }

  /** Adds to the product's line, or opens one. */
  add(product, quantity = 1000) {
    const line = this.lines.find(known => known.id === product.id);
    if (line) {
      line.quantity = Math.min(line.quantity + quantity, most);
    } else {
      this.lines.push({ ...product, quantity });
    }
    this.lastId = product.id;
    this.#changed();
  }

  /** Sets a line's quantity; nothing and less are refused, which the caller explains. */
  setQuantity(id, quantity) {
    const line = this.lines.find(known => known.id === id);
    if (!line || !quantity || quantity <= 0 || quantity > most) {
      return false;
    }
    line.quantity = quantity;
    this.lastId = id;
    this.#changed();
    return true;
  }

  /** One more or one less; below one the line goes. */
  step(id, by) {
    const line = this.lines.find(known => known.id === id);
    if (line && line.quantity + by <= 0) {
      this.remove(id);
    } else if (line) {
      this.setQuantity(id, line.quantity + by);
    }
  }

  remove(id) {
    this.lines = this.lines.filter(line => line.id !== id);
    this.lastId = this.lines.at(-1)?.id ?? null;
    this.#changed();
  }

  setBuyer(buyer) {
    this.buyer = { ...this.buyer, ...buyer };
    this.#changed();
  }

  setMethod(method) {
    this.method = method;
    this.#changed();
  }

  /** Remembers that the sale was sent: after a reload the server is asked what became of it. */
  markSent(sent) {
    this.sent = sent;
    this.#changed();
  }

  /** Forgets the sale; the next one gets a key of its own. */
  clear() {
    Object.assign(this, this.#empty());
    this.#changed();
  }

  /** The sale as the server wants it. */
  toRequest() {
    return {
      key: this.key,
      lines: this.lines.map(line => ({ productId: line.id, quantity: (line.quantity / 1000).toFixed(3) })),
      buyer: { ...this.buyer },
      method: this.method,
    };
  }

  #empty() {
    return { key: this.#newKey(), lines: [], lastId: null, buyer: { kind: 'varios', number: '', name: '' }, method: 'efectivo', sent: false };
  }

  #read() {
    try {
      const kept = JSON.parse(this.#storage.getItem(place) ?? 'null');
      return kept && kept.key && Array.isArray(kept.lines) ? kept : {};
    } catch {
      return {};
    }
  }

  #changed() {
    const { key, lines, lastId, buyer, method, sent } = this;
    this.#storage.setItem(place, JSON.stringify({ key, lines, lastId, buyer, method, sent }));
    this.dispatchEvent(new Event('change'));
  }
}
