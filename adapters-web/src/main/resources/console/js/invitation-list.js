/** Invitations: prepared by the system, sent by a person, and how far each came. */

import { html, nothing, repeat } from './lit.js';
import { read, readAll, send } from './api.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { chip, confirm, dialog, empty, explain, icon, toast } from './components.js';
import { ask, inputField } from './dialogs.js';
import { windowBadge } from './person-thread.js';
import { copy, qr } from './share-kit.js';

const BY_HAND = ['MESSENGER', 'ZALO', 'PHONE', 'IN_PERSON', 'PAPER'];
const LOOKS = {
  PREPARED: ['need', 'pen'], SENT: ['', 'send'], OPENED: ['', 'eye'], JOINED: ['', 'check'], BECAME: ['', 'person'],
  DECLINED: ['done', 'ban'], WITHDRAWN: ['done', 'ban'],
};

const maySettle = holds('PRODUCER', 'PROVINCE_MANAGER');

const open = (one) => !['DECLINED', 'WITHDRAWN'].includes(one.progress);

/** @param {{path: string, items: any[], mayText: boolean, act: (call: () => Promise<unknown>, said: string) => Promise<any>}} on */
export function invitationList({ path, items, mayText, act }) {
  async function friend() {
    const given = await ask({
      title: t('invitations.friend'), test: 'friend-form', send: t('invitations.prepare'),
      fields: html`${inputField('friend', t('invitations.friendName'), { length: 100 })}<p class="small quiet">${t('invitations.friendHint')}</p>`,
    });
    if (given) {
      const made = await act(() => send(`${path}/invitations`, given), t('invitations.said.prepared', given.friend));
      if (made) {
        await show(made);
      }
    }
  }

  async function showById(id) {
    try {
      await show(await read(`/api/v1/invitations/${id}`));
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger' });
    }
  }

  async function show(ready) {
    const one = ready.invitation;
    const channel = await dialog((close) => html`<form class="dialog-body stack" data-test="invitation-form" @submit=${(event) => { event.preventDefault(); close(event.target.elements.channel.value); }}>
      <h2 id="dialog-title">${t('invitations.invitationFor', one.name)}</h2>
      <p class="words" data-test="invitation-words">${ready.words}</p>
      <div class="row"><button type="button" class="button" data-test="copy-words" @click=${() => copy(ready.words)}>${icon('list')}${t('invitations.copy')}</button></div>
      ${ready.messenger ? html`<p class="row">${windowBadge({ stage: ready.messenger, until: ready.messengerUntil })}
        ${open(one) && !one.sentAt && ready.messenger === 'STANDARD' ? html`<button type="button" class="button" data-test="send-messenger" @click=${() => close('BY_MESSENGER')}>${icon('chat')}${t('invitations.byMessenger')}</button>`
          : html`<span class="small quiet">${t('invitations.copyOnly')}</span>`}</p>` : nothing}
      ${qr(ready.qr)}
      ${open(one) && !one.sentAt ? html`<div class="field"><label for="channel">${t('invitations.sentBy')}</label><select id="channel" name="channel" data-test="channel">${BY_HAND.map((way) => html`<option value=${way}>${t(`invitations.channel.${way}`)}</option>`)}</select></div>` : nothing}
      <div class="dialog-end"><button type="button" class="button" data-test="close" @click=${() => close()}>${t('invitations.close')}</button>
        ${open(one) && !one.sentAt ? html`<button class="button primary" data-test="mark-sent">${icon('check')}${t('invitations.sent')}</button>` : nothing}</div></form>`);
    if (channel === 'BY_MESSENGER') {
      await act(() => send(`/api/v1/invitations/${one.id}/message`), t('invitations.said.messenger'));
    } else if (channel) {
      await act(() => send(`/api/v1/invitations/${one.id}/sent`, { channel }), t('invitations.said.sent'));
    }
  }

  async function withdraw(one) {
    if (await confirm({ title: t('invitations.withdrawAsk', one.name), text: t('invitations.withdrawText'), yes: t('invitations.withdraw') })) {
      await act(() => send(`/api/v1/invitations/${one.id}/withdraw`), t('invitations.said.withdrawn'));
    }
  }

  /** Only a name is known of a friend, so whoever invited says what became of it; pressed again, it is taken back. */
  const tell = (one, outcome) => act(
    () => send(`/api/v1/invitations/${one.id}/told`, one.told === outcome ? {} : { outcome }),
    t(one.told === outcome ? 'invitations.said.untold' : 'invitations.said.told'),
  );
  const outcome = (one, which) => html`<button class="button" data-test=${`told-${which}`} aria-pressed=${one.told === which} @click=${() => tell(one, which)}>${icon(one.told === which ? 'check' : 'person')}${t(`invitations.told.${which}`)}${named(one)}</button>`;

  /** Nobody can ask a gateway what it sent: somebody who runs the programme says. */
  async function settle(one) {
    const wasSent = await dialog((close) => html`<div class="dialog-body stack" data-test="settle-form"><h2 id="dialog-title">${t('invitations.settleAsk', one.name)}</h2><p>${t('invitations.settleText')}</p>
      <div class="dialog-end"><button class="button" @click=${() => close()}>${t('common.cancel')}</button><button class="button" data-test="not-sent" @click=${() => close(false)}>${icon('retry')}${t('invitations.settleNo')}</button>
        <button class="button primary" data-test="was-sent" @click=${() => close(true)}>${icon('check')}${t('invitations.settleYes')}</button></div></div>`);
    if (wasSent !== undefined) {
      await act(async () => {
        const texts = await readAll('/api/v1/texts');
        return send(`/api/v1/texts/${texts.find((text) => text.subject === one.id && text.state === 'UNKNOWN').id}/settle`, { wasSent });
      }, t('invitations.said.settled'));
    }
  }

  const text = (one, channel) => act(() => send(`/api/v1/invitations/${one.id}/text`, { channel }), t('invitations.said.text'));

  async function declined(one) {
    if (await confirm({ title: t('invitations.stopAsk', one.name), text: t(one.friend ? 'invitations.declinedFriend' : 'invitations.stopText'), yes: t('invitations.stop'), kind: 'danger' })) {
      await act(() => send(`/api/v1/invitations/${one.id}/declined`), t('invitations.said.optOut'));
    }
  }
  const named = (one) => html`<span class="visually-hidden">: ${one.name}</span>`;

  const card = (one) => html`<li class="row" data-test="invitation" data-progress=${one.progress}>
    <div><p><strong>${one.name}</strong></p><p class="small quiet">${t('invitations.by', one.inviterName)} · ${dateTime(one.preparedAt)}${one.channel ? ` · ${t(`invitations.channel.${one.channel}`)}` : ''}</p>
      ${one.told ? html`<p class="small quiet" data-test="by-word">${t('invitations.byWord')}</p>` : nothing}
      ${one.text ? html`<p class="small">${t(`invitations.textState.${one.text}`)}</p>` : nothing}</div>
    ${chip(...LOOKS[one.progress], t(`invitations.progress.${one.progress}`))}
    ${open(one) ? html`<button class="button" data-test="show-invitation" @click=${() => showById(one.id)}>${icon('eye')}${t('invitations.open')}${named(one)}</button>` : nothing}
    ${mayText && one.textable && open(one) && !one.sentAt && !one.text ? html`<button class="button" data-test="sms" @click=${() => text(one, 'SMS')}>${icon('phone')}${t('invitations.sms')}${named(one)}</button>
      <button class="button" data-test="zns" @click=${() => text(one, 'ZNS')}>${icon('send')}${t('invitations.zns')}${named(one)}</button>` : nothing}
    ${open(one) ? html`<button class="button" data-test="declined" @click=${() => declined(one)}>${icon('ban')}${t('invitations.stop')}${named(one)}</button>` : nothing}
    ${maySettle && one.text === 'UNKNOWN' ? html`<button class="button" data-test="settle" @click=${() => settle(one)}>${icon('alert')}${t('invitations.settle')}${named(one)}</button>` : nothing}
    ${one.friend && open(one) && one.sentAt ? html`<div class="row" role="group" aria-label=${t('invitations.told')}>${['JOINED', 'BECAME'].map((which) => outcome(one, which))}</div>` : nothing}
    ${open(one) && !one.sentAt ? html`<button class="button" data-test="withdraw" @click=${() => withdraw(one)}>${icon('ban')}${t('invitations.withdraw')}${named(one)}</button>` : nothing}</li>`;

  return html`<div class="row"><button class="button primary" data-test="invite-friend" @click=${friend}>${icon('plus')}${t('invitations.friend')}</button></div>
    ${items.length ? html`<div class="panel"><ul class="checks" data-test="invitations">${repeat(items, (one) => one.id, card)}</ul></div>` : empty(t('invitations.mine.empty'), t('invitations.mine.emptyHint'))}`;
}
