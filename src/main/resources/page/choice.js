/** What the reader has chosen, and its place in the address: only what differs is written. */

import {WEEK, isoWeek, mondayOf} from './calendar.js';
import {MEASURES} from './measures.js';

/** The groups of sellers that can be chosen. */
export const SELLER_GROUPS = ['all', 'new', 'returning'];

const DEFAULT_MEASURE = 'completion_rate';

/**
 * Reads an address.
 * @param {string} hash
 * @param {!Listings} listings
 * @return {!Object} the choice; names that are not in this data stand in unknown
 */
export function readChoice(hash, listings) {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const unknown = [];
  const ids = (key, all) => {
    const found = new Set();
    for (const name of given.getAll(key)) {
      const id = all.indexOf(name) + 1;
      if (id) found.add(id);
      else unknown.push(name);
    }
    return [...found];
  };
  const last = mondayOf(listings.head['week']);
  const wanted = mondayOf(given.get('week') || '');
  const first = listings.count ? listings.zone.monday(listings.created[0]) : last;
  const isThere = wanted >= first && wanted <= last;
  if (given.get('week') && !isThere) unknown.push(given.get('week'));
  const oneOf = (key, all, usual) => (all.includes(given.get(key)) ? given.get(key) : usual);
  const week = isThere ? wanted : last;
  const since = mondayOf(given.get('from') || '');
  const isRange = since >= first && since <= week;
  if (given.get('from') && !isRange) unknown.push(given.get('from'));
  return {
    week,
    from: isRange ? since : null,
    isThen: given.get('known') === 'then',
    brands: ids('brand', listings.brands),
    categories: ids('category', listings.categories),
    sellers: oneOf('sellers', SELLER_GROUPS, 'all'),
    measure: oneOf('measure', MEASURES.map(([name]) => name), DEFAULT_MEASURE),
    tables: given.getAll('table'),
    theme: oneOf('theme', ['light', 'dark'], null),
    unknown,
  };
}

/**
 * Writes an address.
 * @param {!Object} choice
 * @param {!Listings} listings
 * @return {string} with its #
 */
export function writeChoice(choice, listings) {
  const written = new URLSearchParams();
  const put = (key, value) => value && written.set(key, value);
  if (choice.week !== mondayOf(listings.head['week'])) put('week', isoWeek(choice.week));
  if (choice.from !== null) put('from', isoWeek(choice.from));
  if (choice.isThen) put('known', 'then');
  choice.brands.forEach((id) => written.append('brand', listings.brands[id - 1]));
  choice.categories.forEach((id) => written.append('category', listings.categories[id - 1]));
  if (choice.sellers !== 'all') put('sellers', choice.sellers);
  if (choice.measure !== DEFAULT_MEASURE) put('measure', choice.measure);
  choice.tables.forEach((id) => written.append('table', id));
  put('theme', choice.theme);
  return `#${written}`;
}

/**
 * Whether everything is shown as the deck shows it.
 * @param {!Object} choice
 * @param {!Listings} listings
 * @return {boolean}
 */
export function isWhole(choice, listings) {
  const isLast = choice.week === mondayOf(listings.head['week']);
  return isLast && !choice.isThen && !isNarrow(choice);
}

/** Whether some listings are left out. */
export function isNarrow(choice) {
  return choice.brands.length + choice.categories.length > 0 || choice.sellers !== 'all';
}

/**
 * The list with this in it, or without it where it was.
 * @param {!Array<T>} list
 * @param {T} one
 * @return {!Array<T>}
 * @template T
 */
export function toggled(list, one) {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/**
 * The instant whose knowledge counts; null for all that is known.
 * @param {!Object} choice
 * @param {!Listings} listings
 * @return {?number}
 */
export function instantOf(choice, listings) {
  return choice.isThen ? listings.zone.instant(choice.week + WEEK) : null;
}
