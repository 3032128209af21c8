/** Keeps a claim while its holder types or acts on the card, and lets it lapse when they do not. */

import { now } from './format.js';

const LEASE_MILLIS = 90000;
const NOT_SOONER_MILLIS = 30000;

/** @param {import('./desk-view.js').Model} model @param {(id: string) => void} keep claims the question again */
export function keepClaims(model, keep) {
  const worked = (event) => {
    const inDialog = document.querySelector('dialog[open]')?.contains(event.target);
    const id = inDialog ? model.selected : event.target.closest?.('.card.mine')?.dataset.questionId;
    const card = id ? model.desk?.card(id) : undefined;
    const held = card?.state === 'CLAIMED' && card.holder?.id === model.desk.me && card.leaseUntil;
    // What is on its way out keeps the claim by itself.
    if (held && !model.outbox.of(id).length && Date.parse(card.leaseUntil) - now() < LEASE_MILLIS - NOT_SOONER_MILLIS) {
      keep(id);
    }
  };
  for (const type of ['input', 'keydown', 'click']) {
    document.addEventListener(type, worked, { passive: true });
  }
}
