/** What a province changes about a planned programme: its title and time, and what each segment needs on stage. */

import { html, nothing } from './lit.js';
import { send } from './api.js';
import { fieldValue, fromField } from './format.js';
import { t } from './page.js';
import { ask, inputField, selectField, textField } from './dialogs.js';

const TRACKS = ['CONTENT', 'TECHNICAL', 'LOGISTICS', 'COMMUNICATION'];
const lines = (text) => text.split('\n').map((one) => one.trim()).filter(Boolean);

const put = (programme, change) => send(`/api/v1/programmes/${programme.id}`, {
  title: programme.title, startsAt: programme.startsAt, hostId: programme.hostId, ...change,
}, { method: 'PUT', ifMatch: programme.version });

const same = (one, other) => TRACKS.every((track) => (one?.[track] ?? '') === (other?.[track] ?? ''));

/** What was left as it was is not sent: to write a segment's words means to answer for them. */
const changed = (segment, written) => Object.fromEntries(Object.entries(written).filter(([name, value]) => (
  name === 'owners' ? !same(segment.owners, value) : JSON.stringify(value || null) !== JSON.stringify(segment[name] || null))));

/** @param {any} programme @returns {Promise<any>} the programme as it is then; undefined when nothing is to change */
export async function changeProgramme(programme) {
  const given = await ask({
    title: t('segment.programme'), test: 'programme-form', send: t('segment.save'),
    fields: html`${inputField('title', t('segment.title'), { value: programme.title, length: 200 })}
      ${inputField('startsAt', t('segment.startsAt'), { type: 'datetime-local', value: fieldValue(programme.startsAt) })}
      <p class="small quiet">${t('segment.movedHint')}</p>`,
  });
  return given && put(programme, { title: given.title, startsAt: fromField(given.startsAt) });
}

/** @param {any} programme @param {any} segment as the programme has it @param {any[]} hosts @returns {Promise<any>} */
export async function changeSegment(programme, segment, hosts) {
  const people = [{ value: '', words: t('segment.programmesHost') }, ...hosts.map((one) => ({ value: one.id, words: one.displayName }))];
  const minutes = Math.round(segment.plannedSeconds / 6) / 10;
  const given = await ask({
    title: `${segment.no}. ${segment.title}`, test: 'segment-form', send: t('segment.save'),
    fields: html`${inputField('title', t('segment.title'), { value: segment.title, length: 200 })}
      ${inputField('minutes', t('segment.minutes'), { type: 'number', value: minutes, min: 0.1, max: 120, step: 0.1 })}
      ${selectField('hostId', t('segment.host'), people, segment.hostId ?? '', true)}
      ${textField('script', t('segment.script'), { value: segment.script, length: 8000, optional: true })}
      ${textField('keyMessages', t('segment.keyMessages'), { value: segment.keyMessages.join('\n'), optional: true })}
      ${textField('speakers', t('segment.speakers'), { value: segment.speakers.join('\n'), optional: true })}
      ${textField('media', t('segment.media'), { value: segment.media.join('\n'), optional: true })}
      ${inputField('overlaySet', t('segment.overlaySet'), { value: segment.overlaySet, length: 100, optional: true })}
      ${inputField('questionQuota', t('segment.questionQuota'), { type: 'number', value: segment.questionQuota, min: 0, max: 200 })}
      ${TRACKS.map((track) => inputField(track, t(`segment.owner.${track}`), { value: segment.owners?.[track], length: 100, optional: true }))}
      ${segment.mandatory ? nothing : html`<label class="row"><input type="checkbox" name="leaveOut" value="yes" data-test="leave-out"> ${t('segment.leaveOut')}</label>`}`,
  });
  if (!given) {
    return undefined;
  }
  const written = {
    title: given.title, plannedSeconds: Number(given.minutes) === minutes ? segment.plannedSeconds : Math.round(Number(given.minutes) * 60),
    script: given.script, keyMessages: lines(given.keyMessages), speakers: lines(given.speakers), media: lines(given.media),
    overlaySet: given.overlaySet, questionQuota: Number(given.questionQuota), hostId: given.hostId || (segment.hostId ? programme.hostId : undefined),
    owners: Object.fromEntries(TRACKS.filter((track) => given[track]).map((track) => [track, given[track]])),
  };
  return put(programme, { segments: [given.leaveOut ? { no: segment.no, keep: false } : { no: segment.no, ...changed(segment, written) }] });
}
