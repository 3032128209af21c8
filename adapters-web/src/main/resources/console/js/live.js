/**
 * Follows a programme, and its show second by second. EventSource resumes by itself with the last number it saw; when the server
 * closes for good, a new connection is opened and the page is told to read everything again.
 *
 * @typedef {{name: string, at: string, by?: string, subject: string, facts: Record<string, any>}} LiveEvent
 */

import { NoAnswer, read } from './api.js';
import { learnTick } from './format.js';

const NAMES = [
  'programme.changed', 'programme.scheduled', 'programme.postponed', 'programme.left-behind', 'programme.went-live', 'programme.segment-started', 'programme.ended',
  'programme.closed', 'programme.cancelled', 'programme.segment-called', 'programme.segment-skipped', 'programme.segment-set-back', 'programme.segment-filled', 'programme.segment-emptied',
  'programme.segment-held', 'programme.segment-released', 'programme.contingency-inserted',
  'broadcast.scheduled', 'broadcast.located', 'broadcast.went-live', 'broadcast.ended', 'broadcast.failed',
  'broadcast.video-arrived', 'countdown.alarm-raised', 'countdown.alarm-cleared', 'broadcast.rescheduled', 'broadcast.cancelled', 'broadcast.out-of-step', 'cast.moved',
  'broadcast.stream-degraded', 'broadcast.stream-recovered', 'broadcast.read',
  'broadcast.connection-lost', 'broadcast.connection-restored', 'quarantine.read', 'quarantine.dismissed', 'coverage.certified',
  'item.received', 'item.edited', 'item.removed', 'item.hidden', 'item.shown',
  'question.asked', 'question.claimed', 'question.given-back', 'question.lease-lapsed', 'question.cued',
  'question.taken-back', 'question.answered-on-air', 'question.answered-in-writing', 'question.reply-sent',
  'question.reply-failed', 'question.handed-off', 'question.merged', 'question.dismissed',
  'question.reworded', 'question.escalated', 'question.split', 'question.answer-shared', 'question.answer-withdrawn', 'question.settled',
  'lead.captured', 'lead.assigned', 'overlay.switched', 'overlay.addressed', 'overlay.revoked',
  'incident.live-switched', 'incident.pinned', 'game.paused', 'game.resumed',
  'situation.declared', 'situation.ticked', 'situation.resolved', 'preparation.done', 'preparation.waived', 'preparation.reopened',
  'game.announced', 'game.changed', 'game.closed', 'game.confirmed', 'game.drafted', 'game.excluded', 'game.objected', 'game.objection-settled',
  'game.opened', 'game.paid', 'game.published', 'game.readmitted', 'game.rejudged', 'game.sudden-death-opened', 'game.voided',
  'game.winner-awarded', 'game.winner-delivered', 'game.winner-expired', 'game.winner-forgotten', 'game.winner-identified', 'game.winner-notice-failed', 'game.winner-notified',
  'preflight.ran', 'preflight.answered', 'preflight.waived', 'stream.alarm-raised', 'stream.alarm-cleared',
  'signal.opened', 'signal.looked', 'signal.judged', 'signal.overdue', 'signal.led-to-incident',
];

const PATIENCE_MILLIS = 2000;

/** One programme's events and the state of the line to them. */
export class Live extends EventTarget {
  /** @type {number|null} Since when nothing comes, in this machine's milliseconds. */
  offlineSince = null;
  /** Settles once events come, or after a moment without: what is read then has no gap to them. */
  opened;
  #path;
  #source;
  #again;

  /** @param {string} programmeId */
  constructor(programmeId) {
    super();
    this.#path = `/api/v1/programmes/${programmeId}/live`;
    this.opened = new Promise((resolve) => {
      this.addEventListener('hello', resolve, { once: true });
      setTimeout(resolve, PATIENCE_MILLIS);
    });
    this.#open();
    addEventListener('offline', () => this.#lost());
    addEventListener('online', () => this.#reopen(0));
  }

  #open() {
    this.#source = new EventSource(this.#path);
    this.#source.addEventListener('hello', () => {
      this.#found();
      this.#tell('hello');
    });
    this.#source.addEventListener('open', () => this.#found());
    this.#source.addEventListener('reload', () => this.#tell('reload'));
    this.#source.addEventListener('tick', (message) => {
      const tick = JSON.parse(message.data);
      learnTick(tick.serverTime);
      this.#tell('tick', tick);
    });
    this.#source.addEventListener('error', () => {
      this.#lost();
      if (this.#source.readyState === EventSource.CLOSED) {
        this.#reopen(3000);
      }
    });
    for (const name of NAMES) {
      this.#source.addEventListener(name, (message) => this.#tell('event', JSON.parse(message.data)));
    }
  }

  /** A refused stream closes at once: the usual cause is a login that ran out, which any read shows. */
  #reopen(afterMillis) {
    clearTimeout(this.#again);
    this.#again = setTimeout(async () => {
      try {
        await read('/api/v1/me');
      } catch (failure) {
        return failure instanceof NoAnswer ? this.#reopen(3000) : undefined;
      }
      this.#source.close();
      this.#open();
      this.#tell('reload');
      return undefined;
    }, afterMillis);
  }

  #lost() {
    if (this.offlineSince === null) {
      this.offlineSince = Date.now();
      this.#tell('line');
    }
  }

  #found() {
    if (this.offlineSince !== null) {
      this.offlineSince = null;
      this.#tell('line');
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
