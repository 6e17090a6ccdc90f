/** Listings by brand and category. */

import {byCodePoint} from './statistics.js';

/**
 * Listings by group, the most listed first.
 * @param {!Int32Array} rows
 * @param {!Uint16Array} key the group of each row, 0 for none
 * @param {!Array<string>} names of the groups, from 1
 * @return {!Array<{id: number, name: string, n: number, share: number}>} share of all that have one
 */
export function counts(rows, key, names) {
  const n = new Int32Array(names.length + 1);
  for (let i = 0; i < rows.length; i++) n[key[rows[i]]]++;
  const all = rows.length - n[0];
  const groups = [];
  for (let id = 1; id < n.length; id++) {
    if (n[id]) groups.push({id, name: names[id - 1], n: n[id], share: n[id] / all});
  }
  return groups.sort((a, b) => b.n - a.n || byCodePoint(a.name, b.name));
}
