/**
 * Keeps the overlay's page and its parts, so that a reload without a line shows the last state and never an error page. The
 * network comes first; what is kept is used only when it fails. Live events are never kept.
 */

const KEPT = 'lensong-overlay-1';

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).pathname.endsWith('/live')) {
    return;
  }
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    // An address taken back is forgotten as well: what was there must not come again.
    if (response.ok) {
      await cache.put(request, response.clone());
    } else if (response.status === 404) {
      await cache.delete(request);
    } else if (response.status >= 500) {
      return (await cache.match(request)) ?? response;
    }
    return response;
  } catch {
    return (await cache.match(request)) ?? new Response('<!DOCTYPE html><title></title>', { headers: { 'Content-Type': 'text/html' } });
  }
}
