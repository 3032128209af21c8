/** The rows of a rule on the page. */

import { html, nothing, repeat } from './lit.js';
import { t } from './page.js';
import { icon } from './components.js';
import { WAYS, group, row } from './target-rule.js';

/**
 * @param {{facts: any[], named: Record<string, Array<{value: string, words: string}>>, touch: () => void}} with named: what ids may be chosen from, by fact
 */
export function ruleRows({ facts, named, touch }) {
  const fact = (field) => facts.find((one) => one.name === field) ?? facts[0];
  const ways = (one) => [...new Set([...WAYS[fact(one.field).kind], one.way])];
  const set = (one, changes) => {
    Object.assign(one, changes);
    touch();
  };
  const fresh = () => row('SUPPORT_GROUP', 'is');

  const pick = (id, label, options, chosen, on, test) => html`<div class="field"><label class="visually-hidden" for=${id}>${label}</label>
    <select id=${id} data-test=${test} @change=${({ target }) => on(target.value)}>${options.map((one) => html`<option value=${one.value} ?selected=${one.value === chosen}>${one.words}</option>`)}</select></div>`;

  const days = (one) => html`<span class="row"><label class="visually-hidden" for=${`days-${one.key}`}>${t('target.days')}</label>
    <input class="short" id=${`days-${one.key}`} type="number" min="0" max="3650" data-test="days" .value=${String(one.days)} @input=${({ target }) => set(one, { days: target.value })}> ${t('target.days')}</span>`;

  const bound = (one, side) => html`<span class="row"><label for=${`${side}-${one.key}`}>${t(side === 'from' ? 'target.from' : 'target.upTo')}</label>
    <input class="short" id=${`${side}-${one.key}`} type="number" min="0" data-test=${side} .value=${String(one[side])} @input=${({ target }) => set(one, { [side]: target.value })}></span>`;

  const choices = (one, options) => html`<fieldset class="choices"><legend class="visually-hidden">${fact(one.field).words}</legend>
    ${options.map((option) => html`<label class="row"><input type="checkbox" data-test=${`choice-${option.value}`} .checked=${one.values.includes(option.value)}
      @change=${({ target }) => set(one, { values: target.checked ? [...one.values, option.value] : one.values.filter((value) => value !== option.value) })}> ${option.words}</label>`)}</fieldset>`;

  const texts = (one) => html`<div class="field wide"><label class="small" for=${`text-${one.key}`}>${t('target.texts')}</label>
    <input id=${`text-${one.key}`} data-test="texts" .value=${one.text ?? one.values.join(', ')} @input=${({ target }) => set(one, { text: target.value, values: target.value.split(',').map((text) => text.trim()).filter(Boolean) })}></div>`;

  function values(one) {
    const { kind, choices: from, within, name } = fact(one.field);
    if (!one.way.startsWith('is')) {
      return nothing;
    }
    const options = kind === 'ID' ? named[name] ?? [] : from;
    return html`${kind === 'TEXT' ? texts(one) : choices(one, options)}
      ${within ? html`<label class="row"><input type="checkbox" data-test="narrowed" .checked=${one.narrowed} @change=${({ target }) => set(one, { narrowed: target.checked })}> ${t('target.narrowed')}</label>${one.narrowed ? days(one) : nothing}` : nothing}`;
  }

  const remove = (from, one) => html`<button type="button" class="button" data-test="remove" aria-label=${t('target.remove')} @click=${() => { from.splice(from.indexOf(one), 1); touch(); }}>${icon('cross')}</button>`;

  const condition = (from, one) => html`<div class="rule-row" data-test="condition"><div class="row">
      ${pick(`fact-${one.key}`, t('target.chooseFact'), facts.map(({ name }) => ({ value: name, words: fact(name).words })), one.field, (field) => set(one, { field, way: WAYS[fact(field).kind][0], values: [], text: undefined, narrowed: false }), 'fact')}
      ${pick(`way-${one.key}`, t('target.chooseWay'), ways(one).map((way) => ({ value: way, words: t(`target.way.${way}`) })), one.way, (way) => set(one, { way }), 'way')}
      ${/between/i.test(one.way) ? html`${bound(one, 'from')}${bound(one, 'to')}` : /within|earlier/i.test(one.way) ? days(one) : nothing}
      ${remove(from, one)}</div>${values(one)}</div>`;

  const joiner = (one, id) => html`<div class="row">${pick(id, t('target.chooseJoin'), ['all', 'any'].map((join) => ({ value: join, words: t(`target.join.${join}`) })), one.join, (join) => set(one, { join }), 'join')}</div>`;

  const part = (from, one) => (one.rows
    ? html`<div class="rule-group stack" data-test="group"><div class="row">${joiner(one, `join-${one.key}`)}${remove(from, one)}</div>
        ${repeat(one.rows, (inner) => inner.key, (inner) => condition(one.rows, inner))}
        <div><button type="button" class="button" @click=${() => { one.rows.push(fresh()); touch(); }}>${icon('plus')}${t('target.addCondition')}</button></div></div>`
    : condition(from, one));

  return (form) => html`<div class="stack" data-test="rule">${joiner(form, 'join-top')}
    ${repeat(form.rows, (one) => one.key, (one) => part(form.rows, one))}
    <div class="row"><button type="button" class="button" data-test="add-condition" @click=${() => { form.rows.push(fresh()); touch(); }}>${icon('plus')}${t('target.addCondition')}</button>
      <button type="button" class="button" data-test="add-group" @click=${() => { form.rows.push(group([fresh()])); touch(); }}>${icon('plus')}${t('target.addGroup')}</button></div></div>`;
}
