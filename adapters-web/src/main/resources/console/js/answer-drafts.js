/** What was typed into an answer and not yet saved, kept on this machine until it is saved or thrown away. */

const place = (me, answer) => `lensong.answer.${me}.${answer || 'new'}`;

/** @param {string} me @param {string} answer @returns {{content: any, version: number, at: number}|undefined} */
export function keptDraft(me, answer) {
  try {
    return JSON.parse(localStorage.getItem(place(me, answer)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** False when the machine has no room for it, so that nobody trusts what is not there. */
export function keepDraft(me, answer, content, version) {
  try {
    localStorage.setItem(place(me, answer), JSON.stringify({ content, version, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (me, answer) => localStorage.removeItem(place(me, answer));
