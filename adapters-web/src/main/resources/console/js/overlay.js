/**
 * What OBS lays over the picture. Whatever happens to the line, the last state stays: viewers see this page, so it never says that
 * anything is wrong.
 */

import { html, nothing, render } from './lit.js';
import { count, dateTime, duration, learnTick, now } from './format.js';
import { page, t } from './page.js';

const KEPT = `lensong.overlay.${location.pathname}`;
const AGAIN_MILLIS = 3000;
const app = document.getElementById('app');

/** What is shown, as the server told it last. @type {any} */
let shown = kept();

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null');
  } catch {
    return null;
  }
}

/** A browser source without storage keeps nothing over a reload, and works all the same. */
function keep(state) {
  try {
    if (state) {
      localStorage.setItem(KEPT, JSON.stringify(state));
    } else {
      localStorage.removeItem(KEPT);
    }
  } catch {
    // Shown all the same.
  }
}

const box = (name, content) => html`<section class="scene ${name}" data-test=${name.split(' ')[0]}>${content}</section>`;

const secondsTo = (moment) => Math.max(0, Math.ceil((Date.parse(moment) - now()) / 1000));

/** Once viewers see the show, or never will, nothing counts down any more. */
const countdown = () => {
  if (['LIVE', 'ENDED', 'CANCELLED'].includes(shown.countdown)) {
    return nothing;
  }
  const left = secondsTo(shown.startsAt);
  return box('countdown', html`<p class="over">${t('overlay.startsIn')}</p>
    ${left > 0 ? html`<p class="digits" role="timer" data-test="digits">${duration(left)}</p>` : html`<p class="digits words" data-test="digits">${t('overlay.soon')}</p>`}
    <h1>${shown.title}</h1><p class="under">${dateTime(shown.startsAt)}</p>`);
};

const question = () => (shown.question
  ? box('question', html`<p class="over">${shown.question.name ? t('overlay.asks', shown.question.name) : t('overlay.viewerAsks')}</p><p class="words" data-test="words">${shown.question.words}</p>`) : nothing);

const lowerThird = () => {
  if (!shown.lowerThird) {
    return nothing;
  }
  const { look } = shown;
  const mark = look?.mark ? html`<img class="mark" data-test="mark" src=${look.mark} alt="">` : nothing;
  return box(look?.markSide === 'RIGHT' ? 'lower-third turned' : 'lower-third', html`${mark}<div><p class="name">${shown.lowerThird.name}</p>
    ${shown.lowerThird.role ? html`<p class="role">${shown.lowerThird.role}</p>` : nothing}</div>`);
};

const game = () => (shown.game?.question
  ? box('game', html`<p class="over"><span>${t('overlay.game')}</span>${secondsTo(shown.game.closesAt) > 0 ? html`<span class="left" data-test="left">${duration(secondsTo(shown.game.closesAt))}</span>` : html`<span>${t('overlay.gameOver')}</span>`}</p>
    <p class="words">${shown.game.question}</p>
    ${shown.game.choices.length ? html`<ol class="choices" type="A">${shown.game.choices.map((choice) => html`<li>${choice}</li>`)}</ol>` : nothing}`) : nothing);

const winners = () => (shown.game?.winners.length
  ? box('winners', html`<h1>${t('overlay.winners')}</h1><ol>${shown.game.winners.slice(0, 5).map((one) => html`<li value=${one.rank}><strong>${one.name ?? t('overlay.unnamed')}</strong> <span class="under">${one.prize}</span></li>`)}</ol>`) : nothing);

/** A nought says nothing to viewers. */
const figure = (value, words) => (!value ? nothing : html`<li><strong>${count(value)}</strong> <span class="under">${words}</span></li>`);

const recap = () => (shown.before
  ? box('recap', html`<p class="over">${t('overlay.before')}</p><h1>${shown.before.title}</h1><ul>${figure(shown.before.peakViewers, t('overlay.peak'))}
    ${figure(shown.before.commenters, t('overlay.commenters'))}${figure(shown.before.questionsAnswered, t('overlay.answered'))}</ul>`) : nothing);

const hotline = () => (shown.hotline
  ? box('hotline', html`<p class="over">${t('overlay.callUs')} · ${shown.hotline.organisationName}</p><p class="number">${shown.hotline.number}</p>
    ${shown.hotline.website ? html`<p class="under">${shown.hotline.website.replace(/^https:\/\//, '').replace(/\/$/, '')}</p>` : nothing}`) : nothing);

/** While a crisis is on air, the spokesperson's words stand over whatever else is on. */
const statement = () => (shown.statement
  ? box('statement', html`<p class="over">${t('overlay.statement')}</p><p class="words" data-test="statement-words">${shown.statement}</p>`) : nothing);

/** The signs alone beside another scene; with their names where nothing else is shown. */
const logos = (scene) => (shown.logos.length
  ? html`<div class="logos" data-test="logos">${shown.logos.map((one) => html`<img src=${scene === 'LOGOS' ? one.fullPath : one.path} alt=${one.organisationName}>`)}</div>` : nothing);

/** By the names the server has for them. */
const SCENES = {
  CLEAR: () => nothing,
  LOGOS: () => nothing,
  GAME: game,
  WINNERS: winners,
  RECAP: recap,
  HOTLINE: hotline,
  COUNTDOWN: countdown,
  LOWER_THIRD: lowerThird,
  QUESTION: question,
};

/** What the stylesheet calls the colours of whose programme it is. */
const COLOURS = { '--plate': 'ground', '--plate-ink': 'text', '--plate-accent': 'accent', '--name-ground': 'nameGround', '--name-edge': 'nameEdge' };

/** Without a kit, and once it may be shown no more, the stylesheet's own. */
function paint() {
  for (const [name, of] of Object.entries(COLOURS)) {
    if (shown?.look) {
      document.body.style.setProperty(name, shown.look[of]);
    } else {
      document.body.style.removeProperty(name);
    }
  }
}

function draw() {
  paint();
  const scene = shown ? page.scene || shown.scene : 'CLEAR';
  document.body.dataset.scene = scene;
  render(shown ? html`${scene === 'CLEAR' ? nothing : logos(scene)}${shown.statement ? statement() : (SCENES[scene] ?? SCENES.CLEAR)()}` : nothing, app);
}

function follow() {
  const source = new EventSource(`/api/v1/overlays/${page.secret}/live`);
  source.addEventListener('overlay', (message) => {
    const frame = JSON.parse(message.data);
    learnTick(frame.serverTime);
    shown = frame.shown;
    keep(shown);
    draw();
  });
  source.addEventListener('gone', () => {
    source.close();
    shown = null;
    keep(null);
    draw();
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(follow, AGAIN_MILLIS);
    }
  });
}

draw();
if (page.secret) {
  follow();
  setInterval(draw, 250);
  navigator.serviceWorker?.register('/overlay/worker.js', { scope: '/overlay/' }).catch(() => undefined);
} else {
  keep(null);
}
