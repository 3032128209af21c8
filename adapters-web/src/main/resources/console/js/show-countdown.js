/** What rings while viewers count, for those who make the show begin. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { clock } from './format.js';
import { page, t } from './page.js';
import { announce, icon, note, since, toast } from './components.js';

/** @type {{state: string, startsAt: string, alarms: Array<{alarm: string, since: string}>}|undefined} */
let countdown;

export const readCountdown = () => read(`/api/v1/programmes/${page.programmeId}/countdown`).then((found) => { countdown = found; }, () => undefined);

/** The alarms; at zero with the time gone by since, which viewers are not shown. */
export const countdownLine = () => (countdown?.alarms ?? []).map(({ alarm, since: from }) => note({
  kind: 'danger', picture: 'alert', test: `countdown-${alarm}`, title: t(`countdown.alarm.${alarm}`),
  text: alarm === 'NOT_ON_AIR' ? html`${t('countdown.overtime')} ${since(countdown.startsAt)}` : t('countdown.alarm.since', clock(from)),
}));

/** @param {string} status of the programme */
export const countdownLink = (status) => (['PLANNED', 'CANCELLED'].includes(status) ? nothing : html`
  <a class="on-platform" data-test="countdown-page" href=${`/xem/${page.programmeId}`} target="_blank" rel="noopener">${icon('clock')}${t('countdown.page')}</a>`);

/** Says at once what begins to ring, and quietly when it is over. @param {{name: string, facts: any}} event @param {() => void} draw */
export function followCountdown(event, draw) {
  if (!/^countdown\.|^programme\.(scheduled|postponed|cancelled)$/.test(event.name)) {
    return;
  }
  readCountdown().then(draw);
  if (event.name === 'countdown.alarm-raised') {
    announce(t(`countdown.alarm.${event.facts.alarm}`), true);
    toast({ text: t(`countdown.alarm.${event.facts.alarm}`), kind: 'danger', millis: 15000 });
  }
}
