/** What somebody shares a programme with: words, their own link, its code, a picture and a poster. */

import { html, nothing } from './lit.js';
import { count, dateTime } from './format.js';
import { send } from './api.js';
import { t } from './page.js';
import { icon, toast } from './components.js';

/** @param {string} text */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast({ text: t('invitations.copied') });
  } catch {
    toast({ text: t('invitations.notCopied'), kind: 'danger' });
  }
}

/** A QR code as our own server drew it, shown as a picture. @param {string} svg */
export const qr = (svg) => html`<img class="qr" width="200" height="200" alt=${t('invitations.qr')} src=${`data:image/svg+xml,${encodeURIComponent(svg)}`}>`;

/** @param {{path: string, kit: any, act: (call: () => Promise<unknown>, said: string) => Promise<unknown>}} on */
export function shareKit({ path, kit, act }) {
  async function report(event) {
    event.preventDefault();
    const form = event.target;
    const answer = await act(() => send(`${path}/shares`, { url: form.elements.url.value.trim() }), t('invitations.said.reported'));
    if (answer) {
      form.reset();
    }
  }

  return html`<div class="panel stack" data-test="kit">
      <h2>${t('invitations.text')}</h2><p class="words" data-test="kit-text">${kit.text}</p>
      <div class="row"><button class="button primary" data-test="copy-text" @click=${() => copy(kit.text)}>${icon('list')}${t('invitations.copyText')}</button></div>
      <h2>${t('invitations.link')}</h2><p class="words"><a href=${kit.link} data-test="kit-link">${kit.link}</a></p>
      <div class="row"><button class="button" data-test="copy-link" @click=${() => copy(kit.link)}>${icon('link')}${t('invitations.copyLink')}</button></div>
      <p class="quiet" data-test="kit-visits">${t('invitations.visits', count(kit.visits))}</p>
      ${qr(kit.qr)}
      <div class="row"><a class="button" href=${`${path}/share-kit/picture`} download="chia-se.png" data-test="picture">${icon('save')}${t('invitations.picture')}</a>
        <a class="button" href=${`${path}/share-kit/poster`} download="ap-phich.pdf" data-test="poster">${icon('save')}${t('invitations.poster')}</a></div></div>
    <form class="panel stack" data-test="shared-form" @submit=${report}><h2>${t('invitations.shared')}</h2><p class="quiet">${t('invitations.sharedHint')}</p>
      <div class="field"><label for="url">${t('invitations.url')}</label><input id="url" name="url" type="url" required maxlength="500" data-test="shared-url" placeholder="https://www.facebook.com/…"></div>
      <div class="row"><button class="button primary" data-test="shared-send">${icon('check')}${t('invitations.report')}</button></div>
      ${kit.reports.length ? html`<ul class="checks" data-test="reports">${kit.reports.map((one) => html`<li class="row">${icon('check')}<a class="words" href=${one.url} rel="noreferrer noopener" target="_blank">${one.url}</a><span class="small quiet">${dateTime(one.at)}</span></li>`)}</ul>` : nothing}</form>`;
}
