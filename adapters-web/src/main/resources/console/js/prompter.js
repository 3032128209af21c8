/** The host's screen: one question at a time, large; nothing moves unless the host moves it. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { duration, now, secondsSince } from './format.js';
import { page, t } from './page.js';
import { announce, broken, chip, explain, icon, lineBar, paint, since, timeLeft, toast } from './components.js';
import { Live } from './live.js';
import { drift, urgency, urgencyWord } from './run-of-show.js';
import { Outbox } from './outbox.js';
import { figured } from './figured.js';
import { situations } from './situations.js';
import { calls } from './calls.js';

const path = `/api/v1/programmes/${page.programmeId}/prompter`;
const SIZE = 'lensong.prompter.size';
const UNDO_MILLIS = 5000;

let shown;
/** @type {string} */ let current = '';
/** The line on show stays, even when the desk takes it back meanwhile. */ let currentLine = null;
let login = false;
let undoLast = null;
/** Where the show stands by the server's newest second. @type {any} */ let tick = null;
/** @type {Live} */ let live;
/** @type {Outbox} */ let outbox;

const lines = () => shown.lines.filter((line) => outbox.of(line.questionId).length === 0);

function settle() {
  const open = lines();
  const there = open.find((line) => line.questionId === current);
  if (there) {
    currentLine = there;
  } else if (!currentLine || outbox.of(current).length) {
    show(open[0]);
  }
}

function show(line) {
  current = line?.questionId ?? '';
  currentLine = line ?? null;
}

function move(step) {
  const open = lines();
  if (open.length) {
    const at = open.findIndex((line) => line.questionId === current);
    show(open[(Math.max(0, at === -1 && step > 0 ? -1 : at) + step + open.length) % open.length]);
  }
  draw();
}

/**
 * A number somebody can be called on never stands here, not even with dots in its middle.
 *
 * @param {string} text
 */
const withoutPhones = (text) => text.replace(/(?:\+84|\b0)[\d•*.\s-]{7,}[\d•*]/gu, `(${t('prompter.phone')})`);

/** Sums, shares and counts stand out, so that they are read as they are. @param {string} text */
const figures = (text) => text.split(/(\d[\d.,]*(?:\s?(?:%|đ|đồng|triệu|tháng|năm|người))?)/u)
  .map((part, i) => (i % 2 ? html`<strong class="figure">${part}</strong>` : part));

function finish(verb, body, saidKey) {
  if (!currentLine || outbox.of(current).length || !lines().some((line) => line.questionId === current)) {
    return;
  }
  const subject = current;
  const open = lines();
  const at = open.findIndex((line) => line.questionId === subject);
  const action = outbox.add({
    subject, verb, body, path: `/api/v1/questions/${subject}/${verb}`, label: t(saidKey), holdMillis: UNDO_MILLIS,
  });
  show(open[at + 1] ?? lines()[0]);
  draw();
  const undo = () => {
    away();
    if (outbox.undo(action.id)) {
      show(shown.lines.find((line) => line.questionId === subject));
      draw();
    } else {
      toast({ text: t('common.undoLate') });
    }
  };
  const away = toast({ text: t(saidKey), action: t('common.undo'), hint: 'Z', millis: UNDO_MILLIS, onAction: undo });
  undoLast = undo;
}

const answered = () => finish('answer', {
  channel: 'ON_AIR',
  ...(shown.programme.wentLiveAt ? { videoOffsetSeconds: Math.max(0, Math.floor(secondsSince(shown.programme.wentLiveAt))) } : {}),
}, 'prompter.said.answered');
const later = () => finish('later', {}, 'prompter.said.later');
const inWriting = () => finish('later', { note: t('prompter.note.inWriting') }, 'prompter.said.inWriting');

/** The segment on air, with the time its clock is up as the server told it last. */
const onAir = () => {
  const segment = shown.segment;
  if (!segment?.startedAt) {
    return segment;
  }
  const dueAt = tick?.segmentNo === segment.no && tick.dueAt
    ? tick.dueAt : new Date(Date.parse(segment.startedAt) + segment.plannedSeconds * 1000 + segment.heldMillis).toISOString();
  return { ...segment, dueAt };
};

const left = (segment) => (tick?.held
  ? html`<span class="time-left">${t('run.state.HELD')} <span class="clock">${duration(tick.secondsLeft)}</span></span>`
  : timeLeft(segment.dueAt));

const head = () => {
  const { programme } = shown;
  const segment = onAir();
  const level = segment?.dueAt ? urgency(segment, now()) : '';
  return html`<div class="prompter-head ${level}" data-test="head" data-urgency=${level} data-held=${Boolean(tick?.held)}>
    ${programme.status === 'LIVE' ? chip('air', 'air', html`${t('programme.onAir')} ${programme.wentLiveAt ? since(programme.wentLiveAt) : nothing}`) : chip('', 'calendar', t(`programme.status.${programme.status}`))}
    ${segment ? html`<p class="prompter-segment" data-test="segment-now" data-segment=${segment.no}><strong>${segment.no}. ${segment.title}</strong>
      ${segment.questionQuota ? html`<span class="prompter-quota" data-test="quota">${t('segment.quotaOf', shown.answered, segment.questionQuota)}</span>` : nothing}
      ${segment.dueAt ? html`<span class="prompter-left" data-test="clock">${urgencyWord(segment, now())} ${left(segment)}</span>` : nothing}</p>`
      : html`<p class="prompter-segment">${programme.title}</p>`}
    ${programme.status === 'LIVE' && tick ? html`<p class="prompter-drift">${drift(tick.driftSeconds)}</p>` : nothing}${trouble.button()}</div>`;
};

/** While a question is answered the segment's own words stay at its side. */
const words = () => (currentLine && (shown.segment?.script || shown.segment?.keyMessages?.length) ? html`
  <section class="prompter-plan" data-test="segment-words" aria-label=${t('segment.script')}>
    ${shown.segment.keyMessages?.length ? html`<ul class="prompter-messages">${shown.segment.keyMessages.map((one) => html`<li>${figures(one)}</li>`)}</ul>` : nothing}
    ${shown.segment.script ? html`<p class="prompter-script">${figures(shown.segment.script)}</p>` : nothing}</section>` : nothing);

/** Between questions the host has the segment's own words to go on with. */
const idle = () => html`<div class="prompter-line idle" data-test="idle">
  ${shown.segment?.script ? html`<p class="prompter-script">${figures(shown.segment.script)}</p>` : html`<p class="prompter-words">${t('prompter.empty')}</p>`}
  ${shown.segment?.keyMessages?.length ? html`<ul class="prompter-messages">${shown.segment.keyMessages.map((one) => html`<li>${figures(one)}</li>`)}</ul>` : nothing}
  ${shown.segment?.script ? nothing : html`<p class="quiet">${t('prompter.emptyHint')}</p>`}</div>`;

const question = (line, withdrawn) => html`<article class="prompter-line ${line.spoken || line.answerWithdrawn ? 'answers' : ''}" data-test="line-now" data-question-id=${line.questionId}>
  ${withdrawn ? html`<p>${chip('need', 'undo', t('prompter.withdrawn'))}</p>` : nothing}
  <p class="prompter-asker">${line.askerFirstName ? t('prompter.asks', line.askerFirstName) : t('prompter.someoneAsks')}</p>
  <p class="prompter-words">${withoutPhones(line.words)}</p>
  ${line.spoken ? html`<div class="prompter-answer" data-test="spoken"><p class="prompter-spoken"><span class="prompter-label">${t('prompter.say')}</span>${figured(line.spoken, line.figures)}</p>
    ${line.legalBasis ? html`<p class="prompter-basis" data-test="basis">${line.legalBasis}</p>` : nothing}</div>` : nothing}
  ${line.answerWithdrawn ? html`<p class="prompter-invalid" data-test="answer-withdrawn">${icon('ban')}<span>${t('prompter.answerWithdrawn')}</span></p>` : nothing}</article>`;

function view() {
  settle();
  const open = lines();
  const rest = open.filter((line) => line.questionId !== current);
  const withdrawn = currentLine !== null && !open.some((line) => line.questionId === current);
  return html`
    <h1 class="visually-hidden">${t('prompter.title')}: ${shown.programme.title}</h1>
    ${lineBar({ since: live.offlineSince, waiting: outbox.stuck.length, login })}
    ${head()}<div class="prompter-trouble">${trouble.view()}${toCall.view()}</div>
    <div class="prompter-stage" tabindex="0" role="region" aria-label=${t('prompter.title')}>${currentLine ? question(currentLine, withdrawn) : idle()}${words()}
      ${rest.length ? html`<section class="prompter-rest" aria-labelledby="rest"><h2 id="rest">${t('prompter.rest', rest.length)}</h2>
        <ol>${rest.map((line) => html`<li data-test="line-next" data-question-id=${line.questionId}><button class="rest-line" @click=${() => { show(line); draw(); }}>${withoutPhones(line.words)}</button></li>`)}</ol></section>` : nothing}</div>
    <div class="prompter-actions" aria-label=${t('prompter.actions')} role="group">
      <button class="button big primary" data-test="answered" aria-disabled=${!currentLine || withdrawn} @click=${answered}>${icon('check')}<span>${t('prompter.answered')}</span><kbd>Enter</kbd></button>
      <button class="button big" data-test="next" aria-disabled=${!open.length} @click=${() => move(1)}>${icon('next')}<span>${t('prompter.next')}</span><kbd>${t('prompter.spaceKey')}</kbd></button>
      <button class="button big" data-test="later" aria-disabled=${!currentLine || withdrawn} @click=${later}>${icon('later')}<span>${t('prompter.later')}</span><kbd>L</kbd></button>
      <button class="button big" data-test="in-writing" aria-disabled=${!currentLine || withdrawn} @click=${inWriting}>${icon('pen')}<span>${t('prompter.inWriting')}</span><kbd>W</kbd></button>
    </div>`;
}

const draw = () => paint(view());

/** What goes wrong is the one thing besides a question that the host must see. */
const trouble = situations(() => shown && draw(), () => shown?.programme.status === 'LIVE');

const toCall = calls(() => shown && draw());

/** Foot pedals and clickers send page keys. @type {Record<string, () => void>} */
const KEYS = {
  ' ': () => move(1), ArrowRight: () => move(1), PageDown: () => move(1), ArrowLeft: () => move(-1), PageUp: () => move(-1),
  Enter: answered, l: later, w: inWriting, z: () => undoLast?.(),
};

function listen() {
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const press = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const own = target.closest('input, summary, a') || (target.closest('button') && [' ', 'Enter'].includes(event.key));
    if (press && !own && !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat) {
      event.preventDefault();
      press();
    }
  });
}

function sizeSlider() {
  const place = document.getElementById('prompter-display');
  const label = Object.assign(document.createElement('label'), { className: 'field', textContent: t('prompter.size') });
  const slider = Object.assign(document.createElement('input'), { type: 'range', min: '40', max: '120', step: '4', value: localStorage.getItem(SIZE) ?? '56' });
  slider.dataset.test = 'size';
  const apply = () => {
    document.documentElement.style.setProperty('--prompter-size', `${slider.value}px`);
    localStorage.setItem(SIZE, slider.value);
  };
  slider.addEventListener('input', apply);
  if (localStorage.getItem(SIZE)) {
    apply();
  }
  label.append(slider);
  place.prepend(label);
}

let reads = 0;

/** Answers may overtake one another: only the last one asked for counts. */
async function refresh() {
  const turn = ++reads;
  const answer = await read(path);
  if (turn === reads) {
    shown = answer;
    draw();
  }
}

async function start() {
  try {
    const me = await read('/api/v1/me');
    outbox = new Outbox(`${me.id}.${page.programmeId}.prompter`);
    live = new Live(page.programmeId);
    sizeSlider();
    await live.opened;
    await refresh();
  } catch (failure) {
    paint(broken(failure, () => location.reload()));
    return;
  }
  const again = () => Promise.all([refresh(), toCall.refresh()]).catch(() => undefined);
  let due = 0;
  trouble.refresh().catch(() => undefined);
  toCall.refresh();
  live.addEventListener('event', ({ detail: event }) => {
    trouble.follow(event);
    toCall.follow(event);
    if (!/^(programme|question)\./.test(event.name)) {
      return;
    }
    if (event.name === 'question.answer-withdrawn' && event.subject === current) {
      announce(t('prompter.answerWithdrawn'), true);
    }
    if (event.name === 'question.cued') {
      announce(t('prompter.said.cued'));
    }
    clearTimeout(due);
    due = setTimeout(again, 150);
  });
  live.addEventListener('tick', ({ detail }) => {
    tick = detail;
    draw();
  });
  live.addEventListener('reload', again);
  live.addEventListener('line', () => {
    if (live.offlineSince === null) {
      outbox.nudge();
      again();
    }
    draw();
  });
  outbox.addEventListener('done', () => { login = false; again(); });
  outbox.addEventListener('login', () => { login = true; draw(); });
  outbox.addEventListener('refused', ({ detail: { action, problem } }) => {
    if (action.body.note && [400, 422].includes(problem.status)) {
      // A server that takes no note still takes the question back.
      outbox.add({ ...action, body: {} });
      return;
    }
    toast({ text: t('prompter.said.refused', action.label, explain(problem)), kind: 'danger' });
    again();
  });
  listen();
}

start();
