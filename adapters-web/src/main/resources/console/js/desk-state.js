/**
 * What the desk knows: the server's cards, what the events said since, and on top of both what this
 * operator has pressed and the server has not yet answered. Nothing here touches the page.
 *
 * @typedef {{id: string, version?: number, itemId?: string, state: string, words: string, askerName?: string,
 *   labels?: string[], hasPhone?: boolean, askedAt: string, holder?: {id: string, name: string}, leaseUntil?: string,
 *   cuedAt?: string, answer?: string, replyState?: string, answeredAt?: string, channel?: string, dueAt?: string,
 *   mergedInto?: string, mergedBy?: string, askers?: number, answeredOnAir?: boolean, escalatedAt?: string,
 *   settledAt?: string, outcome?: string, reason?: string, removedByAsker?: boolean, edited?: boolean, pending?: string,
 *   failure?: string}} Card
 */

const ANSWERED = ['ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING', 'HANDED_OFF'];
const REMEMBERED = 30;
/** What says nothing about where a question is. */
const SILENT_VERBS = ['keep', 'absorb', 'split'];

/** What an event makes of a card. @type {Record<string, (event: any) => Partial<Card>>} */
const TURNS = {
  'question.claimed': ({ by, facts }) => ({
    state: 'CLAIMED', holder: { id: by, name: facts.holderName }, leaseUntil: facts.until,
  }),
  'question.given-back': () => ({ state: 'WAITING', holder: undefined, leaseUntil: undefined }),
  'question.lease-lapsed': () => ({ state: 'WAITING', holder: undefined, leaseUntil: undefined }),
  'question.cued': ({ at }) => ({ state: 'CUED', cuedAt: at }),
  'question.answered-on-air': ({ at }) => ({ state: 'ANSWERED_ON_AIR', answeredAt: at }),
  'question.answered-in-writing': ({ at, facts }) => ({
    state: 'ANSWERED_IN_WRITING', answer: facts.answer, replyState: 'SENDING', answeredAt: at,
  }),
  'question.reply-sent': ({ at }) => ({ replyState: 'SENT', answeredAt: at }),
  'question.reply-failed': ({ facts }) => ({ replyState: 'FAILED', failure: facts.reason }),
  'question.handed-off': ({ at, facts }) => ({
    state: 'HANDED_OFF', channel: facts.channel, dueAt: facts.dueAt, answeredAt: at,
  }),
  'question.merged': ({ by, facts }) => ({ state: 'MERGED', mergedInto: facts.into, mergedBy: by, holder: undefined }),
  'question.split': () => ({ state: 'WAITING', mergedInto: undefined, holder: undefined, leaseUntil: undefined }),
  'question.answer-shared': ({ at, facts }) => (facts.answer
    ? { answer: facts.answer, replyState: 'SENDING', answeredAt: at } : { answeredOnAir: true, answeredAt: at }),
  'question.reworded': ({ facts }) => ({ words: facts.words, edited: true }),
  'question.escalated': ({ at }) => ({ escalatedAt: at }),
  'question.settled': ({ at, facts }) => ({ settledAt: at, outcome: facts.outcome }),
  'question.dismissed': ({ facts }) => ({ state: 'DISMISSED', reason: facts.reason }),
};

/** The question desk of one programme as one operator sees it. */
export class DeskState {
  /** @type {Map<string, Card>} */
  #cards = new Map();
  /** @type {string[]} The waiting column as it stands; what it shows moves only when it is settled. */
  #shown = [];
  /** @type {Map<string, string>} When this operator took a card, so that taken cards keep their order. */
  #taken = new Map();
  /** @type {Map<string, number>} How often events touched a card. */
  #touches = new Map();
  #outbox;

  /** @param {string} me @param {{of: (subject: string) => any[]}} outbox */
  constructor(me, outbox) {
    this.me = me;
    this.#outbox = outbox;
  }

  /** Forgets what it knew: the server's list is the truth. @param {Card[]} cards */
  load(cards) {
    this.#cards = new Map(cards.map((card) => [card.id, card]));
  }

  /** @param {Card} card */
  put(card) {
    const known = this.#cards.get(card.id);
    if (!known || known.version === undefined || card.version === undefined || card.version >= known.version) {
      this.#cards.set(card.id, card);
    }
  }

  /** How often events touched a card: an answer that was asked for before the last time may be older. @param {string} id */
  touches(id) {
    return this.#touches.get(id) ?? 0;
  }

  /**
   * Takes an event in.
   *
   * @param {any} event
   * @returns {string[]} the ids of questions that must be read from the server to be right
   */
  apply(event) {
    const { name, subject, facts = {} } = event;
    if (name === 'item.received' && facts.questionId) {
      this.#asked(facts.questionId, { ...facts, askedAt: event.at });
      return [];
    }
    if (name === 'item.removed' || name === 'item.edited') {
      const card = [...this.#cards.values()].find((one) => one.itemId === (facts.itemId ?? subject));
      return card ? [card.id] : [];
    }
    if (!name.startsWith('question.')) {
      return [];
    }
    this.#touches.set(subject, this.touches(subject) + 1);
    const card = this.#cards.get(subject);
    const turn = TURNS[name];
    if (card && turn) {
      this.#cards.set(subject, { ...card, ...turn(event), version: undefined });
      return name === 'question.split' ? [subject] : [];
    }
    return [subject];
  }

  #asked(id, facts) {
    if (!this.#cards.has(id)) {
      this.#cards.set(id, {
        id, state: 'WAITING', words: facts.words, askerName: facts.authorName, labels: facts.labels,
        hasPhone: facts.hasPhone, itemId: facts.itemId, askedAt: facts.askedAt,
      });
    }
  }

  /** A card with what is on its way out laid over it. @param {string} id @returns {Card|undefined} */
  card(id) {
    const card = this.#cards.get(id);
    if (!card) {
      return undefined;
    }
    return this.#outbox.of(id).reduce((seen, action) => ({
      ...seen, ...this.#meant(action), ...(SILENT_VERBS.includes(action.verb) ? {} : { pending: action.state }),
    }), card);
  }

  /** @param {{verb: string, body: any, at: number}} action @returns {Partial<Card>} */
  #meant({ verb, body, at }) {
    const moment = new Date(at).toISOString();
    switch (verb) {
      case 'claim':
      case 'take-back':
        return { state: 'CLAIMED', holder: { id: this.me, name: '' } };
      case 'give-back':
        return { state: 'WAITING', holder: undefined };
      case 'cue':
        return { state: 'CUED', cuedAt: moment };
      case 'answer':
        return body.channel === 'ON_AIR'
          ? { state: 'ANSWERED_ON_AIR', answeredAt: moment }
          : { state: 'ANSWERED_IN_WRITING', answer: body.text, replyState: 'SENDING', answeredAt: moment };
      case 'hand-off':
        return { state: 'HANDED_OFF', channel: body.channel, dueAt: body.dueAt, answeredAt: moment };
      case 'merge':
        return { state: 'MERGED', mergedInto: body.into };
      case 'dismiss':
        return { state: 'DISMISSED', reason: body.reason };
      default:
        return {};
    }
  }

  /** @returns {Card[]} */
  #all() {
    return [...this.#cards.keys()].map((id) => this.card(id));
  }

  /** Lets the waiting column show what there is now. */
  settle() {
    this.#shown = this.waiting().map((card) => card.id);
  }

  /** Whoever waits, the longest first. */
  waiting() {
    return this.#all().filter((card) => card.state === 'WAITING').sort((a, b) => order(a.askedAt, b.askedAt, a, b));
  }

  /** The waiting column as it stands; a row that another operator took is still there, but gone. */
  rows() {
    return this.#shown
      .map((id) => this.card(id))
      .filter((card) => card && !this.#mine(card) && !card.pending)
      .map((card) => ({ card, gone: card.state !== 'WAITING' }));
  }

  /** How many wait that the column does not show yet. */
  fresh() {
    const shown = new Set(this.#shown);
    return this.waiting().filter((card) => !shown.has(card.id)).length;
  }

  #mine(card) {
    return card.state === 'CLAIMED' && card.holder?.id === this.me;
  }

  /** What this operator holds, in the order it was taken, so that a card in hand never moves. */
  mine() {
    const held = this.#all().filter((card) => this.#mine(card));
    for (const card of held) {
      if (!this.#taken.has(card.id)) {
        this.#taken.set(card.id, `${Date.now()}-${this.#taken.size}`);
      }
    }
    return held.sort((a, b) => order(this.#taken.get(a.id), this.#taken.get(b.id), a, b));
  }

  /** The card, if it waits or this operator holds it: what a key may work on. @param {string} id */
  inHand(id) {
    const card = this.card(id);
    return card && (card.state === 'WAITING' || this.#mine(card)) ? card : undefined;
  }

  others() {
    return this.#all().filter((card) => card.state === 'CLAIMED' && card.holder?.id !== this.me);
  }

  cued() {
    return this.#all().filter((card) => card.state === 'CUED').sort((a, b) => order(a.cuedAt, b.cuedAt, a, b));
  }

  /** What was answered last; what failed to be sent stays on top until it is dealt with. */
  answered() {
    const failed = (card) => (card.replyState === 'FAILED' ? 1 : 0);
    return this.#all()
      .filter((card) => ANSWERED.includes(card.state))
      .sort((a, b) => failed(b) - failed(a) || order(b.answeredAt, a.answeredAt, b, a))
      .slice(0, REMEMBERED);
  }

  /** What is merged into each question, through however many others. @returns {Map<string, Card[]>} */
  merged() {
    const into = new Map();
    for (const card of this.#all().filter((one) => one.state === 'MERGED')) {
      let root = card.mergedInto;
      for (let steps = 0; this.#cards.get(root)?.mergedInto && steps < 20; steps++) {
        root = this.#cards.get(root).mergedInto;
      }
      into.set(root, [...(into.get(root) ?? []), card]);
    }
    return into;
  }

  /** Questions another one may be merged into, the most alike first. @param {Card} card */
  alike(card) {
    const open = ['WAITING', 'CLAIMED', 'CUED', ...ANSWERED];
    const own = wordsOf(card.words);
    return this.#all()
      .filter((other) => other.id !== card.id && open.includes(other.state))
      .map((other) => ({ card: other, likeness: likeness(own, wordsOf(other.words)) }))
      .sort((a, b) => b.likeness - a.likeness);
  }
}

const order = (a = '', b = '', one, other) => (a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1);

/** Words without diacritics: half of what people type has none. @param {string} text */
const wordsOf = (text) => new Set(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  .split(/[^\p{L}\p{N}]+/u).filter(Boolean));

/** @param {Set<string>} a @param {Set<string>} b */
function likeness(a, b) {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared || 1);
}
