/** Organisations' systems: how they log in, where they are told what happens, and what did not arrive. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, dateTime, fieldValue, fromField, today } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, confirm, dialog, empty, explain, icon, paint, toast } from './components.js';
import { ask, checkFields, inputField, selectField } from './dialogs.js';
import { listsSection, loadLists } from './partner-lists.js';
import { mappingFields, mappingOf, secretField } from './partner-sinks.js';

const SCOPES = ['leads:read', 'leads:contact', 'leads:write', 'outcomes:write'];
const TYPES = ['lead.captured', 'lead.assigned', 'lead.updated', 'lead.enrolled'];
const PAGE = 20;
const mayKeep = holds('ADMIN', 'PROVINCE_MANAGER');
let clients = [];
let endpoints = [];
let organisations = [];
/** What is looked at: the endpoint's messages, in which state, and where the list goes on. */
let open = { id: '', state: '', rows: [], next: null };

const worded = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
const list = (value) => [value ?? []].flat();
const endpointPath = (one, what = '') => `/api/v1/webhook-endpoints/${one.id}${what}`;
const clientPath = (one, what = '') => `/api/v1/partner-clients/${one.id}${what}`;
const inDays = (days) => fieldValue(Date.now() + days * 86400e3).slice(0, 10);

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

/** A secret is seen here and nowhere again. */
const show = (title, pairs) => dialog((close) => html`<div class="dialog-body stack" data-test="secret-shown">
  <h2 id="dialog-title">${title}</h2><p class="note need">${icon('alert')}<span>${t('partners.onceOnly')}</span></p>
  ${pairs.map(([name, value]) => html`<div class="field"><label for=${name}>${t(`partners.shown.${name}`)}</label>
    <input id=${name} readonly .value=${value} @focus=${(event) => event.target.select()}></div>`)}
  <div class="dialog-end"><button type="button" class="button primary" data-test="secret-noted" @click=${() => close()}>${icon('check')}${t('partners.noted')}</button></div></div>`);

async function addClient() {
  const given = await ask({
    title: t('partners.addClient'), test: 'client-form', send: t('partners.save'),
    fields: html`${selectField('organisationId', t('partners.organisation'), organisations.map((one) => ({ value: one.id, words: one.name })))}
      ${inputField('name', t('partners.name'), { length: 100 })}
      ${checkFields('scopes', t('partners.scopes'), worded(SCOPES, 'partners.scope'), ['leads:read'])}
      ${checkFields('sandbox', t('partners.sandbox'), [{ value: 'yes', words: t('partners.sandboxYes') }], [])}`,
  });
  if (given) {
    await act(() => send('/api/v1/partner-clients', { ...given, scopes: list(given.scopes), sandbox: given.sandbox === 'yes' }), t('partners.said.saved'));
  }
}

/** How long the old secret is good; the first one takes the place of none. */
const askOverlap = (title, first) => (first ? Promise.resolve({}) : ask({
  title, test: 'overlap-form', send: t('partners.makeSecret'),
  fields: html`<p class="quiet">${t('partners.overlapHint')}</p>
    ${inputField('keepOldUntil', t('partners.keepOldUntil'), { type: 'date', optional: true, value: inDays(7), min: today(), max: inDays(31) })}`,
}));

async function clientSecret(client) {
  const given = await askOverlap(t('partners.secretOf', client.name), !client.secrets.length);
  if (given) {
    const made = await act(() => send(clientPath(client, '/secrets'), given.keepOldUntil ? given : {}), t('partners.said.secret'));
    if (made) {
      await show(t('partners.secretOf', client.name), [['clientId', client.id], ['clientSecret', made.clientSecret]]);
    }
  }
}

async function revoke(client) {
  const yes = await confirm({ title: t('partners.ask.revoke', client.name), text: t('partners.ask.revokeText'), yes: t('partners.revoke'), kind: 'dangerous primary' });
  if (yes) {
    await act(() => send(clientPath(client, '/revoke')), t('partners.said.revoked'));
  }
}

async function writeEndpoint(client, endpoint) {
  const given = await ask({
    title: t(endpoint ? 'partners.changeEndpoint' : 'partners.addEndpoint'), test: 'endpoint-form', send: t('partners.save'),
    fields: html`${inputField('url', t('partners.url'), { type: 'url', length: 1000, value: endpoint?.url })}
      ${checkFields('types', t('partners.types'), worded(TYPES, 'partners.type'), endpoint?.types ?? ['lead.assigned'])}`,
  });
  if (given) {
    const body = { url: given.url, types: list(given.types) };
    await act(() => (endpoint ? send(endpointPath(endpoint), body, { method: 'PUT', ifMatch: endpoint.version })
      : send('/api/v1/webhook-endpoints', { ...body, clientId: client.id })), t('partners.said.saved'));
  }
}

/** A system that does not know our messages: the same endpoint, with how it speaks. */
async function writeSink(client, endpoint) {
  const given = await ask({
    title: t(endpoint ? 'sinks.change' : 'sinks.add'), test: 'sink-form', send: t('partners.save'),
    fields: html`${inputField('url', t('partners.url'), { type: 'url', length: 1000, value: endpoint?.url })}
      ${checkFields('types', t('partners.types'), worded(TYPES, 'partners.type'), endpoint?.types ?? ['lead.assigned', 'lead.updated'])}
      ${mappingFields(endpoint?.mapping)}`,
  });
  if (given) {
    const body = { url: given.url, types: list(given.types), mapping: mappingOf(given) };
    await act(() => (endpoint ? send(endpointPath(endpoint), body, { method: 'PUT', ifMatch: endpoint.version })
      : send('/api/v1/webhook-endpoints', { ...body, clientId: client.id })), t('partners.said.saved'));
  }
}

async function sinkSecret(endpoint) {
  const given = await ask({ title: t('sinks.secretOf', endpoint.url), test: 'sink-secret-form', send: t('partners.save'), fields: secretField() });
  if (given) {
    await act(() => send(endpointPath(endpoint, '/secrets'), { value: given.value }), t('partners.said.saved'));
  }
}

async function signingSecret(endpoint) {
  const given = await askOverlap(t('partners.signingOf', endpoint.url), !endpoint.secrets.length);
  if (given) {
    const made = await act(() => send(endpointPath(endpoint, '/secrets'), given.keepOldUntil ? given : {}), t('partners.said.secret'));
    if (made) {
      await show(t('partners.signingOf', endpoint.url), [['signing', made.secret]]);
    }
  }
}

async function replayAll(endpoint) {
  const given = await ask({
    title: t('partners.replayAll'), test: 'replay-form', send: t('partners.replay'),
    fields: html`<p class="quiet">${t('partners.replayHint')}</p>
      ${inputField('since', t('partners.since'), { type: 'datetime-local', value: fieldValue(Date.now() - 3 * 86400e3) })}
      ${checkFields('deliveredToo', t('partners.which'), [{ value: 'yes', words: t('partners.deliveredToo') }], [])}`,
  });
  if (given) {
    const body = { since: fromField(given.since), deliveredToo: given.deliveredToo === 'yes' };
    await act(() => send(endpointPath(endpoint, '/replay'), body), t('partners.said.replayed'));
  }
}

/** The endpoint's messages anew, or the ones behind them. */
async function look(endpoint, state, further = false) {
  const query = new URLSearchParams({ limit: PAGE, ...(state ? { state } : {}), ...(further ? { cursor: open.next } : {}) });
  try {
    const answer = await read(endpointPath(endpoint, `/deliveries?${query}`));
    open = { id: endpoint.id, state, rows: further ? [...open.rows, ...answer.items] : answer.items, next: answer.nextCursor };
    paint(view());
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

const STATES = { WAITING: ['need', 'clock'], DELIVERED: ['done', 'check'], DEAD: ['danger', 'ban'] };
const stateChip = (one) => chip(...STATES[one.state], t(`partners.state.${one.state}`));

const why = (one) => (one.failure ? html`<br><span class="small">${t(`partners.failure.${one.failure}`)}${one.status ? ` (${one.status})` : ''}</span>` : nothing);

const deliveryRow = (one) => html`<tr data-test="delivery" data-state=${one.state}>
  <td class="nowrap">${dateTime(one.happenedAt)}</td><th scope="row">${page.words[`partners.type.${one.type}`] ?? one.type}</th>
  <td>${stateChip(one)}${why(one)}</td>
  <td>${t('partners.attempts', count(one.attempts))}${one.nextAt ? html`<br><span class="small">${t('partners.nextAt', dateTime(one.nextAt))}</span>` : nothing}</td>
  <td>${mayKeep && one.state !== 'WAITING' ? html`<button class="button small" data-test="replay" @click=${() => act(() => send(`/api/v1/webhook-deliveries/${one.id}/replay`), t('partners.said.replayed'))}>${t('partners.replay')}<span class="visually-hidden">: ${one.id}</span></button>` : nothing}</td></tr>`;

const deliveries = (endpoint) => html`<div class="stack" data-test="deliveries">
  <div class="field"><label for="state">${t('partners.only')}</label><select id="state" data-test="state" @change=${(event) => look(endpoint, event.target.value)}>
    <option value="">${t('partners.allStates')}</option>${Object.keys(STATES).map((state) => html`<option value=${state} ?selected=${state === open.state}>${t(`partners.state.${state}`)}</option>`)}</select></div>
  ${open.rows.length ? html`<div class="wide-table" tabindex="0" role="group" aria-label=${t('partners.deliveries')}><table>
    <thead><tr>${['when', 'what', 'how', 'tries', 'act'].map((head) => html`<th scope="col">${t(`partners.head.${head}`)}</th>`)}</tr></thead>
    <tbody>${repeat(open.rows, (one) => one.id, deliveryRow)}</tbody></table></div>` : html`<p class="quiet">${t('partners.noDeliveries')}</p>`}
  ${open.next ? html`<button class="button" @click=${() => look(endpoint, open.state, true)}>${t('partners.more')}</button>` : nothing}</div>`;

const button = (test, picture, words, whose, press) => html`<button class="button" data-test=${test} @click=${press}>${icon(picture)}${words}<span class="visually-hidden">: ${whose}</span></button>`;

const counted = ({ counts }) => html`<p class="row small">${counts.waiting ? chip('need', 'clock', t('partners.counted.waiting', count(counts.waiting))) : nothing}
  ${chip('', 'check', t('partners.counted.delivered', count(counts.delivered)))}${counts.dead ? chip('danger', 'ban', t('partners.counted.dead', count(counts.dead))) : nothing}</p>`;

const endpointCard = (client, one) => html`<li class="stack" data-test="endpoint" data-endpoint-id=${one.id}>
  <p class="row"><strong class="break">${one.url}</strong>${one.mapping ? chip('', 'keys', t('sinks.one')) : nothing}${one.pause ? chip(one.pause === 'GONE' ? 'danger' : 'need', 'ban', t(`partners.pause.${one.pause}`)) : chip('', 'send', t('partners.told'))}</p>
  <p class="small quiet">${one.types.map((type) => t(`partners.type.${type}`)).join(', ')}</p>${counted(one)}
  <div class="row">${mayKeep && !client.revokedAt ? html`
    ${one.mapping ? button('sink-secret', 'keys', t('sinks.secret'), one.url, () => sinkSecret(one))
      : button('signing', 'keys', t(one.secrets.length ? 'partners.otherSigning' : 'partners.firstSigning'), one.url, () => signingSecret(one))}
    ${one.secrets.length ? button('test', 'flask', t('partners.test'), one.url, () => act(() => send(endpointPath(one, '/test')), t('partners.said.test'))) : nothing}
    ${button('change', 'pen', t('partners.change'), one.url, () => (one.mapping ? writeSink(client, one) : writeEndpoint(client, one)))}
    ${one.pause && one.pause !== 'NO_SECRET' ? button('resume', 'next', t('partners.resume'), one.url, () => act(() => send(endpointPath(one, '/resume')), t('partners.said.resumed'))) : nothing}
    ${one.pause ? nothing : button('pause', 'stop', t('partners.stop'), one.url, () => act(() => send(endpointPath(one, '/pause')), t('partners.said.paused')))}
    ${one.counts.dead || one.counts.delivered ? button('replay-all', 'retry', t('partners.replayAll'), one.url, () => replayAll(one)) : nothing}` : nothing}
    <button class="button" data-test="look" aria-expanded=${open.id === one.id} @click=${() => (open.id === one.id ? close() : look(one, ''))}>${icon('list')}${t('partners.deliveries')}<span class="visually-hidden">: ${one.url}</span></button></div>
  ${open.id === one.id ? deliveries(one) : nothing}</li>`;

function close() {
  open = { id: '', state: '', rows: [], next: null };
  paint(view());
}

const secretLine = (secret) => html`<li class="small">${secret.until ? t('partners.secretUntil', dateTime(secret.madeAt), dateTime(secret.until)) : t('partners.secretSince', dateTime(secret.madeAt))}</li>`;

const clientCard = (client) => html`<article class="panel stack" data-test="client" data-client-id=${client.id}>
  <div class="row"><h2>${client.name}</h2><span class="small quiet">${organisations.find((one) => one.id === client.organisationId)?.name ?? client.scope}</span>
    ${client.sandbox ? chip('need', 'flask', t('partners.isSandbox')) : nothing}${client.revokedAt ? chip('danger', 'ban', t('partners.revokedOn', dateTime(client.revokedAt))) : client.secrets.length ? nothing : chip('need', 'keys', t('partners.noSecret'))}</div>
  <p class="small quiet">${t('partners.clientId')}: <code class="break">${client.id}</code></p>
  <p class="row">${client.scopes.map((scope) => chip('', scope === 'leads:contact' ? 'eye' : 'check', t(`partners.scope.${scope}`)))}</p>
  ${client.secrets.length ? html`<ul class="checks">${client.secrets.map(secretLine)}</ul>` : nothing}
  ${mayKeep && !client.revokedAt ? html`<div class="row">
    ${button('client-secret', 'keys', t(client.secrets.length ? 'partners.otherSecret' : 'partners.firstSecret'), client.name, () => clientSecret(client))}
    ${button('add-endpoint', 'plus', t('partners.addEndpoint'), client.name, () => writeEndpoint(client))}
    ${button('add-sink', 'plus', t('sinks.add'), client.name, () => writeSink(client))}
    <button class="button dangerous" data-test="revoke" @click=${() => revoke(client)}>${icon('ban')}${t('partners.revoke')}<span class="visually-hidden">: ${client.name}</span></button></div>` : nothing}
  ${of(client).length ? html`<h3>${t('partners.endpoints')}</h3><ul class="checks stack">${repeat(of(client), (one) => one.id, (one) => endpointCard(client, one))}</ul>` : nothing}</article>`;

const of = (client) => endpoints.filter((one) => one.clientId === client.id);

const view = () => html`
  <div class="page-head"><div><h1>${t('partners.title')}</h1><p class="quiet">${t('partners.purpose')}</p></div>
    ${mayKeep && organisations.length ? html`<button class="button primary" data-test="add" @click=${addClient}>${icon('plus')}${t('partners.addClient')}</button>` : nothing}</div>
  <div class="stack partners" data-test="partners">${clients.length ? repeat(clients, (one) => one.id, clientCard) : empty(t('partners.empty'), t('partners.emptyHint'))}
    ${listsSection()}</div>`;

async function refresh() {
  try {
    [clients, endpoints, organisations] = await Promise.all([
      read('/api/v1/partner-clients').then(itemsOf), read('/api/v1/webhook-endpoints').then(itemsOf), read('/api/v1/organisations').then(itemsOf, () => []),
    ]);
    const counts = await Promise.all(endpoints.map((one) => read(endpointPath(one, '/counts'))));
    endpoints = endpoints.map((one, no) => ({ ...one, counts: counts[no] }));
    await loadLists(() => paint(view()), organisations);
    const looked = endpoints.find((one) => one.id === open.id);
    paint(view());
    if (looked) {
      await look(looked, open.state);
    }
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
