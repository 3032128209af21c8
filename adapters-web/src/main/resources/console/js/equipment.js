/** The kits of equipment of an organisation: what is in them, whether it works, and which programme has them. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, dialog, empty, explain, icon, paint, toast } from './components.js';

const KINDS = ['CAMERA', 'MICROPHONE', 'ENCODER', 'LINE', 'COMPUTER', 'LIGHT', 'POWER', 'OTHER'];
const STATES = ['OK', 'FAULTY', 'IN_REPAIR', 'LOST'];
const LOOKS = { OK: ['', 'check'], FAULTY: ['danger', 'alert'], IN_REPAIR: ['need', 'clock'], LOST: ['danger', 'ban'] };
const mayKeep = holds('ADMIN', 'PROVINCE_MANAGER', 'PRODUCER');
let kits = [];
let organisations = [];
let programmes = [];

async function act(call, said) {
  try {
    await call();
    announce(said);
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger' });
  }
  await refresh();
}

const select = (name, values, key, chosen) => html`<select name=${name} aria-label=${t(`equipment.${name}`)}>${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${t(`equipment.${key}.${value}`)}</option>`)}</select>`;

/** One line of the form; an empty label leaves the thing out. */
const thingFields = (item) => html`<fieldset class="thing"><legend class="visually-hidden">${item.label || t('equipment.newThing')}</legend>
  <input type="hidden" name="id" .value=${item.id ?? ''}>
  <div class="field">${select('kind', KINDS, 'kindOf', item.kind ?? 'CAMERA')}</div>
  <div class="field"><input name="label" maxlength="200" placeholder=${t('equipment.label')} aria-label=${t('equipment.label')} .value=${item.label ?? ''}></div>
  <div class="field"><input name="serial" maxlength="80" placeholder=${t('equipment.serial')} aria-label=${t('equipment.serial')} .value=${item.serial ?? ''}></div>
  <div class="field"><input name="location" maxlength="200" placeholder=${t('equipment.location')} aria-label=${t('equipment.location')} .value=${item.location ?? ''}></div>
  <div class="field">${select('state', STATES, 'stateOf', item.state ?? 'OK')}</div></fieldset>`;

function givenIn(form) {
  const items = [...form.querySelectorAll('.thing')].map((line) => Object.fromEntries([...line.querySelectorAll('[name]')].map((field) => [field.name, field.value.trim()])))
    .filter((item) => item.label).map(({ id, ...item }) => (id ? { id, ...item } : item));
  return { name: form.elements.name.value.trim(), items, organisationId: form.elements.organisationId?.value };
}

const askKit = (kit) => dialog((close) => html`
  <form class="dialog-body stack" data-test="kit-form" @submit=${(event) => { event.preventDefault(); close(givenIn(event.target)); }}>
    <h2 id="dialog-title">${kit ? t('equipment.change') : t('equipment.add')}</h2>
    <div class="field"><label for="kit-name">${t('equipment.name')}</label><input id="kit-name" name="name" data-test="kit-name" required maxlength="200" autofocus .value=${kit?.name ?? ''}></div>
    ${kit ? nothing : html`<div class="field"><label for="kit-of">${t('equipment.organisation')}</label><select id="kit-of" name="organisationId">${organisations.map((one) => html`<option value=${one.id}>${one.name}</option>`)}</select></div>`}
    <p class="small quiet">${t('equipment.thingsHint')}</p>
    ${[...(kit?.items ?? []), {}, {}, {}].map(thingFields)}
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button><button class="button primary" data-test="kit-save">${t('equipment.save')}</button></div></form>`);

const askTest = (item) => dialog((close) => html`
  <form class="dialog-body stack" @submit=${(event) => { event.preventDefault(); close({ passed: event.submitter.value === 'passed', note: event.target.elements.note.value.trim() }); }}>
    <h2 id="dialog-title">${t('equipment.test')}: ${item.label}</h2>
    <div class="field"><label for="note">${t('equipment.note')}</label><input id="note" name="note" maxlength="300" autofocus></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button" value="failed" data-test="failed">${icon('cross')}${t('equipment.failed')}</button><button class="button primary" value="passed" data-test="passed">${icon('check')}${t('equipment.passed')}</button></div></form>`);

const askProgramme = () => dialog((close) => html`
  <form class="dialog-body stack" @submit=${(event) => { event.preventDefault(); close(event.target.elements.programme.value); }}>
    <h2 id="dialog-title">${t('equipment.book')}</h2>
    <div class="field"><label for="programme">${t('equipment.programme')}</label><select id="programme" name="programme" required>${programmes.map((one) => html`<option value=${one.id}>${one.title} · ${dateTime(one.startsAt)}</option>`)}</select></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button><button class="button primary" data-test="book-send">${t('equipment.book')}</button></div></form>`);

async function save(kit) {
  const given = await askKit(kit);
  if (given) {
    const { organisationId, ...changed } = given;
    await act(() => (kit ? change(kit, changed) : send('/api/v1/equipment', given)), t('equipment.said.saved'));
  }
}

const change = (kit, changed) => send(`/api/v1/equipment/${kit.id}`, changed, { method: 'PUT', ifMatch: kit.version });

async function test(kit, item) {
  const result = await askTest(item);
  if (result) {
    await act(() => send(`/api/v1/equipment/${kit.id}/items/${item.id}/test`, result), t('equipment.said.tested'));
  }
}

async function book(kit) {
  const programmeId = await askProgramme();
  if (programmeId) {
    await act(() => send(`/api/v1/equipment/${kit.id}/book`, { programmeId }), t('equipment.said.booked'));
  }
}

const thing = (kit, item) => html`<li class="row thing-line" data-test="thing" data-state=${item.state}>
  <strong>${item.label}</strong><span class="small quiet">${[t(`equipment.kindOf.${item.kind}`), item.serial, item.location].filter(Boolean).join(' · ')}</span>
  ${chip(LOOKS[item.state][0], LOOKS[item.state][1], t(`equipment.stateOf.${item.state}`))}
  ${item.lastTest ? html`<span class="small quiet">${t(item.lastTest.passed ? 'equipment.lastPassed' : 'equipment.lastFailed', dateTime(item.lastTest.at))} ${item.lastTest.note}</span>` : nothing}
  ${mayKeep ? html`<button class="button" data-test="test" @click=${() => test(kit, item)}>${t('equipment.test')}<span class="visually-hidden"> ${item.label}</span></button>` : nothing}</li>`;

const booking = (kit, one) => html`<li class="row"><span>${icon('calendar')} ${programmes.find((programme) => programme.id === one.programmeId)?.title ?? t('equipment.someProgramme')} · ${dateTime(one.from)}</span>
  ${mayKeep ? html`<button class="button" @click=${() => act(() => send(`/api/v1/equipment/${kit.id}/release`, { programmeId: one.programmeId }), t('equipment.said.released'))}>${t('equipment.release')}</button>` : nothing}</li>`;

const kitCard = (kit) => html`<article class="panel stack" data-test="kit" data-kit-id=${kit.id}>
  <div class="row"><h2>${kit.name}</h2><span class="small quiet">${organisations.find((one) => one.scope === kit.scope)?.name ?? kit.scope}</span></div>
  <ul class="checks">${kit.items.map((item) => thing(kit, item))}</ul>
  ${kit.bookings.length ? html`<h3>${t('equipment.bookings')}</h3><ul class="checks">${kit.bookings.map((one) => booking(kit, one))}</ul>` : nothing}
  ${mayKeep ? html`<div class="row"><button class="button" data-test="change" @click=${() => save(kit)}>${icon('pen')}${t('equipment.change')}</button>
    ${programmes.length ? html`<button class="button" data-test="book" @click=${() => book(kit)}>${icon('calendar')}${t('equipment.book')}</button>` : nothing}</div>` : nothing}</article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('equipment.title')}</h1><p class="quiet">${t('equipment.purpose')}</p></div>
    ${mayKeep && organisations.length ? html`<button class="button primary" data-test="add" @click=${() => save()}>${icon('plus')}${t('equipment.add')}</button>` : nothing}</div>
  <div class="programmes" data-test="kits">${kits.length ? repeat(kits, (kit) => kit.id, kitCard) : empty(t('equipment.empty'), t('equipment.emptyHint'))}</div>`;

async function refresh() {
  try {
    [kits, organisations, programmes] = await Promise.all([
      readAll('/api/v1/equipment'), read('/api/v1/organisations').then(itemsOf).catch(() => []),
      read('/api/v1/programmes?limit=200').then(itemsOf).then((all) => all.filter((one) => ['PLANNED', 'READY', 'LIVE'].includes(one.status))).catch(() => []),
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
