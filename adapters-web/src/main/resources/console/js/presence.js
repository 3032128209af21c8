/** Where organisations are on the internet: how they stand, what to do first, their channels, and who pretends to be them. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { count, dateTime } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, confirm, empty, explain, icon, note, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { evidenceList, verdictChip } from './presence-evidence.js';

const KINDS = ['WEBSITE', 'FANPAGE', 'ZALO', 'YOUTUBE', 'TIKTOK', 'APP'];
const STATES = { UNDER_REVIEW: ['need', 'clock'], PUBLISHED: ['', 'check'], ARCHIVED: ['done', 'ban'] };
const SHOWN_TASKS = 10;
const mayKeep = holds('ADMIN', 'NATIONAL_EDITOR', 'PROVINCE_MANAGER', 'PRODUCER');
const mayPublish = holds('ADMIN', 'NATIONAL_EDITOR', 'PROVINCE_MANAGER');
let organisations = [];
let people = [];
let channels = [];
let impostors = [];
let report = null;
let audit = null;
let scope = '';
let open = '';
let allTasks = false;

/** The scopes a report can be about: the widest of the reader's, and each organisation. */
const scopes = () => [...new Set([...(organisations.some((one) => one.scope === 'vn') ? ['vn'] : []),
  ...organisations.map((one) => one.scope.split('/').slice(0, 2).join('/')), ...organisations.map((one) => one.scope)])].sort();
const nameOf = (path) => organisations.find((one) => one.scope === path)?.name ?? (path === 'vn' ? t('common.nation') : t('presence.province', path.split('/')[1]));
const organisationName = (id) => organisations.find((one) => one.id === id)?.name ?? '';

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

const words = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
const organisationField = () => selectField('organisationId', t('presence.organisation'), organisations.map((one) => ({ value: one.id, words: one.name })));
const ownerField = (chosen) => selectField('ownerId', t('presence.owner'), [{ value: '', words: t('presence.nobody') }, ...people.map((one) => ({ value: one.id, words: one.displayName }))], chosen ?? '', true);

async function writeChannel(channel) {
  const given = await ask({
    title: t(channel ? 'presence.changeChannel' : 'presence.addChannel'), test: 'channel-form', send: t('presence.save'),
    fields: html`${channel ? nothing : html`${organisationField()}${selectField('kind', t('presence.kind'), words(KINDS, 'presence.kindOf'))}`}
      ${inputField('url', t('presence.url'), { length: 500, value: channel?.url })}
      ${inputField('name', t('presence.name'), { length: 120, optional: true, value: channel?.name })}${ownerField(channel?.ownerId)}`,
  });
  if (given) {
    const { ownerId, ...rest } = given;
    const body = { ...rest, ...(ownerId ? { ownerId } : {}) };
    await act(() => (channel ? send(`/api/v1/channels/${channel.id}`, body, { method: 'PUT', ifMatch: channel.version }) : send('/api/v1/channels', body)), t('presence.said.saved'));
  }
}

async function writeImpostor() {
  const given = await ask({
    title: t('presence.addImpostor'), test: 'impostor-form', send: t('presence.save'),
    fields: html`${organisationField()}${selectField('kind', t('presence.kind'), words(KINDS, 'presence.kindOf'), 'FANPAGE')}
      ${inputField('url', t('presence.url'), { length: 500 })}${textField('why', t('presence.why'), { length: 500 })}`,
  });
  if (given) {
    await act(() => send('/api/v1/impostors', given), t('presence.said.saved'));
  }
}

async function state(organisationId, finding) {
  const given = await ask({
    title: t('presence.stateOf', t(`presence.indicator.${finding.indicator}`), organisationName(organisationId)), test: 'statement-form', send: t('presence.save'),
    fields: html`<p class="quiet">${t('presence.stateHint')}</p>${selectField('verdict', t('presence.verdict'), words(['PASS', 'FAIL'], 'presence.verdictOf'))}
      ${textField('note', t('presence.note'), { length: 300 })}${inputField('where', t('presence.where'), { type: 'url', length: 500, optional: true })}`,
  });
  if (given) {
    const { where, ...rest } = given;
    await act(() => send(`/api/v1/organisations/${organisationId}/presence`, { ...rest, indicator: finding.indicator, ...(where ? { where } : {}) }), t('presence.said.saved'));
  }
}

async function archive(channel) {
  if (await confirm({ title: t('presence.archive'), text: t('presence.archiveText', channel.url), yes: t('presence.archive') })) {
    await act(() => send(`/api/v1/channels/${channel.id}/archive`), t('presence.said.archived'));
  }
}

const begin = () => act(() => send('/api/v1/presence-audits', { scope }), t('presence.said.begun'));

/** Ours, the 2015 survey's, and what is not known, each in words and figures. */
const measuredRow = (one) => html`<tr data-test="measured" data-indicator=${one.indicator}><th scope="row">${t(`presence.indicator.${one.indicator}`)}</th>
  <td class="number">${one.percent === undefined ? t('presence.notKnown') : html`<strong>${one.percent}%</strong> <span class="small quiet">${one.passed}/${one.passed + one.failed}</span>`}</td>
  <td class="number">${one.percentThen === undefined ? '–' : t(one.atMostThen ? 'presence.lessThan' : 'presence.then', one.percentThen)}</td>
  <td class="number">${count(one.unknown)}</td></tr>`;

const taskRow = (task) => html`<li class="row" data-test="task"><span class="task-what">${verdictChip(task.finding.verdict)}
  <strong>${t(`presence.${task.finding.verdict === 'FAIL' ? 'todo' : 'findOut'}.${task.finding.indicator}`)}</strong> <span class="small quiet">${task.organisation}</span></span>
  <button class="button small" data-test="look" @click=${() => look(task.organisationId)}>${t('presence.evidence')}<span class="visually-hidden">: ${task.organisation}, ${t(`presence.indicator.${task.finding.indicator}`)}</span></button></li>`;

const organisationCard = (one) => html`<article class="panel stack" data-test="organisation" id=${`o-${one.organisationId}`}>
  <div class="row"><h3>${one.name}</h3>${['PASS', 'FAIL', 'UNKNOWN'].map((verdict) => {
    const found = one.findings.filter((finding) => finding.verdict === verdict).length;
    return found ? verdictChip(verdict, `${t(`presence.verdictOf.${verdict}`)}: ${found}`) : nothing;
  })}
    <button class="button small" data-test="open" aria-expanded=${open === one.organisationId} @click=${() => look(open === one.organisationId ? '' : one.organisationId)}>${t('presence.evidence')}<span class="visually-hidden">: ${one.name}</span></button></div>
  ${open === one.organisationId ? html`<ul class="checks stack">${one.findings.map((finding) => html`<li data-test="finding" data-indicator=${finding.indicator} data-verdict=${finding.verdict}>
    <p class="row">${verdictChip(finding.verdict)}<strong>${t(`presence.indicator.${finding.indicator}`)}</strong>${finding.foundAt ? html`<span class="small quiet">${dateTime(finding.foundAt)}</span>` : nothing}</p>
    ${evidenceList(finding.evidence)}
    ${mayKeep && finding.verdict === 'UNKNOWN' ? html`<button class="button small" data-test="state" @click=${() => state(one.organisationId, finding)}>${icon('pen')}${t('presence.state')}<span class="visually-hidden">: ${t(`presence.indicator.${finding.indicator}`)}</span></button>` : nothing}</li>`)}</ul>` : nothing}</article>`;

const channelRow = (one) => html`<li class="stack" data-test="channel" data-state=${one.state}>
  <p class="row">${chip(...STATES[one.state], t(`presence.stateNamed.${one.state}`))}<strong>${t(`presence.kindOf.${one.kind}`)}</strong><a class="break" href=${one.url} rel="noreferrer nofollow" target="_blank">${one.name || one.url}</a></p>
  <p class="small quiet">${organisationName(one.organisationId)} · ${one.owner ? t('presence.ownedBy', one.owner) : t('presence.noOwner')}${one.validatedAt ? ` · ${t('presence.validated', one.validatedBy, dateTime(one.validatedAt))}` : ''}</p>
  <div class="row">${mayPublish && one.state !== 'ARCHIVED' ? html`<button class="button small" data-test="publish" @click=${() => act(() => send(`/api/v1/channels/${one.id}/publish`), t('presence.said.published'))}>${icon('check')}${t(one.state === 'PUBLISHED' ? 'presence.validateAgain' : 'presence.publish')}<span class="visually-hidden">: ${one.url}</span></button>` : nothing}
    ${mayKeep && one.state !== 'ARCHIVED' ? html`<button class="button small" data-test="change" @click=${() => writeChannel(one)}>${icon('pen')}${t('presence.change')}<span class="visually-hidden">: ${one.url}</span></button>` : nothing}
    ${mayPublish ? html`<button class="button small" @click=${() => (one.state === 'ARCHIVED' ? act(() => send(`/api/v1/channels/${one.id}/restore`), t('presence.said.restored')) : archive(one))}>${t(one.state === 'ARCHIVED' ? 'presence.restore' : 'presence.archive')}<span class="visually-hidden">: ${one.url}</span></button>` : nothing}</div></li>`;

const NEXT = { FOUND: ['REPORTED', 'GONE', 'DISMISSED'], REPORTED: ['GONE', 'DISMISSED'], GONE: [], DISMISSED: [] };
const impostorRow = (one) => html`<li class="stack" data-test="impostor" data-state=${one.state}>
  <p class="row">${chip(NEXT[one.state].length ? 'danger' : 'done', NEXT[one.state].length ? 'alert' : 'check', t(`presence.impostorState.${one.state}`))}<span class="break">${one.url}</span></p>
  <p class="small">${one.why}</p><p class="small quiet">${organisationName(one.organisationId)} · ${dateTime(one.foundAt)}</p>
  ${mayKeep && NEXT[one.state].length ? html`<div class="row">${NEXT[one.state].map((next) => html`<button class="button small" @click=${() => act(() => send(`/api/v1/impostors/${one.id}/move`, { state: next }), t('presence.said.saved'))}>${t(`presence.move.${next}`)}<span class="visually-hidden">: ${one.url}</span></button>`)}</div>` : nothing}</li>`;

async function look(id) {
  open = id;
  paint(view());
  document.getElementById(`o-${id}`)?.scrollIntoView({ block: 'nearest' });
}

const running = () => (audit && !audit.finishedAt && audit.scope === scope ? note({
  kind: 'need', picture: 'clock', test: 'running', text: t('presence.running', audit.looked, audit.organisations),
}) : nothing);

const view = () => html`
  <div class="page-head"><div><h1>${t('presence.title')}</h1><p class="quiet">${t('presence.purpose')}</p></div>
    ${mayKeep && organisations.length ? html`<div class="row"><button class="button primary" data-test="begin" ?disabled=${Boolean(audit && !audit.finishedAt && audit.scope === scope)} @click=${begin}>${icon('retry')}${t('presence.begin')}</button></div>` : nothing}</div>
  <div class="stack presence" data-test="presence">
    ${organisations.length ? html`<div class="field"><label for="scope">${t('presence.scope')}</label><select id="scope" data-test="scope" @change=${(event) => choose(event.target.value)}>${scopes().map((one) => html`<option value=${one} .selected=${one === scope}>${nameOf(one)}</option>`)}</select></div>
    ${running()}
    ${report?.tasks.length ? html`<section class="panel stack"><h2>${t('presence.tasks')}</h2><ol class="checks" data-test="tasks">${(allTasks ? report.tasks : report.tasks.slice(0, SHOWN_TASKS)).map(taskRow)}</ol>
      ${report.tasks.length > SHOWN_TASKS ? html`<button class="button" @click=${() => { allTasks = !allTasks; paint(view()); }}>${allTasks ? t('presence.fewer') : t('presence.more', report.tasks.length - SHOWN_TASKS)}</button>` : nothing}</section>` : nothing}
    ${report ? html`<section class="panel stack"><h2>${t('presence.measured')}</h2><p class="small quiet">${t('presence.survey')}</p>
      <div class="wide-table" tabindex="0" role="group" aria-label=${t('presence.measured')}><table><thead><tr>${['indicator', 'ours', 'then', 'unknown'].map((head) => html`<th scope="col">${t(`presence.head.${head}`)}</th>`)}</tr></thead><tbody>${report.measured.map(measuredRow)}</tbody></table></div></section>
    <section class="stack"><h2>${t('presence.organisations')}</h2>${repeat(report.organisations, (one) => one.organisationId, organisationCard)}</section>` : nothing}` : empty(t('presence.empty'), t('presence.emptyHint'))}
    <section class="panel stack"><div class="row"><h2>${t('presence.channels')}</h2>${mayKeep && organisations.length ? html`<button class="button" data-test="add-channel" @click=${() => writeChannel()}>${icon('plus')}${t('presence.addChannel')}</button>` : nothing}</div>
      ${channels.length ? html`<ul class="checks stack">${repeat(channels, (one) => one.id, channelRow)}</ul>` : html`<p class="quiet">${t('presence.noChannels')}</p>`}</section>
    <section class="panel stack"><div class="row"><h2>${t('presence.impostors')}</h2>${organisations.length ? html`<button class="button" data-test="add-impostor" @click=${writeImpostor}>${icon('alert')}${t('presence.addImpostor')}</button>` : nothing}</div>
      ${impostors.length ? html`<ul class="checks stack">${repeat(impostors, (one) => one.id, impostorRow)}</ul>` : html`<p class="quiet">${t('presence.noImpostors')}</p>`}</section></div>`;

async function choose(path) {
  scope = path;
  open = '';
  await refresh();
}

async function refresh() {
  try {
    [organisations, channels, impostors, people] = await Promise.all([
      read('/api/v1/organisations').then(itemsOf), readAll('/api/v1/channels'), read('/api/v1/impostors').then(itemsOf),
      mayKeep ? read('/api/v1/people').then(itemsOf, () => []) : [],
    ]);
    scope = scope || scopes()[0] || '';
    const [newest, standing] = await Promise.all([
      read('/api/v1/presence-audits').then(itemsOf), scope ? read(`/api/v1/presence-report?scope=${encodeURIComponent(scope)}`).catch(() => null) : null,
    ]);
    audit = newest.find((one) => one.scope === scope) ?? null;
    report = standing;
    paint(view());
    if (audit && !audit.finishedAt) {
      setTimeout(refresh, 3000);
    }
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
