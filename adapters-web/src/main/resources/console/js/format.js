/** How people read times, sums and durations here: always Vietnam's clock, whatever the machine's. */

import { page } from './page.js';

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

/** `2026-11-29T20:00`, the shape of a date and time field. @param {string|number|Date} moment */
export function fieldValue(moment) {
  const p = split(moment);
  return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`;
}

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

let ahead = 0;

/** Learns how far this machine's clock is from the server's. @param {string|null} dateHeader */
export function learnClock(dateHeader) {
  const server = dateHeader ? Date.parse(dateHeader) : NaN;
  if (!Number.isNaN(server)) {
    const difference = server - Date.now();
    // The header has whole seconds only: below two of them, the two clocks agree.
    ahead = Math.abs(difference) < 2000 ? 0 : difference;
  }
}

/** The server's now, in milliseconds. */
export const now = () => Date.now() + ahead;

/** Seconds since a moment. @param {string} moment */
export const secondsSince = (moment) => (now() - Date.parse(moment)) / 1000;
