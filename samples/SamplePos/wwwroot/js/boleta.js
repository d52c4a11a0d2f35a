// The page of a boleta that is still on its way follows it, and shows itself anew when SUNAT has spoken.
import { follow } from './poll.js';

const standing = document.getElementById('estado');

if (standing.dataset.final === 'false') {
  follow(standing.dataset.number, state => {
    standing.querySelector('strong').textContent = state.word;
    if (state.final) {
      location.reload();
    }
  });
}
