/**
 * What goes wrong on air, for any page of a programme: one key declares a card, `!` lists the cards with their keys, and what
 * is declared stands there with its steps until somebody says how it ended. Needs the words under `situation`.
 */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { clock } from './format.js';
import { holds, page, t } from './page.js';
import { crisisAir } from './crisis-air.js';
import { announce, chip, dialog, explain, icon, toast } from './components.js';

const KEYS = '1234567890-=';
const UNDO_MILLIS = 8000;
/** Single keys may be switched off at the desk. */
const keysOff = () => localStorage.getItem('lensong.desk.keys') === 'off';
/** At the desk the digits choose an answer, so that a card is declared there from the list alone. */
const direct = page.page !== 'desk';
const path = `/api/v1/programmes/${page.programmeId}`;
const mayWork = holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR', 'HOST', 'CRISIS_LEAD');
const mayCall = holds('PRODUCER', 'PROVINCE_MANAGER');

/**
 * @param {() => void} paint paints the page again
 * @param {() => boolean} onAir whether the show is on air: nothing is declared before or after
 * @returns {{view: () => unknown, button: () => unknown, refresh: () => Promise<void>, follow: (event: any) => void, proposal: (key: string) => unknown}}
 *   place `view()` in the page and hand every live event to `follow`
 */
export function situations(paint, onAir) {
  const crisis = crisisAir(paint);
  let cards = [];
  let declared = [];
  let busy = false;
  /** Ways to take away what offers to take back, by the situation it is about. @type {Map<string, () => void>} */
  const offers = new Map();

  async function refresh() {
    crisis.refresh();
    [cards, declared] = await Promise.all([read(`${path}/contingencies`).then(itemsOf), read(`${path}/situations`).then(itemsOf)]);
    declared.filter((one) => !one.open).forEach((one) => offers.get(one.id)?.());
    paint();
  }

  async function act(url, body, said) {
    let answer;
    try {
      answer = await send(url, body);
      announce(said, true);
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger', millis: 10000 });
    }
    await refresh().catch(() => undefined);
    return answer;
  }

  const mine = () => (mayWork ? cards.filter((card) => mayCall || holds(card.declaredBy)) : []);
  const isOpen = (key) => declared.some((one) => one.open && one.card.key === key);

  /** At once: every second counts. Whoever hit the wrong key takes it back, and the log keeps both. */
  async function declare(card) {
    if (busy) {
      return;
    }
    busy = true;
    const made = await act(`${path}/situations`, { cardKey: card.key }, t('situation.said', card.title));
    busy = false;
    if (made) {
      offers.set(made.id, toast({
        text: t('situation.said', card.title), action: t('situation.mistake'), millis: UNDO_MILLIS,
        onAction: () => act(`/api/v1/situations/${made.id}/resolve`, { note: t('situation.mistakeNote') }, t('situation.resolved')),
      }));
    }
  }

  async function open() {
    const choices = mine();
    const card = await dialog((close) => html`<div class="dialog-body" data-test="situation-drawer"
      @keydown=${(event) => event.key.length === 1 && choices[KEYS.indexOf(event.key)] && close(choices[KEYS.indexOf(event.key)])}>
      <h2 id="dialog-title">${t('situation.which')}</h2>
      ${choices.length ? html`${direct ? html`<p class="small quiet keys-hint">${t('situation.keys')}</p>` : nothing}${choices.map((one, i) => html`<button class="button" data-test="declare" ?autofocus=${i === 0} @click=${() => close(one)}>${KEYS[i] ? html`<kbd>${KEYS[i]}</kbd> ` : nothing}${one.title}</button>`)}`
        : html`<p>${t('situation.noCards')}</p>`}
      <div class="dialog-end"><button class="button" @click=${() => close()}>${t('common.cancel')}</button></div></div>`);
    if (card) {
      await declare(card);
    }
  }

  async function resolve(one) {
    const note = await dialog((close) => html`<form class="dialog-body" data-test="situation-resolve" @submit=${(event) => {
      event.preventDefault();
      close(event.target.elements.note.value.trim());
    }}><h2 id="dialog-title">${one.card.title}</h2>
      <div class="field"><label for="note">${t('situation.note')}</label><textarea id="note" name="note" data-test="note-text" required maxlength="1000" rows="2" autofocus></textarea></div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary" data-test="resolve-yes">${t('situation.resolve')}</button></div></form>`);
    if (note) {
      await act(`/api/v1/situations/${one.id}/resolve`, { note }, t('situation.resolved'));
    }
  }

  const copy = (words) => navigator.clipboard.writeText(words).then(() => toast({ text: t('situation.copied') }), () => toast({ text: words, millis: 20000 }));

  const drawer = (one) => html`<section class="note danger situation" data-test="situation" data-situation-id=${one.id} data-card=${one.card.key}>${icon('alert')}<div>
    <strong>${one.card.title}</strong> ${chip('', 'clock', clock(one.declaredAt))}
    ${one.card.wordsToViewers ? html`<blockquote>${one.card.wordsToViewers}</blockquote>` : nothing}
    <details ?open=${page.page === 'show'}><summary>${t('situation.steps', one.ticked.length, one.card.steps.length)}</summary>
      <ol>${one.card.steps.map((step, i) => html`<li><label><input type="checkbox" data-test="step" .checked=${one.ticked.includes(i + 1)} ?disabled=${!mayWork || one.ticked.includes(i + 1)}
        @change=${() => act(`/api/v1/situations/${one.id}/steps/${i + 1}`, {}, step)}> ${step}</label></li>`)}</ol></details>
    <div class="row">
      ${one.card.wordsToViewers ? html`<button class="button" data-test="copy-words" @click=${() => copy(one.card.wordsToViewers)}>${t('situation.copy')}</button>` : nothing}
      ${mayCall && one.card.substituteSegment ? html`<button class="button" data-test="substitute" @click=${() => act(`${path}/run-of-show/segments/${one.card.substituteSegment}/insert`, { atOnce: true }, t('situation.substituted'))}>${t('situation.substitute', one.card.substituteSegment)}</button>` : nothing}
      ${mayWork ? html`<button class="button primary" data-test="resolve" @click=${() => resolve(one)}>${icon('check')}${t('situation.resolve')}</button>` : nothing}</div></div></section>`;

  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (!onAir() || keysOff() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector('dialog[open], details.menu[open]')
      || target.closest('input, textarea, select')) {
      return;
    }
    const card = direct && event.key.length === 1 ? mine()[KEYS.indexOf(event.key)] : undefined;
    if (event.key === '!' && mayWork) {
      event.preventDefault();
      open();
    } else if (card) {
      event.preventDefault();
      declare(card);
    }
  });

  const view = () => html`${crisis.view()}${repeat(declared.filter((one) => one.open), (one) => one.id, drawer)}`;
  const button = () => (onAir() && mine().length
    ? html`<button class="button small-button" data-test="situation-open" @click=${open}>${icon('alert')}${t('situation.open')} <kbd>!</kbd></button>` : nothing);

  /** The card that an alarm proposes, by its own title, one press away from being declared. */
  const proposal = (key) => {
    const card = cards.find((one) => one.key === key);
    if (!card || !onAir()) {
      return nothing;
    }
    return isOpen(key) ? html`<span class="small">${t('situation.declaredAlready', card.title)}</span>`
      : mine().includes(card) ? html`<button class="button" data-test="declare-proposed" @click=${() => declare(card)}>${icon('alert')}${t('situation.declareCard', card.title)}</button>`
        : html`<span class="small">${t('situation.callFor', card.title)}</span>`;
  };

  /** @param {import('./live.js').LiveEvent} event */
  const follow = (event) => {
    crisis.follow(event);
    if (event.name === 'situation.declared') {
      announce(t('situation.said', event.facts.title), true);
    }
    if (event.name.startsWith('situation.')) {
      refresh().catch(() => undefined);
    }
  };

  return { view, button, refresh, follow, proposal };
}
