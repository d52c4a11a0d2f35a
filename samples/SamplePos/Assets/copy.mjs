// Copies what the pages use from node_modules to wwwroot/lib: Bootstrap's style sheet, and one sprite of the icons named below.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const icons = [
  'arrow-left', 'arrow-repeat', 'backspace', 'bag', 'basket2', 'box-arrow-right', 'boxes', 'cash-coin', 'check-circle-fill', 'check-lg',
  'chevron-right', 'clock-history', 'cloud-slash', 'credit-card-2-front', 'dash-lg', 'download', 'exclamation-octagon-fill',
  'exclamation-triangle-fill', 'eye', 'eye-slash', 'file-earmark-code', 'file-earmark-pdf', 'file-earmark-zip', 'hourglass-split',
  'info-circle', 'keyboard', 'lightning-charge', 'lock', 'person', 'person-vcard', 'phone', 'phone-vibrate', 'plus-lg', 'printer', 'question-lg',
  'receipt', 'receipt-cutoff', 'search', 'send', 'shield-check', 'shop', 'speedometer2', 'trash3', 'upc-scan', 'wifi-off', 'x-circle-fill', 'x-lg',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const lib = join(root, 'wwwroot', 'lib');

async function symbol(name) {
  const svg = await readFile(join(modules, 'bootstrap-icons', 'icons', `${name}.svg`), 'utf8');
  const body = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim();
  return `<symbol id="${name}" viewBox="0 0 16 16">${body}</symbol>`;
}

await mkdir(lib, { recursive: true });
await copyFile(join(modules, 'bootstrap', 'dist', 'css', 'bootstrap.min.css'), join(lib, 'bootstrap.min.css'));
const symbols = await Promise.all(icons.map(symbol));
await writeFile(join(lib, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
