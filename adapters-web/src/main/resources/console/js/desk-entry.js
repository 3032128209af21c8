/** Questions that reach the desk another way: a call, a note, a list from the hours when the platform was away. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count } from './format.js';
import { page, t } from './page.js';
import { dialog, explain, icon, toast } from './components.js';

const itemsPath = `/api/v1/programmes/${page.programmeId}/items`;
const LONG_MILLIS = 120000;

/** @returns {Promise<{entry?: {authorName?: string, text: string}, file?: File}|undefined>} */
const askEntry = () => dialog((close) => html`
  <div class="dialog-body" data-test="entry-dialog"><h2 id="dialog-title">${t('desk.entryTitle')}</h2><p class="quiet">${t('desk.entryHint')}</p>
    <form class="stack" @submit=${(event) => {
        event.preventDefault();
        const { who, words } = event.target.elements;
        close({ entry: { ...(who.value.trim() ? { authorName: who.value.trim() } : {}), text: words.value.trim() } });
      }}>
      <div class="field"><label for="entry-who">${t('desk.entryWho')}</label><input id="entry-who" name="who" data-test="entry-who" maxlength="200" autocomplete="off" autofocus></div>
      <div class="field"><label for="entry-words">${t('desk.entryWords')}</label><textarea id="entry-words" name="words" data-test="entry-words" required maxlength="8000" rows="4"></textarea></div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary" data-test="entry-send">${icon('plus')}${t('desk.entrySend')}</button></div></form>
    <form class="stack import" @submit=${(event) => { event.preventDefault(); close({ file: event.target.elements.file.files[0] }); }}>
      <div class="field"><label for="entry-file">${t('desk.import')}</label>
        <input id="entry-file" name="file" type="file" accept=".csv,.txt,.tsv,text/csv" required aria-describedby="entry-file-hint" data-test="import-file">
        <span class="small quiet" id="entry-file-hint">${t('desk.importHint')}</span></div>
      <div class="dialog-end"><button class="button" data-test="import-send">${icon('save')}${t('desk.importSend')}</button></div></form></div>`);

const showResult = ({ stored, known, unreadable }) => dialog((close) => html`
  <div class="dialog-body" data-test="import-result"><h2 id="dialog-title">${t('desk.importDone')}</h2>
    <p>${t('desk.importStored', count(stored))} ${known ? t('desk.importKnown', count(known)) : nothing}</p>
    ${unreadable.length ? html`<div class="note need">${icon('alert')}<div><strong>${t('desk.importBad', count(unreadable.length))}</strong>
      <ul class="open-items">${unreadable.slice(0, 100).map((bad) => html`<li data-test="bad-line"><strong>${t('desk.importLine', bad.line)}</strong> ${bad.message}</li>`)}</ul>
      <a class="button small-button" href=${`/programmes/${page.programmeId}/quarantine`}>${t('desk.importToQuarantine')}</a></div></div>` : nothing}
    <div class="dialog-end"><button class="button primary" autofocus @click=${() => close()}>${icon('check')}${t('common.close')}</button></div></div>`);

/** The same file again changes nothing, so one that had no answer is simply sent again. @param {File} file */
async function takeIn(file) {
  const away = toast({ text: t('desk.importing', file.name), millis: LONG_MILLIS });
  try {
    const result = await send(`${itemsPath}/import`, await file.arrayBuffer(), { type: 'text/csv', millis: LONG_MILLIS });
    away();
    await showResult(result);
  } catch (failure) {
    away();
    toast({ text: t('desk.importFailed', explain(failure)), kind: 'danger', millis: 15000, action: t('common.again'), onAction: () => takeIn(file) });
  }
}

/** Asks for one question or a list; what was typed leaves through the outbox. @param {import('./outbox.js').Outbox} outbox */
export async function enter(outbox) {
  const given = await askEntry();
  if (given?.entry?.text) {
    outbox.add({ subject: crypto.randomUUID(), verb: 'enter', path: itemsPath, body: given.entry, label: t('desk.entry') });
  } else if (given?.file) {
    await takeIn(given.file);
  }
}
