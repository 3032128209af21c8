/** What an operator can do with a question, and how it leaves: through the outbox, with undo where that is possible. */

import { read, send } from './api.js';
import { secondsSince } from './format.js';
import { page, t } from './page.js';
import { announce, explain, toast } from './components.js';
import { askCall } from './call-form.js';
import { showThread } from './person-thread.js';
import { askLabels, askPromise, askReason, askTwin } from './desk-dialogs.js';
import { enter } from './desk-entry.js';
import { notSayable } from './desk-suggestions.js';

const UNDO_MILLIS = 5000;
const DRAFTS = `lensong.drafts.${page.programmeId}`;

/** What was typed and not yet sent, by question. @returns {Record<string, string>} */
export const keptDrafts = () => JSON.parse(sessionStorage.getItem(DRAFTS) ?? '{}');

/**
 * @param {import('./desk-view.js').Model} model
 * @param {{draw: () => void, drawNow: () => void, touched: () => void}} screen
 */
export function deskActions(model, screen) {
  const queue = (id, verb, body, labelKey, holdMillis = 0) => model.outbox.add({
    subject: id, verb, body, holdMillis, label: t(labelKey), path: `/api/v1/questions/${id}/${verb}`,
  });

  /** A question nobody holds is claimed first. */
  function act(id, verb, body, labelKey, holdMillis = 0) {
    if (model.desk.card(id).state === 'WAITING' && verb !== 'claim') {
      queue(id, 'claim', {}, 'desk.claim', holdMillis);
    }
    queue(id, verb, body, labelKey, holdMillis);
    moveOn(id, verb);
  }

  /** After an outcome the next thing in hand has the focus, so the keys go on working. */
  function moveOn(id, verb) {
    const { desk } = model;
    if (verb === 'claim') {
      model.selected = id;
      model.column = 'mine';
    } else if (model.selected === id) {
      const mine = desk.mine()[0];
      model.selected = (mine ?? desk.waiting()[0])?.id ?? '';
      model.column = mine ? 'mine' : 'waiting';
    }
    desk.settle();
    screen.drawNow();
    document.querySelector(`[data-question-id="${model.selected}"].selected`)?.focus();
  }

  let undoLast = () => {};

  function actWithUndo(id, verb, body, labelKey, saidKey) {
    act(id, verb, body, labelKey, UNDO_MILLIS);
    undoLast = () => {
      away();
      const held = model.outbox.of(id).filter((action) => model.outbox.undo(action.id));
      if (held.length) {
        announce(t('common.undone'));
        on.showFresh();
      } else {
        toast({ text: t('common.undoLate') });
      }
      undoLast = () => {};
    };
    const away = toast({
      text: t(saidKey), action: t('common.undo'), hint: 'Z', millis: UNDO_MILLIS, onAction: () => undoLast(),
    });
  }

  async function handOff(id, channel) {
    const promise = await askPromise(model.desk.card(id), channel);
    if (promise) {
      act(id, 'hand-off', promise, 'desk.handOff');
      toast({ text: t('desk.said.handedOff', t(`desk.channel.${promise.channel}`)) });
    }
  }

  const on = {
    readOnly: model.readOnly,
    select(id) {
      screen.touched();
      if (model.selected !== id) {
        model.selected = id;
        screen.draw();
      }
    },
    claim: (id) => act(id, 'claim', {}, 'desk.claim'),
    keep: (id) => act(id, 'claim', {}, 'desk.keep'),
    giveBack: (id) => act(id, 'give-back', {}, 'desk.giveBack'),
    /** With the answer that is chosen on the card; what a host may not say is not cued, and says why. */
    cue(id) {
      const chosen = model.suggestions.chosen(id);
      return chosen ? on.cueAnswer(id, chosen) : act(id, 'cue', {}, 'desk.cue');
    },
    cueAnswer(id, answer) {
      const why = notSayable(answer);
      if (why) {
        toast({ text: `${t('desk.said.notCued')} ${t(`desk.notHint.${why}`)}`, kind: 'danger' });
        return;
      }
      act(id, 'cue', { answerId: answer.answerId }, 'desk.cue');
    },
    choose(id, place) {
      const answer = model.suggestions.of(id)?.[place];
      if (answer) {
        model.suggestions.choose(id, answer.answerId);
        screen.drawNow();
      }
    },
    /** What was typed before stays above it. */
    replyAnswer(id, answer) {
      const typed = (model.drafts[id] ?? '').trim();
      if (!typed.includes(answer.written)) {
        on.draft(id, typed ? `${typed}\n\n${answer.written}` : answer.written);
      }
      model.taken[id] = answer.answerId;
      on.openReply(id);
    },
    takeBack: (id) => act(id, 'take-back', {}, 'desk.takeBack'),
    answeredOnAir: (id) => act(id, 'answer', {
      channel: 'ON_AIR',
      ...(model.programme.wentLiveAt ? { videoOffsetSeconds: Math.max(0, Math.floor(secondsSince(model.programme.wentLiveAt))) } : {}),
    }, 'desk.answeredOnAir'),
    thread: (id) => showThread('QUESTION', id),
    /** Handed off along with it by the server, so it waits until the claim is through. */
    async promiseCall(id) {
      const card = model.desk.card(id);
      const wish = await askCall({ phone: Boolean(card.hasPhone), name: card.askerName ?? '' });
      if (!wish) {
        return;
      }
      try {
        await send('/api/v1/call-backs', { questionId: id, ...wish });
        toast({ text: t('calls.said.promised') });
      } catch (failure) {
        toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
      }
    },
    phone: (id) => handOff(id, 'PHONE'),
    messenger: (id) => (model.desk.card(id).privately ? on.thread(id) : handOff(id, 'MESSENGER')),
    keepQuietly: (id) => model.outbox.add({ subject: id, verb: 'keep', path: `/api/v1/questions/${id}/claim`, label: t('desk.keep') }),
    /** What is suggested is ticked and confirmed on the card; without suggestions a list asks. */
    merge(id) {
      const suggested = document.querySelector(`.card.mine[data-question-id="${id}"] [data-test="absorb"]`);
      return suggested ? suggested.focus() : on.mergeInto(id);
    },
    tick(id, other, ticked) {
      model.alikes.tick(id, other, ticked);
      screen.drawNow();
    },
    absorb(id) {
      queue(id, 'absorb', { questions: model.alikes.ticked(id) }, 'desk.merge');
    },
    /** Each result is told, and what was merged can be split again. @param {string} id @param {any[]} results */
    absorbed(id, results) {
      const merged = results.filter((one) => one.merged);
      model.alikes.forget(id);
      model.alikes.refused.set(id, results.filter((one) => !one.merged).map((one) => ({ ...one, words: model.desk.card(one.id)?.words ?? '' })));
      undoLast = () => {
        away();
        merged.forEach((one) => on.split(one.id));
        undoLast = () => {};
      };
      const away = toast({
        kind: merged.length === results.length ? '' : 'danger', millis: 8000,
        text: merged.length === results.length ? t('desk.said.absorbed', merged.length)
          : t('desk.said.absorbedPart', merged.length, results.length - merged.length),
        ...(merged.length ? { action: t('common.undo'), hint: 'Z', onAction: () => undoLast() } : {}),
      });
    },
    split: (id) => queue(id, 'split', {}, 'desk.split'),
    mergeWith: (id, into) => actWithUndo(id, 'merge', { into }, 'desk.merge', 'desk.said.merged'),
    reuse(id, answer) {
      on.draft(id, answer);
      delete model.taken[id];
      on.openReply(id);
    },
    async mergeInto(id) {
      const card = model.desk.card(id);
      const twin = await askTwin(card, model.desk.alike(card));
      if (twin) {
        actWithUndo(id, 'merge', { into: twin.id }, 'desk.merge', 'desk.said.merged');
      }
    },
    async dismiss(id) {
      const reason = await askReason(model.desk.card(id));
      if (reason) {
        actWithUndo(id, 'dismiss', { reason }, 'desk.dismiss', 'desk.said.dismissed');
      }
    },
    undo: () => undoLast(),

    reply(id) {
      const chosen = model.suggestions.chosen(id);
      return chosen?.standing && !chosen.pending ? on.replyAnswer(id, chosen) : on.openReply(id);
    },
    /** What was written in private has no comment to answer under. */
    openReply(id) {
      if (model.desk.card(id).privately) {
        on.thread(id);
        return;
      }
      if (model.desk.card(id).state === 'WAITING') {
        on.claim(id);
      }
      model.replying = id;
      screen.drawNow();
      document.getElementById(`reply-${id}`)?.focus();
    },
    draft(id, text) {
      model.drafts[id] = text;
      if (!text?.trim()) {
        delete model.taken[id];
      }
      sessionStorage.setItem(DRAFTS, JSON.stringify(model.drafts));
    },
    replyKey(event, id) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        on.sendReply(id);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        on.closeReply(id);
      }
    },
    sendReply(id) {
      const text = (model.drafts[id] ?? '').trim();
      if (text) {
        model.replying = '';
        act(id, 'answer', { channel: 'WRITING', text, ...(model.taken[id] ? { answerId: model.taken[id] } : {}) }, 'desk.reply');
      }
    },
    retryReply: (id) => queue(id, 'answer', { channel: 'WRITING', text: model.desk.card(id).answer }, 'desk.reply'),
    closeReply(id) {
      model.replying = '';
      screen.drawNow();
      document.querySelector(`[data-question-id="${id}"]`)?.focus();
    },

    enter: () => enter(model.outbox),
    turnTo(column) {
      model.column = column;
      screen.draw();
    },
    showFresh() {
      model.desk.settle();
      screen.drawNow();
    },
    async openItems() {
      // What arrives while the list is read may be missing in it.
      model.early = [];
      try {
        const { items } = await read(`/api/v1/programmes/${page.programmeId}/items?limit=200`);
        const known = new Set(items.map((item) => item.id));
        model.items = [...model.early.filter((item) => !known.has(item.id)), ...items];
        screen.draw();
      } catch (failure) {
        toast({ text: explain(failure), kind: 'danger' });
      } finally {
        model.early = null;
      }
    },
    closeItems() {
      model.items = null;
      screen.draw();
    },
    async relabel(item) {
      const said = await askLabels(item);
      if (said) {
        model.outbox.add({ subject: item.id, verb: 'relabel', path: `/api/v1/items/${item.id}/labels`, body: said, label: t('desk.relabel') });
      }
    },
    raise: (itemId) => model.outbox.add({
      subject: itemId, verb: 'raise', path: `/api/v1/items/${itemId}/raise`, label: t('desk.raise'),
    }),
    move(step) {
      screen.touched();
      const order = [...document.querySelectorAll('.desk .card.waiting:not(.gone), .desk .card.mine')];
      const at = order.findIndex((card) => card.dataset.questionId === model.selected);
      const next = order[Math.min(order.length - 1, Math.max(0, at + step))];
      if (next) {
        model.selected = next.dataset.questionId;
        model.column = next.closest('.desk-column').dataset.name;
        screen.drawNow();
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
      }
    },
  };
  return on;
}
