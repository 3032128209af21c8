/** Places with Wi-Fi: what their pages say, how their routers know us, and what they bring. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { count } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, confirm, dialog, empty, explain, icon, paint, toast } from './components.js';
import { ask, inputField, selectField } from './dialogs.js';

const GATEWAYS = ['NONE', 'DIRECT', 'POLLED'];
const FIGURES = ['visits', 'joins', 'numbers', 'leads'];
const mayKeep = holds('ADMIN', 'PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD');
let hotspots = [];
let organisations = [];
let branches = [];

async function act(call, said) {
  let answer;
  try {
    answer = await call();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
  return answer;
}

const fields = (hotspot) => html`${inputField('place', t('hotspots.place'), { length: 120, value: hotspot?.place })}
  ${inputField('ssid', t('hotspots.ssid'), { length: 32, value: hotspot?.ssid })}
  ${inputField('message', t('hotspots.message'), { length: 200, optional: true, value: hotspot?.message })}
  ${selectField('gateway', t('hotspots.gateway'), GATEWAYS.map((value) => ({ value, words: t(`hotspots.gatewayOf.${value}`) })), hotspot?.gateway ?? 'NONE')}`;

/** An organisation, or one of its branches: both ids in one choice. */
const places = () => [...organisations.map((one) => ({ value: `${one.id}/`, words: one.name })),
  ...branches.map((one) => ({ value: `${one.organisationId}/${one.id}`, words: one.name }))];

async function write(hotspot) {
  const given = await ask({
    title: t(hotspot ? 'hotspots.changeOne' : 'hotspots.add'), test: 'hotspot-form', send: t('hotspots.save'),
    fields: html`${hotspot ? nothing : selectField('home', t('hotspots.home'), places())}${fields(hotspot)}`,
  });
  if (given) {
    const { home, ...rest } = given;
    const [organisationId, branchId] = (home ?? '').split('/');
    await act(() => (hotspot ? send(`/api/v1/hotspots/${hotspot.id}`, rest, { method: 'PUT', ifMatch: hotspot.version })
      : send('/api/v1/hotspots', { ...rest, organisationId, ...(branchId ? { branchId } : {}) })), t('hotspots.said.saved'));
  }
}

/** A key is seen here and nowhere again. */
const show = (hotspot, key) => dialog((close) => html`<div class="dialog-body stack" data-test="key-shown">
  <h2 id="dialog-title">${t('hotspots.keyOf', hotspot.place)}</h2><p class="note need">${icon('alert')}<span>${t('hotspots.onceOnly')}</span></p>
  <div class="field"><label for="key">${t('hotspots.key')}</label><input id="key" readonly .value=${key} @focus=${(event) => event.target.select()}></div>
  <div class="dialog-end"><button type="button" class="button primary" data-test="key-noted" @click=${() => close()}>${icon('check')}${t('hotspots.noted')}</button></div></div>`);

async function makeKey(hotspot) {
  if (hotspot.hasKey && !await confirm({ title: t('hotspots.otherKey'), text: t('hotspots.otherKeyText'), yes: t('hotspots.otherKey') })) {
    return;
  }
  const made = await act(() => send(`/api/v1/hotspots/${hotspot.id}/key`), t('hotspots.said.key'));
  if (made) {
    await show(hotspot, made.key);
  }
}

async function shut(hotspot) {
  if (await confirm({ title: t('hotspots.closeOne', hotspot.place), text: t('hotspots.closeText'), yes: t('hotspots.close'), kind: 'dangerous primary' })) {
    await act(() => send(`/api/v1/hotspots/${hotspot.id}/close`), t('hotspots.said.closed'));
  }
}

const button = (test, picture, words, whose, press) => html`<button class="button" data-test=${test} @click=${press}>${icon(picture)}${words}<span class="visually-hidden">: ${whose}</span></button>`;

const home = (one) => branches.find((branch) => branch.id === one.branchId)?.name ?? organisations.find((org) => org.id === one.organisationId)?.name ?? one.scope;

const tools = (one) => (one.state === 'CLOSED' ? button('reopen', 'retry', t('hotspots.reopen'), one.place, () => act(() => send(`/api/v1/hotspots/${one.id}/reopen`), t('hotspots.said.reopened'))) : html`
  ${button('change', 'pen', t('hotspots.change'), one.place, () => write(one))}
  ${one.gateway === 'NONE' ? nothing : html`${button('key', 'keys', t(one.hasKey ? 'hotspots.otherKey' : 'hotspots.firstKey'), one.place, () => makeKey(one))}
    <a class="button" data-test="package" href=${`/api/v1/hotspots/${one.id}/package`} download>${icon('save')}${t('hotspots.package')}<span class="visually-hidden">: ${one.place}</span></a>`}
  ${button('close', 'ban', t('hotspots.close'), one.place, () => shut(one))}`);

const card = (one) => html`<article class="panel stack" data-test="hotspot" data-state=${one.state}>
  <div class="row"><h2>${one.place}</h2>${one.state === 'CLOSED' ? chip('done', 'ban', t('hotspots.closed')) : one.gateway !== 'NONE' && !one.hasKey ? chip('need', 'keys', t('hotspots.noKey')) : chip('', 'check', t('hotspots.open'))}</div>
  <p class="small quiet">${home(one)} · Wi-Fi: ${one.ssid} · ${t(`hotspots.gatewayOf.${one.gateway}`)}</p>
  <dl class="hotspot-figures" data-test="figures">${FIGURES.map((what) => html`<div><dt>${t(`hotspots.figure.${what}`)}</dt><dd>${count(one.figures[what])}</dd></div>`)}</dl>
  <p class="small quiet">${t('hotspots.thirtyDays')}</p>
  <p class="small">${t('hotspots.page')}: <a class="break" href=${one.pageUrl} target="_blank">${one.pageUrl}</a><br>${t('hotspots.captive')}: <code class="break">${one.captiveUrl}</code></p>
  ${mayKeep ? html`<div class="row">${tools(one)}</div>` : nothing}</article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('hotspots.title')}</h1><p class="quiet">${t('hotspots.purpose')}</p></div>
    ${mayKeep && organisations.length ? html`<button class="button primary" data-test="add" @click=${() => write()}>${icon('plus')}${t('hotspots.add')}</button>` : nothing}</div>
  <div class="stack hotspots" data-test="hotspots">${hotspots.length ? repeat(hotspots, (one) => one.id, card) : empty(t('hotspots.empty'), t('hotspots.emptyHint'))}</div>`;

const summed = (days) => Object.fromEntries(FIGURES.map((what) => [what, days.reduce((sum, day) => sum + day[what], 0)]));

async function refresh() {
  try {
    [hotspots, organisations] = await Promise.all([
      readAll('/api/v1/hotspots'), read('/api/v1/organisations').then(itemsOf, () => []),
    ]);
    const [days, inside] = await Promise.all([
      Promise.all(hotspots.map((one) => read(`/api/v1/hotspots/${one.id}/figures`).then(itemsOf))),
      Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf, () => []))),
    ]);
    hotspots = hotspots.map((one, no) => ({ ...one, figures: summed(days[no]) }));
    branches = inside.flat();
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
