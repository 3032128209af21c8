/** Choosing a live figure from a list that is searched as people type, with or without marks. */

import { html } from './lit.js';
import { itemsOf, read } from './api.js';
import { t } from './page.js';
import { chip, dialog, explain, toast } from './components.js';
import { figureName, plain } from './figured.js';

/** Shows only what holds every word that was typed. */
function sift(event) {
  const words = plain(event.target.value).split(/\s+/).filter(Boolean);
  const box = event.target.closest('.dialog-body');
  let left = 0;
  for (const option of box.querySelectorAll('[data-words]')) {
    option.hidden = !words.every((word) => option.dataset.words.includes(word));
    left += option.hidden ? 0 : 1;
  }
  box.querySelector('[data-none]').hidden = left > 0;
}

/** Enter takes the first one left. */
function first(event, close) {
  if (event.key === 'Enter') {
    event.preventDefault();
    const option = event.target.closest('.dialog-body').querySelector('[data-words]:not([hidden])');
    if (option) {
      close(option.dataset.name);
    }
  }
}

/**
 * @param {string} day whose values are shown
 * @returns {Promise<string|undefined>} the name of the figure
 */
export async function chooseFigure(day) {
  let figures;
  try {
    figures = itemsOf(await read(`/api/v1/policy/figures?day=${day}`));
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
    return undefined;
  }
  const named = figures.map((one) => ({ ...one, label: figureName(one.name) })).sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  return dialog((close) => html`
    <div class="dialog-body figure-dialog" data-test="figures"><h2 id="dialog-title">${t('answer.figures')}</h2>
      <div class="field"><label for="figure-search">${t('answer.figureSearch')}</label>
        <input id="figure-search" type="search" autofocus autocomplete="off" data-test="figure-search" @input=${sift} @keydown=${(event) => first(event, close)}></div>
      <div class="options figure-options">${named.map((one) => html`
        <button type="button" class="button wide figure-option" data-test="figure-option" data-name=${one.name}
            data-words=${plain(`${one.label} ${one.name} ${one.text}`)} @click=${() => close(one.name)}>
          <span>${one.label}</span>${one.pending ? chip('need', 'clock', t('common.awaited')) : html`<strong>${one.text}</strong>`}</button>`)}
        <p data-none hidden>${t('answer.figureNone')}</p></div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button></div></div>`);
}
