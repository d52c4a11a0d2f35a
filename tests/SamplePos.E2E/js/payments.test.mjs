import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plan } from '../../../samples/SamplePos/wwwroot/js/payments.js';

test('cash is rounded down and gives change', () => {
  const { due, change, payments } = plan(4093, { efectivo: 5000 });
  assert.deepEqual([due, change], [4090, 910]);
  assert.deepEqual(payments, [{ method: 'efectivo', amount: '40.90', received: '50.00' }]);
});

test('too little cash says what is missing and pays nothing', () => {
  const { missing, message, payments } = plan(4093, { efectivo: 4000 });
  assert.deepEqual([missing, message, payments], [90, 'Faltan S/ 0.90.', null]);
});

test('a wallet pays to the céntimo, with its operation', () => {
  assert.deepEqual(plan(4093, { yape: 4093 }, { reference: '00123' }).payments, [{ method: 'yape', amount: '40.93', reference: '00123' }]);
  assert.equal(plan(4093, { yape: 4000 }).message, 'Faltan S/ 0.93.');
});

test('several payments add up; only the cash part is rounded and gives change', () => {
  const { due, change, payments } = plan(4093, { efectivo: 2000, yape: 2500 });
  assert.deepEqual([due, change], [1590, 410]);
  assert.deepEqual(payments.map(one => [one.method, one.amount]), [['efectivo', '15.90'], ['yape', '25.00']]);
});

test('what is not cash gives no change', () => {
  assert.equal(plan(4093, { efectivo: 0, plin: 5000 }).message, 'Sobran S/ 9.07: lo que no es efectivo no da vuelto.');
});

test('cash that is not needed, or that no coin can pay, is refused', () => {
  assert.match(plan(4000, { efectivo: 500, tarjeta: 4000 }).message, /No hace falta efectivo/);
  assert.match(plan(4005, { efectivo: 500, tarjeta: 4000 }).message, /no hay monedas/);
});

test('what is fiado needs somebody who owes it', () => {
  assert.equal(plan(1000, { fiado: 1000 }).payments, null);
  assert.deepEqual(plan(1000, { fiado: 1000 }, { account: 7 }).payments, [{ method: 'fiado', amount: '10.00', account: 7 }]);
});
