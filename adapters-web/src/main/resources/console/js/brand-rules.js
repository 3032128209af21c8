/** Whose logos programmes must show, in order: the nation's rules, and what a province adds. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { holds, t } from './page.js';
import { chip, explain, icon, toast } from './components.js';
import { ask, selectField } from './dialogs.js';

const MOST = 6;
const PRODUCTS = ['', 'VOLUNTARY_SI', 'HOUSEHOLD_HI', 'BOTH'];

/**
 * @param {{rules: any[], organisations: any[], scripts: any[], scopes: string[], refresh: () => Promise<void>}} on
 */
export function brandRules(on) {
  const mayMake = (scope) => (scope === 'vn' ? holds('NATIONAL_EDITOR') : holds('PROVINCE_MANAGER') && on.scopes.includes(scope));
  const scopes = [...(holds('NATIONAL_EDITOR') ? ['vn'] : []), ...on.scopes.filter((scope) => mayMake(scope))];
  const named = (id) => on.organisations.find((one) => one.id === id)?.name ?? t('brand.someOrganisation');
  const scopeWords = (scope) => (scope === 'vn' ? t('brand.nation') : on.organisations.find((one) => one.scope === scope)?.name ?? scope);
  const product = (value) => (value ? t(`programme.product.${value}`) : t('brand.allProgrammes'));
  const scripts = on.scripts.filter((one) => one.status === 'APPROVED').map((one) => ({ value: one.id, words: one.title }));
  const scriptWords = (id) => on.scripts.find((one) => one.id === id)?.title ?? t('brand.oneScript');
  const places = [{ value: '', words: t('brand.nobody') }, ...['NATION', 'PROVINCE', 'PARTNERS'].map((value) => ({ value, words: t(`brand.whose.${value}`) })),
    ...on.organisations.map((one) => ({ value: one.id, words: one.name }))];

  const chosen = (given) => Array.from({ length: MOST }, (_, i) => given[`place${i}`]).filter(Boolean)
    .map((value) => (['NATION', 'PROVINCE', 'PARTNERS'].includes(value) ? { whose: value } : { whose: 'ORGANISATION', organisationId: value }));

  async function set(rule) {
    const given = await ask({
      title: rule ? t('brand.changeRule') : t('brand.addRule'), test: 'rule-form', send: t('brand.save'),
      fields: html`${rule ? nothing : html`${selectField('scope', t('brand.scope'), scopes.map((value) => ({ value, words: scopeWords(value) })))}
        ${selectField('product', t('brand.programmes'), PRODUCTS.map((value) => ({ value, words: product(value) })), '', true)}
        ${selectField('scriptId', t('brand.script'), [{ value: '', words: t('brand.allScripts') }, ...scripts], '', true)}`}
        <p class="small quiet">${t('brand.placesHint')}</p>
        ${Array.from({ length: MOST }, (_, i) => selectField(`place${i}`, t('brand.place', i + 1), places, rule?.places[i]?.organisationId ?? rule?.places[i]?.whose ?? '', true))}`,
    });
    if (!given) {
      return;
    }
    try {
      await (rule ? send(`/api/v1/brand-rules/${rule.id}`, { places: chosen(given) }, { method: 'PUT', ifMatch: rule.version })
        : send('/api/v1/brand-rules', { scope: given.scope, ...(given.product ? { product: given.product } : {}), ...(given.scriptId ? { scriptId: given.scriptId } : {}), places: chosen(given) }));
      toast({ text: t('brand.said.saved') });
    } catch (failure) {
      toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    }
    await on.refresh();
  }

  const line = (rule) => html`<li class="panel stack" data-test="rule"><div class="row"><strong>${scopeWords(rule.scope)}</strong>
      <span class="small quiet">${product(rule.product)}${rule.scriptId ? ` · ${scriptWords(rule.scriptId)}` : ''}</span></div>
    ${rule.places.length ? html`<ol class="row plain">${rule.places.map((one, i) => html`<li>${chip('', 'check', `${i + 1}. ${one.organisationId ? named(one.organisationId) : t(`brand.whose.${one.whose}`)}`)}</li>`)}</ol>` : html`<p class="quiet">${t('brand.requiresNothing')}</p>`}
    ${mayMake(rule.scope) ? html`<div><button class="button" @click=${() => set(rule)}>${icon('pen')}${t('brand.changeRule')}<span class="visually-hidden">: ${scopeWords(rule.scope)}, ${product(rule.product)}</span></button></div>` : nothing}</li>`;

  return html`<section class="section stack" data-test="rules"><div class="page-head"><div><h2>${t('brand.rules')}</h2><p class="quiet">${t('brand.rulesHint')}</p></div>
    ${scopes.length ? html`<button class="button" data-test="add-rule" @click=${() => set(null)}>${icon('plus')}${t('brand.addRule')}</button>` : nothing}</div>
    ${on.rules.length ? html`<ul class="stack plain">${on.rules.map(line)}</ul>` : html`<p class="quiet" data-test="no-rules">${t('brand.noRules')}</p>`}</section>`;
}
