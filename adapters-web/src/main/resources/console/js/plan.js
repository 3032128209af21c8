/** A programme is made from a framework script: which page, when, who, and which segments. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { clock, dateTime, fieldValue, fromField, now } from './format.js';
import { t } from './page.js';
import { broken, chip, empty, explain, icon, note, paint } from './components.js';

let scripts = [];
let pages = [];
let hosts = [];
let script = null;
let segments = [];
let startsAt = '';
let problem = null;
let sending = false;
let key = crypto.randomUUID();

/** The evening hour most programmes have. */
function nextEvening() {
  const today = fieldValue(now()).slice(0, 10);
  const tonight = `${today}T20:00`;
  return Date.parse(fromField(tonight)) > now() + 3600e3 ? tonight : fieldValue(Date.parse(fromField(tonight)) + 24 * 3600e3);
}

async function choose(id) {
  script = await read(`/api/v1/scripts/${id}`);
  segments = script.segments.map((segment) => ({ ...segment, keep: true, minutes: Math.round(segment.plannedSeconds / 60 * 10) / 10 }));
  paint(view());
}

const nameOf = (one) => one.displayName ?? one.name ?? one.title ?? one.username ?? one.id;

const select = (id, label, options, onChange) => html`
  <div class="field"><label for=${id}>${label}</label>
    <select id=${id} name=${id} required aria-invalid=${Boolean(errorOf(id))} @change=${onChange}>
      ${options.length === 1 ? nothing : html`<option value="">${t('plan.choose')}</option>`}
      ${options.map((one) => html`<option value=${one.id}>${nameOf(one)}</option>`)}</select>${fieldError(id)}</div>`;

const errorOf = (field) => problem?.errors?.find((error) => error.field === field || error.field.endsWith(`.${field}`));
const fieldError = (field) => (errorOf(field) ? html`<span class="field-error" role="alert">${errorOf(field).message}</span>` : nothing);

function view() {
  if (!scripts.length) {
    return html`<h1>${t('plan.title')}</h1>${empty(t('plan.noScript'), t('plan.noScriptHint'))}`;
  }
  return html`
    <div class="page-head"><div><h1>${t('plan.title')}</h1><p class="quiet">${t('plan.purpose')}</p></div></div>
    <form class="columns two" data-test="plan-form" novalidate @submit=${submit} @input=${changed}>
      <div class="panel stack">
        ${problem && !problem.errors?.length ? note({ kind: 'danger', picture: 'alert', title: t('plan.refused'), text: explain(problem), test: 'plan-problem' }) : nothing}
        ${select('scriptId', t('plan.script'), scripts, (event) => event.target.value && choose(event.target.value))}
        <div class="field"><label for="title">${t('plan.name')}</label><input id="title" name="title" required maxlength="200" aria-invalid=${Boolean(errorOf('title'))}>${fieldError('title')}</div>
        ${select('pageId', t('plan.page'), pages)}
        <div class="field"><label for="startsAt">${t('plan.startsAt')}</label>
          <input id="startsAt" name="startsAt" type="datetime-local" required .value=${startsAt} min=${fieldValue(now())} aria-invalid=${Boolean(errorOf('startsAt'))} aria-describedby="starts-hint">
          <span class="small quiet" id="starts-hint">${startsAt ? dateTime(fromField(startsAt)) : ''} · ${t('plan.startsHint')}</span>${fieldError('startsAt')}</div>
        ${select('hostId', t('plan.host'), hosts)}
        <button class="button primary big" data-test="plan-submit" aria-disabled=${sending}>${icon('calendar')}${sending ? t('common.sending') : t('plan.submit')}</button>
      </div>
      <section class="panel" aria-labelledby="segments"><h2 id="segments">${t('plan.segments')}</h2>
        ${script ? segmentsView() : html`<p class="quiet">${t('plan.segmentsFirst')}</p>`}</section>
    </form>`;
}

function segmentsView() {
  const kept = segments.filter((segment) => segment.keep);
  const minutes = kept.reduce((sum, segment) => sum + segment.minutes, 0);
  const ends = Date.parse(fromField(startsAt)) + minutes * 60000;
  return html`<p class="quiet">${t('plan.total', Math.round(minutes), Number.isNaN(ends) ? '…' : clock(ends))}</p>
    <ol class="plan-segments">${segments.map((segment) => html`
      <li class=${segment.keep ? '' : 'dropped'} data-test="plan-segment" data-segment=${segment.no}>
        ${segment.mandatory
          ? html`<span class="plan-name"><strong>${segment.title}</strong> ${chip('', 'lock', t('segment.mandatory'))}</span>`
          : html`<label class="checkbox plan-name"><input type="checkbox" .checked=${segment.keep} @change=${(event) => { segment.keep = event.target.checked; paint(view()); }}><span>${segment.title}</span></label>`}
        <label class="minutes"><span class="visually-hidden">${t('plan.minutesOf', segment.title)}</span>
          <input class="input" type="number" min="0.5" max="240" step="0.5" .value=${String(segment.minutes)} ?disabled=${!segment.keep}
            @change=${(event) => { segment.minutes = Number(event.target.value) || segment.minutes; paint(view()); }}> ${t('plan.minutes')}</label>
      </li>`)}</ol>`;
}

/** A changed form is another request: it gets a key of its own. */
function changed(event) {
  key = crypto.randomUUID();
  if (event.target.name === 'startsAt') {
    startsAt = event.target.value;
    paint(view());
  }
}

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  if (sending || !form.reportValidity()) {
    return;
  }
  sending = true;
  problem = null;
  paint(view());
  const value = (name) => form.elements[name].value;
  try {
    const made = await send('/api/v1/programmes', {
      scriptId: value('scriptId'), title: value('title').trim(), pageId: value('pageId'),
      startsAt: fromField(value('startsAt')), hostId: value('hostId'),
      segments: segments.map((one) => (one.keep
        ? { no: one.no, keep: true, plannedSeconds: Math.round(one.minutes * 60) } : { no: one.no, keep: false })),
    }, { key });
    location.assign(`/programmes/${made.id}`);
  } catch (failure) {
    problem = failure;
    sending = false;
    paint(view());
    document.querySelector('[aria-invalid="true"]')?.focus();
  }
}

async function start() {
  try {
    const [allScripts, allPages, people] = await Promise.all(
      ['/api/v1/scripts', '/api/v1/pages', '/api/v1/people?role=HOST'].map((path) => read(path).then(itemsOf)));
    scripts = allScripts.filter((one) => one.status === 'APPROVED');
    pages = allPages;
    hosts = people;
    startsAt = nextEvening();
    paint(view());
    if (scripts.length === 1) {
      await choose(scripts[0].id);
    }
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
