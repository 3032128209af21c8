/** Words with their live figures set apart, and a figure that nobody has confirmed yet told as such. */

import { html } from './lit.js';
import { page, t } from './page.js';

const figure = (text) => html`<strong class="figure" data-test="figure">${text}</strong>`;
const awaited = (name) => html`<strong class="figure awaited" data-test="awaited" title=${name}>${t('common.awaited')}</strong>`;

/** @param {Array<{text: string, figure?: string|null, pending: boolean}>} pieces of a text as the server filled it in */
export const pieced = (pieces) => pieces.map((one) => {
  if (!one.figure) {
    return one.text;
  }
  return one.pending ? awaited(figureName(one.figure)) : figure(one.text);
});

/** @param {string} text @param {string[]} figures as they stand in it */
export function figured(text, figures) {
  const known = [...new Set(figures)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!known.length) {
    return text;
  }
  const pattern = new RegExp(`(${known.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
  return text.split(pattern).map((part, i) => (i % 2 ? figure(part) : part));
}

/** A name the console has no words for is shown as it is. */
const named = (prefix, name) => page.words[`${prefix}.${name}`] ?? name;

/** @param {string} name of a live figure */
export const figureName = (name) => named('figure', name);

/** @param {string} key of a policy parameter */
export const parameterName = (key) => named('parameter', key);

/** @param {string} category of an answer */
export const categoryName = (category) => named('category', category);

/** Without marks and in small letters, as people search. @param {string} text */
export const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
