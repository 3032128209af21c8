/** What the list of incidents and the page of one have in common. Needs the words under `crisis`. */

import { html, nothing } from './lit.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { chip, until } from './components.js';

const LOOKS = {
  SIGNAL: ['need', 'alert'], WATCH: ['', 'eye'], DECLARED: ['danger', 'alert'], HOLDING_OUT: ['danger', 'send'],
  RESPONDING: ['danger', 'pen'], STABLE: ['need', 'check'], CLOSED: ['done', 'check'], REVIEWED: ['done', 'paper'],
};

/** Where it stands, and how bad it is. */
export const stateChips = (one) => html`${chip(...LOOKS[one.state], t(`crisis.state.${one.state}`))}
  ${one.level ? chip(one.level > 1 ? 'danger' : 'need', 'chart', t('crisis.levelOf', one.level)) : nothing}`;

/** The clock that runs, counting down and then past it. */
export const clockLine = (one) => (one.ticking ? html`<p class="row" data-test="clock" data-clock=${one.ticking.kind}>
  ${chip(one.overdue ? 'danger' : 'need', 'clock', t(`crisis.clock.${one.ticking.kind}`))} <strong>${until(one.ticking.dueAt)}</strong>
  <span class="small quiet">${dateTime(one.ticking.dueAt)}${one.overdue ? ` · ${t('crisis.late')}` : ''}</span></p>` : nothing);

/** Phrases as somebody types them, one after the other. */
export const splitPhrases = (text) => text.split(/[,;\n]+/).map((one) => one.trim()).filter(Boolean);
