/** The parts of the answer page: the two forms of the words with how they read, and what is said about them. */

import { html, nothing } from './lit.js';
import { date, dateTime, today } from './format.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { categoryName, parameterName, pieced } from './figured.js';

export const LONGEST = 45;
const CATEGORIES = ['VSI_WHO', 'VSI_LEVEL', 'VSI_SUPPORT', 'VSI_METHOD', 'VSI_PENSION', 'VSI_BENEFIT', 'VSI_ONE_OFF',
  'HI_WHO', 'HI_LEVEL', 'HI_BENEFIT', 'CARD_AND_BOOK', 'PROCEDURE', 'PRIVACY', 'PROGRAMME'];
const PRODUCTS = ['BOTH', 'VOLUNTARY_SI', 'HOUSEHOLD_HI'];

/** How long it takes to say, with a bar that fills. @param {any} rendered */
export const spokenTime = (rendered) => {
  const long = rendered.seconds > LONGEST;
  return html`<p class="row tight spoken-time" data-test="seconds" data-seconds=${rendered.seconds}>
    <progress max=${LONGEST} value=${Math.min(LONGEST, rendered.seconds)} aria-label=${t('answer.secondsOf', LONGEST)}></progress>
    ${long ? chip('danger', 'alert', t('answer.tooLong', rendered.seconds, LONGEST)) : html`<span class="small">${t('answer.seconds', rendered.seconds, LONGEST)}</span>`}</p>`;
};

/** @param {any} rendered @param {any} content */
export const heard = (rendered, content) => html`<section class="heard" data-test="heard" aria-labelledby="heard">
  <h2 id="heard">${icon('air')} ${t('answer.heard')}</h2>
  <p class="heard-words">${rendered.spokenPieces.length ? pieced(rendered.spokenPieces) : html`<span class="quiet">${t('answer.nothingYet')}</span>`}</p>
  ${content.legalBasis ? html`<p class="small quiet">${content.legalBasis}</p>` : nothing}${spokenTime(rendered)}</section>`;

/** @param {any} rendered */
export const readAs = (rendered) => html`<section class="read-as" data-test="read" aria-labelledby="read">
  <h2 id="read">${icon('chat')} ${t('answer.read')}</h2>
  <div class="bubble"><strong>${t('answer.page')}</strong><p class="words">${rendered.writtenPieces.length
    ? pieced(rendered.writtenPieces) : html`<span class="quiet">${t('answer.nothingYet')}</span>`}</p></div></section>`;

/** On which day the figures are looked up. @param {string} day @param {any} answer @param {(day: string) => void} choose */
export const dayPicker = (day, answer, choose) => html`<div class="row day-picker"><div class="field"><label for="day">${t('answer.day')}</label>
    <input id="day" type="date" required data-test="day" .value=${day} @change=${(event) => event.target.value && choose(event.target.value)}></div>
  <button type="button" class="button small-button" aria-pressed=${day === today()} @click=${() => choose(today())}>${t('answer.today')}</button>
  ${answer?.reviewFrom ? html`<button type="button" class="button small-button" data-test="changed-day" aria-pressed=${day === answer.reviewFrom} @click=${() => choose(answer.reviewFrom)}>${date(answer.reviewFrom)}</button>` : nothing}</div>`;

/** One of the two texts. @param {'spoken'|'written'} name @param {any} content @param {any} on @param {string} problem */
export const textArea = (name, content, on, problem) => html`<div class="field"><label for=${name}>${t(`answer.${name}`)}</label>
  <span class="small quiet" id=${`${name}-hint`}>${t(`answer.${name}Hint`)}</span>
  <textarea id=${name} name=${name} rows="7" maxlength="2000" data-test=${name} aria-describedby=${`${name}-hint`} aria-invalid=${problem ? 'true' : nothing}
    .value=${content[name]} @input=${(event) => on.type(name, event.target.value)}></textarea>
  ${problem ? html`<p class="field-error" data-test=${`${name}-problem`}>${icon('alert')} ${problem}</p>` : nothing}
  <span><button type="button" class="button small-button" data-test=${`insert-${name}`} @click=${() => on.insert(name)}>${icon('plus')}${t('answer.insert')}</button></span></div>`;

const field = (name, label, input, problem = '', wide = false) => html`<div class="field ${wide ? 'wide' : ''}"><label for=${name}>${label}</label>${input}
  ${problem ? html`<p class="field-error">${icon('alert')} ${problem}</p>` : nothing}</div>`;

const dayField = (name, content, on, problems) => field(name, t(`answer.${name}`), html`<input id=${name} type="date" data-test=${name}
  .value=${content[name] ?? ''} @change=${(event) => on.type(name, event.target.value || null)}>`, problems[name]);

/** What is said of the words. @param {any} content @param {any} on @param {Record<string, string>} problems @param {unknown} scope */
export const details = (content, on, problems, scope) => html`<div class="script-fields answer-details">
  ${field('wordings', t('answer.wordings'), html`<textarea id="wordings" rows="5" data-test="wordings" aria-describedby="wordings-hint"
    .value=${content.wordings.join('\n')} @input=${(event) => on.type('wordings', event.target.value.split('\n'))}></textarea><span class="small quiet" id="wordings-hint">${t('answer.wordingsHint')}</span>`, problems.wordings, true)}
  ${field('category', t('answers.category'), html`<input id="category" list="categories" maxlength="100" data-test="category" .value=${content.category}
      @input=${(event) => on.type('category', event.target.value)}><datalist id="categories">${CATEGORIES.map((one) => html`<option value=${one}>${categoryName(one)}</option>`)}</datalist>
    ${content.category ? html`<span class="small quiet">${categoryName(content.category)}</span>` : nothing}`, problems.category)}
  ${field('product', t('answer.product'), html`<select id="product" data-test="product" @change=${(event) => on.type('product', event.target.value)}>${PRODUCTS.map((one) => html`
    <option value=${one} .selected=${one === content.product}>${t(`programme.product.${one}`)}</option>`)}</select>`, problems.product)}
  ${field('legalBasis', t('answer.legalBasis'), html`<input id="legalBasis" maxlength="500" data-test="legalBasis" .value=${content.legalBasis} @input=${(event) => on.type('legalBasis', event.target.value)}>`, problems.legalBasis, true)}
  ${dayField('validFrom', content, on, problems)}${dayField('validTo', content, on, problems)}${scope}
  <label class="checkbox"><input type="checkbox" data-test="onAir" .checked=${content.onAir} @change=${(event) => on.type('onAir', event.target.checked)}>${t('answer.onAir')}</label></div>`;

/** The same for who only reads. @param {any} answer @param {string} place in words */
export const facts = (answer, place) => html`<dl class="facts" data-test="facts">
  ${answer.wordings.length ? html`<div><dt>${t('answer.wordings')}</dt><dd><ul>${answer.wordings.map((one) => html`<li>${one}</li>`)}</ul></dd></div>` : nothing}
  <div><dt>${t('answers.category')}</dt><dd>${answer.category ? categoryName(answer.category) : '–'}</dd></div>
  <div><dt>${t('answer.product')}</dt><dd>${t(`programme.product.${answer.product}`)}</dd></div>
  <div><dt>${t('answer.legalBasis')}</dt><dd>${answer.legalBasis || '–'}</dd></div>
  <div><dt>${t('answer.valid')}</dt><dd>${answer.validFrom ? date(answer.validFrom) : '…'} – ${answer.validTo ? date(answer.validTo) : '…'}</dd></div>
  <div><dt>${t('answer.scope')}</dt><dd>${place}</dd></div></dl>`;

const why = (entry) => (entry.parameter ? t(entry.what === 'answer.figure-will-change' ? 'answers.willChange' : 'answers.changed',
  parameterName(entry.parameter), date(entry.from ?? '')) : entry.reason ?? '');

/** @param {any[]} history */
export const historyList = (history) => html`<details class="drawer" data-test="history"><summary>${icon('clock')}${t('answer.history', history.length)}</summary>
  <ol class="checks">${history.map((one) => html`<li data-what=${one.what}><strong>${t(one.what.replace('answer.', 'answer.did.'))}</strong>
    <span class="small quiet">${one.byName ?? t('answer.system')} · ${dateTime(one.at)}</span>${why(one) ? html`<br>${why(one)}` : nothing}</li>`)}</ol></details>`;

const TELLING = {
  DRAFT: { 'answer.sent-back': 'answer.why.sentBack' },
  REVIEW: { 'answer.reopened': 'answer.why.reopened', 'answer.figure-changed': 'answer.why.figure' },
  APPROVED: {}, EXPIRED: {},
};

/** Why it is where it is: what sent it back or opened it again last. @param {any} answer @param {any[]} history */
export function reasonFor(answer, history) {
  const telling = TELLING[answer.state];
  const moves = history.filter((one) => !['answer.figure-will-change', 'answer.imported'].includes(one.what));
  const last = moves[0];
  return last && telling[last.what] ? { title: t(telling[last.what], last.byName ?? t('answer.system'), dateTime(last.at)), text: why(last) } : undefined;
}
