/** The four calculators for who works here: what is paid on one side, what comes back on the other. */

import { html } from './lit.js';
import { itemsOf, read } from './api.js';
import { t } from './page.js';
import { broken, icon, paint } from './components.js';
import { calculators } from './calculators.js';
import { benefits } from './benefits.js';

async function start() {
  try {
    const provinces = itemsOf(await read('/api/v1/provinces'));
    const paid = calculators({ provinces, repaint: () => show() });
    const back = benefits({ repaint: () => show() });
    const show = () => paint(html`
      <div class="page-head"><div><h1>${t('calculations.title')}</h1><p class="quiet">${t('calculations.purpose')}</p></div>
        <a class="button" href="/policy">${icon('paper')}${t('common.nav.policy')}</a></div>
      <div class="two-forms"><div>${paid()}</div><div>${back()}</div></div>`);
    show();
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
