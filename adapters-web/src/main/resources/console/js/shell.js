/** The shell's own few switches, and what a device forgets at logout, on every page. */

/** @param {string} name @param {string} value */
function keep(name, value) {
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Strict`;
}

/** The collectors' page as it is kept for lines that fail. */
const forgetPage = () => (globalThis.caches ? caches.delete('lensong-calling') : Promise.resolve(false));

if (document.getElementById('raised')) {
  import('./raised.js');
}

document.addEventListener('change', async (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.name === 'theme') {
    keep('LENSONG_THEME', input.value);
    document.documentElement.dataset.theme = input.value;
    forgetPage();
  }
  if (input.name === 'language') {
    keep('LENSONG_LANG', input.value);
    await forgetPage();
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

/** What a collector's page keeps here: whom to call, and what is not sent yet. */
const KEPT = 'lensong.calling.';

/** @param {string} part of the names */
const kept = (part) => Object.keys(localStorage).filter((name) => name.startsWith(KEPT) && name.includes(part));

/** People's names and numbers do not stay on a device that nobody is logged in on. @param {string} part */
function forget(part) {
  kept(part).forEach((name) => localStorage.removeItem(name));
  return forgetPage();
}

document.addEventListener('submit', async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.getAttribute('action') !== '/logout') {
    return;
  }
  event.preventDefault();
  const unsent = kept('.entry.').length;
  if (unsent) {
    const [{ confirm }, { t }] = await Promise.all([import('./components.js'), import('./page.js')]);
    if (!await confirm({ title: t('common.logout'), text: t('common.logoutUnsent', unsent), yes: t('common.logout'), kind: 'danger' })) {
      return;
    }
  }
  await forget('');
  form.submit();
});

if (document.body.classList.contains('page-login')) {
  // What is not sent yet names nobody, and goes out when its collector is back.
  forget('.list');
}
