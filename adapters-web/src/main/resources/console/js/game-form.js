/** The rules of a game in a form: what is asked is written above, what is usual stands in the fields already. */

import { html, nothing } from './lit.js';
import { t } from './page.js';
import { announce, explain, icon } from './components.js';
import { inputField, selectField, textField } from './dialogs.js';

const TYPES = ['CHOICE', 'TEXT', 'NUMBER'];
const TIES = ['EQUAL_PRIZE', 'SUDDEN_DEATH', 'NUMBER'];
const PRIZES = 3;
const worded = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/**
 * @param {{game: any, segments: any[], save: (rules: any) => Promise<void>, cancel: () => void, paint: () => void}} on
 * @returns {() => unknown} draws it
 */
export function gameForm(on) {
  const { game } = on;
  let type = game?.task.type ?? 'CHOICE';
  let ties = game?.ties ?? 'EQUAL_PRIZE';
  let problem = '';

  const asked = (form, prefix, kind) => ({
    type: kind,
    question: form[`${prefix}Question`].value.trim(),
    choices: kind === 'CHOICE' ? lines(form[`${prefix}Choices`].value) : [],
    accepted: lines(form[`${prefix}Accepted`].value),
    marksMatter: Boolean(form[`${prefix}Marks`]?.checked),
  });

  function rules(form) {
    const number = (name) => Number(form[name].value);
    const prizes = [...Array(PRIZES).keys()].filter((index) => form[`prize${index}`].value.trim()).map((index) => ({
      name: form[`prize${index}`].value.trim(), count: number(`count${index}`), value: number(`value${index}`),
    }));
    return {
      title: form.title.value.trim(), text: form.text.value, task: asked(form, 'task', type), windowSeconds: number('windowSeconds'),
      ties, ...(ties === 'SUDDEN_DEATH' ? { suddenDeath: asked(form, 'further', 'TEXT'), suddenDeathSeconds: number('suddenDeathSeconds') } : {}),
      prizes, winnersOf: number('winnersOf'), objectionHours: number('objectionHours'), claimDays: number('claimDays'), keepDays: number('keepDays'),
      notice: form.notice.value.trim(), ...(form.segmentNo?.value ? { segmentNo: Number(form.segmentNo.value) } : {}),
    };
  }

  async function send(event) {
    event.preventDefault();
    problem = '';
    try {
      await on.save(rules(event.target.elements));
    } catch (failure) {
      problem = failure.errors?.[0]?.message ?? explain(failure);
      announce(problem, true);
      on.paint();
    }
  }

  const pick = (name, value) => {
    if (name === 'type') {
      type = value;
      ties = type === 'NUMBER' && ties === 'NUMBER' ? 'EQUAL_PRIZE' : ties;
    } else {
      ties = value;
    }
    on.paint();
  };

  const select = (name, label, values, current, prefix) => html`<div class="field"><label for=${name}>${label}</label>
    <select id=${name} name=${name} data-test=${name} @change=${(event) => pick(name, event.target.value)}>${worded(values, prefix).map((one) => html`<option value=${one.value} ?selected=${one.value === current}>${one.words}</option>`)}</select></div>`;

  const question = (prefix, kind, given) => html`
    ${textField(`${prefix}Question`, t('games.form.question'), { value: given?.question, length: 1000 })}
    ${kind === 'CHOICE' ? textField(`${prefix}Choices`, t('games.form.choices'), { value: given?.choices.join('\n') }) : nothing}
    ${kind === 'TEXT' ? textField(`${prefix}Accepted`, t('games.form.accepted'), { value: given?.accepted?.join('\n') })
      : inputField(`${prefix}Accepted`, t(`games.form.accepted.${kind}`), { value: given?.accepted?.join('\n'), length: 40 })}
    ${kind === 'TEXT' ? html`<label class="row"><input type="checkbox" name=${`${prefix}Marks`} ?checked=${given?.marksMatter}> ${t('games.form.marks')}</label>` : nothing}`;

  const prize = (index) => {
    const given = game?.prizes[index];
    return html`<div class="script-fields">${inputField(`prize${index}`, t('games.form.prize', index + 1), { value: given?.name, length: 120, optional: index > 0 })}
      ${inputField(`count${index}`, t('games.form.count'), { type: 'number', min: 1, max: 1000, value: given?.count ?? 1 })}
      ${inputField(`value${index}`, t('games.form.value'), { type: 'number', min: 0, value: given?.value ?? 0 })}</div>`;
  };

  const numbers = () => [['windowSeconds', 60, 3600, 120], ['winnersOf', 0, 20, 3], ['objectionHours', 1, 720, 24], ['claimDays', 1, 90, 7], ['keepDays', 1, 3650, 90]]
    .map(([name, min, max, usual]) => inputField(name, t(`games.form.${name}`), { type: 'number', min, max, value: game?.[name] ?? usual }));

  return () => html`<form class="panel stack section" data-test="game-form" @submit=${send}>
    <h2>${game ? t('games.change') : t('games.add')}</h2>
    ${inputField('title', t('games.form.title'), { value: game?.title, length: 200 })}
    ${select('type', t('games.form.type'), TYPES, type, 'games.type')}
    ${question('task', type, game?.task)}
    ${[...Array(PRIZES).keys()].map(prize)}
    ${select('ties', t('games.form.ties'), type === 'NUMBER' ? TIES.filter((one) => one !== 'NUMBER') : TIES, ties, 'games.ties')}
    ${ties === 'SUDDEN_DEATH' ? html`<fieldset class="panel stack"><legend class="label">${t('games.form.further')}</legend>${question('further', 'TEXT', game?.suddenDeath)}
      ${inputField('suddenDeathSeconds', t('games.form.windowSeconds'), { type: 'number', min: 60, max: 3600, value: game?.suddenDeathSeconds || 60 })}</fieldset>` : nothing}
    <div class="script-fields">${numbers()}</div>
    ${textField('text', t('games.form.text'), { value: game?.text ?? t('games.form.usualText'), length: 10000 })}
    ${textField('notice', t('games.form.notice'), { value: game?.notice ?? t('games.form.usualNotice'), length: 500 })}
    ${on.segments.length ? selectField('segmentNo', t('games.form.segment'), [{ value: '', words: t('games.form.byHand') }, ...on.segments.map((one) => ({ value: String(one.no), words: `${one.no}. ${one.title}` }))], String(game?.segmentNo ?? ''), true) : nothing}
    ${problem ? html`<p class="note danger" data-test="problem">${icon('alert')}<span>${problem}</span></p>` : nothing}
    <div class="row"><button class="button primary" data-test="game-save">${icon('check')}${t('games.form.save')}</button>
      <button type="button" class="button" @click=${on.cancel}>${t('common.cancel')}</button></div></form>`;
}
