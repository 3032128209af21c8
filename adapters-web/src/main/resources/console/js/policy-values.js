/** Values of policy parameters as people read and write them: money with dots, shares in percent, ages in years. */

import { html } from './lit.js';
import { count } from './format.js';
import { t } from './page.js';
import { inputField, selectField } from './dialogs.js';

/** A share without what floating point adds to it. @param {number} number */
const tidy = (number) => Number(number.toFixed(8));
const decimal = (number) => tidy(number).toLocaleString('vi-VN', { maximumFractionDigits: 8 });
const percent = (share) => `${decimal(share * 100)}%`;

function age(months) {
  const rest = months % 12;
  return rest ? t('policy.ageMonths', Math.floor(months / 12), rest) : t('policy.age', months / 12);
}

/** @param {string} unit @param {any} value */
export function shown(unit, value) {
  if (value === null || value === undefined) {
    return '–';
  }
  switch (unit) {
    case 'VND': return `${count(value)} đ`;
    case 'SHARE': return percent(value);
    case 'SHARES': return value.map(percent).join(', ');
    case 'CHOICES': return value.join(', ');
    case 'TIMES': return t('policy.times', decimal(value));
    case 'YEARS': return t('policy.years', value);
    case 'MONTHS': return t('policy.months', value);
    case 'DAYS': return t('policy.days', value);
    case 'AGE': return age(value);
    case 'FLAG': return t(value ? 'policy.yes' : 'policy.no');
    default: return String(value);
  }
}

/** The field for a value of this unit. @param {string} unit */
export function valueField(unit) {
  if (unit === 'FLAG') {
    return selectField('value', t('policy.value'), ['true', 'false'].map((value) => ({ value, words: t(value === 'true' ? 'policy.yes' : 'policy.no') })));
  }
  return html`${inputField('value', t('policy.value'), { length: 200 })}<p class="small quiet">${t(`policy.unit.${unit}`)}</p>`;
}

/**
 * A number as people write it here: dots between thousands, a comma in fractions. What is no number stays as it was
 * typed, so that the server says what is wrong with it.
 *
 * @param {string} typed
 */
export function number(typed) {
  const bare = typed.replace(/[\sđ%]/gu, '');
  const grouped = /^[1-9]\d{0,2}(\.\d{3})+$/.test(bare.split(',')[0]);
  const found = Number((grouped ? bare.replaceAll('.', '') : bare).replace(',', '.'));
  return Number.isNaN(found) || bare === '' ? typed : found;
}

/** A share typed in percent. @param {string} typed */
export function share(typed) {
  const found = Number(typed.replace(/[\s%]/g, '').replace(',', '.'));
  return Number.isNaN(found) ? typed : tidy(found / 100);
}

/** What was typed, as the API takes it. @param {string} unit @param {string} typed */
export function written(unit, typed) {
  switch (unit) {
    case 'VND': case 'YEARS': case 'MONTHS': case 'DAYS': case 'AGE': case 'TIMES': return number(typed);
    case 'SHARE': return share(typed);
    case 'SHARES': return typed.split(/[\s;]+/).filter(Boolean).map(share);
    case 'CHOICES': return typed.split(/[\s;,]+/).filter(Boolean).map(number);
    case 'FLAG': return typed === 'true';
    default: return typed;
  }
}
