/** How an answer's state looks, and why it needs somebody. */

import { html, nothing } from './lit.js';
import { date, today } from './format.js';
import { t } from './page.js';
import { chip } from './components.js';
import { parameterName } from './figured.js';

const LOOKS = { DRAFT: ['', 'pen'], REVIEW: ['need', 'eye'], APPROVED: ['done', 'check'], EXPIRED: ['done', 'ban'] };

/** Whether its days are over or a figure in it has changed, whatever its state says. */
export const lapsed = (one) => one.state === 'APPROVED'
  && Boolean((one.validTo && one.validTo < today()) || (one.reviewFrom && one.reviewFrom <= today()));

/** @param {any} one an answer as the API shows it */
export const stateChip = (one) => html`<span data-test="state" data-state=${one.state}>${chip(...LOOKS[one.state], t(`answers.state.${one.state}`))}</span>`;

/** What somebody must know before they use it. @param {any} one */
export const marks = (one) => html`
  ${one.onAir ? chip('', 'air', t('answers.onAir')) : html`<span data-test="not-on-air">${chip('', 'chat', t('answers.notOnAir'))}</span>`}
  ${one.rendered.pending ? html`<span data-test="pending">${chip('need', 'clock', t('answers.pending'))}</span>` : nothing}
  ${one.overlays ? chip('', 'merge', t('answers.overlay')) : nothing}
  ${one.validTo ? chip(one.validTo < today() ? 'danger' : '', 'calendar', t(one.validTo < today() ? 'answers.over' : 'answers.until', date(one.validTo))) : nothing}
  ${one.validFrom && one.validFrom > today() ? chip('', 'calendar', t('answers.from', date(one.validFrom))) : nothing}
  ${one.reviewFrom && one.state === 'APPROVED'
    ? chip('need', 'alert', t(one.reviewFrom > today() ? 'answers.stands' : 'answers.toReview', date(one.reviewFrom))) : nothing}`;

/** Which figure changed, and since when. @param {any} one */
export const changedFigure = (one) => (one.reviewParameter
  ? t(one.reviewFrom > today() ? 'answers.willChange' : 'answers.changed', parameterName(one.reviewParameter), date(one.reviewFrom)) : '');

/** A place in words: the nation, a province by its name, what lies inside it after that. @param {string} scope @param {any[]} provinces */
export function scopeName(scope, provinces) {
  const [, code, ...inside] = scope.split('/');
  if (!code) {
    return t('answers.nation');
  }
  return [provinces.find((one) => one.code === code)?.name ?? code, ...inside].join(' / ');
}

/** Where somebody may write answers. @param {any} me @returns {string[]} */
export const writingScopes = (me) => [...new Set(me.grants
  .filter((grant) => ['NATIONAL_EDITOR', 'PROVINCE_MANAGER'].includes(grant.role)).map((grant) => grant.scope))].sort();

/** Whether one scope lies in another, or is it. */
export const within = (scope, outer) => scope === outer || scope.startsWith(`${outer}/`);
