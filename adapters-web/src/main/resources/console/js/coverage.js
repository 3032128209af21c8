/**
 * What proves that nothing is lost: what each source counts against what is kept, and what is wrong.
 *
 * @typedef {{sources: any[], gap: number, alarms: string[], troubles: any[], viewers?: number, streamHealthy?: boolean}} Coverage
 */

import { html, nothing } from './lit.js';
import { read, send } from './api.js';
import { clock, count } from './format.js';
import { holds, page, t } from './page.js';
import { announce, chip, explain, icon, since, toast } from './components.js';

const EVERY_MILLIS = 5000;
const SOON_MILLIS = 600;

/** Keeps a programme's coverage fresh, and says aloud what goes wrong and when it is right again. */
export class CoverageWatch {
  /** @type {Partial<Coverage>} */
  value = {};
  #path;
  #changed;
  #due = 0;
  #said = new Set();

  /** @param {string} path of the programme @param {(value: Partial<Coverage>) => void} changed */
  constructor(path, changed) {
    this.#path = `${path}/coverage`;
    this.#changed = changed;
  }

  start() {
    this.soon(0);
    setInterval(() => this.soon(0), EVERY_MILLIS);
  }

  soon(afterMillis = SOON_MILLIS) {
    this.#due ||= setTimeout(() => this.#read(), afterMillis);
  }

  async #read() {
    try {
      const before = this.value.alarms ?? [];
      this.value = await read(this.#path);
      this.#say(before, this.value.alarms ?? []);
    } catch {
      // What was read last stands; the line bar says that nothing comes.
    }
    this.#due = 0;
    this.#changed(this.value);
  }

  /** A comment that is counted and a moment later stored is no alarm: a gap is said when it lasts. */
  #say(before, alarms) {
    for (const alarm of alarms.filter((one) => one !== 'GAP' || before.includes(one))) {
      if (!this.#said.has(alarm)) {
        this.#said.add(alarm);
        announce(t(`coverage.said.${alarm}`), true);
      }
    }
    if (this.#said.size && !alarms.length) {
      this.#said.clear();
      announce(t('coverage.said.well'));
    }
  }
}

const nameOf = (source) => page.words[`coverage.source.${source}`] ?? source;

const figures = (source) => html`<span class="figures-of" data-test="source" data-source=${source.source}>
  <span class="nowrap">${nameOf(source.source)}${source.platformCount === undefined || source.platformCount === null
    ? nothing : html` <strong data-test="counted">${count(source.platformCount)}</strong>`}</span>
  <span class="nowrap">${t('coverage.stored')} <strong data-test="stored">${count(source.stored)}</strong>${source.removed
    ? html` <span class="small">${t('coverage.removed', count(source.removed))}</span>` : nothing}</span>
  <span class="nowrap">${t('coverage.open')} <strong data-test="open">${count(source.open)}</strong></span>
  ${source.gap ? chip('danger', 'alert', t('coverage.gap', count(source.gap))) : nothing}
  ${source.silentSince ? chip('danger', 'clock', html`${t('coverage.silent')} ${since(source.silentSince)}`) : nothing}</span>`;

const quarantined = (sources) => {
  const amount = sources.reduce((sum, source) => sum + source.quarantined, 0);
  const words = t('coverage.quarantined', count(amount));
  if (!amount) {
    return nothing;
  }
  return holds('OPERATOR', 'PRODUCER', 'PROVINCE_MANAGER', 'ADMIN')
    ? html`<a class="chip danger" data-test="to-quarantine" href=${`/programmes/${page.programmeId}/quarantine`}>${icon('alert')}${words}</a>`
    : chip('danger', 'alert', words);
};

/** The figures in a line: red, with a picture and words, when something is wrong. @param {Partial<Coverage>} coverage */
export const coverageLine = ({ sources, alarms = [] }) => {
  if (!sources) {
    return nothing;
  }
  const oldest = sources.map((source) => source.oldestWaitingSince).filter(Boolean).sort()[0];
  return html`<div class="coverage ${alarms.length ? 'alarmed' : ''}" data-test="coverage" data-alarms=${alarms.join(' ')}>
    ${sources.map(figures)}
    ${oldest ? html`<span class="nowrap">${t('coverage.oldest')} <strong>${since(oldest)}</strong></span>` : nothing}
    ${quarantined(sources)}
    ${alarms.includes('CONNECTION') ? chip('danger', 'offline', t('coverage.connection')) : nothing}
    ${alarms.includes('STREAM') ? chip('danger', 'alert', t('coverage.stream')) : nothing}</div>`;
};

const isKeeper = () => holds('ADMIN', 'PROVINCE_MANAGER');

/** What stands still, what goes on, and what to do, in one bar. @param {any[]} troubles @param {string} pageId @param {() => void} checked */
export const troubleBar = (troubles, pageId, checked) => {
  if (!troubles?.length) {
    return nothing;
  }
  const dead = troubles.some((trouble) => trouble.stopped === 'EVERYTHING');
  const from = clock(troubles.map((trouble) => trouble.since).sort()[0]);
  const permissions = troubles.map((trouble) => trouble.permission).filter(Boolean).join(', ');
  const stopped = dead ? ['EVERYTHING'] : [...new Set(troubles.map((trouble) => trouble.stopped))];
  const what = dead ? t('coverage.trouble.token', from)
    : permissions ? t('coverage.trouble.permission', from, permissions) : t('coverage.trouble.unnamed', from);
  const todo = dead ? t(isKeeper() ? 'coverage.do.token' : 'coverage.do.tellToken')
    : t(isKeeper() ? 'coverage.do.permission' : 'coverage.do.tellPermission');
  return html`<section class="trouble-bar" data-test="trouble" data-stopped=${stopped.join(' ')} aria-label=${t('coverage.connection')}>
    ${icon('offline')}<div class="trouble-words"><p><strong>${what}</strong> ${t('coverage.stands', stopped.map((one) => t(`coverage.stop.${one}`)).join(', '))}</p>
      <p>${t(dead || stopped.includes('READING') ? 'coverage.goesOn.webhooks' : 'coverage.goesOn')} ${todo}</p></div>
    <div class="row">${isKeeper() ? html`<a class="button" data-test="to-token" href=${`/pages?id=${pageId}`}>${icon('lock')}${t('coverage.setToken')}</a>` : nothing}
      ${holds('ADMIN', 'PROVINCE_MANAGER', 'PRODUCER', 'OPERATOR') ? html`
        <button class="button" data-test="check" @click=${() => check(pageId).then(checked)}>${icon('retry')}${t('coverage.check')}</button>` : nothing}</div></section>`;
};

/** Asks the platform now. @param {string} pageId */
export async function check(pageId) {
  try {
    const { troubles } = await send(`/api/v1/pages/${pageId}/connection/check`);
    toast({ text: t(troubles.length ? 'coverage.still' : 'coverage.well'), kind: troubles.length ? 'danger' : '' });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}
