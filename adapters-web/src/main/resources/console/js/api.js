/** JSON over fetch: the console's cookie goes along by itself, its CSRF token by a header. */

import { learnClock } from './format.js';
import { page } from './page.js';

/** The server understood and said no. */
export class Problem extends Error {
  /** @param {number} status @param {Record<string, any>} body */
  constructor(status, body) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
    this.errors = body.errors ?? [];
    this.details = { ...body, ...(body.details ?? {}) };
  }
}

/** Nobody knows whether the server heard: the line or the server is down. */
export class NoAnswer extends Error {}

/** @param {string} name */
export function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/**
 * @param {string} path
 * @param {RequestInit} options
 * @returns {Promise<Response>}
 */
async function call(path, options) {
  let response;
  const asked = performance.now();
  try {
    response = await fetch(path, { ...options, signal: options.signal ?? AbortSignal.timeout(20000) });
  } catch (failure) {
    throw new NoAnswer(String(failure));
  }
  learnClock(response.headers.get('Server-Time'), asked, performance.now());
  if ([502, 503, 504].includes(response.status)) {
    throw new NoAnswer(`HTTP ${response.status}`);
  }
  if (!response.ok) {
    throw new Problem(response.status, await response.json().catch(() => ({})));
  }
  return response;
}

/** Where somebody whose login ran out goes; they come back to this page. */
export const loginPath = () => `/login?next=${encodeURIComponent(location.pathname + location.search)}`;

/** @param {string} path @param {string} [accept] */
export async function read(path, accept = 'application/json') {
  try {
    const response = await call(path, { headers: { Accept: accept, 'Accept-Language': page.language } });
    return accept === 'application/json' ? await response.json() : await response.text();
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      location.assign(loginPath());
    }
    throw failure;
  }
}

/**
 * Sends one action. The same key is sent again on a retry, so the server does it once.
 *
 * @param {string} path
 * @param {unknown} body
 * @param {{key?: string, keepalive?: boolean, method?: string, type?: string, millis?: number, ifMatch?: number}} [how] type: of a body that is not JSON; ifMatch: the version seen
 */
export async function send(path, body = {}, how = {}) {
  const headers = {
    Accept: 'application/json',
    'Accept-Language': page.language,
    'Content-Type': how.type ?? 'application/json',
    'X-CSRF-Token': cookie('LENSONG_CSRF'),
    'Idempotency-Key': how.key ?? crypto.randomUUID(),
    ...(how.ifMatch === undefined ? {} : { 'If-Match': `"${how.ifMatch}"` }),
  };
  const response = await call(path, {
    method: how.method ?? 'POST', headers, body: how.type ? body : JSON.stringify(body), keepalive: how.keepalive ?? false,
    signal: how.millis ? AbortSignal.timeout(how.millis) : undefined,
  });
  return response.status === 204 ? undefined : response.json();
}

/** The items of an answer that is a list or holds one. @param {any} answer @returns {any[]} */
export const itemsOf = (answer) => (Array.isArray(answer) ? answer : answer.items ?? []);

/** Every page of a list, up to a bound that keeps a browser well. @param {string} path @param {number} [pages] */
export async function readAll(path, pages = 10) {
  const all = [];
  let cursor = null;
  for (let i = 0; i < pages; i++) {
    const separator = path.includes('?') ? '&' : '?';
    const next = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const answer = await read(`${path}${separator}limit=200${next}`);
    all.push(...itemsOf(answer));
    cursor = answer.nextCursor ?? null;
    if (!cursor) {
      break;
    }
  }
  return all;
}
