/** What everybody may read of a game: its rules under their digest, the question once it is put, the winners by given name. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { dateTime, exactClock } from './format.js';
import { page, t } from './page.js';
import { broken, chip, icon, note, paint } from './components.js';

const letter = (index) => String.fromCharCode(65 + index);

const question = (panel) => (panel.question ? html`<section class="panel stack section" data-test="question"><h2>${t('gamerules.question')}</h2><p><strong>${panel.question}</strong></p>
  <ul class="checks">${panel.choices.map((one, index) => html`<li>${letter(index)}. ${one}</li>`)}</ul>
  <p class="quiet">${t('gamerules.window', exactClock(panel.opensAt), exactClock(panel.closesAt), dateTime(panel.opensAt))}</p>
  ${panel.accepted.length ? html`<p>${t('gamerules.answer', panel.accepted.join(' · '))}</p>` : nothing}</section>` : nothing);

const winners = (panel) => (panel.winners.length ? html`<section class="panel stack section" data-test="winners"><h2>${t('gamerules.winners')}</h2>
  <ol class="checks">${panel.winners.map((one) => html`<li>${t('games.rank', one.rank)} · <strong>${one.name ?? t('games.unnamed')}</strong> — ${one.prize}</li>`)}</ol></section>` : nothing);

const view = (rules) => html`
  <div class="page-head"><div><h1>${rules.panel.title}</h1><p class="row"><span data-test="state">${chip('', 'list', t(`games.state.${rules.panel.state}`))}</span></p></div></div>
  ${rules.voidReason ? note({ kind: 'danger', picture: 'ban', text: t('gamerules.void', rules.voidReason) }) : nothing}
  ${winners(rules.panel)}${question(rules.panel)}
  <section class="panel stack section" data-test="rules"><h2>${t('gamerules.rules')}</h2>
    <p>${rules.text.split('\n').map((line) => html`${line}<br>`)}</p>
    <ul class="checks"><li>${t('gamerules.windowSeconds', rules.windowSeconds)}</li><li>${t(`gamerules.ties.${rules.ties}`)}</li><li>${t('gamerules.once')}</li><li>${t('gamerules.first')}</li>
      <li>${t('gamerules.excluded')}${rules.winnersOf ? ` ${t('gamerules.winnersOf', rules.winnersOf)}` : ''}</li><li>${t('gamerules.objections', rules.objectionHours)}</li><li>${t('gamerules.claim', rules.claimDays)}</li><li>${t('gamerules.data', rules.keepDays)}</li><li>${t('gamerules.share')}</li></ul>
    <h3>${t('gamerules.prizes')}</h3><ul class="checks">${rules.prizes.map((one) => html`<li>${one.count} × ${one.name}</li>`)}</ul></section>
  <section class="section stack" data-test="proof"><h2>${t('gamerules.proof')}</h2><p>${t('gamerules.published', dateTime(rules.publishedAt))}</p>
    <p class="small wrap"><code data-test="digest">${rules.digest}</code></p><p class="small quiet">${t('gamerules.proofHint')}</p>
    ${rules.sealed ? html`<details><summary>${t('gamerules.sealed')}</summary><pre class="small wrap" tabindex="0" data-test="sealed">${rules.sealed}</pre></details>` : nothing}
    ${rules.listDigest ? html`<p class="small wrap">${t('gamerules.listDigest')} <code>${rules.listDigest}</code></p>` : nothing}
    ${rules.objectionsUntil && !rules.confirmedAt ? html`<p>${icon('clock')} ${t('gamerules.objectionsUntil', dateTime(rules.objectionsUntil))}</p>` : nothing}</section>`;

async function start() {
  try {
    paint(view(await read(`/api/v1/games/${page.gameId}/rules`)));
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
setInterval(() => document.hidden || start(), 15000);
