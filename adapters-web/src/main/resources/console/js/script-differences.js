/** What is different in a later script, or in a programme made from one. */

import { html, nothing } from './lit.js';
import { t } from './page.js';
import { chip } from './components.js';

const difference = (one) => html`<li data-kind=${one.kind}>${chip('', { ADDED: 'plus', REMOVED: 'cross', MOVED: 'next', CHANGED: 'pen' }[one.kind], t(`scripts.kind.${one.kind}`))}
  <strong>${one.title}</strong> <span class="quiet small">${t(`scripts.part.${one.part}`)}${one.field ? html` · <code>${one.field}</code>` : nothing}</span>
  ${one.kind === 'CHANGED' || one.kind === 'MOVED' ? html`<div class="before-after"><del>${one.before}</del> <ins>${one.after}</ins></div>` : nothing}</li>`;

/** @param {any[]} differences */
export const differenceList = (differences) => html`<ul class="script-differences" data-test="differences">${differences.map(difference)}</ul>`;
