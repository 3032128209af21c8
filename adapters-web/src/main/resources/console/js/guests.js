/** The guests of a programme, from the invitation until they came, and who comes in their place. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { holds, t } from './page.js';
import { chip, icon } from './components.js';
import { ask, inputField, selectField } from './dialogs.js';

const NEXT = { INVITED: 'ACCEPTED', ACCEPTED: 'REHEARSED', REHEARSED: 'CONFIRMED', CONFIRMED: 'APPEARED' };
const LOOKS = { INVITED: ['need', 'send'], ACCEPTED: ['need', 'check'], REHEARSED: ['need', 'pen'], CONFIRMED: ['', 'check'], APPEARED: ['', 'person'], ABSENT: ['danger', 'ban'] };
const mayInvite = holds('PRODUCER', 'PROVINCE_MANAGER');

/** @param {string} programmePath */
export const readGuests = (programmePath) => read(`${programmePath}/guests`).then(itemsOf);

/** The stories somebody may be invited with. */
export const readStories = () => (mayInvite ? read('/api/v1/stories').then(itemsOf, () => []) : Promise.resolve([]));

/**
 * @param {{path: string, guests: any[], stories: any[], open: boolean, act: (call: () => Promise<unknown>, said: string) => Promise<void>}} on
 */
export function guestList(on) {
  const stories = [{ value: '', words: t('guests.noStory') }, ...on.stories.map((one) => ({ value: one.id, words: one.name }))];

  async function invite() {
    const given = await ask({
      title: t('guests.invite'), test: 'guest-form', send: t('guests.invite'),
      fields: html`<div class="field"><label for="storyId">${t('guests.story')}</label><select id="storyId" name="storyId" data-test="storyId">${stories.map((one) => html`<option value=${one.value}>${one.words}</option>`)}</select></div>
        ${inputField('name', t('guests.name'), { length: 100, optional: true })}<p class="small quiet">${t('guests.nameHint')}</p>`,
    });
    if (given) {
      await on.act(() => send(`${on.path}/guests`, given.storyId ? { storyId: given.storyId } : { name: given.name }), t('guests.said.invited'));
    }
  }

  async function back(guest) {
    const others = on.guests.filter((one) => one.id !== guest.id).map((one) => ({ value: one.id, words: one.name }));
    const given = await ask({ title: t('guests.backupOf', guest.name), test: 'backup-form', send: t('guests.save'), fields: selectField('backupId', t('guests.backup'), others, guest.backupId) });
    if (given) {
      await on.act(() => send(`/api/v1/guests/${guest.id}/backup`, given), t('guests.said.saved'));
    }
  }

  const move = (guest, status) => on.act(() => send(`/api/v1/guests/${guest.id}/move`, { status }), t('guests.said.moved', guest.name, t(`guests.status.${status}`)));
  const named = (guest) => html`<span class="visually-hidden">: ${guest.name}</span>`;

  const line = (guest) => html`<li class="row" data-test="guest" data-status=${guest.status}><strong>${guest.name}</strong><span data-test="guest-status">${chip(...LOOKS[guest.status], t(`guests.status.${guest.status}`))}</span>
    ${guest.backupId ? html`<span class="small quiet">${t('guests.backedBy', on.guests.find((one) => one.id === guest.backupId)?.name ?? '')}</span>` : nothing}
    ${mayInvite && NEXT[guest.status] ? html`<button class="button" data-test="guest-next" @click=${() => move(guest, NEXT[guest.status])}>${icon('next')}${t(`guests.status.${NEXT[guest.status]}`)}${named(guest)}</button>
      <button class="button" data-test="guest-absent" @click=${() => move(guest, 'ABSENT')}>${icon('ban')}${t('guests.status.ABSENT')}${named(guest)}</button>
      ${on.guests.length > 1 ? html`<button class="button" data-test="guest-backup" @click=${() => back(guest)}>${t('guests.backup')}${named(guest)}</button>` : nothing}` : nothing}</li>`;

  return html`<section class="section stack" data-test="guests"><div class="page-head"><h2>${t('guests.title')}</h2>
    ${mayInvite && on.open ? html`<button class="button" data-test="invite" @click=${invite}>${icon('plus')}${t('guests.invite')}</button>` : nothing}</div>
    ${on.guests.length ? html`<div class="panel"><ul class="checks">${on.guests.map(line)}</ul></div>` : html`<p class="quiet">${t('guests.empty')}</p>`}</section>`;
}
