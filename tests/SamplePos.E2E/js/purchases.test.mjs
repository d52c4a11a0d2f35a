import assert from 'node:assert/strict';
import test from 'node:test';
import { nameFor } from '../../../samples/SamplePos/wwwroot/js/purchases.js';
import { countText } from '../../../samples/SamplePos/wwwroot/js/notices.js';

test('a known RUC brings the name, blanks around it or not', () => {
  const suppliers = [['20100066603', 'Distribuidora'], ['20600695771', 'Molinos']];
  assert.equal(nameFor(' 20600695771 ', suppliers), 'Molinos');
  assert.equal(nameFor('2010006660', suppliers), null);
});

test('the bell counts to ninety-nine', () => {
  assert.equal(countText(99), '99');
  assert.equal(countText(100), '99+');
});
