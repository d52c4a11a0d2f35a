// Copies what the pages use from node_modules to wwwroot/lib: Bootstrap's style sheet without the components no page has, Chart.js for the dashboard, and
// one sprite of the icons named below.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const icons = [
  'archive', 'arrow-down-short', 'arrow-left', 'arrow-repeat', 'arrow-up-short', 'bag', 'bank', 'bar-chart', 'basket2', 'bell', 'box-arrow-right',
  'box-seam', 'cart-plus', 'cash-coin', 'check-circle-fill', 'check-lg', 'chevron-right', 'clipboard-check', 'clock-history', 'cloud-slash', 'copy',
  'credit-card-2-front', 'dash-circle', 'dash-lg', 'download', 'egg-fried', 'exclamation-octagon-fill', 'exclamation-triangle-fill', 'eye', 'eye-slash',
  'file-earmark-code', 'file-earmark-lock', 'file-earmark-pdf', 'file-earmark-spreadsheet', 'file-earmark-zip', 'filetype-csv', 'gear', 'globe',
  'heart-pulse', 'hourglass-split', 'house-door', 'info-circle', 'journal-text', 'key', 'keyboard', 'layers', 'list', 'lock', 'pause-circle',
  'pc-display', 'pencil', 'people', 'person', 'person-lines-fill', 'person-plus', 'person-vcard', 'phone', 'phone-vibrate', 'play-circle',
  'plus-circle', 'plus-lg', 'printer', 'receipt', 'receipt-cutoff', 'safe2', 'search', 'send', 'shield-lock', 'shop', 'slash-circle', 'speedometer2',
  'tag', 'trash3', 'unlock', 'upc-scan', 'upload', 'whatsapp', 'x-circle-fill',
];

const unused = [
  'accordion', 'alert', 'badge', 'breadcrumb', 'card', 'carousel', 'dropdown', 'dropup', 'dropend', 'dropstart', 'figure', 'form-floating', 'form-range',
  'list-group', 'modal', 'nav', 'navbar', 'offcanvas', 'page', 'pagination', 'placeholder', 'popover', 'progress', 'ratio', 'spinner', 'table',
  'tab', 'thumbnail', 'img', 'toast', 'tooltip', 'bs-tooltip', 'bs-popover', 'vr', 'input-group', 'link', 'text-bg', 'focus-ring', 'stretched', 'icon-link',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lib = join(root, 'wwwroot', 'lib');

/** Drops the rules that only speak of components in the list above. */
function prune(css) {
  const names = new RegExp(`^\\.(${unused.join('|')})(?![a-z0-9])`);
  return css.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors) => selectors.split(',').every(selector => names.test(selector.trim())) ? '' : rule);
}

async function symbol(name) {
  const svg = await readFile(join(modules, 'bootstrap-icons', 'icons', `${name}.svg`), 'utf8');
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
  return `<symbol id="${name}" viewBox="0 0 16 16">${body}</symbol>`;
}

await mkdir(lib, { recursive: true });
await writeFile(join(lib, 'bootstrap.min.css'), prune(await readFile(join(modules, 'bootstrap', 'dist', 'css', 'bootstrap.min.css'), 'utf8')));
const symbols = await Promise.all(icons.map(symbol));
await copyFile(join(modules, 'chart.js', 'dist', 'chart.umd.min.js'), join(lib, 'chart.umd.min.js'));
await writeFile(join(lib, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
