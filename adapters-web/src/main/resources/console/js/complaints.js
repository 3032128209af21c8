/** Complaints as they run out of time: how it goes, what wants somebody first, and writing one down. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { broken, chip, empty, icon, note, paint } from './components.js';
import { clockLine, stateChip } from './complaint-parts.js';
import { sourceIn, writeDown } from './complaint-form.js';
import { rules } from './complaint-rules.js';

const FIGURES = ['overdue', 'open', 'received', 'settled', 'inTime', 'reopened', 'stars'];
const TRACKS = ['SERVICE', 'STATUTORY'];
const STATES = ['RECEIVED', 'ACKNOWLEDGED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'];
const mayWrite = holds('CARE_OFFICER', 'PROVINCE_MANAGER', 'CRISIS_LEAD', 'PRODUCER', 'OPERATOR', 'BRANCH_LEAD', 'COLLECTOR');
const mayCount = holds('CARE_OFFICER', 'PROVINCE_MANAGER', 'CRISIS_LEAD', 'AUDITOR', 'ADMIN');
const mayTake = holds('CARE_OFFICER', 'PROVINCE_MANAGER');
const wanted = new URLSearchParams(location.search);
const source = sourceIn(wanted);
let complaints = [];
let more = null;
let figures = null;
let further = false;
let turn = 0;

const inTime = () => (figures.settled ? `${Math.round((100 * figures.settledInTime) / figures.settled)}%` : '–');
const shown = { inTime, stars: () => (figures.meanStars ? figures.meanStars.toFixed(1).replace('.', ',') : '–') };

const board = () => (figures ? html`<dl class="figures" data-test="figures">${FIGURES.map((one) => html`
  <div class="figure-card" data-test=${`figure-${one}`}><dt>${t(`complaints.figure.${one}`)}</dt><dd>${shown[one]?.() ?? count(figures[one])}</dd></div>`)}</dl>` : nothing);

const option = (value, words, name) => html`<option value=${value} ?selected=${wanted.get(name) === value}>${words}</option>`;

const pick = (name, label, values, word) => html`<div class="field"><label for=${name}>${label}</label>
  <select id=${name} data-test=${`by-${name}`} @change=${(event) => choose(name, event.target.value)}>
    ${option('', t('complaints.all'), name)}${values.map((one) => option(one, t(`complaints.${word}.${one}`), name))}</select></div>`;

const tick = (name, label) => html`<label class="row"><input type="checkbox" data-test=${`only-${name}`} .checked=${wanted.get(name) === 'true'}
  @change=${(event) => choose(name, event.target.checked ? 'true' : '')}> ${label}</label>`;

const filters = () => html`<div class="filters">${pick('track', t('complaints.track'), TRACKS, 'track')}
  ${wanted.get('settled') ? nothing : pick('state', t('complaints.state'), STATES, 'state')}</div>
  <div class="row">${tick('overdue', t('complaints.onlyOverdue'))}${tick('mine', t('complaints.onlyMine'))}${tick('settled', t('complaints.onlySettled'))}</div>`;

const card = (one) => html`<article class="panel stack" data-test="complaint" data-id=${one.id} data-state=${one.state}>
  <div class="row"><h2><a href=${`/complaints/${one.id}`}>${one.subject ?? t('complaints.masked')}</a></h2></div>
  <p class="row">${stateChip(one)}${chip('', 'list', t(`complaints.track.${one.track}`))}
    ${one.confidential ? html`<span data-test="confidential">${chip('need', 'lock', t('complaints.confidential'))}</span>` : nothing}</p>
  ${clockLine(one, 'answer')}${clockLine(one, 'update')}
  <p class="small quiet">${t(`complaints.channel.${one.channel}`)} · ${dateTime(one.receivedAt)}${one.programme ? ` · ${one.programme.name}` : ''} · ${one.assignee ? t('complaints.assignee', one.assignee.name) : t('complaints.nobody')}</p></article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('complaints.title')}</h1><p class="quiet">${t('complaints.purpose')}</p></div>
    <div class="row">${mayWrite ? html`<button class="button primary" data-test="write" @click=${() => write()}>${icon('plus')}${t('complaints.write')}</button>` : nothing}
      ${mayTake ? html`<a class="button" data-test="file" href=${`/api/v1/complaints/file?${wanted}`} download="phan-anh-khieu-nai.csv">${icon('save')}${t('complaints.file')}</a>` : nothing}</div></div>
  <div class="stack">${figures?.overdue ? note({ kind: 'danger', picture: 'alert', text: t('complaints.late', count(figures.overdue)), test: 'late' }) : nothing}${board()}</div>
  <div class="stack section">${filters()}
  <div class="programmes" data-test="complaints">${complaints.length ? repeat(complaints, (one) => one.id, card) : empty(t('complaints.empty'), t('complaints.emptyHint'))}</div>
  ${more ? html`<button class="button" data-test="more" @click=${next}>${t('complaints.more')}</button>` : nothing}</div>
  ${mayCount ? rules(() => paint(view())) : nothing}`;

/** @param {any} [source] */
async function write(source) {
  const made = await writeDown(source);
  if (made?.mayWork || made?.mayRun) {
    location.assign(`/complaints/${made.id}`);
  } else if (made) {
    await refresh();
  }
}

function choose(name, value) {
  if (value) {
    wanted.set(name, value);
  } else {
    wanted.delete(name);
  }
  if (wanted.get('settled')) {
    wanted.delete('state');
  }
  history.replaceState(null, '', `?${wanted}`);
  refresh();
}

/** @param {string|null} [cursor] */
async function page(cursor) {
  const query = new URLSearchParams(wanted);
  if (cursor) {
    query.set('cursor', cursor);
  }
  return read(`/api/v1/complaints?${query}`);
}

async function next() {
  const mine = turn;
  const answer = await page(more);
  if (mine === turn) {
    complaints = [...complaints, ...itemsOf(answer)];
    more = answer.nextCursor ?? null;
    further = true;
    paint(view());
  }
}

/** Of two that overlap, the later one counts. */
async function refresh() {
  turn += 1;
  const mine = turn;
  try {
    const [counted, answer] = await Promise.all([mayCount ? read('/api/v1/complaints/figures') : null, page()]);
    if (mine === turn) {
      figures = counted;
      complaints = itemsOf(answer);
      more = answer.nextCursor ?? null;
      further = false;
      paint(view());
    }
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

/** Whoever read on down the list is not thrown back to its head. */
document.addEventListener('complaints-changed', () => further || refresh());
await refresh();
if (source && mayWrite) {
  history.replaceState(null, '', `?${wanted}`);
  await write(source);
}
