import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from '../../../samples/SamplePos/wwwroot/js/buyer.js';
import { Cart } from '../../../samples/SamplePos/wwwroot/js/cart.js';
import { blockedLines, unjudged } from '../../../samples/SamplePos/wwwroot/js/diet.js';

const bread = { id: 1, code: 'PAN01', name: 'Pan francés', centimos: 25 };
const milk = { id: 2, code: 'LEC01', name: 'Leche evaporada', centimos: 450 };

function sale() {
  const kept = new Map();
  const cart = new Cart({ getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) }, () => 'clave');
  cart.add(bread);
  cart.add(milk);
  cart.setBuyer({ kind: 'dni', number: '45678912', name: 'Ana', customer: 7 });
  cart.setDependent(3);
  return cart;
}

test('a line that is not for the person is blocked until it is let pass with a reason', () => {
  const cart = sale();
  const verdicts = new Map([[2, 'No es para Mateo: tiene leche.']]);
  assert.deepEqual(blockedLines(cart.lines, verdicts).map(line => line.name), ['Leche evaporada']);
  cart.grantDiet('2', 'Lo confirmó su mamá');
  assert.deepEqual(blockedLines(cart.lines, verdicts), []);
  assert.deepEqual(cart.toRequest().lines.map(line => line.dietReason), [null, 'Lo confirmó su mamá']);
  assert.equal(cart.toRequest().dependent, 3);
});

test('what was let pass for one person is not let pass for another', () => {
  const cart = sale();
  cart.grantDiet('2', 'Lo confirmó su mamá');
  cart.setDependent(4);
  assert.deepEqual(cart.lines.map(line => line.dietReason), [null, null]);
});

test('another customer buys for nobody in particular until somebody says so', () => {
  const cart = sale();
  cart.setBuyer({ name: 'Ana María' });
  assert.equal(cart.dependent, 3);
  cart.setBuyer({ number: '45678913', customer: null });
  assert.equal(cart.dependent, null);
  cart.clear();
  assert.equal(cart.toRequest().buyer.customer, null);
});

test('each product is asked about once', () => {
  assert.deepEqual(unjudged([{ id: 1 }, { id: 2 }, { id: 1 }], new Set([2])), [1]);
});

test('other documents need a number, and somebody without one only a name', () => {
  assert.equal(problem({ kind: 'otro', type: '7', number: '', name: 'Ana' })?.field, 'number');
  assert.equal(problem({ kind: 'otro', type: '7', number: 'AB 1', name: 'Ana' })?.field, 'number');
  assert.equal(problem({ kind: 'otro', type: '7', number: 'AB1', name: 'Ana' }), null);
  assert.equal(problem({ kind: 'otro', type: '-', number: '', name: 'Ana' }), null);
  assert.equal(problem({ kind: 'otro', type: '-', number: '', name: '' })?.field, 'name');
});
