/** One target list: its rule, the count that follows while it is written, who is on it and why, and the hand-out. */

import { html, nothing } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, confirm, explain, icon, note, paint, toast } from './components.js';
import { ask, inputField } from './dialogs.js';
import { formOf, row, ruleOf, whole } from './target-rule.js';
import { ruleRows } from './target-rows.js';
import { figures, handOuts, people } from './target-people.js';

const mayMake = holds('PRODUCER', 'PROVINCE_MANAGER', 'BRANCH_LEAD');
const api = '/api/v1/target-lists';
const WAIT = 400;
let id = page.listId ?? '';
let list = null;
let form = { join: 'all', rows: [row('SUPPORT_GROUP', 'is')] };
let editing = !id;
let facts = [];
let named = {};
let members = [];
let more = null;
let given = [];
let preview = null;
let wrong = '';
let asked = 0;
let timer = 0;
let rows;

const ready = () => form && form.rows.length > 0 && form.rows.every(whole);

async function count() {
  const mine = ++asked;
  if (!ready()) {
    preview = null;
    wrong = '';
    paint(view());
    return;
  }
  try {
    const answer = await send(`${api}/preview`, { scope: list?.scope, rule: ruleOf(form) });
    if (mine === asked) {
      preview = answer;
      wrong = '';
      announce(t('target.found', answer.counts.found));
    }
  } catch (failure) {
    if (mine === asked) {
      preview = null;
      wrong = failure.errors?.[0]?.message ?? explain(failure);
    }
  }
  paint(view());
}

function touch() {
  clearTimeout(timer);
  timer = setTimeout(count, WAIT);
  paint(view());
}

async function save(event) {
  event.preventDefault();
  const { name, purpose } = Object.fromEntries(new FormData(event.target));
  try {
    list = id ? await send(`${api}/${id}`, { name, purpose, rule: ruleOf(form) }, { method: 'PUT', ifMatch: list.version })
      : await send(api, { name, purpose, rule: ruleOf(form) });
    id = list.id;
    history.replaceState(null, '', `/target-lists/${id}`);
    editing = false;
    toast({ text: t('target.saved') });
    await refresh();
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 15000 });
  }
}

async function handOut() {
  const wanted = await ask({ title: t('target.handOut'), test: 'hand-out-form', send: t('target.handOutSend'),
    fields: html`<p class="quiet">${t('target.handOutHint')}</p>${inputField('to', t('target.to'), { length: 120 })}${inputField('note', t('target.note'), { length: 300, optional: true })}` });
  if (wanted) {
    await act(() => send(`${api}/${id}/hand-outs`, wanted), t('target.handedOut'));
  }
}

async function archive() {
  if (await confirm({ title: t('target.archiveAsk'), text: t('target.archiveText'), yes: t('target.archive'), kind: 'dangerous primary' })) {
    await act(() => send(`${api}/${id}/archive`, undefined, { ifMatch: list.version }), t('target.archived'));
  }
}

async function act(call, said) {
  try {
    await call();
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 15000 });
  }
  await refresh();
}

async function download(one) {
  try {
    const csv = await read(`${api}/${id}/hand-outs/${one.id}/csv`, 'text/csv');
    const file = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: file, download: t('target.fileName') }).click();
    URL.revokeObjectURL(file);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

const counting = () => html`<div class="panel stack" aria-live="off" data-test="preview"><h2>${t('target.sentence')}</h2>
  ${wrong ? note({ kind: 'need', picture: 'alert', text: wrong, test: 'wrong' }) : preview ? html`<p data-test="says">${preview.says}</p>${figures(preview.counts)}` : html`<p class="quiet">${t('target.unfinished')}</p>`}</div>`;

const builder = () => html`<form class="stack" data-test="builder" @submit=${save}>
  <div class="promotion-fields"><div class="field"><label for="name">${t('target.name')}</label><input id="name" name="name" data-test="name" required maxlength="120" .value=${list?.name ?? ''}></div>
    <div class="field"><label for="purpose">${t('target.purpose')}</label><input id="purpose" name="purpose" data-test="purpose" required maxlength="300" .value=${list?.purpose ?? ''}></div></div>
  <h2>${t('target.who')}</h2>${form ? rows(form) : note({ kind: 'need', picture: 'alert', text: t('target.tooDeep') })}
  ${counting()}
  <div class="row"><button class="button primary" data-test="save" ?disabled=${!ready()}>${icon('check')}${t('target.save')}</button>
    ${id ? html`<button type="button" class="button" @click=${() => { editing = false; refresh(); }}>${t('common.cancel')}</button>` : html`<a class="button" href="/target-lists">${t('common.cancel')}</a>`}</div></form>`;

const shown = () => html`<div class="panel stack"><p data-test="says">${list.says}</p>${figures(list.counts)}<p class="small quiet">${t('targets.for', list.purpose)}</p>
  ${mayMake && !list.archived ? html`<div class="row"><button class="button primary" data-test="hand-out-open" @click=${handOut}>${icon('send')}${t('target.handOut')}</button>
    <button class="button" data-test="edit" @click=${() => { editing = true; form = formOf(list.rule); count(); }}>${icon('pen')}${t('target.change')}</button>
    <button class="button dangerous" data-test="archive" @click=${archive}>${icon('ban')}${t('target.archive')}</button></div>` : nothing}</div>
  ${handOuts(given, mayMake ? download : null)}${people(members, more, next)}`;

const view = () => html`<div class="page-head"><div><p class="small"><a href="/target-lists">${t('targets.title')}</a></p>
  <h1>${list?.name ?? t('target.new')}</h1>${list?.archived ? chip('done', 'ban', t('target.isArchived')) : nothing}</div></div>
  ${editing ? builder() : shown()}`;

async function next() {
  const answer = await read(`${api}/${id}/members${more ? `?cursor=${encodeURIComponent(more)}` : ''}`);
  members = [...members, ...itemsOf(answer)];
  more = answer.nextCursor ?? null;
  paint(view());
}

async function choices() {
  const [all, programmes, organisations] = await Promise.all([
    read(`${api}/facts`).then(itemsOf), readAll('/api/v1/programmes').catch(() => []), read('/api/v1/organisations').then(itemsOf, () => []),
  ]);
  const branches = await Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf, () => [])));
  facts = all;
  named = {
    PROGRAMME: programmes.map((one) => ({ value: one.id, words: one.title })),
    BRANCH: branches.flat().map((one) => ({ value: one.id, words: one.name })),
  };
  rows = ruleRows({ facts, named, touch });
}

async function refresh() {
  if (!id && !mayMake) {
    location.replace('/target-lists');
    return;
  }
  try {
    if (!rows && mayMake) {
      await choices();
    }
    if (id) {
      members = [];
      more = null;
      [list, given] = await Promise.all([read(`${api}/${id}`), read(`${api}/${id}/hand-outs`).then(itemsOf)]);
      await next();
    }
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
