/** How a brand kit looks: its logos on light and dark with the space they need, and the lines that tell who speaks. */

import { html, nothing } from './lit.js';
import { t } from './page.js';

const HEIGHT = 72;

/** @param {{url: string}} logo @param {string} backdrop @param {number} safeArea percent @param {string} alt */
export const framed = (logo, backdrop, safeArea, alt) => html`<div class="backdrop ${backdrop === 'ON_DARK' ? 'on-dark' : ''}">
  <span class="safe-area" .style=${`padding:${Math.round(HEIGHT * safeArea / 100)}px`}><img src=${logo.url} alt=${alt} height=${HEIGHT}></span></div>`;

const filled = (line, words) => line.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);

/**
 * The lower third of somebody invented.
 *
 * @param {any} look with colours, lines, ground and side @param {string} organisation @param {string} [mark] address of a logo for it
 */
export function lowerThird(look, organisation, mark) {
  const words = { name: t('brand.sample.name'), role: t('brand.sample.role'), organisation };
  const ground = look.ground === 'ACCENT' ? look.accent : look.primary;
  const edge = look.ground === 'ACCENT' ? look.primary : look.accent;
  const picture = mark && look.logoSide !== 'NONE' ? html`<img src=${mark} alt="" height="40">` : nothing;
  return html`<div class="lower-third ${look.logoSide === 'RIGHT' ? 'turned' : ''}" data-test="lower-third" .style=${`background:${ground};color:${look.textOn};border-color:${edge}`}>
    ${picture}<div><strong data-test="lower-third-name">${filled(look.nameLine, words)}</strong>${look.roleLine ? html`<span>${filled(look.roleLine, words)}</span>` : nothing}</div></div>`;
}

const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const luminance = (hex) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * linear(parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255), 0);

/** The contrast of two colours as the server reckons it. @param {string} one @param {string} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return Math.floor((light + 0.05) / (dark + 0.05) * 10) / 10;
}
