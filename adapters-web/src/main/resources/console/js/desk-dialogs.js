/** What the desk asks before an outcome that needs more than a key. */

import { html } from './lit.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { t } from './page.js';
import { dialog, icon } from './components.js';

const REASONS = ['notAQuestion', 'spam', 'rude', 'answeredBefore'];

/** @param {any} card @returns {Promise<string|undefined>} */
export const askReason = (card) => dialog((close) => {
  const pick = (event) => {
    const reason = REASONS[Number(event.key) - 1];
    if (reason && event.target.tagName !== 'INPUT') {
      event.preventDefault();
      close(t(`desk.reason.${reason}`));
    }
  };
  return html`
    <form class="dialog-body" data-test="dismiss-dialog" @keydown=${pick}
        @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value); }}>
      <h2 id="dialog-title">${t('desk.dismissTitle')}</h2><p class="quoted">${card.words}</p>
      <div class="options">${REASONS.map((reason, i) => html`
        <button type="button" class="button wide" ?autofocus=${i === 0} data-test="reason" @click=${() => close(t(`desk.reason.${reason}`))}>
          <kbd>${i + 1}</kbd>${t(`desk.reason.${reason}`)}</button>`)}</div>
      <div class="field"><label for="reason">${t('desk.reason.other')}</label><input id="reason" name="reason" required maxlength="200"></div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary">${t('desk.dismiss')}</button></div>
    </form>`;
});

/** Round times people can keep a promise to. */
function promises() {
  const minute = 60000;
  return [30 * minute, 60 * minute, 120 * minute].map((ahead) => {
    const step = 15 * minute;
    return Math.ceil((now() + ahead) / step) * step;
  });
}

/** @param {any} card @param {string} channel @returns {Promise<{channel: string, dueAt: string}|undefined>} */
export const askPromise = (card, channel) => dialog((close) => {
  const submit = (event) => {
    event.preventDefault();
    const form = event.target.elements;
    close({ channel: form.channel.value, dueAt: fromField(form.due.value) });
  };
  const set = (event, moment) => {
    event.target.closest('form').elements.due.value = fieldValue(moment);
  };
  return html`
    <form class="dialog-body" data-test="hand-off-dialog" @submit=${submit}>
      <h2 id="dialog-title">${t('desk.handOffTitle')}</h2><p class="quoted">${card.words}</p>
      <fieldset class="choice"><legend>${t('desk.handOffHow')}</legend>${['PHONE', 'MESSENGER', 'SMS', 'ZALO'].map((one) => html`
        <label><input type="radio" name="channel" value=${one} .checked=${one === channel}><span>${t(`desk.channel.${one}`)}</span></label>`)}</fieldset>
      <div class="field"><label for="due">${t('desk.handOffDue')}</label>
        <input id="due" name="due" type="datetime-local" required autofocus .value=${fieldValue(promises()[0])} min=${fieldValue(now())}></div>
      <div class="row">${promises().map((moment) => html`
        <button type="button" class="button" @click=${(event) => set(event, moment)}>${dateTime(moment)}</button>`)}</div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary" data-test="hand-off-send">${t('desk.handOff')}</button></div>
    </form>`;
});

/** @param {any} card @param {{card: any, likeness: number}[]} candidates @returns {Promise<any>} */
export const askTwin = (card, candidates) => dialog((close) => html`
  <div class="dialog-body" data-test="merge-dialog">
    <h2 id="dialog-title">${t('desk.mergeTitle')}</h2><p class="quoted">${card.words}</p>
    ${candidates.length ? html`<p class="quiet small">${t('desk.mergeHint')}</p>` : html`<p>${t('desk.mergeNone')}</p>`}
    <div class="options">${candidates.slice(0, 12).map(({ card: other }, i) => html`
      <button class="button wide" data-test="twin" ?autofocus=${i === 0} @click=${() => close(other)}>
        <span><span class="small quiet">${t(`question.state.${other.state}`)}</span><br>${other.words}</span></button>`)}</div>
    <div class="dialog-end"><button class="button" @click=${() => close()}>${t('common.cancel')}</button></div>
  </div>`);

/**
 * What a comment is, said by a person; triage learns from it, also where it was right.
 *
 * @param {any} item @returns {Promise<{question: boolean, complaint: boolean}|undefined>}
 */
export const askLabels = (item) => dialog((close) => {
  const submit = (event) => {
    event.preventDefault();
    const form = event.target.elements;
    close({ question: form.question.checked, complaint: form.complaint.checked });
  };
  const box = (name, label, first) => html`<label class="checkbox"><input type="checkbox" name=${name} data-test=${name} ?autofocus=${first}
    .checked=${(item.labels ?? []).includes(label)}>${t(`desk.relabel.${name}`)}</label>`;
  return html`
    <form class="dialog-body" data-test="labels-dialog" @submit=${submit}>
      <h2 id="dialog-title">${t('desk.relabelTitle')}</h2><p class="quoted">${item.text}</p>
      ${box('question', 'QUESTION', true)}${box('complaint', 'COMPLAINT', false)}
      <p class="small quiet">${t('desk.relabelHint')}</p>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary" data-test="relabel-send">${icon('check')}${t('desk.relabelSend')}</button></div>
    </form>`;
});

const KEYS = [
  ['J K', 'move'], ['Enter', 'claim'], ['Esc', 'giveBack'], ['1 2 3', 'choose'], ['C', 'cue'], ['R', 'reply'], ['M', 'messenger'],
  ['P', 'phone'], ['G', 'merge'], ['X', 'dismiss'], ['Z', 'undo'], ['N', 'fresh'], ['?', 'help'],
];

/** @param {boolean} enabled @param {(enabled: boolean) => void} onSwitch */
export const showKeys = (enabled, onSwitch) => dialog((close) => html`
  <div class="dialog-body" data-test="keys"><h2 id="dialog-title">${t('desk.keysTitle')}</h2>
    <dl class="keys">${KEYS.map(([key, name]) => html`<div><dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${t(`desk.key.${name}`)}</dd></div>`)}</dl>
    <label class="checkbox"><input type="checkbox" .checked=${enabled} @change=${(event) => onSwitch(event.target.checked)}>${t('desk.keysOn')}</label>
    <div class="dialog-end"><button class="button primary" autofocus @click=${() => close()}>${icon('check')}${t('common.close')}</button></div></div>`);
