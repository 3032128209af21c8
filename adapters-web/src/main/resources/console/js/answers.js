/** Approved answers and those on the way there: what needs the reader first, then all of them. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read } from './api.js';
import { t } from './page.js';
import { announce, broken, empty, explain, icon, note, paint } from './components.js';
import { categoryName } from './figured.js';
import { changedFigure, marks, scopeName, stateChip, within, writingScopes } from './answer-look.js';

const PAGE = 60;
const SEARCH_MILLIS = 300;
const STATES = ['', 'REVIEW', 'DRAFT', 'APPROVED', 'EXPIRED'];

let me;
let answers = [];
/** What waits for somebody's eyes, whatever is looked for below. */
let reviews = [];
let cursor = null;
let categories = [];
let provinces = [];
const filter = { state: '', category: '', text: '' };
let failed = '';
let loading = false;
let turn = 0;
let due = 0;

const mayWrite = (one) => writingScopes(me).some((scope) => within(one.scope, scope));
/** In review, and not by the reader's own hand. */
const needsMe = () => reviews.filter((one) => mayWrite(one) && one.handedInBy !== me.id)
  .sort((a, b) => Number(Boolean(b.reviewParameter)) - Number(Boolean(a.reviewParameter)));

const query = () => Object.entries(filter).filter(([, value]) => value).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('');

/** Answers to earlier searches may come late: only the last one asked for counts. */
async function look(more = false) {
  const mine = ++turn;
  loading = true;
  paint(view());
  try {
    const next = more && cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const found = await read(`/api/v1/answers?limit=${PAGE}${query()}${next}`);
    if (mine === turn) {
      answers = more ? [...answers, ...found.items] : found.items;
      cursor = found.nextCursor ?? null;
      categories = [...new Set([...categories, ...found.items.map((one) => one.category)])].filter(Boolean).sort();
      failed = '';
      announce(t('answers.found', answers.length));
    }
  } catch (failure) {
    if (mine === turn) {
      failed = explain(failure);
      announce(failed, true);
    }
  }
  if (mine === turn) {
    loading = false;
    paint(view());
  }
}

function search(name, value) {
  filter[name] = value;
  clearTimeout(due);
  due = setTimeout(look, name === 'text' ? SEARCH_MILLIS : 0);
}

const where = (one) => html`<p class="small quiet">${one.category ? categoryName(one.category) : t('answers.noCategory')} · ${scopeName(one.scope, provinces)}</p>`;

const needCard = (one) => html`<article class="panel need-card" data-test="need" data-answer-id=${one.id}>
  <h3><a href=${`/answers/${one.id}`}>${one.question}</a></h3>
  ${one.reviewParameter ? html`<p data-test="why">${icon('alert')} ${changedFigure(one)}</p>` : html`<p>${t('answers.waitsForYou')}</p>`}
  ${where(one)}</article>`;

const card = (one) => html`<article class="panel answer-card" data-test="answer" data-answer-id=${one.id} data-state=${one.state}>
  <h3><a href=${`/answers/${one.id}`}>${one.question}</a></h3>
  ${one.state === 'REVIEW' && one.reviewParameter ? html`<p class="small" data-test="why">${icon('alert')} ${changedFigure(one)}</p>` : nothing}
  <p class="small quiet clamped">${one.onAir ? one.rendered.spoken : one.rendered.written}</p>
  <p class="row tight">${stateChip(one)}${marks(one)}</p>${where(one)}</article>`;

const filters = () => html`<div class="filters">
  <div class="field"><label for="text">${t('answers.search')}</label>
    <input id="text" type="search" maxlength="200" data-test="search" .value=${filter.text} @input=${(event) => search('text', event.target.value.trim())}></div>
  <div class="field"><label for="category">${t('answers.category')}</label><select id="category" data-test="category" @change=${(event) => search('category', event.target.value)}>
    <option value="">${t('answers.everyCategory')}</option>${categories.map((one) => html`<option value=${one} .selected=${one === filter.category}>${categoryName(one)}</option>`)}</select></div>
  <fieldset class="choice"><legend>${t('answers.which')}</legend>${STATES.map((one) => html`
    <label><input type="radio" name="state" value=${one} .checked=${filter.state === one} @change=${() => search('state', one)}><span>${t(`answers.state.${one || 'ALL'}`)}</span></label>`)}</fieldset></div>`;

function view() {
  const mine = needsMe();
  const writer = writingScopes(me).length > 0;
  return html`
    <div class="page-head"><div><h1>${t('answers.title')}</h1><p class="quiet">${t('answers.purpose')}</p></div>
      ${writer ? html`<a class="button primary" href="/answers/new" data-test="new">${icon('plus')}${t('answers.new')}</a>` : nothing}</div>
    ${failed ? note({ kind: 'danger', picture: 'alert', text: failed, end: html`<button class="button" @click=${() => look()}>${icon('retry')}${t('common.again')}</button>` }) : nothing}
    ${mine.length ? html`<section class="needs" aria-labelledby="needs" data-test="needs"><h2 id="needs">${icon('eye')} ${t('answers.needsYou', mine.length)}</h2>
      <div class="answer-grid">${repeat(mine, (one) => one.id, needCard)}</div></section>` : nothing}
    <section class="section" aria-labelledby="all"><h2 id="all">${t('answers.all')}</h2>${filters()}
      <div class="answer-grid" data-test="answers" aria-busy=${loading}>${answers.length ? repeat(answers, (one) => one.id, card)
        : loading ? html`<p class="quiet">${t('common.loading')}</p>` : empty(t('answers.empty'), t(query() ? 'answers.emptyFilter' : 'answers.emptyHint'))}</div>
      ${cursor ? html`<p class="row section"><button class="button" data-test="more" aria-disabled=${loading} @click=${() => !loading && look(true)}>${icon('down')}${t('answers.more')}</button></p>` : nothing}</section>`;
}

async function start() {
  try {
    [me, provinces] = await Promise.all([read('/api/v1/me'), read('/api/v1/provinces').then(itemsOf)]);
    reviews = writingScopes(me).length ? (await read('/api/v1/answers?state=REVIEW&limit=200')).items : [];
    const found = await read(`/api/v1/answers?limit=${PAGE}`);
    answers = found.items;
    cursor = found.nextCursor ?? null;
    categories = [...new Set(answers.map((one) => one.category))].filter(Boolean).sort();
    paint(view());
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
