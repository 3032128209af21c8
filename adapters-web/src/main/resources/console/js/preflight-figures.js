/** The figures of the checks before air: how each is read, typed in and measured. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count } from './format.js';
import { t } from './page.js';
import { dialog } from './components.js';

/** The checks that no machine makes alone. */
export const PEOPLE = ['PAGE_AGE', 'MODERATION', 'UPLOAD', 'BACKUP'];

/** Those that are answered by choosing, with what there is to choose. */
const CHOICES = { MODERATION: [0, 1], BACKUP: [2, 1, 0] };
const USUAL_MEGABITS = 4;
const SAMPLE_BYTES = 2 * 1024 * 1024;
const SAMPLES = 3;

const rounded = (value) => count(Math.round(value * 10) / 10);

/** What was measured, in words. @param {any} check */
export function shown(check) {
  const { check: name, value, against, note } = check;
  if (value === undefined || value === null) {
    return note ? t('preflight.noAnswer') : t('preflight.nothing');
  }
  if (name === 'CONNECTION') {
    return value < 0 ? t('preflight.tokenRefused') : value === 0 ? t('preflight.allPermissions') : t('preflight.missing', note);
  }
  if (CHOICES[name]) {
    return t(`preflight.choice.${name}.${Math.min(value, CHOICES[name].length - 1)}`);
  }
  return t(`preflight.value.${name}`, rounded(value), against ? rounded(against) : '–');
}

const choice = (name, given) => html`<fieldset class="choice"><legend>${t(`preflight.ask.${name}`)}</legend>${CHOICES[name].map((value) => html`
  <label><input type="radio" name="value" value=${value} required .checked=${given === value}><span>${t(`preflight.choice.${name}.${value}`)}</span></label>`)}</fieldset>`;

const number = (id, label, given) => html`<div class="field"><label for=${id}>${label}</label>
  <input id=${id} name=${id} data-test=${id} type="number" min="0" step="any" inputmode="decimal" required .value=${given ?? ''}></div>`;

/** What a person measured or saw; nothing when they think better of it. @param {any} check @param {{value?: number}} known */
export const askFigure = (check, known) => dialog((close) => html`
  <form class="dialog-body stack" data-test="answer-dialog" @submit=${(event) => {
    event.preventDefault();
    const fields = event.target.elements;
    close({ value: Number(fields.value.value), against: fields.against ? Number(fields.against.value) : undefined, note: fields.note.value.trim() });
  }}>
    <h2 id="dialog-title">${t(`preflight.check.${check.check}`)}</h2><p>${t(`preflight.rule.${check.check}`)}</p>
    ${CHOICES[check.check] ? choice(check.check, check.value) : number('value', t(`preflight.ask.${check.check}`), known.value ?? check.value)}
    ${['UPLOAD', 'PICTURE'].includes(check.check) ? number('against', t(`preflight.against.${check.check}`), check.against ?? (check.check === 'UPLOAD' ? USUAL_MEGABITS : 720)) : nothing}
    <div class="field"><label for="note">${t('preflight.note')}</label><input id="note" name="note" maxlength="300"></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test="answer-send">${t('common.save')}</button></div></form>`);

/** Megabits a second that this browser's line carries up to us. @param {string} path */
export async function measured(path) {
  const sample = new Uint8Array(SAMPLE_BYTES);
  // Bytes that no proxy can press together; the browser gives them in pieces.
  for (let from = 0; from < SAMPLE_BYTES; from += 65536) {
    crypto.getRandomValues(sample.subarray(from, from + 65536));
  }
  const began = performance.now();
  for (let i = 0; i < SAMPLES; i++) {
    await send(`${path}/upload-sample`, sample, { type: 'application/octet-stream', millis: 60000 });
  }
  const seconds = (performance.now() - began) / 1000;
  return Math.round((SAMPLES * SAMPLE_BYTES * 8) / seconds / 100000) / 10;
}
