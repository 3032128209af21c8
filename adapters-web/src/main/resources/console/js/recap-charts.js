/** A programme's curves, each with its table for whoever does not see it. */

import { html, nothing } from './lit.js';
import { clock, count } from './format.js';
import { t } from './page.js';

// The one place that knows the version of uPlot.
const UPLOT = '/webjars/uplot/1.6.30/dist/uPlot';
const MOST_ROWS = 60;
const HEIGHT = 220;

/** Loaded only where there is something to draw. */
export const library = () => new Promise((resolve, reject) => {
  if (window.uPlot) {
    resolve(window.uPlot);
    return;
  }
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${UPLOT}.min.css` }));
  const script = Object.assign(document.createElement('script'), { src: `${UPLOT}.iife.min.js` });
  script.onload = () => resolve(window.uPlot);
  script.onerror = reject;
  document.head.append(script);
});

/** At most so many rows: each the most viewers and all the comments of some minutes. */
function gathered(minutes) {
  const size = Math.ceil(minutes.length / MOST_ROWS);
  const rows = [];
  for (let i = 0; i < minutes.length; i += size) {
    const part = minutes.slice(i, i + size);
    const known = part.map((one) => one.viewers).filter((one) => one !== undefined && one !== null);
    rows.push({ at: part[0].at, viewers: known.length ? Math.max(...known) : null, comments: part.reduce((sum, one) => sum + one.comments, 0) });
  }
  return rows;
}

const chart = (name) => html`<figure class="curve" data-test=${`chart-${name}`}><figcaption class="small quiet">${t(`recap.chart.${name}`)}</figcaption>
  <div id=${`curve-${name}`} aria-hidden="true"></div></figure>`;

/** @param {any[]} minutes */
export const chartSection = (minutes) => (minutes.length < 2 ? nothing : html`<section class="section" data-test="charts"><h2>${t('recap.charts')}</h2>
  <div class="curves">${chart('viewers')}${chart('comments')}</div>
  <details><summary data-test="chart-table">${t('recap.asTable')}</summary><div class="wide-table" tabindex="0" role="group" aria-label=${t('recap.asTable')}><table><thead><tr>
    ${['minute', 'viewers', 'comments'].map((column) => html`<th scope="col">${t(`recap.chart.column.${column}`)}</th>`)}</tr></thead>
    <tbody>${gathered(minutes).map((one) => html`<tr><th scope="row">${clock(one.at)}</th><td class="number">${one.viewers === null ? t('recap.unknown') : count(one.viewers)}</td>
      <td class="number">${count(one.comments)}</td></tr>`)}</tbody></table></div></details></section>`);



function draw(uPlot, name, minutes, values) {
  const place = document.getElementById(`curve-${name}`);
  if (!place) {
    return;
  }
  place.replaceChildren();
  const ink = getComputedStyle(document.body).color;
  const axis = { stroke: ink, grid: { stroke: 'rgb(128 128 128 / 25%)', width: 1 }, ticks: { show: false } };
  const curve = new uPlot({
    width: Math.max(200, place.clientWidth), height: HEIGHT, legend: { show: false }, cursor: { show: false },
    scales: { x: { time: true }, y: { range: (_, __, most) => [0, Math.max(1, most ?? 1)] } },
    axes: [{ ...axis, values: (_, ticks) => ticks.map((tick) => clock(tick * 1000)) },
      { ...axis, size: 56, values: (_, ticks) => ticks.map((tick) => (Number.isInteger(tick) ? count(tick) : '')) }],
    series: [{}, { stroke: ink, width: 2, spanGaps: false, points: { show: false } }],
  }, [minutes.map((one) => Date.parse(one.at) / 1000), values], place);
  new ResizeObserver(() => place.clientWidth && curve.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place);
}

/** Draws what the section left room for. @param {any[]} minutes */
export async function drawCharts(minutes) {
  if (minutes.length < 2) {
    return;
  }
  const uPlot = await library();
  draw(uPlot, 'viewers', minutes, minutes.map((one) => one.viewers ?? null));
  draw(uPlot, 'comments', minutes, minutes.map((one) => one.comments));
}
