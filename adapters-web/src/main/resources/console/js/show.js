/** The run of show: what is on air, for how long still, and the one thing to press next. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime, duration, exactClock as exact, now } from './format.js';
import { holds, page, t } from './page.js';
import {
  announce, broken, confirm, dialog, explain, icon, lineBar, note, paint, statusChip, timeLeft, toast, until,
} from './components.js';
import { differenceList } from './script-differences.js';
import { Live } from './live.js';
import { alarmNote, readWatch, tellAlarm } from './stream-watch.js';
import { tellSignal } from './signal-alarm.js';
import { situations } from './situations.js';
import { calls as hostCalls } from './calls.js';
import { studioHead } from './studio-head.js';
import { drawer, drift, help, listenToRunKeys, runList, skipReason, urgency, urgencyWord } from './run-of-show.js';
import { takeRecapWords } from './recap-words.js';
import { CoverageWatch, coverageLine, troubleBar } from './coverage.js';
import { changeProgramme, changeSegment } from './segment-form.js';
import { askPostponed, tellLeftBehind } from './show-postpone.js';
import { countdownLine, countdownLink, followCountdown, readCountdown } from './show-countdown.js';
import { escalatedNote, handOffRest, openItemsNote, readEscalated } from './show-close.js';

const programmePath = `/api/v1/programmes/${page.programmeId}`;
const mayCall = holds('PRODUCER', 'PROVINCE_MANAGER', 'ADMIN');
const mayPlan = holds('PRODUCER', 'PROVINCE_MANAGER');
let programme;
/** The run of show as it was read last, and where it stands by the newest second. */ let show;
let tick = null;
let chosen = 0;
let escalated = [];
let busy = '';
let openItems = null;
/** Why the gate did not open, in a sentence. */ let shut = '';
let live;

const draw = () => paint(view());
const coverage = new CoverageWatch(programmePath, () => programme && draw());

/** @type {{verb: string, path: string, body: any, key: string}|null} What had no answer: pressed again, it is the same action. */
let unanswered = null;

/** What was pressed while something else was on its way: it follows, so that no key is lost. @type {any[]|null} */
let queued = null;
let pressing = '';

async function press(verb, path = verb, body = {}) {
  if (busy) {
    queued = path === pressing ? queued : [verb, path, body];
    return;
  }
  pressing = path;
  const again = unanswered?.path === path && JSON.stringify(unanswered.body) === JSON.stringify(body);
  const action = again ? unanswered : { verb, path, body, key: crypto.randomUUID() };
  busy = verb;
  openItems = null;
  shut = '';
  draw();
  try {
    await send(`${programmePath}/${path}`, body, { key: action.key });
    unanswered = null;
    await refresh();
    announce(t(`show.done.${verb}`));
  } catch (failure) {
    unanswered = failure.status ? null : action;
    openItems = failure.code === 'programme.open-items' ? failure.details.items ?? [] : null;
    shut = failure.code === 'programme.not-ready' ? explain(failure) : '';
    if (!openItems && !shut) {
      toast({ text: explain(failure), kind: 'danger', millis: 10000 });
    }
    await refresh().catch(() => undefined);
  } finally {
    busy = '';
    draw();
  }
  if (queued) {
    const [nextVerb, nextPath, nextBody] = queued;
    queued = null;
    await press(nextVerb, nextPath, nextBody);
  }
}

const ask = async (verb, kind) => {
  const yes = await confirm({ title: t(`show.ask.${verb}`), text: t(`show.ask.${verb}.text`), yes: t(`show.${verb}`), kind });
  return yes ? press(verb) : undefined;
};

const cancel = async () => {
  const reason = await dialog((close) => html`
    <form class="dialog-body" @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value.trim()); }}>
      <h2 id="dialog-title">${t('show.ask.cancel')}</h2><p>${t('show.ask.cancel.text')}</p>
      <div class="field"><label for="reason">${t('show.cancelReason')}</label><input id="reason" name="reason" required maxlength="200" autofocus></div>
      <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
        <button class="button dangerous primary">${t('show.cancel')}</button></div></form>`);
  return reason ? press('cancel', 'cancel', { reason }) : undefined;
};

const postpone = async () => {
  const given = await askPostponed(programme);
  return given ? press('postpone', 'postpone', given) : undefined;
};

const button = (verb, picture, kind, onClick) => html`
  <button class="button big ${kind}" data-test=${verb} aria-disabled=${Boolean(busy)} @click=${onClick}>
    ${icon(picture)}${busy === verb ? t('common.sending') : t(`show.${verb}`)}</button>`;

function actions() {
  if (!mayCall) {
    return nothing;
  }
  const status = programme.status;
  switch (status) {
    case 'PLANNED':
      return html`${button('schedule', 'calendar', 'primary', () => press('schedule'))}${button('edit', 'pen', '', () => change(() => changeProgramme(programme)))}
        ${button('cancel', 'ban', 'quiet-button', cancel)}`;
    case 'READY':
      return html`${button('go-live', 'air', 'on-air', () => ask('go-live', 'on-air'))}${button('postpone', 'clock', '', postpone)}
        ${button('cancel', 'ban', 'quiet-button', cancel)}`;
    case 'LIVE':
      return html`${button('end', 'stop', 'dangerous', () => ask('end', 'dangerous primary'))}`;
    case 'ENDED':
      return html`${button('close', 'check', 'primary', () => press('close'))}
        <a class="button big" href=${`/programmes/${page.programmeId}/desk`}>${icon('chat')}${t('common.nav.desk')}</a>`;
    case 'CLOSED':
      return html`<a class="button big primary" href=${`/programmes/${page.programmeId}/recap`}>${icon('chart')}${t('common.nav.recap')}</a>`;
    default:
      return nothing;
  }
}

const NEXT = { PLANNED: 'calendar', READY: 'air', ENDED: 'chat', CLOSED: 'check', CANCELLED: 'ban' };

const whatNow = () => (NEXT[programme.status]
  ? html`<p class="quiet">${t(`show.now.${programme.status}`)}</p>` : nothing);

function broadcastLine() {
  const broadcast = programme.broadcast;
  if (!broadcast) {
    return nothing;
  }
  const failed = broadcast.state === 'FAILED';
  if (broadcast.state === 'LIVE' || broadcast.state === 'ENDED') {
    return nothing;
  }
  const waits = broadcast.state === 'WAITING_FOR_VIDEO';
  return note({
    kind: failed ? 'danger' : waits ? 'need' : '', picture: failed ? 'alert' : 'calendar', test: 'broadcast',
    title: t(`broadcast.${broadcast.state}`),
    text: failed ? `${broadcast.failure ?? ''} ${t('broadcast.FAILED.next')}` : waits ? t('broadcast.WAITING_FOR_VIDEO.next') : '',
  });
}

const platformLink = () => (programme.broadcast?.permalink
  ? html`<a class="on-platform" data-test="permalink" href=${programme.broadcast.permalink} target="_blank" rel="noreferrer noopener">${icon('link')}${t('show.onPlatform')}</a>` : nothing);

/** What rings about the stream, each with the card that helps. @type {any[]} */
let alarms = [];

const streamLine = () => (alarms.length ? alarms.map((alarm) => alarmNote(alarm, trouble.proposal(alarm.card)))
  : coverage.value.alarms?.includes('STREAM')
    ? note({ kind: 'danger', picture: 'alert', test: 'alarm', title: t('show.stream'), text: t('show.streamHint') }) : nothing);

const readAlarms = () => readWatch().then((watch) => {
  alarms = programme.status === 'LIVE' ? watch?.alarms ?? [] : [];
  draw();
});

const bySegment = (no) => show.segments.find((segment) => segment.no === no);
const onAir = () => bySegment(show.onAirNo);
const run = (verb, no, body = {}) => press(verb, `run-of-show/segments/${no}/${verb}`, body);

const skip = async (segment) => {
  const reason = segment.mandatory ? await skipReason(segment.title) : '';
  return reason === undefined ? undefined : run('skip', segment.no, { reason });
};

/** What was on air before what is now: the one to go back to. */
const previous = () => {
  const before = show.segments.filter((segment) => segment.state === 'DONE' && segment.startedAt);
  return before.sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt)).at(-1);
};

const calls = {
  ready: () => chosenOr((segment) => segment.state === 'READY' && run('ready', segment.no), () => calls.next()),
  go: () => (show.standbyNo === undefined || show.standbyNo === null ? toast({ text: t('run.nothingReady') }) : run('go', show.standbyNo)),
  next: () => press('ready', 'run-of-show/next'),
  back: () => chosenOr((segment) => ['DONE', 'SKIPPED'].includes(segment.state) && run('back', segment.no), () => previous() && run('back', previous().no)),
  hold: () => onAir() && run(onAir().heldSince ? 'release' : 'hold', show.onAirNo),
  skip: () => chosenOr((segment) => ['READY', 'STANDBY'].includes(segment.state) && skip(segment), () => undefined),
  contingency: () => document.querySelector('[data-test="contingencies"]')?.toggleAttribute('open'),
  down: () => choose(1),
  up: () => choose(-1),
  help,
};

/** A call is for the segment that is chosen, if it can be, or else for the one that comes by itself. */
const chosenOr = (act, otherwise) => {
  const segment = bySegment(chosen);
  return (segment && act(segment)) || otherwise();
};

function choose(step) {
  const at = show.segments.findIndex((segment) => segment.no === chosen);
  chosen = show.segments[Math.min(show.segments.length - 1, Math.max(0, at + step))]?.no ?? 0;
  draw();
  document.querySelector('.segment.chosen')?.scrollIntoView({ block: 'nearest' });
}

/** Who may present, for those who plan. @type {any[]} */
let hosts = [];

/** A form that may be refused: what was typed is asked for again only by whoever wants to. */
async function change(form) {
  try {
    if (await form()) {
      await refresh();
      announce(t('segment.saved'));
    }
  } catch (failure) {
    toast({ text: (failure.errors ?? []).map((one) => one.message).join(' ') || explain(failure), kind: 'danger', millis: 10000 });
    await refresh().catch(() => undefined);
  }
  draw();
}

const on = {
  edit: (no) => change(() => changeSegment(programme, programme.segments.find((segment) => segment.no === no), hosts)),
  ...(mayPlan ? { recapWords: (no) => change(() => takeRecapWords(no)) } : {}),
  choose: (no) => { chosen = chosen === no ? 0 : no; draw(); },
  ready: (no) => run('ready', no),
  go: (no) => run('go', no),
  back: (no) => run('back', no),
  skip: (no) => skip(bySegment(no)),
  insert: (no, atOnce) => press('insert', `run-of-show/segments/${no}/insert`, { atOnce }),
};

const callButton = (verb, picture, kind, label, enabled = true) => html`
  <button class="button ${kind}" data-test=${`call-${verb}`} aria-disabled=${Boolean(busy) || !enabled} @click=${() => enabled && calls[verb]()}>
    ${icon(picture)}${label} <kbd>${verb[0].toUpperCase()}</kbd></button>`;

/** The clock of what is on air, its calls, and what stands by. */
function nowPanel() {
  const segment = onAir();
  if (programme.status === 'READY') {
    return html`<section class="now-panel" data-test="now" aria-label=${t('show.nowOnAir')}>
      <div><p class="small quiet">${t('run.beginsIn')}</p><p class="now-title">${programme.title}</p></div>
      <p class="now-clock">${until(programme.startsAt)}</p></section>`;
  }
  if (programme.status !== 'LIVE') {
    return nothing;
  }
  const standby = bySegment(show.standbyNo);
  const next = standby ?? bySegment(show.nextNo);
  const level = segment ? urgency(segment, now()) : '';
  return html`<section class="now-panel ${level}" data-test="now" data-urgency=${level} data-held=${Boolean(segment?.heldSince)} aria-label=${t('show.nowOnAir')}>
    <div><p class="small quiet">${segment ? html`${t('segment.of', show.segments.indexOf(segment) + 1, show.segments.length)} · ${t(`segment.type.${segment.type}`)} ${urgencyWord(segment, now())}` : nothing}</p>
      <p class="now-title">${segment?.title ?? t('run.nothingOnAir')}</p>
      <p class="quiet">${next ? html`${standby ? t('run.standsBy', next.title) : t('show.nextIs', next.title)}` : t('show.lastSegment')}</p>
      <p>${drift(show.driftSeconds)}${show.expectedEnd ? html` <span class="quiet">· ${t('run.endsAt')} <time class="clock" data-test="ends-at">${exact(show.expectedEnd)}</time></span>` : nothing}</p></div>
    <p class="now-clock" data-test="clock">${!segment ? nothing : segment.heldSince
      ? html`<span class="time-left">${t('run.state.HELD')} <span class="clock">${duration(tick?.secondsLeft ?? (Date.parse(segment.dueAt) - now()) / 1000)}</span></span>`
      : timeLeft(segment.dueAt)}</p></section>
    ${mayCall ? html`<div class="run-calls" role="group" aria-label=${t('run.calls')}>
      ${callButton('ready', 'next', '', t('run.ready'))}
      ${callButton('go', 'air', 'primary', standby ? t('run.goTo', standby.title) : t('run.go'), Boolean(standby))}
      ${callButton('next', 'down', '', t('run.next'), show.nextNo !== undefined && show.nextNo !== null)}
      ${callButton('back', 'back', '', t('run.back'))}
      ${callButton('hold', segment?.heldSince ? 'retry' : 'clock', '', segment?.heldSince ? t('run.release') : t('run.hold'), Boolean(segment))}
      ${callButton('skip', 'ban', '', t('run.skip'), Boolean(chosen))}
      <button class="button quiet-button" data-test="call-help" @click=${help}>${icon('keys')}${t('run.keys')} <kbd>?</kbd></button></div>` : nothing}`;
}

const report = () => (['ENDED', 'CLOSED'].includes(programme.status) ? html`<p class="row" data-test="report">${icon('save')} ${t('run.report')}
  <a href=${`${programmePath}/run-of-show/report.xlsx`}>Excel</a> <a href=${`${programmePath}/run-of-show/report.csv`}>CSV</a></p>` : nothing);

/** @type {any[]|null} Read when somebody wants to see them. */
let divergences = null;

async function openDivergences(event) {
  if (event.target.open) {
    divergences = await read(`${programmePath}/divergences`).then(itemsOf, () => null);
    draw();
  }
}

const divergenceList = () => html`<details class="panel" data-test="divergences" @toggle=${openDivergences}><summary data-test="divergences-open">${t('show.divergences', programme.scriptEdition)}</summary>
  ${divergences === null ? html`<p class="quiet">${t('common.loading')}</p>` : divergences.length ? differenceList(divergences) : html`<p>${t('show.divergences.none')}</p>`}</details>`;

const shutNote = () => (shut ? note({
  kind: 'need', picture: 'lock', test: 'gate-shut', text: shut,
  end: html`<a class="button" href=${`/programmes/${page.programmeId}/preparation`}>${icon('list')}${t('show.toPreparation')}</a>`,
}) : nothing);

async function giveRest() {
  if (await handOffRest(openItems.length)) {
    openItems = null;
    await refresh().catch(() => undefined);
    draw();
  }
}

function view() {
  const plans = new Map(programme.segments.map((segment) => [segment.no, segment]));
  const total = show.segments.reduce((sum, segment) => sum + segment.plannedSeconds, 0);
  return html`
    ${lineBar({ since: live.offlineSince, waiting: unanswered ? 1 : 0, login: false })}
    ${troubleBar(coverage.value.troubles, programme.pageId, () => coverage.soon(0))}
    <div class="page-head"><div><p class="row">${programme.status === 'LIVE' ? studioHead({ ...programme, onAir: null }, coverage.value) : statusChip(programme.status)}</p>
        <h1 data-test="title">${programme.title}</h1>
        <p class="quiet">${dateTime(programme.startsAt)} · ${programme.pageName ?? ''} · ${t('programme.hostIs', programme.hostName ?? '…')}</p>${whatNow()}${platformLink()}${countdownLink(programme.status)}${programme.broadcast ? coverageLine(coverage.value) : nothing}</div>
      <div class="row actions">${actions()}</div></div>
    <div class="stack">${trouble.view()}${openItemsNote(openItems, giveRest)}${shutNote()}${countdownLine()}${streamLine()}${escalatedNote(escalated)}${broadcastLine()}${toCall.view()}${nowPanel()}${trouble.button()}
    <section aria-labelledby="run"><h2 id="run">${t('show.run')} <span class="quiet">· ${duration(total)}</span></h2>
      ${report()}${runList(show, {
        plans, chosen, may: mayCall && ['READY', 'LIVE'].includes(programme.status), mayEdit: mayPlan && programme.status === 'PLANNED',
        hosts: new Map(hosts.map((one) => [one.id, one.displayName])), on })}</section>
    ${drawer(show, { may: mayCall, plans, on })}
    ${divergenceList()}</div>`;
}

const toCall = hostCalls(() => programme && draw());
const trouble = situations(() => programme && draw(), () => programme?.status === 'LIVE');
let reads = 0;

/** Answers may overtake one another: only the last one asked for counts. */
async function refresh() {
  const turn = ++reads;
  const [detail, course, waiting] = await Promise.all([
    read(programmePath), read(`${programmePath}/run-of-show`), readEscalated().catch(() => [])]);
  if (turn === reads) {
    programme = detail;
    show = course;
    escalated = waiting;
  }
}

let askedAgain = 0;

/** While something runs over, is held or has not begun, what follows moves on with every second. */
function second(newest) {
  tick = newest;
  show.driftSeconds = newest.driftSeconds;
  const segment = onAir();
  if (segment && newest.segmentNo === segment.no) {
    segment.dueAt = newest.dueAt;
  }
  const moving = newest.over || newest.held || (newest.status === 'READY' && Date.parse(programme.startsAt) < now());
  if (moving && now() - askedAgain > 3000 && !busy) {
    askedAgain = now();
    read(`${programmePath}/run-of-show`).then((course) => { show = course; draw(); }, () => undefined);
  }
  draw();
}

async function start() {
  try {
    live = new Live(page.programmeId);
    await live.opened;
    await refresh();
    draw();
  } catch (failure) {
    paint(broken(failure, () => location.reload()));
    return;
  }
  const again = () => refresh().then(draw, () => undefined);
  live.addEventListener('event', ({ detail: event }) => {
    coverage.soon();
    trouble.follow(event);
    toCall.follow(event);
    if (event.name.startsWith('stream.alarm-')) {
      readAlarms();
    }
    if (event.name === 'question.escalated') {
      announce(t('show.said.escalated'), true);
      again();
    } else if (event.name !== 'broadcast.read' && (/^(programme|broadcast)\./.test(event.name) || escalated.some((card) => card.id === event.subject))) {
      if (event.name === 'broadcast.failed') {
        announce(t('broadcast.FAILED'), true);
      }
      again();
    }
  });
  trouble.refresh().catch(() => undefined);
  toCall.refresh();
  readAlarms();
  readCountdown().then(draw);
  if (mayPlan) {
    read('/api/v1/people?role=HOST').then((people) => { hosts = itemsOf(people); draw(); }, () => undefined);
  }
  live.addEventListener('tick', ({ detail }) => second(detail));
  live.addEventListener('event', ({ detail: event }) => { tellAlarm(event); tellSignal(event); tellLeftBehind(event); followCountdown(event, draw); });
  live.addEventListener('reload', again);
  live.addEventListener('line', draw);
  if (mayCall) {
    listenToRunKeys(calls);
  }
  coverage.start();
  setInterval(draw, 10000);
  if (programme.status === 'LIVE') {
    setInterval(again, 30000);
  }
}

start();
