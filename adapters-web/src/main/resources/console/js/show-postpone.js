/** Moving the start of a show, and what could not come along. */

import { html } from './lit.js';
import { dateTime, fieldValue, fromField } from './format.js';
import { t } from './page.js';
import { announce, toast } from './components.js';
import { ask, inputField, textField } from './dialogs.js';

const DAYS_AHEAD = 7;

/** Asks for the new start and the reason; undefined when the reader thinks better of it. @param {{startsAt: string}} programme */
export async function askPostponed(programme) {
  const given = await ask({
    title: t('show.ask.postpone'), test: 'postpone-form', send: t('show.postpone'),
    fields: html`<p>${t('show.ask.postpone.text', dateTime(programme.startsAt))}</p>
      ${inputField('startsAt', t('show.postpone.startsAt'), {
        type: 'datetime-local', value: fieldValue(programme.startsAt), min: fieldValue(Date.now()),
        max: fieldValue(Date.now() + DAYS_AHEAD * 86400000),
      })}
      ${textField('reason', t('show.postpone.reason'), { length: 300 })}
      <p class="small quiet">${t('show.postpone.public')}</p>`,
  });
  return given && { startsAt: fromField(given.startsAt), reason: given.reason };
}

/** What stays as it was although the start moved is said at once, and loudly. @param {{name: string, facts: any}} event */
export function tellLeftBehind({ name, facts }) {
  const words = name === 'programme.left-behind' ? t(`show.leftBehind.${facts.what}`, facts.named)
    : name === 'broadcast.out-of-step' ? t('broadcast.outOfStep') : '';
  if (words) {
    announce(words, true);
    toast({ text: words, kind: 'danger', millis: 30000 });
  }
}
