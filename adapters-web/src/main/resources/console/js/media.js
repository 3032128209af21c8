/** The media library: what there is, what may be shown, and taking in what is new. */

import { html, nothing, repeat } from './lit.js';
import { readAll, send } from './api.js';
import { count, duration } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, confirm, empty, explain, icon, note, paint, toast } from './components.js';
import { drawPoster, upload } from './media-upload.js';
import { describe } from './media-form.js';

const mayWrite = holds('PRODUCER', 'PROVINCE_MANAGER', 'NATIONAL_EDITOR');
const maySign = holds('PRODUCER', 'PROVINCE_MANAGER');
const KINDS = ['CLIP', 'INFOGRAPHIC', 'PHOTO', ...(maySign ? ['DOCUMENT'] : [])];
const ACCEPT = {
  CLIP: 'video/mp4,video/quicktime,video/webm', INFOGRAPHIC: 'image/png,image/jpeg,image/webp,image/gif',
  PHOTO: 'image/jpeg,image/png,image/webp', DOCUMENT: 'application/pdf,image/jpeg,image/png',
};
const PICTURES = { CLIP: 'film', INFOGRAPHIC: 'chart', PHOTO: 'picture', DOCUMENT: 'paper' };

let media = [];
let filter = { kind: '', words: '', archived: false };
let adding = 'PHOTO';
/** @type {{part: number, stop: () => void}|null} */
let sending = null;
let problem = '';
let over = false;

const megabytes = (bytes) => (bytes < 1048576 ? `${count(Math.ceil(bytes / 1024))} KiB` : `${count(Math.round(bytes / 104857.6) / 10)} MiB`);
const day = (text) => text.split('-').reverse().join('/');

async function take(file) {
  if (!file || sending) {
    return;
  }
  problem = '';
  const kind = adding;
  try {
    const { done, stop } = upload(file, kind, (part) => { sending = { part, stop }; paint(view()); });
    sending = { part: 0, stop };
    paint(view());
    const taken = await done;
    sending = null;
    announce(t(taken.fresh ? 'media.kept' : 'media.known'));
    if (!taken.fresh) {
      toast({ text: t('media.known') });
    }
    if (kind === 'CLIP' && !taken.media.hasPreview) {
      await drawPoster(taken.media.id);
    }
    await refresh();
    await edit(media.find((one) => one.id === taken.media.id) ?? taken.media);
  } catch (failure) {
    sending = null;
    problem = failure === null ? t('media.stopped') : failure.errors?.[0]?.message ?? explain(failure);
    announce(problem, true);
    paint(view());
  }
}

async function edit(one) {
  if (await describe(one)) {
    toast({ text: t('media.said.described') });
  }
  await refresh();
}

async function put(one, verb, words) {
  if (verb === 'archive' && !await confirm({ title: t('media.archiveTitle'), text: t('media.archiveText'), yes: t('media.archive') })) {
    return;
  }
  try {
    await send(`/api/v1/media/${one.id}/${verb}`);
    toast({ text: words });
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  await refresh();
}

const progress = () => html`<div data-test="sending"><p>${sending.part < 1 ? t('media.sending', Math.floor(sending.part * 100)) : t('media.checking')}</p>
  <progress max="1" .value=${sending.part} aria-label=${t('media.add')}></progress>
  <button class="button" data-test="stop" @click=${() => sending.stop()}>${icon('cross')}${t('media.stop')}</button></div>`;

const drop = () => html`
  <section class="drop ${over ? 'over' : ''}" aria-labelledby="add-title" data-test="drop"
    @dragover=${(event) => { event.preventDefault(); hover(true); }} @dragleave=${() => hover(false)}
    @drop=${(event) => { event.preventDefault(); over = false; take(event.dataTransfer.files[0]); }}>
    <h2 id="add-title">${t('media.add')}</h2>
    <fieldset class="choice"><legend>${t('media.kind')}</legend>${KINDS.map((kind) => html`
      <label><input type="radio" name="adding" value=${kind} .checked=${adding === kind} @change=${() => { adding = kind; paint(view()); }} data-test=${`adding-${kind}`}><span>${t(`media.kind.${kind}`)}</span></label>`)}</fieldset>
    <p class="small quiet" id="takes">${t(`media.takes.${adding}`)}</p>
    ${sending ? progress() : html`<div class="row"><span>${t('media.drop')}</span>
      <input class="visually-hidden" id="file" type="file" accept=${ACCEPT[adding]} aria-describedby="takes" data-test="file"
        @change=${(event) => { take(event.target.files[0]); event.target.value = ''; }}>
      <label class="button primary" for="file">${icon('up')}${t('media.choose')}</label></div>`}
    ${problem ? note({ kind: 'danger', picture: 'alert', title: t('media.notKept'), text: problem, test: 'refused' }) : nothing}
  </section>`;

function hover(next) {
  if (over !== next) {
    over = next;
    paint(view());
  }
}

const stateChip = (one) => {
  if (one.state === 'READY') {
    return one.usable ? chip('', 'check', t('media.state.READY')) : chip('danger', 'alert', t('media.expired'));
  }
  return one.state === 'DRAFT' ? chip('need', 'pen', t('media.state.DRAFT')) : chip('done', 'hidden', t('media.state.ARCHIVED'));
};

const facts = ({ file }) => [megabytes(file.size), file.width && file.height ? `${file.width} × ${file.height}` : '',
  file.seconds ? duration(file.seconds) : ''].filter(Boolean).join(' · ');

const rights = ({ rights: held }) => (held ? html`
  <p class="small">${t('media.owner', held.owner)} · ${held.validUntil ? t('media.until', day(held.validUntil)) : t('media.noEnd')}</p>
  <p class="small quiet">${held.places.length ? held.places.map((place) => t(`media.place.${place}`)).join(', ') : t('media.nowhere')}</p>` : nothing);

const card = (one) => html`
  <article class="panel media-card" data-test="media" data-media-id=${one.id} data-state=${one.state} data-kind=${one.kind}>
    <div class="media-picture">${one.hasPreview
      ? html`<img src=${`/api/v1/media/${one.id}/preview`} alt=${one.alternative ?? ''} loading="lazy" data-test="preview">` : icon(PICTURES[one.kind])}</div>
    <h3>${one.title ?? t('media.untitled')}</h3>
    <div class="row">${stateChip(one)}<span class="chip">${icon(PICTURES[one.kind])}${t(`media.kind.${one.kind}`)}</span></div>
    <p class="small quiet">${facts(one)}</p>
    ${one.caption ? html`<p class="small">${one.caption}</p>` : nothing}
    ${rights(one)}
    <details class="small"><summary>${t('media.checksum')}</summary><code data-test="checksum">${one.file.sha256}</code></details>
    <div class="row"><a class="button" href=${`/api/v1/media/${one.id}/file`} target="_blank" rel="noopener">${icon('eye')}${t('media.open')}<span class="visually-hidden"> ${one.title ?? ''}</span></a>
      ${!mayWrite ? nothing : one.state === 'ARCHIVED'
        ? html`<button class="button" data-test="restore" @click=${() => put(one, 'restore', t('media.said.restored'))}>${icon('undo')}${t('media.restore')}</button>`
        : html`<button class="button ${one.state === 'DRAFT' ? 'primary' : ''}" data-test="edit" @click=${() => edit(one)}>${icon('pen')}${t('media.edit')}</button>
          <button class="button" data-test="archive" @click=${() => put(one, 'archive', t('media.said.archived'))}>${icon('hidden')}${t('media.archive')}</button>`}</div>
  </article>`;

function choose(next) {
  filter = { ...filter, ...next };
  refresh();
}

const nothingThere = () => (filter.kind || filter.words || filter.archived
  ? empty(t('media.emptyFound'), t('media.emptyFoundHint')) : empty(t('media.empty'), t('media.emptyHint')));

const view = () => html`
  <div class="page-head"><div><h1>${t('media.title')}</h1><p class="quiet">${t('media.purpose')}</p></div></div>
  ${mayWrite ? drop() : nothing}
  <div class="filters section"><div class="field"><label for="words">${t('media.find')}</label>
      <input id="words" type="search" maxlength="100" .value=${filter.words} @change=${(event) => choose({ words: event.target.value.trim() })} data-test="find"></div>
    <div class="field"><label for="kind">${t('media.kind')}</label><select id="kind" @change=${(event) => choose({ kind: event.target.value })}>
      <option value="">${t('media.allKinds')}</option>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === filter.kind}>${t(`media.kind.${kind}`)}</option>`)}</select></div>
    <fieldset class="choice"><legend>${t('media.which')}</legend>${[false, true].map((archived) => html`
      <label><input type="radio" name="archived" .checked=${filter.archived === archived} @change=${() => choose({ archived })}><span>${t(archived ? 'media.in.archive' : 'media.in.use')}</span></label>`)}</fieldset></div>
  <h2 class="visually-hidden">${t('media.list')}</h2>
  <div class="media-grid" data-test="media-list">${media.length ? repeat(media, (one) => one.id, card) : nothingThere()}</div>`;

let reads = 0;

async function refresh() {
  const turn = ++reads;
  const asked = new URLSearchParams(Object.entries({ kind: filter.kind, words: filter.words, state: filter.archived ? 'ARCHIVED' : '' }).filter(([, value]) => value));
  try {
    const found = await readAll(`/api/v1/media?${asked}`);
    if (turn === reads) {
      media = found;
      paint(view());
    }
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
