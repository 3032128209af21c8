/** The certificate that nothing was lost: its figures, its sweeps, and whether its digest still fits. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { count, dateTime } from './format.js';
import { page, t } from './page.js';
import { chip, icon } from './components.js';

const FIGURES = ['platformCount', 'stored', 'removed', 'quarantined', 'answered', 'handedOff', 'merged', 'dismissed', 'noAnswerNeeded', 'open'];

/** Whether the digest is the body's; null where this browser cannot tell. @param {{body: string, sha256: string}} certificate */
async function fits({ body, sha256 }) {
  if (!crypto.subtle) {
    return null;
  }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

/** The programme's certificate with what it says; null while there is none. */
export async function readCertificate() {
  const coverage = `/api/v1/programmes/${page.programmeId}/coverage`;
  const { certifiedAt } = await read(coverage).catch(() => ({}));
  if (!certifiedAt) {
    return null;
  }
  const certificate = await read(`${coverage}/certificate`);
  return { ...certificate, said: JSON.parse(certificate.body), fits: await fits(certificate) };
}

const number = (value) => (value === undefined || value === null ? '–' : count(value));
const nameOf = (source) => page.words[`coverage.source.${source}`] ?? source;

/** @param {any} certificate */
export const certificateSection = (certificate) => {
  if (!certificate) {
    return nothing;
  }
  const { said, issuedAt, sha256 } = certificate;
  return html`<section class="section panel certificate" data-test="certificate" aria-labelledby="certificate"><div class="row"><h2 id="certificate">${icon('lock')} ${t('recap.certificate')}</h2>
      ${said.gap ? chip('danger', 'alert', t('coverage.gap', count(said.gap))) : chip('done', 'check', t('recap.certificate.whole'))}</div>
    <p class="quiet">${t('recap.certificate.issued', dateTime(issuedAt))}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${t('recap.figures')}><table class="figures-table"><thead><tr><th scope="col">${t('recap.certificate.what')}</th>${said.sources.map((source) => html`<th scope="col" class="number">${nameOf(source.source)}</th>`)}</tr></thead>
      <tbody>${FIGURES.map((name) => html`<tr><th scope="row">${t(`recap.certificate.${name}`)}</th>${said.sources.map((source) => html`<td class="number">${number(source[name])}</td>`)}</tr>`)}</tbody></table></div>
    <h3>${t('recap.certificate.sweeps')}</h3>
    <ul class="sweeps">${(said.sweeps ?? []).map((sweep) => html`<li data-test="sweep"><strong>${t(`recap.certificate.sweep.${Math.min(sweep.no, 2)}`)}</strong> ${dateTime(sweep.doneAt)}:
      ${sweep.gone ? t('recap.certificate.gone') : t('recap.certificate.read', number(sweep.read), number(sweep.platformCount))}</li>`)}</ul>
    <p class="small">${t('recap.certificate.hash')} <code>${sha256}</code>
      ${certificate.fits === null ? nothing : certificate.fits ? chip('done', 'check', t('recap.certificate.fits')) : chip('danger', 'alert', t('recap.certificate.fitsNot'))}</p></section>`;
};
