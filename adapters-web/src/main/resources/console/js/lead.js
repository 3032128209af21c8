/** One person who wants to join: what is known, what they said, what happened, and the steps that may be next. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime, fieldValue, fromField, now } from './format.js';
import { holds, page, t } from './page.js';
import { announce, broken, chip, confirm, explain, icon, note as remark, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';
import { askCall } from './call-form.js';
import { askConsent } from './consent-form.js';
import { personThread } from './person-thread.js';

const path = `/api/v1/leads/${page.leadId}`;
const mayRun = holds('PROVINCE_MANAGER', 'PRODUCER');
const mayLead = holds('PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD');
const mayWork = mayLead || holds('COLLECTOR');
const STAGES = ['CONSULTING', 'COMMITTED', 'DOSSIER', 'PAID'];
const REASONS = ['MONEY', 'UNSURE', 'WAITS_FOR_FAMILY', 'PAPERWORK', 'DISTRUST', 'ALREADY_COVERED', 'ABROAD', 'OTHER'];
const CHANNELS = ['PHONE', 'SMS', 'ZALO', 'MESSENGER', 'VISIT'];
const ACTIONS = ['CALL', 'MESSAGE', 'VISIT', 'PAPERS', 'COLLECT', 'OTHER'];
const GROUPS = ['POOR', 'NEAR_POOR', 'ETHNIC_MINORITY', 'OTHER'];
const COVERS = ['NONE', 'COMPULSORY_SI', 'VOLUNTARY_SI', 'HOUSEHOLD_HI', 'EMPLOYER_HI', 'STATE_HI'];
/** @type {any} */
let shown;
/** @type {{words: string, next: string|null}|null} why nobody may call now */
let barred = null;
/** That a call was begun is kept until its outcome is entered, also when the page is left meanwhile. */
const CALLING = `calling-${page.leadId}`;
/** The number that may be dialled; it is not kept with the device. */
let dialled = '';
const calling = () => localStorage.getItem(CALLING) !== null;
const thread = personThread('LEAD', page.leadId, (one) => button('promise-call', 'clock', t('calls.promise'), () => promise(one)));

const worded = (values, prefix) => values.map((value) => ({ value, words: t(`${prefix}.${value}`) }));
const orNone = (options) => [{ value: '', words: t('lead.unknown') }, ...options];
const may = (state) => mayWork && Boolean(shown.known) && shown.ways.includes(state);
const spoken = (phone) => (/^\+84\d{9}$/.test(phone) ? `0${phone.slice(3, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}` : phone);

async function act(what, body, said, how, then = () => {}) {
  try {
    shown = await send(`${path}${what}`, body, how);
    then();
    announce(said);
    toast({ text: said });
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    return refresh();
  }
  paint(view());
}

const contacted = (outcome) => async () => {
  const given = await ask({ title: t(`lead.outcome.${outcome}`), test: 'contact', send: t('lead.enter'), fields: selectField('channel', t('lead.channel'), worded(CHANNELS, 'lead.channelOf'), 'PHONE') });
  if (given) {
    await act('/contacts', { channel: given.channel, outcome }, t('lead.said'));
  }
};

/**
 * Asks whether the person may be called, and counts the call; only then is there a link that dials. A press of a finger
 * dials it: telephones dial nothing that a page asks for by itself a moment later.
 */
async function call(phone) {
  try {
    await send(`${path}/calls`, { phone });
    barred = null;
    localStorage.setItem(CALLING, '1');
    announce(t('lead.calling'));
    dialled = phone;
    paint(view());
    document.querySelector('[data-test="dial"]')?.focus();
  } catch (failure) {
    barred = { words: failure.code?.startsWith('contact.') ? t(`contact.why.${failure.code}`) : failure.errors?.[0]?.message ?? explain(failure), next: failure.details?.next ?? null };
    announce(barred.words, true);
    paint(view());
  }
}

const came = (outcome) => async () => {
  await act('/contacts', { channel: 'PHONE', outcome }, t('lead.said'), undefined, () => localStorage.removeItem(CALLING));
};

async function promise(one) {
  const wish = await askCall({ phone: true, name: one.name ?? t('leads.noName') });
  if (wish) {
    const { name, ...asked } = wish;
    try {
      await send('/api/v1/call-backs', { leadId: page.leadId, ...asked });
      toast({ text: t('calls.said.promised') });
    } catch (failure) {
      toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    }
    thread.refresh();
  }
}

async function postpone() {
  const given = await ask({ title: t('lead.postpone'), test: 'postpone', send: t('lead.enter'), fields: inputField('until', t('lead.until'), { type: 'datetime-local', value: fieldValue(now() + 86400e3) }) });
  if (given) {
    await act('/postpone', { until: fromField(given.until) }, t('lead.said'));
  }
}

async function decline() {
  const given = await ask({ title: t('lead.decline'), test: 'decline', send: t('lead.enter'), fields: html`${selectField('reason', t('lead.reason'), worded(REASONS, 'lead.reasonOf'))}${textField('text', t('lead.reasonText'), { length: 500, optional: true })}` });
  if (given) {
    await act('/decline', given, t('lead.said'));
  }
}

async function ruleOut() {
  const given = await ask({ title: t('lead.ineligible'), test: 'ineligible', send: t('lead.enter'), fields: textField('reason', t('lead.why'), { length: 500 }) });
  if (given) {
    await act('/ineligible', given, t('lead.said'));
  }
}

async function optOut() {
  if (await confirm({ title: t('lead.optOut'), text: t('lead.optOutText'), yes: t('lead.optOut'), kind: 'danger' })) {
    await act('/opt-out', {}, t('lead.said'));
  }
}

async function enrol() {
  const given = await ask({ title: t('leads.enrol'), test: 'enrolment', send: t('leads.enrolSend'), fields: html`<p class="small quiet">${t('leads.enrolHint')}</p>${inputField('number', t('leads.number'), { length: 24 })}${inputField('at', t('leads.enrolledAt'), { type: 'datetime-local', value: fieldValue(now()) })}` });
  if (given) {
    // A field knows minutes only: this minute has begun, and is no moment to come.
    const at = given.at === fieldValue(now()) ? new Date(now() - 1000).toISOString() : fromField(given.at);
    await act('/enrolled', { number: given.number, at }, t('leads.enrolledDone'));
  }
}

async function correct() {
  const states = ['ASSIGNED', 'CONTACTED', ...STAGES].filter((state) => state !== shown.lead.state);
  const given = await ask({ title: t('lead.correct'), test: 'correct', send: t('lead.enter'), fields: html`<p class="small quiet">${t('lead.correctHint')}</p>${selectField('state', t('leads.stateOf'), worded(states, 'leads.state'))}${textField('reason', t('lead.why'), { length: 500 })}` });
  if (given) {
    await act('/correct', given, t('lead.said'));
  }
}

async function give() {
  const collectors = await read(`${path}/collectors`).then(itemsOf).catch(() => []);
  if (!collectors.length) {
    toast({ text: t('lead.noCollectors') });
    return;
  }
  const given = await ask({ title: t('lead.give'), test: 'give', send: t('lead.give'), fields: selectField('collectorId', t('leads.collector'), collectors.map((one) => ({ value: one.id, words: one.name }))) });
  if (given) {
    await act('/give', given, t('lead.said'));
  }
}

async function assign() {
  const organisations = await read('/api/v1/organisations').then(itemsOf).catch(() => []);
  const lists = await Promise.all(organisations.map((one) => read(`/api/v1/organisations/${one.id}/branches`).then(itemsOf).catch(() => [])));
  const branches = organisations.flatMap((one, i) => lists[i].map((branch) => ({ value: branch.id, words: `${one.name}: ${branch.name}` })));
  const given = await ask({ title: t('leads.assignTo'), test: 'assign-form', send: t('lead.enter'), fields: selectField('branchId', t('leads.branch'), branches, shown.lead.branchId) });
  if (given) {
    await act('/assign', given, t('lead.said'));
  }
}

/** What is left empty is known no more; what stays as it was is not sent. */
async function note() {
  const { lead, known } = shown;
  const was = {
    NAME: ['name', lead.name], COMMUNE: ['commune', lead.commune], HOUSEHOLD_SIZE: ['householdSize', known.householdSize], SUPPORT_GROUP: ['supportGroup', known.supportGroup],
    CHOSEN_INCOME: ['chosenIncome', known.chosenIncome], COVER: ['cover', known.cover], COVER_EXPIRY: ['coverExpiry', known.coverExpiry], REASON: ['reason', known.hesitation?.reason],
    CHANNEL: ['channel', known.channel], PREFERRED_TIME: ['preferredTime', known.preferredTime], TEMPERATURE: ['temperature', known.temperatureByHand], NEXT: ['nextAction', lead.nextAction],
  };
  const given = await ask({
    title: t('lead.note'), test: 'note-form', send: t('lead.save'),
    fields: html`${inputField('name', t('lead.name'), { value: lead.name, length: 200, optional: true })}${inputField('phone', t('lead.morePhone'), { type: 'tel', length: 40, optional: true })}
      ${inputField('commune', t('lead.commune'), { value: lead.commune, length: 120, optional: true })}${inputField('householdSize', t('lead.householdSize'), { type: 'number', min: 1, max: 30, value: known.householdSize, optional: true })}
      ${selectField('supportGroup', t('lead.supportGroup'), orNone(worded(GROUPS, 'lead.groupOf')), known.supportGroup ?? '', true)}${inputField('chosenIncome', t('lead.chosenIncome'), { type: 'number', min: 1, value: known.chosenIncome, optional: true })}
      ${selectField('cover', t('lead.cover'), orNone(worded(COVERS, 'lead.coverOf')), known.cover ?? '', true)}${inputField('coverExpiry', t('lead.coverExpiry'), { type: 'date', value: known.coverExpiry, optional: true })}
      ${selectField('reason', t('lead.reason'), orNone(worded(REASONS, 'lead.reasonOf')), known.hesitation?.reason ?? '', true)}${inputField('reasonText', t('lead.reasonText'), { value: known.hesitation?.text, length: 500, optional: true })}
      ${selectField('channel', t('lead.channel'), orNone(worded(CHANNELS, 'lead.channelOf')), known.channel ?? '', true)}${inputField('preferredTime', t('lead.preferredTime'), { value: known.preferredTime, length: 120, optional: true })}
      ${selectField('temperature', t('leads.temperatureOf'), [{ value: '', words: t('lead.byRule') }, ...worded(['HOT', 'WARM', 'COLD'], 'leads.temperature')], known.temperatureByHand ?? '', true)}
      ${selectField('nextAction', t('lead.next'), orNone(worded(ACTIONS, 'leads.action')), lead.nextAction ?? '', true)}${inputField('nextDueAt', t('lead.nextDueAt'), { type: 'datetime-local', value: fieldValue(lead.nextDueAt ? Date.parse(lead.nextDueAt) : now() + 86400e3), optional: true })}`,
  });
  if (!given) {
    return undefined;
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const clear = Object.entries(was).filter(([, [name, before]]) => before && given[name] === '').map(([field]) => field);
  const numbers = Object.fromEntries(['householdSize', 'chosenIncome'].filter((name) => said[name]).map((name) => [name, Number(said[name])]));
  const due = said.nextAction && said.nextDueAt ? { nextDueAt: fromField(said.nextDueAt) } : {};
  delete said.nextDueAt;
  try {
    await noting({ ...said, ...numbers, ...due, clear }, lead.version);
    announce(t('lead.noted'));
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    return refresh();
  }
  return paint(view());
}

/** Sensitive: noted only after the person said yes to it, in so many words and with a proof. Nothing is ticked beforehand. */
async function askGroupConsent() {
  const wording = itemsOf(await read('/api/v1/privacy/wordings')).find((one) => one.purpose === 'SENSITIVE_GROUP');
  const body = wording ? await askConsent(wording) : undefined;
  if (!body) {
    return false;
  }
  await send('/api/v1/privacy/consents/given', { ...body, scope: shown.lead.scope, leadId: page.leadId });
  return true;
}

/** Notes it, and where that wants a consent first, asks for it and notes it then. */
async function noting(body, version) {
  try {
    shown = await send(path, body, { method: 'PATCH', ifMatch: version });
  } catch (failure) {
    if (failure.code !== 'lead.group-consent') {
      throw failure;
    }
    if (await askGroupConsent()) {
      shown = await send(path, body, { method: 'PATCH', ifMatch: (await settledVersion(version)) });
    }
  }
}

/** A consent reaches the lead a moment later, as a version of its own. */
async function settledVersion(before) {
  for (let tries = 0; tries < 20; tries += 1) {
    const { lead } = await read(path);
    if (lead.version !== before) {
      return lead.version;
    }
    await new Promise((resolve) => { setTimeout(resolve, 250); });
  }
  return before;
}

const button = (test, picture, words, press, kind = '') => html`<button class="button ${kind}" data-test=${test} @click=${press}>${icon(picture)}${words}</button>`;

/** What may be said of a call now. */
const outcomes = () => [['REACHED', may('CONTACTED') || may(shown.lead.state)], ['NOT_REACHED', may('NOT_REACHED')], ['WRONG_NUMBER', may('WRONG_NUMBER')]].filter(([, fits]) => fits).map(([one]) => one);

/** The call that was begun comes first: nothing else is done before its outcome is entered. */
const outcome = () => html`<section class="panel stack" data-test="outcome"><h2>${t('lead.calling')}</h2><p class="small quiet">${t('lead.callingHint')}</p>
  ${dialled ? html`<p><a class="button primary" href=${`tel:${dialled}`} data-test="dial">${icon('phone')}${t('lead.dial', spoken(dialled))}</a></p>` : nothing}<div class="row">
  ${outcomes().map((one) => button(`came-${one}`, one === 'REACHED' ? 'check' : 'phone', t(`lead.outcome.${one}`), came(one), one === 'REACHED' ? 'primary' : ''))}</div></section>`;

function steps() {
  const { lead } = shown;
  const first = STAGES.find((state) => state !== lead.state && may(state) && STAGES.indexOf(state) > STAGES.indexOf(lead.state));
  return html`<section class="panel stack" data-test="steps"><h2>${t('lead.steps')}</h2><p class="small quiet">${t(`lead.hint.${lead.state}`)}</p><div class="row">
    ${mayWork && lead.collectorId && !lead.acceptedAt && lead.state === 'ASSIGNED' ? button('accept', 'check', t('lead.accept'), () => act('/accept', {}, t('lead.said'))) : nothing}
    ${may('CONTACTED') || (may(lead.state) && lead.state !== 'NOT_REACHED') ? button('reached', 'phone', t('lead.outcome.REACHED'), contacted('REACHED'), lead.state === 'ASSIGNED' ? 'primary' : '') : nothing}
    ${may('NOT_REACHED') ? button('not-reached', 'phone', t('lead.outcome.NOT_REACHED'), contacted('NOT_REACHED')) : nothing}
    ${STAGES.filter((state) => state !== lead.state && may(state)).map((state) => button(`advance-${state}`, 'next', t(`lead.to.${state}`), () => act('/advance', { state }, t('lead.said')), state === first && lead.state !== 'ASSIGNED' ? 'primary' : ''))}
    ${may('ENROLLED') ? button('enrol', 'check', t('leads.enrol'), enrol, lead.state === 'PAID' ? 'primary' : '') : nothing}
    ${mayRun && !['MERGED', 'OPTED_OUT'].includes(lead.state) ? button('assign', 'person', t('leads.assignTo'), assign, lead.state === 'CAPTURED' ? 'primary' : '') : nothing}
    ${mayLead && lead.branchId && !['MERGED', 'OPTED_OUT', 'ENROLLED'].includes(lead.state) ? button('give', 'person', t('lead.give'), give) : nothing}
    ${may('POSTPONED') ? button('postpone', 'calendar', t('lead.postpone'), postpone) : nothing}
    ${may('DECLINED') ? button('decline', 'ban', t('lead.decline'), decline) : nothing}
    ${may('INELIGIBLE') ? button('ineligible', 'ban', t('lead.ineligible'), ruleOut) : nothing}
    ${may('WRONG_NUMBER') ? button('wrong-number', 'ban', t('lead.outcome.WRONG_NUMBER'), contacted('WRONG_NUMBER')) : nothing}
    ${may('OPTED_OUT') ? button('opt-out', 'ban', t('lead.optOut'), optOut, 'danger') : nothing}
    ${mayWork && shown.known && !['CAPTURED', 'MERGED'].includes(lead.state) ? button('correct', 'retry', t('lead.correct'), correct) : nothing}</div></section>`;
}

/** Nobody calls twice before saying what came of the first call, nor before the person is somebody's work. */
const callable = () => mayWork && !calling() && may('NOT_REACHED');

const fact = (label, value) => (value === null || value === undefined || value === '' ? nothing : html`<div><dt class="small quiet">${label}</dt><dd>${value}</dd></div>`);

const facts = () => {
  const { lead, known } = shown;
  return html`<section class="panel stack" data-test="known"><div class="row"><h2>${t('lead.known')}</h2>${known && mayWork && lead.state !== 'MERGED' ? button('note', 'pen', t('lead.note'), note) : nothing}</div>
    ${known?.askedOnly ? html`<p>${chip('danger', 'ban', t('lead.askedOnly'))}</p>` : nothing}
    ${barred ? html`<div data-test="barred">${remark({ kind: 'danger', picture: 'ban', text: barred.next ? `${barred.words} ${t('contact.next', dateTime(barred.next))}` : barred.words })}</div>` : nothing}
    <dl class="facts">${fact(t('lead.phones'), html`${(known?.phones ?? []).filter((phone) => !phone.e164.startsWith('+999')).map((phone) => html`<p>${callable() ? html`<button class="button" data-test="call" @click=${() => call(phone.e164)}>${icon('phone')}${t('lead.call', spoken(phone.e164))}</button>` : html`<span class="nowrap">${icon('phone')} ${spoken(phone.e164)}</span>`} ${phone.asWritten.replace(/\D/g, '').slice(-9) === phone.e164.slice(-9) ? nothing : html`<span class="small quiet">${t('lead.written', phone.asWritten)}</span>`}</p>`)}${known ? nothing : lead.phones.join(', ')}`)}
      ${fact(t('lead.commune'), lead.commune)}${fact(t('lead.householdSize'), known?.householdSize)}${fact(t('lead.supportGroup'), known?.supportGroup && t(`lead.groupOf.${known.supportGroup}`))}
      ${fact(t('lead.chosenIncome'), known?.chosenIncome?.toLocaleString(page.language))}${fact(t('lead.cover'), known?.cover && t(`lead.coverOf.${known.cover}`))}${fact(t('lead.coverExpiry'), known?.coverExpiry)}
      ${fact(t('lead.reason'), known?.hesitation && `${t(`lead.reasonOf.${known.hesitation.reason}`)}${known.hesitation.text ? `: ${known.hesitation.text}` : ''}`)}
      ${fact(t('lead.channel'), known?.channel && t(`lead.channelOf.${known.channel}`))}${fact(t('lead.preferredTime'), known?.preferredTime)}
      ${fact(t('lead.consents'), known?.consents.length ? html`<ul class="plain" data-test="consents">${known.consents.map((one) => html`<li>${icon('check')} ${t(`privacy.for.${one.purpose}`)} <span class="small quiet">${dateTime(one.at)}</span></li>`)}</ul>` : known ? t('lead.noConsents') : '')}
      ${fact(t('lead.next'), lead.nextDueAt && `${t(`leads.action.${lead.nextAction}`)}, ${dateTime(lead.nextDueAt)}`)}${fact(t('lead.noteOf'), known?.note)}
      ${fact(t('leads.number'), lead.enrolledAt && `${lead.documentNumber}, ${dateTime(lead.enrolledAt)}`)}</dl></section>`;
};

const happened = (one) => html`<li><span class="small quiet">${dateTime(one.at)}${one.by ? ` · ${one.by}` : ''}</span> ${t(`lead.event.${one.name.slice(5)}`)}${one.facts.outcome ? `: ${t(`lead.outcome.${one.facts.outcome}`)} (${t(`lead.channelOf.${one.facts.channel}`)})` : ''}${one.facts.to ? `: ${t(`leads.state.${one.facts.to}`)}` : ''}${one.facts.branchName ? `: ${one.facts.branchName}` : ''}</li>`;

function view() {
  const { lead, known, history, others } = shown;
  return html`<div class="page-head"><div><p><a href="/leads">${t('leads.title')}</a></p><h1 data-test="name">${lead.name || t('leads.noName')}</h1>
      <p class="row"><span data-test="state" data-state=${lead.state}>${chip(lead.state === 'ENROLLED' ? 'done' : 'need', 'person', t(`leads.state.${lead.state}`))}</span><span class="chip">${t(`leads.temperature.${lead.temperature}`)}</span>
        <span class="chip">${t(`programme.product.${lead.product}`)}</span>${lead.branchName ? html`<span class="chip">${lead.collectorName ? `${lead.branchName}: ${lead.collectorName}` : lead.branchName}</span>` : nothing}</p></div></div>
    <div class="stack">${calling() && outcomes().length ? outcome() : mayWork ? steps() : nothing}${facts()}
    ${known?.sources.length ? html`<section class="panel stack" data-test="heard"><h2>${t('lead.heard')}</h2><ul class="stack">${known.sources.map((source) => html`<li><p class="words">${source.words || t('lead.noWords')}</p><p class="small quiet">${t(`lead.way.${source.way}`)}, ${dateTime(source.heardAt)}</p></li>`)}</ul></section>` : nothing}
    <section class="panel stack" id="thread" data-test="whole-thread"><h2>${t('thread.whole')}</h2>${thread.place}</section>
    ${others.length ? html`<section class="panel stack" data-test="others"><h2>${t('lead.others')}</h2><ul class="stack">${others.map((one) => html`<li><a href=${`/leads/${one.id}`}>${one.programmeTitle || dateTime(one.capturedAt)}</a> ${t(`programme.product.${one.product}`)} · ${t(`leads.state.${one.state}`)}
      ${mayLead && !['ENROLLED', 'OPTED_OUT', 'MERGED'].includes(one.state) && !['OPTED_OUT', 'MERGED'].includes(lead.state) ? button('merge', 'next', t('lead.merge'), () => merge(one)) : nothing}</li>`)}</ul></section>` : nothing}
    <section class="panel stack" data-test="history"><h2>${t('lead.history')}</h2><ol class="stack">${history.map(happened)}</ol></section></div>`;
}

async function merge(other) {
  if (await confirm({ title: t('lead.merge'), text: t('lead.mergeText'), yes: t('lead.merge') })) {
    await act('/merge', { leadId: other.id }, t('lead.said'));
  }
}

async function refresh() {
  try {
    shown = await read(path);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
