/** Messenger threads that wait, and calls that were promised: what is owed to people away from the comments. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { clock, dateTime, fieldValue } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, paint, since, toast } from './components.js';
import { ask, selectField, textField } from './dialogs.js';
import { askAttempt, askCall } from './call-form.js';
import { showThread, windowBadge } from './person-thread.js';

const atDesk = holds('OPERATOR', 'PRODUCER', 'SPOKESPERSON', 'CARE_OFFICER', 'PROVINCE_MANAGER', 'AUDITOR');
const mayPromise = holds('OPERATOR', 'PRODUCER', 'CARE_OFFICER');
const TABS = [...(atDesk ? ['waiting', 'all'] : []), 'MINE', ...(atDesk ? ['OPEN', 'OVERDUE', 'ENDED'] : [])];
let tab = TABS.includes(location.hash.slice(1)) ? location.hash.slice(1) : TABS[0];
let items = [];
let me = '';
const threads = () => tab === 'waiting' || tab === 'all';

async function act(call, said) {
  try {
    await call();
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    announce(explain(failure), true);
  }
  await refresh();
}

async function promise(from = {}, known = { phone: false, name: '' }) {
  const wish = await askCall(known);
  if (wish) {
    await act(() => send('/api/v1/call-backs', { ...from, ...wish }), t('calls.said.promised'));
  }
}

/** @param {any} call @param {string} [phone] what may be dialled first */
async function attempt(call, phone = '') {
  const made = await askAttempt(call, phone);
  if (made) {
    await act(() => send(`/api/v1/call-backs/${call.id}/attempts`, made, { ifMatch: call.version }), t('calls.said.recorded'));
  }
}

/** Whether the person may be called is asked, and the call counted, before the number is dialled. */
async function begin(call) {
  try {
    await send(`/api/v1/call-backs/${call.id}/begin`, {});
  } catch (failure) {
    const words = failure.code?.startsWith('contact.') ? t(`calls.why.${failure.code}`) : explain(failure);
    toast({ text: failure.details?.next ? `${words} ${t('calls.next', dateTime(failure.details.next))}` : words, kind: 'danger', millis: 10000 });
    announce(words, true);
    return;
  }
  await attempt(call, call.phone);
}

const pass = (call, ownerId, said) => act(() => send(`/api/v1/call-backs/${call.id}/pass`, { ownerId }, { ifMatch: call.version }), said);

/** Whoever is at the desk may take a call over from somebody else. */
const take = (call) => pass(call, me, t('calls.said.passed'));

/** Or give it to a colleague who is. */
async function give(call) {
  const lists = await Promise.all(['OPERATOR', 'CARE_OFFICER', 'PRODUCER'].map((role) => read(`/api/v1/people?role=${role}`).then(itemsOf, () => [])));
  const people = [...new Map(lists.flat().map((one) => [one.id, one])).values()].filter((one) => one.id !== call.ownerId);
  const given = await ask({
    title: t('calls.giveTitle'), test: 'give-form', send: t('calls.giveSend'),
    fields: selectField('owner', t('calls.giveTo'), people.map((one) => ({ value: one.id, words: one.displayName }))),
  });
  if (given?.owner) {
    await pass(call, given.owner, t('calls.said.given', people.find((one) => one.id === given.owner)?.displayName ?? ''));
  }
}

async function cancel(call) {
  const given = await ask({ title: t('calls.cancelTitle'), test: 'cancel-form', send: t('calls.cancel'), fields: textField('reason', t('calls.reason'), { length: 300 }) });
  if (given) {
    await act(() => send(`/api/v1/call-backs/${call.id}/cancel`, given, { ifMatch: call.version }), t('calls.said.cancelled'));
  }
}

const open = (kind, one) => showThread(kind, one.id, (thread) => (kind === 'CONVERSATION' && mayPromise
  ? html`<button class="button" data-test="promise-call" @click=${() => promise({ conversationId: one.id }, { phone: false, name: thread.name ?? '' })}>${icon('clock')}${t('calls.promise')}</button>` : nothing)).then(refresh);
const named = (one) => html`<span class="visually-hidden">: ${one.name || t('question.someone')}</span>`;

const threadCard = (one) => html`<article class="panel" data-test="conversation" data-conversation-id=${one.id}>
  <p class="card-head"><strong>${one.name ?? t('question.someone')}</strong>${windowBadge(one.window)}
    ${one.waitingSince ? html`<span data-test="waiting">${chip('need', 'clock', html`${t('conversations.waits')} ${since(one.waitingSince)}`)}</span>` : chip('', 'check', t('conversations.answered'))}</p>
  ${one.heardAt ? html`<p class="small quiet">${t('conversations.heard', dateTime(one.heardAt))}</p>` : nothing}
  <div class="row"><button class="button primary" data-test="open-thread" @click=${() => open('CONVERSATION', one)}>${icon('list')}${t('thread.whole')}${named(one)}</button></div></article>`;

/** The day once, where the slot lies within one. */
const slotWords = (one) => (fieldValue(one.from).slice(0, 10) === fieldValue(one.until).slice(0, 10)
  ? `${clock(one.from)}–${dateTime(one.until)}` : `${dateTime(one.from)} – ${dateTime(one.until)}`);

const ended = (one) => !['PROMISED', 'TRYING'].includes(one.state);

const callCard = (one) => html`<article class="panel" data-test="call-back" data-call-id=${one.id} data-state=${one.state}>
  <p class="card-head"><strong>${one.name || t('question.someone')}</strong>
    <span class="chip">${icon('phone')}${one.phone}</span><span class="chip">${t(`calls.channel.${one.channel}`)}</span>
    ${ended(one) ? chip('done', 'check', t(`calls.state.${one.state}`)) : one.overdue ? html`<span data-test="overdue">${chip('danger', 'alert', t('calls.overdue'))}</span>` : chip('', 'clock', t(`calls.state.${one.state}`))}
    ${one.mayAct && !one.callable ? chip('need', 'ban', t('calls.notNow')) : nothing}</p>
  <p>${t('calls.slot', slotWords(one))}</p>
  <p class="words">${one.basisNote}</p>
  <p class="small quiet">${t(`calls.basis.${one.basis}`)} · ${t('calls.ownedBy', one.ownerName)}</p>
  ${one.attempts.length ? html`<ol class="small">${one.attempts.map((each) => html`<li>${dateTime(each.at)} · ${each.byName} · ${t(`calls.outcome.${each.outcome}`)}: ${each.note}</li>`)}</ol>` : nothing}
  <div class="row">${one.mayAct ? html`<button class="button primary" data-test="begin" @click=${() => begin(one)}>${icon('phone')}${t('calls.begin')}${named(one)}</button>
    <button class="button" data-test="attempt" @click=${() => attempt(one)}>${icon('phone')}${t('calls.attempt')}${named(one)}</button>` : nothing}
    <button class="button" data-test="open-thread" @click=${() => open('CALL_BACK', one)}>${icon('list')}${t('thread.whole')}${named(one)}</button>
    ${one.mayAct && mayPromise && one.ownerId !== me ? html`<button class="button" data-test="take" @click=${() => take(one)}>${icon('person')}${t('calls.take')}${named(one)}</button>` : nothing}
    ${one.mayAct && mayPromise ? html`<button class="button" data-test="give" @click=${() => give(one)}>${icon('people')}${t('calls.give')}${named(one)}</button>` : nothing}
    ${one.mayAct ? html`<button class="button" data-test="cancel" @click=${() => cancel(one)}>${icon('ban')}${t('calls.cancel')}${named(one)}</button>` : nothing}</div></article>`;

async function choose(next) {
  tab = next;
  history.replaceState(null, '', `#${tab}`);
  await refresh();
  document.getElementById(`tab-${tab}`)?.focus();
}

function step(event) {
  const next = TABS[TABS.indexOf(tab) + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
  if (next && next !== tab) {
    event.preventDefault();
    choose(next);
  }
}

const view = () => html`
  <div class="page-head"><div><h1>${t('conversations.title')}</h1><p class="quiet">${t('conversations.purpose')}</p></div>
    ${mayPromise ? html`<button class="button" data-test="promise" @click=${() => promise()}>${icon('plus')}${t('calls.promise')}</button>` : nothing}</div>
  <div class="row choices-bar" role="tablist" aria-label=${t('conversations.tabs')} @keydown=${step}>${TABS.map((one) => html`<button class="button ${one === tab ? 'primary' : ''}" role="tab" id=${`tab-${one}`} data-test=${`tab-${one}`}
    aria-selected=${one === tab} aria-controls="part" tabindex=${one === tab ? 0 : -1} @click=${() => choose(one)}>${t(`conversations.tab.${one}`)}</button>`)}</div>
  <section class="section" id="part" role="tabpanel" aria-labelledby=${`tab-${tab}`} data-test="part"><h2 class="visually-hidden">${t(`conversations.tab.${tab}`)}</h2>
    <div class="programmes">${items.length ? repeat(items, (one) => one.id, threads() ? threadCard : callCard) : empty(t(threads() ? 'conversations.empty' : 'calls.empty'), t(threads() ? 'conversations.emptyHint' : 'calls.emptyHint'))}</div></section>`;

async function refresh() {
  try {
    me ||= (await read('/api/v1/me')).id;
    items = threads() ? await readAll(`/api/v1/conversations?waiting=${tab === 'waiting'}`, 3) : await readAll(`/api/v1/call-backs?which=${tab}`, 3);
    paint(view());
  } catch (failure) {
    if (!document.querySelector('[data-test="part"]')) {
      paint(broken(failure, refresh));
    }
  }
}

refresh();
setInterval(refresh, 10000);
