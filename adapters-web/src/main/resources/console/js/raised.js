/** Tells whoever is above collectors or runs complaints, on every page and at once, what waits for them. */

import { read } from './api.js';
import { count } from './format.js';
import { holds, t } from './page.js';
import { announce, toast } from './components.js';

const badge = /** @type {HTMLElement} */ (document.getElementById('raised'));
const AGAIN_MILLIS = 10000;

const leads = holds('BRANCH_LEAD', 'PROVINCE_MANAGER', 'PRODUCER');
const complaints = holds('CARE_OFFICER', 'PROVINCE_MANAGER');

/** The same for complaints, beside it. */
const owed = /** @type {HTMLElement} */ (badge.cloneNode(true));
owed.id = 'overdue-complaints';
owed.dataset.test = 'overdue-complaints';
owed.setAttribute('href', '/complaints?overdue=true');
owed.querySelector('.raised-words').textContent = t('common.overdueComplaints');
badge.after(owed);

/** @param {HTMLElement} chip @param {number} waiting */
function show(chip, waiting) {
  chip.hidden = waiting === 0;
  chip.querySelector('.count').textContent = count(waiting);
}

async function refresh() {
  if (leads) {
    show(badge, (await read('/api/v1/me/raised-leads')).count);
  }
  if (complaints) {
    show(owed, (await read('/api/v1/complaints/figures')).overdue);
  }
}

function tell(words) {
  announce(words, true);
  toast({ text: words, kind: 'danger', millis: 15000 });
  refresh().catch(() => undefined);
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
    badge.setAttribute('href', `/sprint?programmeId=${encodeURIComponent(programmeId)}`);
    tell(t(`common.raised.${why}`));
  });
  followed.addEventListener('complaint-overdue', (message) => {
    tell(t(`common.overdueComplaint.${JSON.parse(message.data).clock}`));
    document.dispatchEvent(new CustomEvent('complaints-changed'));
  });
  followed.addEventListener('error', () => {
    if (source === followed && followed.readyState === EventSource.CLOSED) {
      setTimeout(follow, AGAIN_MILLIS);
    }
  });
}

document.addEventListener('visibilitychange', follow);
follow();
