/** One promotion task: when, in which state, in which words, and what may be done with it where one reads it. */

import { html, nothing, repeat } from './lit.js';
import { send } from './api.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, chip, confirm, explain, icon, note, toast } from './components.js';
import { ask, textField } from './dialogs.js';

const mayPlan = holds('PRODUCER', 'PROVINCE_MANAGER');
let busy = '';

const STATE = {
  HELD: ['need', 'lock'], SENDING: ['', 'send'], SENT: ['done', 'check'], FAILED: ['danger', 'alert'], SKIPPED: ['done', 'ban'], DONE: ['done', 'check'],
};

function stateChip(task) {
  if (task.state === 'PLANNED') {
    const word = task.doer === 'PERSON' ? (task.late ? 'overdue' : 'todo') : (task.late ? 'waits' : 'PLANNED');
    return chip(task.late ? 'need' : '', 'clock', t(`promotion.state.${word}`));
  }
  return chip(...STATE[task.state], t(`promotion.state.${task.state}`));
}

/** Why, in words: a person's own, or a sentence for the machine's code. */
const said = (task) => (!task.note ? nothing
  : task.settledByName ? html`<p class="small">${task.settledByName}, ${dateTime(task.settledAt)}: ${words(task.note)}</p>`
    : note({ kind: task.state === 'FAILED' ? 'danger' : '', picture: 'alert', text: t(`promotion.cause.${task.note}`), test: 'promotion-cause',
      end: ['EXPIRED_TOKEN', 'MISSING_PERMISSION'].includes(task.note) ? html`<a class="button" href="/pages">${icon('link')}${t('promotion.toPages')}</a>` : undefined }));

/** What its words want and do not have: what is awaited, and what is left out for good. */
const gaps = (task) => html`${task.leftOut.map((name) => note({ kind: 'need', picture: 'alert', text: t(`promotion.leftOut.${name}`), test: 'promotion-left-out' }))}
  ${task.missing.includes('recap') ? html`<p class="small" data-test="promotion-awaits">${t('promotion.awaitsRecap')}</p>`
    : task.missing.length ? html`<p class="small">${t('promotion.missing', task.missing.join(', '))}</p>` : nothing}`;

/** @param {string} text */
const words = (text) => (/^https?:\/\/\S+$/.test(text) ? html`<a href=${text} rel="noreferrer noopener" target="_blank">${text}</a>` : text);

/** Asks for the words until the server takes them or the reader gives up. */
async function edit(task, on) {
  let text = task.text;
  let problem = '';
  for (;;) {
    const given = await ask({
      title: t('promotion.edit.title', task.title), test: 'promotion-edit', send: t('promotion.save'),
      fields: html`${problem ? note({ kind: 'danger', picture: 'alert', text: problem, test: 'promotion-problem' }) : nothing}
        <div class="field"><label for="text">${t('promotion.text')}</label><textarea id="text" name="text" data-test="text" rows="10" maxlength="3000" required .value=${text}></textarea></div><p class="small quiet">${t('promotion.placeholders')}</p>`,
    });
    if (!given) {
      return;
    }
    text = given.text;
    try {
      await send(`/api/v1/promotion-tasks/${task.id}`, { text }, { method: 'PUT', ifMatch: task.version });
      announce(t('promotion.said.edit'));
      await on.refresh();
      return;
    } catch (failure) {
      problem = explain(failure);
    }
  }
}

/** @param {any} task @param {{people?: any[], refresh: () => Promise<void>, own?: boolean}} on */
export function promotionTask(task, on) {
  const act = async (verb, body = {}) => {
    if (busy) {
      return;
    }
    busy = task.id;
    try {
      await send(`/api/v1/promotion-tasks/${task.id}/${verb}`, body);
      announce(t(`promotion.said.${verb}`));
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger' });
    }
    busy = '';
    await on.refresh();
  };
  const say = async (verb, name, optional) => {
    const given = await ask({ title: t(`promotion.${verb}.title`, task.title), test: 'promotion-say', send: t(`promotion.do.${verb}`), fields: textField(name, t(`promotion.${name}`), { length: 1000, optional }) });
    if (given) {
      await act(verb, given[name] ? { [name]: given[name] } : {});
    }
  };
  const sendNow = async () => {
    if (await confirm({ title: t('promotion.send.title'), text: task.preview, yes: t('promotion.do.send-now') })) {
      await act('send-now');
    }
  };
  const button = (verb, picture, press, kind = '') => html`<button class="button ${kind}" data-test=${`promotion-${verb}`} @click=${press}>${icon(picture)}${t(`promotion.do.${verb}`)}<span class="visually-hidden">: ${task.title}</span></button>`;
  const machine = task.doer === 'MACHINE';
  const waits = ['PLANNED', 'HELD', 'FAILED'].includes(task.state);
  const timed = !['MOVE', 'CANCELLATION'].includes(task.anchor);
  const owner = () => (mayPlan && on.people && task.state === 'PLANNED' ? html`<div class="field"><label for=${`owner-${task.id}`}>${t('promotion.owner')}<span class="visually-hidden">: ${task.title}</span></label>
      <select id=${`owner-${task.id}`} data-test="promotion-owner" @change=${(event) => act('assign', event.target.value ? { ownerId: event.target.value } : {})}>
        <option value="" ?selected=${!task.ownerId}>${t('promotion.nobody')}</option>
        ${on.people.map((one) => html`<option value=${one.id} ?selected=${one.id === task.ownerId}>${one.displayName}</option>`)}</select></div>`
    : html`<p class="small quiet">${icon('people')} ${task.ownerName ?? t('promotion.nobody')}</p>`);
  return html`<li class="panel stack promotion-task" data-test="promotion-task" data-key=${task.key} data-state=${task.state}>
    <div class="row">${stateChip(task)}${chip('', machine ? 'screen' : 'person', t(`promotion.doer.${task.doer}`))}</div>
    <strong>${task.title}</strong>
    ${on.own ? html`<a href=${`/programmes/${task.programmeId}/promotion`}>${task.programmeTitle}</a>` : nothing}
    ${task.state === 'SENT' ? html`<p class="small quiet">${t('promotion.sentAt', dateTime(task.settledAt))}${task.permalink ? html` · <a href=${task.permalink} rel="noreferrer noopener" target="_blank">${t('promotion.open')}</a>` : nothing}</p>`
      : task.dueAt ? html`<p class="small quiet">${t(`promotion.${task.state === 'SKIPPED' ? 'wasDue' : machine ? 'at' : 'due'}`, dateTime(task.dueAt))}</p>` : nothing}
    ${machine ? nothing : owner()}
    <blockquote class="promotion-words" data-test="promotion-preview">${task.preview}</blockquote>
    ${waits ? gaps(task) : nothing}
    ${said(task)}
    <div class="row">
      ${!machine && task.state === 'PLANNED' && (mayPlan || on.own) ? button('done', 'check', () => say('done', 'evidence', true), 'primary') : nothing}
      ${mayPlan && machine && (waits || task.state === 'SKIPPED') ? button('send-now', 'send', sendNow) : nothing}
      ${mayPlan && (waits || task.state === 'SKIPPED') && !on.own ? button('edit', 'pen', () => edit(task, on)) : nothing}
      ${mayPlan && machine && task.state === 'PLANNED' ? button('hold', 'lock', () => act('hold')) : nothing}
      ${mayPlan && task.state === 'HELD' && timed ? button('release', 'undo', () => act('release')) : nothing}
      ${mayPlan && waits ? button('skip', 'ban', () => say('skip', 'reason', false)) : nothing}
      ${mayPlan && (task.state === 'DONE' || (!machine && task.state === 'SKIPPED')) ? button('reopen', 'retry', () => act('reopen')) : nothing}
    </div></li>`;
}


/** Tasks by their time; those of single segments, which are many, folded up below. @param {any[]} tasks @param {any} on */
export const promotionList = (tasks, on) => {
  const list = (some) => (some.length ? html`<ol class="promotion-tasks plain">${repeat(some, (task) => task.id, (task) => promotionTask(task, on))}</ol>` : nothing);
  const calls = tasks.filter((task) => task.anchor === 'SEGMENT');
  return html`${list(tasks.filter((task) => task.anchor !== 'SEGMENT'))}${calls.length ? html`<details class="promotion-calls stack" data-test="promotion-calls">
    <summary>${t('promotion.calls', calls.filter((task) => task.state === 'PLANNED').length, calls.length)}</summary>${list(calls)}</details>` : nothing}`;
};
