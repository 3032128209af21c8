/** The run of show: what is on air, for how long still, and the one thing to press next. */

import { html, nothing, repeat } from './lit.js';
import { read, send } from './api.js';
import { clock, dateTime, duration, now } from './format.js';
import { holds, page, t } from './page.js';
import {
  announce, broken, chip, confirm, dialog, explain, icon, lineBar, note, paint, statusChip, timeLeft, toast, until,
} from './components.js';
import { Live } from './live.js';
import { segmentEnd, segmentOnAir, studioHead } from './studio-head.js';
import { CoverageWatch, coverageLine, troubleBar } from './coverage.js';
import { escalatedNote, handOffRest, openItemsNote, readEscalated } from './show-close.js';

const programmePath = `/api/v1/programmes/${page.programmeId}`;
const mayCall = holds('PRODUCER', 'PROVINCE_MANAGER', 'ADMIN');
let programme;
let escalated = [];
let busy = '';
let openItems = null;
let live;

const draw = () => paint(view());
const coverage = new CoverageWatch(programmePath, () => programme && draw());

/** @type {{verb: string, path: string, body: any, key: string}|null} What had no answer: pressed again, it is the same action. */
let unanswered = null;

async function press(verb, path = verb, body = {}) {
  if (busy) {
    return;
  }
  const again = unanswered?.path === path && JSON.stringify(unanswered.body) === JSON.stringify(body);
  const action = again ? unanswered : { verb, path, body, key: crypto.randomUUID() };
  busy = verb;
  openItems = null;
  draw();
  try {
    programme = await send(`${programmePath}/${path}`, body, { key: action.key });
    unanswered = null;
    announce(t(`show.done.${verb}`));
  } catch (failure) {
    unanswered = failure.status ? null : action;
    openItems = failure.code === 'programme.open-items' ? failure.details.items ?? [] : null;
    if (!openItems) {
      toast({ text: explain(failure), kind: 'danger', millis: 10000 });
    }
    await refresh().catch(() => undefined);
  } finally {
    busy = '';
    draw();
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

const button = (verb, picture, kind, onClick) => html`
  <button class="button big ${kind}" data-test=${verb} aria-disabled=${Boolean(busy)} @click=${onClick}>
    ${icon(picture)}${busy === verb ? t('common.sending') : t(`show.${verb}`)}</button>`;

function actions() {
  if (!mayCall) {
    return nothing;
  }
  const status = programme.status;
  const last = programme.segments.at(-1)?.no === programme.onAir?.segmentNo;
  switch (status) {
    case 'PLANNED':
      return html`${button('schedule', 'calendar', 'primary', () => press('schedule'))}
        ${button('cancel', 'ban', 'quiet-button', cancel)}`;
    case 'READY':
      return html`${button('go-live', 'air', 'on-air', () => ask('go-live', 'on-air'))}
        ${button('cancel', 'ban', 'quiet-button', cancel)}`;
    case 'LIVE':
      return html`${last ? nothing : button('next-segment', 'next', 'primary', () => press('next-segment'))}
        ${button('end', 'stop', 'dangerous', () => ask('end', 'dangerous primary'))}`;
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

const streamLine = () => (coverage.value.alarms?.includes('STREAM')
  ? note({ kind: 'danger', picture: 'alert', test: 'alarm', title: t('show.stream'), text: t('show.streamHint') }) : nothing);

/** When each segment starts: those done as they were, those to come as the plan and the delay have it. */
function starts() {
  let at = Date.parse(programme.wentLiveAt ?? programme.startsAt);
  return programme.segments.map((segment) => {
    const onAir = programme.onAir?.segmentNo === segment.no;
    const started = segment.startedAt ?? (onAir ? programme.onAir.since : null);
    const start = started ? Date.parse(started) : at;
    const planned = start + segment.plannedSeconds * 1000;
    at = segment.endedAt ? Date.parse(segment.endedAt) : onAir ? Math.max(planned, now()) : planned;
    return start;
  });
}

function segmentRow(segment, start) {
  const onAir = programme.onAir?.segmentNo === segment.no;
  const taken = segment.startedAt && segment.endedAt ? (Date.parse(segment.endedAt) - Date.parse(segment.startedAt)) / 1000 : null;
  return html`
    <li class="segment ${onAir ? 'now' : ''} ${segment.endedAt ? 'past' : ''}" data-test="segment" data-segment=${segment.no} data-on-air=${onAir} aria-current=${onAir ? 'step' : 'false'}>
      <span class="segment-time">${clock(start)}</span>
      <div class="segment-what">
        <p class="row"><strong>${segment.no}. ${segment.title}</strong> <span class="quiet small">${t(`segment.type.${segment.type}`)}</span>
          ${segment.mandatory ? chip('', 'lock', t('segment.mandatory')) : nothing}
          ${onAir ? chip('air', 'air', t('segment.onAir')) : nothing}</p>
        ${segment.script || segment.keyMessages?.length ? html`<details ?open=${onAir}><summary>${t('segment.script')}</summary>
          ${segment.script ? html`<p class="script">${segment.script}</p>` : nothing}
          ${segment.keyMessages?.length ? html`<ul class="key-messages">${segment.keyMessages.map((one) => html`<li>${one}</li>`)}</ul>` : nothing}</details>` : nothing}
      </div>
      <div class="segment-end">
        <span class="nowrap">${onAir ? until(start + segment.plannedSeconds * 1000) : duration(taken ?? segment.plannedSeconds)}</span>
        ${taken === null ? nothing : html`<span class="small quiet nowrap">${t('segment.planned', duration(segment.plannedSeconds))}</span>`}
        ${mayCall && programme.status === 'LIVE' && !onAir && !segment.endedAt
          ? html`<button class="button small-button quiet-button" data-test="start-segment" @click=${() => jump(segment)}>${t('show.startSegment')}<span class="visually-hidden">: ${segment.title}</span></button>` : nothing}
      </div>
    </li>`;
}

const jump = async (segment) => {
  const yes = await confirm({ title: t('show.ask.jump', segment.title), text: t('show.ask.jump.text'), yes: t('show.startSegment') });
  return yes ? press('next-segment', `segments/${segment.no}/start`) : undefined;
};

function nowPanel() {
  const segment = segmentOnAir(programme);
  if (!segment) {
    return nothing;
  }
  const at = programme.segments.indexOf(segment);
  const next = programme.segments[at + 1];
  return html`<section class="now-panel" data-test="now" aria-label=${t('show.nowOnAir')}>
    <div><p class="small quiet">${t('segment.of', segment.no, programme.segments.length)} · ${t(`segment.type.${segment.type}`)}</p>
      <p class="now-title">${segment.title}</p>
      <p class="quiet">${next ? t('show.nextIs', next.title) : t('show.lastSegment')}</p></div>
    <p class="now-clock">${timeLeft(segmentEnd(programme))}</p></section>`;
}

async function giveRest() {
  if (await handOffRest(openItems.length)) {
    openItems = null;
    await refresh().catch(() => undefined);
    draw();
  }
}

function view() {
  const times = starts();
  const total = programme.segments.reduce((sum, segment) => sum + segment.plannedSeconds, 0);
  return html`
    ${lineBar({ since: live.offlineSince, waiting: unanswered ? 1 : 0, login: false })}
    ${troubleBar(coverage.value.troubles, programme.pageId, () => coverage.soon(0))}
    <div class="page-head"><div><p class="row">${programme.status === 'LIVE' ? studioHead({ ...programme, onAir: null }, coverage.value) : statusChip(programme.status)}</p>
        <h1 data-test="title">${programme.title}</h1>
        <p class="quiet">${dateTime(programme.startsAt)} · ${programme.pageName ?? ''} · ${t('programme.hostIs', programme.hostName ?? '…')}</p>${whatNow()}${platformLink()}${programme.broadcast ? coverageLine(coverage.value) : nothing}</div>
      <div class="row actions">${actions()}</div></div>
    <div class="stack">${openItemsNote(openItems, giveRest)}${streamLine()}${escalatedNote(escalated)}${broadcastLine()}${nowPanel()}
    <section aria-labelledby="run"><h2 id="run">${t('show.run')} <span class="quiet">· ${duration(total)}</span></h2>
      <ol class="segments">${repeat(programme.segments, (segment) => segment.no, (segment, i) => segmentRow(segment, times[i]))}</ol></section></div>`;
}

let reads = 0;

/** Answers may overtake one another: only the last one asked for counts. */
async function refresh() {
  const turn = ++reads;
  const [detail, waiting] = await Promise.all([read(programmePath), readEscalated().catch(() => [])]);
  if (turn === reads) {
    programme = detail;
    escalated = waiting;
  }
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
  live.addEventListener('reload', again);
  live.addEventListener('line', draw);
  coverage.start();
  setInterval(draw, 10000);
  if (programme.status === 'LIVE') {
    setInterval(again, 30000);
  }
}

start();
