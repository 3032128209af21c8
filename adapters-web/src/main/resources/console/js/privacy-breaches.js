/** Breaches of personal data: the 72 hours, what is known, and the record for the authority on paper. */

import { html, nothing, repeat } from './lit.js';
import { count, dateTime, fieldValue, fromField } from './format.js';
import { t } from './page.js';
import { chip, dialog, empty, icon, note, until } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const KINDS = ['DISCLOSED', 'LOST', 'ALTERED', 'MISUSED', 'INTRUSION'];
const options = (names, key) => names.map((name) => ({ value: name, words: t(`privacy.${key}.${name}`) }));

const known = (breach = {}) => html`${selectField('kind', t('privacy.breachKind'), options(KINDS, 'breach'), breach.kind)}
  ${textField('happened', t('privacy.happened'), { length: 2000, value: breach.happened })}
  ${textField('data', t('privacy.whichData'), { length: 2000, value: breach.data })}
  ${inputField('people', t('privacy.howMany'), { type: 'number', min: 0, value: breach.people ?? 0 })}
  ${textField('consequences', t('privacy.consequences'), { length: 2000, optional: true, value: breach.consequences })}
  ${textField('measures', t('privacy.measures'), { length: 2000, optional: true, value: breach.measures })}`;

const told = ({ kind, happened, data, people, consequences, measures }) => ({ kind, happened, data, people: Number(people), consequences, measures });

/** Writes a breach down. */
export async function logBreach(desk) {
  const given = await ask({
    title: t('privacy.log'), test: 'log-form', send: t('privacy.log'),
    fields: html`${inputField('detectedAt', t('privacy.detectedAt'), { type: 'datetime-local', value: fieldValue(Date.now()) })}
      ${selectField('role', t('privacy.role'), options(['CONTROLLER', 'PROCESSOR'], 'roleOf'))}${known()}
      ${desk.state.scopes.length > 1 ? selectField('scope', t('privacy.office'), desk.state.scopes) : nothing}`,
  });
  if (given) {
    await desk.act(() => desk.send('breaches', { ...told(given), scope: given.scope ?? desk.state.scopes[0].value, role: given.role, detectedAt: fromField(given.detectedAt) }), t('privacy.said.logged'));
  }
}

async function change(desk, breach) {
  const given = await ask({ title: t('privacy.change'), test: 'change-form', send: t('privacy.save'), fields: known(breach) });
  if (given) {
    await desk.act(() => desk.send(`breaches/${breach.id}`, told(given), { method: 'PUT', ifMatch: breach.version }), t('privacy.said.changed'));
  }
}

async function report(desk, breach) {
  const given = await ask({
    title: t('privacy.report'), test: 'report-form', send: t('privacy.report'),
    fields: html`<p>${t('privacy.authority')}</p>${inputField('at', t('privacy.reportedAt'), { type: 'datetime-local', value: fieldValue(Date.now()) })}
      ${inputField('reference', t('privacy.reference'), { length: 200 })}`,
  });
  if (given) {
    await desk.act(() => desk.send(`breaches/${breach.id}/reported`, { at: fromField(given.at), reference: given.reference }), t('privacy.said.reported'));
  }
}

const line = (key, value) => html`<div><dt>${t(`privacy.${key}`)}</dt><dd>${value || t('privacy.notKnown')}</dd></div>`;

/** The record as the form of the decree asks for it, for the printer. */
const record = (breach) => dialog((close) => html`<div class="dialog-body stack printed" data-test="record-sheet"><h2 id="dialog-title">${t('privacy.recordTitle')}</h2>
  <p>${t('privacy.authority')}</p>
  <dl class="facts">${line('detectedAt', dateTime(breach.detectedAt))}${line('deadline', dateTime(breach.dueAt))}${line('breachKind', t(`privacy.breach.${breach.kind}`))}
    ${line('happened', breach.happened)}${line('whichData', breach.data)}${line('howMany', count(breach.people))}${line('consequences', breach.consequences)}
    ${line('measures', breach.measures)}${line('role', t(`privacy.roleOf.${breach.role}`))}
    ${breach.role === 'PROCESSOR' ? line('controllerToldAt', breach.controllerToldAt ? dateTime(breach.controllerToldAt) : '') : nothing}
    ${line('reportedAt', breach.reportedAt ? `${dateTime(breach.reportedAt)} · ${breach.reference}` : '')}</dl>
  <p>${t('privacy.signature')}</p>
  <div class="dialog-end not-printed"><button class="button" @click=${() => close()}>${t('common.close')}</button><button class="button primary" data-test="print" @click=${() => window.print()}>${icon('paper')}${t('privacy.print')}</button></div></div>`);

const clocks = (breach) => (breach.reportedAt
  ? html`<p>${chip('done', 'check', t('privacy.reportedOn', dateTime(breach.reportedAt), breach.reference))}</p>`
  : html`<p class="row">${chip(breach.overdue ? 'danger' : 'need', 'clock', t(breach.overdue ? 'privacy.overdue' : 'privacy.toReport'))}<span data-test="clock">${until(breach.dueAt)}</span><span class="small quiet">${dateTime(breach.dueAt)}</span></p>`);

const card = (desk, breach) => html`<article class="panel stack" data-test="breach" data-kind=${breach.kind}>
  <div class="row"><h2>${t(`privacy.breach.${breach.kind}`)}</h2><span class="small quiet">${dateTime(breach.detectedAt)}</span></div>
  <p>${breach.happened}</p><p class="small">${t('privacy.whichData')}: ${breach.data} · ${t('privacy.howMany')}: ${count(breach.people)}</p>${clocks(breach)}
  ${breach.role === 'PROCESSOR' && !breach.controllerToldAt ? note({ kind: 'danger', picture: 'alert', text: t('privacy.tellController') }) : nothing}
  <div class="row"><button class="button" data-test="record" @click=${() => record(breach)}>${icon('paper')}${t('privacy.record')}</button>
    ${desk.mayAct && !breach.reportedAt ? html`<button class="button" data-test="change" @click=${() => change(desk, breach)}>${icon('pen')}${t('privacy.change')}</button>
      ${breach.role === 'PROCESSOR' && !breach.controllerToldAt ? html`<button class="button" data-test="controller" @click=${() => desk.act(() => desk.send(`breaches/${breach.id}/controller-told`), t('privacy.said.controller'))}>${icon('send')}${t('privacy.controllerTold')}</button>` : nothing}
      <button class="button primary" data-test="report" @click=${() => report(desk, breach)}>${icon('send')}${t('privacy.report')}</button>` : nothing}</div></article>`;

export const breachList = (desk) => html`<div class="programmes" data-test="breaches">${desk.state.breaches.length
  ? repeat(desk.state.breaches, (one) => one.id, (one) => card(desk, one)) : empty(t('privacy.noBreach'), t('privacy.noBreachHint'))}</div>`;
