/** Listening: what people say, topic by stage, with quotes, corrections, sources and the register of what is done about it. */

import { html, nothing, repeat } from './lit.js';
import { read, send } from './api.js';
import { count, date, dateTime, fieldValue, today } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, paint, toast } from './components.js';
import { ask, checkFields, selectField } from './dialogs.js';
import { Register } from './listening-register.js';
import { Sources } from './listening-sources.js';

const TOPICS = ['CONTRIBUTION', 'STATE_SUPPORT', 'PENSION', 'MATERNITY', 'LUMP_SUM', 'HEALTH_CARE', 'PROCEDURE', 'APP', 'DELAY', 'ATTITUDE', 'FRAUD', 'DATA_LEAK', 'FUND_SAFETY', 'BROADCAST'];
const STAGES = ['AWARE', 'INTERESTED', 'COMPARE', 'DECIDE', 'JOIN', 'USE', 'RENEW', 'RECOMMEND'];
const FEELINGS = { POSITIVE: ['done', 'up'], NEUTRAL: ['', 'later'], NEGATIVE: ['danger', 'down'], UNSCORED: ['', 'hidden'] };
const mayCorrect = holds('PROVINCE_MANAGER', 'PRODUCER', 'CARE_OFFICER', 'CRISIS_LEAD');
const asked = { from: fieldValue(Date.now() - 29 * 86400e3).slice(0, 10), until: today() };
/** What the quotes are narrowed to. @type {{topic?: string, stage?: string, sentiment?: string}} */
let chosen = {};
/** @type {any} */
let matrix = null;
let quotes = [];
let cursor = null;

async function act(call, said) {
  try {
    await call();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

const register = new Register(act, TOPICS, STAGES);
const sources = new Sources(act);
const period = () => new URLSearchParams({ from: asked.from, until: asked.until });
const cellOf = (topic, stage) => matrix.cells.find((one) => (one.topic ?? '') === topic && (one.stage ?? '') === stage);
const change = (now, before) => (now === before ? '' : now > before ? `▲${count(now - before)}` : `▼${count(before - now)}`);

const cell = (topic, stage) => {
  const found = cellOf(topic, stage);
  if (!found || (!found.mentions && !found.before)) {
    return html`<td class="number quiet">–</td>`;
  }
  const name = t('listening.cell', topic ? t(`topic.${topic}`) : t('listening.noTopic'), stage ? t(`stage.${stage}`) : t('listening.noStage'), count(found.mentions), count(found.negative));
  const inner = html`${count(found.mentions)} <span class="small quiet">${change(found.mentions, found.before)}</span>${found.negative ? html`<br><span class="small late">−${count(found.negative)}</span>` : nothing}`;
  return html`<td class="number">${topic && stage ? html`<button class="button quiet-button" data-test="cell" aria-label=${name} aria-pressed=${chosen.topic === topic && chosen.stage === stage} @click=${() => narrow({ topic, stage })}>${inner}</button>` : inner}</td>`;
};

const rows = () => [...TOPICS, ''].filter((topic) => matrix.cells.some((one) => (one.topic ?? '') === topic));

const table = () => html`<div class="wide-table compared" tabindex="0" role="group" aria-label=${t('listening.matrix')} data-test="matrix"><table>
  <thead><tr><th scope="col">${t('listening.topic')}</th>${STAGES.map((stage) => html`<th scope="col" class="number">${t(`stage.${stage}`)}</th>`)}<th scope="col" class="number">${t('listening.noStage')}</th></tr></thead>
  <tbody>${rows().map((topic) => html`<tr><th scope="row">${topic ? html`<button class="button quiet-button" data-test="topic" @click=${() => narrow({ topic })}>${t(`topic.${topic}`)}</button>` : t('listening.noTopic')}</th>
    ${STAGES.map((stage) => cell(topic, stage))}${cell(topic, '')}</tr>`)}</tbody></table></div>`;

const feeling = (mention) => chip(...FEELINGS[mention.sentiment], mention.sentiment === 'UNSCORED' || mention.corrected
  ? t(`sentiment.${mention.sentiment}`) : t('listening.sure', t(`sentiment.${mention.sentiment}`), count(Math.round(mention.confidence * 100))));

const quote = (mention) => html`<li class="panel stack" data-test="quote" data-mention-id=${mention.id}><p>“${mention.words}”</p>
  <p class="row">${feeling(mention)}${mention.corrected ? chip('', 'check', t('listening.corrected')) : nothing}
    <span class="small quiet">${[t(`listening.source.${mention.source}`), dateTime(mention.saidAt), mention.stage ? t(`stage.${mention.stage}`) : '', ...mention.topics.map((one) => t(`topic.${one}`)), mention.reach ? t('listening.reach', count(mention.reach)) : ''].filter(Boolean).join(' · ')}</span></p>
  <div class="row">${mention.url ? html`<a class="button" href=${mention.url} rel="noreferrer noopener" target="_blank">${icon('link')}${t('listening.open')}</a>` : nothing}
    ${mayCorrect ? html`<button class="button" data-test="correct" @click=${() => correct(mention)}>${icon('pen')}${t('listening.correct')}</button>` : nothing}</div></li>`;

async function correct(mention) {
  const worded = (list, key) => list.map((one) => ({ value: one, words: t(`${key}.${one}`) }));
  const given = await ask({
    title: t('listening.correctTitle'), test: 'correct-form', send: t('listening.save'),
    fields: html`<p class="bubble">“${mention.words}”</p>
      ${selectField('sentiment', t('listening.sentiment'), worded(['POSITIVE', 'NEUTRAL', 'NEGATIVE'], 'sentiment'), mention.sentiment)}
      ${selectField('stage', t('listening.stage'), [{ value: '', words: t('listening.noStage') }, ...worded(STAGES, 'stage')], mention.stage ?? '', true)}
      ${checkFields('topics', t('listening.topics'), worded(TOPICS, 'topic'), mention.topics)}`,
  });
  if (given) {
    await act(() => send(`/api/v1/listening/mentions/${mention.id}/correction`, { sentiment: given.sentiment, stage: given.stage || null, topics: [given.topics ?? []].flat() }, { ifMatch: mention.version }), t('listening.said.corrected'));
  }
}

const filter = () => html`<div class="row" data-test="chosen">${Object.entries(chosen).map(([name, value]) => html`<button class="button" @click=${() => narrow(Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== name)))}>${icon('cross')}${t(`${name}.${value}`)}</button>`)}
  <div class="field"><label for="feeling">${t('listening.sentiment')}</label><select id="feeling" data-test="feeling" @change=${(event) => narrow({ ...chosen, sentiment: event.target.value || undefined })}>
    <option value="">${t('listening.every')}</option>${Object.keys(FEELINGS).map((one) => html`<option value=${one} .selected=${chosen.sentiment === one}>${t(`sentiment.${one}`)}</option>`)}</select></div></div>`;

const day = (name) => html`<div class="field"><label for=${name}>${t(`listening.${name}`)}</label>
  <input type="date" id=${name} data-test=${name} .value=${asked[name]} max=${today()} @change=${(event) => { if (event.target.value) { asked[name] = event.target.value; refresh(); } }}></div>`;

const view = () => html`<div class="page-head"><div><h1>${t('listening.title')}</h1><p class="quiet">${t('listening.purpose')}</p></div></div>
  <div class="filters">${day('from')}${day('until')}</div>
  <p data-test="amount">${t('listening.amount', count(matrix.mentions), count(matrix.before), `${date(asked.from)} – ${date(asked.until)}`)}</p>
  <section class="section"><h2>${t('listening.matrix')}</h2>${matrix.cells.length ? html`<p class="small quiet">${t('listening.matrixHint')}</p>${table()}` : empty(t('listening.empty'), t('listening.emptyHint'))}</section>
  <section class="section"><h2 id="quotes">${t('listening.quotes')}</h2>${filter()}
    ${quotes.length ? html`<ul class="plain stack" data-test="quotes">${repeat(quotes, (one) => one.id, quote)}</ul>` : html`<p class="quiet">${t('listening.noQuotes')}</p>`}
    ${cursor ? html`<button class="button" data-test="more" @click=${more}>${icon('down')}${t('listening.more')}</button>` : nothing}</section>
  ${register.view()}${sources.view()}`;

const page = (from = '') => {
  const query = period();
  Object.entries(chosen).forEach(([name, value]) => value && query.set(name, value));
  query.set('limit', '20');
  if (from) {
    query.set('cursor', from);
  }
  return read(`/api/v1/listening/mentions?${query}`);
};

async function more() {
  const next = await page(cursor);
  quotes = [...quotes, ...next.items];
  cursor = next.nextCursor ?? null;
  paint(view());
}

async function narrow(to) {
  chosen = to;
  try {
    ({ items: quotes, nextCursor: cursor = null } = await page());
    paint(view());
    document.getElementById('quotes')?.scrollIntoView({ block: 'start' });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

async function refresh() {
  try {
    const [nextMatrix, first] = await Promise.all([read(`/api/v1/listening/matrix?${period()}`), page(), register.read(), sources.read()]);
    matrix = nextMatrix;
    ({ items: quotes, nextCursor: cursor = null } = first);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
