/** What the clocks of complaints are set by, with its legal basis; and the courses people are sent to. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { date, today } from './format.js';
import { holds, t } from './page.js';
import { chip, explain, icon, toast } from './components.js';
import { ask, inputField, selectField } from './dialogs.js';

const SUBJECTS = ['PROFESSIONAL_CARE', 'BRAND_MANAGEMENT', 'SPEECH_RULES'];
const mayKeep = holds('PROVINCE_MANAGER', 'ADMIN');
const mayTeach = holds('PROVINCE_MANAGER', 'NATIONAL_EDITOR', 'ADMIN');
/** Null until somebody opens it. @type {any} */
let shown = null;
let courses = [];

const certain = (one) => (one.confirmed ? chip('done', 'check', t('complaints.confirmed')) : chip('need', 'alert', t('complaints.pending')));

const rule = (one) => html`<li data-test="rule"><p class="row"><strong>${t(`complaints.track.${one.track}`)}${one.circumstance === 'USUAL' ? '' : ` · ${t(`complaints.circumstance.${one.circumstance}`)}`}</strong>${certain(one)}</p>
  <p class="small">${one.acknowledgeMinutes ? t('complaints.ruleHours', one.acknowledgeMinutes / 60) : t('complaints.ruleDays', one.acknowledgeDays)} · ${t(one.settleWorking ? 'complaints.ruleWorking' : 'complaints.ruleCalendar', one.settleDays)} · ${t('complaints.ruleUpdate', one.updateDays)}</p>
  <p class="small quiet">${one.legalBasis}</p></li>`;

const day = (one) => html`<li class="row" data-test="day"><strong>${date(one.day)}</strong><span>${one.name}</span>
  ${one.kind === 'MAKE_UP' ? chip('', 'calendar', t('complaints.day.MAKE_UP')) : certain(one)}</li>`;

const hours = (one) => html`<p class="small">${t('complaints.hours', one.morningFrom.slice(0, 5), one.morningUntil.slice(0, 5), one.afternoonFrom.slice(0, 5), one.afternoonUntil.slice(0, 5))} ${certain(one)}</p>`;

const course = (one) => html`<li class="row" data-test="course"><strong>${one.title}</strong><span class="small quiet">${t(`complaints.course.${one.subject}`)}</span></li>`;

async function tried(work, redraw) {
  try {
    await work();
    await open(redraw);
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 15000 });
  }
}

async function addDay(redraw) {
  const typed = await ask({
    title: t('complaints.addDay'), test: 'day-form', send: t('complaints.save'),
    fields: html`${inputField('day', t('complaints.theDay'), { type: 'date', value: today() })}${inputField('name', t('complaints.dayName'), { length: 120 })}
      ${selectField('kind', t('complaints.dayKind'), ['HOLIDAY', 'MAKE_UP'].map((value) => ({ value, words: t(`complaints.day.${value}`) })))}
      <label class="row"><input type="checkbox" name="confirmed" value="true" data-test="confirmed"> ${t('complaints.dayConfirmed')}</label>`,
  });
  if (typed) {
    await tried(() => send('/api/v1/working-calendar/days', { ...typed, confirmed: Boolean(typed.confirmed), scope: shown.scope }), redraw);
  }
}

async function addCourse(redraw) {
  const typed = await ask({
    title: t('complaints.addCourse'), test: 'course-form', send: t('complaints.save'),
    fields: html`${inputField('title', t('complaints.course'), { length: 200 })}${selectField('subject', t('complaints.topic'), SUBJECTS.map((value) => ({ value, words: t(`complaints.course.${value}`) })))}`,
  });
  if (typed) {
    await tried(() => send('/api/v1/care-courses', { ...typed, scope: shown.scope }), redraw);
  }
}

async function open(redraw) {
  [shown, courses] = await Promise.all([read('/api/v1/working-calendar'), read('/api/v1/care-courses').then(itemsOf, () => [])]);
  redraw();
}

/** @param {() => void} redraw */
export const rules = (redraw) => html`<details class="section" data-test="rules" @toggle=${(event) => (event.target.open && !shown ? tried(async () => {}, redraw) : undefined)}>
  <summary data-test="open-rules">${t('complaints.rules')}</summary>${shown ? html`<div class="stack">
    <p class="quiet">${t('complaints.rulesHint')}</p><ul class="plain stack">${shown.rules.map(rule)}</ul>${shown.hours.map(hours)}
    <div class="row"><h2>${t('complaints.daysOf', shown.year)}</h2>${mayKeep ? html`<button class="button" data-test="add-day" @click=${() => addDay(redraw)}>${icon('plus')}${t('complaints.addDay')}</button>` : nothing}</div>
    <ul class="plain stack">${repeat(shown.days, (one) => one.day, day)}</ul>
    <div class="row"><h2>${t('complaints.courses')}</h2>${mayTeach ? html`<button class="button" data-test="add-course" @click=${() => addCourse(redraw)}>${icon('plus')}${t('complaints.addCourse')}</button>` : nothing}</div>
    ${courses.length ? html`<ul class="plain stack">${courses.map(course)}</ul>` : html`<p class="quiet">${t('complaints.noCourse')}</p>`}</div>` : nothing}</details>`;
