/** Writing a complaint down, whichever way it came. */

import { html, nothing } from './lit.js';
import { itemsOf, read, send } from './api.js';
import { dateTime, fieldValue, fromField } from './format.js';
import { t } from './page.js';
import { announce, explain, toast } from './components.js';
import { ask, checkFields, inputField, selectField, textField } from './dialogs.js';

const CHANNELS = ['PHONE', 'WALK_IN', 'LETTER', 'EMAIL', 'MESSENGER', 'COMMENT'];
export const TOPICS = ['CONDUCT', 'WAITING', 'WRONG_INFORMATION', 'CONTRIBUTION', 'BENEFIT', 'PRIVACY', 'PROGRAMME', 'OTHER'];
export const HARMS = ['NONE', 'TIME', 'MONEY', 'BENEFIT', 'PRIVACY', 'DIGNITY'];

export const choices = (values, word) => values.map((value) => ({ value, words: t(`complaints.${word}.${value}`) }));

/** A choice of nobody first. */
export const orNobody = (people) => [{ value: '', words: t('complaints.notSaid') }, ...people];

/** Everybody the reader may name; nobody where the reader may not ask. */
export const peopleOf = () => read('/api/v1/complaints/people').then(
  (answer) => itemsOf(answer).map((one) => ({ value: one.id, words: one.name })), () => []);

/** What the reader typed, without what was left empty. */
export const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** What it was read in: by which way that comes, and what of it can be quoted. */
const SOURCES = {
  question: { field: 'questionId', channel: 'COMMENT', words: (id) => read(`/api/v1/questions/${id}`).then((one) => one.words ?? '', () => '') },
  conversation: { field: 'conversationId', channel: 'MESSENGER' },
  lead: { field: 'leadId', channel: 'PHONE' },
};

/** Takes what the page was opened for out of its query, so that nothing of it is asked twice. @param {URLSearchParams} query */
export function sourceIn(query) {
  const [name, id] = Object.keys(SOURCES).map((one) => [one, query.get(one)]).find(([, value]) => value) ?? [];
  Object.keys(SOURCES).forEach((one) => query.delete(one));
  return name ? { ...SOURCES[name], name, id } : undefined;
}

/**
 * @param {any} [source] what it was read in
 * @returns {Promise<any>} the complaint, undefined when nothing came of it
 */
export async function writeDown(source) {
  const people = await peopleOf();
  const quoted = (await source?.words?.(source.id)) ?? '';
  const typed = await ask({
    title: t('complaints.write'), test: 'write-form', send: t('complaints.writeSend'),
    fields: html`${source ? html`<p data-test="source">${t(`complaints.from.${source.name}`)}</p>` : nothing}
      ${selectField('channel', t('complaints.channel'), choices(CHANNELS, 'channel'), source?.channel)}
      ${selectField('track', t('complaints.track'), choices(['SERVICE', 'STATUTORY'], 'track'))}<p class="small quiet">${t('complaints.trackHint')}</p>
      ${inputField('subject', t('complaints.subject'), { length: 200 })}${textField('words', t('complaints.words'), { value: quoted, length: 8000 })}
      ${selectField('topic', t('complaints.topic'), choices(TOPICS, 'topic'), 'OTHER')}${selectField('harm', t('complaints.harm'), choices(HARMS, 'harm'), 'NONE')}
      ${inputField('name', t('complaints.name'), { length: 120, optional: true })}${inputField('phone', t('complaints.phone'), { type: 'tel', length: 20, optional: true })}
      ${inputField('contact', t('complaints.contact'), { length: 300, optional: true })}
      ${people.length ? selectField('memberId', t('complaints.member'), orNobody(people), '', true) : nothing}
      ${inputField('receivedAt', t('complaints.receivedAt'), { type: 'datetime-local', value: fieldValue(Date.now()), max: fieldValue(Date.now()) })}
      <label class="row"><input type="checkbox" name="secret" value="true" data-test="secret"> ${t('complaints.secret')}</label><p class="small quiet">${t('complaints.secretHint')}</p>
      ${people.length ? html`<details><summary>${t('complaints.named')}</summary>${checkFields('named', t('complaints.namedWho'), people, [])}</details>` : nothing}`,
  });
  if (!typed) {
    return undefined;
  }
  const { secret, named, receivedAt, ...rest } = given(typed);
  try {
    const made = await send('/api/v1/complaints', {
      ...rest, ...(source ? { [source.field]: source.id } : {}), receivedAt: fromField(receivedAt), ...(secret || named ? { named: [named ?? []].flat() } : {}),
    });
    announce(t('complaints.said.written'));
    toast({ text: t('complaints.saidUntil', dateTime(made.clocks.acknowledgeBy)) });
    return made;
  } catch (failure) {
    toast({ text: failure.errors?.[0]?.message ?? explain(failure), kind: 'danger', millis: 15000 });
    return undefined;
  }
}
