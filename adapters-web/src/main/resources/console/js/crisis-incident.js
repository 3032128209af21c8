/** One incident: where it stands, its clock, and everything that is done about it. */

import { html, nothing } from './lit.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { t } from './page.js';
import { icon, note } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { clockLine, splitPhrases, stateChips } from './crisis-parts.js';
import { statementPanel } from './crisis-statements.js';
import { livePanel } from './crisis-live.js';

const HOUR_MILLIS = 3600000;
const RESERVED = ['DECLARED', 'HOLDING_OUT', 'RESPONDING', 'STABLE'];
const levels = [1, 2, 3].map((one) => ({ value: String(one), words: t(`crisis.level.${one}`) }));
const grades = [1, 2, 3, 4, 5].map((one) => ({ value: String(one), words: String(one) }));

const step = (desk, what, body, said) => desk.act(() => desk.send(`incidents/${desk.state.open}/${what}`, body), said ?? t('crisis.said.done'));

async function askLevel(desk, what) {
  const given = await ask({ title: t(`crisis.do.${what}`), test: `${what}-form`, send: t(`crisis.do.${what}`),
    fields: html`${what === 'declare' ? html`<p>${t('crisis.declareHint')}</p>` : nothing}${selectField('level', t('crisis.levelLabel'), levels)}` });
  if (given) {
    await step(desk, what, { level: Number(given.level) });
  }
}

async function askWords(desk, what, body = {}) {
  const given = await ask({ title: t(`crisis.do.${what}`), test: `${what}-form`, send: t(`crisis.do.${what}`),
    fields: html`<p class="small quiet">${t(`crisis.hint.${what}`)}</p>${textField('words', t(`crisis.words.${what}`), { length: 2000 })}` });
  if (given) {
    await step(desk, what, { ...body, words: given.words });
  }
}

async function promise(desk) {
  const given = await ask({ title: t('crisis.do.promise'), test: 'promise-form', send: t('crisis.do.promise'),
    fields: inputField('nextAt', t('crisis.nextAt'), { type: 'datetime-local', value: fieldValue(now() + HOUR_MILLIS) }) });
  if (given) {
    await step(desk, 'promise', { nextAt: fromField(given.nextAt) });
  }
}

async function reword(desk, one) {
  const given = await ask({ title: t('crisis.do.reword'), test: 'reword-form', send: t('crisis.save'),
    fields: html`${inputField('title', t('crisis.what'), { length: 200, value: one.title })}${inputField('topic', t('crisis.topic'), { length: 120, value: one.topic.name })}
      ${textField('phrases', t('crisis.phrases'), { length: 1800, value: one.topic.phrases.join('\n') })}<p class="small quiet">${t('crisis.phrasesHint')}</p>` });
  if (given) {
    await desk.act(() => desk.send(`incidents/${one.id}`, { title: given.title, topic: given.topic, phrases: splitPhrases(given.phrases), labels: one.topic.labels },
      { method: 'PUT', ifMatch: one.version }), t('crisis.said.done'));
  }
}

const press = (test, picture, onClick, primary = false) => html`<button class="button ${primary ? 'primary' : ''}" data-test=${`do-${test}`} @click=${onClick}>${icon(picture)}${t(`crisis.do.${test}`)}</button>`;

/** What may be pressed next, the likeliest first. */
function actions(desk, one) {
  if (!one.leads) {
    return nothing;
  }
  const is = (...states) => states.includes(one.state);
  return html`<div class="row" data-test="actions">
    ${is('SIGNAL') ? press('watch', 'eye', () => step(desk, 'watch', {})) : nothing}
    ${is('SIGNAL', 'WATCH') ? press('declare', 'alert', () => askLevel(desk, 'declare'), true) : nothing}
    ${is('HOLDING_OUT', 'STABLE') ? press('respond', 'pen', () => step(desk, 'respond', {})) : nothing}
    ${is('HOLDING_OUT', 'RESPONDING') ? press('stable', 'check', () => step(desk, 'stable', {}), is('RESPONDING')) : nothing}
    ${is('HOLDING_OUT', 'RESPONDING', 'STABLE') ? press('promise', 'clock', () => promise(desk)) : nothing}
    ${is('DECLARED', 'HOLDING_OUT', 'RESPONDING', 'STABLE') ? press('level', 'chart', () => askLevel(desk, 'level')) : nothing}
    ${is('SIGNAL', 'WATCH', 'STABLE') ? press('close', 'stop', () => askWords(desk, 'close'), is('STABLE')) : nothing}
    ${is('CLOSED') && one.times.declaredAt ? press('review', 'paper', () => askWords(desk, 'review'), true) : nothing}
    ${is('CLOSED', 'REVIEWED') ? nothing : press('reword', 'pen', () => reword(desk, one))}</div>`;
}

const BOOKS = { log: ['conditions', 'actions', 'needs'], brief: ['status', 'overview', 'nextSteps'] };

async function writePage(desk, book) {
  const fields = BOOKS[book];
  const given = await ask({ title: t(`crisis.write.${book}`), test: `${book}-form`, send: t('crisis.save'),
    fields: fields.map((name, i) => textField(name, t(`crisis.book.${name}`), { length: 2000, optional: i > 0 })) });
  if (given) {
    await step(desk, book, given);
  }
}

const bookPage = (desk, book, entry) => html`<article class="stack" data-test=${`${book}-page`}><p class="small quiet">${dateTime(entry.at)} · ${desk.nameOf(entry.by)}</p>
  <dl class="facts">${['first', 'second', 'third'].map((part, i) => (entry[part] ? html`<div><dt>${t(`crisis.book.${BOOKS[book][i]}`)}</dt><dd class="wrap">${entry[part]}</dd></div>` : nothing))}</dl></article>`;

const book = (desk, name, entries, mayWrite) => (entries === null ? nothing : html`<section class="panel stack" data-test=${`book-${name}`} aria-labelledby=${`head-${name}`}>
  <div class="row"><h2 id=${`head-${name}`}>${t(`crisis.bookOf.${name}`)}</h2>${mayWrite ? html`<button class="button small-button" data-test=${`write-${name}`} @click=${() => writePage(desk, name)}>${icon('plus')}${t('crisis.writeOne')}</button>` : nothing}</div>
  <p class="small quiet">${t(`crisis.readers.${name}`)}</p>
  ${entries.length ? entries.map((entry) => bookPage(desk, name, entry)) : html`<p class="quiet">${t('crisis.nothingWritten')}</p>`}</section>`);

async function learn(desk, lesson) {
  const given = await ask({ title: t('crisis.learn'), test: 'learn-form', send: t('crisis.learn'),
    fields: html`<blockquote class="quote">${lesson.words}</blockquote>${selectField('likelihood', t('crisis.field.likelihood'), grades, '3')}${selectField('impact', t('crisis.field.impact'), grades, '3')}` });
  if (given) {
    await step(desk, `lessons/${lesson.no}/scenario`, { likelihood: Number(given.likelihood), impact: Number(given.impact) }, t('crisis.said.learnt'));
  }
}

const lessons = (desk, one) => html`<section class="panel stack" data-test="lessons" aria-labelledby="head-lessons">
  <div class="row"><h2 id="head-lessons">${t('crisis.lessons')}</h2>${one.leads ? html`<button class="button small-button" data-test="teach" @click=${() => askWords(desk, 'lessons')}>${icon('plus')}${t('crisis.writeOne')}</button>` : nothing}</div>
  ${one.lessons.length ? html`<ol class="stack">${one.lessons.map((lesson) => html`<li data-test="lesson"><p class="wrap">${lesson.words}</p>
    ${lesson.scenarioId ? html`<a href=${`/crisis-kit#${lesson.scenarioId}`}>${t('crisis.isScenario')}</a>`
      : one.leads ? html`<button class="button small-button" data-test="learn" @click=${() => learn(desk, lesson)}>${icon('save')}${t('crisis.learn')}</button>` : nothing}</li>`)}</ol>`
    : html`<p class="quiet">${t('crisis.noLesson')}</p>`}
  ${one.review ? html`<h3>${t('crisis.reviewTitle')}</h3><p class="wrap" data-test="review-words">${one.review}</p>` : nothing}</section>`;

const topic = (desk, one) => html`<section class="panel stack" data-test="topic" aria-labelledby="head-topic"><h2 id="head-topic">${t('crisis.topic')}: ${one.topic.name}</h2>
  <p class="small">${t('crisis.known')}: ${one.topic.phrases.map((phrase) => html`<span class="chip">${phrase}</span> `)}</p>
  <p class="small quiet">${t(`crisis.source.${one.source}`)} · ${dateTime(one.times.openedAt)} · ${desk.nameOf(one.reportedBy)}</p>
  ${one.evidence ? html`<p class="wrap small">${one.evidence}</p>` : nothing}
  ${one.outcome ? html`<h3>${t('crisis.outcome')}</h3><p class="wrap">${one.outcome}</p>` : nothing}</section>`;

/** The whole of one incident. */
export function incidentView(desk) {
  const { incident: one, log, brief } = desk.state.detail;
  return html`<div class="page-head"><div><p><a href="#" data-test="back" @click=${(event) => { event.preventDefault(); desk.back(); }}>${t('crisis.back')}</a></p>
      <h1>${one.title}</h1></div></div>
    <div class="stack"><div class="row" data-test="state" data-state=${one.state}>${stateChips(one)}</div>${clockLine(one)}
      ${RESERVED.includes(one.state) ? note({ kind: one.speaks ? '' : 'danger', picture: one.speaks ? 'check' : 'ban', test: 'reserved', text: t(one.speaks ? 'crisis.youSpeak' : 'crisis.reserved', one.topic.name) }) : nothing}
      ${actions(desk, one)}</div>
    <div class="crisis-columns"><div class="stack">${statementPanel(desk)}${livePanel(desk)}${topic(desk, one)}</div>
      <div class="stack">${book(desk, 'log', log, one.works)}${book(desk, 'brief', brief, one.leads)}${lessons(desk, one)}</div></div>`;
}
