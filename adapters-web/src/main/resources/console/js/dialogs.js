/** Forms in a dialog: a title, fields with their labels, and one button that sends them. */

import { html, nothing } from './lit.js';
import { t } from './page.js';
import { dialog, icon } from './components.js';

/** What a form holds by name; a name that occurs more than once gives a list. @param {HTMLFormElement} form */
function values(form) {
  const given = {};
  for (const [name, value] of new FormData(form)) {
    const trimmed = typeof value === 'string' ? value.trim() : value;
    given[name] = name in given ? [given[name], trimmed].flat() : trimmed;
  }
  return given;
}

/**
 * Asks for the values of some fields; undefined when the reader thinks better of it.
 *
 * @param {{title: string, test: string, fields: unknown, send: string}} what
 * @returns {Promise<Record<string, any>|undefined>}
 */
export const ask = ({ title, test, fields, send }) => dialog((close) => html`
  <form class="dialog-body stack" data-test=${test} @submit=${(event) => { event.preventDefault(); close(values(event.target)); }}>
    <h2 id="dialog-title">${title}</h2>${fields}
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test=${`${test}-send`}>${icon('check')}${send}</button></div></form>`);

/** @param {string} name @param {string} label @param {Array<{value: string, words: string}>} options @param {string} [chosen] @param {boolean} [optional] */
export const selectField = (name, label, options, chosen, optional = false) => html`<div class="field"><label for=${name}>${label}</label>
  <select id=${name} name=${name} data-test=${name} ?required=${!optional}>${options.map((one) => html`<option value=${one.value} .selected=${one.value === chosen}>${one.words}</option>`)}</select></div>`;

/** @param {string} name @param {string} label @param {{type?: string, value?: unknown, min?: unknown, max?: unknown, step?: unknown, length?: number, optional?: boolean}} [more] */
export const inputField = (name, label, more = {}) => html`<div class="field"><label for=${name}>${label}</label>
  <input id=${name} name=${name} data-test=${name} type=${more.type ?? 'text'} ?required=${!more.optional} .value=${more.value ?? ''} min=${more.min ?? nothing} max=${more.max ?? nothing} step=${more.step ?? nothing} maxlength=${more.length ?? nothing}></div>`;

/** @param {string} name @param {string} label @param {{value?: string, length?: number, optional?: boolean}} [more] */
export const textField = (name, label, more = {}) => html`<div class="field"><label for=${name}>${label}</label>
  <textarea id=${name} name=${name} data-test=${name} rows="4" maxlength=${more.length ?? nothing} ?required=${!more.optional} .value=${more.value ?? ''}></textarea></div>`;

/** Several of a few. @param {string} name @param {string} label @param {Array<{value: string, words: string}>} options @param {string[]} chosen */
export const checkFields = (name, label, options, chosen) => html`<fieldset class="choices"><legend class="label">${label}</legend>
  ${options.map((one) => html`<label class="row"><input type="checkbox" name=${name} value=${one.value} ?checked=${chosen.includes(one.value)}> ${one.words}</label>`)}</fieldset>`;
