/** A programme's tracked links that belong to a branch, an organisation or nobody: made, counted, printed as codes, revoked. */

import { html, nothing, repeat } from './lit.js';
import { count, dateTime } from './format.js';
import { read, send } from './api.js';
import { holds, t } from './page.js';
import { chip, confirm, dialog, empty, explain, icon, toast } from './components.js';
import { ask, selectField } from './dialogs.js';
import { copy, qr } from './share-kit.js';

const mayMake = holds('PROVINCE_MANAGER', 'PRODUCER');

/** @param {{path: string, items: any[], owners: Array<{kind: string, id: string, name: string}>, act: (call: () => Promise<unknown>, said: string) => Promise<any>}} on */
export function linkList({ path, items, owners, act }) {
  const owned = (one) => one.ownerName ?? t('invitations.links.nobody');

  async function make() {
    const given = await ask({
      title: t('invitations.links.make'), test: 'link-form', send: t('invitations.links.make'),
      fields: html`${selectField('owner', t('invitations.links.owner'), [{ value: '', words: t('invitations.links.nobody') }, ...owners.map((one) => ({ value: `${one.kind}:${one.id}`, words: one.name }))], '', true)}
        ${selectField('purpose', t('invitations.links.purpose'), ['SHARE', 'POSTER'].map((value) => ({ value, words: t(`invitations.links.purpose.${value}`) })), 'SHARE')}`,
    });
    if (given) {
      const [ownerKind, ownerId] = given.owner ? given.owner.split(':') : ['NOBODY'];
      await act(() => send(`${path}/links`, { ownerKind, ...(ownerId ? { ownerId } : {}), purpose: given.purpose }), t('invitations.links.said.made'));
    }
  }

  async function show(one) {
    try {
      const { qr: code } = await read(`/api/v1/links/${one.id}`);
      await dialog((close) => html`<div class="dialog-body stack" data-test="link-shown"><h2 id="dialog-title">${owned(one)}</h2>
        <p class="words">${one.link}</p>${qr(code)}
        <div class="dialog-end"><button type="button" class="button" @click=${() => copy(one.link)}>${icon('link')}${t('invitations.copyLink')}</button>
          <button type="button" class="button primary" data-test="close" @click=${() => close()}>${t('invitations.close')}</button></div></div>`);
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger' });
    }
  }

  async function revoke(one) {
    if (await confirm({ title: t('invitations.links.revokeAsk', owned(one)), text: t('invitations.links.revokeText'), yes: t('invitations.links.revoke'), kind: 'danger' })) {
      await act(() => send(`/api/v1/links/${one.id}/revoke`), t('invitations.links.said.revoked'));
    }
  }

  const named = (one) => html`<span class="visually-hidden">: ${owned(one)}, ${t(`invitations.links.purpose.${one.purpose}`)}</span>`;
  const card = (one) => html`<li class="row" data-test="link"><div><p><strong>${owned(one)}</strong></p>
      <p class="small quiet">${t(`invitations.links.kind.${one.ownerKind}`)} · ${t(`invitations.links.purpose.${one.purpose}`)} · ${dateTime(one.createdAt)}</p>
      <p class="small words">${one.link}</p></div>
    <span data-test="link-visits">${t('invitations.links.visits', count(one.visits))}</span>
    ${one.revokedAt ? chip('done', 'ban', t('invitations.links.revoked')) : html`<button class="button" data-test="show-link" @click=${() => show(one)}>${icon('eye')}${t('invitations.links.show')}${named(one)}</button>
      ${mayMake ? html`<button class="button" data-test="revoke" @click=${() => revoke(one)}>${icon('ban')}${t('invitations.links.revoke')}${named(one)}</button>` : nothing}`}</li>`;

  return html`<p class="quiet">${t('invitations.links.hint')}</p>
    ${mayMake ? html`<div class="row"><button class="button primary" data-test="make-link" @click=${make}>${icon('plus')}${t('invitations.links.make')}</button></div>` : nothing}
    ${items.length ? html`<div class="panel"><ul class="checks" data-test="links">${repeat(items, (one) => one.id, card)}</ul></div>` : empty(t('invitations.links.empty'), t('invitations.links.emptyHint'))}`;
}
