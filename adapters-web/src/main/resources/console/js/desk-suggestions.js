/** Approved answers that fit the question in hand: shown, chosen by the person, and never sent by themselves. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { figured } from './figured.js';

const AGAIN_MILLIS = 30000;
const MOST = 3;

/** What the server suggests for a card, and which of it is chosen. */
export class Suggestions {
  /** @type {Map<string, {at: number, items: any[], failed: boolean}>} */
  #read = new Map();
  /** @type {Map<string, string>} The answer that is chosen, by question. */
  #chosen = new Map();
  #reading = new Set();
  #draw;

  /** @param {() => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /** Reads the suggestions for a card in hand, unless they are fresh. @param {string} id */
  async look(id) {
    if (this.#reading.has(id) || Date.now() - (this.#read.get(id)?.at ?? 0) < AGAIN_MILLIS) {
      return;
    }
    this.#reading.add(id);
    const known = this.#read.get(id)?.items ?? [];
    const [items, failed] = await read(`/api/v1/questions/${id}/suggestions`)
      .then((answer) => [answer.items.slice(0, MOST), false], () => [known, !known.length]);
    this.#read.set(id, { at: Date.now(), items, failed });
    this.#reading.delete(id);
    this.#draw();
  }

  /** @param {string} id @returns {any[]|undefined} undefined while nobody has looked */
  of(id) {
    return this.#read.get(id)?.items;
  }

  failed(id) {
    return this.#read.get(id)?.failed ?? false;
  }

  /** A server that refused knows better than what was read. @param {string} id */
  forget(id) {
    this.#read.delete(id);
    this.#chosen.delete(id);
  }

  /** Chooses one, or lets go of it when it was chosen. @param {string} id @param {string} answerId */
  choose(id, answerId) {
    if (this.#chosen.get(id) === answerId) {
      this.#chosen.delete(id);
    } else {
      this.#chosen.set(id, answerId);
    }
  }

  /** @param {string} id */
  chosen(id) {
    return this.of(id)?.find((one) => one.answerId === this.#chosen.get(id));
  }
}

/** Why a host may not say it now; nothing when they may. @param {any} one @returns {string} */
export function notSayable(one) {
  if (one.cueable) {
    return '';
  }
  if (!one.standing) {
    return 'lapsed';
  }
  if (!one.onAir) {
    return 'notOnAir';
  }
  return one.pending ? 'pending' : 'tooLong';
}

const sure = (score) => {
  const dots = score >= 0.65 ? 3 : score >= 0.45 ? 2 : 1;
  return html`<span class="sure" role="img" aria-label=${t(`desk.sure.${dots}`)} title=${t(`desk.sure.${dots}`)}>${'●'.repeat(dots)}${'○'.repeat(3 - dots)}</span>`;
};

const PICTURES = { lapsed: ['danger', 'ban'], notOnAir: ['', 'chat'], pending: ['need', 'clock'], tooLong: ['need', 'clock'] };

const row = (card, suggestions, on) => (one, place) => {
  const chosen = suggestions.chosen(card.id) === one;
  const why = notSayable(one);
  return html`<li class="suggestion ${chosen ? 'chosen' : ''}" data-test="suggestion" data-answer-id=${one.answerId} data-cueable=${one.cueable}>
    <button class="suggestion-words" data-test="suggestion-choose" aria-expanded=${chosen} @click=${() => on.choose(card.id, place)}><kbd>${place + 1}</kbd><span class="${chosen ? '' : 'clamped'}">${sure(one.score)} ${one.question}</span></button>
    <span class="suggestion-end">${why ? html`<span data-test="not-sayable" data-why=${why}>${chip(...PICTURES[why], t(`desk.not.${why}`))}</span>`
      : html`<button class="button small-button" data-test="suggestion-cue" @click=${() => on.cueAnswer(card.id, one)}>${icon('up')}${t('desk.say')}<span class="visually-hidden">: ${one.question}</span></button>`}
      ${one.standing && !one.pending ? html`<button class="button small-button" data-test="suggestion-reply" @click=${() => on.replyAnswer(card.id, one)}>${icon('pen')}${t('desk.write')}<span class="visually-hidden">: ${one.question}</span></button>` : nothing}</span>
    ${chosen ? html`<div class="suggestion-text" data-test="suggestion-text"><p>${figured(why ? one.written : one.spoken, one.figures.map((figure) => figure.text))}</p>
      <p class="small quiet">${one.legalBasis}</p><p class="small quiet">${why ? t(`desk.notHint.${why}`) : t('desk.chosenHint')}</p></div>` : nothing}</li>`;
};

/** The place is as high before as after something is found, so that nothing under a thumb moves. @param {any} card @param {Suggestions} suggestions @param {any} on */
export const suggestionBox = (card, suggestions, on) => {
  const items = suggestions.of(card.id);
  return html`<div class="suggestions" data-test="suggestions" role="group" aria-labelledby=${`suggested-${card.id}`}>
    <h3 id=${`suggested-${card.id}`}>${icon('paper')} ${t('desk.suggestions')}</h3>
    ${items?.length ? html`<ol>${items.map(row(card, suggestions, on))}</ol>`
      : html`<p class="small quiet" data-test=${items ? 'no-suggestion' : 'suggestions-wait'}>${items
        ? t(suggestions.failed(card.id) ? 'desk.suggestionsFailed' : 'desk.noSuggestion') : t('desk.suggestionsWait')}</p>`}</div>`;
};
