import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDni, isRuc, problem } from '../../../samples/SamplePos/wwwroot/js/buyer.js';
import { Cart } from '../../../samples/SamplePos/wwwroot/js/cart.js';

const bread = { id: 1, code: 'PAN01', name: 'Pan francés', centimos: 25 };
const onion = { id: 2, code: 'CEB01', name: 'Cebolla roja', centimos: 350, weighed: true };

function storage() {
  const kept = new Map();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

function keys() {
  let next = 0;
  return () => `clave${++next}`;
}

test('a product twice is one line', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread, 4000);
  cart.add(onion, 1350);
  cart.add(bread);
  assert.deepEqual(cart.lines.map(line => [line.id, line.quantity]), [[1, 5000], [2, 1350]]);
  assert.equal(cart.last.id, 1);
  assert.equal(cart.total, 598);
});

test('cash is rounded down, other methods are not', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread, 5000);
  assert.equal(cart.payable, 120);
  cart.setMethod('yape');
  assert.equal(cart.payable, 125);
});

test('nothing and less than nothing are no quantity', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread);
  assert.equal(cart.setQuantity(1, 0), false);
  assert.equal(cart.setQuantity(1, null), false);
  assert.equal(cart.setQuantity(1, -1000), false);
  assert.equal(cart.lines[0].quantity, 1000);
});

test('one less than one takes the line away', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread);
  cart.step(1, -1000);
  assert.equal(cart.lines.length, 0);
});

test('a reload keeps the sale and its key; the next sale has another', () => {
  const place = storage();
  const newKey = keys();
  const cart = new Cart(place, newKey);
  cart.add(onion, 1350);
  cart.setBuyer({ kind: 'dni', number: '45678912', name: 'Ana' });
  cart.markSent(true);
  const again = new Cart(place, newKey);
  assert.deepEqual([again.key, again.sent, again.total, again.buyer.number], [cart.key, true, 473, '45678912']);
  again.clear();
  assert.notEqual(again.key, cart.key);
  assert.equal(new Cart(place, newKey).lines.length, 0);
});

test('spoiled storage is an empty sale', () => {
  const place = storage();
  place.setItem('izi.venta', '{"key":');
  assert.equal(new Cart(place, keys()).lines.length, 0);
});

test('the request carries quantities with three decimals and no prices but those that were changed', () => {
  const cart = new Cart(storage(), keys());
  cart.add(onion, 1350);
  cart.add(bread, 4000);
  cart.adjust('1', { price: 20, reason: 'De ayer', dietReason: null });
  assert.deepEqual(cart.toRequest().lines, [
    { productId: 2, quantity: '1.350', price: null, discount: null, free: false, reason: null, dietReason: null },
    { productId: 1, quantity: '4.000', price: '0.20', discount: null, free: false, reason: 'De ayer', dietReason: null },
  ]);
});

test('discounts are taken from the line, then from the sale', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread, 40_000);
  cart.add(onion, 2000);
  cart.adjust('2', { discount: { kind: 'monto', value: 100 } });
  assert.equal(cart.subtotal, 1600);
  cart.setDiscount({ kind: 'porcentaje', value: 1250 });
  assert.equal(cart.total, 1400);
  assert.deepEqual(cart.toRequest().discount, { kind: 'porcentaje', value: '12.50' });
});

test('a discount that does not fit any more falls away and says so', () => {
  const cart = new Cart(storage(), keys());
  let dropped = 0;
  cart.addEventListener('dropped', () => dropped++);
  cart.add(onion, 2000);
  cart.adjust('2', { discount: { kind: 'monto', value: 300 } });
  cart.setDiscount({ kind: 'monto', value: 399 });
  assert.deepEqual([cart.total, dropped], [1, 0]);
  cart.setQuantity('2', 500);
  assert.deepEqual([cart.total, dropped], [175, 1]);
});

test('a gift stands beside what is paid for', () => {
  const cart = new Cart(storage(), keys());
  cart.add(bread, 2000);
  cart.adjust('1', { free: true, reason: 'Docena' });
  cart.add(bread, 12_000);
  assert.deepEqual(cart.lines.map(line => [line.key, line.quantity, line.free]), [['1:regalo', 2000, true], ['1', 12_000, false]]);
  assert.equal(cart.total, 300);
  cart.adjust('1:regalo', {});
  assert.deepEqual(cart.lines.map(line => [line.key, line.quantity]), [['1', 14_000]]);
});

test('a sale put aside comes back under its key', () => {
  const cart = new Cart(storage(), keys());
  const line = { id: 2, code: 'CEB01', name: 'Cebolla roja', centimos: 350, weighed: true, quantity: 1000, price: null, discount: null, free: false, reason: '' };
  cart.restore({ key: 'guardada', lines: [line], discount: null, buyer: { kind: 'varios', number: '', name: '' }, method: 'yape' });
  assert.deepEqual([cart.key, cart.total, cart.method, cart.last.key, cart.sent], ['guardada', 350, 'yape', '2', false]);
});

test('buyers are told apart before the server is asked', () => {
  assert.equal(isRuc('10467890129'), true);
  assert.equal(isRuc('10467890128'), false);
  assert.equal(isRuc('30467890129'), false);
  assert.equal(isDni('1234567'), false);
  assert.equal(problem({ kind: 'varios', number: '', name: '' }), null);
  assert.equal(problem({ kind: 'dni', number: '12345678', name: 'Al' }).field, 'name');
  assert.equal(problem({ kind: 'ruc', number: '20100070971', name: 'X' }).field, 'number');
});
