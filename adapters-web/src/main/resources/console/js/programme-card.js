/** A programme in a list. */

import { html, nothing } from './lit.js';
import { count, dateTime, now } from './format.js';
import { holds, t } from './page.js';
import { chip, icon, statusChip, until } from './components.js';

/** The page this reader works on, by the state the programme is in. @param {any} programme */
function wayIn(programme) {
  const path = `/programmes/${programme.id}`;
  const running = ['READY', 'LIVE', 'ENDED'].includes(programme.status);
  if (programme.status === 'CLOSED') {
    return [`${path}/recap`, 'chart', t('common.nav.recap')];
  }
  if (running && holds('OPERATOR') && !holds('PRODUCER')) {
    return [`${path}/desk`, 'chat', t('common.nav.desk')];
  }
  return [path, 'list', t('common.nav.show')];
}

/** @param {any} programme @param {boolean} [large] */
export const programmeCard = (programme, large = false) => {
  const [path, picture, words] = wayIn(programme);
  const starts = Date.parse(programme.startsAt);
  const soon = ['PLANNED', 'READY'].includes(programme.status) && starts - now() < 24 * 3600e3 && starts > now();
  return html`
    <article class="programme ${large ? 'large' : ''} ${programme.status === 'LIVE' ? 'live' : ''}" data-test="programme" data-programme-id=${programme.id} data-status=${programme.status}>
      <div class="programme-what">
        <p class="row">${statusChip(programme.status)}${soon ? html`<span class="small">${icon('clock')} ${t('programme.startsIn')} ${until(starts)}</span>` : nothing}
          ${programme.openQuestions ? chip('need', 'chat', t('programme.openQuestions', count(programme.openQuestions))) : nothing}</p>
        <h3><a href=${`/programmes/${programme.id}`}>${programme.title}</a></h3>
        <p class="quiet">${dateTime(programme.startsAt)} · ${programme.pageName ?? ''}</p>
        <p class="quiet small">${programme.organisationName ?? ''} · ${t(`programme.product.${programme.product}`)} · ${t('programme.hostIs', programme.hostName ?? '…')}</p>
      </div>
      <a class="button ${large ? 'primary' : ''}" href=${path} data-test="open-programme">${icon(picture)}${words}<span class="visually-hidden">: ${programme.title}</span></a>
    </article>`;
};
