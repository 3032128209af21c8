/** The usual promotion plan of the nation or a province: each task with its time and its words. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { t } from './page.js';
import { announce, broken, explain, icon, note, paint } from './components.js';

const ANCHORS = ['START', 'SEGMENT', 'END', 'MOVE', 'CANCELLATION'];
const KINDS = ['ANNOUNCEMENT', 'INVITATIONS', 'REMINDER', 'LIVE_LINK', 'LAST_CALL', 'SHARE_CALL', 'THANKS', 'RECAP', 'MOVED', 'CANCELLATION'];
let templates = [];
let chosen = null;
let placeholders = [];
let problem = '';

function choose(scope) {
  chosen = structuredClone(templates.find((one) => one.scope === scope) ?? templates[0]);
  problem = '';
  paint(view());
}

async function save(event) {
  event.preventDefault();
  problem = '';
  try {
    await send('/api/v1/promotion-templates', { scope: chosen.scope, lines: chosen.lines }, { method: 'PUT', ifMatch: chosen.version });
    announce(t('promotions.saved'));
    await refresh();
  } catch (failure) {
    problem = explain(failure);
    announce(problem, true);
    paint(view());
  }
}

const take = (line, name, number) => (event) => { line[name] = number ? Number(event.target.value) : event.target.value; };

const select = (line, name, options, index, word) => html`<div class="field"><label for=${`${name}-${index}`}>${t(`promotions.${name}`)}</label>
  <select id=${`${name}-${index}`} ?disabled=${!chosen.writable} @change=${take(line, name)}>${options.map((one) => html`<option value=${one} .selected=${one === line[name]}>${t(`${word}.${one}`)}</option>`)}</select></div>`;

const number = (line, name, index, min) => html`<div class="field"><label for=${`${name}-${index}`}>${t(`promotions.${name}`)}</label>
  <input id=${`${name}-${index}`} type="number" required min=${min} max="172800" ?disabled=${!chosen.writable} .value=${String(line[name])} @change=${take(line, name, true)}></div>`;

const remove = (index) => { chosen.lines.splice(index, 1); paint(view()); };

function add() {
  const keys = new Set(chosen.lines.map((line) => line.key));
  let no = chosen.lines.length + 1;
  while (keys.has(`viec-${no}`)) {
    no++;
  }
  chosen.lines.push({ key: `viec-${no}`, kind: 'REMINDER', anchor: 'START', offsetMinutes: -60, doer: 'MACHINE', graceMinutes: 30, title: '', text: '' });
  paint(view());
}

const lineForm = (line, index) => html`<li class="panel stack" data-test="template-line" data-key=${line.key}>
  <div class="field"><label for=${`title-${index}`}>${t('promotions.title.field')}</label><input id=${`title-${index}`} required maxlength="200" ?disabled=${!chosen.writable} .value=${line.title} @change=${take(line, 'title')}></div>
  <div class="promotion-fields">${select(line, 'kind', KINDS, index, 'promotions.kind')}${select(line, 'anchor', ANCHORS, index, 'promotions.anchor')}
    ${number(line, 'offsetMinutes', index, -172800)}${select(line, 'doer', ['MACHINE', 'PERSON'], index, 'promotion.doer')}${number(line, 'graceMinutes', index, 1)}</div>
  <div class="field"><label for=${`text-${index}`}>${t('promotion.text')}</label><textarea id=${`text-${index}`} data-test="template-text" rows="6" required maxlength="3000" ?disabled=${!chosen.writable} .value=${line.text} @change=${take(line, 'text')}></textarea></div>
  ${chosen.writable ? html`<div class="row"><button type="button" class="button" @click=${() => remove(index)}>${icon('ban')}${t('promotions.remove')}<span class="visually-hidden">: ${line.title}</span></button></div>` : nothing}</li>`;

const view = () => html`<form class="stack" @submit=${save}>
  <div class="page-head"><div><h1>${t('promotions.title')}</h1><p class="quiet">${t('promotions.purpose')}</p></div></div>
  ${templates.length > 1 ? html`<div class="field"><label for="scope">${t('promotions.scope')}</label><select id="scope" @change=${(event) => choose(event.target.value)}>${templates.map((one) => html`<option value=${one.scope} .selected=${one.scope === chosen.scope}>${one.scope}</option>`)}</select></div>` : nothing}
  <p data-test="template-from">${chosen.version ? t('promotions.own', chosen.scope, chosen.version) : t('promotions.above', chosen.scope)}</p>
  <p class="small quiet">${t('promotions.placeholders', placeholders.map((name) => `{{${name}}}`).join(' '))}</p>
  ${problem ? note({ kind: 'danger', picture: 'alert', text: problem, test: 'template-problem' }) : nothing}
  <ol class="stack plain">${chosen.lines.map(lineForm)}</ol>
  ${chosen.writable ? html`<div class="row"><button type="button" class="button" data-test="template-add" @click=${add}>${icon('plus')}${t('promotions.add')}</button>
    <button class="button primary" data-test="template-save">${icon('save')}${t('promotions.save')}</button></div>` : nothing}</form>`;

async function refresh() {
  [templates, placeholders] = await Promise.all([read('/api/v1/promotion-templates').then(itemsOf), read('/api/v1/promotion-templates/placeholders')]);
  choose(chosen?.scope);
}

const start = () => refresh().catch((failure) => paint(broken(failure, start)));

start();
