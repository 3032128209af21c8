/** How a question looks in each column of the desk. */

import { html, nothing } from './lit.js';
import { clock, dateTime } from './format.js';
import { page, t } from './page.js';
import { chip, icon, since, until } from './components.js';
import { alikeBox, mergedBox } from './desk-alike.js';
import { reachBadges } from './desk-reach.js';
import { suggestionBox } from './desk-suggestions.js';

/** @typedef {import('./desk-state.js').Card} Card */

const asker = (card) => card.askerName || t('question.someone');

/** A label the console has no word for is shown as it came. @param {string} label */
const labelWord = (label) => page.words[`label.${label}`] ?? label;

/** The marks that make an operator look twice. @param {Card} card */
const marks = (card) => html`
  ${card.escalatedAt && ['WAITING', 'CLAIMED', 'CUED'].includes(card.state) ? html`<span data-test="escalated">${chip('need', 'alert', t('question.escalated'))}</span>` : nothing}
  ${card.hasPhone ? chip('need', 'phone', t('question.hasPhone')) : nothing}
  ${card.privately ? html`<span data-test="private">${chip('', 'lock', t('question.private'))}</span>` : nothing}
  ${(card.labels ?? []).filter((label) => !['QUESTION', 'PHONE', 'PHONE_BEARING'].includes(label))
    .map((label) => html`<span class="chip">${labelWord(label)}</span>`)}
  ${card.note ? chip('need', 'pen', card.note) : nothing}
  ${card.edited ? html`<span class="chip">${icon('pen')}${t('question.edited')}</span>` : nothing}
  ${card.removedByAsker ? html`<span class="chip">${icon('hidden')}${t('question.removed')}</span>` : nothing}`;

/**
 * @param {{card: Card, gone: boolean}} row
 * @param {{selected: boolean, entry: boolean, longest: boolean}} place entry: whether the tab key enters the column here
 * @param {any} on what can be done with it
 */
export const waitingCard = ({ card, gone }, { selected, entry, longest }, on) => html`
  <article class="card waiting ${gone ? 'gone' : ''} ${longest ? 'longest' : ''} ${selected ? 'selected' : ''}" tabindex=${entry ? '0' : '-1'}
      data-test="question" data-question-id=${card.id} data-state=${card.state}
      aria-label=${`${asker(card)}: ${card.words}`} @focusin=${() => on.select(card.id)} @click=${() => on.select(card.id)}>
    <p class="card-head"><span class="wait">${since(card.askedAt)}</span><strong>${asker(card)}</strong>${longest
      ? html`<span data-test="longest">${chip('need', 'clock', t('desk.longest'))}</span>` : nothing}${marks(card)}</p>
    <p class="words">${card.words}</p>
    ${gone
      ? html`<p class="small quiet">${icon('person')} ${card.holder ? t('desk.takenBy', card.holder.name) : t('desk.settledElsewhere')}</p>`
      : on.readOnly ? nothing : html`<button class="button claim" data-test="claim" tabindex="-1" @click=${() => on.claim(card.id)}>${t('desk.claim')}</button>`}
  </article>`;

const OUTCOMES = [
  ['cue', 'C', 'up'], ['reply', 'R', 'pen'], ['messenger', 'M', 'chat'],
  ['phone', 'P', 'phone'], ['merge', 'G', 'merge'], ['dismiss', 'X', 'ban'],
];

/**
 * @param {Card} card
 * @param {boolean} selected
 * @param {{open: boolean, draft: string}} reply
 * @param {{alikes: import('./desk-alike.js').Alikes, suggestions: import('./desk-suggestions.js').Suggestions, sums: import('./desk-quick.js').QuickSums, merged: Card[], me: string}} same what is or may be the same
 * @param {any} on
 */
export const mineCard = (card, selected, reply, { alikes, suggestions, sums, merged, me }, on) => html`
  <article class="card mine ${selected ? 'selected' : ''}" tabindex=${selected ? '0' : '-1'}
      data-test="question" data-question-id=${card.id} data-state=${card.state}
      aria-label=${`${asker(card)}: ${card.words}`} @focusin=${() => on.select(card.id)} @click=${() => on.select(card.id)}>
    <p class="card-head"><span class="wait">${since(card.askedAt)}</span><strong>${asker(card)}</strong>${marks(card)}</p>
    <p class="words large">${card.words}</p>
    ${on.readOnly ? nothing : sums.line(card.words)}
    <p class="small quiet lease">${lease(card, on)}</p>
    ${reply.open ? replyForm(card, reply, on) : html`
      <div class="outcomes">${OUTCOMES.map(([verb, key, picture]) => html`
        <button class="button ${verb === 'cue' ? 'primary' : ''}" data-test=${verb} @click=${() => on[verb](card.id)}>
          ${icon(picture)}<span>${t(`desk.${verb}`)}</span><kbd>${key}</kbd></button>`)}
      </div>
      <div class="row"><button class="button small-button" data-test="whole-thread" @click=${() => on.thread(card.id)}>${icon('list')}${t('thread.whole')}</button>
        <button class="button small-button" data-test="promise-call" @click=${() => on.promiseCall(card.id)}>${icon('clock')}${t('calls.promise')}</button>${reachBadges(card.id)}</div>
      <button class="button quiet-button" data-test="give-back" @click=${() => on.giveBack(card.id)}>${icon('undo')}${t('desk.giveBack')} <kbd>Esc</kbd></button>`}
    ${on.readOnly || reply.open ? nothing : suggestionBox(card, suggestions, on)}
    ${mergedBox(card, merged, alikes.refused.get(card.id) ?? [], me, on)}
    ${on.readOnly ? nothing : alikeBox(card, alikes, on)}
  </article>`;

const lease = (card, on) => {
  if (card.pending) {
    return t(card.pending === 'SENDING' ? 'desk.claiming' : 'desk.waitsForLine');
  }
  return card.leaseUntil ? html`${t('desk.heldFor')} ${until(card.leaseUntil)}
    <button class="button small-button" data-test="keep" @click=${() => on.keep(card.id)}>${t('desk.keep')}</button>` : nothing;
};

const replyForm = (card, reply, on) => html`
  <form class="reply" @submit=${(event) => { event.preventDefault(); on.sendReply(card.id); }}>
    <label class="label" for=${`reply-${card.id}`}>${t('desk.replyTo', asker(card))}</label>
    <textarea id=${`reply-${card.id}`} class="input" rows="4" maxlength="2000" required data-test="reply-text"
      .value=${reply.draft} @input=${(event) => on.draft(card.id, event.target.value)}
      @keydown=${(event) => on.replyKey(event, card.id)}></textarea>
    <p class="small quiet">${t('desk.replyPublic')}</p>
    <div class="row"><button class="button primary" data-test="reply-send">${icon('send')}${t('desk.replySend')} <kbd>Ctrl Enter</kbd></button>
      <button type="button" class="button" data-test="reply-cancel" @click=${() => on.closeReply(card.id)}>${t('common.cancel')} <kbd>Esc</kbd></button></div>
  </form>`;

/** How many people the answer is for. @param {Card} card @param {Card[]} merged */
const askers = (card, merged) => {
  const amount = Math.max(merged.length + 1, card.askers ?? 1);
  return amount > 1 ? html`<p class="small" data-test="askers">${icon('people')} ${t('desk.askers', amount)}</p>` : nothing;
};

/** @param {Card} card @param {number} place @param {Card[]} merged @param {any} on */
export const cuedCard = (card, place, merged, on) => html`
  <article class="card cued" data-test="question" data-question-id=${card.id} data-state=${card.state}>
    <p class="card-head"><strong class="place">${place}</strong><strong>${asker(card)}</strong>${card.pending
      ? html`<span class="small quiet">${t('common.sending')}</span>` : nothing}</p>
    <p class="words">${card.words}</p>${askers(card, merged)}
    ${on.readOnly ? nothing : html`<div class="row">
      <button class="button small-button" data-test="answered-on-air" @click=${() => on.answeredOnAir(card.id)}>${icon('check')}${t('desk.answeredOnAir')}</button>
      <button class="button small-button quiet-button" data-test="take-back" @click=${() => on.takeBack(card.id)}>${icon('cross')}${t('desk.takeBack')}</button></div>`}
  </article>`;

/** @param {Card} card @param {Card[]} merged @param {any} on */
export const answeredCard = (card, merged, on) => html`
  <article class="card answered" data-test="question" data-question-id=${card.id} data-state=${card.state}>
    <p class="words">${card.words}</p>
    ${card.answer ? html`<p class="answer">${card.answer}</p>` : nothing}
    <p class="small" data-test="outcome" data-reply=${card.replyState ?? ''}>${outcome(card)}</p>${sharedWith(card, merged)}
    ${card.replyState === 'FAILED' && !card.pending && !on.readOnly
      ? html`<button class="button dangerous" data-test="reply-retry" @click=${() => on.retryReply(card.id)}>${icon('retry')}${t('desk.replyRetry')}</button>` : nothing}
  </article>`;

/** Whom the answer went to besides its asker, and how far it is with each. */
const sharedWith = (card, merged) => {
  const failed = merged.filter((one) => one.replyState === 'FAILED').length;
  const sent = merged.filter((one) => one.replyState === 'SENT').length;
  return html`${askers(card, merged)}${failed ? html`<p class="small failed">${icon('alert')} ${t('desk.shared.failed', failed)}</p>` : nothing}
    ${sent ? html`<p class="small" data-test="shared">${icon('check')} ${t('desk.shared.sent', sent)}</p>` : nothing}`;
};

const outcome = (card) => {
  const at = card.answeredAt ? clock(card.answeredAt) : '';
  if (card.state === 'ANSWERED_ON_AIR') {
    return html`${icon('air')} ${t('desk.outcome.onAir', at)}`;
  }
  if (card.state === 'HANDED_OFF') {
    if (card.settledAt) {
      return html`${icon('check')} ${t('desk.outcome.settled', card.outcome ?? '')}`;
    }
    return html`${icon(card.channel === 'PHONE' ? 'phone' : 'chat')} ${t('desk.outcome.handedOff', t(`desk.channel.${card.channel}`), card.dueAt ? dateTime(card.dueAt) : '')}`;
  }
  if (card.replyState === 'FAILED' && !card.pending) {
    return html`<span class="failed">${icon('alert')} ${t('desk.outcome.failed')}</span>`;
  }
  return card.replyState === 'SENT' && !card.pending
    ? html`${icon('check')} ${t('desk.outcome.sent', at)}`
    : html`${icon('send')} ${t('common.sending')}`;
};

/** @param {any} item @param {any} on */
export const itemRow = (item, on) => html`
  <article class="card item" data-test="item" data-item-id=${item.id}>
    <p class="card-head"><span class="wait">${clock(item.writtenAt)}</span><strong>${item.authorName || t('question.someone')}</strong>
      ${(item.labels ?? []).map((label) => html`<span class="chip">${labelWord(label)}</span>`)}
      ${item.hidden ? html`<span class="chip">${icon('hidden')}${t('desk.hidden')}</span>` : nothing}
      ${item.removed ? html`<span class="chip">${icon('cross')}${t('question.removed')}</span>` : nothing}</p>
    <p class="words">${item.text}</p>
    ${item.questionId || on.readOnly ? nothing : html`<button class="button small-button" data-test="raise" @click=${() => on.raise(item.id)}>${icon('plus')}${t('desk.raise')}</button>`}
    ${on.readOnly || item.source === 'OWN' ? nothing : html`<button class="button small-button quiet-button" data-test="relabel" @click=${() => on.relabel(item)}>${icon('pen')}${t('desk.relabel')}</button>`}
  </article>`;
