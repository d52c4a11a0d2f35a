// Sends a boleta as a message: a link that opens WhatsApp, and the text for anything else.
import { getText } from './api.js';
import { toast } from './dom.js';

/** Copies text; over plain HTTP in the shop's network the browser offers no clipboard, and the old way still works. */
export async function copyText(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = Object.assign(document.createElement('textarea'), { value: text, className: 'visually-hidden' });
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}

/** Where WhatsApp opens with this text, to this telephone when there is one. */
export function whatsappLink(text, phone = '') {
  return `https://wa.me/${phone}?text=${encodeURIComponent(text)}`;
}

/** Prepares the link and the button for a boleta; both wait until its text is there. */
export async function share(number, { link, copy }) {
  link.removeAttribute('href');
  link.classList.add('disabled');
  copy.disabled = true;
  try {
    const text = await getText(`/api/sales/${number}/mensaje`);
    link.href = whatsappLink(text);
    link.classList.remove('disabled');
    copy.disabled = false;
    copy.onclick = async () => {
      await copyText(text);
      toast('Copiado. Péguelo donde quiera.', 'good');
    };
  } catch {
    // The ticket and the PDF are beside it; the message is a convenience.
  }
}
