/** What must not be said at this programme while something burns, and who says it. Needs the words under `situation`. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { page, t } from './page.js';
import { announce, chip, icon } from './components.js';

const EVERY_MILLIS = 15000;

/**
 * @param {() => void} paint paints the page again
 * @returns {{view: () => unknown, refresh: () => Promise<void>, follow: (event: any) => void}}
 */
export function crisisAir(paint) {
  let topics = [];

  async function refresh() {
    const found = await read(`/api/v1/programmes/${page.programmeId}/crisis`).then(itemsOf, () => topics);
    if (JSON.stringify(found) !== JSON.stringify(topics)) {
      found.filter((one) => !topics.some((before) => before.incidentId === one.incidentId))
        .forEach((one) => announce(t('situation.reserved', one.topic), true));
      topics = found;
      paint();
    }
  }

  const bar = (one) => html`<section class="note danger situation" data-test="crisis" data-incident-id=${one.incidentId}>${icon('ban')}<div>
    <strong>${t('situation.reserved', one.topic)}</strong> ${chip('danger', 'chart', t('situation.crisisLevel', one.level))}
    <p class="small">${one.speakers.length ? t('situation.speakers', one.speakers.join(', ')) : t('situation.noSpeaker')}${one.live ? ` ${t('situation.toOfficer', one.live.pressOfficerName)}` : ''}</p>
    ${one.live?.pinned ? html`<p class="small">${t('situation.pinned')}</p><blockquote class="wrap" data-test="crisis-pinned">${one.live.pinned}</blockquote>` : nothing}</div></section>`;

  setInterval(refresh, EVERY_MILLIS);

  return {
    view: () => repeat(topics, (one) => one.incidentId, bar),
    refresh,
    follow: (event) => event.name.startsWith('incident.') && refresh(),
  };
}
