/** Everything with one person, from the first comment to the last call, and the ways that are open to answer. */

import { html, nothing, render, repeat } from './lit.js';
import { read, send } from './api.js';
import { dateTime, now } from './format.js';
import { holds, t } from './page.js';
import { chip, dialog, explain, icon, note, tick, toast, until } from './components.js';

const PICTURES = {
  COMMENT: 'chat', REPLY: 'pen', ON_AIR: 'air', MESSAGE: 'chat', PRIVATE_REPLY: 'lock', TEXT: 'phone',
  CALL_BACK: 'clock', CALL_ATTEMPT: 'phone', INVITATION: 'send', COMPLAINT: 'alert',
};

/** What a complaint can be written down from, and by whom; it opens beside the page, which stays as it is. */
const COMPLAINED_IN = { QUESTION: 'question', CONVERSATION: 'conversation', LEAD: 'lead' };
const mayComplain = holds('CARE_OFFICER', 'PROVINCE_MANAGER', 'CRISIS_LEAD', 'PRODUCER', 'OPERATOR', 'BRANCH_LEAD', 'COLLECTOR');

const mayReadComplaint = holds('CARE_OFFICER', 'PROVINCE_MANAGER', 'CRISIS_LEAD', 'ADMIN', 'AUDITOR');

/** A day and more is told in days; less as a running clock. @param {string} moment */
const left = (moment) => {
  const days = Math.floor((Date.parse(moment) - now()) / 86400000);
  return days >= 1 ? t('thread.days', days) : until(moment);
};

/** How long the page may still write. @param {{stage: string, until: string|null}} window */
export const windowBadge = (window) => html`<span data-test="window" data-stage=${window.stage}>${{
  STANDARD: () => chip('', 'chat', html`${t('thread.window.STANDARD')} ${left(window.until)}`),
  HUMAN_AGENT: () => chip('need', 'clock', html`${t('thread.window.HUMAN_AGENT')} ${left(window.until)}`),
  CLOSED: () => chip('done', 'ban', t('thread.window.CLOSED')),
}[window.stage]()}</span>`;

/** The one private message that a comment may have. @param {string} state @param {string} end */
export const privateReplyBadge = (state, end) => html`<span data-test="private-reply-state" data-state=${state}>${
  state === 'OPEN' ? chip('', 'lock', html`${t('thread.private.OPEN')} ${left(end)}`) : chip('done', 'lock', t(`thread.private.${state}`))}</span>`;

/** What became of a line, in words; nothing where nothing can. */
const stateWord = (one) => {
  if (!one.state || one.state === 'RECEIVED') {
    return nothing;
  }
  const bad = ['FAILED', 'REFUSED', 'BARRED', 'UNKNOWN', 'OVERDUE', 'NO_ANSWER', 'WRONG_NUMBER', 'UNREACHABLE'].includes(one.state) || one.state.startsWith('WAITS_');
  return chip(bad ? 'danger' : '', bad ? 'alert' : 'check', t(`thread.state.${one.state}`));
};

/** What was said; of a complaint nothing but the way to it. */
const wordsOf = (one) => {
  if (one.kind !== 'COMPLAINT') {
    return html`<p class="words">${one.words || t('thread.noWords')}</p>`;
  }
  return mayReadComplaint && !one.state ? html`<p><a data-test="to-complaint" href=${`/complaints/${one.id}`}>${t('thread.toComplaint')}</a></p>` : nothing;
};

const line = (one) => html`<li class="thread-line ${one.fromPerson ? 'theirs' : 'ours'}" data-test="thread-entry" data-kind=${one.kind}>
  <p class="small quiet">${icon(PICTURES[one.kind] ?? 'chat')} ${t(`thread.kind.${one.kind}`)}${one.channel && !['MANUAL'].includes(one.channel) ? ` · ${t(`thread.channel.${one.channel}`)}` : ''} · <time datetime=${one.at}>${dateTime(one.at)}</time></p>
  ${wordsOf(one)}
  <p class="small quiet">${one.by ? t('thread.by', one.by) : ''}${one.by && one.programme ? ' · ' : ''}${one.programme ?? ''} ${stateWord(one)}</p></li>`;

const forms = {
  messages: { length: 2000, body: (text) => ({ text }) },
  'private-reply': { length: 2000, body: (text) => ({ text }) },
};

/** Asks for words; undefined when the reader thinks better of it. */
const askWords = (title, hint, length, more = nothing) => dialog((close) => html`
  <form class="dialog-body stack" data-test="words-form" @submit=${(event) => { event.preventDefault(); close(Object.fromEntries(new FormData(event.target))); }}>
    <h2 id="dialog-title">${title}</h2>${more}
    <div class="field"><label for="thread-words">${t('thread.words')}</label><textarea id="thread-words" name="words" data-test="thread-words" rows="5" required maxlength=${length} autofocus></textarea>
      <span class="small quiet">${hint}</span></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test="words-send">${icon('send')}${t('thread.send')}</button></div></form>`);

/**
 * The thread in a place of its own that keeps itself right.
 *
 * @param {string} kind QUESTION, CONVERSATION or CALL_BACK @param {string} id
 * @param {(thread: any) => unknown} [more] further things to press
 */
export function personThread(kind, id, more = () => nothing) {
  const address = `/api/v1/threads/${kind}/${id}`;
  const place = document.createElement('div');
  place.className = 'person-thread stack';
  let problem = '';
  let thread = null;

  function draw() {
    render(thread ? view() : html`<p class="quiet">${problem || t('common.loading')}</p>`, place);
    tick();
  }

  async function refresh() {
    try {
      thread = await read(address);
      problem = '';
    } catch (failure) {
      problem = explain(failure);
    }
    draw();
  }

  async function write(verb) {
    const how = forms[verb];
    const given = await askWords(t(`thread.title.${verb}`, thread.name ?? t('question.someone')), t(`thread.hint.${verb}`), how.length);
    if (given) {
      await post(verb, how.body(given.words), t('thread.said.sending'));
    }
  }

  async function text() {
    const given = await askWords(t('thread.title.texts', thread.name ?? t('question.someone')), t('thread.hint.texts'), 480, html`
      <div class="field"><label for="thread-channel">${t('thread.channelLabel')}</label><select id="thread-channel" name="channel"><option value="SMS">SMS</option><option value="ZNS">Zalo (ZNS)</option></select></div>
      <div class="field"><label for="thread-phone">${t('thread.phoneLabel')}</label><select id="thread-phone" name="phone">${thread.phones.map((phone) => html`<option>${phone}</option>`)}</select></div>`);
    if (given) {
      await post('texts', given, t('thread.said.queued'));
    }
  }

  async function post(verb, body, said) {
    try {
      thread = await send(`${address}/${verb}`, body);
      toast({ text: said });
      setTimeout(refresh, 1500);
    } catch (failure) {
      toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    }
    draw();
  }

  const ways = () => html`<div class="row">
    ${thread.conversationId && thread.window.stage !== 'CLOSED' ? html`<button class="button primary" data-test="write-message" @click=${() => write('messages')}>${icon('chat')}${t('thread.write')}</button>` : nothing}
    ${thread.privateReply === 'OPEN' ? html`<button class="button" data-test="write-private" @click=${() => write('private-reply')}>${icon('lock')}${t('thread.writePrivate')}</button>` : nothing}
    ${thread.phones.length ? html`<button class="button" data-test="write-text" @click=${text}>${icon('phone')}${t('thread.writeText')}</button>` : nothing}
    ${more(thread)}</div>`;

  const view = () => html`
    <p class="card-head"><strong>${thread.name ?? t('question.someone')}</strong>${windowBadge(thread.window)}
      ${thread.privateReply ? privateReplyBadge(thread.privateReply, thread.privateReplyUntil) : nothing}
      ${thread.phones.map((phone) => html`<span class="chip" data-test="thread-phone">${icon('phone')}${phone}</span>`)}</p>
    ${problem ? note({ kind: 'danger', picture: 'alert', text: problem }) : nothing}
    ${thread.mayWrite ? ways() : nothing}
    ${mayComplain && COMPLAINED_IN[kind] ? html`<p><a class="button small-button" data-test="complain" href=${`/complaints?${COMPLAINED_IN[kind]}=${id}`} target="_blank" rel="noopener">${icon('alert')}${t('thread.complain')}</a></p>` : nothing}
    ${thread.entries.length ? html`<ol class="thread" data-test="thread">${repeat(thread.entries, (one, at) => `${one.kind}${one.id}${at}`, line)}</ol>` : html`<p class="quiet">${t('thread.empty')}</p>`}`;

  draw();
  refresh();
  return { place, refresh };
}

/** The thread in a dialog, for the desk. @param {string} kind @param {string} id @param {(thread: any) => unknown} [more] */
export const showThread = (kind, id, more) => {
  const thread = personThread(kind, id, more);
  const timer = setInterval(thread.refresh, 10000);
  return dialog((close) => html`<div class="dialog-body stack" data-test="thread-dialog">
    <h2 id="dialog-title">${t('thread.whole')}</h2>${thread.place}
    <div class="dialog-end"><button class="button" autofocus data-test="thread-close" @click=${() => close()}>${t('common.close')}</button></div></div>`)
    .finally(() => clearInterval(timer));
};
