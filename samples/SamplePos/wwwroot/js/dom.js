// Small helpers to build pages without markup in strings.

/** An element with properties, attributes (in attrs) and children. */
export function el(tag, { attrs = {}, data = {}, ...properties } = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(attrs)) {
    element.setAttribute(name, value);
  }
  Object.assign(element.dataset, data);
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** An icon of the sprite. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'iz-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/lib/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** The pill that says where a boleta stands: icon and word, never colour alone. */
export function statePill(state) {
  return el('span', { className: `iz-state iz-state-${state.tone}`, attrs: state.detail ? { title: state.detail } : {} }, icon(state.icon), el('span', { textContent: state.word }));
}

/** A message that needs no answer. */
export function toast(message, tone = 'info') {
  const icons = { info: 'info-circle', good: 'check-circle-fill', warn: 'exclamation-triangle-fill', bad: 'exclamation-octagon-fill' };
  const box = el('div', { className: `iz-toast iz-toast-${tone}` }, icon(icons[tone]), el('span', { textContent: message }));
  document.getElementById('toasts').append(box);
  setTimeout(() => box.remove(), 6000);
}
