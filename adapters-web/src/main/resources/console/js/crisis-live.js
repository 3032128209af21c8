/** A programme on air while something burns: the switch, the pinned words, what was hidden, what waits. */

import { html, nothing } from './lit.js';
import { dateTime } from './format.js';
import { holds, t } from './page.js';
import { chip, icon, note } from './components.js';
import { ask, selectField, textField } from './dialogs.js';

const RESERVED = ['DECLARED', 'HOLDING_OUT', 'RESPONDING', 'STABLE'];
const turns = holds('CRISIS_LEAD', 'PROVINCE_MANAGER', 'SPOKESPERSON', 'PRODUCER');

async function turnOn(desk, live) {
  const given = await ask({ title: t('crisis.switchOn'), test: 'switch-form', send: t('crisis.switchOn'),
    fields: html`<p>${t('crisis.switchHint')}</p>${selectField('programmeId', t('crisis.programme'), live.map((one) => ({ value: one.id, words: one.title })))}
      ${selectField('pressOfficerId', t('crisis.pressOfficer'), desk.state.people.map((one) => ({ value: one.id, words: one.displayName })))}` });
  if (given) {
    await desk.act(() => desk.send(`incidents/${desk.state.open}/live-switch`, given), t('crisis.said.switchedOn'));
  }
}

async function pin(desk, ready) {
  const given = await ask({ title: t('crisis.pin'), test: 'pin-form', send: t('crisis.pin'),
    fields: selectField('statementId', t('crisis.statements'), ready.map((one) => ({ value: one.id, words: one.text.slice(0, 80) }))) });
  if (given) {
    await desk.act(() => desk.send(`incidents/${desk.state.open}/live-switch/pin`, given), t('crisis.said.pinned'));
  }
}

async function explainHiding(desk, one) {
  const given = await ask({ title: t('crisis.whyHidden'), test: 'explain-form', send: t('crisis.save'), fields: textField('reason', t('crisis.reason'), { length: 500 }) });
  if (given) {
    await desk.act(() => desk.send(`incidents/${desk.state.open}/hidings/${one.itemId}/explain`, given), t('crisis.said.done'));
  }
}

const reason = (one) => (one.reason === 'PHONE_NUMBER' ? t('crisis.hadNumber') : one.reason);

const hidden = (desk) => {
  const { hidings } = desk.state.detail;
  return hidings.length ? html`<h3>${t('crisis.hidden')}</h3><ul class="stack">${hidings.map((one) => html`<li data-test="hiding"><span class="small quiet">${dateTime(one.at)}</span>
    ${one.reason ? reason(one) : html`${chip('danger', 'hidden', t('crisis.silent'))}${turns ? html` <button class="button small-button" data-test="explain" @click=${() => explainHiding(desk, one)}>${t('crisis.whyHidden')}</button>` : nothing}`}</li>`)}</ul>` : nothing;
};

const held = (desk) => {
  const { held: waiting, incident } = desk.state.detail;
  return waiting.length ? html`<h3>${t('crisis.held')}</h3><p class="small quiet">${t('crisis.heldHint')}</p><ul class="stack">${waiting.map((one) => html`<li class="row" data-test="held"><span>${t(`crisis.heldKind.${one.kind}`)}</span>
    <span class="small quiet">${dateTime(one.heldAt)}${one.by ? ` · ${desk.nameOf(one.by)}` : ''}</span>
    ${one.releasedBy ? chip('done', 'send', t('crisis.released')) : incident.speaks && RESERVED.includes(incident.state)
      ? html`<button class="button small-button" data-test="release" @click=${() => desk.act(() => desk.send(`incidents/${incident.id}/held/${one.subject}/release`), t('crisis.said.done'))}>${icon('send')}${t('crisis.release')}</button>` : nothing}</li>`)}</ul>` : nothing;
};

export const livePanel = (desk) => {
  const { incident, statements } = desk.state.detail;
  const on = incident.live && !incident.live.offAt;
  const live = desk.state.programmes.filter((one) => one.status === 'LIVE');
  const ready = statements.filter((one) => one.audience === 'CITIZENS' && one.state !== 'WITHDRAWN' && (one.approved || one.state === 'PUBLISHED'));
  return html`<section class="panel stack" data-test="live" data-on=${on ? 'yes' : 'no'} aria-labelledby="head-live"><h2 id="head-live">${t('crisis.onAir')}</h2>
    ${on ? html`${note({ kind: 'danger', picture: 'air', test: 'switch-on', text: t('crisis.isOn', desk.programmeOf(incident.live.programmeId), incident.live.pressOfficerName) })}
      ${incident.live.pinned ? html`<blockquote class="quote wrap" data-test="pinned">${incident.live.pinned}</blockquote>` : html`<p class="quiet">${t('crisis.nothingPinned')}</p>`}
      <div class="row">${incident.speaks && ready.length ? html`<button class="button" data-test="pin" @click=${() => pin(desk, ready)}>${icon('paper')}${t('crisis.pin')}</button>` : nothing}
        ${turns ? html`<button class="button" data-test="switch-off" @click=${() => desk.act(() => desk.send(`incidents/${incident.id}/live-switch/off`), t('crisis.said.switchedOff'))}>${icon('next')}${t('crisis.switchOff')}</button>` : nothing}</div>`
      : RESERVED.includes(incident.state) && live.length && turns
        ? html`<p class="small quiet">${t('crisis.switchHint')}</p><div class="row"><button class="button" data-test="switch" @click=${() => turnOn(desk, live)}>${icon('air')}${t('crisis.switchOn')}</button></div>`
        : html`<p class="quiet">${t(RESERVED.includes(incident.state) ? 'crisis.noneOnAir' : 'crisis.notDeclared')}</p>`}
    ${hidden(desk)}${held(desk)}</section>`;
};
