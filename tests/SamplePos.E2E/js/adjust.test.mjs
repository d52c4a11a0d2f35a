import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDiscount } from '../../../samples/SamplePos/wwwroot/js/adjust.js';
import { countedOf } from '../../../samples/SamplePos/wwwroot/js/caja.js';
import { whatsappLink } from '../../../samples/SamplePos/wwwroot/js/share.js';

test('a discount is nothing, something less than the amount, or nonsense', () => {
  assert.equal(readDiscount('monto', ' ', 500), null);
  assert.deepEqual(readDiscount('monto', '1,50', 500), { kind: 'monto', value: 150 });
  assert.deepEqual(readDiscount('porcentaje', '12.5', 500), { kind: 'porcentaje', value: 1250 });
  assert.deepEqual(['5', '6', '0', 'uno'].map(text => readDiscount('monto', text, 500)), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(['100', '101', '0.01'].map(text => readDiscount('porcentaje', text, 500)), [undefined, undefined, undefined]);
});

test('a drawer comes to its notes and coins', () => {
  assert.equal(countedOf({ 20000: 1, 50: 3, 10: 0 }), 20150);
});

test('a message goes to WhatsApp as it is', () => {
  assert.equal(whatsappLink('Boleta B001-1\nTotal: S/ 3.00 & gracias'), 'https://wa.me/?text=Boleta%20B001-1%0ATotal%3A%20S%2F%203.00%20%26%20gracias');
  assert.equal(whatsappLink('hola', '51987654321'), 'https://wa.me/51987654321?text=hola');
});
