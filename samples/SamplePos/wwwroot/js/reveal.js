// Shows and hides a password.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
    button.querySelector('use').setAttribute('href', `/lib/icons.svg#${shown ? 'eye-slash' : 'eye'}`);
    input.focus();
  });
}
