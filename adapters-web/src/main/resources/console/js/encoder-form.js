/** Which encoder feeds a page, so that its figures are watched while on air. */

import { html, nothing } from './lit.js';
import { read, send } from './api.js';
import { holds, t } from './page.js';
import { announce, chip, explain, icon, toast } from './components.js';

const mayKeep = holds('ADMIN', 'PROVINCE_MANAGER', 'PRODUCER');
/** @type {Map<string, {address?: string, answering: boolean}>} */
const encoders = new Map();

const path = (id) => `/api/v1/pages/${id}/encoder`;

/** Learns a page's encoder, where this person may know of it. @param {string} id */
export async function readEncoder(id) {
  if (mayKeep) {
    encoders.set(id, await read(path(id)).catch(() => encoders.get(id)));
  }
}

async function change(id, call, said, again) {
  try {
    encoders.set(id, await call());
    announce(said);
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger' });
  }
  again();
}

function save(event, id, again) {
  event.preventDefault();
  const { address, password } = event.target.elements;
  const given = { address: address.value.trim(), password: password.value };
  // Taken or not, it does not stay on the screen.
  password.value = '';
  change(id, () => send(path(id), given, { method: 'PUT' }), t('encoder.saved'), again);
}

/** @param {{id: string, name: string}} one @param {() => void} again draws the page */
export function encoderForm(one, again) {
  const encoder = encoders.get(one.id);
  if (!mayKeep || !encoder) {
    return nothing;
  }
  return html`<details class="encoder" data-test="encoder"><summary>${t('encoder.title')} ${encoder.address
    ? chip(encoder.answering ? '' : 'need', encoder.answering ? 'check' : 'offline', t(encoder.answering ? 'encoder.answering' : 'encoder.silent', encoder.address)) : chip('', 'clock', t('encoder.none'))}</summary>
    <form class="stack" @submit=${(event) => save(event, one.id, again)}><p class="small quiet">${t('encoder.hint')}</p>
      <div class="field"><label for=${`encoder-${one.id}`}>${t('encoder.address')}<span class="visually-hidden"> ${one.name}</span></label>
        <input id=${`encoder-${one.id}`} name="address" required maxlength="60" placeholder="192.168.1.20:4455" autocomplete="off" spellcheck="false" data-test="encoder-address" .value=${encoder.address ?? ''}></div>
      <div class="field"><label for=${`encoder-password-${one.id}`}>${t('encoder.password')}</label>
        <input id=${`encoder-password-${one.id}`} name="password" type="password" maxlength="200" autocomplete="off"></div>
      <div class="row"><button class="button primary" data-test="encoder-save">${icon('save')}${t('encoder.save')}</button>
        ${encoder.address ? html`<button type="button" class="button" @click=${() => change(one.id, () => send(path(one.id), {}, { method: 'DELETE' }), t('encoder.removed'), again)}>${t('encoder.remove')}</button>` : nothing}</div></form></details>`;
}
