/** Requests of people about their data: taken in, answered, told, erased, each against its clock. */

import { html, nothing, repeat } from './lit.js';
import { read } from './api.js';
import { dateTime, fieldValue, fromField } from './format.js';
import { page, t } from './page.js';
import { chip, dialog, empty, explain, icon, note, toast, until } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const KINDS = ['ACCESS', 'PROVIDE', 'CORRECT', 'WITHDRAW', 'OBJECT', 'RESTRICT', 'DELETE'];
const LOOKS = { RECEIVED: ['need', 'clock'], TAKEN: ['', 'person'], DONE: ['done', 'check'], REFUSED: ['done', 'ban'] };

const kinds = () => KINDS.map((kind) => ({ value: kind, words: t(`privacy.kind.${kind}`) }));
const lines = (text) => (text ? text.split(/[\n,;]+/).map((one) => one.trim()).filter(Boolean) : []);

/** Takes a request in. */
export async function receive(desk) {
  const given = await ask({
    title: t('privacy.receive'), test: 'receive-form', send: t('privacy.receiveSend'),
    fields: html`${selectField('kind', t('privacy.what'), kinds())}
      ${inputField('name', t('privacy.name'), { length: 120 })}${inputField('contact', t('privacy.contact'), { length: 120 })}
      ${inputField('phones', t('privacy.phones'), { optional: true, length: 200 })}<p class="small quiet">${t('privacy.phonesHint')}</p>
      ${inputField('receivedAt', t('privacy.receivedAt'), { type: 'datetime-local', value: fieldValue(Date.now()) })}
      ${textField('words', t('privacy.words'), { optional: true, length: 1000 })}
      ${desk.state.scopes.length > 1 ? selectField('scope', t('privacy.office'), desk.state.scopes) : nothing}`,
  });
  if (given) {
    await desk.act(() => desk.send('requests', {
      scope: given.scope ?? desk.state.scopes[0].value, kind: given.kind, name: given.name, contact: given.contact,
      words: given.words, phones: lines(given.phones), receivedAt: fromField(given.receivedAt),
    }), t('privacy.said.received'));
  }
}

async function settle(desk, request, how) {
  const given = await ask({
    title: t(`privacy.${how}`), test: `${how}-form`, send: t(`privacy.${how}`),
    fields: textField('outcome', t(how === 'done' ? 'privacy.outcome' : 'privacy.refusal'), { length: 1000 }),
  });
  if (given) {
    await desk.act(() => desk.send(`requests/${request.id}/${how === 'done' ? 'done' : 'refuse'}`, given), t(`privacy.said.${how}`));
  }
}

async function identify(desk, request) {
  let more = { keys: request.keys, phones: request.phones };
  if (request.phones.length || request.keys.length) {
    more = await read(`/api/v1/privacy/requests/${request.id}/suggestions`).catch(() => more);
  }
  const added = more.keys.length + more.phones.length > request.keys.length + request.phones.length;
  const given = await ask({
    title: t('privacy.identify'), test: 'identify-form', send: t('privacy.identifySend'),
    fields: html`${added ? note({ kind: 'need', picture: 'people', text: t('privacy.suggested'), test: 'suggested' }) : nothing}
      ${textField('phones', t('privacy.phones'), { value: more.phones.join('\n'), optional: true })}
      ${textField('keys', t('privacy.keys'), { value: more.keys.join('\n'), optional: true })}<p class="small quiet">${t('privacy.keysHint')}</p>`,
  });
  if (given) {
    await desk.act(() => desk.send(`requests/${request.id}/identity`, { phones: lines(given.phones), keys: lines(given.keys) }), t('privacy.said.identified'));
  }
}

const what = (kind) => page.words[`privacy.holds.${kind}`] ?? kind;
const field = (name) => page.words[`privacy.field.${name}`] ?? name;

const thing = (one) => html`<li class="stack" data-test="held" data-kind=${one.kind}><div class="row"><strong>${what(one.kind)}</strong><span class="small quiet">${dateTime(one.at)}</span></div>
  <dl class="facts">${Object.entries(one.data).map(([name, value]) => html`<div><dt>${field(name)}</dt><dd>${value}</dd></div>`)}</dl>
  <p class="small quiet">${page.words[`privacy.why.${one.kind}`] ?? nothing}</p></li>`;

async function look(request) {
  try {
    const data = await read(`/api/v1/privacy/requests/${request.id}/data`);
    await dialog((close) => html`<div class="dialog-body stack" data-test="data"><h2 id="dialog-title">${t('privacy.data', data.count)}</h2>
      ${data.items.length ? html`<ul class="plain stack">${repeat(data.items, (one) => one.kind + one.id, thing)}</ul>` : empty(t('privacy.noData'), t('privacy.noDataHint'))}
      <div class="dialog-end"><a class="button" href=${`/api/v1/privacy/requests/${request.id}/data/file`} download="du-lieu-ca-nhan.json">${icon('save')}${t('privacy.file')}</a>
        <button class="button primary" autofocus @click=${() => close()}>${t('common.close')}</button></div></div>`);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
}

async function erase(desk, request) {
  const given = await ask({
    title: t('privacy.erase'), test: 'erase-form', send: t('privacy.eraseSend'),
    fields: html`${note({ kind: 'danger', picture: 'alert', text: t('privacy.eraseWarning') })}
      <p>${t('privacy.eraseStays')}</p>${inputField('confirm', t('privacy.eraseConfirm', request.name), { length: 120 })}`,
  });
  if (given) {
    await desk.act(() => desk.send(`requests/${request.id}/erase`, given), t('privacy.said.erased'));
  }
}

const clocks = (request) => (request.nextAt
  ? html`<p class="row">${chip(request.overdue ? 'danger' : 'need', 'clock', request.overdue ? t('privacy.overdue') : t(request.nextAt === request.dueAt ? 'privacy.due' : 'privacy.answerDue'))}
      <span class="time" data-test="clock">${until(request.nextAt)}</span><span class="small quiet">${dateTime(request.nextAt)}</span></p>`
  : html`<p class="small quiet">${t('privacy.settledAt', dateTime(request.settledAt))}</p>`);

const checked = (request) => {
  if (!Object.keys(request.erased).length) {
    return nothing;
  }
  const list = Object.entries(request.erased).map(([kind, rows]) => `${what(kind)}: ${rows}`).join(' · ');
  const left = request.leftovers;
  return html`<p class="small" data-test="erased">${t('privacy.erasedWhat', list)}</p>
    ${left === null || left === undefined ? note({ picture: 'clock', text: t('privacy.checking') }) : left.length
      ? note({ kind: 'danger', picture: 'alert', text: t('privacy.leftovers', left.join(', ')), test: 'leftovers' })
      : note({ kind: 'done', picture: 'check', text: t('privacy.clean'), test: 'clean' })}`;
};

const buttons = (desk, request) => html`<div class="row">
  ${request.state === 'RECEIVED' ? html`<button class="button primary" data-test="take" @click=${() => desk.act(() => desk.send(`requests/${request.id}/take`), t('privacy.said.taken'))}>${icon('person')}${t('privacy.take')}</button>` : nothing}
  ${request.answeredAt ? nothing : html`<button class="button" data-test="answered" @click=${() => desk.act(() => desk.send(`requests/${request.id}/answered`), t('privacy.said.answered'))}>${icon('chat')}${t('privacy.answered')}</button>`}
  <button class="button" data-test="identify" @click=${() => identify(desk, request)}>${icon('people')}${t('privacy.identify')}</button>
  ${request.phones.length || request.keys.length ? html`<button class="button" data-test="look" @click=${() => look(request)}>${icon('eye')}${t('privacy.look')}</button>
    ${request.kind === 'DELETE' ? html`<button class="button danger" data-test="erase" @click=${() => erase(desk, request)}>${icon('ban')}${t('privacy.erase')}</button>` : nothing}` : nothing}
  <button class="button" data-test="done" @click=${() => settle(desk, request, 'done')}>${icon('check')}${t('privacy.done')}</button>
  <button class="button" data-test="refuse" @click=${() => settle(desk, request, 'refused')}>${t('privacy.refused')}</button></div>`;

const card = (desk, request) => html`<article class="panel stack" data-test="request" data-kind=${request.kind} data-state=${request.state}>
  <div class="row"><h2>${t(`privacy.kind.${request.kind}`)}</h2>${chip(LOOKS[request.state][0], LOOKS[request.state][1], t(`privacy.state.${request.state}`))}</div>
  <p>${request.name ? html`<strong>${request.name}</strong> · ${request.contact}` : html`<span class="quiet">${t('privacy.masked')}</span>`}
    ${request.phones.length ? html`<br><span class="small quiet">${t('privacy.foundBy', [...request.phones, ...request.keys].join(', '))}</span>` : nothing}</p>
  ${request.words ? html`<p class="quote">${request.words}</p>` : nothing}
  ${clocks(request)}
  <p class="small quiet">${t('privacy.receivedOn', dateTime(request.receivedAt))}${request.ownerId ? html` · ${t('privacy.owner', desk.state.people.get(request.ownerId) ?? t('privacy.somebody'))}` : nothing}</p>
  ${request.outcome && !Object.keys(request.erased).length ? html`<p>${t('privacy.outcome')}: ${request.outcome}</p>` : nothing}
  ${checked(request)}
  ${desk.mayAct && request.nextAt ? buttons(desk, request) : nothing}</article>`;

export const requestList = (desk) => html`<p><label class="row"><input type="checkbox" data-test="settled" .checked=${desk.state.settled} @change=${(event) => desk.settled(event.target.checked)}> ${t('privacy.settled')}</label></p>
  <div class="programmes" data-test="requests">${desk.state.requests.length ? repeat(desk.state.requests, (one) => one.id, (one) => card(desk, one)) : empty(t('privacy.none'), t('privacy.noneHint'))}</div>`;
