/** One answer: written with live figures, seen as it is heard and as it is read, and stood for by two people. */

import { html, nothing } from './lit.js';
import { Problem, itemsOf, read, send } from './api.js';
import { clock, today } from './format.js';
import { page, t } from './page.js';
import { announce, broken, confirm, explain, icon, note, paint, toast } from './components.js';
import { ask, textField } from './dialogs.js';
import { changedFigure, lapsed, marks, scopeName, stateChip, within, writingScopes } from './answer-look.js';
import { chooseFigure } from './answer-figures.js';
import { dropDraft, keepDraft, keptDraft } from './answer-drafts.js';
import { dayPicker, details, facts, heard, historyList, readAs, reasonFor, textArea } from './answer-form.js';

const PREVIEW_MILLIS = 350;
const NOTHING = { question: '', wordings: [], spoken: '', written: '', category: '', legalBasis: '', product: 'BOTH', validFrom: null, validTo: null, onAir: false };
const BLANK = { spokenPieces: [], writtenPieces: [], seconds: 0 };
const overlaid = new URLSearchParams(location.search).get('overlays') ?? '';
const path = `/api/v1/answers/${page.answerId ?? ''}`;

let me;
/** As the server has it; undefined for one that was never saved. */ let answer;
let above;
let history = [];
let places = [];
let provinces = [];
let content = { ...NOTHING };
let scope = '';
let day = today();
let rendered = BLANK;
let editing = !page.answerId;
let changed = false;
let restored = 0;
let outdated = false;
let busy = false;
let failed = '';
let problems = {};
let turn = 0;
let due = 0;

const contentOf = (one) => Object.fromEntries(Object.keys(NOTHING).map((name) => [name, one[name] ?? NOTHING[name]]));
const mayWrite = () => (answer ? writingScopes(me).some((one) => within(answer.scope, one)) : writingScopes(me).length > 0);
const draftOf = () => page.answerId ?? (overlaid && `new.${overlaid}`);
const draw = () => paint(view());

/** How the words read on the chosen day; what was asked for last counts. */
async function preview() {
  const mine = ++turn;
  try {
    const next = mayWrite()
      ? await send('/api/v1/answers/preview', { spoken: content.spoken, written: content.written, day })
      : (await read(`${path}?day=${day}`)).rendered;
    if (mine === turn) {
      rendered = next;
      problems = { ...problems, spoken: '', written: '' };
    }
  } catch (failure) {
    if (mine === turn) {
      tell(failure, ['spoken', 'written']);
    }
  }
  draw();
}

const soon = () => {
  clearTimeout(due);
  due = setTimeout(preview, PREVIEW_MILLIS);
};

/** What the server objects to stands at its field; anything else on top. */
function tell(failure, only) {
  const found = Object.fromEntries((failure.errors ?? []).map((one) => [one.field, one.message]));
  problems = { ...problems, ...found };
  if (!only || !Object.keys(found).length) {
    failed = Object.keys(found).length ? Object.values(found).join(' ') : explain(failure);
    announce(failed, true);
  }
}

const on = {
  type(name, value) {
    content = { ...content, [name]: value };
    changed = true;
    restored = 0;
    failed = '';
    problems = { ...problems, [name]: '' };
    if (!keepDraft(me.id, draftOf(), content, answer?.version ?? 0)) {
      failed = t('answer.noRoom');
    }
    if (['spoken', 'written'].includes(name)) {
      soon();
    }
    draw();
  },
  async insert(name) {
    const area = document.getElementById(name);
    const [from, to] = [area.selectionStart, area.selectionEnd];
    const figure = await chooseFigure(day);
    if (figure) {
      const put = `{{${figure}}}`;
      on.type(name, content[name].slice(0, from) + put + content[name].slice(to));
      area.setSelectionRange(from + put.length, from + put.length);
    }
    area.focus();
  },
};

function take(next) {
  answer = next;
  content = contentOf(next);
  scope = next.scope;
  rendered = next.rendered;
  changed = false;
  restored = 0;
  outdated = false;
  editing = next.state === 'DRAFT' && mayWrite();
  problems = {};
}

async function act(work, said) {
  if (busy) {
    return;
  }
  busy = true;
  failed = '';
  draw();
  try {
    const next = await work();
    dropDraft(me.id, draftOf());
    changed = false;
    if (!page.answerId) {
      location.assign(`/answers/${next.id}`);
      return;
    }
    take(next);
    history = itemsOf(await read(`${path}/history`).catch(() => []));
    if (day !== today()) {
      await preview();
    }
    toast({ text: t(said) });
  } catch (failure) {
    outdated = failure instanceof Problem && failure.status === 412;
    tell(failure);
  }
  busy = false;
  draw();
}

const body = () => ({
  ...content, wordings: content.wordings.map((one) => one.trim()).filter(Boolean),
  overlays: answer ? answer.overlays ?? null : overlaid || null, ...(answer ? {} : { scope: scope || null }),
});

const save = () => act(() => (answer ? send(path, body(), { method: 'PUT', ifMatch: answer.version }) : send('/api/v1/answers', body())), 'answer.said.saved');
const step = (name, said) => act(() => send(`${path}/${name}`), said);

async function withReason(name, said) {
  const given = await ask({ title: t(`answer.${name}`), test: name, send: t(`answer.${name}`), fields: textField('reason', t('answer.reason'), { length: 500 }) });
  return given && act(() => send(`${path}/${name}`, given), said);
}

async function expire() {
  const yes = await confirm({ title: t('answer.expire'), text: t('answer.expireText'), yes: t('answer.expire'), kind: 'dangerous primary' });
  return yes && step('expire', 'answer.said.expired');
}

async function overwrite() {
  answer = await read(path);
  outdated = false;
  await save();
}

/** What was thrown away can be had back for a moment. */
async function discard() {
  const thrown = content;
  toast({
    text: t('answer.said.discarded'), action: t('common.undo'), onAction: () => {
      content = thrown;
      editing = true;
      on.type('question', thrown.question);
      preview();
    },
  });
  dropDraft(me.id, draftOf());
  if (answer) {
    take(await read(path));
    await preview();
  } else {
    content = { ...NOTHING };
    changed = false;
    restored = 0;
    await preview();
  }
}

const button = (test, picture, key, work, kind = '') => html`<button type="button" class="button ${kind}" data-test=${test} aria-disabled=${busy} @click=${work}>${icon(picture)}${t(key)}</button>`;
const saving = () => html`<button type="button" class="button ${changed ? 'primary' : ''}" data-test="save" aria-disabled=${busy} @click=${save}>${icon('save')}${busy ? t('common.sending') : t('answer.save')}</button>`;
const edit = () => button('edit', 'pen', 'answer.edit', () => { editing = true; draw(); });

const stateActions = {
  DRAFT: () => (changed ? nothing : button('submit', 'send', 'answer.submit', () => step('submit', 'answer.said.submitted'), 'primary')),
  REVIEW: () => html`${answer.handedInBy === me.id ? nothing : button('approve', 'check', 'answer.approve', () => step('approve', 'answer.said.approved'), 'primary')}
    ${button('send-back', 'back', 'answer.send-back', () => withReason('send-back', 'answer.said.sentBack'))}`,
  APPROVED: () => html`${button('reopen', 'eye', 'answer.reopen', () => withReason('reopen', 'answer.said.reopened'))}${button('expire', 'ban', 'answer.expire', expire, 'dangerous')}`,
  EXPIRED: () => button('reopen', 'eye', 'answer.reopen', () => withReason('reopen', 'answer.said.reopened')),
};

const actions = () => html`<div class="row answer-actions" data-test="answer-actions" data-state=${answer?.state ?? 'NEW'}>
  ${mayWrite() ? html`${editing ? saving() : edit()}${answer && !changed ? stateActions[answer.state]() : nothing}` : nothing}
  ${answer && !mayWrite() && writingScopes(me).length ? html`<a class="button" data-test="overlay" href=${`/answers/new?overlays=${answer.id}`}>${icon('merge')}${t('answer.writeOverlay')}</a>` : nothing}</div>`;

function notes() {
  const reason = answer ? reasonFor(answer, history) : undefined;
  return html`
    ${failed ? note({ kind: 'danger', picture: 'alert', text: failed, test: 'problem' }) : nothing}
    ${outdated ? html`<div class="row">${button('overwrite', 'save', 'answer.overwrite', overwrite)}${button('discard', 'undo', 'answer.takeTheirs', discard)}</div>` : nothing}
    ${reason ? note({ kind: 'need', picture: 'alert', title: reason.title, text: reason.text, test: 'why' })
      : answer?.state === 'REVIEW' && answer.reviewParameter ? note({ kind: 'need', picture: 'alert', text: changedFigure(answer), test: 'why' }) : nothing}
    ${answer && lapsed(answer) ? note({ kind: 'danger', picture: 'ban', text: t('answer.lapsed') }) : nothing}
    ${answer?.state === 'APPROVED' && answer.reviewParameter && !lapsed(answer) ? note({ kind: 'need', picture: 'clock', text: changedFigure(answer), test: 'will-change' }) : nothing}
    ${answer?.state === 'REVIEW' && answer.handedInBy === me.id ? note({ picture: 'people', text: t('answer.another') }) : nothing}
    ${restored ? note({ kind: 'need', picture: 'save', test: 'restored', text: t('answer.restored', clock(restored)), end: button('discard', 'undo', 'answer.discard', discard) })
      : changed ? note({ kind: 'need', picture: 'pen', text: t('answer.unsaved'), test: 'unsaved', end: button('discard', 'undo', 'answer.discard', discard) }) : nothing}
    ${editing && answer && answer.state !== 'DRAFT' ? note({ kind: 'need', picture: 'alert', text: t(answer.state === 'APPROVED' ? 'answer.editApproved' : 'answer.editReview') }) : nothing}`;
}

const scopeField = () => (answer || places.length < 2 ? nothing : html`<div class="field"><label for="scope">${t('answer.scope')}</label>
  <select id="scope" data-test="scope" @change=${(event) => { scope = event.target.value; }}>${places.map((one) => html`<option value=${one.scope} .selected=${one.scope === scope}>${one.name}</option>`)}</select></div>`);

const form = () => html`<form class="stack" @submit=${(event) => { event.preventDefault(); save(); }}>
  <div class="field"><label for="question">${t('answer.question')}</label>
    <input id="question" maxlength="500" required data-test="question" .value=${content.question} @input=${(event) => on.type('question', event.target.value)}>
    ${problems.question ? html`<p class="field-error">${icon('alert')} ${problems.question}</p>` : nothing}</div>
  <div class="two-forms">${textArea('spoken', content, on, problems.spoken)}${textArea('written', content, on, problems.written)}</div>
  ${both()}${details(content, on, problems, scopeField())}</form>`;

const both = () => html`<section class="preview-place" data-test="preview" data-day=${rendered.day ?? ''} aria-label=${t('answer.preview')}>
  ${dayPicker(day, answer, (next) => { day = next; preview(); })}
  ${rendered.pending ? note({ kind: 'need', picture: 'clock', text: t('answer.pendingText'), test: 'pending-note' }) : nothing}
  <div class="two-forms">${heard(rendered, content)}${readAs(rendered)}</div></section>`;

const view = () => html`
  <div class="page-head"><div><h1>${answer?.question ?? t(overlaid ? 'answer.newOverlay' : 'answer.new')}</h1>
      ${answer ? html`<p class="row tight">${stateChip(answer)}${marks(answer)}</p>` : nothing}
      ${above ? html`<p class="small">${t('answer.insteadOf')} <a href=${`/answers/${above.id}`} data-test="above">${above.question}</a></p>` : nothing}</div>
    <a class="button" href="/answers">${icon('back')}${t('common.nav.answers')}</a></div>
  ${actions()}<div class="stack answer-notes">${notes()}</div>
  ${editing ? form() : html`${both()}${facts(answer, scopeName(answer.scope, provinces))}`}
  ${history.length ? historyList(history) : nothing}`;

window.addEventListener('beforeunload', (event) => changed && event.preventDefault());

/** Where a new one may apply: the writer's own places, and the organisations inside them. */
async function findPlaces() {
  const own = writingScopes(me);
  const organisations = itemsOf(await read('/api/v1/organisations').catch(() => []));
  const named = (one) => organisations.find((organisation) => organisation.scope === one)?.name;
  const inside = organisations.map((one) => one.scope).filter((one) => own.some((outer) => within(one, outer)));
  places = [...new Set([...own, ...inside])].map((one) => ({ scope: one, name: named(one) ?? scopeName(one, provinces) }));
  scope = own[0] ?? '';
}

function restore() {
  const kept = mayWrite() ? keptDraft(me.id, draftOf()) : undefined;
  if (kept && JSON.stringify(kept.content) !== JSON.stringify(content)) {
    content = { ...NOTHING, ...kept.content };
    changed = true;
    editing = true;
    restored = kept.at;
    outdated = Boolean(answer) && kept.version !== answer.version;
  }
}

async function start() {
  try {
    [me, provinces] = await Promise.all([read('/api/v1/me'), read('/api/v1/provinces').then(itemsOf)]);
    if (page.answerId) {
      [answer, history] = await Promise.all([read(path), read(`${path}/history`).then(itemsOf, () => [])]);
      take(answer);
    } else {
      await findPlaces();
    }
    const up = answer ? answer.overlays : overlaid;
    above = up ? await read(`/api/v1/answers/${up}`).catch(() => undefined) : undefined;
    if (!answer && above) {
      content = { ...contentOf(above), wordings: [...above.wordings] };
    }
    restore();
    draw();
    if (changed || !answer) {
      await preview();
    }
  } catch (failure) {
    paint(broken(failure, start));
  }
}

start();
