/** Everybody who presents: what they may speak about and until when, what they have learned, how they did. */

import { html, nothing, repeat } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { count, date, today } from './format.js';
import { holds, t } from './page.js';
import { announce, broken, chip, confirm, empty, explain, icon, paint, toast } from './components.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const PRODUCTS = ['VOLUNTARY_SI', 'HOUSEHOLD_HI'];
const SOON = 30 * 24 * 3600e3;
const mayTrain = holds('ADMIN', 'NATIONAL_EDITOR', 'PROVINCE_MANAGER');
let hosts = [];
let courses = [];
let organisations = [];

async function act(call, said) {
  try {
    await call();
    announce(said);
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
  }
  await refresh();
}

const product = (one) => t(`programme.product.${one}`);
const inAYear = () => `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('-02-29', '-02-28');

const products = (all) => all.map((value) => ({ value, words: product(value) }));
const day = (name, value, max) => inputField(name, t(`hosts.${name}`), { type: 'date', value, max });

async function certify(host) {
  const given = await ask({
    title: t('hosts.certifyOf', host.name), test: 'certify', send: t('hosts.certify'),
    fields: html`${selectField('product', t('hosts.product'), products(PRODUCTS))}${day('from', today())}${day('until', inAYear())}`,
  });
  if (given) {
    await act(() => send(`/api/v1/hosts/${host.id}/certificates`, given), t('hosts.said.certified', host.name));
  }
}

async function complete(host) {
  const given = await ask({
    title: t('hosts.completeOf', host.name), test: 'complete', send: t('hosts.complete'),
    fields: html`${selectField('courseId', t('hosts.courseId'), courses.map((one) => ({ value: one.id, words: one.title })))}${day('on', today(), today())}`,
  });
  if (given) {
    await act(() => send(`/api/v1/hosts/${host.id}/completions`, given), t('hosts.said.completed'));
  }
}

async function describe(host) {
  const given = await ask({
    title: t('hosts.aboutOf', host.name), test: 'about', send: t('hosts.save'),
    fields: textField('about', t('hosts.about'), { value: host.about, length: 1000, optional: true }),
  });
  if (given) {
    await act(() => send(`/api/v1/hosts/${host.id}`, given, { method: 'PUT' }), t('hosts.said.saved'));
  }
}

async function revoke(host, certificate) {
  const yes = await confirm({ title: t('hosts.ask.revoke', host.name), text: t('hosts.ask.revokeText', product(certificate.product)), yes: t('hosts.revoke'), kind: 'dangerous primary' });
  if (yes) {
    await act(() => send(`/api/v1/hosts/${host.id}/certificates/${certificate.id}/revoke`), t('hosts.said.revoked'));
  }
}

async function saveCourse(course) {
  const given = await ask({
    title: course ? t('hosts.course.change') : t('hosts.course.add'), test: 'course', send: t('hosts.save'),
    fields: html`${course ? nothing : selectField('organisationId', t('hosts.organisationId'), organisations.map((one) => ({ value: one.id, words: one.name })))}
      ${inputField('courseTitle', t('hosts.courseTitle'), { value: course?.title, length: 200 })}
      ${selectField('product', t('hosts.product'), products([...PRODUCTS, 'BOTH']), course?.product ?? 'BOTH')}
      ${inputField('hours', t('hosts.hours'), { type: 'number', value: course?.hours ?? 8, min: 1, max: 200 })}
      <label class="row"><input type="checkbox" name="required" ?checked=${course?.required ?? true}> ${t('hosts.course.required')}</label>`,
  });
  if (given) {
    const { courseTitle: title, ...rest } = given;
    const body = { ...rest, title, hours: Number(given.hours), required: given.required === 'on' };
    await act(() => (course ? send(`/api/v1/courses/${course.id}`, body, { method: 'PUT', ifMatch: course.version }) : send('/api/v1/courses', body)), t('hosts.said.saved'));
  }
}

/** How a certificate stands today. */
function standing(certificate) {
  if (certificate.revokedAt) {
    return ['danger', 'ban', t('hosts.revoked')];
  }
  if (certificate.until < today()) {
    return ['danger', 'clock', t('hosts.expired', date(certificate.until))];
  }
  const soon = Date.parse(certificate.until) - Date.parse(today()) < SOON;
  return [soon ? 'need' : '', soon ? 'clock' : 'check', t('hosts.validUntil', date(certificate.until))];
}

const certificateLine = (host, one) => html`<li class="row" data-test="certificate" data-product=${one.product}><span>${product(one.product)}</span>${chip(...standing(one))}
  ${mayTrain && !one.revokedAt ? html`<button class="button" data-test="revoke" @click=${() => revoke(host, one)}>${t('hosts.revoke')}<span class="visually-hidden">: ${host.name}, ${product(one.product)}</span></button>` : nothing}</li>`;

const rating = (host) => {
  const stars = host.ratings.reduce((sum, one) => sum + one.stars, 0) / host.ratings.length;
  return html`<span class="small">${icon('chart')} ${t('hosts.rated', count(Math.round(stars * 10) / 10), host.ratings.length)}</span>`;
};

const hostCard = (host) => html`<article class="panel stack" data-test="host" data-host-id=${host.id}>
  <div class="row"><h2>${host.name}</h2>${host.ratings.length ? rating(host) : nothing}</div>
  ${host.about ? html`<p>${host.about}</p>` : nothing}
  ${host.certificates.length ? html`<ul class="checks">${host.certificates.map((one) => certificateLine(host, one))}</ul>` : html`<p>${chip('need', 'alert', t('hosts.noCertificate'))}</p>`}
  ${host.completions.length ? html`<p class="small quiet">${t('hosts.learned', host.completions.map((done) => courses.find((one) => one.id === done.courseId)?.title).filter(Boolean).join(', '))}</p>` : nothing}
  ${host.rehearsals.length ? html`<p class="small quiet">${t('hosts.rehearsed', host.rehearsals.length, date(host.rehearsals.at(-1).on))} ${host.rehearsals.at(-1).note}</p>` : nothing}
  ${mayTrain ? html`<div class="row"><button class="button" data-test="certify-open" @click=${() => certify(host)}>${icon('check')}${t('hosts.certify')}<span class="visually-hidden">: ${host.name}</span></button>
    ${courses.length ? html`<button class="button" data-test="complete-open" @click=${() => complete(host)}>${icon('paper')}${t('hosts.complete')}<span class="visually-hidden">: ${host.name}</span></button>` : nothing}
    <button class="button" @click=${() => describe(host)}>${icon('pen')}${t('hosts.about')}<span class="visually-hidden">: ${host.name}</span></button></div>` : nothing}</article>`;

const courseLine = (course) => html`<li class="row" data-test="course-line"><strong>${course.title}</strong><span class="small quiet">${product(course.product)} · ${t('hosts.course.hours', course.hours)}</span>
  ${course.required ? chip('', 'lock', t('hosts.course.isRequired')) : nothing}
  ${mayTrain ? html`<button class="button" @click=${() => saveCourse(course)}>${icon('pen')}${t('hosts.course.change')}<span class="visually-hidden">: ${course.title}</span></button>` : nothing}</li>`;

const view = () => html`
  <div class="page-head"><div><h1>${t('hosts.title')}</h1><p class="quiet">${t('hosts.purpose')}</p></div></div>
  <div class="programmes" data-test="hosts">${hosts.length ? repeat(hosts, (host) => host.id, hostCard) : empty(t('hosts.empty'), t('hosts.emptyHint'))}</div>
  <section class="section stack"><div class="page-head"><h2>${t('hosts.courses')}</h2>
    ${mayTrain && organisations.length ? html`<button class="button" data-test="course-add" @click=${() => saveCourse()}>${icon('plus')}${t('hosts.course.add')}</button>` : nothing}</div>
    ${courses.length ? html`<div class="panel"><ul class="checks" data-test="courses">${courses.map(courseLine)}</ul></div>` : html`<p class="quiet">${t('hosts.noCourses')}</p>`}</section>`;

async function refresh() {
  try {
    [hosts, courses, organisations] = await Promise.all([
      read('/api/v1/hosts').then(itemsOf), read('/api/v1/courses').then(itemsOf), mayTrain ? read('/api/v1/organisations').then(itemsOf, () => []) : [],
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
