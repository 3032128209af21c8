/** The entries of a game in their order, what people decide about them, and the objections to the list. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { exactClock } from './format.js';
import { holds, t } from './page.js';
import { chip, icon } from './components.js';
import { ask, selectField, textField } from './dialogs.js';

const PARTS = ['RANKED', 'DOUBTFUL', 'ALL', 'EXCLUDED', 'TOO_LATE'];
const KINDS = ['STAFF', 'COLLECTOR', 'SAME_PERSON', 'OTHER'];
const VERDICTS = ['RIGHT', 'WRONG', 'NO_ANSWER'];
const LOOKS = { RIGHT: ['', 'check'], WRONG: ['done', 'cross'], NO_ANSWER: ['need', 'alert'] };
const MOVING = ['OPEN', 'CLOSED', 'PROVISIONAL'];
const mayJudge = holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR');
const mayManage = holds('PRODUCER', 'PROVINCE_MANAGER');

/** @param {{act: (call: () => Promise<unknown>, said: string) => Promise<void>, paint: () => void}} on */
export function gameList(on) {
  let part = 'RANKED';
  let entries = [];
  let more = null;
  let shown = null;

  async function load(game) {
    const answer = await read(`/api/v1/games/${game.id}/entries?part=${part}&limit=50`);
    entries = itemsOf(answer);
    more = answer.nextCursor ?? null;
    shown = game.id;
  }

  async function turn(game, to) {
    part = to;
    await load(game);
    on.paint();
  }

  async function further(game) {
    const answer = await read(`/api/v1/games/${game.id}/entries?part=${part}&limit=50&cursor=${more}`);
    entries = [...entries, ...itemsOf(answer)];
    more = answer.nextCursor ?? null;
    on.paint();
  }

  const options = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
  const path = (game, entry, what) => `/api/v1/games/${game.id}/entries/${entry.itemId}/${what}`;

  async function judge(game, entry) {
    const given = await ask({
      title: t('games.judgeOf', entry.words), test: 'judge-form', send: t('games.judge'),
      fields: html`<p class="quiet">${t('games.judgeHint')}</p>${selectField('verdict', t('games.verdict'), options(VERDICTS, 'games.verdict'), entry.verdict)}${textField('reason', t('games.reason'), { length: 500 })}`,
    });
    if (given) {
      await on.act(() => send(path(game, entry, 'judgement'), given), t('games.said.judged'));
    }
  }

  async function exclude(game, entry) {
    const given = await ask({
      title: t('games.excludeOf', entry.name ?? t('games.unnamed')), test: 'exclude-form', send: t('games.exclude'),
      fields: html`${selectField('kind', t('games.kind'), options(KINDS, 'games.kind'))}${textField('reason', t('games.reason'), { length: 500 })}`,
    });
    if (given) {
      await on.act(() => send(path(game, entry, 'exclusion'), given), t('games.said.excluded'));
    }
  }

  async function object(game) {
    const given = await ask({ title: t('games.object'), test: 'objection-form', send: t('games.object'), fields: textField('text', t('games.objection'), { length: 2000 }) });
    if (given) {
      await on.act(() => send(`/api/v1/games/${game.id}/objections`, given), t('games.said.objected'));
    }
  }

  async function settle(game, one) {
    const given = await ask({ title: t('games.settle'), test: 'outcome-form', send: t('games.settle'), fields: html`<p>${one.text}</p>${textField('outcome', t('games.outcome'), { length: 2000 })}` });
    if (given) {
      await on.act(() => send(`/api/v1/games/${game.id}/objections/${one.id}/outcome`, given), t('games.said.settled'));
    }
  }

  const who = (entry) => entry.name ?? t('games.unnamed');
  const hidden = (entry) => html`<span class="visually-hidden">: ${who(entry)}, ${exactClock(entry.writtenAt)}</span>`;

  const line = (game) => (entry) => html`<li class="row change" data-test="entry" data-standing=${entry.standing}>
    <span class="row">${entry.rank ? html`<strong data-test="rank">${t('games.rank', entry.rank)}</strong>` : nothing}<strong>${who(entry)}</strong>
      <span class="small quiet">${exactClock(entry.writtenAt)}</span><q class="game-words">${entry.words}</q></span>
    <span class="row">${entry.prize !== null && entry.prize !== undefined ? chip('', 'paper', game.prizes[entry.prize].name) : nothing}
      ${entry.standing === 'EXCLUDED' ? chip('danger', 'ban', t(`games.kind.${entry.exclusion}`)) : entry.standing === 'LATER' ? chip('done', 'later', t('games.later')) : chip(...LOOKS[entry.verdict], entry.number ?? t(`games.verdict.${entry.verdict}`))}
      ${entry.rejudged ? chip('need', 'pen', t('games.rejudged')) : nothing}${entry.flags.map((flag) => chip('need', 'alert', t(`games.flag.${flag}`)))}
      ${mayJudge && MOVING.includes(game.state) ? html`<button class="button" data-test="judge" @click=${() => judge(game, entry)}>${t('games.judge')}${hidden(entry)}</button>
        ${entry.standing === 'EXCLUDED' ? (entry.exclusion === 'RECENT_WINNER' ? nothing : html`<button class="button" data-test="readmit" @click=${() => on.act(() => send(path(game, entry, 'readmission')), t('games.said.readmitted'))}>${t('games.readmit')}${hidden(entry)}</button>`)
          : html`<button class="button" data-test="exclude" @click=${() => exclude(game, entry)}>${t('games.exclude')}${hidden(entry)}</button>`}` : nothing}</span></li>`;

  const objections = (game) => html`<section class="stack" data-test="objections"><div class="row"><h3>${t('games.objections')}</h3>
    ${mayJudge && game.state === 'PROVISIONAL' ? html`<button class="button" data-test="object" @click=${() => object(game)}>${icon('plus')}${t('games.object')}</button>` : nothing}</div>
    ${game.objections.length ? html`<ul class="changes">${game.objections.map((one) => html`<li class="change" data-test="objection"><span>${one.text}${one.outcome ? html`<br><span class="small quiet">${t('games.cameOf', one.outcome)}</span>` : nothing}</span>
      ${one.outcome ? chip('', 'check', t('games.settled')) : mayManage ? html`<button class="button" data-test="settle" @click=${() => settle(game, one)}>${t('games.settle')}<span class="visually-hidden">: ${one.text}</span></button>` : chip('need', 'clock', t('games.unsettled'))}</li>`)}</ul>` : html`<p class="quiet">${t('games.noObjections')}</p>`}</section>`;

  const view = (game) => (shown !== game.id ? nothing : html`<section class="stack section" data-test="list"><h3>${t('games.list')}</h3>
    <div class="row" role="group" aria-label=${t('games.parts')}>${PARTS.map((one) => html`<button class="button" data-test=${`part-${one}`} aria-pressed=${one === part} @click=${() => turn(game, one)}>${t(`games.part.${one}`)}</button>`)}</div>
    ${entries.length ? html`<ul class="changes">${repeat(entries, (one) => one.itemId, line(game))}</ul>` : html`<p class="quiet">${t('games.nobody')}</p>`}
    ${more ? html`<button class="button" data-test="more" @click=${() => further(game)}>${icon('down')}${t('games.more')}</button>` : nothing}
    ${['PROVISIONAL', 'CONFIRMED', 'PAID'].includes(game.state) && mayJudge ? objections(game) : nothing}</section>`);

  return { load, view };
}
