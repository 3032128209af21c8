/** The figures of a programme, once it is over. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { count, dateTime, duration } from './format.js';
import { holds, page, t } from './page.js';
import { broken, chip, icon, note, paint } from './components.js';
import { certificateSection, readCertificate } from './certificate.js';
import { readWatch, watchSection } from './stream-watch.js';

const OUTCOMES = ['ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING', 'HANDED_OFF', 'MERGED', 'DISMISSED', 'OPEN'];
const programmePath = `/api/v1/programmes/${page.programmeId}`;

const figure = (name, value, hint = '') => html`
  <div class="figure-card" data-test=${`figure-${name}`}><dt>${t(`recap.${name}`)}</dt><dd>${value}</dd>${hint ? html`<dd class="small quiet">${hint}</dd>` : nothing}</div>`;

function view(programme, recap, certificate, watch) {
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
    ${certificateSection(certificate)}
    ${holds('BRANCH_LEAD', 'PRODUCER', 'PROVINCE_MANAGER', 'AUDITOR') ? html`<p class="section"><a class="button" href=${`/leads?programmeId=${page.programmeId}`}>${icon('people')}${t('recap.toLeads')}</a></p>` : nothing}`;
}

async function start() {
  try {
    const [programme, recap, certificate, watch] = await Promise.all([read(programmePath), read(`${programmePath}/recap`), readCertificate(), readWatch()]);
    paint(view(programme, recap, certificate, watch));
    if (!recap.frozen) {
      setTimeout(start, 15000);
    }
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
