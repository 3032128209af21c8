/** Who saw personal data or took it out, and who changed what: for auditors and a province's manager. */

import { html, nothing } from './lit.js';
import { itemsOf, read } from './api.js';
import { count, dateTime } from './format.js';
import { page, t } from './page.js';
import { broken, chip, empty, icon, paint } from './components.js';

const PAGE = 50;
const address = new URL(location.href);
const asked = {
  show: address.searchParams.get('show') ?? 'accesses',
  programmeId: address.searchParams.get('programmeId') ?? '',
  personId: address.searchParams.get('personId') ?? '',
  subject: address.searchParams.get('subject') ?? '',
};
let programmes = [];
let people = [];
let rows = [];
let next = null;

/** What the list is read from; nothing where a choice is still missing. */
function path() {
  if (asked.show === 'accesses') {
    const only = new URLSearchParams(Object.entries({ personId: asked.personId, subject: asked.subject }).filter(([, value]) => value));
    return `/api/v1/audit/accesses?${only}`;
  }
  if (asked.show === 'person') {
    return asked.personId ? `/api/v1/people/${asked.personId}/changes?` : '';
  }
  return asked.programmeId ? `/api/v1/programmes/${asked.programmeId}/changes?` : '';
}

/** The kind of data in words; a kind without words is told by its code rather than hidden. */
const kind = (what) => page.words[`audit.what.${what}`] ?? what;

const about = (event) => page.words[`audit.about.${event.split('.')[0]}`] ?? event.split('.')[0];

const accessRow = (row) => html`<tr data-test="access" data-what=${row.what}>
  <td class="nowrap">${dateTime(row.at)}</td><th scope="row">${row.personName || row.personId}</th>
  <td>${row.exported ? chip('need', 'save', t('audit.exported')) : chip('', 'eye', t('audit.seen'))}</td>
  <td>${kind(row.what)} · ${t('audit.people', count(row.count))}${row.why ? html`<br><span class="small">${t('audit.why', row.why)}</span>` : nothing}</td>
  <td><button class="button small" @click=${() => choose('subject', row.subject)} title=${row.subject}>${t('audit.onlyThis')}</button></td></tr>`;

const changeRow = (row) => html`<tr data-test="change" data-event=${row.event}>
  <td class="nowrap">${dateTime(row.at)}</td><th scope="row">${row.personName ?? t('audit.system')}</th>
  <td>${about(row.event)}<br><code class="small">${row.event}</code></td>
  <td>${Object.entries(row.facts).map(([name, value]) => html`<span class="small"><span class="quiet">${name}:</span> ${value}</span><br>`)}</td></tr>`;

const table = (title, heads, body) => html`<div class="wide-table" tabindex="0" role="group" aria-label=${title}><table>
  <thead><tr>${heads.map((head) => html`<th scope="col">${t(`audit.head.${head}`)}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;

const chosen = (name, label, options, none) => html`<div class="field"><label for=${name}>${label}</label>
  <select id=${name} data-test=${name} @change=${(event) => choose(name, event.target.value)}><option value="">${none}</option>
    ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === asked[name]}>${one.title ?? one.displayName}</option>`)}</select></div>`;

function list() {
  if (!path()) {
    return empty(t('audit.choose'), t(`audit.chooseHint.${asked.show}`));
  }
  if (!rows.length) {
    return empty(t('audit.none'), t('audit.noneHint'));
  }
  return asked.show === 'accesses'
    ? table(t('audit.show.accesses'), ['when', 'who', 'how', 'what', 'subject'], rows.map(accessRow))
    : table(t(`audit.show.${asked.show}`), ['when', 'who', 'event', 'facts'], rows.map(changeRow));
}

const view = () => html`
  <div class="page-head"><div><h1>${t('audit.title')}</h1><p class="quiet">${t('audit.purpose')}</p></div></div>
  <fieldset class="choice filters"><legend class="visually-hidden">${t('audit.which')}</legend>${['accesses', 'programme', 'person'].map((one) => html`
    <label><input type="radio" name="show" value=${one} data-test=${`show-${one}`} .checked=${asked.show === one} @change=${() => choose('show', one)}><span>${t(`audit.show.${one}`)}</span></label>`)}</fieldset>
  <div class="filters">${asked.show === 'programme'
    ? chosen('programmeId', t('audit.programme'), programmes, t('audit.pickProgramme'))
    : chosen('personId', t('audit.person'), people, asked.show === 'person' ? t('audit.pickPerson') : t('audit.everybody'))}
    ${asked.show === 'accesses' && asked.subject ? html`<button class="button" data-test="any-subject" @click=${() => choose('subject', '')}>${icon('cross')}${t('audit.anySubject')}</button>` : nothing}</div>
  <h2 class="visually-hidden">${t(`audit.show.${asked.show}`)}</h2>
  ${list()}
  ${next ? html`<p><button class="button" data-test="more" @click=${more}>${icon('down')}${t('audit.more')}</button></p>` : nothing}`;

function choose(name, value) {
  asked[name] = value;
  history.replaceState(null, '', `?${new URLSearchParams(Object.entries(asked).filter(([, one]) => one))}`);
  refresh();
}

let turn = 0;

async function load(cursor) {
  const mine = ++turn;
  const from = path();
  const found = from ? await read(`${from}${from.endsWith('?') ? '' : '&'}limit=${PAGE}${cursor ? `&cursor=${cursor}` : ''}`) : { items: [], nextCursor: null };
  if (mine === turn) {
    rows = cursor ? [...rows, ...found.items] : found.items;
    next = found.nextCursor ?? null;
    paint(view());
  }
}

const refresh = () => load(null).catch((failure) => paint(broken(failure, refresh)));
const more = () => load(next).catch((failure) => paint(broken(failure, more)));

async function start() {
  [programmes, people] = await Promise.all([
    read('/api/v1/programmes?limit=200').then(itemsOf, () => []),
    read('/api/v1/people').then(itemsOf, () => []),
  ]);
  await refresh();
}

start();
