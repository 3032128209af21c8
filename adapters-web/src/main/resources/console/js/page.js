/**
 * What the server wrote into the page, and the words in the reader's language.
 *
 * @typedef {{page: string, language: 'vi'|'en', roles: string[], programmeId?: string, words: Record<string, string>}} PageData
 */

/** @type {PageData} */
export const page = JSON.parse(document.getElementById('page-data').textContent);

/**
 * The text of a key, its {0}, {1} … replaced.
 *
 * @param {string} key
 * @param {...unknown} values
 */
export function t(key, ...values) {
  const text = page.words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (whole, index) => (index in values ? String(values[index]) : whole));
}

/** Whether the reader holds one of the roles. @param {...string} roles */
export const holds = (...roles) => roles.some((role) => page.roles.includes(role));
