/** Tells whoever is above collectors, on every page and at once, that leads wait for them. */

import { read } from './api.js';
import { count } from './format.js';
import { t } from './page.js';
import { announce, toast } from './components.js';

const badge = /** @type {HTMLElement} */ (document.getElementById('raised'));
const AGAIN_MILLIS = 10000;

async function refresh() {
  const { count: waiting } = await read('/api/v1/me/raised-leads');
  badge.hidden = waiting === 0;
  badge.querySelector('.count').textContent = count(waiting);
}

/** @type {EventSource|null} */
let source = null;

/** A browser holds few such lines to one server: a page that nobody looks at leaves its own to others. */
function follow() {
  source?.close();
  source = null;
  if (document.hidden) {
    return;
  }
  const followed = new EventSource('/api/v1/me/raised-leads/live');
  source = followed;
  followed.addEventListener('hello', () => refresh().catch(() => undefined));
  followed.addEventListener('raised', (message) => {
    const { why, programmeId } = JSON.parse(message.data);
    const words = t(`common.raised.${why}`);
    announce(words, true);
    toast({ text: words, kind: 'danger', millis: 15000 });
    badge.setAttribute('href', `/sprint?programmeId=${encodeURIComponent(programmeId)}`);
    refresh().catch(() => undefined);
  });
  followed.addEventListener('error', () => {
    if (source === followed && followed.readyState === EventSource.CLOSED) {
      setTimeout(follow, AGAIN_MILLIS);
    }
  });
}

document.addEventListener('visibilitychange', follow);
follow();
