/** What the list of complaints and the one complaint look alike in: the state and the two clocks. */

import { html, nothing } from './lit.js';
import { date, dateTime, fieldValue, now } from './format.js';
import { t } from './page.js';
import { chip, until } from './components.js';

const DAY = 86400000;
const LOOKS = {
  RECEIVED: ['need', 'clock'], ACKNOWLEDGED: ['', 'check'], ASSIGNED: ['', 'person'], IN_PROGRESS: ['', 'pen'],
  REOPENED: ['need', 'undo'], RESOLVED: ['done', 'check'], REJECTED: ['done', 'ban'], CLOSED: ['done', 'lock'],
};

export const stateChip = (one) => html`<span data-test="state" data-state=${one.state}>${chip(...LOOKS[one.state], t(`complaints.state.${one.state}`))}</span>`;

/** Days where it is days; a running clock on the last one and the first after it. */
const left = (moment) => {
  const days = Math.trunc((Date.parse(moment) - now()) / DAY);
  if (!days) {
    return until(moment);
  }
  return days > 0 ? t('complaints.days', days) : t('complaints.daysLate', -days);
};

/** A time that ends with a day is told by that day. */
const end = (moment) => (fieldValue(moment).endsWith('T00:00') ? t('complaints.endOf', date(fieldValue(Date.parse(moment) - 1).slice(0, 10))) : dateTime(moment));

/** @param {any} one @param {'answer'|'update'} which of its clocks; nothing where it stands still */
export const clockLine = (one, which) => {
  const { clocks } = one;
  const due = clocks[`${which}Due`];
  if (!due) {
    return nothing;
  }
  const late = clocks[`${which}Overdue`];
  const word = which === 'update' ? 'update' : clocks.acknowledgedAt ? 'settle' : one.track === 'STATUTORY' ? 'accept' : 'acknowledge';
  return html`<p class="row" data-test=${`clock-${which}`} data-late=${late ? '1' : '0'}>${chip(late ? 'danger' : which === 'answer' ? 'need' : '', late ? 'alert' : 'clock', t(`complaints.${late ? 'late' : 'due'}.${word}`))}
    <span class="time">${left(due)}</span><span class="small quiet">${end(due)}</span>
    ${clocks[`${which}Called`] ? chip('danger', 'up', t('complaints.called')) : nothing}</p>`;
};
