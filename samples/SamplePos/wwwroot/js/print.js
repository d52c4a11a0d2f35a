// Every print button of every page: says at once that it was heard, and what became of it.
import { post } from './api.js';
import { toast } from './dom.js';

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-print]');
  if (!button || button.disabled) {
    return;
  }
  button.disabled = true;
  button.classList.add('iz-busy');
  try {
    const answer = await post(`/api/sales/${encodeURIComponent(button.dataset.print)}/print`, {});
    toast(answer.sentence, answer.tone);
  } catch (error) {
    toast(error.message, 'bad');
  } finally {
    button.classList.remove('iz-busy');
    button.disabled = false;
    document.dispatchEvent(new CustomEvent('izi:printed'));
  }
});
