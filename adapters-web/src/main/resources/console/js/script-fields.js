/** The fields a framework script is written with. Only one part stands open at a time, so that names are ids. */

import { html } from './lit.js';
import { t } from './page.js';

const lines = (text) => text.split('\n').map((one) => one.trim()).filter(Boolean);

/** @param {() => void} touch called when something was changed */
export const scriptFields = (touch) => ({
  number: (one, name, label, min) => html`<div class="field"><label for=${name}>${label}</label>
    <input id=${name} type="number" min=${min} .value=${one[name] ?? ''} data-test=${name} @change=${({ target }) => { one[name] = target.value === '' ? null : Number(target.value); touch(); }}></div>`,
  words: (one, name, label, id = name) => html`<div class="field"><label for=${id}>${label}</label>
    <input id=${id} .value=${one[name] ?? ''} data-test=${id} @change=${({ target }) => { one[name] = target.value; touch(); }}></div>`,
  day: (one, name, label) => html`<div class="field"><label for=${name}>${label}</label>
    <input id=${name} type="date" .value=${one[name] ?? ''} data-test=${name} @change=${({ target }) => { one[name] = target.value || null; touch(); }}></div>`,
  text: (one, name, label, rows = 3) => html`<div class="field wide"><label for=${name}>${label}</label>
    <textarea id=${name} rows=${rows} .value=${one[name] ?? ''} data-test=${name} @change=${({ target }) => { one[name] = target.value; touch(); }}></textarea></div>`,
  list: (one, name, label, wide = false) => html`<div class="field ${wide ? 'wide' : ''}"><label for=${name}>${label}</label>
    <textarea id=${name} rows="3" .value=${(one[name] ?? []).join('\n')} data-test=${name} @change=${({ target }) => { one[name] = lines(target.value); touch(); }}></textarea></div>`,
  pick: (one, name, label, from, worded) => html`<div class="field"><label for=${name}>${label}</label>
    <select id=${name} data-test=${name} @change=${({ target }) => { one[name] = target.value; touch(); }}>${from.map((value) => html`<option value=${value} ?selected=${(one[name] ?? '') === value}>${worded(value)}</option>`)}</select></div>`,
  yes: (one, name, label) => html`<label class="row"><input type="checkbox" .checked=${Boolean(one[name])} data-test=${name} @change=${({ target }) => { one[name] = target.checked; touch(); }}>${label}</label>`,
  owner: (one, track) => html`<div class="field"><label for=${track}>${t(`script.owner.${track}`)}</label>
    <input id=${track} .value=${one.owners?.[track] ?? ''} @change=${({ target }) => {
      one.owners = Object.fromEntries(Object.entries({ ...one.owners, [track]: target.value.trim() }).filter(([, who]) => who));
      touch();
    }}></div>`,
});
