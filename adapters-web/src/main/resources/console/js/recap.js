/** The figures of a programme, once it is over. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { clock, count, dateTime, duration } from './format.js';
import { holds, page, t } from './page.js';
import { broken, chip, dialog, explain, icon, note, paint, toast } from './components.js';
import { certificateSection, readCertificate } from './certificate.js';
import { chartSection, drawCharts } from './recap-charts.js';
import { askCorrection, downloads, figureCards, versionFigures, versionTable } from './recap-figures.js';
import { readWatch, watchSection } from './stream-watch.js';

/** Who knows better than the count, and says why. */
const mayCorrect = holds('PRODUCER', 'PROVINCE_MANAGER');
const OUTCOMES = ['ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING', 'HANDED_OFF', 'MERGED', 'DISMISSED', 'OPEN'];
const programmePath = `/api/v1/programmes/${page.programmeId}`;

/** Questions that still wait count as open, wherever at the desk they lie. */
const amountOf = (byOutcome, outcome) => (outcome === 'OPEN'
  ? ['WAITING', 'CLAIMED', 'CUED'].reduce((sum, state) => sum + (byOutcome?.[state] ?? 0), 0) : byOutcome?.[outcome] ?? 0);

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

function view({ programme, recap, course, certificate, watch, situations, people }) {
  const most = Math.max(1, ...OUTCOMES.map((outcome) => amountOf(recap.byOutcome, outcome)));
  const total = Object.values(recap.byOutcome ?? {}).reduce((sum, one) => sum + one, 0);
  return html`
    <div class="page-head"><div><h1>${t('recap.title')}: ${programme.title}</h1>
        <p class="quiet">${recap.startedAt ? dateTime(recap.startedAt) : dateTime(programme.startsAt)}${recap.startedAt && recap.endedAt
          ? html` · ${t('recap.length', duration((Date.parse(recap.endedAt) - Date.parse(recap.startedAt)) / 1000))}` : nothing}${recap.frozen ? html` · ${t('recap.frozenAt', dateTime(recap.frozenAt))}` : nothing}</p></div>
      <div class="row">${recap.frozen ? chip('done', 'lock', t('recap.version.title', recap.version)) : chip('need', 'clock', t('recap.moving'))}
        ${recap.frozen && mayCorrect ? html`<button class="button" data-test="correct" @click=${() => correct(recap)}>${icon('pen')}${t('recap.correct')}</button>` : nothing}</div></div>
    ${recap.frozen ? nothing : note({ picture: 'clock', text: t('recap.movingHint'), test: 'moving' })}
    <h2 class="visually-hidden">${t('recap.figures')}</h2>
    ${figureCards(recap.figures, recap.frozen && !recap.finished)}
    ${downloads(programmePath)}
    ${chartSection(course)}
    <section class="section"><h2>${t('recap.outcomes')}</h2>
      <table class="outcome-table" data-test="outcomes"><thead class="visually-hidden"><tr><th scope="col">${t('recap.outcome')}</th><th scope="col">${t('recap.amount')}</th><th scope="col">${t('recap.share')}</th></tr></thead>
        <tbody>${OUTCOMES.map((outcome) => {
          const amount = amountOf(recap.byOutcome, outcome);
          const open = outcome === 'OPEN' && amount > 0;
          return html`<tr data-outcome=${outcome}><th scope="row">${open ? icon('alert') : nothing} ${t(`question.outcome.${outcome}`)}</th><td class="number">${count(amount)}</td>
            <td><progress class=${open ? 'need' : ''} max=${most} value=${amount} aria-label=${t(`question.outcome.${outcome}`)}>${amount}</progress> <span class="small quiet">${total ? Math.round(amount * 100 / total) : 0} %</span></td></tr>`;
        })}</tbody></table></section>
    ${recap.versions.length ? versionTable(recap, people, openVersion) : nothing}
    ${watchSection(watch, true)}
    ${situationLog(situations, people)}
    ${certificateSection(certificate)}
    ${holds('BRANCH_LEAD', 'PRODUCER', 'PROVINCE_MANAGER', 'AUDITOR') ? html`<p class="section"><a class="button" href=${`/leads?programmeId=${page.programmeId}`}>${icon('people')}${t('recap.toLeads')}</a></p>` : nothing}`;
}

/** A version as it was. @param {number} no */
async function openVersion(no) {
  try {
    const whole = await read(`${programmePath}/recap/versions/${no}`);
    await dialog((close) => html`<div class="dialog-body stack" data-test="version-dialog"><h2 id="dialog-title">${t('recap.version.title', no)}</h2>
      <p class="quiet">${t(`recap.kind.${whole.version.kind}`)} · ${dateTime(whole.version.frozenAt)}</p>${versionFigures(whole)}
      <div class="dialog-end"><button class="button primary" data-test="version-close" autofocus @click=${() => close()}>${t('common.close')}</button></div></div>`);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

/** Makes another version of the one that is looked at. @param {any} recap */
async function correct(recap) {
  const given = await askCorrection(recap.figures);
  if (!given) {
    return;
  }
  try {
    await send(`${programmePath}/recap/corrections`, { measure: given.measure, value: given.value === '' ? null : Number(given.value), reason: given.reason },
      { ifMatch: recap.version });
    toast({ text: t('recap.corrected') });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger', millis: 15000 });
  }
  await start();
}

async function start() {
  try {
    const [programme, recap, course, certificate, watch, situations, people] = await Promise.all([
      read(programmePath), read(`${programmePath}/recap`), read(`${programmePath}/recap/course`).then(itemsOf), readCertificate(), readWatch(),
      read(`${programmePath}/situations`).then(itemsOf), read('/api/v1/people').then(itemsOf, () => [])]);
    paint(view({ programme, recap, course, certificate, watch, situations, people }));
    drawCharts(course).catch(() => toast({ text: t('recap.noChart') }));
    if (!recap.frozen) {
      setTimeout(start, 15000);
    }
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
