/** What is asked for when a person says yes to a purpose: the wording they saw, how they answered, and the proof. */

import { html } from './lit.js';
import { page, t } from './page.js';
import { ask, inputField, selectField } from './dialogs.js';

export const WAYS = ['CALL', 'MESSAGE', 'TEXT', 'COMMENT', 'PAPER', 'FORM', 'IN_PERSON'];

/** @param {string[]} names @param {string} key */
export const options = (names, key) => names.map((name) => ({ value: name, words: t(`privacy.${key}.${name}`) }));

/** @param {any} one @returns {string} */
export const wording = (one) => (page.language === 'en' ? one.english : one.vietnamese);

/** The fields of a yes: the box is never ticked beforehand. */
export const yesFields = () => html`${selectField('proofKind', t('privacy.proofKind'), options(['CALL_NOTE', 'FORM', 'ITEM'], 'proof'))}
  ${inputField('proof', t('privacy.proofLabel'), { length: 500 })}
  <label class="row"><input type="checkbox" name="yes" value="yes" required data-test="yes"> ${t('privacy.saidYes')}</label>`;

/**
 * @param {any} one the wording of a purpose
 * @returns {Promise<Record<string, unknown>|undefined>} what the API takes, without whose it is
 */
export async function askConsent(one) {
  const given = await ask({
    title: `${t('privacy.given')}: ${t(`privacy.for.${one.purpose}`)}`, test: 'given-form', send: t('privacy.given'),
    fields: html`<blockquote class="quote">${wording(one)}</blockquote>${selectField('way', t('privacy.wayLabel'), options(WAYS, 'way'))}${yesFields()}`,
  });
  return given && { purpose: one.purpose, way: given.way, yes: given.yes === 'yes', wording: one.no, proofKind: given.proofKind, proof: given.proof };
}
