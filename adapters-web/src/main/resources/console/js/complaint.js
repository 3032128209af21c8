/** One complaint: both clocks, what was said first, what can be done, and all that was said and done since. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { date, dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, explain, icon, note, paint, toast } from './components.js';
import { acts } from './complaint-acts.js';
import { clockLine, stateChip } from './complaint-parts.js';

const api = `/api/v1/complaints/${page.complaintId}`;
const PICTURES = { SAID: 'chat', TOLD: 'send', NOTE: 'list', ACKNOWLEDGED: 'check', EXTENDED: 'clock', RESOLVED: 'check', REJECTED: 'ban', REOPENED: 'undo', RATED: 'chart' };
const THEIRS = ['SAID', 'REOPENED', 'RATED'];
const mayTrain = holds('CARE_OFFICER', 'PROVINCE_MANAGER');
let trainings = [];
let courses = new Map();

const desk = {
  complaint: null,
  mayTrain,
  /** Does it on the version seen, and shows what came of it. */
  act: (path, body, said, method = 'POST') => told(async () => {
    await send(api + path, body, { method, ifMatch: method === 'PUT' ? desk.complaint.version : undefined });
  }, said),
  train: (order) => told(() => send('/api/v1/care-trainings', order), t('complaints.said.train')),
};

async function told(work, said) {
  try {
    await work();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 15000 });
  }
  await refresh();
}

const fact = (word, value) => (value ? html`<div><dt>${t(`complaints.${word}`)}</dt><dd>${value}</dd></div>` : nothing);

const facts = (one) => html`<dl class="facts answer-grid" data-test="facts">
  ${fact('name', one.name)}${fact('phone', one.phone)}${fact('contact', one.contact)}
  ${fact('topic', t(`complaints.topic.${one.topic}`))}${fact('harm', t(`complaints.harm.${one.harm}`))}
  ${fact('programme', one.programme ? html`<a href=${`/programmes/${one.programme.id}`}>${one.programme.name}</a>` : '')}
  ${fact('organisation', one.organisation?.name)}${fact('host', one.host?.name)}${fact('member', one.member?.name)}
  ${fact('lead', one.leadId ? html`<a href=${`/leads/${one.leadId}`}>${t('complaints.openLead')}</a>` : '')}
  ${fact('answeredBy', one.assignee?.name ?? t('complaints.nobody'))}
  ${fact('namedWho', one.confidential ? one.named.map((who) => who.name).join(', ') : '')}</dl>`;

const clocks = (one) => html`<div class="panel stack" data-test="clocks"><h2>${t('complaints.clocks')}</h2>
  ${clockLine(one, 'answer')}${clockLine(one, 'update')}
  ${one.clocks.acknowledgedAt ? html`<p class="small quiet">${t('complaints.acknowledgedAt', dateTime(one.clocks.acknowledgedAt))}</p>` : nothing}
  ${one.circumstance === 'USUAL' ? nothing : html`<p class="small quiet">${t('complaints.longer', t(`complaints.circumstance.${one.circumstance}`))}</p>`}
  ${one.outcome ? html`<p>${chip(one.inTime ? 'done' : 'danger', one.inTime ? 'check' : 'alert', t(one.inTime ? 'complaints.wasInTime' : 'complaints.wasLate'))} <span class="small quiet">${dateTime(one.outcome.at)}</span></p>
    <p data-test="outcome">${one.outcome.reason ? t(`complaints.reason.${one.outcome.reason}`) : t('complaints.resolved')}${one.outcome.words ? `: ${one.outcome.words}` : ''}</p>
    ${one.stars ? html`<p data-test="rating">${t('complaints.ratedAs', one.stars)}</p>` : nothing}
    ${one.state !== 'REOPENED' && one.reopenUntil ? html`<p class="small quiet">${t('complaints.reopenUntil', dateTime(one.reopenUntil))}</p>` : nothing}` : nothing}</div>`;

const entry = (one) => html`<li class="thread-line ${THEIRS.includes(one.kind) ? 'theirs' : 'ours'}" data-test="entry" data-kind=${one.kind}>
  <p class="small quiet">${icon(PICTURES[one.kind])} ${t(`complaints.entry.${one.kind}`)} · <time datetime=${one.at}>${dateTime(one.at)}</time>${one.by ? ` · ${one.by.name}` : ''}</p>
  ${one.words ? html`<p class="words">${one.words}</p>` : nothing}</li>`;

const training = (one) => html`<li class="row" data-test="training"><strong>${courses.get(one.courseId) ?? t('complaints.train')}</strong>
  ${one.completedOn ? chip('done', 'check', t('complaints.trained', date(one.completedOn))) : chip('need', 'calendar', t('complaints.trainBy', date(one.dueOn)))}</li>`;

const view = () => {
  const one = desk.complaint;
  return html`<div class="page-head"><div><p class="small"><a href="/complaints">${t('complaints.title')}</a></p><h1>${one.subject ?? t('complaints.masked')}</h1>
    <p class="row">${stateChip(one)}${chip('', 'list', t(`complaints.track.${one.track}`))}${one.confidential ? chip('need', 'lock', t('complaints.confidential')) : nothing}
      ${one.reopened ? chip('', 'undo', t('complaints.reopenedTimes', one.reopened)) : nothing}</p>
    <p class="small quiet">${t(`complaints.channel.${one.channel}`)} · ${dateTime(one.receivedAt)}</p></div></div>
  ${one.confidential ? note({ kind: 'need', picture: 'lock', text: t('complaints.secretNote') }) : nothing}
  <div class="stack">${clocks(one)}
    <section class="panel stack"><h2>${t('complaints.firstWords')}</h2>${one.words ? html`<blockquote class="quote" data-test="first-words">${one.words}</blockquote>` : html`<p class="quiet">${t('complaints.maskedHint')}</p>`}${facts(one)}</section>
    ${one.mayWork || one.mayRun ? acts(desk) : nothing}
    ${trainings.length ? html`<section class="panel stack"><h2>${t('complaints.trainings')}</h2><ul class="plain stack">${trainings.map(training)}</ul></section>` : nothing}
    <section><h2>${t('complaints.history')}</h2>${one.entries.length ? html`<ol class="thread" data-test="entries">${repeat(one.entries, (line, no) => no, entry)}</ol>` : html`<p class="quiet">${t('complaints.noHistory')}</p>`}</section></div>`;
};

async function refresh() {
  try {
    desk.complaint = await read(api);
    if (mayTrain) {
      [trainings, courses] = await Promise.all([
        read(`/api/v1/care-trainings?complaintId=${page.complaintId}`).then(itemsOf, () => []),
        read('/api/v1/care-courses').then((answer) => new Map(itemsOf(answer).map((one) => [one.id, one.title])), () => new Map()),
      ]);
    }
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
