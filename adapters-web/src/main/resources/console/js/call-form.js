/** What is asked for when a call is promised, or was tried. */

import { html, nothing } from './lit.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { t } from './page.js';
import { icon } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const HALF_HOUR = 1800000;
const soon = (ahead) => fieldValue(Math.ceil((now() + ahead) / HALF_HOUR) * HALF_HOUR);
const options = (prefix, values) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));

/**
 * @param {{phone: boolean, name: string}} known whether the number is known already, and the name
 * @returns {Promise<Record<string, unknown>|undefined>} what the API takes
 */
export async function askCall({ phone, name }) {
  const given = await ask({
    title: name ? t('calls.promiseTo', name) : t('calls.promise'), test: 'call-form', send: t('calls.promise'),
    fields: html`
      ${name ? nothing : inputField('name', t('calls.name'), { length: 120, optional: true })}
      ${inputField('phone', phone ? t('calls.otherPhone') : t('calls.phone'), { length: 40, optional: phone, type: 'tel' })}
      ${selectField('channel', t('calls.channel'), options('calls.channel', ['PHONE', 'SMS', 'ZALO']))}
      <div class="row">${inputField('from', t('calls.from'), { type: 'datetime-local', value: soon(HALF_HOUR) })}
        ${inputField('until', t('calls.until'), { type: 'datetime-local', value: soon(2 * HALF_HOUR) })}</div>
      ${selectField('basis', t('calls.basis'), options('calls.basis', ['ASKED', 'CONSENTED', 'COLD']))}
      ${textField('basisNote', t('calls.basisNote'), { length: 300 })}<p class="small quiet">${t('calls.basisHint')}</p>`,
  });
  return given && {
    channel: given.channel, basis: given.basis, basisNote: given.basisNote, from: fromField(given.from), until: fromField(given.until),
    ...(given.phone ? { phone: given.phone } : {}), ...(given.name ? { name: given.name } : {}),
  };
}

/** @param {any} call @returns {Promise<Record<string, unknown>|undefined>} */
export async function askAttempt(call, phone = '') {
  const given = await ask({
    title: t('calls.attemptOf', call.name || t('question.someone')), test: 'attempt-form', send: t('calls.record'),
    fields: html`
      ${phone ? html`<p><a class="button primary" href=${`tel:${phone}`} data-test="dial">${icon('phone')}${t('calls.dial', phone)}</a></p>` : nothing}
      ${selectField('outcome', t('calls.outcome'), options('calls.outcome', ['REACHED', 'NO_ANSWER', 'BUSY', 'LATER', 'WRONG_NUMBER', 'REFUSED', 'OPTED_OUT']))}
      ${textField('note', t('calls.note'), { length: 300 })}
      <p class="small quiet">${t('calls.nextHint', dateTime(call.until))}</p>
      <div class="row">${inputField('nextFrom', t('calls.nextFrom'), { type: 'datetime-local', optional: true })}
        ${inputField('nextUntil', t('calls.nextUntil'), { type: 'datetime-local', optional: true })}</div>`,
  });
  return given && {
    outcome: given.outcome, note: given.note,
    ...(given.nextFrom && given.nextUntil ? { nextFrom: fromField(given.nextFrom), nextUntil: fromField(given.nextUntil) } : {}),
  };
}
