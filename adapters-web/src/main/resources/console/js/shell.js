/** The shell's own few switches, on every page. */

/** @param {string} name @param {string} value */
function keep(name, value) {
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Strict`;
}

document.addEventListener('change', (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.name === 'theme') {
    keep('LENSONG_THEME', input.value);
    document.documentElement.dataset.theme = input.value;
  }
  if (input.name === 'language') {
    keep('LENSONG_LANG', input.value);
    location.reload();
  }
});

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]:not(.inline)')) {
    if (!menu.contains(/** @type {Node} */ (event.target))) {
      menu.removeAttribute('open');
    }
  }
});

document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' ? document.querySelector('details.menu[open]:not(.inline)') : null;
  if (menu) {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }
});
