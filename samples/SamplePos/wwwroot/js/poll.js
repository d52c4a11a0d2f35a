// Asks again, soon at first and then less often, until the answer is final.
import { get } from './api.js';

const steps = [300, 400, 600, 1000, 1500, 2500, 4000];

/** Follows a boleta until SUNAT has spoken; calls back at each change. Returns a function that stops it. */
export function follow(number, onState) {
  let stopped = false;
  let known = '';
  const ask = async attempt => {
    if (stopped) {
      return;
    }
    try {
      const sale = await get(`/api/sales/${number}`);
      if (!stopped && sale.state.word !== known) {
        known = sale.state.word;
        onState(sale.state);
      }
      if (sale.state.final) {
        return;
      }
    } catch {
      // The header says when the program does not answer; this asks again.
    }
    setTimeout(ask, steps[Math.min(attempt, steps.length - 1)], attempt + 1);
  };
  setTimeout(ask, 150, 0);
  return () => { stopped = true; };
}
