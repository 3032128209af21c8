/**
 * What OBS lays over the picture. Whatever happens to the line, the last state stays: viewers see this page, so it never says that
 * anything is wrong.
 */

import { html, nothing, render } from './lit.js';
import { dateTime, duration, learnTick, now } from './format.js';
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

const box = (name, content) => html`<section class="scene ${name}" data-test=${name}>${content}</section>`;

const countdown = () => {
  const left = Math.max(0, Math.ceil((Date.parse(shown.startsAt) - now()) / 1000));
  return box('countdown', html`<p class="over">${t('overlay.startsIn')}</p>
    ${left > 0 ? html`<p class="digits" role="timer" data-test="digits">${duration(left)}</p>` : html`<p class="digits words" data-test="digits">${t('overlay.soon')}</p>`}
    <h1>${shown.title}</h1><p class="under">${dateTime(shown.startsAt)}</p>`);
};

const question = () => (shown.question
  ? box('question', html`<p class="over">${shown.question.name ? t('overlay.asks', shown.question.name) : t('overlay.viewerAsks')}</p><p class="words">${shown.question.words}</p>`) : nothing);

const lowerThird = () => (shown.lowerThird
  ? box('lower-third', html`<p class="name">${shown.lowerThird.name}</p>${shown.lowerThird.role ? html`<p class="role">${shown.lowerThird.role}</p>` : nothing}`) : nothing);

/** By the names the server has for them. */
const SCENES = {
  CLEAR: () => nothing,
  LOGOS: () => nothing,
  COUNTDOWN: countdown,
  LOWER_THIRD: lowerThird,
  QUESTION: question,
};

function draw() {
  const scene = shown ? page.scene || shown.scene : 'CLEAR';
  document.body.dataset.scene = scene;
  render(shown ? (SCENES[scene] ?? SCENES.CLEAR)() : nothing, app);
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
