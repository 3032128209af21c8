/** The page for viewers: what do I pay? Nobody is asked who they are, and nothing is kept. */

import { html } from './lit.js';
import { page, t } from './page.js';
import { icon, paint } from './components.js';
import { calculators } from './calculators.js';

const provinces = (page.provinces ?? '').split(';').filter(Boolean).map((one) => {
  const [code, name] = one.split('=');
  return { code, name };
});

const view = calculators({ provinces, repaint: () => show() });

function show() {
  paint(html`
    <div class="page-head"><div><h1>${t('contribution.title')}</h1><p class="quiet">${t('contribution.purpose')}</p></div></div>
    ${view()}
    <p class="small quiet section">${icon('lock')} ${t('contribution.privacy')}</p>`);
}

show();
