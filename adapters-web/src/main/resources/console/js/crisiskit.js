/** What lies ready before anything burns: scenarios, team, rules of speech, fact sheets, texts, agencies, the press, drills. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { date } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { textPanel, writeText } from './crisis-texts.js';

const keeps = holds('CRISIS_LEAD', 'PROVINCE_MANAGER');
const writes = keeps || holds('SPOKESPERSON');
const TEXTS = 'TEXT';
const state = { show: '', mark: '', entries: [], kinds: [], texts: null, scopes: [], people: [] };

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

const desk = { state, act, writes, send: (path, body = {}, how = {}) => send(`/api/v1/${path}`, body, how) };

const kindOf = (name) => state.kinds.find((one) => one.kind === name);
const of = (kind) => state.entries.filter((one) => one.kind === kind);

/** What an entry is called among others of its kind. */
const nameOf = (entry) => entry.values.title ?? entry.values.name ?? entry.values.organisation ?? entry.values.outlet ?? entry.values.who
  ?? (entry.kind === 'DRILL' ? called(entry.values.scenarioId) : undefined) ?? (entry.values.role ? t(`crisis.role.${entry.values.role}`) : t(`crisis.kind.${entry.kind}`));
const called = (id) => { const found = state.entries.find((one) => one.id === id); return found ? nameOf(found) : t('crisis.unknown'); };
const person = (id) => state.people.find((one) => one.id === id)?.displayName ?? t('crisis.unknown');

const options = (list, words) => [{ value: '', words: t('crisis.nobody') }, ...list.map((one) => ({ value: one.id, words: words(one) }))];

/** One field of a form, as its kind says. */
function field(one, kind, value = '') {
  const label = t(`crisis.field.${one.name}`);
  const optional = !one.needed;
  switch (one.type) {
    case 'TEXT': return textField(one.name, label, { length: 6000, value, optional });
    case 'GRADE': return selectField(one.name, label, ['1', '2', '3', '4', '5'].map((grade) => ({ value: grade, words: t(`crisis.${one.name}Of.${grade}`) })), value || '3');
    case 'DAY': return inputField(one.name, label, { type: 'date', value, optional });
    case 'CHOICE': return selectField(one.name, label, one.choices.map((choice) => ({ value: choice, words: t(`crisis.role.${choice}`) })), value);
    case 'ENTRY': return selectField(one.name, label, options(of(kind === 'DRILL' ? 'SCENARIO' : 'MEMBER'), nameOf), value, optional);
    case 'PERSON': return selectField(one.name, label, options(state.people, (other) => other.displayName), value, optional);
    default: return inputField(one.name, label, { length: 300, value, optional, type: one.name === 'phone' ? 'tel' : 'text' });
  }
}

const given = (values) => Object.fromEntries(Object.entries(values).filter(([name, value]) => name !== 'scope' && value !== ''));

async function enter(kind) {
  const values = await ask({ title: t(`crisis.add.${kind}`), test: 'entry-form', send: t('crisis.save'),
    fields: html`${kindOf(kind).fields.map((one) => field(one, kind))}${state.scopes.length > 1 ? selectField('scope', t('crisis.office'), state.scopes) : nothing}` });
  if (values) {
    await act(() => desk.send('crisis-kit', { scope: values.scope ?? state.scopes[0].value, kind, values: given(values) }), t('crisis.said.done'));
  }
}

async function change(entry) {
  const values = await ask({ title: nameOf(entry), test: 'entry-form', send: t('crisis.save'), fields: kindOf(entry.kind).fields.map((one) => field(one, entry.kind, entry.values[one.name])) });
  if (values) {
    await act(() => desk.send(`crisis-kit/${entry.id}`, { values: given(values) }, { method: 'PUT', ifMatch: entry.version }), t('crisis.said.done'));
  }
}

function told(one, value) {
  if (one.type === 'DAY') {
    return date(value);
  }
  if (one.type === 'ENTRY') {
    return called(value);
  }
  return one.type === 'PERSON' ? person(value) : one.type === 'CHOICE' ? t(`crisis.role.${value}`) : one.type === 'GRADE' ? t(`crisis.${one.name}Of.${value}`) : value;
}

const phone = (value) => html`<a href=${`tel:${value}`}>${value}</a>`;

const card = (entry) => html`<article class="panel stack ${state.mark === entry.id ? 'marked' : ''}" id=${entry.id} data-test="entry" data-kind=${entry.kind}><h2>${nameOf(entry)}</h2>
  ${entry.lessonOf ? html`<p class="row">${chip('', 'link', html`<a href=${`/crisis#${entry.lessonOf}`}>${t('crisis.fromLesson')}</a>`)}</p>` : nothing}
  <dl class="facts">${kindOf(entry.kind).fields.filter((one) => entry.values[one.name] && entry.values[one.name] !== nameOf(entry)).map((one) => html`<div><dt>${t(`crisis.field.${one.name}`)}</dt>
    <dd class="wrap">${one.name === 'phone' ? phone(entry.values.phone) : told(one, entry.values[one.name])}</dd></div>`)}</dl>
  <div class="row">${entry.kind === 'FACT_SHEET' ? html`<a class="button" data-test="sheet" href=${`/api/v1/crisis-kit/${entry.id}/sheet`}>${icon('paper')}${t('crisis.print')}</a>` : nothing}
    ${keeps ? html`<button class="button" data-test="change" @click=${() => change(entry)}>${icon('pen')}${t('crisis.change')}</button>
      <button class="button quiet-button" data-test="retire" @click=${() => act(() => desk.send(`crisis-kit/${entry.id}/retire`), t('crisis.said.retired'))}>${icon('ban')}${t('crisis.retire')}</button>` : nothing}</div></article>`;

const body = () => {
  if (state.show === TEXTS) {
    return textPanel(desk);
  }
  const entries = of(state.show);
  return html`<div class="programmes" data-test="entries">${entries.length ? repeat(entries, (one) => one.id, card) : empty(t('crisis.noEntry'), t(`crisis.why.${state.show}`))}</div>`;
};

const action = () => {
  if (!state.scopes.length) {
    return nothing;
  }
  return state.show === TEXTS
    ? (writes ? html`<button class="button primary" data-test="add" @click=${() => writeText(desk)}>${icon('plus')}${t('crisis.add.TEXT')}</button>` : nothing)
    : (keeps ? html`<button class="button primary" data-test="add" @click=${() => enter(state.show)}>${icon('plus')}${t(`crisis.add.${state.show}`)}</button>` : nothing);
};

const shown = () => [...state.kinds.map((one) => one.kind).filter((kind) => writes || holds('AUDITOR', 'NATIONAL_EDITOR') || ['SPEECH_RULE', 'FACT_SHEET'].includes(kind)), ...(state.texts ? [TEXTS] : [])];

const tab = (kind) => html`<label><input type="radio" name="show" value=${kind} data-test=${`show-${kind}`} .checked=${state.show === kind} @change=${() => choose(kind)}>
  <span>${t(`crisis.kind.${kind}`)} ${kind === TEXTS ? state.texts.length : of(kind).length}</span></label>`;

const view = () => html`<div class="page-head"><div><h1>${t('crisiskit.title')}</h1><p class="quiet">${t('crisiskit.purpose')}</p></div>${action()}</div>
  <fieldset class="choice filters"><legend class="visually-hidden">${t('crisis.whichKind')}</legend>${shown().map(tab)}</fieldset>${body()}`;

function choose(kind) {
  state.show = kind;
  history.replaceState(null, '', `#${kind}`);
  paint(view());
}

/** What the address names: a kind, or an entry, which is looked for and shown. */
function follow() {
  const named = location.hash.slice(1);
  const entry = state.entries.find((one) => one.id === named);
  state.mark = entry ? named : '';
  state.show = entry ? entry.kind : shown().includes(named) ? named : state.show || shown()[0];
}

export async function refresh() {
  try {
    [state.entries, state.texts] = await Promise.all([read('/api/v1/crisis-kit').then(itemsOf), read('/api/v1/holding-texts').then(itemsOf, () => null)]);
    follow();
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

addEventListener('hashchange', () => {
  follow();
  paint(view());
});

async function start() {
  const [kinds, organisations, people] = await Promise.all([
    read('/api/v1/crisis-kit/kinds').then(itemsOf, () => []), read('/api/v1/organisations').then(itemsOf, () => []), read('/api/v1/people').then(itemsOf, () => [])]);
  state.kinds = kinds;
  state.people = people;
  state.scopes = organisations.filter((one) => one.kind === 'OFFICE').map((one) => ({ value: one.scope, words: one.name }));
  await refresh();
}

start();
