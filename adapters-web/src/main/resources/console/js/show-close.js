/** What the producer sees of questions: who waits too long, and what still stands between a programme and its close. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { holds, page, t } from './page.js';
import { dialog, explain, icon, since, toast } from './components.js';

const programmePath = `/api/v1/programmes/${page.programmeId}`;
const deskPath = `/programmes/${page.programmeId}/desk`;

/** Questions that wait so long that the producer was told, the longest first. */
export const readEscalated = async () => (holds('OPERATOR', 'PRODUCER', 'PROVINCE_MANAGER', 'CARE_OFFICER', 'AUDITOR')
  ? itemsOf(await read(`${programmePath}/questions?state=WAITING&limit=200`)).filter((card) => card.escalatedAt) : []);

/** @param {any[]} cards */
export const escalatedNote = (cards) => (cards.length ? html`
  <section class="note need" data-test="escalated-questions">${icon('alert')}<div><strong>${t('show.escalated', cards.length)}</strong>
    <ul class="open-items">${repeat(cards, (card) => card.id, (card) => html`<li data-question-id=${card.id}>
      <span class="chip need">${icon('clock')}${since(card.askedAt)}</span> ${card.askerName ?? t('question.someone')}: ${card.words}</li>`)}</ul>
    <a class="button" href=${deskPath}>${icon('chat')}${t('show.toDesk')}</a></div></section>` : nothing);

/** @param {any[]|null} items why closing was refused @param {() => void} handOff */
export const openItemsNote = (items, handOff) => (items === null ? nothing : html`
  <section class="note danger" data-test="open-items">${icon('alert')}<div>
    <strong>${t('show.openItems', items.length)}</strong><p>${t('show.openItemsHint')}</p>
    <ul class="open-items">${items.map((item) => html`<li data-question-id=${item.questionId}>
      <span class="chip">${t(`question.state.${item.state}`)}</span> ${item.words}</li>`)}</ul>
    <div class="row"><a class="button" href=${deskPath}>${icon('chat')}${t('show.toDesk')}</a>
      ${holds('PRODUCER', 'PROVINCE_MANAGER') ? html`<button class="button primary" data-test="hand-off-rest" @click=${handOff}>${icon('people')}${t('show.handOffRest')}</button>` : nothing}</div></div></section>`);

/** Tomorrow at the end of work. */
const tomorrow = () => `${fieldValue(now() + 24 * 3600e3).slice(0, 10)}T17:00`;

const askOwner = (amount, people) => dialog((close) => html`
  <form class="dialog-body" data-test="hand-off-rest-dialog" @submit=${(event) => {
      event.preventDefault();
      const form = event.target.elements;
      close({ ...(form.owner.value ? { ownerId: form.owner.value } : {}), dueAt: fromField(form.due.value) });
    }}>
    <h2 id="dialog-title">${t('show.handOffRest')}</h2><p>${t('show.handOffRest.text', amount)}</p>
    <div class="field"><label for="owner">${t('show.handOffRest.owner')}</label>
      <select id="owner" name="owner"><option value="">${t('show.handOffRest.me')}</option>${people.map((one) => html`<option value=${one.id}>${one.displayName}</option>`)}</select></div>
    <div class="field"><label for="due">${t('show.handOffRest.due')}</label>
      <input id="due" name="due" type="datetime-local" required .value=${tomorrow()} min=${fieldValue(now())}></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test="hand-off-rest-send">${t('show.handOffRest')}</button></div>
  </form>`);

/** Gives all that is open an owner and a due time. @param {number} amount @returns {Promise<boolean>} whether it was done */
export async function handOffRest(amount) {
  const lists = await Promise.all(['OPERATOR', 'CARE_OFFICER', 'PRODUCER'].map((role) => read(`/api/v1/people?role=${role}`).then(itemsOf, () => [])));
  const people = [...new Map(lists.flat().map((one) => [one.id, one])).values()];
  const wish = await askOwner(amount, people);
  if (!wish) {
    return false;
  }
  try {
    const { handedOff, ownerName, dueAt } = await send(`${programmePath}/hand-off-rest`, wish);
    toast({ text: t('show.handOffRest.done', handedOff, ownerName, dateTime(dueAt)), millis: 8000 });
    return true;
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger', millis: 10000 });
    return false;
  }
}
