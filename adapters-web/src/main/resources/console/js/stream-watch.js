/** A programme's stream: how it is now, what rings, and how it went, drawn and as a table. */

import { html, nothing } from './lit.js';
import { read } from './api.js';
import { clock, count, dateTime } from './format.js';
import { page, t } from './page.js';
import { chip, note, toast } from './components.js';

const WIDTH = 600;
const HEIGHT = 120;
const MEGA = 1e6;
const MOST_ROWS = 60;

export const readWatch = () => read(`/api/v1/programmes/${page.programmeId}/stream-watch`).catch(() => undefined);

const megabits = (bits) => (bits === undefined || bits === null ? '–' : `${count(Math.round(bits / 1e5) / 10)} Mb/s`);
const figure = (value) => (value === undefined || value === null ? '–' : count(Math.round(value * 10) / 10));

/** A line that breaks where nothing was known. */
function line(spans, most) {
  const first = Date.parse(spans[0].at);
  const length = Math.max(1, Date.parse(spans.at(-1).at) - first);
  let pen = 'M';
  return spans.map((span) => {
    if (span.bitrate === undefined || span.bitrate === null) {
      pen = 'M';
      return '';
    }
    const x = ((Date.parse(span.at) - first) / length) * WIDTH;
    const y = HEIGHT - (span.bitrate / most) * HEIGHT;
    const step = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
    return step;
  }).join('');
}

/** At most so many rows, each the worst of what it stands for. */
function gathered(spans) {
  const size = Math.ceil(spans.length / MOST_ROWS);
  const rows = [];
  for (let i = 0; i < spans.length; i += size) {
    const part = spans.slice(i, i + size);
    const known = part.filter((span) => span.bitrate !== undefined && span.bitrate !== null);
    rows.push(known.length ? known.reduce((worst, span) => (span.leastBitrate < worst.leastBitrate ? span : worst)) : part[0]);
  }
  return rows;
}

const chart = (spans) => {
  const most = Math.max(MEGA, ...spans.map((span) => span.bitrate ?? 0)) * 1.1;
  return html`<figure class="stream-chart" data-test="stream-chart"><figcaption class="small quiet">${t('stream.chart', clock(spans[0].at), clock(spans.at(-1).at), megabits(most / 1.1))}</figcaption>
    <svg viewBox="0 0 600 120" preserveAspectRatio="none" aria-hidden="true"><path class="floor" d=${`M0 ${(HEIGHT - (MEGA / most) * HEIGHT).toFixed(1)}H${WIDTH}`}></path><path class="rate" d=${line(spans, most)}></path></svg></figure>
    <details data-test="stream-table"><summary>${t('stream.asTable')}</summary><div class="wide-table" tabindex="0" role="group" aria-label=${t('stream.asTable')}><table><thead><tr>
      ${['at', 'bitrate', 'leastBitrate', 'frameRate', 'viewers'].map((name) => html`<th scope="col">${t(`stream.column.${name}`)}</th>`)}</tr></thead>
      <tbody>${gathered(spans).map((span) => html`<tr><th scope="row">${clock(span.at)}</th><td class="number">${megabits(span.bitrate)}</td><td class="number">${megabits(span.leastBitrate)}</td>
        <td class="number">${figure(span.frameRate)}</td><td class="number">${figure(span.viewers)}</td></tr>`)}</tbody></table></div></details>`;
};

/** What rings, and what to do about it. @param {{alarm: string, card: string, since: string}} alarm @param {unknown} [end] */
export const alarmNote = (alarm, end = nothing) => note({ kind: 'danger', picture: 'alert', title: t(`stream.alarm.${alarm.alarm}`),
  text: t('stream.since', clock(alarm.since)), test: `alarm-${alarm.alarm}`, end });

const nowFigures = (now) => html`<dl class="figures">
  ${[['bitrate', megabits(now.encoder?.bitrate ?? now.videoBitrate)], ['frameRate', figure(now.frameRate)], ['viewers', figure(now.viewers)],
    ...(now.encoder ? [['congestion', `${figure(now.encoder.congestion * 100)} %`]] : [])]
    .map(([name, value]) => html`<div class="figure-card"><dt>${t(`stream.now.${name}`)}</dt><dd>${value}</dd></div>`)}</dl>
  <p class="small quiet">${t(now.encoder ? 'stream.withEncoder' : 'stream.withoutEncoder', dateTime(now.at))}</p>`;

/** The stream while it is on air, and afterwards how it went; nothing before. @param {any} watch @param {boolean} [over] */
export const watchSection = (watch, over = false) => (!watch?.now && !watch?.timeline?.length ? nothing : html`
  <section class="section" data-test="stream-watch"><h2>${t('stream.title')} ${!over && watch.now && !watch.alarms.length ? chip('air', 'check', t('stream.well')) : nothing}</h2>
    <div class="stack">${over ? nothing : watch.alarms.map((alarm) => alarmNote(alarm))}${!over && watch.now ? nowFigures(watch.now) : nothing}${watch.timeline.length > 1 ? chart(watch.timeline) : nothing}</div></section>`);

/** Says at once what begins to ring, and quietly when it is over. @param {import('./live.js').LiveEvent} event */
export function tellAlarm(event) {
  if (event.name === 'stream.alarm-raised') {
    toast({ text: t('stream.raised', t(`stream.alarm.${event.facts.alarm}`)), kind: 'danger', millis: 15000 });
  } else if (event.name === 'stream.alarm-cleared') {
    toast({ text: t('stream.cleared', t(`stream.alarm.${event.facts.alarm}`)) });
  }
}
