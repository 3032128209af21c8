/** The run of show: planned, expected and actual side by side, and a key for everything that calls it. */

import { html, nothing, repeat } from './lit.js';
import { duration, exactClock } from './format.js';
import { t } from './page.js';
import { chip, dialog, icon, until } from './components.js';

const STATES = { READY: ['', 'list'], STANDBY: ['need', 'next'], LIVE: ['air', 'air'], DONE: ['done', 'check'], SKIPPED: ['done', 'ban'] };

const stateChip = (segment) => {
  const [kind, picture] = STATES[segment.state];
  return chip(kind, picture, segment.heldSince ? t('run.state.HELD') : t(`run.state.${segment.state}`));
};

/** How late or early, in words. @param {number} seconds */
export const drift = (seconds) => {
  const minutes = duration(Math.abs(seconds));
  if (Math.abs(seconds) < 1) {
    return html`<span class="drift" data-test="drift">${icon('check')} ${t('run.onTime')}</span>`;
  }
  return seconds > 0
    ? html`<span class="drift behind" data-test="drift">${icon('later')} ${t('run.behind', minutes)}</span>`
    : html`<span class="drift" data-test="drift">${icon('next')} ${t('run.ahead', minutes)}</span>`;
};

/** Left, nearly up, or over: with the word, and never by colour alone. @param {any} segment @param {number} now */
export const urgency = (segment, now) => {
  const left = segment?.dueAt ? (Date.parse(segment.dueAt) - now) / 1000 : Infinity;
  if (left < 0) {
    return 'over';
  }
  return left <= segment.dangerSeconds ? 'danger' : left <= segment.warnSeconds ? 'warn' : '';
};

/** @param {any} segment @param {number} now */
export const urgencyWord = (segment, now) => {
  const level = urgency(segment, now);
  return level ? chip(level === 'warn' ? 'need' : 'danger', level === 'warn' ? 'later' : 'alert', t(`run.${level}`)) : nothing;
};

const span = (from, to) => (from ? html`${exactClock(from)}${to ? html` <span class="quiet">– ${exactClock(to)}</span>` : nothing}` : '—');

const times = (segment) => html`
  <dl class="run-times">
    <div><dt>${t('run.planned')}</dt><dd data-test="planned" data-at=${segment.plannedStart ?? nothing} data-to=${segment.plannedEnd ?? nothing}>${span(segment.plannedStart, segment.plannedEnd)}</dd></div>
    <div><dt>${t('run.expected')}</dt><dd data-test="expected" data-at=${segment.expectedStart ?? nothing} data-to=${segment.expectedEnd ?? nothing}>${span(segment.expectedStart, segment.expectedEnd)}</dd></div>
    <div><dt>${t('run.actual')}</dt><dd data-test="actual">${span(segment.startedAt, segment.endedAt)}</dd></div></dl>`;

/** Who and what it needs on stage. @param {any} plan @param {Map<string, string>} hosts their names by id */
const staging = (plan, hosts) => {
  const needs = [
    ['host', plan.hostId && (hosts.get(plan.hostId) ?? '')], ['speakers', plan.speakers.join(', ')], ['media', plan.media.join(', ')],
    ['overlaySet', plan.overlaySet], ['questionQuota', plan.questionQuota],
    ...Object.entries(plan.owners ?? {}).map(([track, owner]) => [`owner.${track}`, owner]),
  ].filter(([, value]) => value);
  return needs.length ? html`<dl class="staging small">${needs.map(([name, value]) => html`<div data-test=${`staging-${name}`}><dt>${t(`segment.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>` : nothing;
};

const words = (plan, hosts = new Map()) => (plan?.script || plan?.keyMessages?.length ? html`<details><summary data-test="words">${t('segment.script')}</summary>
  ${staging(plan, hosts)}
  ${plan.script ? html`<p class="script">${plan.script}</p>` : nothing}
  ${plan.keyMessages?.length ? html`<ul class="key-messages">${plan.keyMessages.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}</details>` : nothing);

/** @param {any} segment @param {{plan: any, chosen: boolean, may: boolean, mayEdit: boolean, hosts: Map<string, string>, on: Record<string, (no: number) => void>}} how */
function row(segment, { plan, chosen, may, mayEdit, hosts, on }) {
  const small = (verb, test = verb) => html`<button class="button small-button quiet-button" data-test=${test}
    @click=${(event) => { event.stopPropagation(); on[verb](segment.no); }}>${t(`run.${verb}`)}<span class="visually-hidden">: ${segment.title}</span></button>`;
  return html`
    <li class="segment run ${segment.state === 'LIVE' ? 'now' : ''} ${['DONE', 'SKIPPED'].includes(segment.state) ? 'past' : ''} ${chosen ? 'chosen' : ''}"
        data-test="segment" data-segment=${segment.no} data-state=${segment.state} data-on-air=${segment.state === 'LIVE'}
        aria-current=${segment.state === 'LIVE' ? 'step' : 'false'} @click=${() => on.choose(segment.no)}>
      <div class="segment-what">
        <p class="row"><strong>${segment.no}. ${segment.title}</strong> <span class="quiet small">${t(`segment.type.${segment.type}`)} · ${duration(segment.plannedSeconds)}</span>
          ${stateChip(segment)}${segment.mandatory ? chip('', 'lock', t('segment.mandatory')) : nothing}
          ${segment.lock === 'DURATION' ? nothing : chip('', 'lock', t(`run.lock.${segment.lock}`))}
          ${segment.emptiedAt && segment.state !== 'DONE' ? html`<span data-test="emptied">${chip('danger', 'alert', t('run.emptied'))}</span>` : nothing}
          ${segment.endAction === 'NEXT' ? chip('', 'next', t('run.byItself')) : nothing}</p>
        ${segment.skipReason ? html`<p class="small quiet">${t('run.skipReason', segment.skipReason)}</p>` : nothing}
        ${segment.earlier.length ? html`<p class="small quiet">${t('run.earlier', segment.earlier.map((run) => `${exactClock(run.startedAt)}–${exactClock(run.endedAt)}`).join(', '))}</p>` : nothing}
        ${words(plan, hosts)}</div>
      ${times(segment)}
      <div class="segment-end">${mayEdit ? small('edit') : nothing}${on.recapWords && segment.type === 'RECAP' && ['READY', 'STANDBY'].includes(segment.state) ? small('recapWords') : nothing}${segment.state === 'LIVE' ? until(segment.dueAt) : nothing}
        ${!may || (segment.type === 'COUNTDOWN' && segment.state !== 'DONE') ? nothing : segment.state === 'READY' ? html`${small('ready')}${small('skip')}`
          : segment.state === 'STANDBY' ? html`${small('go')}${small('skip')}`
            : segment.state === 'LIVE' || segment.type === 'COUNTDOWN' ? nothing : small('back')}</div>
    </li>`;
}

/** @param {any} show @param {{plans: Map<number, any>, chosen: number, may: boolean, mayEdit: boolean, hosts: Map<string, string>, on: Record<string, any>}} how */
export const runList = (show, { plans, chosen, may, mayEdit, hosts, on }) => html`
  <ol class="segments">${repeat(show.segments, (segment) => segment.no, (segment) => row(segment, {
    plan: plans.get(segment.no), chosen: chosen === segment.no, may, mayEdit, hosts, on }))}</ol>`;

/** What waits aside for when something goes wrong. @param {any} show @param {{may: boolean, plans: Map<number, any>, on: Record<string, any>}} how */
export const drawer = (show, { may, plans, on }) => (show.contingencies.length ? html`
  <details class="drawer" data-test="contingencies"><summary>${icon('alert')} ${t('run.contingencies', show.contingencies.length)} <kbd>C</kbd></summary>
    <ul class="segments">${show.contingencies.map((segment) => html`<li class="segment run" data-test="contingency" data-segment=${segment.no}>
      <div class="segment-what"><p><strong>${segment.no}. ${segment.title}</strong> <span class="quiet small">${duration(segment.plannedSeconds)}</span></p>${words(plans.get(segment.no))}</div>
      ${may && show.status === 'LIVE' ? html`<div class="segment-end">
        <button class="button small-button" data-test="insert" @click=${() => on.insert(segment.no, false)}>${t('run.insertBehind')}<span class="visually-hidden">: ${segment.title}</span></button>
        <button class="button small-button dangerous" data-test="insert-now" @click=${() => on.insert(segment.no, true)}>${t('run.insertNow')}<span class="visually-hidden">: ${segment.title}</span></button></div>` : nothing}
    </li>`)}</ul></details>` : nothing);

export const KEYS = [['↑ ↓', 'choose'], ['R', 'ready'], ['G', 'go'], ['N', 'next'], ['B', 'back'], ['H', 'hold'], ['S', 'skip'], ['C', 'contingency'], ['1 … 9 !', 'situation'], ['?', 'help']];

/** The list of keys. */
export const help = () => dialog((close) => html`<div class="dialog-body" data-test="keys"><h2 id="dialog-title">${t('run.keys')}</h2>
  <dl class="keys">${KEYS.map(([key, verb]) => html`<div><dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${t(`run.key.${verb}`)}</dd></div>`)}</dl>
  <div class="dialog-end"><button class="button primary" data-test="keys-close" autofocus @click=${() => close()}>${t('common.close')}</button></div></div>`);

/** Why a mandatory segment is passed by. @param {string} title @returns {Promise<string|undefined>} */
export const skipReason = (title) => dialog((close) => html`
  <form class="dialog-body" @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value.trim()); }}>
    <h2 id="dialog-title">${t('run.skip.ask', title)}</h2><p>${t('run.skip.text')}</p>
    <div class="field"><label for="reason">${t('run.skip.reason')}</label><input id="reason" name="reason" required maxlength="300" autofocus></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test="skip-yes">${t('run.skip')}</button></div></form>`);

/** One key for each call; typing into a field or a dialog is left alone. @param {Record<string, () => void>} calls */
export function listenToRunKeys(calls) {
  const keys = {
    ArrowDown: 'down', ArrowUp: 'up', r: 'ready', g: 'go', n: 'next', b: 'back', h: 'hold', s: 'skip', c: 'contingency', '?': 'help',
  };
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const call = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const elsewhere = event.ctrlKey || event.metaKey || event.altKey || event.repeat
      || document.querySelector('dialog[open], details.menu[open]') || target.closest('input, textarea, select');
    if (call && calls[call] && !elsewhere) {
      event.preventDefault();
      calls[call]();
    }
  });
}
