/** What the host reads aloud in the segment on air, for any page of a programme, until somebody says that it was said. */

import { html } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { now } from './format.js';
import { page, t } from './page.js';
import { announce, explain, icon, toast } from './components.js';

const path = `/api/v1/programmes/${page.programmeId}/calls`;

/**
 * @param {() => void} paint paints the page again
 * @returns {{view: () => unknown, refresh: () => Promise<void>, follow: (event: any) => void}} place `view()` in the page and
 *   hand every live event to `follow`
 */
export function calls(paint) {
  /** @type {Array<{taskId: string, segmentNo: number, title: string, words: string, dueAt: string}>} */
  let open = [];
  /** What was said to have been said, until the server's list knows it. @type {Set<string>} */
  const said = new Set();
  let reads = 0;
  let due = 0;

  /** Answers may overtake one another: only the last one asked for counts. */
  async function refresh() {
    const turn = ++reads;
    const found = await read(path).then(itemsOf, () => open);
    if (turn === reads) {
      open = found;
      paint();
    }
  }

  async function say(call) {
    said.add(call.taskId);
    paint();
    try {
      await send(`/api/v1/promotion-tasks/${call.taskId}/done`, {});
      announce(t('calls.done'));
    } catch (failure) {
      said.delete(call.taskId);
      toast({ text: explain(failure), kind: 'danger' });
    }
    await refresh();
  }

  const one = (call) => html`<section class="note call" data-test="call" data-segment=${call.segmentNo} aria-label=${call.title}>${icon('people')}<div>
    <p class="row"><strong>${t('calls.say')}</strong> <button class="button small-button" data-test="call-said" @click=${() => say(call)}>${icon('check')}${t('calls.said')}</button></p>
    <blockquote data-test="call-words">${call.words}</blockquote></div></section>`;

  const view = () => open.filter((call) => !said.has(call.taskId) && Date.parse(call.dueAt) <= now()).map(one);

  /** @param {import('./live.js').LiveEvent} event */
  const follow = (event) => {
    if (/^(programme|promotion)\./.test(event.name)) {
      clearTimeout(due);
      due = setTimeout(refresh, 150);
    }
  };

  return { view, refresh, follow };
}
