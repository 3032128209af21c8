/** A recap's figures: what each means is one press away, and what nobody counted says so. */

import { html, nothing } from './lit.js';
import { count, dateTime, duration } from './format.js';
import { t } from './page.js';
import { icon } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

/** What stands at the top; the others lie behind it. */
const FIRST = ['PEAK_VIEWERS', 'TOTAL_VIEWS', 'PARTICIPANTS', 'COMMENTERS', 'INTERACTIONS', 'COMMENTS', 'REACTIONS', 'SHARES',
  'QUESTIONS', 'MEDIAN_FIRST_ANSWER', 'WINNERS', 'LEADS', 'ENROLLED_AT', 'ENROLLED_AFTER'];

/** @param {string} measure @param {number|null|undefined} value */
export const shown = (measure, value) => {
  if (value === undefined || value === null) {
    return t('recap.unknown');
  }
  return measure === 'MEDIAN_FIRST_ANSWER' ? duration(value) : count(value);
};

const card = (figure, counting) => html`
  <div class="figure-card" data-test=${`figure-${figure.measure}`}><dt>${figure.name}</dt>
    <dd class=${figure.value === null ? 'unknown' : ''}>${shown(figure.measure, figure.value)}</dd>
    ${counting && figure.measure === 'ENROLLED_AFTER' ? html`<dd class="small quiet">${t('recap.stillCounting')}</dd>` : nothing}
    <dd class="small"><details><summary data-test="definition">${t('recap.definition')}<span class="visually-hidden">: ${figure.name}</span></summary>
      <p>${figure.definition}</p><p class="quiet">${t('recap.source', figure.sources.map((one) => t(`recap.source.${one}`)).join(', '), dateTime(figure.asOf))}</p></details></dd></div>`;

/** @param {any[]} figures @param {boolean} counting whether enrolments are still counted */
export const figureCards = (figures, counting) => html`<dl class="figures">${FIRST
  .map((measure) => figures.find((figure) => figure.measure === measure)).filter(Boolean).map((figure) => card(figure, counting))}</dl>`;

const CHANGES = (changes, names) => (changes.length ? html`<ul class="key-messages">${changes.map((one) => html`<li>${names.get(one.measure) ?? one.measure}:
  ${shown(one.measure, one.from)} → <strong>${shown(one.measure, one.to)}</strong></li>`)}</ul>` : html`<span class="quiet">${t('recap.noChange')}</span>`);

/** Every version, the newest first. @param {any} recap @param {any[]} people @param {(no: number) => void} open */
export const versionTable = (recap, people, open) => {
  const names = new Map(recap.figures.map((figure) => [figure.measure, figure.name]));
  return html`<section class="section" data-test="versions"><h2>${t('recap.versions')}</h2>
    <div class="wide-table versions" tabindex="0" role="group" aria-label=${t('recap.versions')}><table><thead><tr>
      ${['no', 'why', 'at', 'changes', 'hash'].map((name) => html`<th scope="col">${t(`recap.version.${name}`)}</th>`)}</tr></thead>
    <tbody>${recap.versions.toReversed().map((version) => html`<tr data-test="version" data-no=${version.no}>
      <th scope="row"><button class="button small-button" data-test="open-version" @click=${() => open(version.no)}>${t('recap.version.open', version.no)}</button></th>
      <td>${t(`recap.kind.${version.kind}`)}${version.reason ? html`<br><span class="quiet">${version.reason}</span>` : nothing}
        ${version.by ? html`<br><span class="small quiet">${people.find((one) => one.id === version.by)?.displayName ?? ''}</span>` : nothing}</td>
      <td>${dateTime(version.frozenAt)}</td><td>${CHANGES(version.changes, names)}</td><td class="digest small"><code>${version.hash.slice(0, 16)}…</code></td></tr>`)}</tbody></table></div></section>`;
};

/** The figures of one version, all of them. @param {any} whole */
export const versionFigures = (whole) => html`<div class="wide-table" tabindex="0" role="group" aria-label=${t('recap.figures')}><table data-test="version-figures">
  <thead><tr><th scope="col">${t('recap.figure')}</th><th scope="col">${t('recap.value')}</th></tr></thead>
  <tbody>${whole.figures.map((figure) => html`<tr><th scope="row">${figure.name}</th><td class="number">${shown(figure.measure, figure.value)}</td></tr>`)}</tbody></table></div>
  <p class="small quiet digest">${t('recap.hash')} <code>${whole.version.hash}</code></p>`;

/** Which figure is corrected to what, and why; undefined when the reader thinks better of it. @param {any[]} figures */
export const askCorrection = (figures) => ask({
  title: t('recap.correct'), test: 'correction', send: t('recap.correctSend'),
  fields: html`<p class="small quiet">${t('recap.correctHint')}</p>
    ${selectField('measure', t('recap.figure'), figures.filter((figure) => figure.correctable)
      .map((figure) => ({ value: figure.measure, words: `${figure.name} (${shown(figure.measure, figure.value)})` })))}
    ${inputField('value', t('recap.newValue'), { type: 'number', min: 0, step: 1, optional: true })}
    ${textField('reason', t('recap.reason'), { length: 500 })}` });

/** The recap as files. @param {string} path */
export const downloads = (path) => html`<p class="row downloads" data-test="downloads">${['png', 'svg', 'xlsx', 'csv'].map((type) => html`
  <a class="button" data-test=${`download-${type}`} href=${`${path}/recap.${type}`} download>${icon('save')}${t(`recap.download.${type}`)}</a>`)}</p>`;
