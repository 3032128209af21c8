/**
 * Keeps the collectors' page and its parts on the telephone, so that it is there at once on a poor line and without one. What is
 * kept is answered first and read anew behind it. People's data come from the API, which this never touches.
 */

const KEPT = 'lensong-calling';
const PAGE = '/calling';

const ours = (url) => url.origin === location.origin && (url.pathname === PAGE || /^\/(assets|webjars)\//.test(url.pathname));

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page tells what it was made of: it was read before this was there. */
addEventListener('message', (event) => {
  event.waitUntil(Promise.all(event.data.map((path) => renew(new Request(path, { credentials: 'same-origin' }))))
    .then(() => event.source.postMessage('kept'), () => undefined));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && ours(new URL(request.url))) {
    event.respondWith(answer(event));
  }
});

async function answer(event) {
  const cache = await caches.open(KEPT);
  const known = await cache.match(event.request, { ignoreSearch: true, ignoreVary: true });
  const fresh = renew(event.request);
  if (!known) {
    return fresh;
  }
  event.waitUntil(fresh.catch(() => undefined));
  return known;
}

/** A way to the login is no page to keep, and neither is an error. */
async function renew(request) {
  const response = await fetch(request);
  if (response.ok && !response.redirected) {
    const cache = await caches.open(KEPT);
    await cache.put(new URL(request.url).pathname, response.clone());
  }
  return response;
}
