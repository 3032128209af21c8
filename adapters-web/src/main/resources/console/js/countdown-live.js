/** A programme's countdown as the server tells it, for whatever screen shows it. */

import { ServerClock } from './server-clock.js';

const MEASURE_AGAIN_MILLIS = 10 * 60 * 1000;
const COME_BACK_MILLIS = 20000;
const COUNTED_MILLIS = 60 * 60 * 1000;

/**
 * @typedef {{programmeId: string, title: string, state: string, startsAt: string, secondsLeft: number, serverTime: string,
 *   reason?: string, permalink?: string, postponedFrom?: string}} Countdown
 */

/** Tells `change` when something other than the seconds is new, and `second` once in each second of the server's. */
export class CountdownLive extends EventTarget {
  /** @type {Countdown|null} */ countdown = null;
  #path;
  #clock;
  #shown = '';

  /** @param {string} programmeId */
  constructor(programmeId) {
    super();
    this.#path = `/api/v1/public/programmes/${programmeId}/countdown`;
    this.#clock = new ServerClock(this.#path);
  }

  /** Settles once the server has said where it stands. */
  async start() {
    this.#take(await this.#clock.measure());
    this.#follow();
    this.#second();
    setInterval(() => this.#again(), MEASURE_AGAIN_MILLIS);
    // A machine that slept may have lost time.
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#again());
  }

  /** Whole seconds to the start, begun ones whole; never below zero. */
  get secondsLeft() {
    return Math.max(0, Math.ceil((Date.parse(this.countdown.startsAt) - this.#clock.now()) / 1000));
  }

  /** The state now: what the clock alone changes needs no word from the server. */
  get state() {
    const { state, startsAt } = this.countdown;
    if (!['SCHEDULED', 'POSTPONED', 'COUNTING'].includes(state)) {
      return state;
    }
    const left = Date.parse(startsAt) - this.#clock.now();
    return left <= 0 ? 'DUE' : left <= COUNTED_MILLIS ? 'COUNTING' : state;
  }

  #follow() {
    const source = new EventSource(`${this.#path}/live`);
    source.addEventListener('countdown', (message) => this.#take(JSON.parse(message.data)));
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) {
        // Spread, so that thousands who were cut off together do not come back together.
        setTimeout(() => { this.#again(); this.#follow(); }, COME_BACK_MILLIS * (1 + Math.random()));
      }
    });
  }

  #again() {
    this.#clock.measure().then((answer) => this.#take(answer), () => undefined);
  }

  /** @param {Countdown} countdown */
  #take(countdown) {
    this.countdown = countdown;
    this.#tell();
  }

  #tell() {
    const { startsAt, reason, permalink, title } = this.countdown;
    const says = JSON.stringify([this.state, startsAt, reason, permalink, title]);
    if (says !== this.#shown) {
      this.#shown = says;
      this.dispatchEvent(new Event('change'));
    }
  }

  /** Wakes where the server's second turns, so that two screens turn together. */
  #second() {
    this.#tell();
    this.dispatchEvent(new Event('second'));
    const left = Date.parse(this.countdown.startsAt) - this.#clock.now();
    const turn = ((left % 1000) + 1000) % 1000;
    setTimeout(() => this.#second(), (turn || 1000) + 5);
  }
}
