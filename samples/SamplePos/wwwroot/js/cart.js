// The sale in progress. It survives a reload in the tab's sessionStorage, together with the key that lets it be sold only once.
import { discountAmount, lineAmount, roundCash } from './money.js';

const place = 'izi.venta';
const most = 999_999_000;
const nobody = { kind: 'varios', number: '', name: '', type: '', customer: null };

/** A key nobody else has; over plain HTTP in the shop's network the browser offers no randomUUID. */
export function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** What a line comes to before its discount. */
export function grossOf(line) {
  return lineAmount(line.price ?? line.centimos, line.quantity);
}

/** What a line comes to. */
export function netOf(line) {
  return line.free ? 0 : grossOf(line) - discountAmount(line.discount, grossOf(line));
}

/** A gift stands on a line of its own beside what is paid for. */
function keyOf(product, free) {
  return free ? `${product.id}:regalo` : String(product.id);
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

  /** What the lines come to. */
  get subtotal() { return this.lines.reduce((sum, line) => sum + netOf(line), 0); }

  /** What the sale comes to, to the céntimo. */
  get total() { return this.subtotal - discountAmount(this.discount, this.subtotal); }

  /** What is paid: cash is rounded. */
  get payable() { return this.method === 'efectivo' ? roundCash(this.total) : this.total; }

  get last() { return this.lines.find(line => line.key === this.lastKey) ?? this.lines.at(-1); }

  /** Adds to the product's line, or opens one. */
  add(product, quantity = 1000) {
    const key = keyOf(product, false);
    const line = this.lines.find(known => known.key === key);
    if (line) {
      line.quantity = Math.min(line.quantity + quantity, most);
    } else {
      this.lines.push({ ...product, key, quantity, price: null, discount: null, free: false, reason: '', dietReason: null });
    }
    this.lastKey = key;
    this.#changed();
  }

  /** Sets a line's quantity; nothing and less are refused, which the caller explains. */
  setQuantity(key, quantity) {
    const line = this.#find(key);
    if (!line || !quantity || quantity <= 0 || quantity > most) {
      return false;
    }
    line.quantity = quantity;
    this.lastKey = key;
    this.#changed();
    return true;
  }

  /** One more or one less; below one the line goes. */
  step(key, by) {
    const line = this.#find(key);
    if (line && line.quantity + by <= 0) {
      this.remove(key);
    } else if (line) {
      this.setQuantity(key, line.quantity + by);
    }
  }

  remove(key) {
    this.lines = this.lines.filter(line => line.key !== String(key));
    this.lastKey = this.lines.at(-1)?.key ?? null;
    this.#changed();
  }

  /** Another price, a discount, or a gift, and why. A gift joins the gifts of the same product. */
  adjust(key, { price = null, discount = null, free = false, reason = '' }) {
    const line = this.#find(key);
    if (!line) {
      return;
    }
    Object.assign(line, { price: price === line.centimos ? null : price, discount: free ? null : discount, free, reason });
    const next = keyOf(line, free);
    const other = this.lines.find(known => known.key === next && known !== line);
    if (other) {
      other.quantity = Math.min(other.quantity + line.quantity, most);
      this.lines = this.lines.filter(known => known !== line);
    } else {
      line.key = next;
    }
    this.lastKey = next;
    this.#changed();
  }

  /** Takes something off the whole sale; null takes nothing off. */
  setDiscount(discount) {
    this.discount = discount;
    this.#changed();
  }

  /** Another customer buys for other people. */
  setBuyer(buyer) {
    const before = this.buyer.customer;
    this.buyer = { ...this.buyer, ...buyer };
    if (this.buyer.customer !== before) {
      this.#forWhom(null);
    }
    this.#changed();
  }

  /** For whom of the customer's people the sale is. */
  setDependent(dependent) {
    this.#forWhom(dependent);
    this.#changed();
  }

  /** Lets a line pass although it is not for the person, and why. */
  grantDiet(key, reason) {
    const line = this.#find(key);
    if (line) {
      line.dietReason = reason;
      this.#changed();
    }
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

  /** Takes up a sale that was put aside, under its own key. */
  restore(sale) {
    Object.assign(this, this.#empty(), sale, { lines: sale.lines.map(line => ({ ...line, key: keyOf(line, line.free) })) });
    this.lastKey = this.lines.at(-1)?.key ?? null;
    this.#changed();
  }

  /** The sale as the server wants it, but for its payments. */
  toRequest() {
    return {
      key: this.key,
      lines: this.lines.map(line => ({
        productId: line.id,
        quantity: (line.quantity / 1000).toFixed(3),
        price: line.price === null ? null : (line.price / 100).toFixed(2),
        discount: discountOf(line.discount),
        free: line.free,
        reason: line.reason || null,
        dietReason: line.dietReason || null,
      })),
      discount: discountOf(this.discount),
      buyer: { ...this.buyer },
      dependent: this.dependent,
      method: this.method,
    };
  }

  #forWhom(dependent) {
    this.dependent = dependent;
    for (const line of this.lines) {
      line.dietReason = null;
    }
  }

  #find(key) { return this.lines.find(line => line.key === String(key)); }

  #empty() {
    return { key: this.#newKey(), lines: [], lastKey: null, discount: null, buyer: { ...nobody }, dependent: null, method: 'efectivo', sent: false };
  }

  #read() {
    try {
      const kept = JSON.parse(this.#storage.getItem(place) ?? 'null');
      return kept && kept.key && Array.isArray(kept.lines) && kept.lines.every(line => line.key) ? kept : {};
    } catch {
      return {};
    }
  }

  /** A discount that does not fit any more, because the line or the sale became smaller, falls away. */
  #settle() {
    let dropped = false;
    const fits = (discount, from) => { const taken = discountAmount(discount, from); return taken > 0 && taken < from; };
    for (const line of this.lines.filter(known => known.discount && !fits(known.discount, grossOf(known)))) {
      line.discount = null;
      dropped = true;
    }
    if (this.discount && !fits(this.discount, this.subtotal)) {
      this.discount = null;
      dropped = true;
    }
    return dropped;
  }

  #changed() {
    const dropped = this.#settle();
    const { key, lines, lastKey, discount, buyer, dependent, method, sent } = this;
    this.#storage.setItem(place, JSON.stringify({ key, lines, lastKey, discount, buyer, dependent, method, sent }));
    this.dispatchEvent(new Event('change'));
    if (dropped && this.lines.length > 0) {
      this.dispatchEvent(new Event('dropped'));
    }
  }
}

/** Hundredths, as the cart has them, written with two decimals. */
function discountOf(discount) {
  return discount ? { kind: discount.kind, value: (discount.value / 100).toFixed(2) } : null;
}
