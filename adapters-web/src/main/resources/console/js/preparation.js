/** What must be done before air: four columns by track, and the gate with what still keeps it shut. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { holds, page, t } from './page.js';
import { announce, broken, explain, icon, paint } from './components.js';
import { preparationCard } from './preparation-card.js';
import { programmeBrand, readBrand } from './programme-brand.js';

const TRACKS = ['CONTENT', 'TECHNICAL', 'LOGISTICS', 'COMMUNICATION'];
const path = `/api/v1/programmes/${page.programmeId}`;
const mayCall = holds('PRODUCER', 'PROVINCE_MANAGER');
let programme = null;
let items = [];
let gate = { open: false, obstacles: [] };
let people = [];
let brand = null;
let adding = false;
let problem = '';

async function schedule() {
  problem = '';
  try {
    programme = await send(`${path}/schedule`);
    announce(t('preparation.scheduled'));
  } catch (failure) {
    problem = explain(failure);
    announce(problem, true);
  }
  await refresh();
}

async function add(event) {
  event.preventDefault();
  const form = event.target.elements;
  problem = '';
  try {
    await send(`${path}/preparation`, {
      track: form.track.value, title: form.title.value, minutesBefore: Number(form.minutes.value), blocking: form.blocking.checked,
    });
    adding = false;
  } catch (failure) {
    problem = explain(failure);
    announce(problem, true);
  }
  await refresh();
}

const clearedBy = (obstacle) => obstacle.owner ?? obstacle.clearedBy.map((role) => t(`preparation.role.${role}`)).join(', ');

const gateNote = () => html`<section class="note ${gate.open ? '' : 'need'}" data-test="gate" data-open=${gate.open}>${icon(gate.open ? 'check' : 'lock')}<div>
  <strong>${gate.open ? t('preparation.gateOpen') : t('preparation.gateShut', gate.obstacles.length)}</strong>
  ${gate.open ? nothing : html`<ul class="open-items">${gate.obstacles.map((one) => html`<li data-test="obstacle"><strong>${one.message}</strong> <span class="small">${t('preparation.clearedBy', clearedBy(one))}</span></li>`)}</ul>`}
  ${problem ? html`<p data-test="problem">${problem}</p>` : nothing}
  ${mayCall && programme?.status === 'PLANNED' ? html`<button class="button primary" data-test="schedule" @click=${schedule}>${icon('calendar')}${t('preparation.schedule')}</button>` : nothing}</div></section>`;

const addForm = () => html`<form class="panel stack" data-test="add-form" @submit=${add}>
  <div class="field"><label for="title">${t('preparation.title.field')}</label><input id="title" name="title" required maxlength="300" data-test="add-title"></div>
  <div class="field"><label for="track">${t('preparation.track')}</label><select id="track" name="track">${TRACKS.map((track) => html`<option value=${track}>${t(`preparation.track.${track}`)}</option>`)}</select></div>
  <div class="field"><label for="minutes">${t('preparation.minutes')}</label><input id="minutes" name="minutes" type="number" min="-172800" max="172800" value="60" required></div>
  <label class="row"><input type="checkbox" name="blocking" checked> ${t('preparation.blocking.field')}</label>
  <div class="row"><button class="button primary" data-test="add-send">${icon('check')}${t('preparation.add')}</button>
    <button type="button" class="button" @click=${() => { adding = false; paint(view()); }}>${t('common.cancel')}</button></div></form>`;

const on = { get people() { return people; }, paint: () => paint(view()), refresh };

const column = (track) => {
  const mine = items.filter((item) => item.track === track);
  return html`<section class="stack" data-test="track" data-track=${track}>
    <h2>${t(`preparation.track.${track}`)} <span class="quiet">${mine.filter((item) => item.state !== 'OPEN').length}/${mine.length}</span></h2>
    ${mine.length ? html`<ul class="stack plain">${repeat(mine, (item) => item.id, (item) => preparationCard(item, on))}</ul>` : html`<p class="quiet">${t('preparation.none')}</p>`}</section>`;
};

const view = () => html`
  <div class="page-head"><div><h1>${t('preparation.title')}</h1><p class="quiet">${programme?.title ?? ''}</p></div>
    ${mayCall && !adding ? html`<button class="button" data-test="add" @click=${() => { adding = true; paint(view()); }}>${t('preparation.add')}</button>` : nothing}</div>
  ${gateNote()}${adding ? addForm() : nothing}
  ${brand ? programmeBrand(brand, path, refresh) : nothing}
  <div class="preparation-board" data-test="board">${TRACKS.map(column)}</div>`;

async function refresh() {
  [items, gate, brand] = await Promise.all([read(`${path}/preparation`).then(itemsOf), read(`${path}/gate`), readBrand(path)]);
  paint(view());
}

async function start() {
  try {
    [programme, people] = await Promise.all([read(path), holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR') ? read('/api/v1/people').then(itemsOf, () => []) : []]);
    await refresh();
    setInterval(() => document.querySelector('form') || refresh().catch(() => {}), 15000);
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
