/** Real people's stories: whether they are true, what their people allow, where they stand and where they were told. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { date, dateTime, today } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, confirm, empty, explain, icon, paint, toast } from './components.js';
import { ask, checkFields, inputField, selectField, textField } from './dialogs.js';

const PRODUCTS = ['VOLUNTARY_SI', 'HOUSEHOLD_HI'];
const PURPOSES = ['TELL_ON_AIR', 'PUBLISH_CLIP', 'USE_IN_PROMOTION'];
const CHANNELS = ['FACEBOOK', 'ZALO', 'WEBSITE', 'PRINT', 'TELEVISION'];
const RUNNING = ['PLANNED', 'READY', 'LIVE'];
const mayKeep = holds('PRODUCER', 'PROVINCE_MANAGER');
const mayHear = holds('PRODUCER', 'PROVINCE_MANAGER', 'CARE_OFFICER');
let stories = [];
let programmes = [];
let organisations = [];
let papers = [];

async function act(call, said) {
  try {
    await call();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

const path = (story, what = '') => `/api/v1/stories/${story.id}${what}`;
const worded = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
const called = (story) => story.name ?? t('stories.somebody');
const inDays = (days) => new Date(Date.parse(today()) + days * 86400e3).toISOString().slice(0, 10);

async function write(story) {
  const given = await ask({
    title: story ? t('stories.change') : t('stories.add'), test: 'story-form', send: t('stories.save'),
    fields: html`${story ? nothing : selectField('organisationId', t('stories.organisation'), organisations.map((one) => ({ value: one.id, words: one.name })))}
      ${inputField('name', t('stories.name'), { value: story?.name, length: 100 })}
      ${inputField('phone', t('stories.phone'), { value: story?.phone, length: 20, optional: true, type: 'tel' })}
      ${selectField('product', t('stories.product'), worded(PRODUCTS, 'programme.product'), story?.product)}
      ${inputField('amount', t('stories.amount'), { value: story?.amount, length: 200 })}
      ${inputField('benefitOn', t('stories.benefitOn'), { value: story?.benefitOn, type: 'date' })}
      ${textField('summary', t('stories.summary'), { value: story?.summary, length: 4000 })}`,
  });
  if (given) {
    await act(() => (story ? send(path(story), given, { method: 'PUT', ifMatch: story.version }) : send('/api/v1/stories', given)), t('stories.said.saved'));
  }
}

async function verify(story) {
  const given = await ask({
    title: t('stories.verifyOf', called(story)), test: 'verify-form', send: t('stories.verify'),
    fields: html`${inputField('on', t('stories.verifiedOn'), { type: 'date', value: today(), max: today() })}${textField('how', t('stories.how'), { length: 500 })}`,
  });
  if (given) {
    await act(() => send(path(story, '/verification'), given), t('stories.said.verified'));
  }
}

async function consent(story) {
  const given = await ask({
    title: t('stories.consentOf', called(story)), test: 'consent-form', send: t('stories.consent'),
    fields: html`${checkFields('purposes', t('stories.purposes'), worded(PURPOSES, 'stories.purpose'), story.consent?.purposes ?? ['TELL_ON_AIR'])}
      ${checkFields('channels', t('stories.channels'), worded(CHANNELS, 'stories.channel'), story.consent?.channels ?? ['FACEBOOK'])}
      ${inputField('from', t('stories.from'), { type: 'date', value: today() })}${inputField('to', t('stories.to'), { type: 'date', value: inDays(365) })}
      ${papers.length ? selectField('signedDocument', t('stories.paper'), papers.map((one) => ({ value: one.id, words: one.title || dateTime(one.uploadedAt ?? Date.now()) })), story.consent?.signedDocument)
        : html`<p class="note need">${icon('alert')}<span>${t('stories.noPaper')} <a href="/media">${t('stories.toMedia')}</a></span></p>`}`,
  });
  if (given) {
    const list = (value) => [value ?? []].flat();
    await act(() => send(path(story, '/consent'), { ...given, purposes: list(given.purposes), channels: list(given.channels) }), t('stories.said.consented'));
  }
}

async function withdraw(story) {
  const yes = await confirm({ title: t('stories.ask.withdraw', called(story)), text: t('stories.ask.withdrawText'), yes: t('stories.withdraw'), kind: 'dangerous primary' });
  if (yes) {
    await act(() => send(path(story, '/withdraw')), t('stories.said.withdrawn'));
  }
}

async function place(story) {
  const first = await ask({
    title: t('stories.placeOf', called(story)), test: 'place-form', send: t('stories.next'),
    fields: selectField('programmeId', t('stories.programme'), programmes.filter((one) => RUNNING.includes(one.status)).map((one) => ({ value: one.id, words: `${one.title} · ${dateTime(one.startsAt)}` }))),
  });
  if (!first) {
    return;
  }
  const { segments } = await read(`/api/v1/programmes/${first.programmeId}/run-of-show`);
  const open = segments.filter((one) => one.state !== 'DONE').sort((a, b) => (a.type === 'STORY' ? 0 : 1) - (b.type === 'STORY' ? 0 : 1));
  const given = await ask({
    title: t('stories.placeOf', called(story)), test: 'segment-form', send: t('stories.place'),
    fields: html`<p class="quiet">${t('stories.placeHint')}</p>${selectField('segmentNo', t('stories.segment'), open.map((one) => ({ value: String(one.no), words: `${one.no}. ${one.title}` })))}`,
  });
  if (given) {
    await act(() => send(path(story, '/place'), { programmeId: first.programmeId, segmentNo: Number(given.segmentNo) }), t('stories.said.placed'));
  }
}

const takeOut = (story, one) => act(() => send(path(story, '/take-out'), { programmeId: one.programmeId, segmentNo: one.segmentNo }), t('stories.said.takenOut'));

async function publish(story) {
  const given = await ask({
    title: t('stories.publishedOf', called(story)), test: 'publish-form', send: t('stories.save'),
    fields: html`${selectField('channel', t('stories.channelOne'), worded(CHANNELS, 'stories.channel'))}${inputField('title', t('stories.publicationTitle'), { length: 200 })}${inputField('url', t('stories.url'), { type: 'url', length: 500, optional: true })}`,
  });
  if (given) {
    await act(() => send(path(story, '/publications'), given), t('stories.said.saved'));
  }
}

function consentChip({ consent: given }) {
  if (!given) {
    return chip('need', 'alert', t('stories.noConsent'));
  }
  if (given.withdrawnAt) {
    return chip('danger', 'ban', t('stories.withdrawnOn', dateTime(given.withdrawnAt)));
  }
  return given.to < today() ? chip('danger', 'clock', t('stories.endedOn', date(given.to))) : chip('', 'check', t('stories.allowedUntil', date(given.to)));
}

const title = (id) => programmes.find((one) => one.id === id)?.title ?? t('stories.someProgramme');

const standing = (story, one) => html`<li class="row" data-test="placement"><a href=${`/programmes/${one.programmeId}`}>${title(one.programmeId)}</a>
  <span class="small quiet">${t('stories.segmentNo', one.segmentNo)}</span>
  ${one.emptiedAt ? chip('need', 'ban', t('stories.takenOutOn', dateTime(one.emptiedAt))) : mayKeep ? html`<button class="button" data-test="take-out" @click=${() => takeOut(story, one)}>${t('stories.takeOut')}<span class="visually-hidden">: ${called(story)}</span></button>` : nothing}</li>`;

const published = (one) => html`<li class="row" data-test="publication"><strong>${t(`stories.channel.${one.channel}`)}</strong>
  ${one.url ? html`<a href=${one.url} rel="noreferrer noopener" target="_blank">${one.title}</a>` : html`<span>${one.title}</span>`}<span class="small quiet">${dateTime(one.at)}</span></li>`;

const allowed = (story) => story.consent && !story.consent.withdrawnAt;

const storyCard = (story) => html`<article class="panel stack" data-test="story" data-story-id=${story.id}>
  <div class="row"><h2>${called(story)}</h2><span class="small quiet">${t(`programme.product.${story.product}`)}</span></div>
  ${story.summary ? html`<p>${story.summary}</p><p class="small quiet">${story.amount} · ${t('stories.since', date(story.benefitOn))}${story.phone ? ` · ${story.phone}` : ''}</p>` : nothing}
  <p class="row">${story.verification ? chip('', 'check', t('stories.verifiedBy', story.verification.byName, date(story.verification.on))) : chip('need', 'alert', t('stories.notVerified'))} ${consentChip(story)}</p>
  ${allowed(story) ? html`<p class="small quiet">${story.consent.purposes.map((one) => t(`stories.purpose.${one}`)).join(', ')} · ${story.consent.channels.map((one) => t(`stories.channel.${one}`)).join(', ')}</p>` : nothing}
  ${story.placements.length ? html`<h3>${t('stories.standsIn')}</h3><ul class="checks">${story.placements.map((one) => standing(story, one))}</ul>` : nothing}
  ${story.publications.length ? html`<h3>${t('stories.wasPublished')}</h3><ul class="checks">${story.publications.map(published)}</ul>` : nothing}
  <div class="row">${mayKeep ? html`
    <button class="button" data-test="place" @click=${() => place(story)}>${icon('film')}${t('stories.place')}<span class="visually-hidden">: ${called(story)}</span></button>
    <button class="button" data-test="verify" @click=${() => verify(story)}>${icon('check')}${t('stories.verify')}<span class="visually-hidden">: ${called(story)}</span></button>
    <button class="button" data-test="consent" @click=${() => consent(story)}>${icon('paper')}${t('stories.consent')}<span class="visually-hidden">: ${called(story)}</span></button>
    <button class="button" data-test="change" @click=${() => write(story)}>${icon('pen')}${t('stories.change')}<span class="visually-hidden">: ${called(story)}</span></button>
    ${allowed(story) ? html`<button class="button" @click=${() => publish(story)}>${icon('link')}${t('stories.publish')}<span class="visually-hidden">: ${called(story)}</span></button>` : nothing}` : nothing}
    ${mayHear && allowed(story) ? html`<button class="button dangerous" data-test="withdraw" @click=${() => withdraw(story)}>${icon('ban')}${t('stories.withdraw')}<span class="visually-hidden">: ${called(story)}</span></button>` : nothing}</div></article>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('stories.title')}</h1><p class="quiet">${t('stories.purposeOfPage')}</p></div>
    ${mayKeep && organisations.length ? html`<button class="button primary" data-test="add" @click=${() => write()}>${icon('plus')}${t('stories.add')}</button>` : nothing}</div>
  <div class="stack" data-test="stories">${stories.length ? repeat(stories, (story) => story.id, storyCard) : empty(t('stories.empty'), t('stories.emptyHint'))}</div>`;

async function refresh() {
  try {
    [stories, programmes, organisations, papers] = await Promise.all([
      read('/api/v1/stories').then(itemsOf), read('/api/v1/programmes?limit=200').then(itemsOf, () => []),
      mayKeep ? read('/api/v1/organisations').then(itemsOf, () => []) : [], mayKeep ? readAll('/api/v1/media?kind=DOCUMENT').catch(() => []) : [],
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
