// What a cashier types into the search box.
import { parseQuantity } from './money.js';

/**
 * "arroz" searches; "3*arroz" searches and adds three; "3*" keeps three for the next product;
 * "*3" sets the last line to three; "+" and "-" change the last line by one.
 */
export function read(text) {
  const typed = text.trim();
  if (typed === '') {
    return { kind: 'nothing' };
  }
  if (typed === '+' || typed === '-') {
    return { kind: 'step', by: typed === '+' ? 1000 : -1000 };
  }
  const last = /^\*\s*([\d.,]+)$/.exec(typed);
  if (last) {
    const quantity = parseQuantity(last[1]);
    return quantity ? { kind: 'setLast', quantity } : { kind: 'bad', message: zero };
  }
  const times = /^([\d.,]+)\s*[*x×]\s*(.*)$/i.exec(typed);
  if (times && (typed.includes('*') || typed.includes('×'))) {
    const quantity = parseQuantity(times[1]);
    if (!quantity) {
      return { kind: 'bad', message: zero };
    }
    return times[2] ? { kind: 'search', query: times[2], quantity } : { kind: 'times', quantity };
  }
  return { kind: 'search', query: typed, quantity: null };
}

const zero = 'La cantidad debe ser mayor que cero. Escriba, por ejemplo, 3* o 1.5*.';
