/** Whose logos a programme shows, what is missing of them, and who takes part. */

import { html, nothing } from './lit.js';
import { read, send } from './api.js';
import { t } from './page.js';
import { chip, explain, icon, toast } from './components.js';
import { ask, selectField } from './dialogs.js';
import { lowerThird } from './brand-look.js';

const MOST = 5;

/** Null where it cannot be read. @param {string} path of the programme */
export const readBrand = (path) => read(`${path}/brand`).catch(() => null);

/** @param {any} brand @param {string} path of the programme @param {() => Promise<void>} refresh */
export function programmeBrand(brand, path, refresh) {
  async function name() {
    const options = [{ value: '', words: t('brand.nobody') }, ...brand.agents.map((one) => ({ value: one.id, words: one.name }))];
    const count = Math.max(1, Math.min(MOST, brand.agents.length));
    const given = await ask({
      title: t('brand.partners'), test: 'partners-form', send: t('brand.save'),
      fields: html`<p class="quiet">${t('brand.partnersHint')}</p>${Array.from({ length: count }, (_, i) => selectField(`partner${i}`, t('brand.partner', i + 1), options, brand.partners[i] ?? '', true))}`,
    });
    if (!given) {
      return;
    }
    try {
      const partners = Array.from({ length: count }, (_, i) => given[`partner${i}`]).filter(Boolean);
      await send(`${path}/brand`, { partners }, { method: 'PUT', ifMatch: brand.version });
      toast({ text: t('brand.said.saved') });
    } catch (failure) {
      toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    }
    await refresh();
  }

  const shownOf = (line) => brand.logos.find((one) => one.organisationName === line.organisationName);
  const place = (line) => {
    const logo = line.gap ? undefined : shownOf(line);
    return html`<li class="logo-place" data-test="brand-line" data-gap=${line.gap ?? ''}>
      ${logo ? html`<div class="backdrop"><img src=${logo.logoUrlOnLight} alt="" height="48"></div>` : html`<div class="backdrop none"><span>${t('brand.noLogo')}</span></div>`}
      <strong class="small">${line.organisationId ? line.organisationName : t('brand.noOffice')}</strong>
      ${line.gap ? chip(line.required ? 'danger' : 'need', 'alert', t(`brand.gap.${line.organisationId ? line.gap : 'NO_OFFICE'}`)) : chip('', 'check', t('brand.ready'))}
      ${line.required ? html`<span class="small quiet">${t('brand.required')}</span>` : nothing}</li>`;
  };

  return html`<details class="panel brand-panel" data-test="brand" ?open=${!brand.complete}><summary data-test="brand-open"><h2>${t('brand.ofProgramme')}</h2>
      ${brand.complete ? chip('', 'check', t('brand.complete')) : chip('danger', 'alert', t('brand.incomplete'))}</summary>
    <div class="stack"><ul class="logo-grid plain">${brand.lines.map(place)}</ul>
    ${brand.look ? html`<div class="stage">${lowerThird(brand.look, brand.look.organisationName, (brand.logos.find((one) => one.organisationName === brand.look.organisationName) ?? brand.logos[0])?.markOnDark)}</div>
      ${brand.look.hotline ? html`<p class="small quiet">${t('brand.calls', brand.look.hotline)} · ${brand.look.website}</p>` : nothing}` : nothing}
    <div class="row">${brand.mayName && brand.agents.length ? html`<button class="button" data-test="partners" @click=${name}>${icon('people')}${t('brand.partners')}</button>` : nothing}
      <a class="button" href="/brand">${t('common.nav.brand')}</a></div></div></details>`;
}
