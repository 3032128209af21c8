/** When and how often people may be contacted, who must not be, and who does not want to be. */

import { html, nothing, repeat } from './lit.js';
import { read, send } from './api.js';
import { count, date, dateTime, today } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, empty, explain, icon, note, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { sendFile } from './media-upload.js';

const KINDS = ['CALL', 'SMS', 'ZNS'];
const BASES = ['REQUESTED', 'CONSENTED', 'LEFT_NUMBER', 'NONE'];
const mayListen = holds('PROVINCE_MANAGER', 'PRODUCER', 'CARE_OFFICER', 'BRANCH_LEAD');
const mayLift = holds('PROVINCE_MANAGER');
const mayBring = holds('PROVINCE_MANAGER', 'ADMIN');
const mayBringAll = holds('ADMIN');
let rules = [];
let lists = { items: [], next: null };
let optOuts = { items: [], next: null };
let verdict = null;
/** How much of a file was sent, from 0 to 1; null while none is. */
let part = null;

const said = (failure) => failure.errors?.[0]?.message ?? explain(failure);

async function act(call, words) {
  try {
    await call();
    announce(words);
    toast({ text: words });
  } catch (failure) {
    toast({ text: said(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

async function check(event) {
  event.preventDefault();
  const { phone, kind, basis } = event.target.elements;
  try {
    verdict = await send('/api/v1/contact-checks', { phone: phone.value.trim(), kind: kind.value, basis: basis.value });
  } catch (failure) {
    verdict = { wrong: said(failure) };
  }
  paint(view());
}

async function bring(event) {
  event.preventDefault();
  const form = event.target;
  const whole = form.elements.whole?.checked ?? false;
  part = 0;
  paint(view());
  await act(async () => {
    try {
      await sendFile(`/api/v1/do-not-call-lists?title=${encodeURIComponent(form.elements.title.value.trim())}&whole=${whole}`, form.elements.file.files[0], (sent) => { part = sent; paint(view()); }).done;
      form.reset();
    } finally {
      part = null;
    }
  }, t('contact.said.brought'));
}

async function stopNumber() {
  const given = await ask({
    title: t('contact.stopNumber'), test: 'stop-form', send: t('contact.stop'),
    fields: html`${inputField('phone', t('contact.phone'), { type: 'tel', length: 20 })}<p class="small quiet">${t('contact.stopHint')}</p>`,
  });
  if (given) {
    await act(() => send('/api/v1/opt-outs', given), t('contact.said.stopped'));
  }
}

async function lift(one) {
  const given = await ask({
    title: t('contact.lift'), test: 'lift-form', send: t('contact.lift'),
    fields: html`${one ? nothing : inputField('phone', t('contact.phone'), { type: 'tel', length: 20 })}
      ${textField('reason', t('contact.reason'), { length: 300 })}<p class="small quiet">${t('contact.liftHint')}</p>`,
  });
  if (given) {
    await act(() => send(one ? `/api/v1/opt-outs/${one.id}/lift` : '/api/v1/opt-outs/lift', given), t('contact.said.lifted'));
  }
}

async function rows(list) {
  try {
    const refused = await read(`/api/v1/do-not-call-lists/${list.id}/refused-rows?limit=200`);
    list.rows = refused.items.map((one) => one.row);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  paint(view());
}

/** The rule of a day: the last that counts by then. */
const inForce = () => rules.filter((rule) => rule.validFrom <= today()).at(-1);

const ruleOf = (rule) => html`<dl class="tally-line">${rule.limits.map((limit) => html`<div><dt>${t(`contact.kind.${limit.kind}`)}</dt><dd data-test=${`limit-${limit.kind}`}>${limit.from}–${limit.until}<span class="small quiet"> · ${t('contact.aDay', limit.aDay)}</span></dd></div>`)}</dl>
  <p class="small quiet">${t('contact.since', date(rule.validFrom))} ${t('contact.inviteEvery', rule.inviteEvery)} ${t('contact.free', rule.free.map((basis) => t(`contact.basis.${basis}`)).join(', '))}</p>
  <p class="small words">${rule.legalBasis}</p>
  ${rule.confirmed ? chip('', 'check', t('contact.confirmed')) : note({ kind: 'need', picture: 'alert', text: t('contact.unconfirmed'), test: 'unconfirmed' })}`;

const answer = () => verdict && html`<p role="status" data-test="verdict">${verdict.wrong ?? (verdict.may ? t('contact.may') : t(`contact.why.${verdict.code}`))}${verdict.next ? ` ${t('contact.next', dateTime(verdict.next))}` : ''}</p>`;

const checkForm = () => html`<form class="panel stack" data-test="check-form" @submit=${check}><h2>${t('contact.check')}</h2>
  ${inputField('phone', t('contact.phone'), { type: 'tel', length: 20 })}
  ${selectField('kind', t('contact.kind'), KINDS.map((value) => ({ value, words: t(`contact.kind.${value}`) })), 'CALL')}
  ${selectField('basis', t('contact.basis'), BASES.map((value) => ({ value, words: t(`contact.basis.${value}`) })), 'CONSENTED')}
  <div class="row"><button class="button primary" data-test="check">${icon('check')}${t('contact.check')}</button></div>${answer()}</form>`;

const bringForm = () => html`<form class="stack" data-test="bring-form" @submit=${bring}>
  ${inputField('title', t('contact.listTitle'), { length: 200 })}
  <div class="field"><label for="file">${t('contact.file')}</label><input id="file" name="file" type="file" accept=".csv,text/csv,text/plain" required data-test="file"></div>
  <p class="small quiet">${t('contact.fileHint')}</p>
  ${mayBringAll ? html`<label class="row"><input type="checkbox" name="whole" data-test="whole"> ${t('contact.whole')}</label>` : nothing}
  <div class="row"><button class="button primary" data-test="bring" ?disabled=${part !== null}>${icon('save')}${t('contact.bring')}</button>
    ${part === null ? nothing : html`<progress aria-label=${t('contact.sending')} max="1" .value=${part}></progress>`}</div></form>`;

const listCard = (one) => html`<li class="stack" data-test="do-not-call-list"><p><strong>${one.title}</strong></p>
  <p class="small quiet">${dateTime(one.begunAt)}${one.whole ? ` · ${t('contact.isWhole')}` : ''}${one.endedAt ? '' : ` · ${t('contact.cutOff')}`}</p>
  <p class="small">${t('contact.figures', count(one.read), count(one.fresh), count(one.known), count(one.refused), count(one.gone))}</p>
  ${one.rows ? html`<p class="small words" data-test="refused-rows">${t('contact.refusedRows', one.rows.join(', '))}</p>`
    : one.refused && mayBring ? html`<p><button class="button" data-test="show-refused" @click=${() => rows(one)}>${icon('eye')}${t('contact.showRefused')}<span class="visually-hidden">: ${one.title}</span></button></p>` : nothing}</li>`;

const optOutCard = (one) => html`<li class="row" data-test="opt-out"><div><p>${one.phone ?? t('contact.person')}</p>
  <p class="small quiet">${dateTime(one.at)} · ${t(one.byThemselves ? 'contact.byThemselves' : 'contact.byUs')}</p></div>
  ${mayLift ? html`<button class="button" data-test="lift" @click=${() => lift(one)}>${icon('retry')}${t('contact.lift')}<span class="visually-hidden">: ${one.phone ?? t('contact.person')}, ${dateTime(one.at)}</span></button>` : nothing}</li>`;

const moreButton = (list, path) => (list.next ? html`<p><button class="button" @click=${() => more(list, path)}>${t('contact.more')}</button></p>` : nothing);

const view = () => html`<div class="page-head"><div><h1>${t('contact.title')}</h1><p class="quiet">${t('contact.hint')}</p></div></div>
  <div class="stack"><section class="panel stack" data-test="rule"><h2>${t('contact.rule')}</h2>${inForce() ? ruleOf(inForce()) : nothing}</section>
  ${checkForm()}
  ${mayListen ? html`<section class="panel stack"><h2>${t('contact.optOuts')}</h2>
    <div class="row"><button class="button" data-test="stop-number" @click=${stopNumber}>${icon('ban')}${t('contact.stopNumber')}</button>
      ${mayLift ? html`<button class="button" data-test="lift-number" @click=${() => lift(null)}>${icon('retry')}${t('contact.liftNumber')}</button>` : nothing}</div>
    ${optOuts.items.length ? html`<div><ul class="checks" data-test="opt-outs">${repeat(optOuts.items, (one) => one.id, optOutCard)}</ul></div>` : empty(t('contact.optOuts.empty'), t('contact.optOuts.emptyHint'))}
    ${moreButton(optOuts, '/api/v1/opt-outs')}</section>` : nothing}
  <section class="panel stack"><h2>${t('contact.lists')}</h2>${mayBring ? bringForm() : nothing}
    ${lists.items.length ? html`<div><ul class="checks" data-test="do-not-call-lists">${repeat(lists.items, (one) => one.id, listCard)}</ul></div>` : empty(t('contact.lists.empty'), t('contact.lists.emptyHint'))}
    ${moreButton(lists, '/api/v1/do-not-call-lists')}</section></div>`;

async function readOn(list, path) {
  const page = await read(`${path}?limit=20${list.next ? `&cursor=${encodeURIComponent(list.next)}` : ''}`);
  return { items: [...list.items, ...page.items], next: page.nextCursor ?? null };
}

async function more(list, path) {
  try {
    Object.assign(list, await readOn(list, path));
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  paint(view());
}

async function refresh() {
  try {
    [{ items: rules }, lists, optOuts] = await Promise.all([
      read('/api/v1/contact-rules'),
      readOn({ items: [], next: null }, '/api/v1/do-not-call-lists'),
      mayListen ? readOn({ items: [], next: null }, '/api/v1/opt-outs') : { items: [], next: null },
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
