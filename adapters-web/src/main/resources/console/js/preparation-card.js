/** One preparation item: what, by when, whose, and what may be done with it where one reads it. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { dateTime, now } from './format.js';
import { holds, t } from './page.js';
import { announce, chip, explain, icon, note } from './components.js';

const mayWork = holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR');
const mayWaive = holds('PRODUCER', 'PROVINCE_MANAGER');
/** Which form is open on which item, and what the server said to it. */
let open = { id: '', kind: '' };
let problem = '';
let busy = '';

const overdue = (item) => item.state === 'OPEN' && Date.parse(item.dueAt) < now();

/** A link when it is one, words otherwise. @param {string} words */
const evidence = (words) => (/^https?:\/\/\S+$/.test(words) ? html`<a href=${words} rel="noreferrer noopener" target="_blank">${words}</a>` : words);

const stateChip = (item) => (item.state === 'DONE' ? chip('done', 'check', t('preparation.state.DONE'))
  : item.state === 'WAIVED' ? chip('done', 'ban', t('preparation.state.WAIVED'))
    : overdue(item) ? chip('danger', 'clock', t('preparation.overdue')) : chip('', 'clock', t('preparation.state.OPEN')));

/** @param {any} item @param {{people?: any[], paint: () => void, refresh: () => Promise<void>, own?: boolean}} on */
export function preparationCard(item, on) {
  const act = async (verb, body) => {
    if (busy) {
      return;
    }
    busy = item.id;
    problem = '';
    on.paint();
    try {
      await send(`/api/v1/preparation/${item.id}/${verb}`, body);
      announce(t(`preparation.said.${verb}`));
      open = { id: '', kind: '' };
    } catch (failure) {
      problem = explain(failure);
      open = open.id === item.id ? open : { id: item.id, kind: '' };
      announce(problem, true);
    }
    busy = '';
    await on.refresh();
  };
  const toggle = (kind) => {
    open = open.id === item.id && open.kind === kind ? { id: '', kind: '' } : { id: item.id, kind };
    problem = '';
    on.paint();
    document.getElementById(`say-${item.id}`)?.focus();
  };
  const form = () => html`<form class="stack" data-test="preparation-form" @submit=${(event) => {
    event.preventDefault();
    const words = event.target.elements.words.value.trim();
    act(open.kind, open.kind === 'done' ? { evidence: words } : { reason: words });
  }}>
    <div class="field"><label for=${`say-${item.id}`}>${open.kind === 'done' ? item.evidenceWanted || t('preparation.evidence') : t('preparation.reason')}</label>
      <textarea id=${`say-${item.id}`} name="words" rows="2" maxlength="1000" data-test="preparation-words" ?required=${open.kind === 'waive' || item.evidenceWanted !== ''}></textarea></div>
    <div class="row"><button class="button primary" data-test="preparation-send" aria-disabled=${busy === item.id}>${icon('check')}${t(`preparation.do.${open.kind}`)}</button>
      <button type="button" class="button" @click=${() => toggle(open.kind)}>${t('common.cancel')}</button></div></form>`;
  const owner = () => (mayWork && on.people && item.state === 'OPEN' ? html`
    <div class="field"><label for=${`owner-${item.id}`}>${t('preparation.owner')}<span class="visually-hidden">: ${item.title}</span></label>
      <select id=${`owner-${item.id}`} data-test="preparation-owner" @change=${(event) => act('assign', event.target.value ? { ownerId: event.target.value } : {})}>
        <option value="" ?selected=${!item.ownerId}>${t('preparation.nobody')}</option>
        ${on.people.map((one) => html`<option value=${one.id} ?selected=${one.id === item.ownerId}>${one.displayName}</option>`)}</select>
      ${item.suggestedOwner && !item.ownerId ? html`<span class="small quiet">${t('preparation.suggested', item.suggestedOwner)}</span>` : nothing}</div>`
    : html`<p class="small quiet">${icon('people')} ${item.ownerName ?? (item.suggestedOwner || t('preparation.nobody'))}</p>`);
  return html`<li class="panel stack preparation-item ${overdue(item) ? 'overdue' : ''}" data-test=${item.blocking && item.state === 'OPEN' ? 'blocking-item' : 'preparation-item'} data-item-id=${item.id} data-state=${item.state}>
    <div class="row">${stateChip(item)}${item.blocking ? chip(item.state === 'OPEN' ? 'need' : '', 'lock', t('preparation.blocking')) : nothing}</div>
    <strong>${item.title}</strong>
    ${on.own ? html`<a href=${`/programmes/${item.programmeId}/preparation`}>${item.programmeTitle}</a>` : nothing}
    <p class="small quiet">${t('preparation.due', dateTime(item.dueAt))}</p>
    ${owner()}
    ${item.state === 'OPEN' ? nothing : html`<p class="small">${t('preparation.settled', item.settledByName ?? '', dateTime(item.settledAt))}${item.words ? html`: ${evidence(item.words)}` : nothing}</p>`}
    ${problem && open.id === item.id ? note({ kind: 'danger', picture: 'alert', text: problem, test: 'preparation-problem' }) : nothing}
    ${open.id === item.id && open.kind ? form() : html`<div class="row">
      ${item.state === 'OPEN' && (mayWork || on.own) ? html`<button class="button" data-test="preparation-done" @click=${() => toggle('done')}>${icon('check')}${t('preparation.do.done')}</button>` : nothing}
      ${item.state === 'OPEN' && mayWaive ? html`<button class="button" data-test="preparation-waive" @click=${() => toggle('waive')}>${t('preparation.do.waive')}</button>` : nothing}
      ${item.state !== 'OPEN' && mayWork ? html`<button class="button" data-test="preparation-reopen" @click=${() => act('reopen', {})}>${icon('retry')}${t('preparation.do.reopen')}</button>` : nothing}</div>`}
  </li>`;
}
