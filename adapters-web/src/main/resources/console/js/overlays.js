/** The producer's panel for what is laid over the picture: one press a scene, and the addresses for OBS. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, confirm, explain, icon, note, paint, toast } from './components.js';
import { Live } from './live.js';

const path = `/api/v1/programmes/${page.programmeId}/overlay`;
const SCENES = ['CLEAR', 'LOGOS', 'COUNTDOWN', 'LOWER_THIRD', 'QUESTION', 'GAME', 'WINNERS', 'RECAP', 'HOTLINE'];
const mayKeep = holds('PRODUCER', 'PROVINCE_MANAGER');
const maySwitch = mayKeep || holds('OPERATOR');

/** What is on. @type {any} */
let overlay;
/** What waits on the prompter, to be put on screen. @type {any[]} */
let lines = [];
/** The address, told once. */
let address = '';
let busy = '';

const draw = () => paint(view());

async function refresh() {
  overlay = await read(path);
  lines = maySwitch && holds('PRODUCER', 'OPERATOR')
    ? await read(`/api/v1/programmes/${page.programmeId}/prompter`).then(itemsOf).catch(() => []) : [];
  draw();
}

/** @param {string} what names the action while it is on its way @param {string} to @param {unknown} body @param {string} said */
async function put(what, to, body, said) {
  busy = what;
  draw();
  try {
    await send(`${path}/${to}`, body, { method: 'PUT' });
    announce(said);
  } catch (failure) {
    toast({ text: (failure.errors ?? []).map((one) => one.message).join(' ') || explain(failure), kind: 'danger', millis: 10000 });
  }
  busy = '';
  await refresh().catch(() => draw());
}

const scenes = () => html`<section class="panel" aria-labelledby="scenes-title"><h2 id="scenes-title">${t('overlays.scene')}</h2>
  <div class="row" role="group" aria-labelledby="scenes-title">${SCENES.map((scene) => html`
    <button class="button big ${overlay.scene === scene ? 'primary' : ''}" data-test="scene" data-scene=${scene} aria-pressed=${overlay.scene === scene} aria-disabled=${!maySwitch || Boolean(busy)}
      @click=${() => maySwitch && !busy && put(scene, 'scene', { scene }, t('overlays.switched', t(`overlay.scene.${scene}`)))}>
      ${overlay.scene === scene ? icon('check') : nothing}${busy === scene ? t('common.sending') : t(`overlay.scene.${scene}`)}</button>`)}</div>
  <label class="checkbox"><input type="checkbox" data-test="follows" .checked=${overlay.followsShow} ?disabled=${!maySwitch}
    @change=${(event) => put('follows', 'follows-show', { follows: event.target.checked }, t('overlays.saved'))}> ${t('overlays.follows')}</label>
  <p class="small quiet">${t('overlays.followsHint')}</p></section>`;

const questions = () => html`<section class="panel" aria-labelledby="questions-title"><h2 id="questions-title">${t('overlays.question')}</h2>
  ${lines.length ? html`<ul class="plain">${lines.map((line) => html`<li class="row" data-test="line"><span>${line.askerName ? html`<strong>${line.askerName}</strong>: ` : nothing}${line.words}</span>
    <button class="button ${overlay.questionId === line.questionId ? 'primary' : ''}" data-test="ask" aria-disabled=${Boolean(busy)} @click=${() => put('ask', 'question', { questionId: line.questionId }, t('overlays.asked'))}>
      ${icon('chat')}${overlay.questionId === line.questionId ? t('overlays.onScreen') : t('overlays.ask')}</button></li>`)}</ul>`
    : html`<p class="quiet">${t('overlays.noLines')}</p>`}
  ${overlay.questionId ? html`<button class="button" data-test="unask" @click=${() => put('ask', 'question', { questionId: null }, t('overlays.unasked'))}>${icon('ban')}${t('overlays.unask')}</button>` : nothing}</section>`;

const lowerThird = () => html`<form class="panel" data-test="naming" aria-labelledby="naming-title" @submit=${(event) => {
    event.preventDefault();
    const { name, role } = event.target.elements;
    put('name', 'lower-third', { name: name.value.trim(), role: role.value.trim() }, t('overlays.named'));
  }}><h2 id="naming-title">${t('overlay.scene.LOWER_THIRD')}</h2>
  <div class="field"><label for="name">${t('overlays.name')}</label><input id="name" name="name" data-test="name" required maxlength="60" .value=${overlay.name}></div>
  <div class="field"><label for="role">${t('overlays.role')}</label><input id="role" name="role" data-test="role" maxlength="60" .value=${overlay.role}></div>
  <button class="button" data-test="name-send">${icon('person')}${t('overlays.showName')}</button></form>`;

async function open() {
  const sure = !overlay.addressSince || await confirm({ title: t('overlays.newAddress'), text: t('overlays.newAddress.text'), yes: t('overlays.newAddress'), kind: 'dangerous primary' });
  if (!sure) {
    return;
  }
  try {
    const made = await send(`${path}/address`, {}, { method: 'PUT' });
    address = new URL(made.path, location.origin).href;
    announce(t('overlays.addressMade'));
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh().catch(() => draw());
}

async function revoke() {
  if (!await confirm({ title: t('overlays.revoke'), text: t('overlays.revoke.text'), yes: t('overlays.revoke'), kind: 'dangerous primary' })) {
    return;
  }
  try {
    await send(`${path}/address`, {}, { method: 'DELETE' });
    address = '';
    announce(t('overlays.revoked'));
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh().catch(() => draw());
}

const copy = (text) => navigator.clipboard.writeText(text).then(() => toast({ text: t('overlays.copied') }), () => toast({ text, millis: 20000 }));

const addressRow = (scene, name) => html`<li class="row"><span>${name}</span><code class="address" data-test="address">${address}/${scene}</code>
  <button class="button" @click=${() => copy(`${address}/${scene}`)}>${icon('paper')}${t('overlays.copy')}<span class="visually-hidden"> ${name}</span></button></li>`;

const addresses = () => html`<section class="panel" aria-labelledby="address-title"><h2 id="address-title">${t('overlays.address')}</h2>
  <p>${overlay.addressSince ? t('overlays.since', dateTime(overlay.addressSince)) : t('overlays.none')}</p>
  ${address ? html`${note({ kind: 'need', picture: 'lock', test: 'once', text: t('overlays.once') })}
    <ul class="plain">${addressRow('on-air', t('overlays.onAir'))}${SCENES.slice(1).map((scene) => addressRow(scene.toLowerCase().replace('_', '-'), t(`overlay.scene.${scene}`)))}</ul>` : nothing}
  <p class="small quiet">${t('overlays.obs')}</p>
  ${mayKeep ? html`<div class="row"><button class="button primary" data-test="open" @click=${open}>${icon('link')}${overlay.addressSince ? t('overlays.newAddress') : t('overlays.makeAddress')}</button>
    ${overlay.addressSince ? html`<button class="button dangerous" data-test="revoke" @click=${revoke}>${icon('ban')}${t('overlays.revoke')}</button>` : nothing}</div>` : nothing}</section>`;

const view = () => html`<div class="page-head"><div><h1>${t('overlays.title')}</h1><p class="quiet">${t('overlays.purpose')}</p></div></div>
  <div class="columns two">${scenes()}${maySwitch ? html`${questions()}${lowerThird()}` : nothing}${addresses()}</div>`;

const live = new Live(page.programmeId);
live.addEventListener('reload', () => refresh().catch(() => undefined));
live.addEventListener('event', (event) => {
  if (/^(overlay\.|question\.(cued|taken-back|answered-on-air))/.test(event.detail.name)) {
    refresh().catch(() => undefined);
  }
});
refresh().catch((failure) => broken(failure, refresh));
