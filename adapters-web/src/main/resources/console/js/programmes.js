/** All programmes the reader may see, in the order they take place. */

import { html, nothing } from './lit.js';
import { readAll } from './api.js';
import { holds, t } from './page.js';
import { broken, empty, icon, paint } from './components.js';
import { programmeCard } from './programme-card.js';

const GROUPS = { all: null, coming: ['PLANNED', 'READY'], live: ['LIVE', 'ENDED'], done: ['CLOSED', 'CANCELLED'] };
let group = 'all';
let wanted = '';
let programmes = [];

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

function view() {
  const shown = programmes
    .filter((one) => !GROUPS[group] || GROUPS[group].includes(one.status))
    .filter((one) => plain(`${one.title} ${one.pageName} ${one.organisationName} ${one.hostName}`).includes(plain(wanted)))
    .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
  return html`
    <div class="page-head"><h1>${t('programmes.title')}</h1>
      ${holds('PRODUCER', 'PROVINCE_MANAGER', 'ADMIN') ? html`<a class="button primary" data-test="plan" href="/programmes/new">${icon('plus')}${t('programme.plan')}</a>` : nothing}</div>
    <div class="row filters">
      <fieldset class="choice"><legend class="visually-hidden">${t('programmes.which')}</legend>${Object.keys(GROUPS).map((name) => html`
        <label><input type="radio" name="group" value=${name} .checked=${group === name} @change=${() => { group = name; paint(view()); }}><span>${t(`programmes.group.${name}`)}</span></label>`)}</fieldset>
      <label class="visually-hidden" for="wanted">${t('programmes.search')}</label>
      <input id="wanted" class="input search" type="search" placeholder=${t('programmes.search')} @input=${(event) => { wanted = event.target.value; paint(view()); }}>
    </div>
    <h2 class="visually-hidden">${t('programmes.list')}</h2>
    <div class="programmes">${shown.length ? shown.map((one) => programmeCard(one)) : empty(t('programmes.empty'), t('programmes.emptyHint'))}</div>`;
}

async function start() {
  try {
    programmes = await readAll('/api/v1/programmes');
    paint(view());
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
