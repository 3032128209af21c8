/**
 * Actions on their way out. An action is kept, in the tab or on the device, until the server answered, goes out once
 * under its own key however often it is sent, and follows earlier actions on the same subject.
 *
 * @typedef {{id: string, subject: string, verb: string, path: string, body: any, label: string,
 *   at: number, notBefore: number, attempts: number, state: 'HELD'|'WAITING'|'SENDING'}} Action
 */

import { NoAnswer, Problem, send } from './api.js';

const FAILURES_OF_OUR_OWN = 5;

/**
 * Where actions are kept until the server answered.
 *
 * @typedef {{all: () => Action[], keep: (actions: Action[]) => void, lasting: boolean}} Kept lasting: also when the tab closes
 */

/** In this tab, and gone with it. @param {string} place @returns {Kept} */
const inThisTab = (place) => ({
  all: () => JSON.parse(sessionStorage.getItem(place) ?? '[]'),
  keep: (actions) => sessionStorage.setItem(place, JSON.stringify(actions)),
  lasting: false,
});

/**
 * On this device, each under a name of its own: two tabs take nothing from each other, and the same one sent by both has one key.
 *
 * @param {string} place @returns {Kept}
 */
export function onThisDevice(place) {
  const mine = new Set();
  return {
    all: () => Object.keys(localStorage).filter((name) => name.startsWith(place)).map((name) => {
      mine.add(name);
      return JSON.parse(localStorage.getItem(name));
    }).sort((one, other) => one.at - other.at),
    keep: (actions) => {
      const names = new Set(actions.map((action) => place + action.id));
      for (const name of mine) {
        if (!names.has(name)) {
          localStorage.removeItem(name);
          mine.delete(name);
        }
      }
      for (const action of actions) {
        localStorage.setItem(place + action.id, JSON.stringify(action));
        mine.add(place + action.id);
      }
    },
    lasting: true,
  };
}

/** Events: `change`, `done` {action, answer}, `refused` {action, problem}, `login`. */
export class Outbox extends EventTarget {
  /** @type {Action[]} */
  #actions = [];
  #kept;
  #timer;

  /** @param {string} place where in the tab's storage the actions are kept @param {Kept} [kept] if not there */
  constructor(place, kept = inThisTab(`lensong.outbox.${place}`)) {
    super();
    this.#kept = kept;
    this.#actions = kept.all()
      .map((/** @type {Action} */ action) => ({ ...action, state: 'WAITING', notBefore: 0 }));
    addEventListener('online', () => this.nudge());
    addEventListener('pagehide', () => this.#leave());
    addEventListener('beforeunload', (event) => {
      if (!kept.lasting && this.#actions.some((action) => action.attempts > 0)) {
        event.preventDefault();
      }
    });
    this.#pump();
  }

  /**
   * @param {{subject: string, verb: string, path: string, body?: any, label: string, holdMillis?: number}} what
   * @returns {Action}
   */
  add({ subject, verb, path, body = {}, label, holdMillis = 0 }) {
    /** @type {Action} */
    const action = {
      id: crypto.randomUUID(), subject, verb, path, body, label, at: Date.now(),
      notBefore: Date.now() + holdMillis, attempts: 0, state: holdMillis ? 'HELD' : 'WAITING',
    };
    this.#actions.push(action);
    this.#changed();
    this.#pump();
    return action;
  }

  /** Takes an action back while it is still held. @param {string} id */
  undo(id) {
    const held = this.#actions.find((action) => action.id === id && action.state === 'HELD');
    if (held) {
      this.#drop(held);
    }
    return Boolean(held);
  }

  /** Sends what waits now, because the line is back. */
  nudge() {
    for (const action of this.#actions) {
      if (action.state === 'WAITING') {
        action.notBefore = 0;
      }
    }
    this.#pump();
  }

  /** @param {string} subject */
  of(subject) {
    return this.#actions.filter((action) => action.subject === subject);
  }

  /** All of them, in the order they were added. */
  get all() {
    return [...this.#actions];
  }

  /** What was tried and had no answer yet, and what must wait for that. */
  get stuck() {
    const held = new Set(this.#actions.filter((action) => action.attempts > 0 && action.state === 'WAITING').map((action) => action.subject));
    return this.#actions.filter((action) => held.has(action.subject));
  }

  #pump() {
    clearTimeout(this.#timer);
    const busy = new Set();
    let soonest = Infinity;
    for (const action of [...this.#actions]) {
      const first = !busy.has(action.subject);
      busy.add(action.subject);
      if (first && action.state !== 'SENDING') {
        if (action.notBefore <= Date.now()) {
          this.#send(action);
        } else {
          soonest = Math.min(soonest, action.notBefore);
        }
      }
    }
    if (soonest < Infinity) {
      this.#timer = setTimeout(() => this.#pump(), Math.max(50, soonest - Date.now()));
    }
  }

  /** @param {Action} action */
  async #send(action) {
    action.state = 'SENDING';
    action.attempts += 1;
    this.#changed();
    try {
      const answer = await send(action.path, action.body, { key: action.id });
      this.#drop(action);
      this.#tell('done', { action, answer });
    } catch (failure) {
      this.#failed(action, failure);
    }
    this.#pump();
  }

  #failed(action, failure) {
    const later = failure instanceof NoAnswer || (failure instanceof Problem
      && (failure.status === 401 || failure.status === 429
        || (failure.status === 500 && action.attempts < FAILURES_OF_OUR_OWN)));
    if (later) {
      action.state = 'WAITING';
      action.notBefore = Date.now() + Math.min(15000, 1000 * 2 ** (action.attempts - 1));
      this.#changed();
      if (failure.status === 401) {
        this.#tell('login');
      }
      return;
    }
    // What was to follow on the same subject rested on this one.
    for (const next of this.of(action.subject)) {
      this.#drop(next);
    }
    this.#tell('refused', { action, problem: failure });
  }

  /** The tab closes: what was only held for undo goes out now; the key keeps it single. */
  #leave() {
    for (const action of this.#actions) {
      if (action.state === 'HELD' && this.of(action.subject)[0] === action) {
        send(action.path, action.body, { key: action.id, keepalive: true }).catch(() => undefined);
      }
    }
  }

  /** @param {Action} action */
  #drop(action) {
    this.#actions = this.#actions.filter((other) => other !== action);
    this.#changed();
  }

  #changed() {
    this.#kept.keep(this.#actions);
    this.#tell('change');
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
