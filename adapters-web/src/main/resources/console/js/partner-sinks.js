/** Systems of organisations that know nothing of our messages: how each speaks, written down. */

import { html } from './lit.js';
import { t } from './page.js';
import { inputField, selectField } from './dialogs.js';

const FACTS = ['leadId', 'name', 'phone', 'phones', 'state', 'product', 'capturedAt', 'enrolledAt', 'type', 'happenedAt', 'inYourCare', 'sandbox', 'programmeId', 'branchId'];
const USUAL = { leadId: 'ref', name: 'contact.name', phone: 'contact.phone', state: 'stage' };
const REFUSED = [400, 404, 405, 410, 413, 415, 422];

const statuses = (text) => String(text ?? '').split(/[\s,;]+/).filter(Boolean).map(Number);

/** Where each fact goes; one that is left empty is not sent. */
const factField = (fact, fields) => html`<div class="field"><label for=${`fact-${fact}`}>${t(`sinks.fact.${fact}`)}</label>
  <input id=${`fact-${fact}`} name=${`fact-${fact}`} data-test=${`fact-${fact}`} maxlength="200" autocapitalize="off" spellcheck="false" ?required=${fact === 'leadId'} .value=${fields[fact] ?? ''}></div>`;

/** The fields of a mapping; those of an endpoint stand before them. @param {any} mapping null for a new one */
export function mappingFields(mapping) {
  const fields = mapping ? Object.fromEntries(Object.entries(mapping.fields).map(([path, fact]) => [fact, path])) : USUAL;
  return html`<p class="quiet">${t('sinks.hint')}</p>
    ${selectField('method', t('sinks.method'), ['POST', 'PUT', 'PATCH'].map((value) => ({ value, words: value })), mapping?.method ?? 'POST')}
    ${inputField('authHeader', t('sinks.authHeader'), { length: 60, value: mapping?.authHeader ?? 'Authorization' })}
    ${inputField('keyHeader', t('sinks.keyHeader'), { length: 60, optional: true, value: mapping?.keyHeader ?? 'Idempotency-Key' })}
    <fieldset class="stack"><legend class="label">${t('sinks.fields')}</legend>${FACTS.map((fact) => factField(fact, fields))}</fieldset>
    ${inputField('done', t('sinks.done'), { optional: true, value: (mapping?.done ?? [409]).join(' ') })}
    ${inputField('refused', t('sinks.refused'), { optional: true, value: (mapping?.refused ?? REFUSED).join(' ') })}`;
}

/** What the form says, as it is sent. @param {Record<string, any>} given */
export const mappingOf = (given) => ({
  method: given.method,
  authHeader: given.authHeader,
  keyHeader: given.keyHeader,
  fields: Object.fromEntries(FACTS.filter((fact) => given[`fact-${fact}`]).map((fact) => [given[`fact-${fact}`], fact])),
  done: statuses(given.done),
  refused: statuses(given.refused),
});

/** What lets us in there, as its owner told it. */
export const secretField = () => html`<p class="quiet">${t('sinks.secretHint')}</p>${inputField('value', t('sinks.secret'), { type: 'password', length: 2000 })}`;
