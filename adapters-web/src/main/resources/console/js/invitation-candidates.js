/** Whom to invite, the best fit first, each with the reasons of the points. */

import { html, nothing, repeat } from './lit.js';
import { send } from './api.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { chip, confirm, empty, icon } from './components.js';
import { ask, selectField } from './dialogs.js';

/** @param {{path: string, items: any[], inviters: any[], act: (call: () => Promise<unknown>, said: string) => Promise<any>}} on */
export function candidateList({ path, items, inviters, act }) {
  const called = (one) => one.name ?? t('invitations.unnamed');
  const reference = (one) => ({ kind: one.kind, id: one.id });

  async function prepare(one) {
    const given = await ask({
      title: t('invitations.invitationFor', called(one)), test: 'candidate-form', send: t('invitations.prepare'),
      fields: selectField('inviterId', t('invitations.inviter'), [{ value: '', words: t('invitations.me') }, ...inviters.map((who) => ({ value: who.id, words: who.name }))], '', true),
    });
    if (given) {
      await act(
        () => send(`${path}/invitations`, { candidate: reference(one), ...(given.inviterId ? { inviterId: given.inviterId } : {}) }),
        t('invitations.said.prepared', called(one)),
      );
    }
  }

  async function stop(one) {
    if (await confirm({ title: t('invitations.stopAsk', called(one)), text: t('invitations.stopText'), yes: t('invitations.stop'), kind: 'danger' })) {
      await act(() => send(`${path}/opt-outs`, reference(one)), t('invitations.said.optOut'));
    }
  }

  const named = (one) => html`<span class="visually-hidden">: ${called(one)}</span>`;
  const card = (one) => html`<li class="row" data-test="candidate">
    <div><p><strong>${called(one)}</strong></p><p class="small quiet">${t('invitations.lastHeard', dateTime(one.lastHeardOf))}</p>
      <details><summary>${t('invitations.points', one.points)}</summary><ul>${one.reasons.map((why) => html`<li>${t(`invitations.reason.${why.reason}`, why.count, why.points)}</li>`)}</ul></details></div>
    ${one.numberLeft ? chip('', 'phone', t('invitations.numberLeft')) : nothing}
    <button class="button" data-test="prepare" @click=${() => prepare(one)}>${icon('send')}${t('invitations.prepare')}${named(one)}</button>
    <button class="button" data-test="stop" @click=${() => stop(one)}>${icon('ban')}${t('invitations.stop')}${named(one)}</button></li>`;

  return html`<p class="quiet">${t('invitations.candidates.hint')}</p>
    ${items.length ? html`<div class="panel"><ul class="checks" data-test="candidates">${repeat(items, (one) => one.id, card)}</ul></div>` : empty(t('invitations.candidates.empty'), t('invitations.candidates.emptyHint'))}`;
}
