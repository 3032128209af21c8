/**
 * The two calculators as forms with their answers, for whichever page wants them: a page gives its provinces and
 * paints anew when it is told to. What is typed stays in the page and goes to the calculator's address alone.
 */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count, date, today } from './format.js';
import { t } from './page.js';
import { announce, explain, icon, note } from './components.js';
import { parameterName } from './figured.js';

const GROUPS = ['OTHER', 'ETHNIC_MINORITY', 'NEAR_POOR', 'POOR'];
const WAYS = ['months-1', 'months-3', 'months-6', 'months-12', 'yearsAhead-2', 'yearsAhead-3', 'yearsAhead-4', 'yearsAhead-5', 'missingMonths'];
const PERIODS = ['12', '6', '3'];
const KINDS = ['voluntary-si', 'household-hi'];

/** `330.000 đồng` @param {number} dong */
const money = (dong) => `${count(dong)} ${t('calculators.dong')}`;

/** Digits only, however somebody groups them. @param {string} text */
const whole = (text) => {
  const digits = text.replace(/[.,\s]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
};

/** A whole number of a field, null where there is none. @param {string} text */
const number = (text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

/** A link may lead to either calculator. */
const inAddress = () => KINDS.find((one) => location.hash === `#${one}`) ?? KINDS[0];

/** @param {Record<string, string>} form */
function voluntary(form) {
  const [way, many] = form.way.split('-');
  return {
    date: form.date,
    monthlyIncome: whole(form.monthlyIncome),
    group: form.group,
    [way]: many ? Number(many) : number(form.missingMonths) ?? 0,
    provinceCode: form.province || null,
  };
}

/** @param {Record<string, string>} form */
const household = (form) => ({
  date: form.date, members: number(form.members), months: Number(form.months), alreadyCovered: number(form.alreadyCovered || '0'),
});

/**
 * @param {{provinces?: Array<{code: string, name: string}>, repaint: () => void}} how
 * @returns {() => unknown} the view as it is now
 */
export function calculators({ provinces = [], repaint }) {
  let kind = inAddress();
  const forms = {
    'voluntary-si': { date: today(), monthlyIncome: '', group: 'OTHER', way: 'months-1', missingMonths: '', province: '' },
    'household-hi': { date: today(), members: '', months: '12', alreadyCovered: '0' },
  };
  /** @type {Record<string, {answer?: any, failure?: any, busy?: boolean, asked: number}>} */
  const outcomes = { 'voluntary-si': { asked: 0 }, 'household-hi': { asked: 0 } };

  async function calculate(event) {
    event.preventDefault();
    const asked = kind;
    const form = forms[asked];
    const turn = outcomes[asked].asked + 1;
    outcomes[asked] = { busy: true, asked: turn };
    repaint();
    let outcome;
    try {
      const answer = await send(`/api/v1/calculators/${asked}`, asked === 'voluntary-si' ? voluntary(form) : household(form));
      outcome = { answer };
      announce(asked === 'voluntary-si' ? t('calculators.said.net', money(answer.net)) : t('calculators.said.total', money(answer.total)));
    } catch (failure) {
      outcome = { failure };
      announce(said(failure), true);
    }
    if (outcomes[asked].asked === turn) {
      outcomes[asked] = { ...outcome, asked: turn };
      repaint();
      document.querySelector('[aria-invalid="true"]')?.focus();
      document.querySelector('[data-test="answer"]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** What is changed makes an answer old, so it goes away. */
  const change = (name) => (event) => {
    forms[kind][name] = event.target.value;
    outcomes[kind] = { asked: outcomes[kind].asked + 1 };
    repaint();
  };

  const choose = (next) => () => {
    kind = next;
    history.replaceState(null, '', `#${next}`);
    repaint();
  };

  addEventListener('hashchange', () => {
    kind = inAddress();
    repaint();
  });

  const wrong = (name) => outcomes[kind].failure?.errors?.find((one) => one.field === name);

  const field = (name, control, hint = '') => html`<div class="field"><label for=${name}>${t(`calculators.${name}`)}</label>${control}
    ${hint ? html`<p class="small quiet" id=${`${name}-hint`}>${hint}</p>` : nothing}
    ${wrong(name) ? html`<p class="field-error" id=${`${name}-error`} data-test=${`${name}-error`}>${sentence(wrong(name))}</p>` : nothing}</div>`;

  const described = (name, hint) => [hint ? `${name}-hint` : '', wrong(name) ? `${name}-error` : ''].filter(Boolean).join(' ') || nothing;

  const input = (name, more = {}) => field(name, html`<input id=${name} data-test=${name} type=${more.type ?? 'text'} inputmode=${more.type ? nothing : 'numeric'}
    autocomplete="off" required .value=${forms[kind][name]} min=${more.min ?? nothing} max=${more.max ?? nothing}
    aria-invalid=${wrong(name) ? 'true' : nothing} aria-describedby=${described(name, more.hint)} @input=${change(name)}>`, more.hint);

  const select = (name, options, hint = '') => field(name, html`<select id=${name} data-test=${name} aria-invalid=${wrong(name) ? 'true' : nothing}
    aria-describedby=${described(name, hint)} @change=${change(name)}>${options.map((one) => html`<option value=${one.value} ?selected=${one.value === forms[kind][name]}>${one.words}</option>`)}</select>`, hint);

  const worded = (prefix, values) => values.map((value) => ({ value, words: t(`calculators.${prefix}.${value}`) }));

  const voluntaryFields = () => html`
    ${input('monthlyIncome', { hint: t('calculators.monthlyIncomeHint') })}
    ${select('group', worded('group', GROUPS), t('calculators.groupHint'))}
    ${select('way', worded('way', WAYS))}
    ${forms[kind].way === 'missingMonths' ? input('missingMonths') : nothing}
    ${provinces.length ? select('province', [{ value: '', words: t('calculators.provinceNone') }, ...provinces.map((one) => ({ value: one.code, words: one.name }))], t('calculators.provinceHint')) : nothing}`;

  const householdFields = () => html`
    ${input('members', { hint: t('calculators.membersHint') })}
    ${input('alreadyCovered', { hint: t('calculators.alreadyCoveredHint') })}
    ${select('months', worded('months', PERIODS))}`;

  const form = () => html`<form class="panel stack" novalidate data-test=${`form-${kind}`} @submit=${calculate}>
    ${kind === 'voluntary-si' ? voluntaryFields() : householdFields()}
    ${input('date', { type: 'date', hint: t('calculators.dateHint') })}
    <button class="button primary big wide" data-test="calculate" aria-disabled=${outcomes[kind].busy ? 'true' : 'false'}>${t(outcomes[kind].busy ? 'calculators.busy' : 'calculators.calculate')}</button></form>`;

  return () => html`
    <fieldset class="choice calculator-choice"><legend>${t('calculators.which')}</legend>
      ${KINDS.map((one) => html`<label><input type="radio" name="calculator" value=${one} .checked=${one === kind} data-test=${`choose-${one}`} @change=${choose(one)}><span>${t(`calculators.kind.${one}`)}</span></label>`)}</fieldset>
    <div class="section stack"><h2>${t(`calculators.kind.${kind}`)}</h2>${form()}${outcome(outcomes[kind], kind)}</div>`;
}

/** A field's own words for what is missing in it; the server's name of it means nothing to a viewer. */
export const sentence = (error) => (error.code === 'field.missing' ? t('calculators.missing') : error.message);

/** A figure that waits to be confirmed is told by its name and day. */
const waits = ({ key, from }) => t('calculators.pendingText', parameterName(key), date(from));

const isPending = (failure) => failure.code === 'policy.pending';

/** What a failure says to a viewer. @param {any} failure */
export function said(failure) {
  if (isPending(failure)) {
    return waits(failure.details);
  }
  return failure.errors?.length ? sentence(failure.errors[0]) : explain(failure);
}

/** Why there is no result. @param {any} failure @param {string} test */
export const refused = (failure, test) => note({
  ...(isPending(failure) ? { kind: 'need', picture: 'clock', title: t('calculators.pending') } : { kind: 'danger', picture: 'alert', title: t('calculators.failed') }),
  test, text: said(failure),
});

/** @param {{answer?: any, failure?: any}} what @param {string} kind */
function outcome({ answer, failure }, kind) {
  if (failure) {
    return refused(failure, 'calculator-failure');
  }
  return answer ? html`<section class="panel stack" aria-labelledby="answer-title" data-test="answer">
    ${kind === 'voluntary-si' ? contribution(answer) : premium(answer)}
    <details open><summary class="label">${t('calculators.steps')}</summary>
      <ol class="calculator-steps" data-test="steps">${answer.steps.map((one) => html`<li>${one}</li>`)}</ol></details>
    <details><summary class="label">${t('calculators.basis')}</summary>
      <ul class="calculator-steps" data-test="basis">${[...new Set(answer.parameters.map(basis))].map((one) => html`<li>${one}</li>`)}</ul></details>
    <p class="small quiet">${t('calculators.estimate')}</p></section>` : nothing;
}

const basis = (row) => t('calculators.basisLine', row.legalBasis, date(row.validFrom));

const result = (words, dong) => html`<h2 id="answer-title">${words}</h2><p class="calculator-result" data-test="result">${money(dong)}</p>`;

const line = (words, dong) => html`<div class="row calculator-line"><dt>${words}</dt><dd class="number">${money(dong)}</dd></div>`;

const contribution = (answer) => html`${result(t('calculators.net'), answer.net)}
  <dl>${line(t('calculators.gross'), answer.gross)}${line(t('calculators.stateSupport'), answer.stateSupport)}
    ${answer.provincialSupport ? line(t('calculators.provincialSupport'), answer.provincialSupport) : nothing}</dl>`;

const premium = (answer) => html`${result(t('calculators.total'), answer.total)}
  <dl data-test="members-list">${answer.perMember.map((one, i) => line(t('calculators.member', i + 1), one))}</dl>`;
