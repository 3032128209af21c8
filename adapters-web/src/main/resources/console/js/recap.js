/** The figures of a programme, once it is over. */

import { html, nothing } from './lit.js';
import { itemsOf, read } from './api.js';
import { clock, count, dateTime, duration } from './format.js';
import { holds, page, t } from './page.js';
import { broken, chip, icon, note, paint } from './components.js';
import { certificateSection, readCertificate } from './certificate.js';
import { readWatch, watchSection } from './stream-watch.js';

const OUTCOMES = ['ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING', 'HANDED_OFF', 'MERGED', 'DISMISSED', 'OPEN'];
const programmePath = `/api/v1/programmes/${page.programmeId}`;

const figure = (name, value, hint = '') => html`
  <div class="figure-card" data-test=${`figure-${name}`}><dt>${t(`recap.${name}`)}</dt><dd>${value}</dd>${hint ? html`<dd class="small quiet">${hint}</dd>` : nothing}</div>`;

const moment = (at, by, people) => {
  const name = people.find((one) => one.id === by)?.displayName;
  return name ? t('situation.by', clock(at), name) : clock(at);
};

/** What was declared on air, by whom, and how it ended. */
const situationLog = (situations, people) => html`<section class="section" data-test="situation-log"><h2>${t('situation.log')}</h2>
  ${situations.length ? html`<div class="wide-table" tabindex="0" role="group" aria-label=${t('situation.log')}><table><thead><tr>
      ${['what', 'declared', 'steps', 'resolved', 'note'].map((name) => html`<th scope="col">${t(`situation.column.${name}`)}</th>`)}</tr></thead>
    <tbody>${situations.map((one) => html`<tr data-test="situation-line"><th scope="row">${one.card.title}</th><td>${moment(one.declaredAt, one.declaredBy, people)}</td>
      <td class="number">${one.ticked.length}/${one.card.steps.length}</td><td>${one.open ? chip('need', 'clock', t('situation.stillOpen')) : moment(one.resolvedAt, one.resolvedBy, people)}</td><td>${one.note}</td></tr>`)}</tbody></table></div>`
    : html`<p class="quiet">${t('situation.logEmpty')}</p>`}</section>`;

function view(programme, recap, certificate, watch, situations, people) {
  const most = Math.max(1, ...Object.values(recap.byOutcome ?? {}));
  const total = Object.values(recap.byOutcome ?? {}).reduce((sum, one) => sum + one, 0);
  const number = (value) => (value === undefined || value === null ? '–' : count(value));
  return html`
    <div class="page-head"><div><h1>${t('recap.title')}: ${programme.title}</h1>
        <p class="quiet">${recap.startedAt ? dateTime(recap.startedAt) : dateTime(programme.startsAt)}${recap.startedAt && recap.endedAt
          ? html` · ${t('recap.length', duration((Date.parse(recap.endedAt) - Date.parse(recap.startedAt)) / 1000))}` : nothing}</p></div>
      ${recap.frozen ? chip('done', 'lock', t('recap.frozen', dateTime(recap.frozenAt ?? programme.endedAt))) : chip('need', 'clock', t('recap.moving'))}</div>
    ${recap.frozen ? nothing : note({ picture: 'clock', text: t('recap.movingHint'), test: 'moving' })}
    <h2 class="visually-hidden">${t('recap.figures')}</h2>
    <dl class="figures">
      ${figure('peakViewers', number(recap.peakViewers))}${figure('commenters', number(recap.commenters))}
      ${figure('interactions', number(recap.interactions))}${figure('comments', number(recap.comments), t('recap.spam', number(recap.spam)))}
      ${figure('questionsReceived', number(recap.questionsReceived))}
      ${figure('medianFirstAnswer', recap.medianFirstAnswerSeconds === undefined || recap.medianFirstAnswerSeconds === null ? '–' : duration(recap.medianFirstAnswerSeconds))}
      ${figure('leads', number(recap.leads))}
    </dl>
    <section class="section"><h2>${t('recap.outcomes')}</h2>
      <table class="outcome-table" data-test="outcomes"><thead class="visually-hidden"><tr><th scope="col">${t('recap.outcome')}</th><th scope="col">${t('recap.amount')}</th><th scope="col">${t('recap.share')}</th></tr></thead>
        <tbody>${OUTCOMES.map((outcome) => {
          const amount = recap.byOutcome?.[outcome] ?? 0;
          const open = outcome === 'OPEN' && amount > 0;
          return html`<tr data-outcome=${outcome}><th scope="row">${open ? icon('alert') : nothing} ${t(`question.outcome.${outcome}`)}</th><td class="number">${count(amount)}</td>
            <td><progress class=${open ? 'need' : ''} max=${most} value=${amount} aria-label=${t(`question.outcome.${outcome}`)}>${amount}</progress> <span class="small quiet">${total ? Math.round(amount * 100 / total) : 0} %</span></td></tr>`;
        })}</tbody></table></section>
    ${watchSection(watch, true)}
    ${situationLog(situations, people)}
    ${certificateSection(certificate)}
    ${holds('BRANCH_LEAD', 'PRODUCER', 'PROVINCE_MANAGER', 'AUDITOR') ? html`<p class="section"><a class="button" href=${`/leads?programmeId=${page.programmeId}`}>${icon('people')}${t('recap.toLeads')}</a></p>` : nothing}`;
}

async function start() {
  try {
    const [programme, recap, certificate, watch, situations, people] = await Promise.all([
      read(programmePath), read(`${programmePath}/recap`), readCertificate(), readWatch(),
      read(`${programmePath}/situations`).then(itemsOf), read('/api/v1/people').then(itemsOf, () => [])]);
    paint(view(programme, recap, certificate, watch, situations, people));
    if (!recap.frozen) {
      setTimeout(start, 15000);
    }
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
