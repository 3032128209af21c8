/** The figures of the law over time: what changes when, what counts today, and what nobody has confirmed yet. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { clock, date, dateTime, today } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, note, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { parameterName, plain } from './figured.js';
import { shown, valueField, written } from './policy-values.js';
import { ownProvinces, supportSection } from './policy-support.js';

const GROUPS = [
  ['general', /^(base_salary|reference_level|poverty_line)/], ['vsi', /^vsi_(?!pension|old_|income_index|one_off)/],
  ['pension', /^(vsi_pension|vsi_old|vsi_one_off|retirement_age|social_pension)/], ['hi', /^hi_/], ['index', /^vsi_income_index/], ['other', /./],
];
/** So many days to come are shown at once, the later ones on demand. */
const SOON = 3;
const KINDS = ['', 'PENDING', 'TO_COME'];
const mayEdit = holds('NATIONAL_EDITOR');

let me;
let parameters = [];
let upcoming = [];
let supports = [];
let provinces = [];
const filter = { text: '', kind: '' };
let failed = '';
let readAt = 0;

const groupOf = (key) => GROUPS.find(([, keys]) => keys.test(key))[0];
const pending = (row) => row.status === 'UNCONFIRMED';
const counts = (row) => row.validFrom <= today() && (!row.validTo || row.validTo >= today());
const waits = chip('need', 'clock', t('common.awaited'));

async function act(call, said) {
  try {
    await call();
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

async function confirmRow(parameter, row) {
  const given = await ask({
    title: t('policy.confirmOf', parameterName(parameter.key)), test: 'confirm-row', send: t('policy.confirm'),
    fields: html`<p><strong>${shown(parameter.unit, row.value)}</strong> · ${t('policy.fromDay', date(row.validFrom))}<br><span class="small quiet">${row.legalBasis} · ${row.source} (${row.evidence})</span></p>
      <p>${t('policy.confirmText', me.displayName)}</p>${textField('reason', t('policy.confirmReason'), { length: 500 })}`,
  });
  if (given) {
    await act(() => send(`/api/v1/policy/parameters/${parameter.key}/rows/${row.id}/confirm`, given, { ifMatch: parameter.version }), t('policy.said.confirmed'));
  }
}

async function add(parameter) {
  const given = await ask({
    title: t('policy.addOf', parameterName(parameter.key)), test: 'add-row', send: t('policy.add'),
    fields: html`<p class="small quiet">${t('policy.addText')}</p>${valueField(parameter.unit)}
      ${inputField('validFrom', t('policy.from'), { type: 'date' })}${inputField('validTo', t('policy.toOptional'), { type: 'date', optional: true })}
      ${inputField('legalBasis', t('policy.legalBasis'), { length: 300 })}${inputField('source', t('policy.source'), { length: 500 })}${inputField('evidence', t('policy.evidence'), { length: 300 })}
      ${selectField('status', t('policy.status'), ['UNCONFIRMED', 'CONFIRMED'].map((value) => ({ value, words: t(`policy.status.${value}`) })), 'UNCONFIRMED')}`,
  });
  if (given) {
    await act(() => send(`/api/v1/policy/parameters/${parameter.key}/rows`, {
      ...given, value: written(parameter.unit, given.value), validTo: given.validTo || null,
    }, { ifMatch: parameter.version }), t('policy.said.added'));
  }
}

const confirmButton = (parameter, row) => (mayEdit && pending(row) ? html`<button class="button small-button" data-test="confirm-open" @click=${() => confirmRow(parameter, row)}>
  ${icon('check')}${t('policy.confirm')}<span class="visually-hidden">: ${parameterName(parameter.key)}, ${date(row.validFrom)}</span></button>` : nothing);

const toCome = (change) => {
  const parameter = parameters.find((one) => one.key === change.key);
  const row = parameter.rows.find((one) => one.id === change.rowId);
  return html`<li class="change ${pending(change) ? 'awaited' : ''}" data-test="upcoming" data-key=${change.key} data-status=${change.status}>
    <div><strong>${parameterName(change.key)}</strong> ${pending(change) ? html`<span data-test="awaited">${waits}</span>` : nothing}
      <p>${t('policy.before', shown(change.unit, change.before))} <strong class="figure">${shown(change.unit, change.value)}</strong></p><p class="small quiet">${change.legalBasis}</p></div>
    ${confirmButton(parameter, row)}</li>`;
};

const dayItem = (day) => html`<li class="panel"><h3>${t('policy.fromDay', date(day))}</h3>
  <ul class="changes">${upcoming.filter((one) => one.validFrom === day).map(toCome)}</ul></li>`;

const upcomingSection = () => {
  const days = [...new Set(upcoming.map((one) => one.validFrom))];
  return html`<section aria-labelledby="upcoming" data-test="upcoming-list"><h2 id="upcoming">${icon('calendar')} ${t('policy.upcoming')}</h2>
    ${days.length ? html`<ol class="upcoming-days">${days.slice(0, SOON).map(dayItem)}</ol>
      ${days.length > SOON ? html`<details class="past"><summary>${t('policy.later', days.length - SOON)}</summary><ol class="upcoming-days">${days.slice(SOON).map(dayItem)}</ol></details>` : nothing}`
      : html`<p class="quiet">${t('policy.noUpcoming')}</p>`}</section>`;
};

const sourceOf = (row) => html`<details class="row-source"><summary>${t('policy.where')}</summary><dl class="facts">
  <div><dt>${t('policy.source')}</dt><dd>${row.source}</dd></div><div><dt>${t('policy.evidence')}</dt><dd>${row.evidence}</dd></div></dl></details>
  ${row.confirmation ? html`<p class="small" data-test="confirmed-by">${icon('check')} ${t('policy.confirmedBy', row.confirmation.byName, dateTime(row.confirmation.at))} ${row.confirmation.reason}</p>` : nothing}`;

const rowItem = (parameter) => (row) => html`<li class="period ${counts(row) ? 'now' : ''} ${pending(row) ? 'awaited' : ''}" data-test="row" data-row-id=${row.id} data-from=${row.validFrom} data-status=${row.status}>
  ${counts(row) ? html`<p class="today-mark">${icon('clock')} ${t('policy.today', date(today()))}</p>` : nothing}
  <p class="period-value">${shown(parameter.unit, row.value)}</p><p class="small">${date(row.validFrom)} – ${row.validTo ? date(row.validTo) : '…'}</p>
  ${pending(row) ? html`<p>${waits}</p>` : nothing}<p class="small quiet">${row.legalBasis}</p>${sourceOf(row)}${confirmButton(parameter, row)}</li>`;

const parameterCard = (parameter) => {
  const past = parameter.rows.filter((row) => row.validTo && row.validTo < today());
  const rest = parameter.rows.filter((row) => !past.includes(row));
  const item = rowItem(parameter);
  return html`<article class="panel parameter" data-test="parameter" data-key=${parameter.key}>
    <div class="row parameter-head"><h3>${parameterName(parameter.key)}</h3><code class="small quiet">${parameter.key}</code>
      ${mayEdit ? html`<button class="button small-button" data-test="add-open" @click=${() => add(parameter)}>${icon('plus')}${t('policy.add')}<span class="visually-hidden">: ${parameterName(parameter.key)}</span></button>` : nothing}</div>
    ${rest.some(counts) ? nothing : html`<p class="small">${icon('alert')} ${t('policy.noneToday', date(today()))}</p>`}
    <ol class="periods">${rest.map(item)}</ol>
    ${past.length ? html`<details class="past"><summary>${t('policy.past', past.length)}</summary><ol class="periods">${past.toReversed().map(item)}</ol></details>` : nothing}</article>`;
};

const matches = (parameter) => {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const text = plain(`${parameterName(parameter.key)} ${parameter.key} ${parameter.rows.map((row) => row.legalBasis).join(' ')}`);
  const kind = { '': () => true, PENDING: () => parameter.rows.some(pending), TO_COME: () => parameter.rows.some((row) => row.validFrom > today()) }[filter.kind]();
  return kind && words.every((word) => text.includes(word));
};

function groupsSection() {
  const found = parameters.filter(matches);
  const sections = GROUPS.map(([name]) => [name, found.filter((one) => groupOf(one.key) === name)]).filter(([, some]) => some.length);
  return html`<section class="section" aria-labelledby="all"><h2 id="all">${t('policy.all')}</h2>
    <div class="filters"><div class="field"><label for="text">${t('policy.search')}</label><input id="text" type="search" data-test="search" .value=${filter.text}
        @input=${(event) => { filter.text = event.target.value; paint(view()); }}></div>
      <fieldset class="choice"><legend>${t('policy.which')}</legend>${KINDS.map((one) => html`<label><input type="radio" name="kind" value=${one} .checked=${filter.kind === one}
        @change=${() => { filter.kind = one; paint(view()); }}><span>${t(`policy.kind.${one || 'ALL'}`)}</span></label>`)}</fieldset></div>
    ${sections.length ? sections.map(([name, some]) => html`<details class="parameter-group" ?open=${name !== 'index' || Boolean(filter.text || filter.kind)}>
      <summary><h3>${t(`policy.group.${name}`)} <span class="quiet">· ${some.length}</span></h3></summary><div class="parameter-grid">${repeat(some, (one) => one.key, parameterCard)}</div></details>`)
      : empty(t('policy.empty'), t('policy.emptyHint'))}</section>`;
}

const view = () => html`
  <div class="page-head"><div><h1>${t('policy.title')}</h1><p class="quiet">${t('policy.purpose')}</p></div></div>
  ${failed ? note({ kind: 'danger', picture: 'offline', text: `${failed} ${t('policy.stale', clock(readAt))}`, end: html`<button class="button" @click=${refresh}>${icon('retry')}${t('common.again')}</button>` }) : nothing}
  ${upcomingSection()}${groupsSection()}${supportSection(supports, provinces, ownProvinces(me, provinces), act)}`;

/** What was read stays where the line is down, and says how old it is. */
async function refresh() {
  try {
    [me, parameters, upcoming, supports, provinces] = await Promise.all([
      read('/api/v1/me'), ...['parameters', 'upcoming', 'provincial-support'].map((name) => read(`/api/v1/policy/${name}`).then(itemsOf)), read('/api/v1/provinces').then(itemsOf),
    ]);
    failed = '';
    readAt = Date.now();
    paint(view());
  } catch (failure) {
    if (!readAt) {
      paint(broken(failure, refresh));
      return;
    }
    failed = explain(failure);
    announce(failed, true);
    paint(view());
  }
}

refresh();
