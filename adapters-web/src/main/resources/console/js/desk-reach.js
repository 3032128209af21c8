/** By which private ways the asker of a question in hand can be reached: looked up once, and now and then again. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { windowBadge, privateReplyBadge } from './person-thread.js';

const FRESH_MILLIS = 30000;
const known = new Map();

/** Nothing until it is known; the desk is drawn again every second anyway. @param {string} id of the question */
export function reachBadges(id) {
  const before = known.get(id);
  if (!before || performance.now() - before.at > FRESH_MILLIS) {
    known.set(id, { at: performance.now(), thread: before?.thread ?? null });
    read(`/api/v1/threads/QUESTION/${id}`).then((thread) => known.set(id, { at: performance.now(), thread }), () => {});
  }
  const thread = before?.thread;
  return thread ? html`<span class="row" data-test="reach">${thread.conversationId ? windowBadge(thread.window) : nothing}
    ${thread.privateReply ? privateReplyBadge(thread.privateReply, thread.privateReplyUntil) : nothing}</span>` : nothing;
}
