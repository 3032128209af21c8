/** Where mentions come from besides our own pages: feeds that are read, and lists that others made. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { chip, icon } from './components.js';
import { ask, inputField, selectField } from './dialogs.js';

const mayKeep = holds('PROVINCE_MANAGER', 'PRODUCER');

export class Sources {
  /** @type {any[]} */
  feeds = [];

  organisations = [];

  constructor(act) {
    this.act = act;
  }

  async read() {
    [this.feeds, this.organisations] = await Promise.all([
      read('/api/v1/feeds').then(itemsOf),
      mayKeep ? read('/api/v1/organisations').then(itemsOf, () => []) : [],
    ]);
  }

  places() {
    return selectField('organisationId', t('listening.organisation'), this.organisations.map((one) => ({ value: one.id, words: one.name })));
  }

  async add() {
    const given = await ask({
      title: t('listening.addFeed'), test: 'feed-form', send: t('listening.save'),
      fields: html`${inputField('title', t('listening.feedTitle'), { length: 200 })}${inputField('url', t('listening.feedUrl'), { type: 'url', length: 1000 })}${this.places()}<p class="small quiet">${t('listening.feedHint')}</p>`,
    });
    if (given) {
      await this.act(() => send('/api/v1/feeds', given), t('listening.said.added'));
    }
  }

  async bringIn() {
    const given = await ask({
      title: t('listening.import'), test: 'import-form', send: t('listening.import'),
      fields: html`${this.places()}<div class="field"><label for="file">${t('listening.file')}</label><input id="file" name="file" type="file" accept=".csv,.txt,.tsv,text/csv" required data-test="file"></div><p class="small quiet">${t('listening.fileHint')}</p>`,
    });
    if (given) {
      await this.act(() => send(`/api/v1/listening/mentions/import?organisationId=${given.organisationId}`, given.file, { type: 'text/csv' }), t('listening.said.imported'));
    }
  }

  turn(feed) {
    return this.act(() => send(`/api/v1/feeds/${feed.id}/switch`, { active: !feed.active }), t('listening.said.moved'));
  }

  card(feed) {
    const how = feed.failure ? chip('danger', 'alert', t(`listening.failure.${feed.failure}`)) : feed.active ? chip('', 'check', t('listening.reading')) : chip('', 'stop', t('listening.off'));
    return html`<li class="panel stack" data-test="feed"><p class="row"><strong>${feed.title}</strong>${how}</p>
      <p class="small quiet">${feed.url}</p><p class="small quiet">${t('listening.found', count(feed.found))}${feed.readAt ? ` · ${t('listening.readAt', dateTime(feed.readAt))}` : ''}</p>
      ${mayKeep ? html`<div class="row"><button class="button" data-test="switch" @click=${() => this.turn(feed)}>${t(feed.active ? 'listening.turnOff' : 'listening.turnOn')}<span class="visually-hidden">: ${feed.title}</span></button></div>` : nothing}</li>`;
  }

  view() {
    return html`<section class="section" data-test="sources"><div class="row"><h2>${t('listening.sources')}</h2>
        ${mayKeep && this.organisations.length ? html`<button class="button" data-test="add-feed" @click=${() => this.add()}>${icon('plus')}${t('listening.addFeed')}</button>
        <button class="button" data-test="import" @click=${() => this.bringIn()}>${icon('up')}${t('listening.import')}</button>` : nothing}</div>
      <p class="quiet">${t('listening.sourcesHint')}</p>
      ${this.feeds.length ? html`<ul class="plain stack">${repeat(this.feeds, (one) => one.id, (one) => this.card(one))}</ul>` : nothing}</section>`;
  }
}
