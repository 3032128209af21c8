/** What must be right before a programme goes on air, as a traffic light with words; and the stream once it is. */

import { html, nothing, repeat } from './lit.js';
import { read, send } from './api.js';
import { dateTime } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, dialog, explain, icon, paint, toast } from './components.js';
import { Live } from './live.js';
import { PEOPLE, askFigure, measured, shown } from './preflight-figures.js';
import { readWatch, watchSection } from './stream-watch.js';
import { programmeBrand, readBrand } from './programme-brand.js';

const programmePath = `/api/v1/programmes/${page.programmeId}`;
const path = `${programmePath}/preflight`;
const mayWork = holds('PRODUCER', 'PROVINCE_MANAGER', 'OPERATOR');
const mayDecide = holds('PRODUCER', 'PROVINCE_MANAGER');
const LOOKS = { PASS: ['air', 'check'], WARN: ['need', 'alert'], FAIL: ['danger', 'ban'], UNKNOWN: ['', 'clock'] };
let programme;
let preflight;
let watch;
let brand = null;
let busy = '';

/** One call that answers with all checks; what went wrong is said, and the page goes on. */
async function act(name, call, said) {
  if (busy) {
    return;
  }
  busy = name;
  paint(view());
  try {
    preflight = await call();
    announce(said());
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  busy = '';
  paint(view());
}

const lightWords = () => t(`preflight.light.${preflight.light}`);
const run = () => act('run', () => send(path), lightWords);

async function answer(check, known = {}) {
  const figure = await askFigure(check, known);
  if (figure) {
    await act(check.check, () => send(`${path}/${check.check}/answer`, figure), () => t('preflight.said.answered'));
  }
}

async function measure(check) {
  if (busy) {
    return;
  }
  busy = 'measure';
  paint(view());
  let known = {};
  try {
    known = { value: await measured(path) };
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  busy = '';
  paint(view());
  if (known.value) {
    await answer(check, known);
  }
}

const askReason = () => dialog((close) => html`
  <form class="dialog-body" data-test="waive-dialog" @submit=${(event) => { event.preventDefault(); close(event.target.elements.reason.value.trim()); }}>
    <h2 id="dialog-title">${t('preflight.waiveTitle')}</h2><p>${t('preflight.waiveText')}</p>
    <div class="field"><label for="reason">${t('preflight.why')}</label><input id="reason" name="reason" data-test="reason" required maxlength="300" autofocus></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button dangerous primary" data-test="waive-send">${t('preflight.waive')}</button></div></form>`);

async function waive(check) {
  const reason = await askReason();
  if (reason) {
    await act(check.check, () => send(`${path}/${check.check}/waive`, { reason }), () => t('preflight.said.waived'));
  }
}

const buttons = (check) => html`<div class="row">
  ${check.check === 'UPLOAD' ? html`<button class="button" data-test="measure" aria-disabled=${busy === 'measure'} @click=${() => measure(check)}>${icon('up')}${busy === 'measure' ? t('preflight.measuring') : t('preflight.measure')}</button>` : nothing}
  ${PEOPLE.includes(check.check) || check.verdict === 'UNKNOWN' ? html`<button class="button" data-test="answer" @click=${() => answer(check)}>${icon('pen')}${t('preflight.answer')}<span class="visually-hidden"> ${t(`preflight.check.${check.check}`)}</span></button>` : nothing}
  ${check.blocks && mayDecide ? html`<button class="button" data-test="waive" @click=${() => waive(check)}>${icon('ban')}${t('preflight.waive')}<span class="visually-hidden"> ${t(`preflight.check.${check.check}`)}</span></button>` : nothing}</div>`;

const row = (check) => {
  const [kind, picture] = LOOKS[check.verdict];
  return html`<li class="check" data-test="check" data-check=${check.check} data-verdict=${check.verdict}>
    <div class="row"><h3>${t(`preflight.check.${check.check}`)}</h3>${chip(kind, picture, t(`preflight.verdict.${check.verdict}`))}
      ${check.waiver ? chip('need', 'person', t('preflight.waived')) : nothing}</div>
    <p><strong>${shown(check)}</strong> <span class="small quiet">${t(`preflight.rule.${check.check}`)}</span></p>
    ${check.verdict === 'FAIL' || check.verdict === 'WARN' ? html`<p class="small">${t(`preflight.mend.${check.check}`)}</p>` : nothing}
    ${check.at ? html`<p class="small quiet">${check.by ? t('preflight.byPerson', check.by, dateTime(check.at)) : t('preflight.byMachine', dateTime(check.at))}</p>` : nothing}
    ${check.waiver ? html`<p class="small">${t('preflight.waivedBy', check.waiver.by, check.waiver.reason)}</p>` : nothing}
    ${mayWork ? buttons(check) : nothing}</li>`;
};

const group = (stage) => html`<section class="section"><h2>${t(`preflight.stage.${stage}`)}</h2><p class="quiet small">${t(`preflight.stageHint.${stage}`)}</p>
  <ul class="checks">${repeat(preflight.checks.filter((check) => check.stage === stage), (check) => check.check, row)}</ul></section>`;

const view = () => {
  const [kind, picture] = LOOKS[preflight.light];
  return html`
  <div class="page-head"><div><h1>${t('preflight.title')}: ${programme.title}</h1><p class="quiet">${dateTime(programme.startsAt)}</p></div>
    ${mayWork ? html`<button class="button primary" data-test="run" aria-disabled=${busy === 'run'} @click=${run}>${icon('retry')}${busy === 'run' ? t('preflight.running') : t('preflight.run')}</button>` : nothing}</div>
  <div class=${`light ${kind}`} data-test="light" data-light=${preflight.light}>${icon(picture)}<div><strong>${lightWords()}</strong>
    <span>${t('preflight.counts', ...['PASS', 'WARN', 'FAIL', 'UNKNOWN'].map((verdict) => preflight.checks.filter((check) => check.verdict === verdict).length))}</span></div></div>
  ${watchSection(watch)}
  ${brand ? programmeBrand(brand, programmePath, refresh) : nothing}
  ${group('BEFORE')}${group('ON_STREAM')}`;
};

async function refresh() {
  if (!busy) {
    try {
      [programme, preflight, watch, brand] = await Promise.all([read(programmePath), read(path), readWatch(), readBrand(programmePath)]);
      paint(view());
    } catch (failure) {
      if (!preflight) {
        paint(broken(failure, refresh));
      }
    }
  }
}

const live = new Live(page.programmeId);
live.addEventListener('event', ({ detail: event }) => /^(preflight|stream|programme)\./.test(event.name) && refresh());
live.addEventListener('reload', refresh);
refresh();
setInterval(refresh, 10000);
