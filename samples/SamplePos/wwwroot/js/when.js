// Shows the part of a form that belongs to what was chosen: [data-when] names the answers of the field in data-of, by default "Tipo".
export function matches(when, answer) {
  return when.split(' ').includes(answer);
}

export function follow(form) {
  const parts = [...form.querySelectorAll('[data-when]')];
  const show = () => {
    for (const part of parts) {
      part.hidden = !matches(part.dataset.when, form.elements[part.dataset.of ?? 'Tipo'].value);
    }
  };
  form.addEventListener('change', show);
  show();
}

if (typeof document !== 'undefined') {
  document.querySelectorAll('form:has([data-when])').forEach(follow);
}
