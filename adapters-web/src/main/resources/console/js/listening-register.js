/** The register of what is done because of what was heard: by lever, with its owner, its day and what came of it. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { date, today } from './format.js';
import { holds, t } from './page.js';
import { chip, empty, icon } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const LEVERS = ['VALUE_FOR_MONEY', 'STRENGTHS', 'MISCONCEPTIONS', 'TRUSTED_PEOPLE', 'AMBASSADORS'];
const ENDED = ['DONE', 'DROPPED'];
const mayKeep = holds('PROVINCE_MANAGER', 'PRODUCER');

export class Register {
  /** @type {any[]} */
  actions = [];

  people = [];

  organisations = [];

  constructor(act, topics, stages) {
    this.act = act;
    this.topics = topics;
    this.stages = stages;
  }

  async read() {
    [this.actions, this.people, this.organisations] = await Promise.all([
      read('/api/v1/lever-actions').then(itemsOf),
      mayKeep ? read('/api/v1/people').then(itemsOf, () => []) : [],
      mayKeep ? read('/api/v1/organisations').then(itemsOf, () => []) : [],
    ]);
  }

  worded(list, key, none) {
    return [{ value: '', words: none }, ...list.map((one) => ({ value: one, words: t(`${key}.${one}`) }))];
  }

  owners() {
    return this.people.map((one) => ({ value: one.id, words: one.displayName }));
  }

  async enter() {
    const given = await ask({
      title: t('listening.addAction'), test: 'action-form', send: t('listening.save'),
      fields: html`${selectField('lever', t('listening.lever'), LEVERS.map((one) => ({ value: one, words: t(`lever.${one}`) })))}
        ${inputField('title', t('listening.actionTitle'), { length: 300 })}
        ${selectField('organisationId', t('listening.organisation'), this.organisations.map((one) => ({ value: one.id, words: one.name })))}
        ${selectField('ownerId', t('listening.owner'), this.owners())}${inputField('dueOn', t('listening.dueOn'), { type: 'date', value: today() })}
        ${selectField('stage', t('listening.stage'), this.worded(this.stages, 'stage', t('listening.everyStage')), '', true)}
        ${selectField('topic', t('listening.topic'), this.worded(this.topics, 'topic', t('listening.every')), '', true)}`,
    });
    if (given) {
      await this.act(() => send('/api/v1/lever-actions', given), t('listening.said.entered'));
    }
  }

  async move(action, state) {
    const given = ENDED.includes(state)
      ? await ask({ title: action.title, test: 'outcome-form', send: t(`listening.do.${state}`), fields: textField('outcome', t('listening.outcome'), { length: 1000 }) })
      : { outcome: '' };
    if (given) {
      await this.act(() => send(`/api/v1/lever-actions/${action.id}/move`, { state, outcome: given.outcome }), t('listening.said.moved'));
    }
  }

  async hand(action) {
    const given = await ask({
      title: action.title, test: 'hand-form', send: t('listening.save'),
      fields: html`${selectField('ownerId', t('listening.owner'), this.owners(), action.ownerId)}${inputField('dueOn', t('listening.dueOn'), { type: 'date', value: action.dueOn })}`,
    });
    if (given) {
      await this.act(() => send(`/api/v1/lever-actions/${action.id}/owner`, given, { ifMatch: action.version }), t('listening.said.moved'));
    }
  }

  card(action) {
    const open = !ENDED.includes(action.state);
    const next = ['DOING', 'DONE', 'DROPPED'].filter((state) => open && state !== action.state);
    return html`<li class="panel stack" data-test="action"><p class="row"><strong>${action.title}</strong>${action.late ? chip('danger', 'alert', t('listening.late')) : chip(open ? 'need' : '', open ? 'clock' : 'check', t(`listening.state.${action.state}`))}</p>
      <p class="small quiet">${[t(`lever.${action.lever}`), action.owner, t('listening.dueBy', date(action.dueOn)), action.stage ? t(`stage.${action.stage}`) : '', action.topic ? t(`topic.${action.topic}`) : ''].filter(Boolean).join(' · ')}</p>
      ${action.outcome ? html`<p>${action.outcome}</p>` : nothing}
      ${open && mayKeep ? html`<div class="row">${next.map((state) => html`<button class="button" data-test=${`move-${state}`} @click=${() => this.move(action, state)}>${t(`listening.do.${state}`)}<span class="visually-hidden">: ${action.title}</span></button>`)}
        <button class="button" data-test="hand" @click=${() => this.hand(action)}>${icon('person')}${t('listening.hand')}<span class="visually-hidden">: ${action.title}</span></button></div>` : nothing}</li>`;
  }

  view() {
    return html`<section class="section" data-test="register"><div class="row"><h2>${t('listening.register')}</h2>
        ${mayKeep && this.organisations.length ? html`<button class="button" data-test="add-action" @click=${() => this.enter()}>${icon('plus')}${t('listening.addAction')}</button>` : nothing}</div>
      ${this.actions.length ? html`<ul class="plain stack">${repeat(this.actions, (one) => one.id, (one) => this.card(one))}</ul>` : empty(t('listening.noAction'), t('listening.noActionHint'))}</section>`;
  }
}
