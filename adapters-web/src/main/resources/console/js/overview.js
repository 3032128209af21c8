/** What is on, what comes next, what waits for somebody. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { broken, chip, empty, icon, paint } from './components.js';
import { programmeCard } from './programme-card.js';

const onlyHosts = page.roles.every((role) => role === 'HOST');

const byStart = (a, b) => (a.startsAt < b.startsAt ? -1 : 1);

/** A host needs one thing: the way to the prompter of the programme that is on or comes next. */
const hostView = (programmes) => {
  const mine = programmes.filter((one) => ['LIVE', 'READY', 'PLANNED'].includes(one.status)).sort(byStart);
  const next = mine.find((one) => one.status === 'LIVE') ?? mine[0];
  return next
    ? html`<div class="host" data-test="host">
        ${next.status === 'LIVE' ? chip('air', 'air', t('programme.status.LIVE')) : nothing}
        <h1>${next.title}</h1><p class="quiet">${dateTime(next.startsAt)}</p>
        <a class="button primary big" data-test="enter-prompter" href=${`/programmes/${next.id}/prompter`}>${icon('screen')}${t('overview.enterPrompter')}</a></div>`
    : html`<div class="host"><h1>${t('overview.title')}</h1>${empty(t('overview.hostEmpty'), t('overview.hostEmptyHint'))}</div>`;
};

const section = (title, programmes, large) => (programmes.length
  ? html`<section class="section"><h2>${title}</h2><div class="programmes">${programmes.map((one) => programmeCard(one, large))}</div></section>` : nothing);

const view = (programmes) => {
  const live = programmes.filter((one) => one.status === 'LIVE');
  const next = programmes.filter((one) => ['PLANNED', 'READY'].includes(one.status)).sort(byStart);
  const toClose = programmes.filter((one) => one.status === 'ENDED');
  const nothingOn = !live.length && !next.length && !toClose.length;
  return html`
    <div class="page-head"><h1>${t('overview.title')}</h1>
      ${holds('PRODUCER', 'PROVINCE_MANAGER', 'ADMIN') ? html`<a class="button" data-test="plan" href="/programmes/new">${icon('plus')}${t('programme.plan')}</a>` : nothing}</div>
    ${nothingOn ? empty(t('overview.empty'), t('overview.emptyHint')) : nothing}
    ${section(t('overview.live'), live, true)}
    ${section(t('overview.toClose'), toClose, false)}
    ${section(t('overview.next'), next.slice(0, 5), !live.length)}`;
};

async function refresh() {
  try {
    const { items } = await read('/api/v1/programmes?limit=100');
    paint(onlyHosts ? hostView(items) : view(items));
  } catch (failure) {
    if (!document.querySelector('[data-test="programme"], [data-test="host"]')) {
      paint(holds('COLLECTOR', 'BRANCH_LEAD') && failure.status === 403 ? collectorView() : broken(failure, refresh));
    }
  }
}

const collectorView = () => html`<div class="host"><h1>${t('overview.title')}</h1>
  <a class="button primary big" href="/leads">${icon('people')}${t('common.nav.leads')}</a></div>`;

refresh();
setInterval(refresh, 20000);
