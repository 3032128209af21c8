/**
 * Whom a collector calls next, on a telephone whose line comes and goes: the list is kept on the device for a short while, and what
 * came of a call is sent once when the line is back.
 */

import { html, nothing, repeat } from './lit.js';
import { NoAnswer, itemsOf, read, send } from './api.js';
import { clock, count, dateTime, fieldValue, fromField, now } from './format.js';
import { page, t } from './page.js';
import { announce, broken, chip, dialog, empty, explain, icon, lineBar, note, paint } from './components.js';
import { inputField, selectField, textField } from './dialogs.js';
import { Outbox, onThisDevice } from './outbox.js';

const PLACE = `lensong.calling.${page.holder}.`;
/** As long as a login lasts. */
const KEPT_MILLIS = 12 * 3600e3;
const AGAIN_MILLIS = 30e3;
const CHANNELS = ['PHONE', 'SMS', 'ZALO', 'MESSENGER', 'VISIT'];
const REASONS = ['MONEY', 'UNSURE', 'WAITS_FOR_FAMILY', 'PAPERWORK', 'DISTRUST', 'ALREADY_COVERED', 'ABROAD', 'OTHER'];
const OUTCOMES = ['REACHED', 'COMMITTED', 'POSTPONED', 'NOT_REACHED', 'WRONG_NUMBER', 'DECLINED', 'OPTED_OUT'];

const outbox = new Outbox('calling', onThisDevice(`${PLACE}entry.`));
/** @type {{at: number, leads: any[]}|null} */
let shown = kept();
/** @type {number|null} */
let offlineSince = navigator.onLine ? null : Date.now();
let login = false;
/** What could not be stored, until the collector has seen it. @type {Array<{id: string, label: string, why: string}>} */
let refused = JSON.parse(localStorage.getItem(`${PLACE}refused`) ?? '[]');

/**
 * Calls that may be made, until it is entered what came of them, since they count already: which of the numbers, and since when. What
 * lies here names nobody.
 *
 * @type {Record<string, {place: number, at: number}>}
 */
const begun = Object.fromEntries(Object.entries(JSON.parse(localStorage.getItem(`${PLACE}begun`) ?? '{}')).filter(([, one]) => Date.now() - one.at < KEPT_MILLIS));
/** Why somebody may not be called now, by lead. @type {Map<string, {words: string, next: string|null}>} */
const barred = new Map();

function kept() {
  for (const name of Object.keys(localStorage)) {
    // Somebody else's list stays on no device, and neither does an old one.
    if (/^lensong\.calling\..*\.list$/.test(name)) {
      const list = JSON.parse(localStorage.getItem(name));
      if (name !== `${PLACE}list` || Date.now() - list.at > KEPT_MILLIS) {
        localStorage.removeItem(name);
      }
    }
  }
  return JSON.parse(localStorage.getItem(`${PLACE}list`) ?? 'null');
}

const spoken = (phone) => (/^\+84\d{9}$/.test(phone) ? `0${phone.slice(3, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}` : phone);

const worded = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));

function keepBegun() {
  localStorage.setItem(`${PLACE}begun`, JSON.stringify(begun));
}

/**
 * Asks whether the person may be called, and counts the call; only then is there a link that dials. Without a line nobody can say
 * that they may: then nobody is called.
 */
async function call(lead, phone) {
  barred.delete(lead.id);
  try {
    await send(`/api/v1/leads/${lead.id}/calls`, { phone });
    begun[lead.id] = { place: lead.phones.indexOf(phone), at: Date.now() };
    keepBegun();
    announce(t('calling.may'));
  } catch (failure) {
    const words = failure instanceof NoAnswer ? t('calling.cannotAsk')
      : failure.code?.startsWith('contact.') ? t(`contact.why.${failure.code}`) : failure.errors?.[0]?.message ?? explain(failure);
    barred.set(lead.id, { words, next: failure.details?.next ?? null });
    announce(words, true);
  }
  draw();
  /** @type {HTMLElement|null} */ (document.querySelector(`[data-lead-id="${lead.id}"] [data-test="dial"]`))?.focus();
}

function enter(lead, body) {
  const label = t(`calling.outcome.${body.outcome}`);
  outbox.add({
    subject: lead.id, verb: body.outcome, path: `/api/v1/me/leads/${lead.id}/entries`, body: { ...body, at: new Date(now()).toISOString() }, label,
  });
  if (begun[lead.id] && body.channel) {
    delete begun[lead.id];
    keepBegun();
  }
  announce(t('calling.entered', label));
}

/** Which fields an outcome wants beside the channel. */
const more = (outcome) => {
  if (outcome === 'POSTPONED') {
    return inputField('until', t('lead.until'), { type: 'datetime-local', value: fieldValue(now() + 86400e3) });
  }
  return outcome === 'DECLINED'
    ? html`${selectField('reason', t('lead.reason'), worded(REASONS, 'lead.reasonOf'))}${textField('text', t('lead.reasonText'), { length: 500, optional: true })}` : nothing;
};

async function askOutcome(lead) {
  const given = await dialog((close) => html`
    <form class="dialog-body stack" data-test="outcome" @submit=${(event) => { event.preventDefault(); close(new FormData(event.target)); }}>
      <h2 id="dialog-title">${t('calling.what', lead.name || t('leads.noName'))}</h2>
      ${selectField('channel', t('lead.channel'), worded(CHANNELS, 'lead.channelOf'), lead.nextAction === 'MESSAGE' ? 'ZALO' : 'PHONE')}
      <fieldset class="choices"><legend class="label">${t('calling.came')}</legend>${OUTCOMES.map((one) => html`
        <label class="row came"><input type="radio" name="outcome" value=${one} required data-test=${`outcome-${one}`}> ${t(`calling.outcome.${one}`)}</label>
        ${more(one) === nothing ? nothing : html`<div class="stack more-of" data-of=${one}>${more(one)}</div>`}`)}</fieldset>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button primary" data-test="outcome-send">${icon('check')}${t('lead.enter')}</button></div></form>`);
  if (given) {
    const outcome = given.get('outcome');
    enter(lead, {
      outcome, channel: given.get('channel'),
      ...(outcome === 'POSTPONED' ? { until: fromField(given.get('until')) } : {}),
      ...(outcome === 'DECLINED' ? { reason: given.get('reason'), text: given.get('text') } : {}),
    });
  }
}

const due = (lead) => {
  if (lead.acceptBy) {
    const late = Date.parse(lead.acceptBy) <= now();
    return chip(late ? 'danger' : 'need', 'clock', t('calling.acceptBy', clock(lead.acceptBy)));
  }
  if (!lead.nextDueAt) {
    return nothing;
  }
  const late = Date.parse(lead.nextDueAt) <= now();
  return chip(late ? 'danger' : 'need', 'clock', html`${t(`leads.action.${lead.nextAction}`)} · ${late ? t('leads.overdue') : dateTime(lead.nextDueAt)}`);
};

/** The law's hours: what was read goes on to count without a line. */
const hours = (lead) => (now() >= Date.parse(lead.callFrom) && now() < Date.parse(lead.callUntil) ? nothing
  : html`<p class="row small" data-test="hours">${chip('danger', 'ban', now() < Date.parse(lead.callFrom) ? t('calling.callFrom', dateTime(lead.callFrom)) : t('calling.tooLate'))}</p>`);

const waits = (waiting) => html`<p class="row" data-test="waiting">${icon('send')}<span>${t('calling.waits', waiting.at(-1).label, clock(waiting.at(-1).at))}</span></p>`;

/** What was asked about is dialled by a finger: telephones dial nothing that a page asks for by itself a moment later. */
const number = (lead, phone, place) => (begun[lead.id]?.place === place
  ? html`<a class="button big primary" href=${`tel:${phone}`} data-test="dial">${icon('phone')}${t('lead.dial', spoken(phone))}</a>`
  : html`<button class="button big" data-test="call-number" @click=${() => call(lead, phone)}>${icon('phone')}${t('lead.call', spoken(phone))}</button>`);

const why = (lead) => {
  const one = barred.get(lead.id);
  return one ? html`<div data-test="barred">${note({ kind: 'danger', picture: 'ban', text: one.next ? `${one.words} ${t('contact.next', dateTime(one.next))}` : one.words })}</div>` : nothing;
};

const card = (lead) => {
  const waiting = outbox.of(lead.id);
  return html`
  <li class="call-card ${waiting.length ? 'settled' : ''}" data-test="call" data-lead-id=${lead.id} data-state=${lead.state}>
    <p class="row"><strong>${lead.name || t('leads.noName')}</strong>${lead.commune ? html`<span class="quiet">${lead.commune}</span>` : nothing}</p>
    <p class="row small">${chip('', 'person', t(`leads.state.${lead.state}`))}${due(lead)}</p>
    ${lead.words ? html`<p class="words">${lead.words}</p>` : nothing}
    <p class="small quiet">${lead.programmeTitle}${lead.preferredTime ? ` · ${lead.preferredTime}` : ''}</p>
    ${hours(lead)}
    ${why(lead)}<div class="call-numbers">${lead.phones.map((phone, place) => number(lead, phone, place))}</div>
    ${waiting.length ? waits(waiting) : html`<div class="call-ends">
      ${lead.acceptBy ? html`<button class="button primary" data-test="take-on" @click=${() => enter(lead, { outcome: 'TAKEN_ON' })}>${icon('check')}${t('calling.takeOn')}</button>` : nothing}
      <button class="button" data-test="missed" @click=${() => enter(lead, { outcome: 'NOT_REACHED', channel: 'PHONE' })}>${icon('cross')}${t('calling.missed')}</button>
      <button class="button ${lead.acceptBy ? '' : 'primary'}" data-test="enter" @click=${() => askOutcome(lead)}>${icon('pen')}${t('calling.enter')}</button></div>`}
  </li>`;
};

const refusal = (one) => note({
  kind: 'danger', picture: 'alert', test: 'refused', text: t('calling.refused', one.label, one.why),
  end: html`<button class="button" @click=${() => seen(one)}>${t('calling.seen')}</button>`,
});

function seen(one) {
  refused = refused.filter((other) => other !== one);
  localStorage.setItem(`${PLACE}refused`, JSON.stringify(refused));
  draw();
}

/** What is waiting for its turn goes to the end. */
const inTurn = () => shown.leads.toSorted((one, other) => Number(outbox.of(one.id).length > 0) - Number(outbox.of(other.id).length > 0));

function draw() {
  paint(html`${lineBar({ since: offlineSince, waiting: outbox.all.length, login })}
    <div class="stack calling"><div class="page-head"><div><h1>${t('calling.title')}</h1>
      ${shown ? html`<p class="quiet" data-test="read-at">${t('leads.amount', count(shown.leads.length))} · ${t('calling.readAt', clock(shown.at))}</p>` : nothing}</div></div>
    ${refused.map(refusal)}
    ${shown?.leads.length ? html`<ul class="plain calls" data-test="calls">${repeat(inTurn(), (lead) => lead.id, card)}</ul>`
      : empty(t(shown ? 'calling.empty' : 'calling.unread'), t(shown ? 'calling.emptyHint' : 'calling.unreadHint'))}
    <p class="small quiet">${t('calling.kept')}</p></div>`);
}

async function refresh() {
  try {
    const leads = itemsOf(await read('/api/v1/me/leads'));
    shown = { at: Date.now(), leads };
    localStorage.setItem(`${PLACE}list`, JSON.stringify(shown));
    offlineSince = null;
  } catch (failure) {
    if (!(failure instanceof NoAnswer)) {
      throw failure;
    }
    offlineSince ??= Date.now();
  }
  draw();
}

const start = () => refresh().catch((failure) => paint(broken(failure, start)));

/** Lets the telephone keep this page itself: its parts were read before the worker was there. */
async function keepPage() {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  await navigator.serviceWorker.register('/calling/worker.js', { scope: '/calling' });
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.addEventListener('message', () => { document.getElementById('app').dataset.kept = ''; });
  const parts = performance.getEntriesByType('resource').map((one) => new URL(one.name)).filter((url) => /^\/(assets|webjars)\//.test(url.pathname));
  active.postMessage([location.pathname, ...new Set(parts.map((url) => url.pathname))]);
}

outbox.addEventListener('change', () => draw());
outbox.addEventListener('done', () => {
  login = false;
  refresh().catch(() => undefined);
});
outbox.addEventListener('login', () => {
  login = true;
  draw();
});
outbox.addEventListener('refused', (event) => {
  const { action, problem } = /** @type {CustomEvent} */ (event).detail;
  refused = [...refused, { id: action.id, label: action.label, why: problem.message }];
  localStorage.setItem(`${PLACE}refused`, JSON.stringify(refused));
  refresh().catch(() => undefined);
});
addEventListener('online', () => refresh().catch(() => undefined));
addEventListener('offline', () => {
  offlineSince ??= Date.now();
  draw();
});
setInterval(() => (document.hidden ? undefined : refresh().catch(() => undefined)), AGAIN_MILLIS);

if (shown) {
  draw();
}
start();
keepPage().catch(() => undefined);
