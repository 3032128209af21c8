/**
 * The desk as a whole: the line on top, what is wrong, three columns.
 *
 * @typedef {{programme: any, coverage: any, items: any[]|null, early: any[]|null, login: boolean, selected: string, column: string,
 *   replying: string, drafts: Record<string, string>, readOnly: boolean,
 *   desk: import('./desk-state.js').DeskState, alikes: import('./desk-alike.js').Alikes,
 *   suggestions: import('./desk-suggestions.js').Suggestions, sums: import('./desk-quick.js').QuickSums,
 *   taken: Record<string, string>, live: import('./live.js').Live,
 *   outbox: import('./outbox.js').Outbox, trouble: ReturnType<typeof import('./situations.js').situations>}} Model
 */

import { html, nothing, repeat } from './lit.js';
import { count } from './format.js';
import { t } from './page.js';
import { empty, icon, lineBar, note } from './components.js';
import { coverageLine, troubleBar } from './coverage.js';
import { answeredCard, cuedCard, itemRow, mineCard, waitingCard } from './desk-cards.js';
import { studioHead } from './studio-head.js';

/** @param {Model} model @param {any} on what can be done */
export function deskView(model, on) {
  const { desk, programme, column } = model;
  const mine = desk.mine();
  const cued = desk.cued();
  const waiting = desk.waiting();
  const merged = desk.merged();
  return html`
    ${lineBar({ since: model.live.offlineSince, waiting: model.outbox.stuck.length, login: model.login })}
    ${troubleBar(model.coverage.troubles, programme.pageId, on.look)}
    <div class="desk-head ${model.coverage.alarms?.length ? 'alarmed' : ''}" data-test="desk-head">
      <h1 class="visually-hidden">${t('desk.title')}: ${programme.title}</h1>
      <div class="row">${studioHead(programme, model.coverage)}</div>
      <div class="row coverage-place">${coverageLine(model.coverage)}
        ${model.trouble.button()}<button class="button quiet-button small-button keys-button" data-test="help" @click=${on.help}>${icon('keys')}${t('desk.keysButton')} <kbd>?</kbd></button></div>
    </div>
    ${alarmLine(model)}<div class="desk-trouble">${model.trouble.view()}</div>
    <nav class="desk-tabs" aria-label=${t('desk.columns')}>
      ${[['waiting', waiting], ['mine', mine], ['cued', cued]].map(([name, cards]) => html`
        <button class="desk-tab" data-test=${`tab-${name}`} aria-pressed=${column === name} @click=${() => on.turnTo(name)}>
          ${t(`desk.tab.${name}`)} <strong>${count(cards.length)}</strong></button>`)}
    </nav>
    <div class="desk" data-column=${column}>
      <section class="desk-column" data-test="waiting" data-name="waiting" aria-labelledby="head-waiting">
        ${model.items ? itemsColumn(model.items, on) : waitingColumn(model, waiting, on)}
      </section>
      <section class="desk-column" data-test="mine" data-name="mine" aria-labelledby="head-mine">
        <header class="column-head"><h2 id="head-mine">${t('desk.mine')} <span class="amount">${count(mine.length)}</span></h2></header>
        <div class="cards" tabindex="0" role="group" aria-labelledby="head-mine">${mine.length
          ? repeat(mine, (card) => card.id, (card) => mineCard(card, card.id === model.selected,
            { open: model.replying === card.id, draft: model.drafts[card.id] ?? '' },
            { alikes: model.alikes, suggestions: model.suggestions, sums: model.sums, merged: merged.get(card.id) ?? [], me: desk.me }, on))
          : empty(t('desk.mineEmpty'), t(model.readOnly ? 'desk.readOnly' : 'desk.mineEmptyHint'))}</div>
      </section>
      <section class="desk-column" data-test="cued" data-name="cued" aria-labelledby="head-cued">
        <header class="column-head"><h2 id="head-cued">${t('desk.cued')} <span class="amount">${count(cued.length)}</span></h2></header>
        <div class="cards" tabindex="0" role="group" aria-labelledby="head-cued">
          ${cued.length ? repeat(cued, (card) => card.id, (card, i) => cuedCard(card, i + 1, merged.get(card.id) ?? [], on)) : empty(t('desk.cuedEmpty'), t('desk.cuedEmptyHint'))}
          ${answeredList(desk.answered(), merged, on)}
        </div>
      </section>
    </div>`;
}

function waitingColumn({ desk, programme, selected }, waiting, on) {
  const amount = waiting.length;
  const rows = desk.rows();
  const fresh = desk.fresh();
  const others = desk.others();
  // The tab key enters at the card in hand, and at the longest waiting one when none is.
  const entry = rows.some((row) => row.card.id === selected) ? selected : rows[0]?.card.id;
  return html`
    <header class="column-head"><h2 id="head-waiting">${t('desk.waiting')} <span class="amount ${amount ? 'need' : ''}">${count(amount)}</span></h2>
      <div class="row head-buttons">${on.readOnly ? nothing : html`
        <button class="button small-button quiet-button" data-test="enter" aria-label=${t('desk.entryTitle')} @click=${on.enter}>${icon('plus')}${t('desk.entry')}</button>`}
        <button class="button small-button quiet-button" data-test="all-items" @click=${on.openItems}>${t('desk.allItems')}</button></div></header>
    <div class="fresh-place">${fresh
      ? html`<button class="fresh" data-test="fresh" @click=${on.showFresh}>${icon('down')}${t('desk.fresh', count(fresh))} <kbd>N</kbd></button>`
      : html`<span class="small quiet">${t('desk.oldestFirst')}<span class="keys-hint"> · ${t('desk.oldestFirstKeys')}</span></span>`}</div>
    <div class="cards" tabindex="0" role="group" aria-labelledby="head-waiting">
      ${rows.length ? repeat(rows, (row) => row.card.id, (row) => waitingCard(row,
        { selected: row.card.id === selected, entry: row.card.id === entry, longest: row.card.id === waiting[0]?.id }, on))
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

const answeredList = (answered, merged, on) => (answered.length ? html`<h3 class="answered-head">${t('desk.justAnswered')}</h3>
  ${repeat(answered, (card) => card.id, (card) => answeredCard(card, merged.get(card.id) ?? [], on))}` : nothing);

function alarmLine({ programme, coverage }) {
  if (programme.broadcast?.state === 'FAILED') {
    return note({
      kind: 'danger', picture: 'alert', test: 'alarm', title: t('broadcast.FAILED'),
      text: `${programme.broadcast.failure ?? ''} ${t('desk.alarm.callProducer')}`,
    });
  }
  if (coverage.alarms?.includes('STREAM')) {
    return note({ kind: 'danger', picture: 'alert', test: 'alarm', title: t('desk.alarm.stream'), text: t('desk.alarm.streamHint') });
  }
  return coverage.alarms?.includes('SILENT')
    ? note({ kind: 'need', picture: 'clock', test: 'alarm', title: t('desk.alarm.silent'), text: t('desk.alarm.silentHint') }) : nothing;
}
