/** What an audit saw, in words. */

import { html, nothing } from './lit.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { chip } from './components.js';

const VERDICTS = { PASS: ['', 'check'], FAIL: ['danger', 'cross'], UNKNOWN: ['need', 'eye'] };
const MOMENTS = ['NEWEST', 'VALIDATED', 'IMPOSTOR'];

/** @param {string} verdict @param {string} [words] */
export const verdictChip = (verdict, words) => chip(...VERDICTS[verdict], words ?? t(`presence.verdictOf.${verdict}`));

const value = (one) => (one.value === undefined ? '' : MOMENTS.includes(one.kind) ? dateTime(one.value) : one.value);

/** @param {Array<{kind: string, where?: string, value?: string}>} evidence */
export const evidenceList = (evidence) => html`<ul class="evidence small">${evidence.map((one) => html`<li data-test="evidence" data-kind=${one.kind}>${t(`presence.evidenceOf.${one.kind}`, value(one))}${one.where ? html` <span class="break quiet">${one.where}</span>` : nothing}</li>`)}</ul>`;
