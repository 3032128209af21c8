/** What is said in an incident: filled in or written, approved by others, let out by the spokesperson. */

import { html, nothing } from './lit.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const HOUR_MILLIS = 3600000;
export const AUDIENCES = ['CITIZENS', 'PRESS', 'STAFF', 'AGENTS', 'SUPERIORS'];
export const audiences = () => AUDIENCES.map((one) => ({ value: one, words: t(`crisis.audience.${one}`) }));

async function write(desk) {
  const given = await ask({ title: t('crisis.writeStatement'), test: 'statement-form', send: t('crisis.save'),
    fields: html`${selectField('audience', t('crisis.audienceLabel'), audiences())}${textField('text', t('crisis.text'), { length: 4000 })}<p class="small quiet">${t('crisis.needsTwo')}</p>` });
  if (given) {
    await desk.act(() => desk.send(`incidents/${desk.state.open}/statements`, given), t('crisis.said.done'));
  }
}

async function fill(desk) {
  const chosen = await ask({ title: t('crisis.fill'), test: 'choose-form', send: t('crisis.next'),
    fields: selectField('holdingTextId', t('crisis.ready'), desk.state.texts.map((one) => ({ value: one.id, words: `${one.title} · ${t(`crisis.audience.${one.audience}`)} · ${t(one.ready ? 'crisis.isReady' : 'crisis.isNotReady')}` }))) });
  const text = chosen && desk.state.texts.find((one) => one.id === chosen.holdingTextId);
  if (!text) {
    return;
  }
  const given = await ask({ title: text.title, test: 'fill-form', send: t('crisis.fill'),
    fields: html`<blockquote class="quote wrap">${text.body}</blockquote>${text.slots.map((slot, i) => inputField(`slot${i}`, slot, { length: 200 }))}
      <p class="small quiet">${t(text.ready ? 'crisis.needsOne' : 'crisis.needsTwo')}</p>` });
  if (given) {
    const slots = Object.fromEntries(text.slots.map((slot, i) => [slot, given[`slot${i}`]]));
    await desk.act(() => desk.send(`incidents/${desk.state.open}/statements`, { holdingTextId: text.id, slots }), t('crisis.said.done'));
  }
}

async function publish(desk, one) {
  const onPage = ['CITIZENS', 'PRESS'].includes(one.audience);
  const pages = [{ value: '', words: t('crisis.byHand') }, ...(onPage ? desk.state.pages.map((page) => ({ value: page.id, words: page.name })) : [])];
  const given = await ask({ title: t('crisis.publish'), test: 'publish-form', send: t('crisis.publish'),
    fields: html`<blockquote class="quote wrap">${one.text}</blockquote>${selectField('pageId', t('crisis.where'), pages, pages[1]?.value ?? '', true)}
      ${inputField('nextAt', t('crisis.nextAt'), { type: 'datetime-local', value: fieldValue(now() + HOUR_MILLIS), optional: true })}` });
  if (given) {
    const body = { ...(given.pageId ? { pageId: given.pageId } : {}), ...(given.nextAt ? { nextAt: fromField(given.nextAt) } : {}) };
    await desk.act(() => desk.send(`statements/${one.id}/publish`, body), t('crisis.said.published'));
  }
}

const post = (one) => (one.channel === 'PAGE'
  ? chip(one.failure ? 'danger' : one.postId ? 'done' : 'need', one.failure ? 'alert' : one.postId ? 'check' : 'send', t(one.failure ? 'crisis.notPosted' : one.postId ? 'crisis.posted' : 'crisis.posting'))
  : chip('done', 'check', t('crisis.handedOut')));

const card = (desk, one) => {
  const approves = desk.state.detail.incident.leads || desk.state.detail.incident.speaks;
  const draft = one.state === 'DRAFT';
  const press = (what, said) => () => desk.act(() => desk.send(`statements/${one.id}/${what}`), said);
  return html`<article class="stack statement" data-test="statement" data-state=${one.state} data-audience=${one.audience}>
    <div class="row"><h3>${t(`crisis.audience.${one.audience}`)}</h3>${draft ? chip(one.approved ? '' : 'need', one.approved ? 'check' : 'people', t('crisis.approvals', one.approvals.length, one.needs))
      : one.state === 'PUBLISHED' ? html`${chip('done', 'send', dateTime(one.publishedAt))}${post(one)}` : chip('done', 'ban', t('crisis.withdrawn'))}</div>
    <p class="wrap">${one.text}</p>
    <p class="small quiet">${t('crisis.author')}: ${one.authorName}${one.approvals.length ? ` · ${t('crisis.approvedBy')}: ${one.approvals.map((by) => by.name).join(', ')}` : ''}${one.readyUntil ? ` · ${t('crisis.fromReady')}` : ''}</p>
    <div class="row">${one.mayApprove ? html`<button class="button" data-test="approve" @click=${press('approve', t('crisis.said.approved'))}>${icon('check')}${t('crisis.approve')}</button>` : nothing}
      ${draft && one.mayPublish && one.approved ? html`<button class="button primary" data-test="publish" @click=${() => publish(desk, one)}>${icon('send')}${t('crisis.publish')}</button>` : nothing}
      ${draft && approves ? html`<button class="button quiet-button" data-test="withdraw" @click=${press('withdraw', t('crisis.said.done'))}>${icon('ban')}${t('crisis.withdraw')}</button>` : nothing}
      ${one.state === 'WITHDRAWN' || !approves ? nothing : html`<a class="button quiet-button" data-test="sheet" href=${`/api/v1/statements/${one.id}/sheet`}>${icon('paper')}${t('crisis.print')}</a>`}</div></article>`;
};

export const statementPanel = (desk) => {
  const { incident, statements } = desk.state.detail;
  const writes = (incident.leads || incident.speaks) && !['CLOSED', 'REVIEWED'].includes(incident.state);
  return html`<section class="panel stack" data-test="statements" aria-labelledby="head-statements"><h2 id="head-statements">${t('crisis.statements')}</h2>
    ${writes ? html`<div class="row">${desk.state.texts.length ? html`<button class="button" data-test="fill" @click=${() => fill(desk)}>${icon('save')}${t('crisis.fill')}</button>` : nothing}
      <button class="button" data-test="write" @click=${() => write(desk)}>${icon('pen')}${t('crisis.writeStatement')}</button></div>` : nothing}
    ${statements.length ? statements.map((one) => card(desk, one)) : html`<p class="quiet">${t('crisis.noStatement')}</p>`}</section>`;
};
