import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameCode } from '../../../samples/SamplePos/wwwroot/js/code.js';

test('a code is the same in capitals and however its accent is stored', () => {
  assert.ok(sameCode('piña-é', ' PIÑA-É '));
  assert.ok(sameCode('n\u0303', 'Ñ'));
  assert.ok(!sameCode('pina', 'piña'));
});
