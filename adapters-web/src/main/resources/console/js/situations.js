/**
 * What goes wrong on air, for any page of a programme: `!` opens the drawer, a number declares, and what is declared
 * stands there with its steps until somebody says how it ended. Needs the words under `situation`.
 */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { clock } from './format.js';
import { holds, page, t } from './page.js';
import { announce, chip, dialog, explain, icon, toast } from './components.js';

const path = `/api/v1/programmes/${page.programmeId}`;
const mayWork = holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR', 'HOST');
const mayCall = holds('PRODUCER', 'PROVINCE_MANAGER');

/**
 * @param {() => void} paint paints the page again
 * @returns {{view: () => unknown, refresh: () => Promise<void>, open: () => Promise<void>}} place `view()` in the page; call `refresh`
 *   when an event begins with `situation.`
 */
export function situations(paint) {
  let cards = [];
  let declared = [];

  async function refresh() {
    [cards, declared] = await Promise.all([read(`${path}/contingencies`).then(itemsOf), read(`${path}/situations`).then(itemsOf)]);
    paint();
  }

  async function act(url, body, said) {
    try {
      await send(url, body);
      announce(said);
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger', millis: 10000 });
    }
    await refresh();
  }

  const mine = () => cards.filter((card) => mayCall || holds(card.declaredBy));

  async function open() {
    const choices = mine();
    const key = await dialog((close) => html`<div class="dialog-body" data-test="situation-drawer"
      @keydown=${(event) => choices[Number(event.key) - 1] && close(choices[Number(event.key) - 1].key)}>
      <h2 id="dialog-title">${t('situation.which')}</h2>
      ${choices.length ? choices.map((card, i) => html`<button class="button" data-test="declare" ?autofocus=${i === 0} @click=${() => close(card.key)}>${i < 9 ? html`<kbd>${i + 1}</kbd> ` : nothing}${card.title}</button>`)
        : html`<p>${t('situation.noCards')}</p>`}
      <div class="dialog-end"><button class="button" @click=${() => close()}>${t('common.cancel')}</button></div></div>`);
    if (key) {
      await act(`${path}/situations`, { cardKey: key }, t('situation.declared'));
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

  const drawer = (one) => html`<section class="note danger" data-test="situation" data-situation-id=${one.id}>${icon('alert')}<div>
    <strong>${one.card.title}</strong> ${chip('', 'clock', clock(one.declaredAt))}
    <ol>${one.card.steps.map((step, i) => html`<li><label><input type="checkbox" data-test="step" .checked=${one.ticked.includes(i + 1)} ?disabled=${!mayWork || one.ticked.includes(i + 1)}
      @change=${() => act(`/api/v1/situations/${one.id}/steps/${i + 1}`, {}, step)}> ${step}</label></li>`)}</ol>
    ${one.card.wordsToViewers ? html`<blockquote>${one.card.wordsToViewers}</blockquote>` : nothing}
    <div class="row">
      ${one.card.wordsToViewers ? html`<button class="button" data-test="copy-words" @click=${() => copy(one.card.wordsToViewers)}>${t('situation.copy')}</button>` : nothing}
      ${mayCall && one.card.substituteSegment ? html`<button class="button" data-test="substitute" @click=${() => act(`${path}/run-of-show/segments/${one.card.substituteSegment}/insert`, { atOnce: true }, t('situation.substituted'))}>${t('situation.substitute', one.card.substituteSegment)}</button>` : nothing}
      ${mayWork ? html`<button class="button primary" data-test="resolve" @click=${() => resolve(one)}>${icon('check')}${t('situation.resolve')}</button>` : nothing}</div></div></section>`;

  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
    if (event.key === '!' && !typing && mayWork) {
      event.preventDefault();
      open();
    }
  });

  const view = () => html`${repeat(declared.filter((one) => one.open), (one) => one.id, drawer)}
    ${mayWork && cards.length ? html`<button class="button" data-test="situation-open" @click=${open}>${icon('alert')}${t('situation.open')} <kbd>!</kbd></button>` : nothing}`;

  return { view, refresh, open };
}
