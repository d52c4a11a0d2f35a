// Money is whole céntimos and quantities are whole thousandths: no binary fraction ever touches an amount.

/** Céntimos of a line: price × quantity, half away from zero, as the boleta computes it. */
export function lineAmount(centimos, thousandths) {
  const product = BigInt(centimos) * BigInt(thousandths);
  return Number((product + 500n) / 1000n);
}

/** What a discount takes from an amount; its value is céntimos, or hundredths of one per cent, half away from zero as the boleta computes it. */
export function discountAmount(discount, from) {
  if (!discount) {
    return 0;
  }
  return discount.kind === 'porcentaje' ? Number((BigInt(from) * BigInt(discount.value) + 5000n) / 10000n) : discount.value;
}

/** "1,234.50" from 123450. */
export function format(centimos) {
  const sign = centimos < 0 ? '−' : '';
  const whole = Math.abs(centimos);
  const soles = String(Math.trunc(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${soles}.${String(whole % 100).padStart(2, '0')}`;
}

/** "2" from 2000, "1.25" from 1250. */
export function formatQuantity(thousandths) {
  const whole = Math.trunc(thousandths / 1000);
  const rest = String(thousandths % 1000).padStart(3, '0').replace(/0+$/, '');
  return rest ? `${whole}.${rest}` : String(whole);
}

/** Thousandths from what a person typed ("1.25", "1,25", ".5"), or null. */
export function parseQuantity(text) {
  const match = /^(\d{0,6})(?:[.,](\d{0,3}))?$/.exec(text.trim());
  if (!match || (!match[1] && !match[2])) {
    return null;
  }
  return Number(match[1] || 0) * 1000 + Number((match[2] || '').padEnd(3, '0'));
}

/** Céntimos from what a person typed ("20", "20.5", "20,50"), or null. */
export function parseMoney(text) {
  const match = /^(\d{1,7})(?:[.,](\d{0,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] || '').padEnd(2, '0')) : null;
}

/** What is paid in cash: there are no coins under ten céntimos, and the law rounds in the buyer's favour. */
export function roundCash(centimos) {
  return centimos - (centimos % 10);
}

/** The notes a buyer is likely to hand over for this amount: the next of each that covers it. */
export function likelyNotes(centimos) {
  return [1000, 2000, 5000, 10000, 20000].filter(note => note >= centimos).slice(0, 4);
}
