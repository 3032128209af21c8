/** How long personal data is kept: for what, why, where it is written, and whether a legal owner confirmed it. */

import { html } from './lit.js';
import { count, date } from './format.js';
import { t } from './page.js';
import { chip } from './components.js';

const rule = (one) => html`<article class="panel stack" data-test="rule" data-kind=${one.kind}>
  <div class="row"><h3>${t(`privacy.keep.${one.kind}`)}</h3>
    ${one.confirmed ? chip('done', 'check', t('privacy.keep.confirmed')) : chip('need', 'clock', t('privacy.keep.unconfirmed'))}</div>
  <p><strong>${t('privacy.keep.days', count(one.days))}</strong></p>
  <p>${one.reason}</p>
  <p class="small quiet">${one.legalBasis} · ${t('privacy.keep.since', date(one.validFrom))}</p></article>`;

export const retentionRules = (desk) => html`<p class="quiet">${t('privacy.keep.hint')}</p>
  <h2 class="visually-hidden">${t('privacy.show.retention')}</h2><div class="programmes">${desk.state.retention.map(rule)}</div>`;
