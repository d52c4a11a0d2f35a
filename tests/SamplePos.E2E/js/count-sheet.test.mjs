import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CountSheet } from '../../../samples/SamplePos/wwwroot/js/count-sheet.js';

const milk = { id: 1, code: 'LEC01', name: 'Leche', measure: 'und', weighed: false, stock: 4 };
const onion = { id: 2, code: 'CEB01', name: 'Cebolla', measure: 'kg', weighed: true, stock: null };

function storage() {
  const kept = new Map();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

function keys() {
  let next = 0;
  return () => `clave${++next}`;
}

test('a piece scanned three times is three, and the last scanned comes first', () => {
  const sheet = new CountSheet(storage(), keys());
  sheet.scan(milk);
  sheet.scan(onion);
  sheet.scan(milk);
  sheet.scan(milk);
  assert.deepEqual(sheet.lines.map(line => [line.id, line.counted]), [[1, 3000], [2, 0]]);
});

test('what the computer said when the first was scanned is what is compared', () => {
  const sheet = new CountSheet(storage(), keys());
  sheet.scan(milk);
  sheet.scan({ ...milk, stock: 2 });
  assert.deepEqual(sheet.toRequest(), { key: 'clave1', lines: [{ productId: 1, counted: 2000, seen: 4000 }] });
});

test('nothing is a count, less than nothing is not', () => {
  const sheet = new CountSheet(storage(), keys());
  sheet.scan(onion);
  assert.equal(sheet.set(2, 0), true);
  assert.equal(sheet.set(2, -1), false);
  assert.equal(sheet.set(2, null), false);
  assert.equal(sheet.set(9, 1000), false);
});

test('a count survives a reload with its key, and a saved one leaves nothing behind', () => {
  const kept = storage();
  const made = keys();
  new CountSheet(kept, made).scan(milk);
  const again = new CountSheet(kept, made);
  assert.deepEqual([again.key, again.lines.length], ['clave1', 1]);
  again.clear();
  assert.deepEqual([new CountSheet(kept, made).key, again.lines.length], ['clave2', 0]);
});
