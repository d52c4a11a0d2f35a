// Runs inside a page and returns what a careful eye would mind: overflow, controls without a name, small targets, ids used twice, weak contrast.
() => {
  const faults = [];
  const dialog = document.querySelector('dialog[open]');
  const scope = dialog ?? document.body;
  const shown = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getClientRects().length > 0;
  const name = element => `${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''}.${[...element.classList].join('.')} «${(element.textContent || '').trim().slice(0, 30)}»`;

  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.querySelectorAll('body *')].find(element => element.getBoundingClientRect().right > innerWidth + 1 && shown(element));
    faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} > ${innerWidth}${wide ? ' by ' + name(wide) : ''}`);
  }

  const bar = document.querySelector('.iz-total');
  if (bar && getComputedStyle(bar).position === 'sticky' && Math.abs(bar.getBoundingClientRect().bottom - innerHeight) > 1) {
    faults.push(`the charge bar hangs at ${bar.getBoundingClientRect().bottom} of ${innerHeight}`);
  }

  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) {
    faults.push(`id used twice: ${id}`);
  }

  for (const control of scope.querySelectorAll('button, a[href], input:not([type=hidden]), progress')) {
    if (!shown(control)) {
      continue;
    }
    const labelled = control.getAttribute('aria-label') || control.textContent.trim() || control.labels?.length || control.getAttribute('title');
    if (!labelled) {
      faults.push(`no name: ${name(control)}`);
    }
    const box = control.getBoundingClientRect();
    const inText = control.matches('p a, .iz-last a, input[type=radio], input[type=checkbox], progress, .iz-skip');
    if (!inText && (box.height < 36 || box.width < 36)) {
      faults.push(`small target ${Math.round(box.width)}×${Math.round(box.height)}: ${name(control)}`);
    }
  }

  const parse = text => (text.match(/[\d.]+/g) ?? [0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(value => value / 255).map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = parse(getComputedStyle(at).backgroundColor);
      if (alpha > 0.99) {
        return [r, g, b];
      }
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !shown(element) || element.closest('.visually-hidden, .visually-hidden-focusable, [disabled], .disabled, option')) {
      continue;
    }
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      faults.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
    }
  }
  return [...new Set(faults)];
}
