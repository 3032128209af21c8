/** Where things apply, by the names of the organisations there instead of the codes of their scopes. */

import { itemsOf, read } from './api.js';
import { t } from './page.js';

/** @type {Map<string, string>} */
let names = new Map();

/** Reads the organisations the reader works in; without them codes have to do. */
export async function readPlaces() {
  const organisations = await read('/api/v1/organisations').then(itemsOf, () => []);
  names = new Map(organisations.map((one) => [one.scope, one.name]));
}

/** @param {string} scope */
export const placeName = (scope) => (scope === 'vn' ? t('common.nation') : names.get(scope) ?? scope);

/** The scopes of the reader's organisations that lie within this one, and not at it. @param {string} scope */
export const placesBelow = (scope) => [...names.keys()].filter((one) => one.startsWith(`${scope}/`)).sort();
