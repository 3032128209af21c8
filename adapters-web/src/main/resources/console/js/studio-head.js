/** The line on top of the studio's pages: on air since when, which segment, how long it still has. */

import { html, nothing } from './lit.js';
import { count } from './format.js';
import { t } from './page.js';
import { chip, icon, since, statusChip, timeLeft } from './components.js';

/** @param {any} programme @returns {any} the segment on air */
export const segmentOnAir = (programme) =>
  programme.onAir ? programme.segments?.find((segment) => segment.no === programme.onAir.segmentNo) : undefined;

/** What the show runs through: a contingency only once it is inserted. @param {any} programme */
const inLine = (programme) => programme.segments.filter((segment) => segment.type !== 'CONTINGENCY' || segment.inserted);
const placeOf = (segment, programme) => inLine(programme).indexOf(segment) + 1 || segment.no;

/** Where the show stood by the server's newest second. @type {any} */
let newest = null;

/** @param {any} tick @returns {boolean} whether something that stands on a page is another than before */
export const learnShow = (tick) => {
  const other = newest?.dueAt !== tick.dueAt || newest?.segmentNo !== tick.segmentNo;
  newest = tick;
  return other;
};

/** When the segment on air should be over, in milliseconds. @param {any} programme */
export const segmentEnd = (programme) => {
  const segment = segmentOnAir(programme);
  return newest?.segmentNo === segment?.no && newest?.dueAt
    ? Date.parse(newest.dueAt)
    : Date.parse(programme.onAir.since) + ((segment?.plannedSeconds ?? 0) * 1000) + (segment?.heldMillis ?? 0);
};

/** @param {any} programme @param {{viewers?: number}} [ledger] */
export const studioHead = (programme, ledger = {}) => {
  const segment = segmentOnAir(programme);
  return html`
    ${programme.status === 'LIVE' && programme.wentLiveAt
      ? html`<span data-test="status" data-status="LIVE">${chip('air', 'air', html`${t('programme.onAir')} ${since(programme.wentLiveAt)}`)}</span>`
      : statusChip(programme.status)}
    ${segment ? html`<span class="segment-now" data-test="segment-now" data-segment=${segment.no}>${t('segment.of', placeOf(segment, programme), inLine(programme).length)}
      <strong>${segment.title}</strong> <span class="quiet nowrap">(${timeLeft(segmentEnd(programme))})</span></span>` : nothing}
    ${ledger.viewers === undefined || ledger.viewers === null ? nothing
      : html`<span class="nowrap" data-test="viewers">${icon('eye')} ${count(ledger.viewers)} <span class="visually-hidden">${t('programme.viewers')}</span></span>`}`;
};
