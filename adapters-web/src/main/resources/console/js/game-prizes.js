/** The prizes of a final list on their way to those who won them. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { chip, icon } from './components.js';
import { ask, inputField } from './dialogs.js';

const LOOKS = { AWARDED: ['need', 'send'], NOTIFIED: ['need', 'clock'], IDENTIFIED: ['need', 'person'], DELIVERED: ['done', 'check'], EXPIRED: ['done', 'ban'] };
const FINAL = ['CONFIRMED', 'PAID'];
const mayManage = holds('PRODUCER', 'PROVINCE_MANAGER');

/** @param {{act: (call: () => Promise<unknown>, said: string) => Promise<void>}} on */
export function prizeList(on) {
  let winners = [];
  let shown = null;

  async function load(game) {
    winners = FINAL.includes(game.state) ? await read(`/api/v1/games/${game.id}/winners`).then(itemsOf) : [];
    shown = game.id;
  }

  async function identify(winner) {
    const given = await ask({
      title: t('games.identifyOf', winner.name ?? t('games.unnamed')), test: 'identify-form', send: t('games.identify'),
      fields: html`<p class="quiet">${t('games.identifyHint')}</p>${inputField('name', t('games.claimName'), { value: winner.claimant?.name, length: 100 })}
        ${inputField('phone', t('games.claimPhone'), { value: winner.claimant?.phone, length: 30, optional: true, type: 'tel' })}${inputField('address', t('games.claimAddress'), { value: winner.claimant?.address, length: 300, optional: true })}`,
    });
    if (given) {
      await on.act(() => send(`/api/v1/winners/${winner.id}/identify`, given), t('games.said.identified'));
    }
  }

  async function deliver(winner) {
    const given = await ask({ title: t('games.deliver'), test: 'deliver-form', send: t('games.deliver'), fields: inputField('receipt', t('games.receipt'), { length: 200 }) });
    if (given) {
      await on.act(() => send(`/api/v1/winners/${winner.id}/deliver`, given), t('games.said.delivered'));
    }
  }

  const hidden = (winner) => html`<span class="visually-hidden">: ${winner.name ?? t('games.unnamed')}</span>`;

  const line = (winner) => html`<li class="change" data-test="winner" data-winner-id=${winner.id} data-state=${winner.state}>
    <span><strong>${t('games.rank', winner.rank)} · ${winner.name ?? t('games.unnamed')}</strong> — ${winner.prize}${winner.movedUp ? html` ${chip('', 'up', t('games.movedUp'))}` : nothing}
      <br><span class="small quiet">${winner.receipt ? t('games.receiptIs', winner.receipt) : t('games.claimUntil', dateTime(winner.deadline))}${winner.claimant ? ` · ${[winner.claimant.name, winner.claimant.phone, winner.claimant.address].filter(Boolean).join(', ')}` : ''}</span></span>
    <span class="row"><span data-test="winner-state">${chip(...LOOKS[winner.state], t(`games.prize.${winner.state}`))}</span>${winner.failure && winner.state === 'AWARDED' ? chip('danger', 'alert', t('games.noticeFailed')) : nothing}
      ${mayManage ? html`${winner.state === 'AWARDED' ? html`<button class="button" data-test="notified" @click=${() => on.act(() => send(`/api/v1/winners/${winner.id}/notified`), t('games.said.notified'))}>${t('games.notified')}${hidden(winner)}</button>` : nothing}
        ${['AWARDED', 'NOTIFIED', 'IDENTIFIED'].includes(winner.state) ? html`<button class="button" data-test="identify" @click=${() => identify(winner)}>${icon('person')}${t('games.identify')}${hidden(winner)}</button>` : nothing}
        ${winner.state === 'IDENTIFIED' ? html`<button class="button primary" data-test="deliver" @click=${() => deliver(winner)}>${icon('check')}${t('games.deliver')}${hidden(winner)}</button>` : nothing}` : nothing}</span></li>`;

  const view = (game) => (shown !== game.id || !FINAL.includes(game.state) ? nothing : html`<section class="stack" data-test="winners"><h3>${t('games.winners')}</h3>
    ${winners.length ? html`<ul class="changes">${winners.map(line)}</ul>` : html`<p class="quiet">${t('games.noWinners')}</p>`}</section>`);

  return { load, view };
}
