/** Frozen programmes beside one another, and the middle of each province and organisation. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { count, date, dateTime, fieldValue, today } from './format.js';
import { t } from './page.js';
import { broken, chip, empty, icon, paint } from './components.js';
import { shown } from './recap-figures.js';
import { barRoom, drawBars } from './recap-bars.js';

const MEASURES = ['PEAK_VIEWERS', 'TOTAL_VIEWS', 'COMMENTERS', 'COMMENTS', 'QUESTIONS', 'MEDIAN_FIRST_ANSWER', 'SHARES', 'LEADS', 'ENROLLED_AT', 'ENROLLED_AFTER'];
const address = new URL(location.href);
const asked = {
  scope: address.searchParams.get('scope') ?? '',
  from: address.searchParams.get('from') ?? `${Number(today().slice(0, 4)) - 1}${today().slice(4)}`.replace('-02-29', '-02-28'),
  to: address.searchParams.get('to') ?? today(),
};
/** The newest ones, as many as a screen tells apart. */
const MOST_BARS = 24;
/** Which figure is drawn. */
let drawn = 'PEAK_VIEWERS';
let found = null;
/** What was found without a scope: the choices stay when one is chosen. @type {Map<string, string>} */
const scopes = new Map();

const query = () => new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString();

const cells = (figures) => MEASURES.map((measure) => html`<td class="number ${figures[measure] === undefined ? 'unknown' : ''}">${shown(measure, figures[measure])}</td>`);

const heads = (names) => MEASURES.map((measure) => html`<th scope="col" class="number">${names.get(measure)}</th>`);

const medians = (title, test, groups, names) => (groups.length ? html`<section class="section" data-test=${test}><h2>${title}</h2>
  ${barRoom(test, t('recaps.barsMiddle', names.get(drawn)), groups)}
  <div class="wide-table compared" tabindex="0" role="group" aria-label=${title}><table><thead><tr><th scope="col">${t('recaps.name')}</th><th scope="col" class="number">${t('recaps.programmes')}</th>${heads(names)}</tr></thead>
    <tbody>${groups.map((group) => html`<tr><th scope="row">${group.name}</th><td class="number">${count(group.programmes)}</td>${cells(group.medians)}</tr>`)}</tbody></table></div></section>` : nothing);

const day = (name) => html`<div class="field"><label for=${name}>${t(`recaps.${name}`)}</label>
  <input type="date" id=${name} data-test=${name} .value=${asked[name]} @change=${(event) => choose(name, event.target.value)}></div>`;

const barsOf = () => ({
  programmes: found.items.toSorted((one, other) => one.startedAt.localeCompare(other.startedAt)).slice(-MOST_BARS).map((one) => ({ words: `${date(fieldValue(one.startedAt).slice(5, 10))} ${one.title}`, value: one.figures[drawn] })),
  provinces: found.provinces.map((one) => ({ words: one.name, value: one.medians[drawn] })),
  organisations: found.organisations.map((one) => ({ words: one.name, value: one.medians[drawn] })),
});

function draw() {
  for (const [name, bars] of Object.entries(barsOf())) {
    if (bars.length > 1) {
      drawBars(name, bars, drawn === 'MEDIAN_FIRST_ANSWER').catch(() => {});
    }
  }
}

const chooser = (names) => html`<div class="field"><label for="drawn">${t('recaps.drawn')}</label>
  <select id="drawn" data-test="drawn" @change=${(event) => { drawn = event.target.value; show(); }}>${MEASURES.map((measure) => html`<option value=${measure} ?selected=${measure === drawn}>${names.get(measure)}</option>`)}</select></div>`;

function show() {
  paint(view());
  draw();
}

function view() {
  const names = new Map(found.measures.map((one) => [one.measure, one.name]));
  return html`
    <div class="page-head"><div><h1>${t('recaps.title')}</h1><p class="quiet">${t('recaps.amount', count(found.items.length))}</p></div>
      <div class="row">${['xlsx', 'csv'].map((type) => html`<a class="button" data-test=${`download-${type}`} download href=${`/api/v1/recaps.${type}?${query()}`}>${icon('save')}${t(`recaps.download.${type}`)}</a>`)}</div></div>
    <div class="filters"><div class="field"><label for="scope">${t('recaps.scope')}</label>
        <select id="scope" data-test="scope" @change=${(event) => choose('scope', event.target.value)}><option value="">${t('recaps.everywhere')}</option>
          ${[...scopes].map(([scope, name]) => html`<option value=${scope} ?selected=${scope === asked.scope}>${name}</option>`)}</select></div>
      ${day('from')}${day('to')}${found.items.length > 1 ? chooser(names) : nothing}</div>
    ${found.items.length ? html`<section class="section"><h2>${t('recaps.list')}</h2>
      ${barRoom('programmes', t('recaps.bars', names.get(drawn)), found.items)}
      <div class="wide-table compared" tabindex="0" role="group" aria-label=${t('recaps.list')}><table><thead><tr><th scope="col">${t('recaps.programme')}</th>${heads(names)}</tr></thead>
        <tbody>${found.items.map((one) => html`<tr data-test="recap" data-programme-id=${one.programmeId}><th scope="row"><a href=${`/programmes/${one.programmeId}/recap`}>${one.title}</a>
          <br><span class="small quiet">${dateTime(one.startedAt)} · ${one.organisation}</span>${one.finished ? nothing : html`<br>${chip('', 'clock', t('recaps.counting'))}`}</th>${cells(one.figures)}</tr>`)}</tbody></table></div></section>`
    : empty(t('recaps.empty'), t('recaps.emptyHint'))}
    ${medians(t('recaps.byProvince'), 'provinces', found.provinces, names)}
    ${medians(t('recaps.byOrganisation'), 'organisations', found.organisations, names)}
    ${found.items.length ? html`<details class="section"><summary data-test="definitions">${t('recaps.definitions')}</summary><dl>${found.measures.map((one) => html`<dt><strong>${one.name}</strong></dt><dd>${one.definition}</dd>`)}</dl></details>` : nothing}`;
}

function choose(name, value) {
  asked[name] = value;
  history.replaceState(null, '', `?${query()}`);
  refresh();
}

async function refresh() {
  try {
    found = await read(`/api/v1/recaps?${query()}`);
    found.items.forEach((one) => {
      const province = one.scope.split('/').slice(0, 2).join('/');
      scopes.set(province, one.province || province);
      scopes.set(one.scope, one.scope === province ? one.province || province : one.organisation);
    });
    show();
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
