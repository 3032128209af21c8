/** The target lists of one's place: whom each is of, in a sentence, and how many are on it. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { broken, empty, icon, paint } from './components.js';

const mayMake = holds('PRODUCER', 'PROVINCE_MANAGER', 'BRANCH_LEAD');
let lists = [];
let more = null;

const card = (one) => html`<article class="panel stack" data-test="target-list" data-list-id=${one.id}>
  <div class="row"><h2><a href=${`/target-lists/${one.id}`}>${one.name}</a></h2><strong data-test="found">${one.ready ? t('targets.people', count(one.found)) : t('targets.counting')}</strong></div>
  <p>${one.says}</p>
  <p class="small quiet">${t('targets.for', one.purpose)}${one.ownerName ? ` · ${t('targets.by', one.ownerName)}` : ''} · ${t('targets.refreshed', dateTime(one.refreshedAt))}</p></article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('targets.title')}</h1><p class="quiet">${t('targets.purposeOfPage')}</p></div>
    ${mayMake ? html`<a class="button primary" data-test="add" href="/target-lists/new">${icon('plus')}${t('targets.add')}</a>` : nothing}</div>
  <div class="stack" data-test="target-lists">${lists.length ? repeat(lists, (one) => one.id, card) : empty(t('targets.empty'), t('targets.emptyHint'))}</div>
  ${more ? html`<button class="button" @click=${next}>${t('targets.more')}</button>` : nothing}`;

async function next() {
  const page = await read(`/api/v1/target-lists${more ? `?cursor=${encodeURIComponent(more)}` : ''}`);
  lists = [...lists, ...itemsOf(page)];
  more = page.nextCursor ?? null;
  paint(view());
}

async function refresh() {
  try {
    lists = [];
    more = null;
    await next();
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
