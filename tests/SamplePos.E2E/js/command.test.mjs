import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../samples/SamplePos/wwwroot/js/command.js';

test('plain text and bar codes search', () => {
  assert.deepEqual(read(' arroz '), { kind: 'search', query: 'arroz', quantity: null });
  assert.deepEqual(read('7750123000373'), { kind: 'search', query: '7750123000373', quantity: null });
  assert.deepEqual(read('3x2 pilas'), { kind: 'search', query: '3x2 pilas', quantity: null });
});

test('a quantity and a star come before the product', () => {
  assert.deepEqual(read('3*'), { kind: 'times', quantity: 3000 });
  assert.deepEqual(read('1.5*papa'), { kind: 'search', query: 'papa', quantity: 1500 });
  assert.deepEqual(read('1,5 * papa'), { kind: 'search', query: 'papa', quantity: 1500 });
});

test('a star and a quantity change the last line', () => {
  assert.deepEqual(read('*3'), { kind: 'setLast', quantity: 3000 });
});

test('plus and minus step', () => {
  assert.deepEqual(read('+'), { kind: 'step', by: 1000 });
  assert.deepEqual(read('-'), { kind: 'step', by: -1000 });
});

test('nothing of something is explained', () => {
  assert.equal(read('0*').kind, 'bad');
  assert.equal(read('*0').kind, 'bad');
  assert.equal(read('1.23456*pan').kind, 'bad');
  assert.equal(read('').kind, 'nothing');
});
