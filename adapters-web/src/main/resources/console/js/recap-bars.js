/** One figure of several recaps as bars. What they tell stands in a table beside them for whoever does not see them. */

import { html, nothing } from './lit.js';
import { count, duration } from './format.js';
import { library } from './recap-charts.js';

const HEIGHT = 280;
const LONGEST = 16;
const FOOT = 92;
const WIDEST = 72;

/** The room for a row of bars; one alone compares nothing. @param {string} name @param {string} words @param {any[]} all */
export const barRoom = (name, words, all) => (all.length < 2 ? nothing : html`<figure class="curve bars" data-test=${`bars-${name}`}>
  <figcaption class="small quiet">${words}</figcaption><div id=${`bars-${name}`} aria-hidden="true"></div></figure>`);

const short = (words) => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words);

/** @param {string} name @param {{words: string, value: number|undefined}[]} bars @param {boolean} seconds whether they are times */
export async function drawBars(name, bars, seconds) {
  const uPlot = await library();
  const place = document.getElementById(`bars-${name}`);
  if (!place) {
    return;
  }
  place.replaceChildren();
  const ink = getComputedStyle(document.body).color;
  const axis = { stroke: ink, grid: { show: false }, ticks: { show: false } };
  const at = bars.map((_, index) => index);
  const chart = new uPlot({
    width: Math.max(200, place.clientWidth), height: HEIGHT, legend: { show: false }, cursor: { show: false },
    scales: { x: { time: false, range: [-0.6, bars.length - 0.4] }, y: { range: (_, __, most) => [0, Math.max(1, most ?? 1)] } },
    axes: [{ ...axis, size: FOOT, rotate: -35, gap: 8, splits: () => at, values: () => bars.map((one) => short(one.words)) },
      { ...axis, grid: { stroke: 'rgb(128 128 128 / 25%)', width: 1 }, size: 64, values: (_, ticks) => ticks.map((tick) => (seconds ? duration(tick) : Number.isInteger(tick) ? count(tick) : '')) }],
    series: [{}, { stroke: ink, fill: ink, width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.7, WIDEST] }) }],
  }, [at, bars.map((one) => one.value ?? null)], place);
  new ResizeObserver(() => place.clientWidth && chart.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place);
}
