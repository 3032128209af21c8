/** What one has to do before the programmes to come, due first. */

import { html, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { t } from './page.js';
import { broken, empty, paint } from './components.js';
import { preparationCard } from './preparation-card.js';

let items = [];
const on = { own: true, paint: () => paint(view()), refresh };

const view = () => html`
  <div class="page-head"><div><h1>${t('tasks.title')}</h1><p class="quiet">${t('tasks.purpose')}</p></div></div>
  ${items.length ? html`<ul class="stack plain" data-test="tasks">${repeat(items, (item) => item.id, (item) => preparationCard(item, on))}</ul>`
    : empty(t('tasks.empty'), t('tasks.emptyHint'))}`;

async function refresh() {
  items = await read('/api/v1/me/tasks').then(itemsOf);
  paint(view());
}

const start = () => refresh().catch((failure) => paint(broken(failure, start)));

start();
