/** The programmes that somebody may bring people to. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { dateTime } from './format.js';
import { t } from './page.js';
import { broken, empty, icon, paint, statusChip } from './components.js';

let programmes = [];
let next = null;

const card = (one) => html`<li class="panel stack" data-test="shareable"><div class="row"><h2>${one.title}</h2>${statusChip(one.status)}</div>
  <p class="quiet">${dateTime(one.startsAt)}${one.organisationName ? ` · ${one.organisationName}` : ''}</p>
  <p><a class="button" href=${`/programmes/${one.id}/invitations`}>${icon('send')}${t('invite.open')}<span class="visually-hidden">: ${one.title}</span></a></p></li>`;

const view = () => html`<div class="page-head"><div><h1>${t('invite.title')}</h1><p class="quiet">${t('invite.hint')}</p></div></div>
  ${programmes.length ? html`<ul class="plain stack" data-test="shareables">${programmes.map(card)}</ul>` : empty(t('invite.empty'), t('invite.emptyHint'))}
  ${next ? html`<p><button class="button" @click=${refresh}>${t('invite.more')}</button></p>` : nothing}`;

async function refresh() {
  try {
    const page = await read(`/api/v1/shareable-programmes?limit=20${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
    programmes = [...programmes, ...page.items];
    next = page.nextCursor ?? null;
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
