import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshness } from '../../../samples/SamplePos/wwwroot/js/freshness.js';

function page({ fails = false } = {}) {
  const state = { now: 0, visible: true, times: 0 };
  state.look = freshness({ every: 300, now: () => state.now, visible: () => state.visible, refresh: async () => { state.times += 1; if (fails) { throw new Error('gone'); } } });
  return state;
}

test('what is young is left alone, what is old is asked for again', async () => {
  const state = page();
  state.now = 299;
  assert.equal(await state.look(), false);
  state.now = 300;
  assert.equal(await state.look(), true);
  assert.equal(await state.look(), false);
  assert.equal(state.times, 1);
});

test('nobody looks, nothing is asked; once somebody does, it is', async () => {
  const state = page();
  state.visible = false;
  state.now = 10_000;
  assert.equal(await state.look(), false);
  state.visible = true;
  assert.equal(await state.look(), true);
});

test('a shop that does not answer is not asked without pause', async () => {
  const state = page({ fails: true });
  state.now = 300;
  await assert.rejects(state.look());
  assert.equal(await state.look(), false);
  state.now = 600;
  await assert.rejects(state.look());
});
