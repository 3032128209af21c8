/** How far the work with a programme's leads is: what somebody has to see to first, then every collector. */

import { html, nothing } from './lit.js';
import { NoAnswer, itemsOf, read, send } from './api.js';
import { clock, count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, paint, toast } from './components.js';
import { ask, textField } from './dialogs.js';

/** Should the stream be refused: a login that ran out is shown by the next read. */
const AGAIN_MILLIS = 3000;
const LATE_MILLIS = 60000;
const GATHER_MILLIS = 300;
const FIGURES = ['prospects', 'assigned', 'accepted', 'reached', 'committed', 'joined', 'overdue', 'escalated'];
/** What wants somebody comes first where there is room for little. */
const FIRST = ['overdue', 'escalated'];
const mayCover = holds('PROVINCE_MANAGER', 'BRANCH_LEAD');
let chosen = new URL(location.href).searchParams.get('programmeId') ?? '';
let sprints = [];
/** @type {any} */
let board = null;
/** Branches and what they look after; null until somebody asks. @type {any[]|null} */
let areas = null;

const sum = (lines, figure) => lines.reduce((all, line) => all + line[figure], 0);

const figures = () => html`<dl class="figures" data-test="figures">${[...FIRST, ...FIGURES.filter((one) => !FIRST.includes(one))].map((one) => html`
  <div class="figure-card" data-test=${`sum-${one}`}><dt>${t(`sprint.${one}`)}</dt><dd>${count(sum(board.lines, one))}</dd></div>`)}</dl>`;

const urgent = (lead) => html`
  <li class="lead" data-test="urgent" data-level=${lead.level}><div>
    <p class="row">${lead.level === 'COLLECTOR' ? chip('need', 'clock', t('sprint.late')) : chip('danger', 'up', t(`sprint.level.${lead.level}`))}
      <strong>${lead.collectorName ?? t('sprint.nobody')}</strong>${lead.branchName ? html`<span class="quiet">${lead.branchName}</span>` : nothing}</p>
    <p class="small quiet">${t(`leads.state.${lead.state}`)} · ${t('sprint.attempts', lead.attempts)}${lead.dueAt ? ` · ${t('sprint.dueAt', dateTime(lead.dueAt))}` : ''}</p></div>
    <div class="lead-end"><a class="button" href=${`/leads/${lead.id}`}>${icon('next')}${t('sprint.open')}</a></div></li>`;

const row = (line) => html`<tr data-test="line"><th scope="row">${line.collectorName ?? t('sprint.nobody')}</th>
  ${FIGURES.map((one) => html`<td class="number ${line[one] && FIRST.includes(one) ? 'late' : ''}">${count(line[one])}</td>`)}
  <td>${line.dueSince ? clock(line.dueSince) : '–'}</td></tr>`;

/** Lines of one branch after another, in the order their first line came. */
function groups() {
  const found = new Map();
  for (const line of board.lines) {
    const key = line.branchId ?? '';
    found.set(key, [...(found.get(key) ?? []), line]);
  }
  return [...found.values()];
}

const group = (lines) => html`<tbody><tr class="group"><th scope="rowgroup">${lines[0].branchName ?? t('sprint.noBranch')}${lines[0].organisationName ? html` <span class="small quiet">${lines[0].organisationName}</span>` : nothing}</th>
  ${FIGURES.map((one) => html`<td class="number">${count(sum(lines, one))}</td>`)}<td></td></tr>${lines.map(row)}</tbody>`;

const table = () => html`<div class="wide-table sprint-lines" tabindex="0" role="group" aria-label=${t('sprint.lines')}><table>
  <thead><tr><th scope="col">${t('sprint.who')}</th>${FIGURES.map((one) => html`<th scope="col" class="number">${t(`sprint.${one}`)}</th>`)}<th scope="col">${t('sprint.lateSince')}</th></tr></thead>
  ${groups().map(group)}</table></div>`;

const area = (one) => html`<li class="lead" data-test="area"><div><strong>${one.name}</strong><p class="small">${one.communes.length ? one.communes.join(', ') : t('sprint.noCommunes')}</p></div>
  <div class="lead-end"><button class="button" data-test="cover" @click=${() => cover(one)}>${icon('pen')}${t('sprint.cover')}</button></div></li>`;

const areaList = () => (mayCover ? html`<details class="section" data-test="areas" @toggle=${(event) => (event.target.open && !areas ? readAreas() : undefined)}>
  <summary>${t('sprint.areas')}</summary><p class="quiet">${t('sprint.areasHint')}</p>
  ${areas ? html`<ul class="plain leads">${areas.map(area)}</ul>` : nothing}</details>` : nothing);

function view() {
  return html`<div class="stack"><div class="page-head"><div><h1>${t('sprint.title')}</h1>
      <p class="quiet">${board ? t('sprint.at', clock(board.at)) : t('sprint.purpose')}</p></div></div>
    ${sprints.length ? html`<div class="filters"><div class="field"><label for="programme">${t('leads.programme')}</label>
      <select id="programme" data-test="programme" @change=${(event) => choose(event.target.value)}>${sprints.map((one) => html`<option value=${one.programmeId} ?selected=${one.programmeId === chosen}>${one.title}${one.endedAt ? ` · ${dateTime(one.endedAt)}` : nothing}</option>`)}</select></div></div>`
      : empty(t('sprint.empty'), t('sprint.emptyHint'))}
    ${board ? html`${figures()}
      ${board.urgent.length ? html`<h2>${t('sprint.urgent', count(board.urgent.length))}</h2><ul class="plain leads" data-test="urgents">${board.urgent.map(urgent)}</ul>` : nothing}
      <h2>${t('sprint.lines')}</h2>${table()}` : nothing}
    ${areaList()}</div>`;
}

async function choose(id) {
  chosen = id;
  history.replaceState(null, '', `?programmeId=${encodeURIComponent(id)}`);
  await refresh();
  follow();
}

/** @type {EventSource|null} */
let source = null;
let again = 0;
let gathered = 0;

/** The board is read when something moved, and when the line is back. */
function follow() {
  source?.close();
  clearTimeout(again);
  if (!chosen) {
    return;
  }
  source = new EventSource(`/api/v1/programmes/${chosen}/sprint/live`);
  const followed = source;
  const anew = () => (document.querySelector('dialog') ? undefined : refresh().catch((failure) => {
    if (!(failure instanceof NoAnswer)) {
      throw failure;
    }
  }));
  const moved = () => {
    clearTimeout(gathered);
    gathered = setTimeout(anew, GATHER_MILLIS);
  };
  followed.addEventListener('hello', moved);
  followed.addEventListener('changed', moved);
  followed.addEventListener('error', () => {
    if (followed === source && followed.readyState === EventSource.CLOSED) {
      again = setTimeout(follow, AGAIN_MILLIS);
    }
  });
}

async function readAreas() {
  const organisations = itemsOf(await read('/api/v1/organisations'));
  const branches = (await Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf)))).flat();
  // Who leads a branch sees no organisation above it: what lies on the board is known all the same.
  const known = new Map([...(board?.lines ?? []).filter((one) => one.branchId).map((one) => [one.branchId, one.branchName]), ...branches.map((one) => [one.id, one.name])]);
  areas = await Promise.all([...known].map(async ([id, name]) => ({ id, name, ...await read(`/api/v1/branches/${id}/communes`) })));
  paint(view());
}

async function cover(one) {
  const given = await ask({ title: t('sprint.coverOf', one.name), test: 'cover-form', send: t('lead.save'), fields: textField('communes', t('sprint.communes'), { value: one.communes.join('\n'), length: 20000, optional: true }) });
  if (!given) {
    return;
  }
  try {
    const communes = given.communes.split(/[\n,;]/).map((name) => name.trim()).filter(Boolean);
    Object.assign(one, await send(`/api/v1/branches/${one.id}/communes`, { communes }, { method: 'PUT', ifMatch: one.version }));
    announce(t('sprint.covered'));
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger' });
    await readAreas();
  }
  paint(view());
}

async function refresh() {
  sprints = itemsOf(await read('/api/v1/sprints'));
  chosen ||= sprints[0]?.programmeId ?? '';
  board = chosen ? await read(`/api/v1/programmes/${chosen}/sprint`) : null;
  paint(view());
}

const start = () => refresh().then(follow, (failure) => paint(broken(failure, start)));

/** What becomes late moves without anybody doing anything. */
setInterval(() => (document.hidden || document.querySelector('dialog') ? undefined : refresh().catch(() => undefined)), LATE_MILLIS);
start();
