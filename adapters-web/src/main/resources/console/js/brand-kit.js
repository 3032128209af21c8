/** One brand kit: what it looks like, its logos in and out, its form with a preview, and its approval. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { count, date, today } from './format.js';
import { t } from './page.js';
import { announce, chip, explain, icon, note, toast } from './components.js';
import { ask, inputField } from './dialogs.js';
import { sendFile } from './media-upload.js';
import { contrast, framed, lowerThird } from './brand-look.js';

const PLACES = [['FULL', 'ON_LIGHT'], ['FULL', 'ON_DARK'], ['MARK', 'ON_LIGHT'], ['MARK', 'ON_DARK']];
const LEAST_CONTRAST = 4.5;
const STATES = { DRAFT: ['need', 'pen'], APPROVED: ['', 'check'], EXPIRED: ['danger', 'clock'] };
/** What a new kit begins with. */
const PLAIN = { primary: '#0a6437', accent: '#ffc20e', textOn: '#ffffff', nameLine: '{name}', roleLine: '{role} · {organisation}', ground: 'PRIMARY', logoSide: 'LEFT', safeArea: 12, hotline: '', website: '' };

const told = (failure) => failure.errors?.[0]?.message ?? explain(failure);
const nextYear = () => new Date(Date.parse(today()) + 365 * 86400e3).toISOString().slice(0, 10);
const logoOf = (content, variant, backdrop) => content.logos.find((one) => one.variant === variant && one.backdrop === backdrop);
const markOf = (content) => (logoOf(content, 'MARK', 'ON_DARK') ?? logoOf(content, 'FULL', 'ON_DARK') ?? content.logos[0])?.url;

/**
 * @param {{paint: () => void, refresh: () => Promise<void>}} page
 */
export function brandKits(page) {
  /** @type {{kit: any, look: any, problem: string}|null} */
  let editing = null;
  /** What is on its way, and what came of the last file, by kit. */
  const sending = new Map();
  const results = new Map();

  async function act(call, said) {
    try {
      await call();
      toast({ text: said });
    } catch (failure) {
      toast({ text: told(failure), kind: 'danger', millis: 10000 });
    }
    await page.refresh();
  }

  async function put(kit, variant, backdrop, file) {
    if (!file || sending.has(kit.id)) {
      return;
    }
    results.delete(kit.id);
    try {
      const { done, stop } = sendFile(`/api/v1/brand-kits/${kit.id}/logos?variant=${variant}&backdrop=${backdrop}`, file, (part) => { sending.set(kit.id, { part, stop }); page.paint(); });
      sending.set(kit.id, { part: 0, stop });
      page.paint();
      const { body } = await done;
      results.set(kit.id, { removed: body.removed });
      announce(t('brand.said.logo'));
    } catch (failure) {
      results.set(kit.id, { problem: failure === null ? t('brand.stopped') : told(failure) });
    }
    sending.delete(kit.id);
    await page.refresh();
  }

  const remove = (kit, variant, backdrop) => act(() => send(`/api/v1/brand-kits/${kit.id}/logos/remove`, { variant, backdrop }), t('brand.said.removed'));

  async function approve(kit) {
    const given = await ask({
      title: t('brand.approveOf', kit.organisationName), test: 'approve-form', send: t('brand.approve'),
      fields: html`<p class="quiet">${t('brand.approveHint')}</p>${inputField('until', t('brand.until'), { type: 'date', min: today(), value: nextYear() })}`,
    });
    if (given) {
      await act(() => send(`/api/v1/brand-kits/${kit.id}/approve`, given, { ifMatch: kit.version }), t('brand.said.approved'));
    }
  }

  function edit(kit) {
    editing = { kit, look: { ...PLAIN, ...kit.draft }, problem: '' };
    page.paint();
  }

  async function keep(event) {
    event.preventDefault();
    const { kit } = editing;
    const names = Object.keys(PLAIN);
    const content = Object.fromEntries(names.map((name) => [name, name === 'safeArea' ? Number(editing.look[name]) : editing.look[name]]));
    try {
      await (kit.id ? send(`/api/v1/brand-kits/${kit.id}`, content, { method: 'PUT', ifMatch: kit.version }) : send('/api/v1/brand-kits', { organisationId: kit.organisationId, content }));
      editing = null;
      toast({ text: t('brand.said.saved') });
      await page.refresh();
    } catch (failure) {
      editing.problem = told(failure);
      announce(editing.problem, true);
      page.paint();
    }
  }

  function change(event) {
    const { name, value } = event.target;
    if (name in PLAIN) {
      editing.look = { ...editing.look, [name]: value };
      page.paint();
    }
  }

  const colour = (name) => html`<div class="field"><label for=${name}>${t(`brand.${name}`)}</label>
    <div class="row tight"><input type="color" id=${name} name=${name} .value=${editing.look[name].toLowerCase()} data-test=${name}><code>${editing.look[name].toUpperCase()}</code></div></div>`;

  const choice = (name, values) => html`<div class="field"><label for=${name}>${t(`brand.${name}`)}</label>
    <select id=${name} name=${name} data-test=${name}>${values.map((value) => html`<option value=${value} .selected=${value === editing.look[name]}>${t(`brand.${name}.${value}`)}</option>`)}</select></div>`;

  function readable(look) {
    const grounds = look.ground === 'ACCENT' ? ['primary', 'accent'] : ['primary'];
    return grounds.map((ground) => [ground, contrast(look.textOn, look[ground])]).map(([ground, ratio]) =>
      html`<p data-test="contrast" data-ratio=${ratio}>${ratio < LEAST_CONTRAST ? chip('danger', 'alert', t('brand.contrastLow', t(`brand.${ground}`), count(ratio))) : chip('', 'check', t('brand.contrastGood', t(`brand.${ground}`), count(ratio)))}</p>`);
  }

  const form = () => html`<form class="panel stack" data-test="kit-form" @submit=${keep} @input=${change} @change=${change}>
    <h2>${t('brand.formOf', editing.kit.organisationName)}</h2>
    <div class="brand-form"><div class="stack">
      <div class="row">${colour('primary')}${colour('accent')}${colour('textOn')}</div>
      ${inputField('nameLine', t('brand.nameLine'), { value: editing.look.nameLine, length: 80 })}
      ${inputField('roleLine', t('brand.roleLine'), { value: editing.look.roleLine, length: 80, optional: true })}
      <p class="small quiet">${t('brand.gapsHint', '{name}', '{role}', '{organisation}')}</p>
      ${choice('ground', ['PRIMARY', 'ACCENT'])}${choice('logoSide', ['LEFT', 'RIGHT', 'NONE'])}
      ${inputField('safeArea', t('brand.safeArea'), { type: 'number', min: 0, max: 50, value: editing.look.safeArea })}
      ${inputField('hotline', t('brand.hotline'), { type: 'tel', length: 20, optional: true, value: editing.look.hotline })}
      ${inputField('website', t('brand.website'), { type: 'url', length: 200, optional: true, value: editing.look.website })}</div>
    <section class="stack" aria-labelledby="preview-title"><h3 id="preview-title">${t('brand.preview')}</h3>
      <div class="stage">${lowerThird(editing.look, editing.kit.organisationName, editing.kit.draft ? markOf(editing.kit.draft) : undefined)}</div>${readable(editing.look)}</section></div>
    ${editing.problem ? note({ kind: 'danger', picture: 'alert', text: editing.problem, test: 'refused' }) : nothing}
    <div class="row"><button class="button primary" data-test="keep">${icon('check')}${t('brand.save')}</button>
      <button type="button" class="button" @click=${() => { editing = null; page.paint(); }}>${t('common.cancel')}</button></div></form>`;

  const place = (kit, [variant, backdrop]) => {
    const logo = logoOf(kit.draft, variant, backdrop);
    const called = `${t(`brand.variant.${variant}`)}, ${t(`brand.backdrop.${backdrop}`)}`;
    const id = `${kit.id}-${variant}-${backdrop}`;
    return html`<figure class="logo-place" data-test="logo" data-variant=${variant} data-backdrop=${backdrop}>
      ${logo ? framed(logo, backdrop, kit.draft.safeArea, `${kit.organisationName}: ${called}`) : html`<div class="backdrop none ${backdrop === 'ON_DARK' ? 'on-dark' : ''}"><span>${t('brand.noLogo')}</span></div>`}
      <figcaption class="small">${called}</figcaption>
      ${kit.mayChange && !sending.has(kit.id) ? html`<div class="row tight upload"><input class="visually-hidden" id=${id} type="file" accept=".svg,.png,image/svg+xml,image/png" data-test="logo-file" aria-label=${t('brand.uploadOf', kit.organisationName, called)}
          @change=${(event) => { put(kit, variant, backdrop, event.target.files[0]); event.target.value = ''; }}>
        <label class="button" for=${id}>${icon('up')}${t(logo ? 'brand.replace' : 'brand.upload')}</label>
        ${logo ? html`<button class="button" @click=${() => remove(kit, variant, backdrop)}>${icon('cross')}<span class="visually-hidden">${t('brand.removeOf', kit.organisationName, called)}</span></button>` : nothing}</div>` : nothing}</figure>`;
  };

  const removal = (one) => t(`brand.removed.${one.kind}`, one.name, one.times);

  function result(kit) {
    const now = sending.get(kit.id);
    if (now) {
      return html`<div class="drop" data-test="sending"><progress max="1" .value=${now.part} aria-label=${t('brand.sending')}></progress>
        <button class="button" @click=${now.stop}>${icon('cross')}${t('brand.stop')}</button></div>`;
    }
    const last = results.get(kit.id);
    if (!last) {
      return nothing;
    }
    if (last.problem) {
      return note({ kind: 'danger', picture: 'alert', title: t('brand.notKept'), text: last.problem, test: 'refused' });
    }
    return last.removed.length
      ? note({ kind: 'need', picture: 'alert', title: t('brand.cleaned'), text: html`${t('brand.cleanedHint')}<ul>${last.removed.map((one) => html`<li>${removal(one)}</li>`)}</ul>`, test: 'cleaned' })
      : note({ picture: 'check', text: t('brand.clean'), test: 'clean' });
  }

  const state = (kit) => html`<span data-test="kit-state" data-state=${kit.state}>${chip(...STATES[kit.state], kit.approval ? t(`brand.state.${kit.state}`, date(kit.approval.until)) : t('brand.state.DRAFT'))}</span>
    ${kit.approval ? html`<span class="small quiet">${t('brand.approvedBy', kit.approval.by ?? '')}</span>` : nothing}${kit.changed ? chip('need', 'pen', t('brand.changed')) : nothing}`;

  const card = (kit) => html`<article class="panel stack" data-test="kit" data-kit-id=${kit.id}>
    <div class="page-head"><h2>${kit.organisationName}</h2><div class="row">${state(kit)}</div></div>
    <div class="logo-grid">${PLACES.map((one) => place(kit, one))}</div>${result(kit)}
    <div class="stage">${lowerThird(kit.draft, kit.organisationName, markOf(kit.draft))}</div>
    <p class="row small quiet">${[kit.draft.hotline && t('brand.calls', kit.draft.hotline), kit.draft.website, t('brand.contrastIs', count(kit.draft.contrast))].filter(Boolean).map((one) => html`<span>${one}</span>`)}</p>
    <div class="row">${kit.mayChange ? html`<button class="button" data-test="edit" @click=${() => edit(kit)}>${icon('pen')}${t('brand.edit')}<span class="visually-hidden">: ${kit.organisationName}</span></button>` : nothing}
      ${kit.mayApprove && (kit.state !== 'APPROVED' || kit.changed) ? html`<button class="button primary" data-test="approve" @click=${() => approve(kit)}>${icon('check')}${t('brand.approve')}<span class="visually-hidden">: ${kit.organisationName}</span></button>` : nothing}</div></article>`;

  return {
    /** Begins the kit of an organisation. @param {{id: string, name: string}} organisation */
    begin: (organisation) => edit({ organisationId: organisation.id, organisationName: organisation.name, draft: null }),
    form: () => (editing && !editing.kit.id ? form() : nothing),
    card: (kit) => (editing?.kit.id === kit.id ? form() : card(kit)),
  };
}
