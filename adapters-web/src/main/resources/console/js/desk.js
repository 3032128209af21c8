/** The question desk: reads, follows the programme, and keeps the page right. */

import { NoAnswer, Problem, read, readAll } from './api.js';
import { holds, page, t } from './page.js';
import { announce, broken, explain, paint, toast } from './components.js';
import { Live } from './live.js';
import { learnShow } from './studio-head.js';
import { tellAlarm } from './stream-watch.js';
import { tellSignal } from './signal-alarm.js';
import { situations } from './situations.js';
import { Outbox } from './outbox.js';
import { DeskState } from './desk-state.js';
import { deskActions, keptDrafts } from './desk-actions.js';
import { deskView } from './desk-view.js';
import { Alikes } from './desk-alike.js';
import { Suggestions } from './desk-suggestions.js';
import { QuickSums } from './desk-quick.js';
import { keepClaims } from './desk-activity.js';
import { CoverageWatch } from './coverage.js';
import { listenToKeys } from './desk-keys.js';
import { showKeys } from './desk-dialogs.js';

const READING_MILLIS = 6000;
const READ_ONE_BY_ONE = 6;
const AGAIN_MILLIS = 3000;
const programmePath = `/api/v1/programmes/${page.programmeId}`;

/** @type {import('./desk-view.js').Model} */
const model = {
  programme: undefined, coverage: {}, items: null, early: null, login: false, selected: '', column: 'waiting', replying: '',
  drafts: keptDrafts(), readOnly: !holds('OPERATOR', 'PRODUCER', 'SPOKESPERSON'),
  trouble: undefined, desk: undefined, alikes: undefined, suggestions: undefined, sums: undefined, taken: {},
  live: undefined, outbox: undefined,
};

let lastTouch = 0;
let asked = 0;

/** Somebody is in the middle of the waiting column: it must not move under their eyes. */
function isReading() {
  const list = document.querySelector('[data-test="waiting"] .cards');
  return Boolean(list) && (list.matches(':hover') || list.contains(document.activeElement) || list.scrollTop > 0)
    && Date.now() - lastTouch < READING_MILLIS;
}

const drawNow = () => paint(deskView(model, on));
let drawing = 0;

function draw() {
  if (!model.programme) {
    return;
  }
  drawing ||= requestAnimationFrame(() => {
    drawing = 0;
    if (!isReading()) {
      model.desk.settle();
    }
    if (!model.readOnly && model.desk.card(model.selected)?.state === 'CLAIMED') {
      model.alikes.look(model.selected);
    }
    if (!model.readOnly) {
      model.desk.mine().forEach((card) => {
        model.suggestions.look(card.id);
        model.sums.look(card.words);
      });
    }
    drawNow();
  });
}

const touched = () => { lastTouch = Date.now(); };
const on = deskActions(model, { draw, drawNow, touched });
const coverage = new CoverageWatch(programmePath, (value) => { model.coverage = value; draw(); });
on.look = () => coverage.soon(0);
on.help = () => showKeys(keys.enabled, (enabled) => { keys.enabled = enabled; });
model.trouble = situations(draw, () => model.programme?.status === 'LIVE');
const keys = listenToKeys({ selected: () => model.desk?.inHand(model.selected), on });
keepClaims(model, on.keepQuietly);

/** What events touched while everything was being read: the answer may be older than they are. @type {Set<string>|null} */
let overtaken = null;

/** Reads everything again: at the start, and when too much was missed to catch up. */
async function refresh() {
  overtaken = new Set();
  const [detail, ...lists] = await Promise.all([
    read(programmePath),
    ...['OPEN', 'ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING', 'HANDED_OFF', 'MERGED'].map((state) => readAll(`${programmePath}/questions?state=${state}`)),
  ]);
  model.programme = detail;
  model.desk.load(lists.flat());
  overtaken.forEach(catchUp);
  overtaken = null;
  draw();
}

const stale = new Set();
let catchingUp = 0;

/** An answer that an event has overtaken on its way is thrown away and asked for again. @param {string} id */
async function readOne(id) {
  const touches = model.desk.touches(id);
  const card = await read(`/api/v1/questions/${id}`);
  if (model.desk.touches(id) === touches) {
    model.desk.put(card);
  } else {
    catchUp(id);
  }
}

/** Reads single cards again; many at once are cheaper as a list. @param {string} id */
function catchUp(id) {
  stale.add(id);
  catchingUp ||= setTimeout(async () => {
    const ids = [...stale];
    stale.clear();
    catchingUp = 0;
    try {
      if (ids.length > READ_ONE_BY_ONE) {
        await refresh();
      } else {
        await Promise.all(ids.map(readOne));
        draw();
      }
    } catch (failure) {
      if (failure instanceof NoAnswer) {
        ids.forEach(catchUp);
      }
    }
  }, 400);
}

function onEvent({ detail: event }) {
  const { name, facts = {} } = event;
  model.desk.apply(event).forEach(catchUp);
  if (name.startsWith('question.')) {
    overtaken?.add(event.subject);
  }
  if (name === 'question.asked') {
    asked += 1;
  } else if (name === 'question.reply-failed') {
    toast({ text: t('desk.said.replyFailed'), kind: 'danger' });
  } else if (name === 'item.received' && (model.items ?? model.early)) {
    const item = { id: facts.itemId, text: facts.words, authorName: facts.authorName, labels: facts.labels, questionId: facts.questionId, writtenAt: event.at };
    if (model.items) {
      model.items = [item, ...model.items];
    } else {
      model.early.unshift(item);
    }
  } else if (name === 'broadcast.read') {
    model.coverage = { ...model.coverage, viewers: facts.viewers };
  } else if (/^(programme|broadcast)\./.test(name)) {
    read(programmePath).then((detail) => { model.programme = detail; draw(); }, () => undefined);
    if (name === 'broadcast.failed') {
      announce(t('broadcast.FAILED'), true);
    }
  }
  coverage.soon();
  draw();
}

/** What was refused is said, what was typed is kept, and the card is read again. */
function onRefused({ detail: { action, problem } }) {
  const faster = problem instanceof Problem && problem.code === 'question.claimed';
  if (action.body?.text) {
    on.draft(action.subject, action.body.text);
  }
  if (action.body?.answerId) {
    model.suggestions.forget(action.subject);
  }
  toast({
    kind: 'danger',
    millis: 8000,
    text: faster ? t('desk.said.taken', problem.details.holderName ?? '') : t('desk.said.refused', action.label, explain(problem)),
  });
  if (!['raise', 'relabel', 'enter'].includes(action.verb)) {
    catchUp(action.subject);
  }
  draw();
}

function onDone({ detail: { action, answer } }) {
  model.login = false;
  if (action.verb === 'answer') {
    on.draft(action.subject, undefined);
  }
  if (action.verb === 'absorb') {
    model.desk.put(answer.question);
    on.absorbed(action.subject, answer.results);
  } else if (action.verb === 'enter') {
    toast({ text: t(answer.questionId ? 'desk.said.entered' : 'desk.said.enteredItem') });
  } else if (answer?.id && action.verb !== 'relabel') {
    model.desk.put(answer);
  }
  if (action.verb === 'relabel') {
    model.items = model.items?.map((item) => (item.id === action.subject ? { ...item, labels: answer.labels, questionId: answer.questionId } : item)) ?? null;
    toast({ text: t('desk.said.relabelled') });
  } else if (action.verb === 'raise') {
    model.items = model.items?.map((item) => (item.id === action.subject ? { ...item, questionId: answer?.id } : item)) ?? null;
    toast({ text: t('desk.said.raised') });
  }
  draw();
}

function onLine() {
  if (model.live.offlineSince === null) {
    model.outbox.nudge();
  } else {
    announce(t('desk.alarm.offline'), true);
  }
  draw();
}

function follow() {
  model.live = new Live(page.programmeId);
  model.live.addEventListener('event', onEvent);
  model.live.addEventListener('tick', ({ detail }) => learnShow(detail) && draw());
  model.live.addEventListener('event', ({ detail: event }) => {
    tellAlarm(event);
    tellSignal(event);
    model.trouble.follow(event);
  });
  model.trouble.refresh().catch(() => undefined);
  model.live.addEventListener('reload', () => refresh().catch(() => undefined));
  model.live.addEventListener('line', onLine);
  model.outbox.addEventListener('change', draw);
  model.outbox.addEventListener('refused', onRefused);
  model.outbox.addEventListener('done', onDone);
  model.outbox.addEventListener('login', () => { model.login = true; draw(); });
  document.addEventListener('pointermove', touched, { passive: true });
  setInterval(draw, 3000);
  setInterval(() => {
    if (asked) {
      announce(t('desk.said.asked', asked));
      asked = 0;
    }
  }, 5000);
  coverage.start();
}

/** A server that does not answer is asked again; what was pressed before waits in the outbox meanwhile. */
async function start() {
  try {
    const me = await read('/api/v1/me');
    model.outbox ??= new Outbox(`${me.id}.${page.programmeId}`);
    model.desk ??= new DeskState(me.id, model.outbox);
    model.alikes ??= new Alikes(model.desk, draw);
    model.suggestions ??= new Suggestions(draw);
    model.sums ??= new QuickSums(draw);
    if (!model.live) {
      follow();
    }
    await model.live.opened;
    await refresh();
  } catch (failure) {
    paint(broken(failure, start));
    if (failure instanceof NoAnswer) {
      setTimeout(start, AGAIN_MILLIS);
    }
  }
}

start();
