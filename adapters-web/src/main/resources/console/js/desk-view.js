/**
 * The desk as a whole: the line on top, what is wrong, three columns.
 *
 * @typedef {{programme: any, ledger: any, items: any[]|null, login: boolean, selected: string, column: string,
 *   replying: string, drafts: Record<string, string>, degraded: boolean, readOnly: boolean,
 *   desk: import('./desk-state.js').DeskState, live: import('./live.js').Live,
 *   outbox: import('./outbox.js').Outbox}} Model
 */

import { html, nothing, repeat } from './lit.js';
import { count, secondsSince } from './format.js';
import { t } from './page.js';
import { chip, empty, icon, lineBar, note, since } from './components.js';
import { answeredCard, cuedCard, itemRow, mineCard, waitingCard } from './desk-cards.js';
import { studioHead } from './studio-head.js';

const NEARLY_THE_SAME = 0.6;
const SILENT_SECONDS = 180;

/** @param {Model} model @param {any} on what can be done */
export function deskView(model, on) {
  const { desk, programme, column } = model;
  const mine = desk.mine();
  const cued = desk.cued();
  const waiting = desk.waiting();
  return html`
    ${lineBar({ since: model.live.offlineSince, waiting: model.outbox.stuck.length, login: model.login })}
    <div class="desk-head" data-test="desk-head">
      <h1 class="visually-hidden">${t('desk.title')}: ${programme.title}</h1>
      <div class="row">${studioHead(programme, model.ledger)}</div>
      <div class="row ledger" data-test="ledger">${ledgerLine(model.ledger, waiting[0]?.askedAt)}
        <button class="button quiet-button small-button keys-button" data-test="help" @click=${on.help}>${icon('keys')}${t('desk.keysButton')} <kbd>?</kbd></button></div>
    </div>
    ${alarmLine(model)}
    <nav class="desk-tabs" aria-label=${t('desk.columns')}>
      ${[['waiting', waiting], ['mine', mine], ['cued', cued]].map(([name, cards]) => html`
        <button class="desk-tab" data-test=${`tab-${name}`} aria-pressed=${column === name} @click=${() => on.turnTo(name)}>
          ${t(`desk.tab.${name}`)} <strong>${count(cards.length)}</strong></button>`)}
    </nav>
    <div class="desk" data-column=${column}>
      <section class="desk-column" data-test="waiting" data-name="waiting" aria-labelledby="head-waiting">
        ${model.items ? itemsColumn(model.items, on) : waitingColumn(model, waiting.length, on)}
      </section>
      <section class="desk-column" data-test="mine" data-name="mine" aria-labelledby="head-mine">
        <header class="column-head"><h2 id="head-mine">${t('desk.mine')} <span class="amount">${count(mine.length)}</span></h2></header>
        <div class="cards">${mine.length
          ? repeat(mine, (card) => card.id, (card) => mineCard(card, card.id === model.selected,
            { open: model.replying === card.id, draft: model.drafts[card.id] ?? '' }, alikeOf(model, card), on))
          : empty(t('desk.mineEmpty'), t(model.readOnly ? 'desk.readOnly' : 'desk.mineEmptyHint'))}</div>
      </section>
      <section class="desk-column" data-test="cued" data-name="cued" aria-labelledby="head-cued">
        <header class="column-head"><h2 id="head-cued">${t('desk.cued')} <span class="amount">${count(cued.length)}</span></h2></header>
        <div class="cards" tabindex="0" role="group" aria-labelledby="head-cued">
          ${cued.length ? repeat(cued, (card) => card.id, (card, i) => cuedCard(card, i + 1, on)) : empty(t('desk.cuedEmpty'), t('desk.cuedEmptyHint'))}
          ${answeredList(desk.answered(), on)}
        </div>
      </section>
    </div>`;
}

function waitingColumn({ desk, programme, selected }, amount, on) {
  const rows = desk.rows();
  const fresh = desk.fresh();
  const others = desk.others();
  // The tab key enters at the card in hand, and at the longest waiting one when none is.
  const entry = rows.some((row) => row.card.id === selected) ? selected : rows[0]?.card.id;
  return html`
    <header class="column-head"><h2 id="head-waiting">${t('desk.waiting')} <span class="amount ${amount ? 'need' : ''}">${count(amount)}</span></h2>
      <button class="button small-button quiet-button" data-test="all-items" @click=${on.openItems}>${t('desk.allItems')}</button></header>
    <div class="fresh-place">${fresh
      ? html`<button class="fresh" data-test="fresh" @click=${on.showFresh}>${icon('down')}${t('desk.fresh', count(fresh))} <kbd>N</kbd></button>`
      : html`<span class="small quiet">${t('desk.oldestFirst')}<span class="keys-hint"> · ${t('desk.oldestFirstKeys')}</span></span>`}</div>
    <div class="cards">
      ${rows.length ? repeat(rows, (row) => row.card.id, (row) => waitingCard(row, row.card.id === selected, row.card.id === entry, on))
        : empty(t(programme.status === 'LIVE' ? 'desk.waitingEmpty' : 'desk.waitingEmptyOffAir'), t('desk.waitingEmptyHint'))}
      ${others.length ? html`<details class="others" data-test="others"><summary>${icon('people')}${t('desk.others', count(others.length))}</summary>
        ${others.map((card) => html`<article class="card gone" data-test="question" data-question-id=${card.id} data-state=${card.state}>
          <p class="words">${card.words}</p><p class="small quiet">${t('desk.takenBy', card.holder?.name ?? '')}</p></article>`)}</details>` : nothing}
    </div>`;
}

const itemsColumn = (items, on) => html`
  <header class="column-head"><h2 id="head-waiting">${t('desk.allItems')}</h2>
    <button class="button small-button" data-test="back-to-waiting" @click=${on.closeItems}>${icon('back')}${t('desk.waiting')}</button></header>
  <div class="fresh-place"><span class="small quiet">${t('desk.newestFirst')}</span></div>
  <div class="cards" tabindex="0" role="group" aria-labelledby="head-waiting">${items.length ? repeat(items, (item) => item.id, (item) => itemRow(item, on)) : empty(t('desk.itemsEmpty'), t('desk.itemsEmptyHint'))}</div>`;

const answeredList = (answered, on) => (answered.length ? html`<h3 class="answered-head">${t('desk.justAnswered')}</h3>
  ${repeat(answered, (card) => card.id, (card) => answeredCard(card, on))}` : nothing);

const alikeOf = ({ desk, selected }, card) => (card.id === selected
  ? desk.alike(card).filter((other) => other.likeness >= NEARLY_THE_SAME && other.card.state === 'WAITING').length : 0);

/** What the platform counts, what is kept, what is open: the proof that nothing is missing. */
function ledgerLine(ledger, oldest) {
  if (ledger.stored === undefined) {
    return nothing;
  }
  const platform = ledger.platformCount ?? null;
  const missing = platform === null ? 0 : platform - ledger.stored - (ledger.quarantined ?? 0);
  return html`<span class="nowrap">Facebook <strong>${platform === null ? '…' : count(platform)}</strong></span>
    <span class="nowrap">${t('desk.ledger.stored')} <strong data-test="stored">${count(ledger.stored)}</strong></span>
    ${missing > 0 ? chip('need', 'retry', t('desk.ledger.missing', count(missing))) : nothing}
    ${ledger.quarantined ? chip('need', 'alert', t('desk.ledger.quarantined', count(ledger.quarantined))) : nothing}
    <span class="nowrap">${t('desk.ledger.open')} <strong data-test="open">${count(ledger.open)}</strong></span>
    ${oldest ? html`<span class="nowrap">${t('desk.ledger.oldest')} <strong>${since(oldest)}</strong></span>` : nothing}`;
}

function alarmLine({ programme, ledger, degraded }) {
  if (programme.broadcast?.state === 'FAILED') {
    return note({
      kind: 'danger', picture: 'alert', test: 'alarm', title: t('broadcast.FAILED'),
      text: `${programme.broadcast.failure ?? ''} ${t('desk.alarm.callProducer')}`,
    });
  }
  if (degraded || ledger.streamHealthy === false) {
    return note({ kind: 'danger', picture: 'alert', test: 'alarm', title: t('desk.alarm.stream'), text: t('desk.alarm.streamHint') });
  }
  const silent = programme.status === 'LIVE' && ledger.lastWebhookAt && secondsSince(ledger.lastWebhookAt) > SILENT_SECONDS;
  return silent ? note({
    kind: 'need', picture: 'clock', test: 'alarm', title: t('desk.alarm.silent'),
    text: html`${since(ledger.lastWebhookAt)}. ${t('desk.alarm.silentHint')}`,
  }) : nothing;
}
