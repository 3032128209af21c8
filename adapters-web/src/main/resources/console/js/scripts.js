/** The library of framework scripts: which there are, in which state, and how two of them differ. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { duration } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, note, paint } from './components.js';
import { placeName, placesBelow, readPlaces } from './places.js';
import { differenceList } from './script-differences.js';

const STATES = ['', 'DRAFT', 'REVIEW', 'APPROVED', 'RETIRED'];
const LOOKS = { DRAFT: ['', 'pen'], REVIEW: ['need', 'eye'], APPROVED: ['done', 'check'], RETIRED: ['', 'ban'] };
const mayWrite = holds('NATIONAL_EDITOR', 'PROVINCE_MANAGER');
let scripts = [];
let status = '';
let scope = '';
let first = '';
let second = '';
/** @type {any[]|undefined} */
let differences;
let problems = [];
let failed = '';
let busy = false;

const seconds = (script) => script.segments.filter((one) => one.type !== 'CONTINGENCY').reduce((sum, one) => sum + one.plannedSeconds, 0);
const named = (script) => t('scripts.named', script.title, script.edition, t(`scripts.state.${script.status}`));

async function importFile(event) {
  event.preventDefault();
  const { file, scope: where } = event.target.elements;
  if (busy || !file.files.length) {
    return;
  }
  busy = true;
  failed = '';
  problems = [];
  try {
    const answer = await send(`/api/v1/scripts/import?scope=${encodeURIComponent(where.value)}&file=${encodeURIComponent(file.files[0].name)}`, await file.files[0].text(), { type: 'text/yaml' });
    problems = answer.problems;
    if (answer.script) {
      location.assign(`/scripts/${answer.script.id}`);
    } else {
      announce(t('scripts.import.wrong', problems.length), true);
    }
  } catch (failure) {
    failed = explain(failure);
    announce(failed, true);
  }
  busy = false;
  paint(view());
}

async function compare(event) {
  event.preventDefault();
  failed = '';
  try {
    differences = itemsOf(await read(`/api/v1/scripts/${first}/compare?with=${second}`));
    announce(t('scripts.compare.found', differences.length));
  } catch (failure) {
    failed = explain(failure);
  }
  paint(view());
}

const importForm = () => html`<details class="panel" ?open=${problems.length > 0}><summary>${t('scripts.import')}</summary>
  <form class="stack" data-test="import-form" @submit=${importFile}>
    <div class="field"><label for="file">${t('scripts.import.file')}</label><input id="file" name="file" type="file" accept=".yaml,.yml" required data-test="import-file"></div>
    <div class="field"><label for="import-scope">${t('scripts.scope')}</label><select id="import-scope" name="scope">${writable().map((one) => html`<option value=${one}>${placeName(one)}</option>`)}</select></div>
    <button class="button primary" data-test="import-send" aria-disabled=${busy}>${icon('up')}${busy ? t('common.sending') : t('scripts.import.send')}</button></form>
  ${problems.length ? html`${note({ kind: 'danger', picture: 'alert', text: t('scripts.import.wrong', problems.length) })}
    <ol class="script-problems" data-test="import-problems">${problems.map((one) => html`<li data-line=${one.line}>
      <strong>${t('scripts.import.line', one.file, one.line, one.column)}</strong> ${one.message} <code>${one.field}</code></li>`)}</ol>` : nothing}</details>`;

const choice = (id, label, chosen, choose) => html`<div class="field"><label for=${id}>${label}</label>
  <select id=${id} required @change=${(event) => choose(event.target.value)}><option value="">${t('scripts.compare.choose')}</option>
    ${scripts.map((one) => html`<option value=${one.id} ?selected=${one.id === chosen}>${named(one)}</option>`)}</select></div>`;

const compareForm = () => html`<details class="panel"><summary>${t('scripts.compare')}</summary>
  <form class="stack" data-test="compare-form" @submit=${compare}>
    ${choice('first', t('scripts.compare.first'), first, (id) => { first = id; })}
    ${choice('second', t('scripts.compare.second'), second, (id) => { second = id; })}
    <button class="button" data-test="compare-send">${icon('list')}${t('scripts.compare')}</button></form>
  ${differences ? differences.length ? differenceList(differences) : note({ picture: 'check', text: t('scripts.compare.same') }) : nothing}</details>`;

const card = (script) => html`<article class="panel" data-test="script" data-script-id=${script.id} data-status=${script.status}>
  <div class="row"><h3><a href=${`/scripts/${script.id}`}>${script.title}</a></h3>${chip(...LOOKS[script.status], t(`scripts.state.${script.status}`))}</div>
  <p class="small quiet">${t('scripts.line', script.edition, script.segments.length, duration(seconds(script)))} · ${placeName(script.scope)}
    ${script.effectiveFrom ? html` · ${t('scripts.from', script.effectiveFrom)}` : nothing}${script.adaptedFrom ? html` · ${t('scripts.adapted')}` : nothing}</p></article>`;

/** Where the reader may write one. */
const writable = () => [...(holds('NATIONAL_EDITOR') ? ['vn'] : []), ...placesBelow('vn')];
const scopes = () => [...new Set(scripts.map((one) => one.scope))].sort();
const shown = () => scripts.filter((one) => (!status || one.status === status) && (!scope || one.scope === scope));

const view = () => html`<div class="stack">
  <div class="page-head"><div><h1>${t('scripts.title')}</h1><p class="quiet">${t('scripts.purpose')}</p></div></div>
  ${failed ? note({ kind: 'danger', picture: 'alert', text: failed }) : nothing}
  <fieldset class="choice filters"><legend class="visually-hidden">${t('scripts.which')}</legend>${STATES.map((one) => html`
    <label><input type="radio" name="status" value=${one} .checked=${status === one} @change=${() => { status = one; paint(view()); }}><span>${t(`scripts.state.${one || 'ALL'}`)}</span></label>`)}</fieldset>
  <div class="field narrow-field"><label for="scope">${t('scripts.scope')}</label><select id="scope" @change=${(event) => { scope = event.target.value; paint(view()); }}>
    <option value="">${t('scripts.state.ALL')}</option>${scopes().map((one) => html`<option value=${one}>${placeName(one)}</option>`)}</select></div>
  <h2 class="visually-hidden">${t('scripts.title')}</h2>
  <div class="programmes" data-test="scripts">${shown().length ? repeat(shown(), (one) => one.id, card) : empty(t('scripts.empty'), t('scripts.emptyHint'))}</div>
  ${compareForm()}${mayWrite ? importForm() : nothing}</div>`;

async function start() {
  try {
    [scripts] = await Promise.all([read('/api/v1/scripts').then(itemsOf), readPlaces()]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
