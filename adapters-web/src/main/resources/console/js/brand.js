/** The brand kits of organisations and the rules of whose logos a programme shows. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { holds, t } from './page.js';
import { broken, empty, icon, paint } from './components.js';
import { ask, selectField } from './dialogs.js';
import { brandKits } from './brand-kit.js';
import { brandRules } from './brand-rules.js';

const mayBegin = holds('PROVINCE_MANAGER', 'NATIONAL_EDITOR', 'BRANCH_LEAD');
let kits = [];
let rules = [];
let organisations = [];
let scripts = [];

const cards = brandKits({ paint: () => paint(view()), refresh });
const bare = () => organisations.filter((one) => !kits.some((kit) => kit.organisationId === one.id));
/** The provinces somebody works in, known by their offices. */
const provinces = () => organisations.filter((one) => /^vn\/\d\d$/.test(one.scope)).map((one) => one.scope);

async function begin() {
  const given = await ask({
    title: t('brand.add'), test: 'begin-form', send: t('brand.next'),
    fields: selectField('organisationId', t('brand.organisation'), bare().map((one) => ({ value: one.id, words: one.name }))),
  });
  if (given) {
    cards.begin(organisations.find((one) => one.id === given.organisationId));
    document.querySelector('[data-test="kit-form"] input')?.focus();
  }
}

const view = () => html`
  <div class="page-head"><div><h1>${t('brand.title')}</h1><p class="quiet">${t('brand.purpose')}</p></div>
    ${mayBegin && bare().length ? html`<button class="button primary" data-test="add" @click=${begin}>${icon('plus')}${t('brand.add')}</button>` : nothing}</div>
  ${cards.form()}
  <div class="stack" data-test="kits">${kits.length ? repeat(kits, (kit) => kit.id, cards.card) : empty(t('brand.empty'), t('brand.emptyHint'))}</div>
  ${brandRules({ rules, organisations, scripts, scopes: provinces(), refresh })}`;

async function refresh() {
  try {
    [kits, rules, organisations, scripts] = await Promise.all([
      read('/api/v1/brand-kits').then(itemsOf), read('/api/v1/brand-rules').then(itemsOf), read('/api/v1/organisations').then(itemsOf, () => []),
      read('/api/v1/scripts').then(itemsOf, () => []),
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
