/** The parts of a framework script beside its segments: the work before air, and the cards for what goes wrong. */

import { html, nothing } from './lit.js';
import { t } from './page.js';
import { chip, icon } from './components.js';
import { scriptFields } from './script-fields.js';

const TRACKS = ['CONTENT', 'TECHNICAL', 'LOGISTICS', 'COMMUNICATION'];
const DECLARERS = ['PRODUCER', 'OPERATOR', 'HOST', 'CRISIS_LEAD'];
const key = (kind) => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

/**
 * @param {any} script @param {{editable: boolean, open: any, turn: (one: any) => void, touch: () => void}} on
 */
export function scriptParts(script, { editable, open, turn, touch }) {
  const field = scriptFields(touch);
  const substitutes = ['', ...script.segments.filter((one) => one.type === 'CONTINGENCY').map((one) => one.key)];
  const titleOf = (segment) => script.segments.find((one) => one.key === segment)?.title ?? t('script.noSubstitute');

  const taskFields = (one) => html`${field.words(one, 'title', t('script.field.task'))}${field.pick(one, 'track', t('script.field.track'), TRACKS, (value) => t(`script.track.${value}`))}
    ${field.number(one, 'minutesBefore', t('script.field.minutesBefore'), -172800)}${field.words(one, 'owner', t('script.field.owner'))}
    ${field.words(one, 'evidence', t('script.field.evidence'))}${field.yes(one, 'blocking', t('script.field.blocking'))}`;

  const cardFields = (one) => html`${field.words(one, 'title', t('script.field.card'))}${field.pick(one, 'declaredBy', t('script.field.declaredBy'), DECLARERS, (value) => t(`script.role.${value}`))}
    ${field.text(one, 'trigger', t('script.field.trigger'), 2)}${field.list(one, 'steps', t('script.field.steps'), true)}
    ${field.pick(one, 'substituteSegment', t('script.field.substitute'), substitutes, titleOf)}${field.text(one, 'wordsToViewers', t('script.field.wordsToViewers'), 2)}`;

  const row = (list, one, fields, end) => html`<li class="script-part" data-test="part"><div class="row">
      <button class="button quiet-button" data-test="part-open" aria-expanded=${open === one} @click=${() => turn(open === one ? undefined : one)}>${one.title}</button>${end}
      ${editable ? html`<button class="button quiet-button" aria-label=${t('script.remove', one.title)} @click=${() => { list.splice(list.indexOf(one), 1); touch(); }}>${icon('cross')}</button>` : nothing}</div>
    ${open === one ? html`<fieldset class="script-fields" ?disabled=${!editable} data-test="part-fields"><legend class="visually-hidden">${one.title}</legend>${fields(one)}</fieldset>` : nothing}</li>`;

  const part = (name, list, fields, end, fresh) => html`<details class="panel" data-test=${`part-${name}`}><summary data-test="summary">${t(`script.part.${name}`, list.length)}</summary>
    <ol class="plain">${list.map((one) => row(list, one, fields, end(one)))}</ol>
    ${editable ? html`<button class="button" data-test=${`add-${name}`} @click=${() => { const one = fresh(); list.push(one); turn(one); touch(); }}>${icon('plus')}${t(`script.addTo.${name}`)}</button>` : nothing}</details>`;

  const before = (one) => html`<span class="small quiet">${t(`script.track.${one.track}`)} · ${t('script.before', one.minutesBefore)}</span>${one.blocking ? chip('', 'lock', t('script.field.blocking')) : nothing}`;
  const by = (one) => html`<span class="small quiet">${t(`script.role.${one.declaredBy}`)}</span>`;

  return html`${part('preparation', script.preparation, taskFields, before,
    () => ({ key: key('viec'), track: 'CONTENT', title: t('script.newTask'), minutesBefore: 60, blocking: false, evidence: '', owner: '' }))}
    ${part('contingencies', script.contingencies, cardFields, by,
    () => ({ key: key('the'), title: t('script.newCard'), trigger: t('script.newCard'), steps: [t('script.newStep')], substituteSegment: '', wordsToViewers: '', declaredBy: 'PRODUCER' }))}`;
}
