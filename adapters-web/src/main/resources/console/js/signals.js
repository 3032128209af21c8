/** Signals: early signs of trouble with what shows them, judged within a quarter of an hour, and the way to an incident. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, paint, toast, until } from './components.js';
import { ask, selectField, textField } from './dialogs.js';
import { about } from './signal-alarm.js';

const AGAIN_MILLIS = 10000;
const TOPICS = ['CONTRIBUTION', 'STATE_SUPPORT', 'PENSION', 'MATERNITY', 'LUMP_SUM', 'HEALTH_CARE', 'PROCEDURE', 'APP', 'DELAY', 'ATTITUDE', 'FRAUD', 'DATA_LEAK', 'FUND_SAFETY', 'BROADCAST'];
const OPEN = ['OPEN', 'LOOKED'];
const mayReport = holds('PROVINCE_MANAGER', 'PRODUCER', 'OPERATOR', 'CARE_OFFICER', 'CRISIS_LEAD', 'SPOKESPERSON');
const mayJudge = holds('PROVINCE_MANAGER', 'PRODUCER', 'CRISIS_LEAD');
/** @type {any[]} */
let signals = [];
let programmes = [];
let organisations = [];
/** What shows a signal, by its id, once it was asked for. @type {Map<string, any>} */
const shown = new Map();
let known = new Set();

async function act(call, said) {
  try {
    await call();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

const path = (signal, what = '') => `/api/v1/signals/${signal.id}${what}`;
const title = (id) => programmes.find((one) => one.id === id)?.title ?? t('signals.someProgramme');

async function look(signal) {
  await act(() => send(path(signal, '/look')), t('signals.said.looked'));
  await open(signal);
}

async function judge(signal, holdsTrue) {
  const given = await ask({
    title: t(holdsTrue ? 'signals.ask.true' : 'signals.ask.false'), test: 'judge-form', send: t(holdsTrue ? 'signals.true' : 'signals.false'),
    fields: textField('reason', t('signals.reason'), { length: 1000 }),
  });
  if (given) {
    await act(() => send(path(signal, '/judgement'), { holds: holdsTrue, reason: given.reason }, { ifMatch: signal.version }), t('signals.said.judged'));
  }
}

const incident = (signal) => act(() => send(path(signal, '/incident')), t('signals.said.incident'));

async function report() {
  const places = [...programmes.map((one) => ({ value: `p:${one.id}`, words: `${one.title} · ${dateTime(one.startsAt)}` })), ...organisations.map((one) => ({ value: `o:${one.id}`, words: one.name }))];
  const given = await ask({
    title: t('signals.report'), test: 'report-form', send: t('signals.send'),
    fields: html`${selectField('kind', t('signals.kindOf'), ['PRESS_CALL', 'STAFF_REPORT'].map((one) => ({ value: one, words: t(`signal.kind.${one}`) })))}
      ${selectField('place', t('signals.place'), places)}
      ${selectField('topic', t('signals.topic'), [{ value: '', words: t('signals.noTopic') }, ...TOPICS.map((one) => ({ value: one, words: t(`topic.${one}`) }))], '', true)}
      ${textField('note', t('signals.note'), { length: 1000 })}<p class="small quiet">${t('signals.noteHint')}</p>`,
  });
  if (given) {
    const where = given.place.startsWith('p:') ? { programmeId: given.place.slice(2) } : { organisationId: given.place.slice(2) };
    await act(() => send('/api/v1/signals', { kind: given.kind, note: given.note, ...where, ...(given.topic ? { topic: given.topic } : {}) }), t('signals.said.reported'));
  }
}

async function open(signal) {
  try {
    shown.set(signal.id, await read(path(signal)));
    paint(view());
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

const state = (signal) => {
  const open = OPEN.includes(signal.state);
  if (open && signal.overdue) {
    return chip('danger', 'alert', t('signals.overdue'));
  }
  return open ? chip('need', signal.state === 'OPEN' ? 'alert' : 'eye', t(`signals.state.${signal.state}`)) : chip('', signal.state === 'TRUE' ? 'check' : 'cross', t(`signals.state.${signal.state}`));
};

const figures = (signal) => {
  if (signal.kind === 'REACH') {
    return t('signals.reached', count(signal.people));
  }
  return signal.people ? t('signals.unhappy', count(signal.people), signal.usual.toLocaleString('vi-VN')) : '';
};

const evidence = (signal) => {
  const found = shown.get(signal.id);
  return html`<details data-test="evidence" @toggle=${(event) => (event.target.open && !found ? open(signal) : undefined)}>
    <summary>${t('signals.evidence', count(signal.evidence))}</summary>
    ${found ? html`${found.words.length ? html`<ul class="plain stack">${found.words.map((one) => html`<li class="bubble" data-test="words">${one.words} <span class="small quiet nowrap">${dateTime(one.at)}</span></li>`)}</ul>` : html`<p class="quiet">${t('signals.noWords')}</p>`}` : nothing}</details>`;
};

const actions = (signal) => html`<div class="row">
  ${OPEN.includes(signal.state) && mayReport && signal.state === 'OPEN' ? html`<button class="button" data-test="look" @click=${() => look(signal)}>${icon('eye')}${t('signals.look')}<span class="visually-hidden">: ${about(signal)}</span></button>` : nothing}
  ${OPEN.includes(signal.state) && mayJudge ? html`<button class="button primary" data-test="judge-true" @click=${() => judge(signal, true)}>${icon('check')}${t('signals.true')}<span class="visually-hidden">: ${about(signal)}</span></button>
    <button class="button" data-test="judge-false" @click=${() => judge(signal, false)}>${icon('cross')}${t('signals.false')}<span class="visually-hidden">: ${about(signal)}</span></button>` : nothing}
  ${signal.state === 'TRUE' && !signal.incidentId && mayJudge ? html`<button class="button primary" data-test="incident" @click=${() => incident(signal)}>${icon('alert')}${t('signals.incident')}<span class="visually-hidden">: ${about(signal)}</span></button>` : nothing}
  ${signal.incidentId ? html`<a class="button" data-test="to-incident" href=${`/crisis?incident=${signal.incidentId}`}>${icon('next')}${t('signals.toIncident')}</a>` : nothing}</div>`;

const card = (signal) => html`<article class="panel stack" data-test="signal" data-signal-id=${signal.id}>
  <div class="row"><h2>${about(signal)}</h2>${state(signal)}</div>
  <p class="small quiet">${dateTime(signal.openedAt)}${signal.programmeId ? html` · <a href=${`/programmes/${signal.programmeId}`}>${title(signal.programmeId)}</a>` : nothing}</p>
  ${figures(signal) ? html`<p>${figures(signal)}</p>` : nothing}${signal.note ? html`<p>${signal.note}</p>` : nothing}
  ${OPEN.includes(signal.state) && !signal.overdue ? html`<p class="row"><span>${t('signals.due')}</span>${until(signal.dueAt)}</p>` : nothing}
  ${signal.reason ? html`<p class="small"><strong>${t('signals.reason')}:</strong> ${signal.reason}</p>` : nothing}
  ${signal.evidence ? evidence(signal) : nothing}${actions(signal)}</article>`;

const part = (test, heading, list, none) => html`<section class="section" data-test=${test}><h2 class=${list.length ? '' : 'visually-hidden'}>${heading}</h2>
  ${list.length ? html`<div class="stack">${repeat(list, (one) => one.id, card)}</div>` : none}</section>`;

const view = () => html`<div class="page-head"><div><h1>${t('signals.title')}</h1><p class="quiet">${t('signals.purpose')}</p></div>
    ${mayReport && programmes.length + organisations.length ? html`<button class="button primary" data-test="report" @click=${report}>${icon('plus')}${t('signals.report')}</button>` : nothing}</div>
  ${part('open-signals', t('signals.open'), signals.filter((one) => OPEN.includes(one.state)), empty(t('signals.none'), t('signals.noneHint')))}
  ${part('judged-signals', t('signals.judged'), signals.filter((one) => !OPEN.includes(one.state)), nothing)}`;

/** New ones are told; a dialog that is open stays as it is. */
async function refresh() {
  try {
    const next = await read('/api/v1/signals').then(itemsOf);
    const fresh = next.filter((one) => one.state === 'OPEN' && !known.has(one.id));
    if (known.size) {
      fresh.forEach((one) => announce(t('signal.raised', about(one)), true));
    }
    signals = next;
    known = new Set(next.map((one) => one.id));
    paint(view());
  } catch (failure) {
    if (!signals.length) {
      paint(broken(failure, refresh));
    }
  }
}

async function start() {
  [programmes, organisations] = await Promise.all([
    read('/api/v1/programmes?limit=50').then(itemsOf, () => []),
    holds('PROVINCE_MANAGER', 'PRODUCER') ? read('/api/v1/organisations').then(itemsOf, () => []) : [],
  ]);
  await refresh();
  setInterval(refresh, AGAIN_MILLIS);
}

start();
