/** How people read times, sums and durations here: always Vietnam's clock, whatever the machine's. */

import { page, t } from './page.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const LOCALE = page.language === 'en' ? 'en-GB' : 'vi-VN';
const parts = new Intl.DateTimeFormat(LOCALE, {
  timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric',
});
const numbers = new Intl.NumberFormat('vi-VN');

/** @param {string|number|Date} moment */
function split(moment) {
  const byType = Object.fromEntries(parts.formatToParts(new Date(moment)).map((p) => [p.type, p.value]));
  const weekday = byType.weekday.charAt(0).toUpperCase() + byType.weekday.slice(1).toLowerCase();
  return { ...byType, weekday };
}

/** `20:00, Chủ nhật 29/11/2026` @param {string|number|Date} moment */
export function dateTime(moment) {
  const p = split(moment);
  return `${p.hour}:${p.minute}, ${p.weekday} ${p.day}/${p.month}/${p.year}`;
}

/** `20:14` @param {string|number|Date} moment */
export function clock(moment) {
  const p = split(moment);
  return `${p.hour}:${p.minute}`;
}

/** `20:14:05` @param {string|number|Date} moment */
export const exactClock = (moment) => `${clock(moment)}:${String(new Date(moment).getUTCSeconds()).padStart(2, '0')}`;

/** `2026-11-29T20:00`, the shape of a date and time field. @param {string|number|Date} moment */
export function fieldValue(moment) {
  const p = split(moment);
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`;
}

/** `29/11/2026` @param {string} day such as `2026-11-29` */
export const date = (day) => day.split('-').reverse().join('/');

/** Today in Vietnam, `2026-11-29`. */
export const today = () => fieldValue(Date.now()).slice(0, 10);

/** What a date and time field holds, as an instant on Vietnam's clock. @param {string} value */
export const fromField = (value) => `${value}:00+07:00`;

/** `412`, `1.204` @param {number} value */
export const count = (value) => numbers.format(value);

/** `0:48`, `1:02:03`, `−0:12` @param {number} seconds */
export function duration(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  const h = Math.floor(whole / 3600);
  const m = Math.floor((whole % 3600) / 60);
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${seconds <= -1 ? '−' : ''}${h ? `${h}:${two(m)}` : m}:${two(whole % 60)}`;
}

const DAY_SECONDS = 86400;

/** As `duration`; of more than a day its days and hours, `9 ngày 0 giờ` @param {number} seconds */
export function timeSpan(seconds) {
  const whole = Math.floor(Math.abs(seconds));
  return whole < DAY_SECONDS ? duration(seconds)
    : `${seconds < 0 ? '−' : ''}${t('common.daysHours', Math.floor(whole / DAY_SECONDS), Math.floor((whole % DAY_SECONDS) / 3600))}`;
}

/**
 * The server's clock, told by this machine's own running time rather than by its clock, which may be wrong or be set.
 * A known moment of the server is never earlier than it was sent; what was asked for is known to half its round trip.
 *
 * @type {{ahead: number, doubt: number}}
 */
let clockKnown = { ahead: Date.now() - performance.now(), doubt: Infinity };
let late = 0;

/**
 * Learns the server's time from an answer: it was written somewhere between the asking and the hearing.
 *
 * @param {string|null} serverTime @param {number} asked @param {number} heard both of performance.now()
 */
export function learnClock(serverTime, asked, heard) {
  const server = serverTime ? Date.parse(serverTime) : NaN;
  const doubt = (heard - asked) / 2;
  if (!Number.isNaN(server) && doubt <= clockKnown.doubt) {
    clockKnown = { ahead: server + doubt - heard, doubt };
  }
}

const BELIEVED_MILLIS = 250;
const LATE_ONES = 3;

/**
 * Learns from a tick, which comes at some time after it was sent. One that says more than is known is right; several
 * that say much less, one after the other, mean that this machine has slept.
 *
 * @param {string} serverTime
 */
export function learnTick(serverTime) {
  const ahead = Date.parse(serverTime) - performance.now();
  const apart = ahead - clockKnown.ahead;
  late = apart < -BELIEVED_MILLIS ? late + 1 : 0;
  if (apart > 0 || late >= LATE_ONES || clockKnown.doubt === Infinity) {
    clockKnown = { ahead, doubt: BELIEVED_MILLIS };
    late = 0;
  }
}

/** The server's now, in milliseconds. */
export const now = () => performance.now() + clockKnown.ahead;

/** Seconds since a moment. @param {string} moment */
export const secondsSince = (moment) => (now() - Date.parse(moment)) / 1000;
