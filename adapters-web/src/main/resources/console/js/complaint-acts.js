/** What can be done about one complaint, and what each wants to know before. */

import { html, nothing } from './lit.js';
import { itemsOf, read } from './api.js';
import { fromField, today } from './format.js';
import { t } from './page.js';
import { icon } from './components.js';
import { ask, checkFields, inputField, selectField, textField } from './dialogs.js';
import { HARMS, TOPICS, choices, given, orNobody, peopleOf } from './complaint-form.js';

const REASONS = ['NOT_A_COMPLAINT', 'NOT_OURS', 'DUPLICATE', 'UNFOUNDED', 'WITHDRAWN', 'OUT_OF_TIME'];
const MORE_TIME = ['COMPLEX', 'REMOTE', 'COMPLEX_REMOTE'];
const OPEN = ['RECEIVED', 'ACKNOWLEDGED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'];

const words = (label, more = {}) => textField('words', label, { length: 4000, ...more });
const people = (complaint) => read(`/api/v1/complaints/${complaint.id}/candidates`).then(
  (answer) => itemsOf(answer).map((one) => ({ value: one.id, words: one.name })), () => []);

/** Each act: when it can be done, which form it asks, and where that goes. */
const ACTS = {
  acknowledge: { picture: 'check', can: (one) => open(one) && !one.clocks.acknowledgedAt, fields: () => words(t('complaints.toldWords'), { optional: true }) },
  assign: {
    picture: 'person', run: true, can: open,
    fields: async (one) => selectField('personId', t('complaints.who'), await people(one), one.assignee?.id),
  },
  start: { picture: 'pen', can: (one) => ['ASSIGNED', 'REOPENED'].includes(one.state) && one.assignee },
  tell: {
    picture: 'send', can: open,
    fields: () => html`${words(t('complaints.toldWords'))}${inputField('nextBy', t('complaints.nextBy'), { type: 'datetime-local', optional: true })}<p class="small quiet">${t('complaints.nextByHint')}</p>`,
    body: ({ words: said, nextBy }) => ({ words: said, ...(nextBy ? { nextBy: fromField(nextBy) } : {}) }),
  },
  said: { picture: 'chat', can: () => true, fields: () => words(t('complaints.saidWords')) },
  note: { picture: 'list', can: () => true, fields: () => words(t('complaints.noteWords')) },
  extend: {
    picture: 'clock', run: true, can: (one) => open(one) && one.clocks.acknowledgedAt,
    fields: () => html`${selectField('circumstance', t('complaints.why'), choices(MORE_TIME, 'circumstance'))}${textField('reason', t('complaints.moreTimeReason'), { length: 4000 })}`,
  },
  resolve: { picture: 'check', main: true, can: (one) => open(one) && one.assignee && one.clocks.acknowledgedAt, fields: () => words(t('complaints.outcomeWords')) },
  reject: {
    picture: 'ban', can: open,
    fields: () => html`${selectField('reason', t('complaints.why'), choices(REASONS, 'reason'))}${words(t('complaints.rejectWords'), { optional: true })}`,
  },
  rate: {
    picture: 'chart', can: (one) => !open(one) && !one.stars,
    fields: () => html`${selectField('stars', t('complaints.stars'), [5, 4, 3, 2, 1].map((value) => ({ value: String(value), words: t(`complaints.star.${value}`) })))}${words(t('complaints.ratingWords'), { optional: true })}`,
    body: ({ stars, words: said }) => ({ stars: Number(stars), words: said }),
  },
  reopen: { picture: 'undo', can: (one) => one.reopenUntil && Date.parse(one.reopenUntil) > Date.now(), fields: () => words(t('complaints.reopenWords')) },
  close: { picture: 'lock', can: (one) => ['RESOLVED', 'REJECTED'].includes(one.state) },
};

function open(one) {
  return OPEN.includes(one.state);
}

async function act(desk, name) {
  const { fields, body = (values) => values } = ACTS[name];
  const typed = fields ? await ask({ title: t(`complaints.act.${name}`), test: `${name}-form`, send: t(`complaints.act.${name}`), fields: await fields(desk.complaint) }) : {};
  if (typed) {
    await desk.act(`/${name}`, body(typed), t(`complaints.said.${name}`));
  }
}

async function describe(desk) {
  const one = desk.complaint;
  const known = await peopleOf();
  const typed = await ask({
    title: t('complaints.describe'), test: 'describe-form', send: t('complaints.save'),
    fields: html`${inputField('subject', t('complaints.subject'), { value: one.subject, length: 200 })}
      ${selectField('topic', t('complaints.topic'), choices(TOPICS, 'topic'), one.topic)}${selectField('harm', t('complaints.harm'), choices(HARMS, 'harm'), one.harm)}
      ${known.length ? html`${selectField('memberId', t('complaints.member'), orNobody(known), one.member?.id ?? '', true)}${selectField('hostId', t('complaints.host'), orNobody(known), one.host?.id ?? '', true)}` : nothing}`,
  });
  if (typed) {
    const kept = { hostId: one.host?.id, memberId: one.member?.id };
    await desk.act('', { programmeId: one.programme?.id, organisationId: one.organisation?.id, ...(known.length ? given(typed) : { ...kept, ...given(typed) }) }, t('complaints.said.describe'), 'PUT');
  }
}

async function confide(desk) {
  const one = desk.complaint;
  const known = await peopleOf();
  const typed = await ask({
    title: t('complaints.confide'), test: 'confide-form', send: t('complaints.save'),
    fields: html`<label class="row"><input type="checkbox" name="secret" value="true" data-test="secret" ?checked=${one.confidential}> ${t('complaints.secret')}</label>
      <p class="small quiet">${t('complaints.secretHint')}</p>${checkFields('named', t('complaints.namedWho'), known, one.named.map((who) => who.id))}`,
  });
  if (typed) {
    await desk.act('/confidence', typed.secret ? { named: [typed.named ?? []].flat() } : {}, t('complaints.said.confide'), 'PUT');
  }
}

async function track(desk) {
  const other = desk.complaint.track === 'SERVICE' ? 'STATUTORY' : 'SERVICE';
  const typed = await ask({ title: t(`complaints.toTrack.${other}`), test: 'track-form', send: t(`complaints.toTrack.${other}`), fields: html`<p>${t('complaints.trackHint')}</p>` });
  if (typed) {
    await desk.act('/track', { track: other }, t('complaints.said.track'), 'PUT');
  }
}

/** Sends whoever it is about to a course. */
async function train(desk) {
  const courses = await read('/api/v1/care-courses').then(itemsOf, () => []);
  const typed = await ask({
    title: t('complaints.train'), test: 'train-form', send: t('complaints.trainSend'),
    fields: courses.length ? html`${selectField('courseId', t('complaints.course'), courses.map((one) => ({ value: one.id, words: `${one.title} · ${t(`complaints.course.${one.subject}`)}` })))}
      ${inputField('dueOn', t('complaints.dueOn'), { type: 'date', min: today() })}` : html`<p>${t('complaints.noCourse')}</p>`,
  });
  if (typed?.courseId) {
    await desk.train({ ...typed, scope: desk.complaint.scope, personId: (desk.complaint.member ?? desk.complaint.host).id, complaintId: desk.complaint.id });
  }
}

const button = (name, picture, words_, run, look = '') => html`<button class="button ${look}" data-test=${name} @click=${run}>${icon(picture)}${words_}</button>`;

/** @param {any} desk the complaint, and how something is done about it */
export const acts = (desk) => {
  const one = desk.complaint;
  const can = Object.entries(ACTS).filter(([, how]) => how.can(one) && (how.run ? one.mayRun : one.mayWork));
  const first = can.find(([name, how]) => how.main || name === 'acknowledge')?.[0] ?? can[0]?.[0];
  return html`<div class="row" data-test="acts">${can.map(([name, how]) => button(name, how.picture, t(`complaints.act.${name}`), () => act(desk, name), name === first ? 'primary' : ''))}
    ${one.mayWork ? button('describe', 'pen', t('complaints.describe'), () => describe(desk)) : nothing}
    ${one.mayRun ? html`${open(one) ? button('track', 'merge', t(`complaints.toTrack.${one.track === 'SERVICE' ? 'STATUTORY' : 'SERVICE'}`), () => track(desk)) : nothing}
      ${button('confide', 'lock', t('complaints.confide'), () => confide(desk))}` : nothing}
    ${desk.mayTrain && (one.member || one.host) ? button('train', 'calendar', t('complaints.train'), () => train(desk)) : nothing}</div>`;
};
