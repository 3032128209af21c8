/** What is said of a media: title, words for those who cannot see it, and whose it is. */

import { html, nothing, render } from './lit.js';
import { send } from './api.js';
import { t } from './page.js';
import { dialog, explain, icon, note } from './components.js';

const PLACES = ['LIVESTREAM', 'SOCIAL', 'WEBSITE', 'PRINT', 'INTERNAL'];
const PRODUCTS = ['VOLUNTARY_SI', 'HOUSEHOLD_HI', 'BOTH'];

const field = (name, label, value, { required = false, longest = 200, type = 'text' } = {}) => html`<div class="field">
  <label for=${`media-${name}`}>${label}</label>
  <input id=${`media-${name}`} name=${name} type=${type} .value=${value ?? ''} ?required=${required} maxlength=${type === 'text' ? longest : nothing} data-test=${`media-${name}`}></div>`;

const area = (name, label, value, longest, required = false) => html`<div class="field">
  <label for=${`media-${name}`}>${label}</label>
  <textarea id=${`media-${name}`} name=${name} rows="2" maxlength=${longest} ?required=${required} .value=${value ?? ''} data-test=${`media-${name}`}></textarea></div>`;

/** @param {HTMLFormElement} form */
const said = ({ elements }) => ({
  title: elements.title.value,
  caption: elements.caption.value,
  alternative: elements.alternative.value,
  product: elements.product.value || null,
  rights: {
    owner: elements.owner.value,
    licence: elements.licence.value,
    validUntil: elements.until.value || null,
    places: PLACES.filter((place) => elements[`place-${place}`].checked),
  },
});

/** Asks until it is kept or given up. @param {any} media @returns {Promise<any>} the media as it is now, or undefined */
export const describe = (media) => dialog((close) => {
  const picture = ['PHOTO', 'INFOGRAPHIC'].includes(media.kind);
  const places = media.rights?.places ?? ['LIVESTREAM'];
  const keep = async (event) => {
    event.preventDefault();
    const form = event.target;
    try {
      close(await send(`/api/v1/media/${media.id}`, said(form), { method: 'PUT', ifMatch: media.version }));
    } catch (failure) {
      render(note({ kind: 'danger', picture: 'alert', text: failure.errors?.[0]?.message ?? explain(failure), test: 'media-problem' }), form.querySelector('.problem'));
      form.querySelector('.problem').scrollIntoView({ block: 'nearest' });
    }
  };
  return html`<form class="dialog-body" data-test="media-form" @submit=${keep}>
    <h2 id="dialog-title">${t('media.form.title')}</h2>
    ${media.hasPreview ? html`<div class="media-picture"><img src=${`/api/v1/media/${media.id}/preview`} alt=""></div>` : nothing}
    ${field('title', t('media.form.name'), media.title, { required: true })}
    ${area('alternative', t('media.form.alternative'), media.alternative, 1000, picture)}
    ${area('caption', t('media.form.caption'), media.caption, 2000)}
    ${field('owner', t('media.form.owner'), media.rights?.owner, { required: true })}
    ${area('licence', t('media.form.licence'), media.rights?.licence, 1000)}
    ${field('until', t('media.form.until'), media.rights?.validUntil, { type: 'date' })}
    <fieldset><legend class="label">${t('media.form.places')}</legend><div class="row">${PLACES.map((place) => html`
      <label class="checkbox"><input type="checkbox" name=${`place-${place}`} ?checked=${places.includes(place)}>${t(`media.place.${place}`)}</label>`)}</div></fieldset>
    <div class="field"><label for="media-product">${t('media.form.product')}</label>
      <select id="media-product" name="product"><option value="">${t('media.form.anyProduct')}</option>
        ${PRODUCTS.map((product) => html`<option value=${product} ?selected=${product === media.product}>${t(`programme.product.${product}`)}</option>`)}</select></div>
    <div class="problem" role="alert"></div>
    <div class="dialog-end"><button type="button" class="button" @click=${() => close()}>${t('common.cancel')}</button>
      <button class="button primary" data-test="media-keep">${icon('check')}${t('media.form.save')}</button></div></form>`;
});
