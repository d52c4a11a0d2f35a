// A report on a sheet by the browser, or on a roll by the till's printer.
import { post } from './api.js';
import { toast } from './dom.js';

document.getElementById('hoja').addEventListener('click', () => print());

const roll = document.getElementById('ticketera');
roll?.addEventListener('click', async () => {
  roll.disabled = true;
  try {
    const answer = await post(roll.dataset.url, {});
    toast(answer.sentence, answer.tone);
  } catch (error) {
    toast(error.message, 'bad');
  } finally {
    roll.disabled = false;
    document.dispatchEvent(new CustomEvent('izi:printed'));
  }
});
