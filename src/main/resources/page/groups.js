/** Shares by brand and category, with their intervals and the test against the rest. */

import {
  FDR, MIN_LISTINGS, againstRestP, benjaminiHochberg, byCodePoint, wilsonHigh, wilsonLow,
} from './statistics.js';

/**
 * Shares of groups, ranked by the lower end of their intervals.
 * @param {!Int32Array} rows
 * @param {!Uint16Array} key the group of each row, 0 for none
 * @param {!Array<string>} names of the groups, from 1
 * @param {function(number): boolean} counts whether a row counts
 * @param {function(number): boolean} succeeds whether a row that counts is a success
 * @return {!Object}
 */
export function shares(rows, key, names, counts, succeeds) {
  const n = new Int32Array(names.length + 1);
  const k = new Int32Array(names.length + 1);
  const all = {n: 0, k: 0};
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!counts(row)) continue;
    const group = key[row];
    all.n++;
    n[group]++;
    if (succeeds(row)) {
      all.k++;
      k[group]++;
    }
  }
  const named = {n: all.n - n[0], k: all.k - k[0]};
  const groups = [];
  for (let id = 1; id < n.length; id++) {
    if (!n[id]) continue;
    groups.push({
      id,
      name: names[id - 1],
      n: n[id],
      k: k[id],
      share: k[id] / n[id],
      low: wilsonLow(k[id], n[id]),
      high: wilsonHigh(k[id], n[id]),
      p: n[id] < MIN_LISTINGS ? null : againstRestP(k[id], n[id], named.k, named.n),
      q: null,
      standing: 'too few to compare',
    });
  }
  judge(groups, named);
  const ranked = groups
    .filter((group) => group.n >= MIN_LISTINGS)
    .sort((a, b) => b.low - a.low || byCodePoint(a.name, b.name));
  return {groups, ranked, few: groups.length - ranked.length, n: all.n, k: all.k};
}

function judge(groups, all) {
  const tested = groups
    .filter((group) => group.p !== null)
    .sort((a, b) => a.p - b.p || byCodePoint(a.name, b.name));
  benjaminiHochberg(tested.map((group) => group.p)).forEach((q, i) => (tested[i].q = q));
  for (const group of tested) {
    if (group.q > FDR) group.standing = 'no clear difference';
    else group.standing = group.k * all.n > all.k * group.n ? 'above the rest' : 'below the rest';
  }
}

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
