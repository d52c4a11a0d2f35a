import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closing } from '../../../samples/SamplePos/wwwroot/js/menu.js';

function opened() {
  const heard = {};
  const menu = { open: true, contains: target => target === 'inside', querySelector: () => ({ focus: () => { menu.focused = true; } }) };
  closing(menu, { addEventListener: (name, listener) => { heard[name] = listener; } });
  return { menu, heard };
}

test('a touch outside closes it, one inside does not', () => {
  const { menu, heard } = opened();
  heard.click({ target: 'inside' });
  assert.equal(menu.open, true);
  heard.click({ target: 'outside' });
  assert.equal(menu.open, false);
});

test('Escape closes it and goes no further; with the menu closed it does', () => {
  const { menu, heard } = opened();
  let stopped = 0;
  const escape = { key: 'Escape', stopPropagation: () => { stopped += 1; } };
  heard.keydown(escape);
  heard.keydown(escape);
  assert.deepEqual([menu.open, menu.focused, stopped], [false, true, 1]);
});
