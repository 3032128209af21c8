/** The games of a programme: prepared, published, open with a countdown, judged, final, and their prizes. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, dateTime, exactClock, now } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, confirm, empty, explain, icon, note, paint, toast, until } from './components.js';
import { ask, textField } from './dialogs.js';
import { gameForm } from './game-form.js';
import { gameList } from './game-list.js';
import { prizeList } from './game-prizes.js';
import { Live } from './live.js';

const LOOKS = {
  DRAFT: ['', 'pen'], PUBLISHED: ['need', 'lock'], OPEN: ['air', 'air'], CLOSED: ['need', 'stop'],
  PROVISIONAL: ['need', 'list'], CONFIRMED: ['', 'check'], PAID: ['done', 'check'], VOID: ['done', 'ban'],
};
const OPENED = ['OPEN', 'CLOSED', 'PROVISIONAL', 'CONFIRMED', 'PAID', 'VOID'];
const path = `/api/v1/programmes/${page.programmeId}`;
const mayManage = holds('PRODUCER', 'PROVINCE_MANAGER');
let programme = null;
let games = [];
let segments = [];
/** The figures of games by id, and the one whose list is shown. */
const figures = {};
let chosen = null;
/** What is being written: a game's rules, new without an id. */
let editing = null;

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

const on = { act, paint: () => paint(view()) };
const list = gameList(on);
const prizes = prizeList(on);

const step = (game, what) => act(() => send(`/api/v1/games/${game.id}/${what}`), t(`games.said.${what}`));

async function sure(game, what) {
  const yes = await confirm({ title: t(`games.ask.${what}`), text: t(`games.ask.${what}Text`), yes: t(`games.${what}`) });
  if (yes) {
    await step(game, what);
  }
}

async function takeBack(game) {
  const given = await ask({ title: t('games.ask.void'), test: 'void-form', send: t('games.void'), fields: textField('reason', t('games.voidReason'), { length: 500 }) });
  if (given) {
    await act(() => send(`/api/v1/games/${game.id}/void`, given), t('games.said.void'));
  }
}

async function choose(game) {
  chosen = chosen === game.id ? null : game.id;
  await refresh();
}

const key = (game, name, press, picture, kind = '') => html`<button class="button ${kind}" data-test=${name} @click=${press}>${icon(picture)}${t(`games.${name}`)}<span class="visually-hidden">: ${game.title}</span></button>`;

const tied = (game) => game.ties === 'SUDDEN_DEATH' && !game.suddenDeathOpensAt && (figures[game.id]?.tied ?? 0) > 1;
const changed = (game) => game.state === 'PROVISIONAL' && (figures[game.id]?.changes.length ?? 0) > 0;

function actions(game) {
  if (!mayManage) {
    return nothing;
  }
  const buttons = {
    DRAFT: () => [key(game, 'publish', () => sure(game, 'publish'), 'lock', 'primary'), key(game, 'change', () => edit(game), 'pen')],
    PUBLISHED: () => [key(game, 'open', () => sure(game, 'open'), 'air', 'primary')],
    OPEN: () => [],
    CLOSED: () => [tied(game) ? key(game, 'sudden-death', () => sure(game, 'sudden-death'), 'next', 'primary') : nothing, key(game, 'announce', () => sure(game, 'announce'), 'list', tied(game) ? '' : 'primary')],
    PROVISIONAL: () => [changed(game) ? key(game, 'announce', () => sure(game, 'announce'), 'list', 'primary') : key(game, 'confirm', () => sure(game, 'confirm'), 'check', 'primary')],
    CONFIRMED: () => [], PAID: () => [], VOID: () => [],
  }[game.state]();
  return html`${buttons}${OPENED.includes(game.state) ? html`<a class="button" data-test="export" href=${`/api/v1/games/${game.id}/list`} download>${icon('save')}${t('games.export')}<span class="visually-hidden">: ${game.title}</span></a>` : nothing}
    ${['PAID', 'VOID'].includes(game.state) ? nothing : key(game, 'void', () => takeBack(game), 'ban')}`;
}

function edit(game) {
  editing = gameForm({
    game, segments,
    save: async (rules) => {
      await (game ? send(`/api/v1/games/${game.id}`, rules, { method: 'PUT', ifMatch: game.version }) : send(`${path}/games`, rules));
      editing = null;
      toast({ text: t('games.said.saved') });
      await refresh();
    },
    cancel: () => { editing = null; on.paint(); },
    paint: on.paint,
  });
  on.paint();
  document.querySelector('#title')?.focus();
}

const letter = (index) => String.fromCharCode(65 + index);

const task = (game, asked) => html`<p><strong>${asked.question}</strong></p>
  ${asked.choices.length ? html`<ul class="checks">${asked.choices.map((one, index) => html`<li>${letter(index)}. ${one}${asked.accepted?.includes(letter(index)) ? html` ${chip('', 'check', t('games.right'))}` : nothing}</li>`)}</ul>`
    : asked.accepted ? html`<p class="small">${t('games.acceptedAre', asked.accepted.join(' · '))}</p>` : nothing}`;

function running(game) {
  const closes = game.state === 'OPEN' ? game.closesAt : game.state === 'CLOSED' ? game.suddenDeathClosesAt : null;
  return closes && Date.parse(closes) > now() ? html`<p class="calculator-result" role="timer" data-test="time-left">${until(Date.parse(closes) + 1000)}</p>` : nothing;
}

const sums = (game) => (figures[game.id] ? html`<p class="row" data-test="figures">${['entries', 'people', 'right', 'doubtful', 'excluded', 'tooLate'].filter((name) => figures[game.id][name] || ['entries', 'people', 'right'].includes(name)).map((name) => html`<span data-test=${`figure-${name}`}><strong>${count(figures[game.id][name])}</strong> ${t(`games.figure.${name}`)}</span>`)}</p>` : nothing);

const notes = (game) => html`
  ${changed(game) ? note({ kind: 'need', picture: 'alert', text: t('games.changed', figures[game.id].changes.length), test: 'changed' }) : nothing}
  ${tied(game) && game.state === 'CLOSED' ? note({ kind: 'need', picture: 'people', text: t('games.tied', figures[game.id].tied), test: 'tied' }) : nothing}
  ${game.state === 'PROVISIONAL' ? note({ picture: 'clock', text: t('games.objectionsUntil', dateTime(game.objectionsUntil)), test: 'objections-until' }) : nothing}
  ${game.voidReason ? note({ kind: 'danger', picture: 'ban', text: game.voidReason, test: 'void-reason' }) : nothing}`;

const facts = (game) => html`<details data-test="facts"><summary>${t('games.facts')}</summary><div class="stack">
  <p>${game.text.split('\n').map((line) => html`${line}<br>`)}</p>
  <p class="small quiet">${t('games.times', game.windowSeconds, t(`games.ties.${game.ties}`), game.objectionHours, game.claimDays)}</p>
  <ul class="checks">${game.prizes.map((one) => html`<li>${one.count} × ${one.name}</li>`)}</ul>
  ${game.opensAt ? html`<p class="small quiet">${t('games.opened', exactClock(game.opensAt), exactClock(game.closesAt), dateTime(game.opensAt))}</p>` : nothing}
  ${game.digest ? html`<p class="small wrap" data-test="digest">${t('games.digest')} <code>${game.digest}</code></p>` : nothing}
  ${game.listDigest ? html`<p class="small wrap">${t('games.listDigest')} <code>${game.listDigest}</code></p>` : nothing}</div></details>`;

const card = (game) => html`<article class="panel stack game" data-test="game" data-game-id=${game.id} data-state=${game.state}>
  <div class="row"><h2>${game.title}</h2><span data-test="state">${chip(...LOOKS[game.state], t(`games.state.${game.state}`))}</span></div>
  ${running(game)}${task(game, game.task)}${sums(game)}${notes(game)}
  <div class="row">${actions(game)}${game.publishedAt ? html`<a class="button" href=${`/the-le/${game.id}`} target="_blank" rel="noopener" data-test="public">${icon('eye')}${t('games.public')}<span class="visually-hidden">: ${game.title}</span></a>` : nothing}
    ${game.opensAt ? html`<button class="button" data-test="show-list" aria-expanded=${chosen === game.id} @click=${() => choose(game)}>${icon('list')}${t('games.list')}<span class="visually-hidden">: ${game.title}</span></button>` : nothing}</div>
  ${facts(game)}
  ${chosen === game.id ? html`${list.view(game)}${prizes.view(game)}` : nothing}</article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('games.title')}</h1><p class="quiet">${programme?.title ?? ''}</p></div>
    ${mayManage && !editing && ['PLANNED', 'READY', 'LIVE'].includes(programme?.status) ? html`<button class="button" data-test="add" @click=${() => edit(null)}>${icon('plus')}${t('games.add')}</button>` : nothing}</div>
  ${editing ? editing() : nothing}
  ${games.length ? html`<div class="stack" data-test="games">${repeat(games, (one) => one.id, card)}</div>`
    : editing ? nothing : empty(t('games.empty'), t('games.emptyHint'))}`;

async function refresh() {
  games = await read(`${path}/games`).then(itemsOf).then((all) => all.reverse());
  await Promise.all(games.filter((one) => one.opensAt).map(async (one) => { figures[one.id] = await read(`/api/v1/games/${one.id}/counts`); }));
  const game = games.find((one) => one.id === chosen);
  if (game) {
    await Promise.all([list.load(game), prizes.load(game)]);
  }
  paint(view());
}

/** What comes by itself does not disturb who is writing. */
const busy = () => editing || document.querySelector('dialog[open]') || document.hidden;

/** Answers rush in by the hundred: they are read together, once in a while. */
const GATHER_MILLIS = 1500;
let gathering = 0;

function soon() {
  gathering ||= setTimeout(() => {
    gathering = 0;
    if (busy()) {
      soon();
    } else {
      refresh().catch(() => {});
    }
  }, GATHER_MILLIS);
}

/** Comments count while a question is out, and a late one still shows in the list. */
const tells = (name) => name.startsWith('game.') || (/^item\.(received|edited|removed)$/.test(name) && games.some((one) => ['OPEN', 'CLOSED', 'PROVISIONAL'].includes(one.state)));

function follow() {
  const live = new Live(page.programmeId);
  live.addEventListener('event', ({ detail: event }) => tells(event.name) && soon());
  live.addEventListener('reload', soon);
  return live.opened;
}

let following = null;

async function start() {
  try {
    programme = await read(path);
    segments = mayManage ? (await read(`${path}/run-of-show`)).segments.filter((one) => one.type === 'MINIGAME') : [];
    // Followed first: what happens while the page is read is not missed.
    following ??= follow();
    await following;
    await refresh();
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
