/** People who left a number, and the branch that calls them. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { count, dateTime, fieldValue, fromField, now } from './format.js';
import { holds, page, t } from './page.js';
import { broken, chip, empty, explain, icon, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const mayAssign = holds('PROVINCE_MANAGER', 'PRODUCER');
const mayTake = holds('PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD');
const mayEnter = () => programmes.length && (mayAssign || (mayEnrol && branches.length));
const mayEnrol = holds('COLLECTOR', 'BRANCH_LEAD', 'PROVINCE_MANAGER', 'PRODUCER');
const address = new URL(location.href);
const STATES = ['CAPTURED', 'ASSIGNED', 'CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER', 'PAID', 'ENROLLED', 'NOT_REACHED', 'POSTPONED', 'INELIGIBLE', 'DECLINED', 'WRONG_NUMBER', 'OPTED_OUT', 'MERGED'];
const LOOKS = { CAPTURED: ['need', 'person'], ENROLLED: ['done', 'check'], NOT_REACHED: ['need', 'phone'], POSTPONED: ['need', 'calendar'], INELIGIBLE: ['', 'ban'], DECLINED: ['', 'ban'], WRONG_NUMBER: ['', 'ban'], OPTED_OUT: ['danger', 'ban'], MERGED: ['', 'next'] };
const FILTERS = ['programmeId', 'branchId', 'collectorId', 'state', 'product', 'temperature', 'overdue'];
const filter = Object.fromEntries(FILTERS.map((name) => [name, address.searchParams.get(name) ?? '']));
let leads = [];
/** @type {any[]} the reader's own lists */
let saved = [];
let programmes = [];
let branches = [];
/** @type {Record<string, string>} what an assignment is at, by lead */
const state = {};

/** Where seven fields would stand before the first person they are folded; what is set is told all the same. */
const narrow = matchMedia('(max-width: 48rem)');

const query = () => new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString();

/** Which of the reader's lists this is, if any. */
const chosen = () => saved.find((list) => FILTERS.every((name) => String(list[name] || '') === filter[name]));

const title = (id) => programmes.find((one) => one.id === id)?.title ?? '';

/** `+84 912 345 678` is read aloud in threes; a masked one stays as it came. @param {string} phone */
const spoken = (phone) => (/^\+84\d{9}$/.test(phone) ? `0${phone.slice(3, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}` : phone);

/** No country begins with 999: it stands where a number was erased. */
const phoneLine = (phone) => (/^\+(?!999)\d+$/.test(phone)
  ? html`<span class="nowrap" data-test="phone">${icon('phone')} ${spoken(phone)}</span>`
  : html`<span class="nowrap">${icon('phone')} ${phone.startsWith('+999') ? t('common.erased') : phone}</span>`);

const card = (lead) => html`
  <article class="lead" data-test="lead" data-lead-id=${lead.id} data-state=${lead.state}>
    <div><p class="row"><a href=${`/leads/${lead.id}`} data-test="open"><strong>${lead.name || t('leads.noName')}</strong></a>
        <span data-test=${lead.state === 'ENROLLED' ? 'enrolled' : 'state'}>${chip(...(LOOKS[lead.state] ?? ['', 'check']), t(`leads.state.${lead.state}`))}</span>
        <span class="chip">${t(`leads.temperature.${lead.temperature}`)}</span>
        ${lead.branchName ? html`<span class="chip">${icon('person')}${lead.collectorName ? `${lead.branchName}: ${lead.collectorName}` : lead.branchName}</span>` : nothing}
        ${lead.nextDueAt ? chip(Date.parse(lead.nextDueAt) < now() ? 'danger' : 'need', 'clock', `${t(`leads.action.${lead.nextAction}`)} ${dateTime(lead.nextDueAt)}`) : nothing}
        ${lead.commentHidden ? html`<span class="chip">${icon('hidden')}${t('leads.hidden')}</span>` : chip('need', 'eye', t('leads.visible'))}</p>
      <p class="words">${lead.words}</p>
      <p class="small quiet">${dateTime(lead.capturedAt)}${title(lead.programmeId) ? ` · ${title(lead.programmeId)}` : ''}${lead.product ? ` · ${t(`programme.product.${lead.product}`)}` : ''}</p>
      ${lead.enrolledAt ? html`<p class="small">${t('leads.enrolledUnder', lead.documentNumber, dateTime(lead.enrolledAt))}</p>` : nothing}</div>
    <div class="lead-end">${(lead.phones ?? []).map(phoneLine)}
      ${mayAssign && branches.length && !['MERGED', 'OPTED_OUT'].includes(lead.state) ? html`<div class="field"><label class="small" for=${`branch-${lead.id}`}>${t('leads.assignTo')}</label>
        <select id=${`branch-${lead.id}`} data-test="assign" @change=${(event) => assign(lead, event.target.value)}>
          <option value="" ?selected=${!lead.branchId}>${t('leads.nobody')}</option>
          ${branches.map((one) => html`<option value=${one.id} ?selected=${one.id === lead.branchId}>${one.name}</option>`)}</select>
        <span class="small quiet" role="status">${state[lead.id] ?? ''}</span></div>` : nothing}
      ${mayEnrol && !lead.enrolledAt && lead.state !== 'MERGED' ? html`<button class="button" data-test="enrol" @click=${() => enrol(lead)}>${icon('check')}${t('leads.enrol')}</button>` : nothing}</div>
  </article>`;

function view() {
  const open = leads.filter((lead) => lead.state === 'CAPTURED').length;
  const choice = (id, label, options, none) => html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} data-test=${id} @change=${(event) => choose(id, event.target.value)}><option value="">${none}</option>
      ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === filter[id]}>${one.name ?? one.title}</option>`)}</select></div>`;
  const set = Object.values(filter).filter(Boolean).length;
  const worded = (values, prefix) => values.map((id) => ({ id, name: t(`${prefix}.${id}`) }));
  const collectors = [...new Map(leads.filter((lead) => lead.collectorId).map((lead) => [lead.collectorId, { id: lead.collectorId, name: lead.collectorName }])).values()];
  return html`
    <div class="page-head"><div><h1>${t('leads.title')}</h1>
        <p class="quiet">${t('leads.amount', count(leads.length))}${open ? html` · ${chip('need', 'person', t('leads.open', count(open)))}` : nothing}</p></div>
      <div class="row">${mayEnter() ? html`<button class="button primary" data-test="enter" @click=${enter}>${icon('plus')}${t('leads.enter')}</button>` : nothing}
      ${filter.programmeId && mayTake ? html`<button class="button" data-test="hand-over" @click=${download}>${icon('save')}${t('leads.handOver')}</button>` : nothing}</div></div>
    <div class="row">${saved.length ? html`<div class="field"><label for="saved">${t('leads.saved')}</label><select id="saved" data-test="saved" @change=${(event) => choosing(event.target.value)}>
        <option value="" .selected=${!chosen()}>${t('leads.saved.none')}</option>${saved.map((list) => html`<option value=${list.id} .selected=${list.id === chosen()?.id}>${list.name}</option>`)}</select></div>` : nothing}
      ${chosen() ? html`<button class="button" data-test="rename-list" @click=${() => rename(chosen())}>${icon('pen')}${t('leads.saved.rename')}</button>
        <button class="button" data-test="delete-list" @click=${() => forget(chosen())}>${icon('ban')}${t('leads.saved.delete')}</button>`
    : query() ? html`<button class="button" data-test="save-list" @click=${save}>${icon('save')}${t('leads.saved.save')}</button>` : nothing}</div>
    <details class="filter-fold" data-test="filters" ?open=${!narrow.matches}><summary class="button">${icon('list')}${set ? t('leads.filterSet', count(set)) : t('leads.filter')}</summary>
    <div class="filters">${choice('programmeId', t('leads.programme'), programmes, t('leads.allProgrammes'))}
      ${branches.length ? choice('branchId', t('leads.branch'), branches, t('leads.allBranches')) : nothing}
      ${choice('state', t('leads.stateOf'), worded(STATES, 'leads.state'), t('leads.any'))}
      ${choice('product', t('leads.product'), worded(['VOLUNTARY_SI', 'HOUSEHOLD_HI'], 'programme.product'), t('leads.any'))}
      ${choice('temperature', t('leads.temperatureOf'), worded(['HOT', 'WARM', 'COLD'], 'leads.temperature'), t('leads.any'))}
      ${collectors.length || filter.collectorId ? choice('collectorId', t('leads.collector'), collectors, t('leads.any')) : nothing}
      ${choice('overdue', t('leads.due'), [{ id: 'true', name: t('leads.overdue') }], t('leads.any'))}</div></details>
    <h2 class="visually-hidden">${t('leads.list')}</h2>
    <div class="leads">${leads.length ? repeat(leads, (lead) => lead.id, card) : empty(t('leads.empty'), t('leads.emptyHint'))}</div>`;
}

function choosing(id) {
  const list = saved.find((one) => one.id === id);
  if (list) {
    FILTERS.forEach((name) => { filter[name] = String(list[name] || ''); });
    show();
  }
}

async function keep(act, said) {
  try {
    await act();
    saved = await read('/api/v1/lead-lists').then(itemsOf);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  paint(view());
}

const askName = (title, value) => ask({ title, test: 'list-form', send: t('leads.saved.keep'), fields: inputField('name', t('leads.saved.name'), { length: 80, value }) });

async function save() {
  const given = await askName(t('leads.saved.save'), '');
  if (given) {
    const set = Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
    await keep(() => send('/api/v1/lead-lists', { ...set, ...(set.overdue ? { overdue: true } : {}), name: given.name }), t('leads.saved.done'));
  }
}

async function rename(list) {
  const given = await askName(t('leads.saved.rename'), list.name);
  if (given) {
    await keep(() => send(`/api/v1/lead-lists/${list.id}`, { name: given.name }, { method: 'PATCH' }), t('leads.saved.done'));
  }
}

const forget = (list) => keep(() => send(`/api/v1/lead-lists/${list.id}`, undefined, { method: 'DELETE' }), t('leads.saved.deleted'));

/** Somebody who called or came; whoever is known already is opened with these words added. */
async function enter() {
  const given = await ask({ title: t('leads.enter'), test: 'enter-form', send: t('leads.enterSend'),
    fields: html`<p class="small quiet">${t('leads.enterHint')}</p>
      ${selectField('programmeId', t('leads.programme'), programmes.map((one) => ({ value: one.id, words: one.title })), filter.programmeId || programmes[0]?.id)}
      ${selectField('way', t('leads.way'), ['CALLED', 'AT_THE_COUNTER'].map((value) => ({ value, words: t(`lead.way.${value}`) })), 'CALLED')}
      ${inputField('phone', t('leads.phone'), { type: 'tel', length: 40 })}${inputField('name', t('lead.name'), { length: 200, optional: true })}
      ${inputField('commune', t('lead.commune'), { length: 120, optional: true })}${textField('words', t('leads.words'), { length: 2000, optional: true })}
      ${branches.length ? selectField('branchId', t('leads.branch'), [...(mayAssign ? [{ value: '', words: t('leads.nobody') }] : []), ...branches.map((one) => ({ value: one.id, words: one.name }))], filter.branchId, mayAssign) : nothing}` });
  if (!given) {
    return;
  }
  try {
    const next = await send('/api/v1/leads', Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));
    location.assign(`/leads/${next.lead.id}`);
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
}

function choose(name, value) {
  filter[name] = value;
  show();
}

function show() {
  history.replaceState(null, '', query() ? `?${query()}` : location.pathname);
  refresh();
}

async function assign(lead, branch) {
  if (!branch) {
    return;
  }
  state[lead.id] = t('common.sending');
  paint(view());
  try {
    const next = await send(`/api/v1/leads/${lead.id}/assign`, { branchId: branch });
    Object.assign(lead, next.lead);
    state[lead.id] = t('leads.assigned');
  } catch (failure) {
    state[lead.id] = t('leads.notAssigned');
    toast({ text: explain(failure), kind: 'danger', action: t('common.again'), millis: 15000, onAction: () => assign(lead, branch) });
  }
  paint(view());
}

/** The person is insured: under which number, and since when. */
async function enrol(lead) {
  const given = await ask({ title: t('leads.enrol'), test: 'enrolment', send: t('leads.enrolSend'),
    fields: html`<p class="small quiet">${t('leads.enrolHint')}</p>${inputField('number', t('leads.number'), { length: 24 })}
      ${inputField('at', t('leads.enrolledAt'), { type: 'datetime-local', value: fieldValue(now()) })}` });
  if (!given) {
    return;
  }
  try {
    // A field knows minutes only: this minute has begun, and is no moment to come.
    const at = given.at === fieldValue(now()) ? new Date(now() - 1000).toISOString() : fromField(given.at);
    Object.assign(lead, (await send(`/api/v1/leads/${lead.id}/enrolled`, { number: given.number, at })).lead);
    toast({ text: t('leads.enrolledDone') });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger', millis: 15000 });
  }
  paint(view());
}

async function download() {
  try {
    const csv = await read(`/api/v1/programmes/${filter.programmeId}/hand-over${filter.branchId ? `?branchId=${filter.branchId}` : ''}`, 'text/csv');
    const file = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(document.createElement('a'), { href: file, download: t('leads.fileName') });
    link.click();
    URL.revokeObjectURL(file);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

async function refresh() {
  try {
    leads = await readAll(`/api/v1/leads${query() ? `?${query()}` : ''}`);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

/** Whoever may not see programmes or branches still sees their own list. */
async function start() {
  programmes = await readAll('/api/v1/programmes').catch(() => []);
  const organisations = await read('/api/v1/organisations').then(itemsOf).catch(() => []);
  const lists = await Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf).catch(() => [])));
  branches = organisations.flatMap((organisation, i) => lists[i].map((branch) => ({ id: branch.id, name: `${organisation.name}: ${branch.name}` })));
  saved = await read('/api/v1/lead-lists').then(itemsOf).catch(() => []);
  await refresh();
}

narrow.addEventListener('change', () => paint(view()));
start();
