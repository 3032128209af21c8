/** What a programme is promoted by before, during and after it, each task as it will read. */

import { html, nothing } from './lit.js';
import { itemsOf, read } from './api.js';
import { dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { broken, empty, icon, note, paint, statusChip } from './components.js';
import { promotionList } from './promotion-task.js';

const path = `/api/v1/programmes/${page.programmeId}`;
const PARTS = ['told', 'before', 'during', 'after'];
let plan = null;
let people = null;

const partOf = (task) => ({ MOVE: 'told', CANCELLATION: 'told', SEGMENT: 'during', END: 'after' })[task.anchor]
  ?? (Date.parse(task.dueAt) < Date.parse(plan.startsAt) ? 'before' : 'during');

const on = { get people() { return people; }, refresh };

const section = (part) => {
  const tasks = plan.tasks.filter((task) => partOf(task) === part);
  return tasks.length ? html`<section class="stack" data-test="promotion-part" data-part=${part}><h2>${t(`promotion.part.${part}`)}</h2>
    ${promotionList(tasks, on)}</section>` : nothing;
};

const view = () => html`<div class="stack">
  <div class="page-head"><div><h1>${t('promotion.title')}</h1><p class="quiet">${plan.title} · ${dateTime(plan.startsAt)}</p></div>
    <div class="row">${statusChip(plan.status)}<a class="button" href=${`/xem/${plan.programmeId}`}>${icon('clock')}${t('promotion.countdown')}</a>
      <a class="button" href=${`/programmes/${plan.programmeId}/invitations`}>${icon('people')}${t('promotion.invitations')}</a>
      <a class="button" href="/promotion-templates">${icon('paper')}${t('promotion.templates')}</a></div></div>
  ${plan.status === 'PLANNED' ? note({ kind: 'need', picture: 'calendar', test: 'promotion-unscheduled', text: html`${t('promotion.unscheduled')} <a href=${`/programmes/${plan.programmeId}/preparation`}>${t('promotion.toPreparation')}</a>` }) : nothing}
  ${plan.tasks.length ? PARTS.map(section) : empty(t('promotion.empty'), t('promotion.emptyHint'))}</div>`;

async function refresh() {
  plan = await read(`${path}/promotion`);
  paint(view());
}

async function start() {
  try {
    people = holds('PRODUCER', 'PROVINCE_MANAGER') ? await read('/api/v1/people').then(itemsOf, () => null) : null;
    await refresh();
    setInterval(() => document.querySelector('dialog, select:focus') || refresh().catch(() => {}), 5000);
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
