/** The small things every page is built from. */

import { html, nothing, render } from './lit.js';
import { NoAnswer, loginPath } from './api.js';
import { clock, count, now, timeSpan } from './format.js';
import { t } from './page.js';

/** @param {string} name */
export const icon = (name) =>
  html`<svg class="icon" aria-hidden="true"><use href=${`/assets/icons.svg#${name}`}></use></svg>`;

/**
 * @param {string} kind '' | 'need' | 'danger' | 'air' | 'done'
 * @param {string} picture
 * @param {unknown} words
 */
export const chip = (kind, picture, words) => html`<span class="chip ${kind}">${icon(picture)}${words}</span>`;

const STATUS = {
  PLANNED: ['', 'calendar'], READY: ['', 'check'], LIVE: ['air', 'air'],
  ENDED: ['need', 'stop'], CLOSED: ['done', 'check'], CANCELLED: ['done', 'ban'],
};

/** @param {string} status of a programme */
export const statusChip = (status) => {
  const [kind, picture] = STATUS[status] ?? ['', 'list'];
  return html`<span data-test="status" data-status=${status}>${chip(kind, picture, t(`programme.status.${status}`))}</span>`;
};

/** Time gone by since a moment, counting. @param {string} moment */
export const since = (moment) => html`<time class="clock" data-since=${moment}></time>`;

/** Time left until a moment, counting down and then past it. @param {string|number} moment */
export const until = (moment) => html`<time class="clock" data-until=${new Date(moment).toISOString()}></time>`;

/** A segment's time left, or the time it has run over, each with its word. @param {string|number} moment */
export const timeLeft = (moment) => html`<span class="time-left"><span class="word-left">${t('segment.left')}</span><span
  class="word-over">${t('segment.over')}</span> ${until(moment)}</span>`;

/** Writes every running clock; called once a second and after each rendering. */
export function tick() {
  for (const element of document.querySelectorAll('[data-since]')) {
    show(element, (now() - Date.parse(element.dataset.since)) / 1000);
  }
  for (const element of document.querySelectorAll('[data-until]')) {
    const left = (Date.parse(element.dataset.until) - now()) / 1000;
    const worded = element.closest('.time-left');
    element.classList.toggle('over', left < 0);
    worded?.classList.toggle('over', left < 0);
    show(element, worded ? Math.abs(left) : left);
  }
}

function show(element, seconds) {
  const text = timeSpan(element.dataset.since ? Math.max(0, seconds) : seconds);
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

setInterval(tick, 1000);

/**
 * Renders into the page's place and keeps its clocks right.
 *
 * @param {unknown} template
 */
export function paint(template) {
  const app = document.getElementById('app');
  if (app.classList.contains('loading') || app.dataset.ready === undefined) {
    app.replaceChildren();
    app.classList.remove('loading');
    app.dataset.ready = '';
  }
  render(template, app);
  tick();
}

/** One sentence to a screen reader: politely, or at once. @param {string} text @param {boolean} [urgent] */
export function announce(text, urgent = false) {
  const region = document.getElementById(urgent ? 'say-now' : 'say-politely');
  region.textContent = region.textContent === text ? `${text} ` : text;
}

/** @param {{kind?: string, picture: string, title?: string, text: unknown, end?: unknown, test?: string}} what */
export const note = ({ kind = '', picture, title = '', text, end = nothing, test = 'note' }) => html`
  <div class="note ${kind}" data-test=${test}>${icon(picture)}
    <div>${title ? html`<strong>${title}</strong> ` : nothing}${text}</div>${end}</div>`;

/** @param {string} title @param {string} hint @param {unknown} [action] */
export const empty = (title, hint, action = nothing) =>
  html`<div class="empty" data-test="empty"><strong>${title}</strong><span>${hint}</span>${action}</div>`;

/** What went wrong in words for people. @param {any} failure */
export const explain = (failure) => (failure instanceof NoAnswer ? t('common.noAnswer') : failure.message);

/** A page that could not be read, with the way on. @param {any} failure @param {() => void} again */
export const broken = (failure, again) => html`
  <div class="main narrow"><h1>${failure.status === 404 ? t('common.notFound') : t('common.broken')}</h1>
    <p>${failure.status === 404 ? t('common.notFoundHint') : explain(failure)}</p>
    <div class="row"><button class="button primary" @click=${again}>${icon('retry')}${t('common.again')}</button>
      <a class="button" href="/">${t('common.nav.overview')}</a></div></div>`;

/**
 * A line at the bottom that goes away by itself, with one thing to press.
 *
 * @param {{text: string, kind?: string, action?: string, hint?: string, onAction?: () => void, millis?: number}} what
 * @returns {() => void} takes it away at once
 */
export function toast({ text, kind = '', action = '', hint = '', onAction, millis = 5000 }) {
  const shelf = document.querySelector('.toasts') ?? document.body.appendChild(
    Object.assign(document.createElement('section'), { className: 'toasts', ariaLabel: t('common.messages') }));
  const box = Object.assign(document.createElement('div'), { className: `toast ${kind}` });
  box.dataset.test = 'toast';
  const away = () => box.remove();
  const act = () => {
    away();
    onAction?.();
  };
  render(html`<span>${text}</span>${action
    ? html`<button class="button" data-test="toast-action" @click=${act}>${action}${hint ? html` <kbd>${hint}</kbd>` : nothing}</button>`
    : html`<button class="button" aria-label=${t('common.close')} @click=${away}>${icon('cross')}</button>`}`, box);
  shelf.append(box);
  announce(text, kind === 'danger');
  setTimeout(away, millis);
  return away;
}

/**
 * Says since when the line is down and what waits.
 *
 * @param {{since: number|null, waiting: number, login: boolean}} line
 */
export const lineBar = ({ since: from, waiting, login }) => {
  if (login) {
    return html`<div class="line-bar" data-test="line" data-line="login">${icon('lock')}
      <span>${t('common.line.login', waiting)}</span><a href=${loginPath()}>${t('common.line.loginAction')}</a></div>`;
  }
  if (from !== null) {
    return html`<div class="line-bar" data-test="line" data-line="offline">${icon('offline')}
      <span>${t('common.line.offline', clock(from))} ${waiting ? t('common.line.waits', count(waiting)) : t('common.line.safe')}</span></div>`;
  }
  return waiting
    ? html`<div class="line-bar waiting" data-test="line" data-line="sending">${icon('send')}<span>${t('common.line.sending', count(waiting))}</span></div>`
    : nothing;
};

/**
 * A question that wants an answer before anything else goes on.
 *
 * @template T
 * @param {(close: (value?: T) => void) => unknown} body
 * @returns {Promise<T|undefined>}
 */
export function dialog(body) {
  return new Promise((resolve) => {
    const box = document.body.appendChild(document.createElement('dialog'));
    box.setAttribute('aria-labelledby', 'dialog-title');
    const close = (value) => {
      box.close();
      box.remove();
      resolve(value);
    };
    box.addEventListener('cancel', () => close());
    box.addEventListener('click', (event) => event.target === box && close());
    render(body(close), box);
    box.showModal();
    box.querySelector('[autofocus]')?.focus();
  });
}

/** @param {{title: string, text: string, yes: string, kind?: string}} what @returns {Promise<boolean>} */
export const confirm = async ({ title, text, yes, kind = 'primary' }) => Boolean(await dialog((close) => html`
  <div class="dialog-body" data-test="confirm"><h2 id="dialog-title">${title}</h2><p>${text}</p>
    <div class="dialog-end"><button class="button" @click=${() => close(false)}>${t('common.cancel')}</button>
      <button class="button ${kind}" data-test="confirm-yes" autofocus @click=${() => close(true)}>${yes}</button></div></div>`));
