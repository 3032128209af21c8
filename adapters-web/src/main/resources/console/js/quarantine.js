/** What arrived for a programme and could not be read: kept as it came, read again, or dismissed with a reason. */

import { html, nothing, repeat } from './lit.js';
import { readAll, send } from './api.js';
import { dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, dialog, empty, explain, icon, note, paint, toast } from './components.js';
import { Live } from './live.js';

const STATES = ['WAITING', 'READ', 'DISMISSED'];
const path = `/api/v1/programmes/${page.programmeId}/quarantine`;
const mayWork = holds('OPERATOR', 'PRODUCER', 'PROVINCE_MANAGER', 'ADMIN');
let state = 'WAITING';
let parts = [];
/** @type {Map<string, string>} Why a part could still not be read when it was tried last. */
const stillUnread = new Map();
let busy = '';

/** A reader's reason names a place and what was expected there; people get the beginning of it in their language. */
function reasonWords(reason) {
  const kind = reason.startsWith('import.') ? 'entry' : /missing/.test(reason) ? 'missing' : /another (JSON value|type)|no object/.test(reason) ? 'shape' : 'other';
  return t(`quarantine.reason.${kind}`);
}

async function retry(part) {
  if (busy) {
    return;
  }
  busy = part.id;
  paint(view());
  try {
    const { items } = await send(`/api/v1/quarantine/${part.id}/retry`);
    toast({ text: t('quarantine.said.read', items) });
    stillUnread.delete(part.id);
  } catch (failure) {
    stillUnread.set(part.id, explain(failure));
    announce(explain(failure), true);
  }
  busy = '';
  await refresh();
}

const askReason = () => dialog((close) => html`
  <form class="dialog-body" data-test="quarantine-dismiss-dialog" @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value.trim()); }}>
    <h2 id="dialog-title">${t('quarantine.dismissTitle')}</h2><p>${t('quarantine.dismissText')}</p>
    <div class="field"><label for="reason">${t('quarantine.why')}</label><input id="reason" name="reason" data-test="reason" required maxlength="200" autofocus></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button dangerous primary" data-test="quarantine-dismiss-send">${t('quarantine.dismiss')}</button></div></form>`);

async function dismiss(part) {
  const reason = await askReason();
  if (!reason) {
    return;
  }
  try {
    await send(`/api/v1/quarantine/${part.id}/dismiss`, { reason });
    toast({ text: t('quarantine.said.dismissed') });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  await refresh();
}

const partCard = (part) => html`
  <article class="panel part" data-test="part" data-part-id=${part.id} data-state=${part.state}>
    <div class="row"><h3>${reasonWords(part.reason)}</h3>
      ${part.state === 'WAITING' ? chip('need', 'alert', t('quarantine.state.WAITING')) : chip('done', 'check', t(`quarantine.state.${part.state}`))}</div>
    <p class="small quiet">${t(`quarantine.source.${part.source}`)} · ${dateTime(part.observedAt)} · ${t('quarantine.attempts', part.attempts)}</p>
    <p class="small">${t('quarantine.exactly')} <code>${part.reason}</code></p>
    ${part.settledReason ? html`<p class="small">${t('quarantine.settled')} ${part.settledReason}</p>` : nothing}
    <pre class="raw" tabindex="0" role="group" aria-label=${t('quarantine.raw')}>${part.raw}</pre>
    ${stillUnread.has(part.id) ? note({ kind: 'need', picture: 'alert', text: stillUnread.get(part.id), test: 'still-unread' }) : nothing}
    ${part.state === 'WAITING' && mayWork ? html`<div class="row">
      <button class="button primary" data-test="retry" aria-disabled=${busy === part.id} @click=${() => retry(part)}>${icon('retry')}${busy === part.id ? t('common.sending') : t('quarantine.retry')}</button>
      <button class="button" data-test="dismiss" @click=${() => dismiss(part)}>${icon('ban')}${t('quarantine.dismiss')}</button></div>` : nothing}
  </article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('quarantine.title')}</h1><p class="quiet">${t('quarantine.purpose')}</p></div></div>
  <fieldset class="choice filters"><legend class="visually-hidden">${t('quarantine.which')}</legend>${STATES.map((one) => html`
    <label><input type="radio" name="state" value=${one} .checked=${state === one} @change=${() => { state = one; refresh(); }}><span>${t(`quarantine.state.${one}`)}</span></label>`)}</fieldset>
  <h2 class="visually-hidden">${t('quarantine.list')}</h2>
  <div class="programmes" data-test="parts">${parts.length ? repeat(parts, (part) => part.id, partCard)
    : empty(t(`quarantine.empty.${state}`), t('quarantine.emptyHint'), html`<a class="button" href=${`/programmes/${page.programmeId}/desk`}>${icon('chat')}${t('common.nav.desk')}</a>`)}</div>`;

let reads = 0;

async function refresh() {
  const turn = ++reads;
  try {
    const found = await readAll(`${path}?state=${state}`);
    if (turn === reads) {
      parts = found;
      paint(view());
    }
  } catch (failure) {
    if (!document.querySelector('[data-test="parts"]')) {
      paint(broken(failure, refresh));
    }
  }
}

const live = new Live(page.programmeId);
live.addEventListener('event', ({ detail: event }) => event.name.startsWith('quarantine.') && refresh());
live.addEventListener('reload', refresh);
refresh();
setInterval(refresh, 10000);
