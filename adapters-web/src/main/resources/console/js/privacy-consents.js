/** What one person allows, purpose by purpose: nothing is ticked beforehand, and silence is no answer. */

import { html, nothing } from './lit.js';
import { itemsOf } from './api.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { ask, selectField } from './dialogs.js';
import { WAYS, askConsent, options, wording } from './consent-form.js';

const LOOKS = { ASKED: ['need', 'clock'], GIVEN: ['', 'check'], WITHDRAWN: ['done', 'ban'] };

async function search(desk, phone) {
  const found = await desk.act(() => desk.send('consents/search', { phone }), t('privacy.said.found'));
  if (found) {
    desk.state.consents = { phone, said: itemsOf(found) };
    desk.redraw();
  }
}

async function askSaid(one, what) {
  const given = await ask({
    title: `${t(`privacy.${what}`)}: ${t(`privacy.for.${one.purpose}`)}`, test: `${what}-form`, send: t(`privacy.${what}`),
    fields: html`<blockquote class="quote">${wording(one)}</blockquote>${selectField('way', t('privacy.wayLabel'), options(WAYS, 'way'))}`,
  });
  return given && { purpose: one.purpose, way: given.way };
}

async function say(desk, one, what) {
  const said = await (what === 'given' ? askConsent(one) : askSaid(one, what));
  if (!said) {
    return;
  }
  const { phone } = desk.state.consents;
  const answer = await desk.act(() => desk.send(`consents/${what}`, { ...said, scope: desk.state.scopes[0].value, phone }), t(`privacy.said.${what}`));
  if (answer) {
    desk.state.consents = { phone, said: itemsOf(answer) };
    desk.redraw();
  }
}

const purpose = (desk, one) => {
  const said = desk.state.consents.said.find((consent) => consent.purpose === one.purpose);
  const look = said ? LOOKS[said.state] : ['', 'hidden'];
  return html`<article class="panel stack" data-test="purpose" data-purpose=${one.purpose} data-state=${said?.state ?? 'NONE'}>
    <div class="row"><h3>${t(`privacy.for.${one.purpose}`)}</h3>${chip(look[0], look[1], t(`privacy.consent.${said?.state ?? 'NONE'}`))}
      ${one.sensitive ? chip('need', 'lock', t('privacy.sensitive')) : nothing}</div>
    <p class="quote small">${wording(one)}</p>
    ${said?.proof ? html`<p class="small">${t('privacy.provedBy', t(`privacy.proof.${said.proofKind}`), said.proof)} · ${dateTime(said.answeredAt)}</p>` : nothing}
    <div class="row">${said?.state === 'GIVEN' ? nothing : html`<button class="button" data-test="asked" @click=${() => say(desk, one, 'asked')}>${icon('chat')}${t('privacy.asked')}</button>
      <button class="button" data-test="given" @click=${() => say(desk, one, 'given')}>${icon('check')}${t('privacy.given')}</button>`}
      ${said?.state === 'WITHDRAWN' ? nothing : html`<button class="button" data-test="withdrawn" @click=${() => say(desk, one, 'withdrawn')}>${icon('ban')}${t('privacy.withdrawn')}</button>`}</div></article>`;
};

export const consentPanel = (desk) => html`
  <form class="row" data-test="consent-search" @submit=${(event) => { event.preventDefault(); search(desk, event.target.elements.phone.value.trim()); }}>
    <div class="field"><label for="phone">${t('privacy.phone')}</label><input id="phone" name="phone" data-test="phone" type="tel" required maxlength="20" autocomplete="off" .value=${desk.state.consents?.phone ?? ''}></div>
    <button class="button primary" data-test="search">${icon('eye')}${t('privacy.search')}</button></form>
  <p class="small quiet">${t('privacy.consentHint')}</p>
  ${desk.state.consents ? html`<h2 class="visually-hidden">${t('privacy.show.consents')}</h2><div class="programmes">${desk.state.wordings.map((one) => purpose(desk, one))}</div>` : nothing}`;
