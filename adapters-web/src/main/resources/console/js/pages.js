/** The pages we broadcast from: whether Facebook lets us work there, and a new token where it does not. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, note, paint } from './components.js';
import { check } from './coverage.js';
import { encoderForm, readEncoder } from './encoder-form.js';

const MOST = 60;
const mayCheck = holds('ADMIN', 'PROVINCE_MANAGER', 'PRODUCER', 'OPERATOR');
const mayRead = mayCheck || holds('AUDITOR');
const mayKeep = holds('ADMIN', 'PROVINCE_MANAGER');
const wanted = new URLSearchParams(location.search).get('id');
let pages = [];
/** @type {Map<string, any>} */
const connections = new Map();
/** What came of the last token, by page: never the token itself. @type {Map<string, {missing?: string[], problem?: string}>} */
const results = new Map();
let busy = '';

async function look(id) {
  await readEncoder(id);
  connections.set(id, await read(`/api/v1/pages/${id}/connection`).catch(() => connections.get(id)));
}

async function checkNow(id) {
  await check(id);
  await look(id);
  paint(view());
}

async function setToken(event, id) {
  event.preventDefault();
  const field = event.target.elements.token;
  const token = field.value.trim();
  if (busy || !token) {
    return;
  }
  busy = id;
  paint(view());
  try {
    const { missingPermissions } = await send(`/api/v1/pages/${id}/token`, { token }, { method: 'PUT' });
    results.set(id, { missing: missingPermissions });
    announce(t('pages.tokenTaken'));
  } catch (failure) {
    const problem = failure.errors?.[0]?.message ?? explain(failure);
    results.set(id, { problem });
    announce(problem, true);
  }
  // Taken or not, it does not stay on the screen.
  field.value = '';
  busy = '';
  await look(id);
  paint(view());
}

const troubleLine = (trouble) => html`<li>${icon('offline')} <strong>${t(`coverage.stop.${trouble.stopped}`)}</strong>: ${trouble.stopped === 'EVERYTHING'
  ? t('pages.tokenDead') : trouble.permission ? t('pages.permissionMissing', trouble.permission) : t('pages.refused')} <span class="quiet">${t('pages.since', dateTime(trouble.since))}</span></li>`;

const result = (id) => {
  const { missing, problem } = results.get(id) ?? {};
  if (problem) {
    return note({ kind: 'danger', picture: 'alert', title: t('pages.tokenNotTaken'), text: problem, test: 'token-refused' });
  }
  if (!missing) {
    return nothing;
  }
  return missing.length
    ? note({ kind: 'need', picture: 'alert', title: t('pages.tokenTaken'), text: t('pages.missing', missing.join(', ')), test: 'token-taken' })
    : note({ picture: 'check', title: t('pages.tokenTaken'), text: t('pages.complete'), test: 'token-taken' });
};

const tokenForm = (one) => html`<form class="token-form" data-test="token-form" @submit=${(event) => setToken(event, one.id)}>
  <div class="field"><label for=${`token-${one.id}`}>${t('pages.token')}<span class="visually-hidden"> ${one.name}</span></label>
    <input id=${`token-${one.id}`} name="token" type="password" required maxlength="1000" autocomplete="off" spellcheck="false" aria-describedby=${`hint-${one.id}`} data-test="token">
    <span class="small quiet" id=${`hint-${one.id}`}>${t('pages.tokenHint')}</span></div>
  <button class="button primary" data-test="set-token" aria-disabled=${busy === one.id}>${icon('lock')}${busy === one.id ? t('common.sending') : t('pages.setToken')}</button></form>`;

const pageCard = (one) => {
  const connection = connections.get(one.id);
  const troubles = connection?.troubles ?? [];
  return html`<article class="panel stack page-card ${troubles.length ? 'troubled' : ''}" data-test="page" data-page-id=${one.id} data-troubles=${troubles.length}>
    <div class="row"><h2>${one.name}</h2>
      ${connection ? troubles.length ? chip('danger', 'offline', t('pages.troubled')) : chip('', 'check', t('pages.well')) : chip('', 'clock', t('common.loading'))}
      ${connection ? html`<span class="small quiet">${t(connection.simulated ? 'pages.simulated' : 'pages.host', connection.host)}</span>` : nothing}</div>
    ${troubles.length ? html`<ul class="troubles" data-test="troubles">${troubles.map(troubleLine)}</ul>
      <p>${t(troubles.some((trouble) => ['EVERYTHING', 'READING'].includes(trouble.stopped)) ? 'coverage.goesOn.webhooks' : 'coverage.goesOn')}</p>` : nothing}
    ${result(one.id)}
    ${mayKeep ? tokenForm(one) : nothing}
    ${encoderForm(one, () => paint(view()))}
    ${mayCheck ? html`<button class="button" data-test="check" @click=${() => checkNow(one.id)}>${icon('retry')}${t('coverage.check')}</button>` : nothing}
  </article>`;
};

const view = () => html`
  <div class="page-head"><div><h1>${t('pages.title')}</h1><p class="quiet">${t('pages.purpose')}</p></div>
    ${wanted ? html`<a class="button" href="/pages">${t('pages.all')}</a>` : nothing}</div>
  <div class="programmes" data-test="pages">${pages.length ? repeat(pages, (one) => one.id, pageCard) : empty(t('pages.empty'), t('pages.emptyHint'))}</div>`;

/** The pages with their connections, those in trouble first. */
async function refresh() {
  await Promise.all(pages.map((one) => (mayRead ? look(one.id) : undefined)));
  paint(view());
}

async function start() {
  try {
    pages = (await read('/api/v1/pages').then(itemsOf)).filter((one) => !wanted || one.id === wanted).slice(0, MOST);
    paint(view());
    await refresh();
    pages.sort((a, b) => (connections.get(b.id)?.troubles.length ?? 0) - (connections.get(a.id)?.troubles.length ?? 0));
    paint(view());
    setInterval(refresh, 15000);
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
