// What was counted so far. It survives a reload in the tab's sessionStorage, together with the key that lets it be saved only once.
import { randomKey } from './cart.js';

const place = 'izi.conteo';
const most = 999_999_000;

export class CountSheet {
  #storage; #newKey;

  constructor(storage = globalThis.sessionStorage, newKey = randomKey) {
    this.#storage = storage;
    this.#newKey = newKey;
    this.#read();
  }

  /** One more of a piece; what is weighed is begun at nothing and asks. The last one touched comes first. */
  scan(product) {
    let line = this.lines.find(known => known.id === product.id);
    if (line) {
      this.lines = [line, ...this.lines.filter(known => known !== line)];
    } else {
      line = { id: product.id, code: product.code, name: product.name, measure: product.measure, weighed: product.weighed, seen: Math.round((product.stock ?? 0) * 1000), counted: 0 };
      this.lines.unshift(line);
    }
    if (!line.weighed) {
      line.counted = Math.min(line.counted + 1000, most);
    }
    this.#keep();
    return line;
  }

  /** Says how much there is. */
  set(id, counted) {
    const line = this.lines.find(known => known.id === id);
    if (!line || counted === null || counted < 0 || counted > most) {
      return false;
    }
    line.counted = counted;
    this.#keep();
    return true;
  }

  remove(id) {
    this.lines = this.lines.filter(line => line.id !== id);
    this.#keep();
  }

  /** Forgets everything; the next count gets a key of its own. */
  clear() {
    this.lines = [];
    this.key = this.#newKey();
    this.#keep();
  }

  toRequest() {
    return { key: this.key, lines: this.lines.map(line => ({ productId: line.id, counted: line.counted, seen: line.seen })) };
  }

  #read() {
    try {
      const { key, lines } = JSON.parse(this.#storage.getItem(place));
      this.key = key;
      this.lines = lines;
    } catch {
      this.key = this.#newKey();
      this.lines = [];
    }
  }

  #keep() { this.#storage.setItem(place, JSON.stringify({ key: this.key, lines: this.lines })); }
}
