/** Who is on a list and why, and what was handed out of it. */

import { html, nothing } from './lit.js';
import { count, dateTime } from './format.js';
import { t } from './page.js';
import { chip, empty, icon } from './components.js';

/** How many are found, handed out, held back. @param {{found: number, toHandOut: number, heldBack: Record<string, number>}} counts */
export const figures = (counts) => html`<p class="row" data-test="counts"><strong data-test="found">${t('target.found', count(counts.found))}</strong>
  ${chip('', 'check', t('target.toHandOut', count(counts.toHandOut)))}
  ${Object.entries(counts.heldBack).map(([why, people]) => chip('need', 'ban', t(`target.held.${why}`, count(people))))}</p>`;

const person = ({ lead, reasons, heldBack }) => html`<li class="panel" data-test="member" data-lead-id=${lead.id}>
  <div class="row"><a href=${`/leads/${lead.id}`}><strong>${lead.name || t('target.noName')}</strong></a>
    <span class="small quiet nowrap">${(lead.phones ?? []).join(', ')}</span>${lead.commune ? html`<span class="small quiet">${lead.commune}</span>` : nothing}
    ${heldBack ? chip('need', 'ban', t(`target.why.${heldBack}`)) : nothing}</div>
  <ul class="small reasons" aria-label=${t('target.reasons')}>${reasons.map((one) => html`<li>${one}</li>`)}</ul></li>`;

export const people = (members, more, next) => html`<section class="stack"><h2>${t('target.members')}</h2>
  ${members.length ? html`<ul class="plain stack" data-test="members">${members.map(person)}</ul>` : empty(t('target.nobody'), t('target.nobodyHint'))}
  ${more ? html`<div><button class="button" @click=${next}>${t('targets.more')}</button></div>` : nothing}</section>`;

const handed = (one, download) => html`<li class="row" data-test="hand-out"><strong>${one.to}</strong><span>${t('targets.people', count(one.members))}</span>
  <span class="small quiet">${dateTime(one.at)}${one.note ? ` · ${one.note}` : ''}</span>
  ${download ? html`<button class="button" data-test="csv" @click=${() => download(one)}>${icon('save')}${t('target.csv')}<span class="visually-hidden">: ${one.to}, ${dateTime(one.at)}</span></button>` : nothing}</li>`;

export const handOuts = (all, download) => html`<section class="stack"><h2>${t('target.handOuts')}</h2>
  ${all.length ? html`<ul class="checks">${all.map((one) => handed(one, download))}</ul>` : html`<p class="quiet">${t('target.noHandOut')}</p>`}</section>`;
