import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, matches } from '../../../samples/SamplePos/wwwroot/js/when.js';

test('a part belongs to each answer it names, whole', () => {
  assert.equal(matches('Sunat Firma', 'Firma'), true);
  assert.equal(matches('Sunat Firma', 'Fir'), false);
});

test('the form shows the part of its answer and follows a change', () => {
  const parts = [{ dataset: { when: 'a' }, hidden: false }, { dataset: { when: 'b' }, hidden: true }];
  let changed;
  const form = { elements: { Tipo: { value: 'b' } }, querySelectorAll: () => parts, addEventListener: (_, listener) => { changed = listener; } };
  follow(form);
  assert.deepEqual(parts.map(part => part.hidden), [true, false]);
  form.elements.Tipo.value = 'a';
  changed();
  assert.deepEqual(parts.map(part => part.hidden), [false, true]);
});
