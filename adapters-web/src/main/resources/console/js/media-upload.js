/** Files on their way in, with how far they are; fetch cannot tell that. */

import { NoAnswer, Problem, cookie, send } from './api.js';
import { page } from './page.js';

const WIDTH = 480;
const PATIENCE = 10000;

/**
 * Sends a file as it is.
 *
 * @param {string} path
 * @param {File} file
 * @param {(part: number) => void} onPart from 0 to 1
 * @returns {{done: Promise<{status: number, body: any}>, stop: () => void}} done fails with null when it was stopped
 */
export function sendFile(path, file, onPart) {
  const call = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    call.upload.addEventListener('progress', (event) => event.lengthComputable && onPart(event.loaded / event.total));
    call.addEventListener('error', () => reject(new NoAnswer('upload')));
    call.addEventListener('abort', () => reject(null));
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status >= 200 && call.status < 300) {
        resolve({ status: call.status, body });
      } else {
        reject([502, 504].includes(call.status) ? new NoAnswer(String(call.status)) : new Problem(call.status, body));
      }
    });
  });
  call.open('POST', path);
  call.setRequestHeader('Accept', 'application/json');
  call.setRequestHeader('Accept-Language', page.language);
  call.setRequestHeader('Content-Type', 'application/octet-stream');
  call.setRequestHeader('X-CSRF-Token', cookie('LENSONG_CSRF'));
  call.send(file);
  return { done, stop: () => call.abort() };
}

/** A file on its way to the library. @param {File} file @param {string} kind @param {(part: number) => void} onPart */
export function upload(file, kind, onPart) {
  const { done, stop } = sendFile(`/api/v1/media?kind=${kind}`, file, onPart);
  return { done: done.then(({ status, body }) => ({ media: body, fresh: status === 201 })), stop };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Draws a moment of a clip and sends it as its small picture; does nothing where the browser cannot play it. @param {string} id */
export async function drawPoster(id) {
  const film = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', playsInline: true });
  try {
    await heard(film, 'loadeddata', () => { film.src = `/api/v1/media/${id}/file`; });
    await heard(film, 'seeked', () => { film.currentTime = Math.min(1, film.duration / 2 || 0); });
    const height = Math.round(WIDTH * film.videoHeight / film.videoWidth);
    const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height });
    canvas.getContext('2d').drawImage(film, 0, 0, WIDTH, height);
    const picture = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    await send(`/api/v1/media/${id}/preview`, picture, { method: 'PUT', type: 'application/octet-stream' });
  } catch {
    // A clip without a picture is shown as one.
  } finally {
    film.removeAttribute('src');
    film.load();
  }
}

const heard = (film, name, begin) => new Promise((resolve, reject) => {
  film.addEventListener(name, resolve, { once: true });
  film.addEventListener('error', reject, { once: true });
  setTimeout(reject, PATIENCE);
  begin();
});
