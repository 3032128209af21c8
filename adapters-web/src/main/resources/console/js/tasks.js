/** What one has to do before the programmes to come, due first. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { announce, broken, confirm, empty, explain, icon, paint, toast } from './components.js';
import { preparationCard } from './preparation-card.js';
import { promotionList } from './promotion-task.js';

let items = [];
let promoting = [];
let since = null;
/** The address of the calendar, known only to the page that asked for it. */ let address = '';
const on = { own: true, paint: () => paint(view()), refresh };

async function act(call, said) {
  try {
    await call();
    announce(said);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  await refresh();
}

async function openCalendar() {
  const anew = since && !address;
  if (anew && !await confirm({ title: t('tasks.calendar.ask'), text: t('tasks.calendar.askText'), yes: t('tasks.calendar.anew') })) {
    return;
  }
  await act(async () => {
    const { path } = await send('/api/v1/me/calendar', {}, { method: 'PUT' });
    address = location.origin + path;
  }, t('tasks.calendar.made'));
}

const revoke = () => act(async () => {
  await send('/api/v1/me/calendar', {}, { method: 'DELETE' });
  address = '';
}, t('tasks.calendar.gone'));

const copy = () => navigator.clipboard.writeText(address).then(() => toast({ text: t('tasks.calendar.copied') }), () => document.getElementById('address').select());

const calendar = () => html`<section class="panel stack" data-test="calendar"><h2>${icon('calendar')} ${t('tasks.calendar')}</h2>
  <p class="quiet">${t('tasks.calendar.purpose')}</p>
  ${address ? html`<div class="field"><label for="address">${t('tasks.calendar.address')}</label><input id="address" readonly data-test="calendar-address" .value=${address} @focus=${(event) => event.target.select()}></div>
    <p class="small">${t('tasks.calendar.once')}</p>` : since ? html`<p>${t('tasks.calendar.since', dateTime(since))}</p>` : nothing}
  <div class="row">${address ? html`<button class="button primary" @click=${copy}>${icon('save')}${t('tasks.calendar.copy')}</button>`
    : html`<button class="button" data-test="calendar-open" @click=${openCalendar}>${icon('link')}${since ? t('tasks.calendar.anew') : t('tasks.calendar.open')}</button>`}
    ${since ? html`<button class="button dangerous" data-test="calendar-revoke" @click=${revoke}>${icon('ban')}${t('tasks.calendar.revoke')}</button>` : nothing}</div></section>`;

const view = () => html`
  <div class="stack"><div class="page-head"><div><h1>${t('tasks.title')}</h1><p class="quiet">${t('tasks.purpose')}</p></div></div>
  ${items.length ? html`<ul class="stack plain" data-test="tasks">${repeat(items, (item) => item.id, (item) => preparationCard(item, on))}</ul>`
    : promoting.length ? nothing : empty(t('tasks.empty'), t('tasks.emptyHint'))}
  ${promoting.length ? html`<h2>${t('tasks.promotion')}</h2><div class="stack" data-test="promotion-tasks">${promotionList(promoting, on)}</div>` : nothing}
  ${calendar()}</div>`;

async function refresh() {
  [items, promoting, since] = await Promise.all([read('/api/v1/me/tasks').then(itemsOf), read('/api/v1/me/promotion-tasks').then(itemsOf), read('/api/v1/me/calendar').then((one) => one.since)]);
  paint(view());
}

const start = () => refresh().catch((failure) => paint(broken(failure, start)));

start();
