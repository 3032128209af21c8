/** What a recap segment says of the programme before this one: looked at first, then taken. */

import { html } from './lit.js';
import { read, send } from './api.js';
import { dateTime } from './format.js';
import { page, t } from './page.js';
import { dialog, icon, toast } from './components.js';

/** Whether the words were taken. @param {number} segmentNo @returns {Promise<boolean>} */
export async function takeRecapWords(segmentNo) {
  const path = `/api/v1/programmes/${page.programmeId}/recap/words`;
  const words = await read(path);
  const taken = await dialog((close) => html`<div class="dialog-body stack" data-test="recap-words"><h2 id="dialog-title">${t('run.recapWords')}</h2>
    <p class="small quiet">${t('run.recapWords.of', words.ofTitle, words.ofVersion, words.seconds)} ${dateTime(words.ofStart)}</p>
    <p class="script">${words.text}</p>
    <div class="dialog-end"><button class="button" @click=${() => close(false)}>${t('common.cancel')}</button>
      <button class="button primary" data-test="recap-words-take" autofocus @click=${() => close(true)}>${icon('check')}${t('run.recapWords.take')}</button></div></div>`);
  if (taken) {
    await send(path, { segmentNo });
    toast({ text: t('run.recapWords.taken') });
  }
  return Boolean(taken);
}
