/** What came of inviting and sharing, added up by person, branch or organisation. */

import { html } from './lit.js';
import { count } from './format.js';
import { t } from './page.js';
import { empty } from './components.js';

const BY = ['PERSON', 'BRANCH', 'ORGANISATION'];
const FIGURES = ['prepared', 'sent', 'opened', 'joined', 'became', 'told', 'shares', 'visits'];

/** @param {{items: any[], by: string, choose: (by: string) => void}} on */
export const board = ({ items, by, choose }) => html`
  <div class="filters"><div class="field"><label for="by">${t('invitations.board.by')}</label><select id="by" data-test="by" @change=${(event) => choose(event.target.value)}>
    ${BY.map((one) => html`<option value=${one} ?selected=${one === by}>${t(`invitations.board.${one}`)}</option>`)}</select></div></div>
  ${items.length ? html`<ul class="plain stack" data-test="board">${items.map((line) => html`<li class="panel" data-test="board-line"><h2>${line.name}</h2>
    <dl class="tally-line">${FIGURES.map((figure) => html`<div><dt>${t(`invitations.board.${figure}`)}</dt><dd data-figure=${figure}>${count(line[figure])}</dd></div>`)}</dl></li>`)}</ul>`
    : empty(t('invitations.board.empty'), t('invitations.board.emptyHint'))}`;
