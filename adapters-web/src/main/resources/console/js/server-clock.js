/** The server's clock, measured: on a screen that counts, the device's own clock is never believed. */

const PINGS = 5;

/** @param {number[]} values */
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** One question: how far the server's clock is ahead of this machine's running time, taken in the middle of the trip. */
async function ping(path) {
  const asked = performance.now();
  const response = await fetch(path, { cache: 'no-store', headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(8000) });
  const heard = performance.now();
  const server = Date.parse(response.headers.get('Server-Time') ?? '');
  if (!response.ok || Number.isNaN(server)) {
    throw new Error(`HTTP ${response.status}`);
  }
  return { ahead: server - (asked + heard) / 2, answer: await response.json() };
}

/** A clock that is set by what some answers of one address say of the time. */
export class ServerClock {
  /** @type {number|null} */ #ahead = null;
  #path;

  /** @param {string} path of an answer of the API */
  constructor(path) {
    this.#path = path;
  }

  get known() {
    return this.#ahead !== null;
  }

  /**
   * Asks a few times, one after the other, and believes the one in the middle: a single slow or lucky answer sets
   * nothing. What is known so far counts until then.
   *
   * @returns {Promise<any>} the newest answer
   */
  async measure() {
    const found = [];
    let answer;
    for (let turn = 0; turn < PINGS; turn++) {
      const one = await ping(this.#path);
      found.push(one.ahead);
      answer = one.answer;
      this.#ahead ??= one.ahead;
    }
    this.#ahead = median(found);
    return answer;
  }

  /** The server's now, in milliseconds; NaN before anything is known. */
  now() {
    return this.#ahead === null ? NaN : performance.now() + this.#ahead;
  }
}
