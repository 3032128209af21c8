/** The page for viewers: how long until it begins, and where to watch. Nobody is asked who they are. */

import { html, nothing } from './lit.js';
import { count, date, dateTime } from './format.js';
import { page, t } from './page.js';
import { announce, broken, icon, paint, toast } from './components.js';
import { CountdownLive } from './countdown-live.js';

const live = new CountdownLive(page.programmeId);
const DAY = 86400;

const logos = (page.logos ?? '').split('\n').filter(Boolean).map((line) => {
  const [onLight, onDark, name] = line.split('\t');
  return { onLight, onDark, name };
});

const code = page.code ? `data:image/svg+xml,${encodeURIComponent(page.code)}` : '';

/** Whose programme it is, and a code that carries this page to another telephone. */
const partners = () => html`${logos.map((logo) => html`<picture><img class="partner-logo" src=${logo.onLight} alt=${logo.name}></picture>`)}
  ${code ? html`<figure class="countdown-code"><img data-test="code" src=${code} alt=${t('countdown.code')}><figcaption class="small quiet">${t('countdown.code')}</figcaption></figure>` : nothing}`;

const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/** `59:07`, or `1:02:03` from an hour on. @param {number} seconds */
const digits = (seconds) => (seconds > 3600 ? `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}`
  : two(Math.floor(seconds / 60))) + `:${two(seconds % 60)}`;

/** Far from the start nobody counts seconds. @param {number} seconds */
const far = (seconds) => (seconds >= DAY ? t('countdown.days', Math.floor(seconds / DAY), Math.floor((seconds % DAY) / 3600))
  : t('countdown.hours', Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)));

const WORDS = {
  SCHEDULED: () => t('countdown.state.SCHEDULED'),
  COUNTING: () => t('countdown.state.COUNTING'),
  DUE: () => t('countdown.state.DUE'),
  LIVE: () => t('countdown.state.LIVE'),
  ENDED: () => t('countdown.state.ENDED'),
  POSTPONED: () => t('countdown.state.POSTPONED', dateTime(live.countdown.startsAt)),
  CANCELLED: () => (live.countdown.reason ? t('countdown.state.CANCELLED', live.countdown.reason) : t('countdown.state.cancelled')),
};

/** Read by whoever looks for it, and said aloud only when the state changes. */
const timer = () => html`<p class="countdown-digits" role="timer" aria-live="off" data-test="digits"></p>`;

function seconds() {
  const place = document.querySelector('[data-test="digits"]');
  const left = place ? live.secondsLeft : 0;
  const text = live.state === 'COUNTING' ? digits(left) : far(left);
  if (place && place.textContent !== text) {
    place.textContent = text;
  }
}

const watchLink = (words) => (live.countdown.permalink ? html`<a class="button big primary" data-test="watch" href=${live.countdown.permalink}
  target="_blank" rel="noreferrer noopener">${icon('screen')}${words}</a>` : nothing);

async function share() {
  const what = { title: live.countdown.title, url: location.href };
  try {
    if (navigator.share) {
      await navigator.share(what);
    } else {
      await navigator.clipboard.writeText(what.url);
      toast({ text: t('countdown.copied') });
    }
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      toast({ text: what.url, millis: 15000 });
    }
  }
}

const actions = (state) => html`<div class="row countdown-actions">
  ${state === 'LIVE' ? watchLink(t('countdown.watch')) : state === 'ENDED' ? watchLink(t('countdown.replay')) : nothing}
  <button class="button big" data-test="share" @click=${share}>${icon('link')}${t('countdown.share')}</button>
  ${['SCHEDULED', 'COUNTING', 'POSTPONED'].includes(state) ? html`<a class="button big" data-test="calendar" download
    href=${`/api/v1/public/programmes/${page.programmeId}/calendar.ics`}>${icon('calendar')}${t('countdown.calendar')}</a>` : nothing}</div>`;

const figure = (words, value) => html`<div class="figure-card"><dt>${words}</dt><dd>${count(Number(value))}</dd></div>`;

const lastShow = () => (page.lastTitle === undefined ? nothing : html`<section class="section" data-test="last-show" aria-labelledby="last">
  <h2 id="last">${t('countdown.last')}</h2><p class="quiet">${page.lastTitle} · ${date(page.lastDay)}</p>
  <dl class="figures">${page.lastViewers ? figure(t('countdown.last.viewers'), page.lastViewers) : nothing}
    ${page.lastCommenters ? figure(t('countdown.last.commenters'), page.lastCommenters) : nothing}${figure(t('countdown.last.answered'), page.lastAnswered)}</dl></section>`);

function view() {
  const { state, countdown } = live;
  const counted = ['SCHEDULED', 'COUNTING', 'POSTPONED'].includes(state);
  return html`<article class="countdown" data-test="countdown" data-state=${state}>
    <p class="countdown-from">${page.province ? html`<span data-test="province">${page.province}</span>` : nothing}${page.onPage ? html`<span>${page.onPage}</span>` : nothing}</p>
    <h1 data-test="title">${countdown.title}</h1>
    <p class="countdown-when"><time datetime=${countdown.startsAt} data-test="starts-at">${dateTime(countdown.startsAt)}</time> <span class="quiet">${t('countdown.zone')}</span></p>
    <div class="countdown-face"><p class="countdown-state" data-test="state">${state === 'LIVE' ? icon('air') : nothing}${WORDS[state]()}</p>${counted ? timer() : nothing}
      ${state === 'POSTPONED' && countdown.reason ? html`<p class="countdown-reason" data-test="reason">${t('countdown.reason', countdown.reason)}</p>` : nothing}
      ${state === 'DUE' ? html`<p class="quiet">${t('countdown.due.next')}</p>` : nothing}</div>
    ${actions(state)}
    <section class="countdown-partners" data-test="partners">${partners()}</section>
    ${lastShow()}
    <p class="small quiet section">${icon('lock')} ${t('countdown.privacy')}</p></article>`;
}

const draw = () => { paint(view()); seconds(); };
let said = '';

live.addEventListener('change', () => {
  draw();
  const words = WORDS[live.state]();
  if (said && said !== words) {
    announce(words);
  }
  said = words;
});
live.addEventListener('second', seconds);
live.start().catch((failure) => paint(broken(failure, () => location.reload())));
