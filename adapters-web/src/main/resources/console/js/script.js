/** One framework script: its segments in order, written while it is a draft, then handed in and approved. */

import { html, nothing, repeat } from './lit.js';
import { read, send } from './api.js';
import { date, duration } from './format.js';
import { holds, page, t } from './page.js';
import { ask as askFields, selectField, inputField } from './dialogs.js';
import { placeName, placesBelow, readPlaces } from './places.js';
import { scriptFields } from './script-fields.js';
import { scriptParts } from './script-parts.js';
import { announce, broken, chip, confirm, dialog, explain, icon, note, paint, toast } from './components.js';

const TYPES = ['COUNTDOWN', 'RECAP', 'OPENING', 'POLICY', 'STORY', 'QUESTIONS', 'MINIGAME', 'CALL_TO_ACTION', 'CLOSING', 'CONTINGENCY'];
const TRACKS = ['CONTENT', 'TECHNICAL', 'LOGISTICS', 'COMMUNICATION'];
const path = `/api/v1/scripts/${page.scriptId}`;
const mayWrite = holds('NATIONAL_EDITOR', 'PROVINCE_MANAGER');
let script;
let open;
let dragged;
let changed = false;
let busy = false;
let failed = '';

const editable = () => mayWrite && script.status === 'DRAFT';

function touch() {
  changed = true;
  paint(view());
}

function move(from, to) {
  if (!editable() || to < 0 || to >= script.segments.length || from === to) {
    return;
  }
  const [segment] = script.segments.splice(from, 1);
  script.segments.splice(to, 0, segment);
  touch();
  announce(t('script.moved', segment.title, to + 1, script.segments.length));
  document.querySelector(`[data-place="${to}"] [data-test="segment-open"]`)?.focus();
}

function keyed(event, place) {
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
  }
}

function add() {
  const segment = { type: 'POLICY', title: t('script.newSegment'), plannedSeconds: 120, lock: 'DURATION', linked: true, warnSeconds: 60,
    dangerSeconds: 15, endAction: 'HOLD', mandatory: false, speakers: [], script: '', keyMessages: [], media: [], owners: {}, questionQuota: 0 };
  script.segments.push(segment);
  open = segment;
  touch();
}

function remove(segment) {
  script.segments = script.segments.filter((one) => one !== segment);
  announce(t('script.removed', segment.title));
  touch();
}

/** Which list the open part stands in, and where. */
const placeOf = (part) => ['segments', 'preparation', 'contingencies'].map((name) => [name, script[name].indexOf(part)]).find(([, at]) => at >= 0) ?? ['', -1];

async function act(work, said) {
  if (busy) {
    return;
  }
  busy = true;
  failed = '';
  paint(view());
  try {
    const answer = await work();
    if (answer.id !== page.scriptId) {
      location.assign(`/scripts/${answer.id}`);
      return;
    }
    const [name, place] = placeOf(open);
    script = answer;
    open = script[name]?.[place];
    changed = false;
    toast({ text: t(said) });
  } catch (failure) {
    failed = (failure.errors ?? []).map((one) => one.message).join(' ') || explain(failure);
    announce(failed, true);
  }
  busy = false;
  paint(view());
}

const save = () => act(() => send(path, {
  title: script.title, effectiveFrom: script.effectiveFrom, effectiveUntil: script.effectiveUntil,
  segments: script.segments.map((one, place) => ({ ...one, no: place + 1 })),
  preparation: script.preparation, contingencies: script.contingencies,
}, { method: 'PUT', ifMatch: script.version }), 'script.said.saved');

const ask = (title, label) => dialog((close) => html`<form class="dialog-body" @submit=${(event) => { event.preventDefault(); close(event.target.elements.answer.value.trim()); }}>
  <h2 id="dialog-title">${title}</h2><div class="field"><label for="answer">${label}</label><input id="answer" name="answer" required maxlength="200" autofocus></div>
  <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button><button class="button primary">${title}</button></div></form>`);

async function sendBack() {
  const reason = await ask(t('script.sendBack'), t('script.reason'));
  return reason && act(() => send(`${path}/send-back`, { reason }), 'script.said.sentBack');
}

async function adapt() {
  const given = await askFields({
    title: t('script.adapt'), test: 'adapt-form', send: t('script.adapt'),
    fields: html`${selectField('scope', t('script.adaptScope'), placesBelow(script.scope).map((one) => ({ value: one, words: placeName(one) })))}
      ${inputField('title', t('script.field.name'), { value: script.title, length: 200 })}<p class="small quiet">${t('script.adaptHint')}</p>`,
  });
  return given && act(() => send(`${path}/adapt`, given), 'script.said.saved');
}

async function retire() {
  return await confirm({ title: t('script.retire'), text: t('script.retireText'), yes: t('script.retire'), kind: 'dangerous primary' })
    && act(() => send(`${path}/retire`), 'script.said.retired');
}

const field = scriptFields(() => touch());
const { number, words, list, pick, yes } = field;
const worded = (prefix) => (value) => t(`${prefix}.${value}`);

const fields = (one) => html`<fieldset class="script-fields" ?disabled=${!editable()} data-test="segment-fields"><legend class="visually-hidden">${one.title}</legend>
  ${words(one, 'title', t('script.field.title'))}${pick(one, 'type', t('script.field.type'), TYPES, worded('segment.type'))}
  ${number(one, 'plannedSeconds', t('script.field.plannedSeconds'), 1)}${number(one, 'plannedOffset', t('script.field.plannedOffset'), -86400)}
  ${pick(one, 'lock', t('script.field.lock'), ['START', 'END', 'DURATION'], worded('script.lock'))}${pick(one, 'endAction', t('script.field.endAction'), ['HOLD', 'NEXT'], worded('script.end'))}
  ${number(one, 'warnSeconds', t('script.field.warnSeconds'), 0)}${number(one, 'dangerSeconds', t('script.field.dangerSeconds'), 0)}
  ${number(one, 'questionQuota', t('script.field.questionQuota'), 0)}${words(one, 'overlaySet', t('script.field.overlaySet'))}
  ${yes(one, 'linked', t('script.field.linked'))}${yes(one, 'mandatory', t('segment.mandatory'))}
  ${field.text(one, 'script', t('script.field.script'), 8)}
  ${list(one, 'keyMessages', t('script.field.keyMessages'))}${list(one, 'speakers', t('script.field.speakers'))}${list(one, 'media', t('script.field.media'))}
  ${TRACKS.map((track) => field.owner(one, track))}</fieldset>`;

/** What the edition is called, and from which day to which programmes may be made from it. */
const frame = () => (editable() ? html`<fieldset class="script-fields" data-test="frame"><legend class="visually-hidden">${t('script.frame')}</legend>
  ${words(script, 'title', t('script.field.name'), 'script-title')}${field.day(script, 'effectiveFrom', t('script.field.effectiveFrom'))}${field.day(script, 'effectiveUntil', t('script.field.effectiveUntil'))}</fieldset>`
  : script.effectiveFrom || script.effectiveUntil ? html`<p class="quiet" data-test="effective">${t('script.effective', script.effectiveFrom ? date(script.effectiveFrom) : '…', script.effectiveUntil ? date(script.effectiveUntil) : '…')}</p>` : nothing);

const row = (one, place) => html`<li class="panel script-segment" data-test="segment" data-place=${place} draggable=${editable() && open !== one ? 'true' : 'false'}
  @dragstart=${(event) => { dragged = place; event.dataTransfer.setData('text/plain', one.title); }} @dragover=${(event) => editable() && event.preventDefault()} @drop=${(event) => { event.preventDefault(); move(dragged, place); }} @keydown=${(event) => keyed(event, place)}>
  <div class="row"><button class="button" data-test="segment-open" aria-expanded=${open === one} @click=${() => { open = open === one ? undefined : one; paint(view()); }}>${place + 1}. ${one.title}</button>
    <span class="small quiet">${t(`segment.type.${one.type}`)} · ${duration(one.plannedSeconds)}</span>${one.mandatory ? chip('', 'lock', t('segment.mandatory')) : nothing}
    ${editable() ? html`<button class="button" aria-label=${t('script.up', one.title)} ?disabled=${place === 0} @click=${() => move(place, place - 1)}>${icon('up')}</button>
      <button class="button" aria-label=${t('script.down', one.title)} ?disabled=${place === script.segments.length - 1} @click=${() => move(place, place + 1)}>${icon('down')}</button>
      <button class="button" aria-label=${t('script.remove', one.title)} data-test="segment-remove" @click=${() => remove(one)}>${icon('cross')}</button>` : nothing}</div>
  ${open === one ? fields(one) : nothing}</li>`;

const button = (test, picture, key, work, kind = '') => html`<button class="button ${kind}" data-test=${test} aria-disabled=${busy} @click=${work}>${icon(picture)}${t(key)}</button>`;
const step = (name, said) => () => act(() => send(`${path}/${name}`), said);
const actions = () => ({
  DRAFT: () => html`${button('save', 'save', 'script.save', save, 'primary')}${changed ? nothing : button('submit', 'send', 'script.submit', step('submit', 'script.said.submitted'))}`,
  REVIEW: () => html`${button('approve', 'check', 'script.approve', step('approve', 'script.said.approved'), 'primary')}${button('send-back', 'back', 'script.sendBack', sendBack)}`,
  APPROVED: () => html`${button('next-edition', 'plus', 'script.nextEdition', step('next-edition', 'script.said.saved'))}${placesBelow(script.scope).length ? button('adapt', 'merge', 'script.adapt', adapt) : nothing}${button('retire', 'ban', 'script.retire', retire, 'dangerous')}`,
  RETIRED: () => nothing,
})[script.status]();

const view = () => html`<div class="stack">
  <div class="page-head"><div><h1>${script.title}</h1><p class="quiet">${t('script.line', script.edition, t(`scripts.state.${script.status}`), placeName(script.scope))}</p></div>
    <a class="button" href="/scripts">${icon('back')}${t('common.nav.scripts')}</a></div>
  <div class="row" data-test="script-actions" data-status=${script.status}>${mayWrite ? actions() : nothing}
    <a class="button" href=${`${path}/export`} download data-test="export">${icon('down')}${t('script.export')}</a></div>
  ${failed ? note({ kind: 'danger', picture: 'alert', text: failed, test: 'problem' }) : nothing}
  ${changed ? note({ kind: 'need', picture: 'pen', text: t('script.unsaved'), test: 'unsaved' }) : nothing}
  ${frame()}
  <h2>${t('script.segments')}</h2>${editable() ? html`<p class="small quiet">${t('script.keys')}</p>` : nothing}<ol class="script-segments" data-test="segments">${repeat(script.segments, (one) => one, row)}</ol>
  ${editable() ? button('add', 'plus', 'script.add', add) : nothing}
  <h2>${t('script.beside')}</h2><div class="stack">${scriptParts(script, { editable: editable(), open, turn: (one) => { open = one; paint(view()); }, touch })}</div></div>`;

window.addEventListener('beforeunload', (event) => changed && event.preventDefault());

async function start() {
  try {
    [script] = await Promise.all([read(path), readPlaces()]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
