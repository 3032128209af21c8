/** Inviting to a programme and sharing it: one's own kit, one's invitations, whom to invite, and what came of it. */

import { html, nothing } from './lit.js';
import { read, readAll, send } from './api.js';
import { holds, page, t } from './page.js';
import { announce, broken, explain, paint, toast } from './components.js';
import { dateTime } from './format.js';
import { shareKit } from './share-kit.js';
import { invitationList } from './invitation-list.js';
import { candidateList } from './invitation-candidates.js';
import { board } from './invitation-board.js';
import { linkList } from './invitation-links.js';

const path = `/api/v1/programmes/${page.programmeId}`;
const mayShare = holds('PROVINCE_MANAGER', 'PRODUCER', 'OPERATOR', 'HOST', 'CARE_OFFICER', 'BRANCH_LEAD', 'COLLECTOR');
const mayInvite = holds('PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD', 'COLLECTOR');
const mayLead = holds('PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD');
const mayCount = holds('PROVINCE_MANAGER', 'PRODUCER', 'BRANCH_LEAD', 'COLLECTOR', 'AUDITOR');
const mayLinks = holds('PROVINCE_MANAGER', 'PRODUCER', 'AUDITOR');
const seesPublicCounts = holds('PROVINCE_MANAGER', 'PRODUCER', 'OPERATOR', 'AUDITOR');

const TABS = [
  ...(mayShare ? ['kit'] : []),
  ...(mayInvite ? ['mine'] : []),
  ...(mayLead ? ['candidates'] : []),
  ...(mayLinks ? ['links'] : []),
  ...(mayCount ? ['board'] : []),
];
let tab = TABS.includes(location.hash.slice(1)) ? location.hash.slice(1) : TABS[0];
let by = 'PERSON';
/** What is shown: the kit whatever the tab, for it names the programme; and the list of the tab, page after page. */
let kit = null;
let counts = null;
let list = { items: [], next: null };
let inviters = [];
/** Whose links may be made: branches and organisations of the programme's scope. */
let owners = [];

async function act(call, said) {
  try {
    const answer = await call();
    announce(said);
    toast({ text: said });
    await refresh();
    return answer;
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 10000 });
    return null;
  }
}

const ADDRESS = {
  mine: () => `${path}/invitations?limit=50`,
  candidates: () => `${path}/candidates?limit=50`,
  links: () => `${path}/links?limit=50`,
  board: () => `${path}/invitation-board?limit=50&by=${by}`,
};

async function readOn(from) {
  const address = ADDRESS[tab];
  if (!address) {
    return;
  }
  const answer = await read(`${address()}${from.next ? `&cursor=${encodeURIComponent(from.next)}` : ''}`);
  list = { items: [...from.items, ...answer.items], next: answer.nextCursor ?? null };
}

async function more() {
  try {
    await readOn(list);
  } catch (failure) {
    toast({ text: explain(failure), kind: 'danger' });
  }
  paint(view());
}

async function choose(next) {
  tab = next;
  history.replaceState(null, '', `#${tab}`);
  list = { items: [], next: null };
  await refresh();
  document.getElementById(`tab-${tab}`)?.focus();
}

function step(event) {
  const at = TABS.indexOf(tab) + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0);
  if (TABS[at] && TABS[at] !== tab) {
    event.preventDefault();
    choose(TABS[at]);
  }
}

async function chooseBy(next) {
  by = next;
  await refresh();
}

const shown = () => ({
  kit: () => kit && shareKit({ path, kit, act }),
  mine: () => invitationList({ path, items: list.items, act, mayText: mayLead }),
  candidates: () => candidateList({ path, items: list.items, inviters, act }),
  links: () => linkList({ path, items: list.items, owners, act }),
  board: () => board({ items: list.items, by, choose: chooseBy }),
}[tab]());

const view = () => html`
  <div class="page-head"><div><h1>${t('invitations.title')}</h1>${kit ? html`<p class="quiet">${kit.title} · ${dateTime(kit.startsAt)}</p>` : nothing}
    ${counts?.shares == null ? nothing : html`<p class="quiet" data-test="public-shares">${t('invitations.public', counts.shares, dateTime(counts.at))}</p>`}</div></div>
  <div class="row choices-bar" role="tablist" aria-label=${t('invitations.tabs')} @keydown=${step}>${TABS.map((one) => html`<button class="button ${one === tab ? 'primary' : ''}" role="tab" id=${`tab-${one}`} data-test=${`part-${one}`}
    aria-selected=${one === tab} aria-controls="part" tabindex=${one === tab ? 0 : -1} @click=${() => choose(one)}>${t(`invitations.tab.${one}`)}</button>`)}</div>
  <section class="section stack" id="part" role="tabpanel" aria-labelledby=${`tab-${tab}`} data-test="part">${shown()}
    ${list.next && tab !== 'kit' ? html`<p><button class="button" data-test="more" @click=${more}>${t('invitations.more')}</button></p>` : nothing}</section>`;

async function readOwners() {
  const organisations = await readAll('/api/v1/organisations');
  const branches = await Promise.all(organisations.map((one) => readAll(`/api/v1/organisations/${one.id}/branches`)));
  owners = organisations.flatMap((one, i) => [
    { kind: 'ORGANISATION', id: one.id, name: one.name },
    ...branches[i].map((branch) => ({ kind: 'BRANCH', id: branch.id, name: `${branch.name}, ${one.name}` })),
  ]);
}

async function refresh() {
  try {
    await Promise.all([
      mayShare ? read(`${path}/share-kit`).then((answer) => { kit = answer; }) : null,
      seesPublicCounts ? read(`${path}/share-readings?limit=1`).then((answer) => { counts = answer.items[0] ?? null; }) : null,
      tab === 'candidates' ? read(`${path}/inviters?limit=200`).then((answer) => { inviters = answer.items; }) : null,
      tab === 'links' && !owners.length && holds('PROVINCE_MANAGER', 'PRODUCER') ? readOwners() : null,
      readOn({ items: [], next: null }),
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

refresh();
