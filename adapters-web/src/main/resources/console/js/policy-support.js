/** What provinces add to the state's support: by resolution, from a day, to a day. */

import { html, nothing } from './lit.js';
import { count, date, today } from './format.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { ask, inputField, selectField } from './dialogs.js';
import { send } from './api.js';
import { number, share } from './policy-values.js';

const GROUPS = ['POOR', 'NEAR_POOR', 'ETHNIC_MINORITY', 'OTHER'];
const group = (one) => t(`support.${one}`);

/** @param {any} me @param {any[]} provinces the provinces this person enters resolutions for */
export const ownProvinces = (me, provinces) => {
  const held = me.grants.filter((grant) => grant.role === 'PROVINCE_MANAGER').map((grant) => grant.scope);
  return provinces.filter((one) => held.some((scope) => scope === 'vn' || scope === `vn/${one.code}`));
};

/** @param {any[]} provinces @param {(call: () => Promise<any>, said: string) => Promise<void>} act */
export async function addSupport(provinces, act) {
  const given = await ask({
    title: t('policy.support.add'), test: 'support-form', send: t('policy.support.save'),
    fields: html`${selectField('provinceCode', t('policy.support.province'), provinces.map((one) => ({ value: one.code, words: one.name })))}
      ${selectField('group', t('policy.support.group'), GROUPS.map((value) => ({ value, words: group(value) })), 'OTHER')}
      ${selectField('kind', t('policy.support.kind'), ['share', 'amount'].map((value) => ({ value, words: t(`policy.support.kind.${value}`) })), 'share')}
      ${inputField('amount', t('policy.support.amount'), { length: 20 })}
      ${inputField('resolution', t('policy.support.resolution'), { length: 200 })}
      ${inputField('from', t('policy.from'), { type: 'date', value: today() })}${inputField('to', t('policy.toOptional'), { type: 'date', optional: true })}`,
  });
  if (given) {
    const value = given.kind === 'share' ? { share: share(given.amount) } : { amount: number(given.amount) };
    await act(() => send('/api/v1/policy/provincial-support', {
      provinceCode: given.provinceCode, group: given.group, resolution: given.resolution, from: given.from, to: given.to || null, ...value,
    }), t('policy.said.supportAdded'));
  }
}

async function end(one, act) {
  const given = await ask({
    title: t('policy.support.endOf', one.resolution), test: 'support-end', send: t('policy.support.end'),
    fields: inputField('to', t('policy.support.lastDay'), { type: 'date', value: one.to ?? today(), min: one.from }),
  });
  if (given) {
    await act(() => send(`/api/v1/policy/provincial-support/${one.id}/end`, given, { ifMatch: one.version }), t('policy.said.supportEnded'));
  }
}

const gives = (one) => (one.amount === undefined || one.amount === null
  ? t('policy.support.share', (one.share * 100).toLocaleString('vi-VN', { maximumFractionDigits: 4 })) : t('policy.support.money', count(one.amount)));

const standing = (one) => {
  if (one.to && one.to < today()) {
    return chip('done', 'check', t('policy.support.over'));
  }
  return one.from > today() ? chip('', 'calendar', t('policy.support.toCome')) : chip('', 'check', t('policy.support.counts'));
};

/** @param {any[]} supports @param {any[]} provinces @param {any[]} own @param {any} act */
export const supportSection = (supports, provinces, own, act) => html`<section class="section stack" aria-labelledby="supports" data-test="supports">
  <div class="page-head"><div><h2 id="supports">${t('policy.support.title')}</h2><p class="quiet small">${t('policy.support.purpose')}</p></div>
    ${own.length ? html`<button class="button" data-test="support-add" @click=${() => addSupport(own, act)}>${icon('plus')}${t('policy.support.add')}</button>` : nothing}</div>
  ${supports.length ? html`<ul class="answer-grid">${supports.map((one) => html`<li class="panel" data-test="support" data-support-id=${one.id}>
      <h3>${provinces.find((province) => province.code === one.provinceCode)?.name ?? one.provinceCode}: ${group(one.group)}</h3>
      <p class="parameter-now">${gives(one)}</p><p class="row tight">${standing(one)}<span class="small quiet">${date(one.from)} – ${one.to ? date(one.to) : '…'}</span></p>
      <p class="small quiet">${one.resolution}</p>
      ${own.some((province) => province.code === one.provinceCode) && !(one.to && one.to < today()) ? html`
        <p><button class="button small-button" data-test="support-end-open" @click=${() => end(one, act)}>${icon('stop')}${t('policy.support.end')}</button></p>` : nothing}</li>`)}</ul>`
    : html`<p class="quiet" data-test="no-support">${t('policy.support.empty')}</p>`}</section>`;
