/** The two calculators of what comes back, a pension and the allowance for a birth, in the manner of those for viewers. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count, date, today } from './format.js';
import { t } from './page.js';
import { announce } from './components.js';
import { refused, said, sentence } from './calculators.js';
import { parameterName } from './figured.js';
import { number, shown } from './policy-values.js';

const KINDS = ['pension', 'maternity'];
const money = (dong) => `${count(dong)} ${t('calculators.dong')}`;
const typed = (text) => (text.trim() ? number(text) : null);

const asks = {
  pension: (form) => ({
    date: form.date, sex: form.sex, birthMonth: form.birthMonth, years: typed(form.years), months: typed(form.months) ?? 0,
    averageIncome: typed(form.averageIncome), voluntaryBefore2021: form.before,
  }),
  maternity: (form) => ({ date: form.date, monthsPaid: typed(form.monthsPaid), children: typed(form.children) ?? 1 }),
};

/** @param {{repaint: () => void}} how @returns {() => unknown} the view as it is now */
export function benefits({ repaint }) {
  let kind = 'pension';
  const forms = {
    pension: { date: today(), sex: 'FEMALE', birthMonth: '', years: '', months: '', averageIncome: '', before: false },
    maternity: { date: today(), monthsPaid: '', children: '1' },
  };
  /** @type {Record<string, {answer?: any, failure?: any, busy?: boolean, asked: number}>} */
  const outcomes = { pension: { asked: 0 }, maternity: { asked: 0 } };

  async function calculate(event) {
    event.preventDefault();
    const asked = kind;
    const turn = outcomes[asked].asked + 1;
    outcomes[asked] = { busy: true, asked: turn };
    repaint();
    let outcome;
    try {
      outcome = { answer: await send(`/api/v1/calculators/${asked}`, asks[asked](forms[asked])) };
      announce(result(asked, outcome.answer));
    } catch (failure) {
      outcome = { failure };
      announce(said(failure), true);
    }
    if (outcomes[asked].asked === turn) {
      outcomes[asked] = { ...outcome, asked: turn };
      repaint();
      document.querySelector('.benefits [aria-invalid="true"]')?.focus();
    }
  }

  /** What is changed makes an answer old, so it goes away. */
  function change(name, value) {
    forms[kind][name] = value;
    outcomes[kind] = { asked: outcomes[kind].asked + 1 };
    repaint();
  }

  const wrong = (name) => outcomes[kind].failure?.errors?.find((one) => one.field === name);

  const input = (name, type = 'text') => html`<div class="field"><label for=${`benefit-${name}`}>${t(`calculations.${kind === 'maternity' && name === 'date' ? 'birthDay' : name}`)}</label>
    <input id=${`benefit-${name}`} data-test=${`benefit-${name}`} type=${type} inputmode=${type === 'text' ? 'numeric' : nothing} autocomplete="off"
      placeholder=${type === 'month' ? '1970-05' : nothing} .value=${forms[kind][name]} aria-invalid=${wrong(name) ? 'true' : nothing}
      aria-describedby=${wrong(name) ? `benefit-${name}-error` : nothing} @input=${(event) => change(name, event.target.value)}>
    ${wrong(name) ? html`<p class="field-error" id=${`benefit-${name}-error`}>${sentence(wrong(name))}</p>` : nothing}</div>`;

  const fields = {
    pension: () => html`<fieldset class="choice"><legend>${t('calculations.sex')}</legend>${['FEMALE', 'MALE'].map((one) => html`
        <label><input type="radio" name="sex" value=${one} .checked=${forms.pension.sex === one} @change=${() => change('sex', one)}><span>${t(`calculations.sex.${one}`)}</span></label>`)}</fieldset>
      ${input('birthMonth', 'month')}${input('years')}${input('months')}${input('averageIncome')}
      <label class="checkbox"><input type="checkbox" .checked=${forms.pension.before} @change=${(event) => change('before', event.target.checked)}>${t('calculations.before')}</label>`,
    maternity: () => html`${input('monthsPaid')}${input('children')}`,
  };

  return () => html`<div class="benefits">
    <fieldset class="choice calculator-choice"><legend>${t('calculators.which')}</legend>${KINDS.map((one) => html`
      <label><input type="radio" name="benefit" value=${one} .checked=${one === kind} data-test=${`choose-${one}`} @change=${() => { kind = one; repaint(); }}><span>${t(`calculations.kind.${one}`)}</span></label>`)}</fieldset>
    <div class="section stack"><h2>${t(`calculations.kind.${kind}`)}</h2>
      <form class="panel stack" novalidate data-test=${`form-${kind}`} @submit=${calculate}>${fields[kind]()}${input('date', 'date')}
        <button class="button primary big wide" data-test="benefit-calculate" aria-disabled=${Boolean(outcomes[kind].busy)}>${t(outcomes[kind].busy ? 'calculators.busy' : 'calculators.calculate')}</button></form>
      ${outcome(kind, outcomes[kind])}</div></div>`;
}

/** In one line what comes back. */
function result(kind, answer) {
  if (kind === 'maternity') {
    return answer.eligible ? money(answer.total) : t('calculations.notYet');
  }
  return answer.eligible ? t('calculations.aMonth', money(answer.monthly)) : t('calculations.missing', answer.missingMonths);
}

const retirement = (answer) => html`<p>${t('calculations.retires', answer.retirementAgeYears, answer.retirementAgeMonths, answer.reachedIn.split('-').reverse().join('/'))}
  ${answer.eligible ? t('calculations.rate', shown('SHARE', answer.rate)) : nothing}</p>`;

function outcome(kind, { answer, failure }) {
  if (failure) {
    return refused(failure, 'benefit-failure');
  }
  return answer ? html`<section class="panel stack" data-test="benefit-answer" aria-label=${t(`calculations.kind.${kind}`)}>
    <p class="calculator-result" data-test="benefit-result">${result(kind, answer)}</p>${kind === 'pension' ? retirement(answer) : nothing}
    <details open><summary class="label">${t('calculators.steps')}</summary><ol class="calculator-steps" data-test="benefit-steps">${answer.steps.map((one) => html`<li>${one}</li>`)}</ol></details>
    <details><summary class="label">${t('calculators.basis')}</summary><ul class="calculator-steps">${answer.parameters.map((row) => html`
      <li>${parameterName(row.key)}: <strong>${shown(row.unit, row.value)}</strong>. <span class="quiet">${t('calculators.basisLine', row.legalBasis, date(row.validFrom))}</span></li>`)}</ul></details>
    <p class="small quiet">${t('calculators.estimate')}</p></section>` : nothing;
}
