import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discountAmount, format, formatQuantity, likelyNotes, lineAmount, parseMoney, parseQuantity, roundCash } from '../../../samples/SamplePos/wwwroot/js/money.js';

test('lineAmount rounds half a céntimo away from zero', () => {
  assert.equal(lineAmount(350, 1350), 473); // 3.50 × 1.350 = 4.725
  assert.equal(lineAmount(25, 20), 1); // 0.25 × 0.020 = 0.005
  assert.equal(lineAmount(99_999_999, 999_999_000), 99_999_899_000_001);
});

test('format writes two decimals and groups thousands', () => {
  assert.deepEqual([0, 5, 123450, 123456789, -3].map(format), ['0.00', '0.05', '1,234.50', '1,234,567.89', '−0.03']);
});

test('parseQuantity takes points and commas, up to three decimals', () => {
  assert.deepEqual(['2', '1.25', '1,25', '.5', '0.001'].map(parseQuantity), [2000, 1250, 1250, 500, 1]);
  assert.deepEqual(['', '.', '1.2345', '-1', 'uno', '1e3', '1 2'].map(parseQuantity), [null, null, null, null, null, null, null]);
});

test('formatQuantity drops zeros that say nothing', () => {
  assert.deepEqual([2000, 1250, 5, 10_500].map(formatQuantity), ['2', '1.25', '0.005', '10.5']);
});

test('parseMoney takes what a cashier types', () => {
  assert.deepEqual(['20', '20.5', '20,50', '0.10'].map(parseMoney), [2000, 2050, 2050, 10]);
  assert.deepEqual(['', '20.555', 'S/ 20', '-1'].map(parseMoney), [null, null, null, null]);
});

test('roundCash goes down to ten céntimos', () => {
  assert.deepEqual([4093, 4090, 9, 0].map(roundCash), [4090, 4090, 0, 0]);
});

test('likelyNotes are those that cover the amount', () => {
  assert.deepEqual(likelyNotes(790), [1000, 2000, 5000, 10000]);
  assert.deepEqual(likelyNotes(10_001), [20_000]);
  assert.deepEqual(likelyNotes(30_000), []);
});

test('discountAmount takes céntimos, or a share rounded half away from zero', () => {
  assert.equal(discountAmount(null, 500), 0);
  assert.equal(discountAmount({ kind: 'monto', value: 120 }, 500), 120);
  assert.equal(discountAmount({ kind: 'porcentaje', value: 1000 }, 1235), 124); // 10 % of 12.35 = 1.235
  assert.equal(discountAmount({ kind: 'porcentaje', value: 1250 }, 100), 13); // 12.5 % of 1.00 = 0.125
});
