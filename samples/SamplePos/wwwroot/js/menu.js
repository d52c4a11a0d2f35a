// The menu behind the person's name closes on Escape and on a touch outside it.
export function closing(menu, page) {
  page.addEventListener('click', event => {
    if (menu.open && !menu.contains(event.target)) {
      menu.open = false;
    }
  });
  page.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.open) {
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  }, true);
}

const menu = typeof document === 'undefined' ? null : document.querySelector('.iz-menu');
if (menu) {
  closing(menu, document);
}
