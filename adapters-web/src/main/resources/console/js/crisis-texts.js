/** Statements that lie ready: with slots, two approvals and a last day. */

import { html, nothing, repeat } from './lit.js';
import { date, today } from './format.js';
import { t } from './page.js';
import { chip, empty, icon } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { audiences } from './crisis-statements.js';

const HALF_A_YEAR_MILLIS = 180 * 86400000;
const later = () => new Date(Date.now() + HALF_A_YEAR_MILLIS).toISOString().slice(0, 10);

const fields = (desk, one = {}) => html`${selectField('audience', t('crisis.audienceLabel'), audiences(), one.audience)}${inputField('title', t('crisis.field.title'), { length: 200, value: one.title })}
  ${selectField('scenarioId', t('crisis.kind.SCENARIO'), [{ value: '', words: t('crisis.anyScenario') }, ...desk.state.entries.filter((entry) => entry.kind === 'SCENARIO').map((entry) => ({ value: entry.id, words: entry.values.title }))], one.scenarioId ?? '', true)}
  ${textField('body', t('crisis.text'), { length: 4000, value: one.body })}<p class="small quiet">${t('crisis.slotHint')}</p>
  ${inputField('validTo', t('crisis.validTo'), { type: 'date', min: today(), value: one.validTo ?? later() })}`;

const told = ({ scenarioId, ...rest }) => ({ ...rest, ...(scenarioId ? { scenarioId } : {}) });

/** Writes a new one. */
export async function writeText(desk) {
  const given = await ask({ title: t('crisis.add.TEXT'), test: 'text-form', send: t('crisis.save'),
    fields: html`${fields(desk)}${desk.state.scopes.length > 1 ? selectField('scope', t('crisis.office'), desk.state.scopes) : nothing}` });
  if (given) {
    await desk.act(() => desk.send('holding-texts', { ...told(given), scope: given.scope ?? desk.state.scopes[0].value }), t('crisis.said.done'));
  }
}

async function change(desk, one) {
  const given = await ask({ title: one.title, test: 'text-form', send: t('crisis.save'), fields: html`<p class="small quiet">${t('crisis.anew')}</p>${fields(desk, one)}` });
  if (given) {
    await desk.act(() => desk.send(`holding-texts/${one.id}`, told(given), { method: 'PUT', ifMatch: one.version }), t('crisis.said.done'));
  }
}

const parts = (body) => body.split(/(\{\{[^{}\n]{1,60}\}\})/).map((part) => (part.startsWith('{{') ? html`<mark>${part.slice(2, -2)}</mark>` : part));

const card = (desk, one) => html`<article class="panel stack" data-test="text" data-ready=${one.ready ? 'yes' : 'no'}><h2>${one.title}</h2>
  <div class="row">${chip('', 'people', t(`crisis.audience.${one.audience}`))}${one.ready ? chip('done', 'check', t('crisis.isReady')) : chip('need', 'clock', one.approvals.length < 2 ? t('crisis.approvals', one.approvals.length, 2) : t('crisis.runOut'))}
    <span class="small quiet">${t('crisis.validUntil', date(one.validTo))}</span></div>
  <p class="wrap">${parts(one.body)}</p>${one.approvals.length ? html`<p class="small quiet">${t('crisis.approvedBy')}: ${one.approvals.map((by) => by.name).join(', ')}</p>` : nothing}
  <div class="row">${one.mayApprove ? html`<button class="button primary" data-test="approve" @click=${() => desk.act(() => desk.send(`holding-texts/${one.id}/approve`), t('crisis.said.approved'))}>${icon('check')}${t('crisis.approve')}</button>` : nothing}
    ${desk.writes ? html`<button class="button" data-test="change" @click=${() => change(desk, one)}>${icon('pen')}${t('crisis.change')}</button>
      <button class="button quiet-button" data-test="retire" @click=${() => desk.act(() => desk.send(`holding-texts/${one.id}/retire`), t('crisis.said.retired'))}>${icon('ban')}${t('crisis.retire')}</button>` : nothing}
    <a class="button quiet-button" data-test="sheet" href=${`/api/v1/holding-texts/${one.id}/sheet`}>${icon('paper')}${t('crisis.print')}</a></div></article>`;

export const textPanel = (desk) => html`<div class="programmes" data-test="texts">${desk.state.texts.length
  ? repeat(desk.state.texts, (one) => one.id, (one) => card(desk, one)) : empty(t('crisis.noEntry'), t('crisis.why.TEXT'))}</div>`;
