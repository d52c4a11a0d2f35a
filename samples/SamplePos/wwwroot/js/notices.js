// The bell and the line under the header: what this person has not read yet.
import { get, post } from './api.js';

const icons = { bad: 'exclamation-octagon-fill', warn: 'exclamation-triangle-fill', info: 'info-circle' };

/** What the bell shows for a number of unread notices. */
export function countText(unread) {
  return unread > 99 ? '99+' : String(unread);
}

function paint({ unread, pressing }) {
  const bell = document.getElementById('campana');
  const count = bell.querySelector('[data-count]');
  count.hidden = unread === 0;
  count.textContent = countText(unread);
  bell.querySelector('[data-said]').textContent = unread === 0 ? '' : 'sin leer';

  const line = document.getElementById('aviso');
  if (!pressing) {
    line.hidden = true;
    return;
  }
  // Said again only when it is another one: a screen reader would read it every half minute.
  if (line.dataset.id !== String(pressing.id) || line.hidden) {
    line.dataset.id = String(pressing.id);
    line.className = `iz-notice iz-notice-${pressing.tone}`;
    line.querySelector('use').setAttribute('href', `/lib/icons.svg#${icons[pressing.tone]}`);
    line.querySelector('[data-word]').textContent = pressing.word;
    line.querySelector('[data-text]').textContent = pressing.text;
    line.querySelector('[data-go]').href = pressing.href ?? '/notificaciones';
    line.hidden = false;
  }
}

/** Asks what there is and shows it. */
export async function refreshNotices() {
  if (document.getElementById('campana')) {
    paint(await get('/api/notificaciones/estado'));
  }
}

const line = typeof document === 'undefined' ? null : document.getElementById('aviso');
line?.querySelector('[data-read]').addEventListener('click', async event => {
  event.currentTarget.disabled = true;
  try {
    paint(await post(`/api/notificaciones/${line.dataset.id}/leida`, {}));
  } catch {
    // It stays on screen and can be touched again.
  } finally {
    line.querySelector('[data-read]').disabled = false;
  }
});
