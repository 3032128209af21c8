/** Lists of people and of what came of them: brought as files, taken in row by row, and taken away. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, chip, confirm, explain, icon, toast } from './components.js';
import { sendFile } from './media-upload.js';

const PATH = '/api/v1/lead-imports';
const PAUSE = 1500;
const mayBring = holds('PROVINCE_MANAGER');
/** An administrator enters systems and sees no people. */
export const seesLists = holds('PROVINCE_MANAGER', 'AUDITOR');
const STATES = { RUNNING: ['need', 'clock'], DONE: ['done', 'check'], STOPPED: ['', 'stop'], FORGOTTEN: ['', 'check'] };
let lists = [];
let programmes = [];
let branches = [];
/** How much of a file is sent, null while none is; what is asked for; whose refused rows are looked at. */
let part = null;
let kind = 'LEADS';
let open = { id: '', rows: [] };
let timer = 0;
let redraw = () => {};

const path = (one, what = '') => `${PATH}/${one.id}${what}`;
const named = (one) => `${t(`lists.kind.${one.kind}`)}, ${dateTime(one.madeAt)}`;

/** The lists anew; again in a moment while one is taken in. */
export async function loadLists(again, organisations) {
  redraw = again;
  if (!seesLists) {
    return;
  }
  if (mayBring && !programmes.length) {
    [programmes, branches] = await Promise.all([
      read('/api/v1/programmes?limit=50').then(itemsOf),
      Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf, () => []))).then((all) => all.flat()),
    ]);
  }
  await look();
}

async function look() {
  clearTimeout(timer);
  lists = (await read(`${PATH}?limit=20`)).items;
  if (lists.some((one) => one.state === 'RUNNING')) {
    timer = setTimeout(() => look().then(redraw, () => { timer = setTimeout(look, 4 * PAUSE); }), PAUSE);
  }
}

async function bring(event) {
  event.preventDefault();
  const form = event.target;
  const given = new FormData(form);
  const query = new URLSearchParams({ kind });
  if (kind === 'LEADS') {
    query.set('programmeId', String(given.get('programmeId')));
    if (given.get('branchId')) {
      query.set('branchId', String(given.get('branchId')));
    }
  }
  part = 0;
  redraw();
  try {
    const { status } = await sendFile(`${PATH}?${query}`, form.file.files[0], (sent) => { part = sent; redraw(); }).done;
    form.reset();
    const said = t(status === 201 ? 'lists.said.begun' : 'lists.said.same');
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure?.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 12000 });
  }
  part = null;
  await look();
  redraw();
}

async function stop(one) {
  if (await confirm({ title: t('lists.ask.stop'), text: t('lists.ask.stopText'), yes: t('lists.stop') })) {
    try {
      await send(path(one, '/stop'));
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger' });
    }
    await look();
    redraw();
  }
}

async function refused(one) {
  if (open.id === one.id) {
    open = { id: '', rows: [] };
  } else {
    try {
      open = { id: one.id, rows: (await read(path(one, '/rows?refused=true&limit=50'))).items };
    } catch (failure) {
      toast({ text: explain(failure), kind: 'danger' });
    }
  }
  redraw();
}

const choice = (name, label, options, optional) => html`<div class="field"><label for=${name}>${label}</label>
  <select id=${name} name=${name} data-test=${name} ?required=${!optional}>${optional ? html`<option value="">${t('lists.noBranch')}</option>` : nothing}
    ${options.map((one) => html`<option value=${one.id}>${one.title ?? one.name}</option>`)}</select></div>`;

const bringForm = () => html`<form class="stack" data-test="list-form" @submit=${bring}>
  <div class="field"><label for="kind">${t('lists.what')}</label><select id="kind" data-test="kind" @change=${(event) => { kind = event.target.value; redraw(); }}>
    ${['LEADS', 'OUTCOMES'].map((one) => html`<option value=${one} ?selected=${one === kind}>${t(`lists.kind.${one}`)}</option>`)}</select></div>
  ${kind === 'LEADS' ? html`${choice('programmeId', t('lists.programme'), programmes)}${choice('branchId', t('lists.branch'), branches, true)}` : nothing}
  <div class="field"><label for="file">${t('lists.file')}</label><input id="file" name="file" type="file" required data-test="list-file" aria-describedby="file-hint"
    accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"></div>
  <p class="small quiet" id="file-hint">${t(`lists.hint.${kind}`)}</p>
  <div class="row"><button class="button primary" data-test="list-send" ?disabled=${part !== null}>${icon('up')}${t('lists.bring')}</button>
    ${part === null ? nothing : html`<progress aria-label=${t('lists.sending')} max="1" .value=${part}></progress>`}</div></form>`;

const link = (href, words, whose, test) => html`<a class="button" data-test=${test} href=${href} download>${icon('save')}${words}<span class="visually-hidden">: ${whose}</span></a>`;

const refusedRows = () => html`<div class="wide-table" tabindex="0" role="group" aria-label=${t('lists.refusedRows')}><table data-test="refused-rows">
  <thead><tr>${['row', 'field', 'why'].map((head) => html`<th scope="col">${t(`lists.head.${head}`)}</th>`)}</tr></thead>
  <tbody>${repeat(open.rows, (row) => row.row, (row) => html`<tr><th scope="row">${count(row.row)}</th><td>${row.field ?? ''}</td><td>${row.message}</td></tr>`)}</tbody></table></div>`;

const listCard = (one) => html`<li class="stack" data-test="list" data-state=${one.state}>
  <p class="row"><strong>${named(one)}</strong>${chip(...STATES[one.state], t(`lists.state.${one.state}`))}${one.byClient ? chip('', 'keys', t('lists.bySystem')) : nothing}</p>
  ${one.state === 'RUNNING' ? html`<progress aria-label=${t('lists.progress', named(one))} max=${one.rows} .value=${one.settled}></progress>` : nothing}
  <p class="row small">${t('lists.figures', count(one.settled), count(one.rows))}
    ${chip('done', 'check', t('lists.created', count(one.created)))}${one.joined ? chip('', 'people', t('lists.joined', count(one.joined))) : nothing}
    ${one.refused ? chip('danger', 'ban', t('lists.refused', count(one.refused))) : nothing}</p>
  ${one.ignored.length ? html`<p class="small quiet">${t('lists.ignored', one.ignored.join(', '))}</p>` : nothing}
  <div class="row">${link(path(one, '/report'), t('lists.report'), named(one), 'report')}
    ${one.refused ? html`<button class="button" data-test="refused" aria-expanded=${open.id === one.id} @click=${() => refused(one)}>${icon('list')}${t('lists.refusedRows')}<span class="visually-hidden">: ${named(one)}</span></button>` : nothing}
    ${one.refused && mayBring && one.state !== 'FORGOTTEN' ? link(path(one, '/refused'), t('lists.takeRefused'), named(one), 'take-refused') : nothing}
    ${one.state === 'RUNNING' && mayBring ? html`<button class="button" data-test="stop-list" @click=${() => stop(one)}>${icon('stop')}${t('lists.stop')}<span class="visually-hidden">: ${named(one)}</span></button>` : nothing}</div>
  ${open.id === one.id ? refusedRows() : nothing}</li>`;

export const listsSection = () => (seesLists ? html`<section class="panel stack" data-test="lists"><h2>${t('lists.title')}</h2>
  ${mayBring ? bringForm() : nothing}
  ${lists.length ? html`<h3>${t('lists.brought')}</h3><ul class="checks stack">${repeat(lists, (one) => one.id, listCard)}</ul>` : nothing}
  <h3>${t('lists.take')}</h3><p class="small quiet">${t('lists.takeHint')}</p>
  <div class="row">${link('/api/v1/lead-exports', t('lists.csv'), t('lists.take'), 'export-csv')}${link('/api/v1/lead-exports?format=XLSX', t('lists.xlsx'), t('lists.take'), 'export-xlsx')}</div></section>` : nothing);
