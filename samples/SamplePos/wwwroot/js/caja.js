// Counting the drawer: each note and coin, the sum, and how far it is from what must be there.
import { format } from './money.js';

/** Céntimos counted: an object of worth to times. */
export function countedOf(times) {
  return Object.entries(times).reduce((sum, [worth, many]) => sum + Number(worth) * many, 0);
}

const form = globalThis.document?.getElementById('cierre');

function paint() {
  const inputs = [...form.querySelectorAll('[data-worth]')];
  const times = Object.fromEntries(inputs.map(input => [input.dataset.worth, /^\d+$/.test(input.value.trim()) ? Number(input.value) : 0]));
  for (const input of inputs) {
    const many = times[input.dataset.worth];
    input.classList.toggle('is-invalid', input.value.trim() !== '' && !/^\d+$/.test(input.value.trim()));
    input.nextElementSibling.textContent = many ? format(many * Number(input.dataset.worth)) : '';
  }
  const counted = countedOf(times);
  const difference = counted - Number(form.dataset.expected);
  document.getElementById('contado').textContent = format(counted);
  document.getElementById('diferencia').textContent = format(Math.abs(difference));
  document.getElementById('diferenciaPalabra').textContent = difference === 0 ? 'Cuadra' : difference < 0 ? 'Falta' : 'Sobra';
  const row = document.getElementById('diferenciaFila');
  row.classList.toggle('iz-figure-good', difference === 0);
  row.classList.toggle('iz-figure-bad', difference !== 0);
}

if (form) {
  form.addEventListener('input', paint);
  form.addEventListener('keydown', event => {
    // Enter goes on to the next coin: a drawer is not closed by a slip of the finger.
    const inputs = [...form.querySelectorAll('input.form-control')];
    const at = inputs.indexOf(event.target);
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      (inputs[at + 1] ?? form.querySelector('button[type=submit]')).focus();
    }
  });
  paint();
}
