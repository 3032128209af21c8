/** Incidents: what burns, how long for, what may be said, and what is pressed next. Needs the words under `crisis`. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { announce, broken, empty, explain, icon, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { clockLine, splitPhrases, stateChips } from './crisis-parts.js';
import { incidentView } from './crisis-incident.js';

const EVERY_MILLIS = 10000;
const SOURCES = ['STAFF_REPORT', 'PRESS_CALL', 'COMPLAINT_RATE', 'REACH', 'TOPIC_GROWTH'];

const state = {
  over: false, open: location.hash.slice(1), incidents: [], scopes: [], programmes: [], people: [], pages: [], texts: [],
  detail: undefined,
};

/** Does it, says so, and reads everything anew; a refusal is told where it was made. */
async function act(call, said) {
  try {
    const answer = await call();
    announce(said);
    toast({ text: said });
    await refresh();
    return answer ?? true;
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    return undefined;
  }
}

const desk = {
  state, act, redraw: () => paint(view()),
  send: (path, body = {}, how = {}) => send(`/api/v1/${path}`, body, how),
  nameOf: (id) => state.people.find((one) => one.id === id)?.displayName ?? t('crisis.machine'),
  programmeOf: (id) => state.programmes.find((one) => one.id === id)?.title ?? t('crisis.programme'),
  back: () => { location.hash = ''; },
};

const card = (one) => html`<article class="panel stack" data-test="incident" data-incident-id=${one.id} data-state=${one.state}>
  <div class="row">${stateChips(one)}</div><h2><a href=${`#${one.id}`} data-test="open">${one.title}</a></h2>
  ${clockLine(one)}<p class="small quiet">${t(`crisis.source.${one.source}`)} · ${dateTime(one.times.openedAt)}${one.live && !one.live.offAt ? ` · ${t('crisis.switchIsOn')}` : ''}</p></article>`;

async function report() {
  const given = await ask({
    title: t('crisis.report'), test: 'report-form', send: t('crisis.reportSend'),
    fields: html`${selectField('source', t('crisis.sourceLabel'), SOURCES.slice(0, 2).map((one) => ({ value: one, words: t(`crisis.source.${one}`) })))}
      ${inputField('title', t('crisis.what'), { length: 200 })}${inputField('topic', t('crisis.topic'), { length: 120 })}
      ${inputField('phrases', t('crisis.phrases'), { length: 600 })}<p class="small quiet">${t('crisis.phrasesHint')}</p>
      ${textField('evidence', t('crisis.evidence'), { length: 1000, optional: true })}
      ${selectField('programmeId', t('crisis.programme'), [{ value: '', words: t('crisis.noProgramme') }, ...state.programmes.filter((one) => one.status !== 'CANCELLED').map((one) => ({ value: one.id, words: `${one.title} · ${dateTime(one.startsAt)}` }))], '', true)}
      ${state.scopes.length > 1 ? selectField('scope', t('crisis.office'), state.scopes) : nothing}`,
  });
  if (!given) {
    return;
  }
  const { programmeId, phrases, scope, ...rest } = given;
  const place = programmeId ? { programmeId } : { scope: scope ?? state.scopes[0]?.value };
  const made = await act(() => desk.send('incidents', { ...rest, ...place, phrases: splitPhrases(phrases) }), t('crisis.said.reported'));
  if (made) {
    location.hash = made.id;
  }
}

const list = () => html`
  <div class="page-head"><div><h1>${t('crisis.title')}</h1><p class="quiet">${t('crisis.purpose')}</p></div>
    ${state.scopes.length ? html`<button class="button primary" data-test="report" @click=${report}>${icon('alert')}${t('crisis.report')}</button>` : nothing}</div>
  <fieldset class="choice filters"><legend class="visually-hidden">${t('crisis.which')}</legend>
    ${[false, true].map((over) => html`<label><input type="radio" name="over" data-test=${over ? 'show-over' : 'show-open'} .checked=${state.over === over} @change=${() => { state.over = over; refresh(); }}><span>${t(over ? 'crisis.over' : 'crisis.openOnes')}</span></label>`)}</fieldset>
  <div class="programmes" data-test="incidents">${state.incidents.length ? repeat(state.incidents, (one) => one.id, card)
    : empty(t(state.over ? 'crisis.noneOver' : 'crisis.none'), t('crisis.noneHint'))}</div>`;

const view = () => (state.open && state.detail ? incidentView(desk) : list());

const quietly = (path) => read(path).then(itemsOf, () => null);

async function readDetail(id) {
  const [incident, statements, log, brief, hidings, held] = await Promise.all([
    read(`/api/v1/incidents/${id}`), ...['statements', 'log', 'brief', 'hidings', 'held'].map((one) => quietly(`/api/v1/incidents/${id}/${one}`)),
  ]);
  state.detail = { incident, statements: statements ?? [], log, brief, hidings: hidings ?? [], held: held ?? [] };
}

export async function refresh() {
  try {
    if (state.open) {
      await readDetail(state.open);
    } else {
      state.detail = undefined;
      state.incidents = await readAll(`/api/v1/incidents?over=${state.over}`, 3);
    }
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

addEventListener('hashchange', () => {
  state.open = location.hash.slice(1);
  refresh().then(() => scrollTo(0, 0));
});

/** Nobody's typing is painted over. */
setInterval(() => document.querySelector('dialog[open]') || document.hidden || refresh(), EVERY_MILLIS);

async function start() {
  const [organisations, programmes, people, pages, texts] = await Promise.all(
    ['organisations', 'programmes?limit=50', 'people', 'pages', 'holding-texts'].map((one) => quietly(`/api/v1/${one}`)));
  state.scopes = (organisations ?? []).filter((one) => one.kind === 'OFFICE').map((one) => ({ value: one.scope, words: one.name }));
  state.programmes = programmes ?? [];
  state.people = people ?? [];
  state.pages = pages ?? [];
  state.texts = texts ?? [];
  await refresh();
}

start();
