/** The privacy desk: what people ask for about their data, what they allow, and breaches, each with its clock. */

import { html, nothing } from './lit.js';
import { itemsOf, read, readAll, send } from './api.js';
import { holds, t } from './page.js';
import { announce, broken, explain, icon, paint, toast } from './components.js';
import { breachList, logBreach } from './privacy-breaches.js';
import { consentPanel } from './privacy-consents.js';
import { receive, requestList } from './privacy-requests.js';
import { retentionRules } from './privacy-retention.js';

const VIEWS = ['requests', 'consents', 'breaches', 'retention'];
const mayAct = holds('ADMIN', 'PROVINCE_MANAGER');
const state = {
  show: VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'requests',
  settled: false,
  requests: [],
  breaches: [],
  retention: [],
  wordings: [],
  scopes: [],
  people: new Map(),
  consents: null,
};

/** Does it, says so, and reads everything anew; a refusal is told where it was made. */
async function act(call, said) {
  try {
    const answer = await call();
    announce(said);
    toast({ text: said });
    await refresh();
    return answer;
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger' });
    return undefined;
  }
}

const desk = { state, mayAct, act, redraw: () => paint(view()) };

const tab = (one) => html`<label><input type="radio" name="show" value=${one} data-test=${`show-${one}`} .checked=${state.show === one} @change=${() => choose(one)}>
  <span>${t(`privacy.show.${one}`)}${late(one) ? html` <strong class="badge-count">${late(one)}</strong><span class="visually-hidden"> ${t('privacy.overdue')}</span>` : nothing}</span></label>`;

const late = (one) => (state[one === 'consents' ? 'none' : one] ?? []).filter((item) => item.overdue).length;

const action = () => {
  if (!mayAct || !state.scopes.length) {
    return nothing;
  }
  if (state.show === 'requests') {
    return html`<button class="button primary" data-test="receive" @click=${() => receive(desk)}>${icon('plus')}${t('privacy.receive')}</button>`;
  }
  return state.show === 'breaches'
    ? html`<button class="button primary" data-test="log" @click=${() => logBreach(desk)}>${icon('alert')}${t('privacy.log')}</button>` : nothing;
};

const body = () => ({ requests: () => requestList(desk), consents: () => consentPanel(desk), breaches: () => breachList(desk), retention: () => retentionRules(desk) })[state.show]();

const view = () => html`
  <div class="page-head"><div><h1>${t('privacy.title')}</h1><p class="quiet">${t('privacy.purpose')}</p></div>${action()}</div>
  <fieldset class="choice filters"><legend class="visually-hidden">${t('privacy.which')}</legend>${VIEWS.filter((one) => one !== 'consents' || mayAct).map(tab)}</fieldset>
  ${body()}`;

function choose(one) {
  state.show = one;
  history.replaceState(null, '', `#${one}`);
  paint(view());
}

export async function refresh() {
  try {
    [state.requests, state.breaches, state.retention] = await Promise.all([
      readAll(`/api/v1/privacy/requests?settled=${state.settled}`), read('/api/v1/privacy/breaches').then(itemsOf),
      read('/api/v1/privacy/retention-rules').then(itemsOf),
    ]);
    paint(view());
  } catch (failure) {
    paint(broken(failure, refresh));
  }
}

desk.settled = (wanted) => {
  state.settled = wanted;
  refresh();
};

desk.send = (path, given = {}, how = {}) => send(`/api/v1/privacy/${path}`, given, how);

async function start() {
  const [organisations, people, wordings] = await Promise.all([
    read('/api/v1/organisations').then(itemsOf, () => []), read('/api/v1/people').then(itemsOf, () => []),
    read('/api/v1/privacy/wordings').then(itemsOf, () => []),
  ]);
  state.scopes = organisations.filter((one) => one.kind === 'OFFICE').map((one) => ({ value: one.scope, words: one.name }));
  state.people = new Map(people.map((one) => [one.id, one.displayName]));
  state.wordings = wordings;
  await refresh();
}

/** A link to a part of the page is followed without loading it anew. */
addEventListener('hashchange', () => {
  const one = location.hash.slice(1);
  if (VIEWS.includes(one) && one !== state.show) {
    choose(one);
  }
});

start();
