/** What somebody promised after the show and has not yet kept: answered, or settled with what came of it. */

import { html, nothing, repeat } from './lit.js';
import { read, readAll, send } from './api.js';
import { dateTime, now } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, note, paint, toast } from './components.js';
import { showThread } from './person-thread.js';

let cards = [];
/** Promised calls whose slot is over and that this reader is to see to. */
let overdue = 0;
/** Which form is open on which card, what was typed, and what the server said to it. */
let open = { id: '', kind: '' };
const drafts = new Map();
const problems = new Map();
let busy = '';

const late = (card) => card.dueAt && Date.parse(card.dueAt) < now();
const ways = { ANSWER: ['answer', (text) => ({ channel: 'WRITING', text })], SETTLE: ['settle', (text) => ({ outcome: text })] };

function show(id, kind) {
  open = { id, kind };
  paint(view());
  document.getElementById(`form-${id}`)?.focus();
}

/** The same text sent again is the same action. */
let key = { of: '', id: '' };

async function submit(event, card) {
  event.preventDefault();
  const [verb, body] = ways[open.kind];
  const text = (drafts.get(card.id + open.kind) ?? '').trim();
  if (busy || !text) {
    return;
  }
  const of = `${card.id}${verb}${text}`;
  key = key.of === of ? key : { of, id: crypto.randomUUID() };
  busy = card.id;
  paint(view());
  try {
    await send(`/api/v1/questions/${card.id}/${verb}`, body(text), { key: key.id });
    toast({ text: t(`work.said.${open.kind}`) });
    drafts.delete(card.id + open.kind);
    problems.delete(card.id);
    open = { id: '', kind: '' };
  } catch (failure) {
    problems.set(card.id, explain(failure));
    announce(explain(failure), true);
  }
  busy = '';
  await refresh();
}

const form = (card) => html`
  <form class="stack reply" @submit=${(event) => submit(event, card)}>
    <div class="field"><label for=${`form-${card.id}`}>${t(`work.form.${open.kind}`)}</label>
      <textarea id=${`form-${card.id}`} data-test="work-text" required maxlength=${open.kind === 'ANSWER' ? 2000 : 200} rows="3"
        .value=${drafts.get(card.id + open.kind) ?? ''} @input=${(event) => drafts.set(card.id + open.kind, event.target.value)}></textarea>
      <span class="small quiet">${t(`work.hint.${open.kind}`)}</span></div>
    <div class="row"><button class="button primary" data-test="work-send" aria-disabled=${busy === card.id}>${icon(open.kind === 'ANSWER' ? 'send' : 'check')}${busy === card.id ? t('common.sending') : t(`work.send.${open.kind}`)}</button>
      <button type="button" class="button" @click=${() => show('', '')}>${t('common.cancel')}</button></div></form>`;

const card = (one) => html`
  <article class="panel" data-test="work" data-question-id=${one.id}>
    <p class="card-head"><strong>${one.askerName ?? t('question.someone')}</strong>
      <span class="chip">${icon(one.channel === 'PHONE' ? 'phone' : 'chat')}${t(`work.channel.${one.channel}`)}</span>
      ${late(one) ? chip('danger', 'alert', t('work.late', dateTime(one.dueAt))) : html`<span class="chip">${icon('clock')}${t('work.due', dateTime(one.dueAt))}</span>`}
      ${one.hasPhone ? chip('need', 'phone', t('question.hasPhone')) : nothing}
      ${one.askers > 1 ? html`<span class="chip">${icon('people')}${t('work.askers', one.askers)}</span>` : nothing}</p>
    <p class="words">${one.words}</p>
    ${problems.has(one.id) ? note({ kind: 'danger', picture: 'alert', text: problems.get(one.id), test: 'work-problem' }) : nothing}
    ${open.id === one.id ? form(one) : html`<div class="row">
      ${holds('OPERATOR', 'PRODUCER', 'PROVINCE_MANAGER', 'CARE_OFFICER') ? html`
        ${one.channel === 'MESSENGER' ? html`<button class="button primary" data-test="work-thread" @click=${() => showThread('QUESTION', one.id).then(refresh)}>${icon('chat')}${t('thread.whole')}</button>` : nothing}
        <button class="button ${one.channel === 'COMMENT' ? 'primary' : ''}" data-test="work-answer" @click=${() => show(one.id, 'ANSWER')}>${icon('pen')}${t('work.answer')}</button>` : nothing}
      <button class="button ${['COMMENT', 'MESSENGER'].includes(one.channel) ? '' : 'primary'}" data-test="work-settle" @click=${() => show(one.id, 'SETTLE')}>${icon('check')}${t('work.settle')}</button></div>`}
  </article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('work.title')} <span class="quiet">· ${cards.length}</span></h1><p class="quiet">${t('work.purpose')}</p></div>
    <a class="button" href="/conversations" data-test="to-conversations">${icon('chat')}${t('common.nav.conversations')}</a></div>
  ${overdue ? html`<p><a class="chip danger" href=${`/conversations#${holds('OPERATOR', 'PRODUCER', 'CARE_OFFICER', 'PROVINCE_MANAGER') ? 'OVERDUE' : 'MINE'}`} data-test="overdue-calls">${icon('alert')}${t('work.overdueCalls', overdue)}</a></p>` : nothing}
  <h2 class="visually-hidden">${t('work.list')}</h2>
  <div class="programmes" data-test="work-list">${cards.length ? repeat(cards, (one) => one.id, card) : empty(t('work.empty'), t('work.emptyHint'))}</div>`;

async function refresh() {
  try {
    [cards, overdue] = await Promise.all([readAll('/api/v1/work'), read('/api/v1/call-backs/overdue').then((found) => found.count, () => overdue)]);
    paint(view());
  } catch (failure) {
    if (!document.querySelector('[data-test="work-list"]')) {
      paint(broken(failure, refresh));
    }
  }
}

refresh();
setInterval(refresh, 20000);
