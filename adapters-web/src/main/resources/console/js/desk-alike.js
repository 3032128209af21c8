/** Questions that are the same as the one in hand: suggested, ticked, merged, and split again. */

import { html, nothing, repeat } from './lit.js';
import { read } from './api.js';
import { duration } from './format.js';
import { holds, t } from './page.js';
import { icon } from './components.js';

const AGAIN_MILLIS = 10000;
const SURELY = 0.8;

/** What the server suggests for a card, and what was ticked of it. */
export class Alikes {
  /** @type {Map<string, {at: number, items: any[]}>} */
  #read = new Map();
  /** @type {Map<string, Map<string, boolean>>} */
  #ticked = new Map();
  /** @type {Map<string, any[]>} What could not be merged, by the card that was to take it. */
  refused = new Map();
  #reading = new Set();
  #desk;
  #draw;

  /** @param {import('./desk-state.js').DeskState} desk @param {() => void} draw */
  constructor(desk, draw) {
    this.#desk = desk;
    this.#draw = draw;
  }

  /** Reads the suggestions for a card in hand, unless they are fresh. @param {string} id */
  async look(id) {
    if (this.#reading.has(id) || Date.now() - (this.#read.get(id)?.at ?? 0) < AGAIN_MILLIS) {
      return;
    }
    this.#reading.add(id);
    const items = await read(`/api/v1/questions/${id}/similar`).then((answer) => answer.items, () => this.#read.get(id)?.items ?? []);
    this.#read.set(id, { at: Date.now(), items });
    this.#reading.delete(id);
    this.#draw();
  }

  forget(id) {
    this.#read.delete(id);
    this.#ticked.delete(id);
  }

  /** Suggestions as the desk knows them now. @param {string} id */
  #now(id) {
    return (this.#read.get(id)?.items ?? []).map(({ question, score }) => ({ question: { ...question, state: this.#desk.card(question.id)?.state ?? question.state }, score }));
  }

  /** @param {string} id */
  open(id) {
    return this.#now(id).filter(({ question }) => ['WAITING', 'CLAIMED', 'CUED'].includes(question.state));
  }

  /** @param {string} id */
  answered(id) {
    return this.#now(id).filter(({ question }) => ['ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING'].includes(question.state)).slice(0, 3);
  }

  /** Ticked by the person; those that are surely the same and held by nobody are ticked beforehand. */
  isTicked(id, { question, score }) {
    return this.#ticked.get(id)?.get(question.id) ?? (question.state === 'WAITING' && score >= SURELY);
  }

  tick(id, other, ticked) {
    this.#ticked.set(id, (this.#ticked.get(id) ?? new Map()).set(other, ticked));
  }

  /** @param {string} id @returns {string[]} */
  ticked(id) {
    return this.open(id).filter((one) => this.isTicked(id, one)).map(({ question }) => question.id);
  }
}

const percent = (score) => t('desk.alikeScore', Math.round(score * 100));

/** @param {any} card @param {Alikes} alikes @param {any} on */
export const alikeBox = (card, alikes, on) => {
  const open = alikes.open(card.id);
  const answered = alikes.answered(card.id);
  const ticked = alikes.ticked(card.id).length;
  return html`${open.length ? html`<section class="alike" data-test="alike" aria-labelledby=${`alike-${card.id}`}>
      <h3 id=${`alike-${card.id}`}>${icon('merge')} ${t('desk.alikeTitle', open.length + 1)}</h3>
      <ul>${repeat(open, ({ question }) => question.id, (one) => html`<li><label class="checkbox">
        <input type="checkbox" data-test="tick" .checked=${alikes.isTicked(card.id, one)} @change=${(event) => on.tick(card.id, one.question.id, event.target.checked)}>
        <span>${one.question.words} <span class="small quiet">${percent(one.score)}${one.question.state === 'WAITING' ? nothing : html` · ${t(`question.state.${one.question.state}`)}`}</span></span></label></li>`)}</ul>
      <div class="row"><button class="button" data-test="absorb" aria-disabled=${!ticked} @click=${() => ticked && on.absorb(card.id)}>${icon('merge')}${ticked ? t('desk.absorb', ticked + 1) : t('desk.absorbNone')}</button>
        <button class="button quiet-button" data-test="merge-other" @click=${() => on.mergeInto(card.id)}>${t('desk.mergeOther')}</button></div></section>` : nothing}
    ${answered.length ? html`<section class="alike" data-test="alike-answered" aria-labelledby=${`reuse-${card.id}`}>
      <h3 id=${`reuse-${card.id}`}>${icon('check')} ${t('desk.answeredAlike')}</h3>
      <ul>${answered.map((one) => answeredAlike(card, one, on))}</ul></section>` : nothing}`;
};

const answeredAlike = (card, { question, score }, on) => html`<li>
  <p>${question.words} <span class="small quiet">${percent(score)}</span></p>
  ${question.answer ? html`<p class="answer">${question.answer}</p>` : html`<p class="small quiet">${icon('air')} ${t('question.state.ANSWERED_ON_AIR')}${
    question.answeredAtOffsetSeconds === undefined || question.answeredAtOffsetSeconds === null ? '' : ` · ${duration(question.answeredAtOffsetSeconds)}`}</p>`}
  <div class="row">${question.answer ? html`<button class="button small-button" data-test="reuse" @click=${() => on.reuse(card.id, question.answer)}>${icon('pen')}${t('desk.reuse')}</button>` : nothing}
    <button class="button small-button" data-test="merge-answered" @click=${() => on.mergeWith(card.id, question.id)}>${icon('merge')}${t(question.answer ? 'desk.mergeAnswered' : 'desk.mergeOnAir')}</button></div></li>`;

/** What is merged into a card, and what was refused to. @param {any} card @param {any[]} merged @param {any[]} refused @param {string} me @param {any} on */
export const mergedBox = (card, merged, refused, me, on) => (merged.length || refused.length ? html`
  <section class="alike" data-test="merged" aria-labelledby=${`merged-${card.id}`}><h3 id=${`merged-${card.id}`}>${icon('people')} ${t('desk.askers', merged.length + 1)}</h3>
    <ul>${repeat(merged, (one) => one.id, (one) => html`<li class="merged-line" data-merged-id=${one.id}><span>${one.words} <span class="small quiet">${shared(one)}</span></span>
      ${(one.mergedBy === me || holds('PRODUCER')) && !on.readOnly && !isShared(one) && !one.pending ? html`
        <button class="button small-button" data-test="split" @click=${() => on.split(one.id)}>${icon('undo')}${t('desk.split')}<span class="visually-hidden">: ${one.words}</span></button>` : nothing}</li>`)}
      ${refused.map((one) => html`<li class="small" data-test="not-merged"><span class="failed">${icon('alert')} ${t('desk.notMerged')}</span> ${one.words}: ${one.detail}</li>`)}</ul></section>` : nothing);

const isShared = (card) => Boolean(card.replyState || card.answer || card.answeredOnAir);

/** How far a shared answer is. */
const shared = (card) => {
  if (card.answeredOnAir) {
    return t('desk.shared.onAir');
  }
  return card.replyState ? t(`desk.shared.${card.replyState}`) : t('desk.shared.waits');
};
