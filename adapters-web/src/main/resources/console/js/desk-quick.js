/** A sum beside a question that names the size of a household or an income: worked out, never sent by itself. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count, today } from './format.js';
import { t } from './page.js';
import { icon } from './components.js';
import { plain } from './figured.js';

const LARGEST = 20;
const MILLION = 1e6;

/** What can be worked out from the words; nothing where they name neither, or could mean either. @param {string} words */
export function quickAsk(words) {
  const text = plain(words);
  const members = Number(/\b(\d{1,2})\s*(?:nguoi|khau|nhan khau|thanh vien)\b/.exec(text)?.[1]);
  if (members >= 1 && members <= LARGEST && /bhyt|y te|ho gia dinh/.test(text) && !/bhxh|tu nguyen/.test(text)) {
    return { path: 'household-hi', body: { members, months: 12 }, say: (answer) => t('desk.quick.household', members, count(answer.total)) };
  }
  const millions = Number(/thu nhap\D{0,25}?\b(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:trieu|tr)\b/.exec(text)?.[1]?.replace(',', '.'));
  if (millions > 0 && !/bhyt|y te/.test(text)) {
    const income = Math.round(millions * MILLION);
    return { path: 'voluntary-si', body: { monthlyIncome: income, group: 'OTHER', months: 1 }, say: (answer) => t('desk.quick.income', count(income), count(answer.net)) };
  }
  return undefined;
}

/** Sums by the words they were made from. */
export class QuickSums {
  /** @type {Map<string, string>} */
  #sums = new Map();
  #draw;

  /** @param {() => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /** @param {string} words */
  async look(words) {
    const ask = quickAsk(words);
    if (!ask || this.#sums.has(words)) {
      return;
    }
    this.#sums.set(words, t('desk.quick.wait'));
    this.#sums.set(words, await send(`/api/v1/calculators/${ask.path}`, { date: today(), ...ask.body })
      .then(ask.say, (failure) => t('desk.quick.failed', failure.errors?.[0]?.message ?? failure.message)));
    this.#draw();
  }

  /** The line has its place from the first moment on. @param {string} words */
  line(words) {
    return quickAsk(words) ? html`<p class="quick" data-test="quick">${icon('chart')} ${this.#sums.get(words) ?? t('desk.quick.wait')}</p>` : nothing;
  }
}
