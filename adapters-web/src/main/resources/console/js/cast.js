/** Who presents a programme, who is the backup, and how both rehearsed and did. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime, today } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, confirm, dialog, empty, explain, icon, note, paint, statusChip } from './components.js';
import { guestList, readGuests, readStories } from './guests.js';

const path = `/api/v1/programmes/${page.programmeId}`;
const mayCast = holds('PRODUCER', 'PROVINCE_MANAGER');
let programme;
let cast = null;
let candidates = [];
let guests = null;
let stories = [];
let problem = '';
let saving = false;

async function act(call, said) {
  problem = '';
  saving = true;
  paint(view());
  try {
    await call();
    announce(said);
  } catch (failure) {
    problem = failure.errors?.[0]?.message ?? explain(failure);
    announce(problem, true);
  }
  saving = false;
  await refresh();
}

function assign(event) {
  event.preventDefault();
  const { hostId, backupId } = event.target.elements;
  return act(() => send(`${path}/cast`, { hostId: hostId.value, backupId: backupId.value }), t('cast.said.assigned'));
}

async function stepIn() {
  const yes = await confirm({ title: t('cast.ask.stepIn', cast.backupName), text: t('cast.ask.stepInText'), yes: t('cast.stepIn') });
  if (yes) {
    await act(() => send(`${path}/cast/step-in`), t('cast.said.stepIn', cast.backupName));
  }
}

const askRehearsal = (name) => dialog((close) => html`
  <form class="dialog-body stack" data-test="rehearsal-form" @submit=${(event) => { event.preventDefault(); const form = event.target.elements; close({ on: form.on.value, passed: event.submitter.value === 'passed', note: form.note.value.trim() }); }}>
    <h2 id="dialog-title">${t('cast.rehearsalOf', name)}</h2>
    <div class="field"><label for="on">${t('cast.on')}</label><input id="on" name="on" type="date" required .value=${today()} max=${today()}></div>
    <div class="field"><label for="note">${t('cast.note')}</label><textarea id="note" name="note" rows="3" maxlength="500" data-test="note" autofocus></textarea></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button" value="again" data-test="again">${icon('retry')}${t('cast.notYet')}</button><button class="button primary" value="passed" data-test="passed">${icon('check')}${t('cast.passed')}</button></div></form>`);

const askRating = (name) => dialog((close) => html`
  <form class="dialog-body stack" data-test="rating-form" @submit=${(event) => { event.preventDefault(); const form = event.target.elements; close({ stars: Number(form.stars.value), note: form.note.value.trim() }); }}>
    <h2 id="dialog-title">${t('cast.ratingOf', name)}</h2>
    <fieldset class="choices"><legend class="label">${t('cast.stars')}</legend>${[1, 2, 3, 4, 5].map((stars) => html`<label class="row"><input type="radio" name="stars" value=${stars} required> ${t(`cast.stars.${stars}`)}</label>`)}</fieldset>
    <div class="field"><label for="note">${t('cast.note')}</label><textarea id="note" name="note" rows="3" maxlength="500"></textarea></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button><button class="button primary" data-test="rate-send">${icon('check')}${t('cast.rate')}</button></div></form>`);

async function enter(ask, kind, personId, name) {
  const given = await ask(name);
  if (given) {
    await act(() => send(`/api/v1/hosts/${personId}/${kind}`, { programmeId: page.programmeId, ...given }), t(`cast.said.${kind}`));
  }
}

const over = () => ['ENDED', 'CLOSED'].includes(programme.status);
const running = () => ['PLANNED', 'READY', 'LIVE'].includes(programme.status);

const seat = (kind, personId, name) => html`<article class="panel stack" data-test=${kind} data-person-id=${personId}>
  <p class="label quiet">${t(`cast.${kind}`)}</p><h2>${name}</h2>
  ${mayCast && (programme.status !== 'LIVE' || kind === 'backup') ? html`<div class="row">
    ${running() && programme.status !== 'LIVE' ? html`<button class="button" data-test="rehearse" @click=${() => enter(askRehearsal, 'rehearsals', personId, name)}>${icon('pen')}${t('cast.rehearsal')}<span class="visually-hidden">: ${name}</span></button>` : nothing}
    ${over() ? html`<button class="button" data-test="rate" @click=${() => enter(askRating, 'ratings', personId, name)}>${icon('chart')}${t('cast.rate')}<span class="visually-hidden">: ${name}</span></button>` : nothing}
    ${kind === 'backup' && running() ? html`<button class="button" data-test="step-in" @click=${stepIn}>${icon('retry')}${t('cast.stepIn')}</button>` : nothing}</div>` : nothing}</article>`;

const hindrance = (one) => (one.uncertified.length
  ? t('cast.uncertified', one.uncertified.map((product) => t(`programme.product.${product}`)).join(', '))
  : one.taken ? t('cast.taken') : '');

const choice = (name, chosen) => html`<div class="field"><label for=${name}>${t(name === 'hostId' ? 'cast.host' : 'cast.backup')}</label>
  <select id=${name} name=${name} data-test=${name} required><option value="">${t('cast.choose')}</option>
    ${candidates.map((one) => html`<option value=${one.id} .selected=${one.id === chosen} ?disabled=${Boolean(hindrance(one))}>${one.name}${hindrance(one) ? ` — ${hindrance(one)}` : ''}</option>`)}</select></div>`;

const form = () => html`<form class="panel stack" data-test="cast-form" @submit=${assign}>
  <h2>${cast ? t('cast.changeTitle') : t('cast.assignTitle')}</h2><p class="quiet">${t('cast.rule')}</p>
  ${choice('hostId', cast?.hostId)}${choice('backupId', cast?.backupId)}
  <div class="row"><button class="button primary" data-test="cast-save" ?disabled=${saving}>${icon('check')}${saving ? t('common.sending') : t('cast.assign')}</button>
    <a href="/hosts">${t('cast.toHosts')}</a></div></form>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('cast.title')}</h1><p class="quiet">${programme.title} · ${dateTime(programme.startsAt)}</p></div>${statusChip(programme.status)}</div>
  <div class="stack">${problem ? note({ kind: 'danger', picture: 'alert', text: problem, test: 'problem' }) : nothing}
  ${cast ? html`<div class="seats" data-test="cast">${seat('host', cast.hostId, cast.hostName)}${seat('backup', cast.backupId, cast.backupName)}</div>`
    : empty(t('cast.empty'), t('cast.emptyHint'))}
  ${mayCast && running() ? form() : nothing}
  ${guests ? guestList({ path, guests, stories, open: running(), act }) : nothing}</div>`;

async function refresh() {
  try {
    [programme, cast, candidates, guests, stories] = await Promise.all([
      read(path),
      read(`${path}/cast`).catch((failure) => { if (failure.code === 'cast.not-found') { return null; } throw failure; }),
      mayCast ? read(`${path}/cast/candidates`).then(itemsOf) : [],
      holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR') ? readGuests(path) : null,
      readStories(),
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
