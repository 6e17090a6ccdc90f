/** Which groups do better or worse than all others: the twin of group_standings() in SQL. */

import {
  FDR, MIN_LISTINGS, benjaminiHochberg, binomialP, byCodePoint, designEffect, twoSidedP, wilsonHigh,
  wilsonLow,
} from './statistics.js';

/** Sums over clusters: of members, of hits, and of their squares and products. */
function noSums() {
  return {sellers: 0, n: 0, k: 0, nn: 0, kk: 0, nk: 0};
}

function addCluster(sums, n, k) {
  sums.sellers++;
  sums.n += n;
  sums.k += k;
  sums.nn += n * n;
  sums.kk += k * k;
  sums.nk += n * k;
}

function effectOf(sums) {
  return designEffect(sums.n, sums.k, sums.sellers, sums.nn, sums.kk, sums.nk);
}

/** The rows in the order of their groups, and where each group begins. */
function byGroup(rows, key, groups) {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < rows.length; i++) starts[key[rows[i]] + 1]++;
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) sorted[next[key[rows[i]]]++] = rows[i];
  return {sorted, starts};
}

/** Each seller's members and hits; forgotten by the caller where it uses the arrays again. */
class Clusters {
  /** @param {number} sellers */
  constructor(sellers) {
    this.n = new Int32Array(sellers);
    this.k = new Int32Array(sellers);
    /** @type {!Array<number>} */
    this.seen = [];
  }

  add(seller, hit) {
    if (!this.n[seller]) this.seen.push(seller);
    this.n[seller]++;
    this.k[seller] += hit;
  }

  forget() {
    for (const seller of this.seen) this.n[seller] = this.k[seller] = 0;
    this.seen = [];
  }
}

/**
 * Groups of at least twenty members against all others.
 * @param {!Int32Array} rows the members
 * @param {!Uint16Array} key the group of each row; 0 for none, which counts among the others
 * @param {!Array<string>} names of the groups, from 1
 * @param {!Listings} listings
 * @param {!Uint8Array} hits 1 for each row that counts
 * @return {!Array<!Object>}
 */
export function standings(rows, key, names, listings, hits) {
  const {seller, sellers} = listings;
  const all = new Clusters(sellers);
  for (let i = 0; i < rows.length; i++) all.add(seller[rows[i]], hits[rows[i]]);
  const everybody = noSums();
  for (const one of all.seen) addCluster(everybody, all.n[one], all.k[one]);
  const {sorted, starts} = byGroup(rows, key, names.length + 1);
  const own = new Clusters(sellers);
  const groups = [];
  for (let id = 1; id <= names.length; id++) {
    if (starts[id + 1] - starts[id] < MIN_LISTINGS) continue;
    for (let i = starts[id]; i < starts[id + 1]; i++) own.add(seller[sorted[i]], hits[sorted[i]]);
    const sums = noSums();
    // The others' sums follow from those of all: (N - n)² = N² - 2 N n + n², and so on.
    const others = {...everybody};
    for (const one of own.seen) {
      const n = own.n[one];
      const k = own.k[one];
      addCluster(sums, n, k);
      if (n === all.n[one]) others.sellers--;
      others.nn += n * n - 2 * all.n[one] * n;
      others.kk += k * k - 2 * all.k[one] * k;
      others.nk += n * k - all.n[one] * k - all.k[one] * n;
    }
    others.n -= sums.n;
    others.k -= sums.k;
    own.forget();
    groups.push(held(id, names[id - 1], sums, others, everybody));
  }
  return judged(groups);
}

/** One group with its interval and its test. */
function held(id, name, sums, others, everybody) {
  const {n, k} = sums;
  const effect = effectOf(sums);
  const rate = k / n;
  const rateOfAll = everybody.k / everybody.n;
  const widening = Math.sqrt(effect);
  return {
    id,
    name,
    n,
    k,
    share: rate,
    sellers: sums.sellers,
    low: Math.max(rate - widening * (rate - wilsonLow(k, n)), 0),
    high: Math.min(rate + widening * (wilsonHigh(k, n) - rate), 1),
    rateOfAll,
    supplyShare: n / everybody.n,
    p: pValue(sums, effect, others, rateOfAll),
    q: null,
    standing: 'too_few',
  };
}

function pValue(sums, effect, others, rateOfAll) {
  const {n, k} = sums;
  if (!others.n || rateOfAll === 0 || rateOfAll === 1) return null;
  if ((n / effect) * Math.min(rateOfAll, 1 - rateOfAll) < 5) {
    return binomialP(k / effect, n / effect, rateOfAll);
  }
  const variance = rateOfAll * (1 - rateOfAll) * (effect / n + effectOf(others) / others.n);
  return twoSidedP((k / n - others.k / others.n) / Math.sqrt(variance));
}

function judged(groups) {
  const tested = groups.filter((group) => group.p !== null);
  benjaminiHochberg(tested.map((group) => group.p)).forEach((q, i) => {
    const group = tested[i];
    group.q = q;
    const isClear = q <= FDR;
    if (isClear && group.low > group.rateOfAll) group.standing = 'above';
    else if (isClear && group.high < group.rateOfAll) group.standing = 'below';
    else group.standing = 'unclear';
  });
  return groups;
}

const isClear = (group) => group.standing === 'above' || group.standing === 'below';

/**
 * The groups that a ranking shows, the highest share first: those that differ clearly from all
 * others, then those with most members; and what its headline may say.
 * @param {!Array<!Object>} groups of standings()
 * @param {number} most how many are shown
 * @return {{shown: !Array<!Object>, headline: ?string, more: number}}
 */
export function ranking(groups, most) {
  const byName = (a, b) => byCodePoint(a.name, b.name);
  const chosen = groups
    .slice()
    .sort((a, b) => isClear(b) - isClear(a) || b.n - a.n || byName(a, b))
    .slice(0, most)
    .sort((a, b) => b.share - a.share || b.n - a.n || byName(a, b));
  const above = chosen.filter((group) => group.standing === 'above').length;
  const below = chosen.filter((group) => group.standing === 'below').length;
  const headline = headlineOf(chosen, above, below);
  const shown = chosen.map((group, i) => ({
    ...group,
    isSubject:
      headline === 'only_one' ||
      (headline === 'leader' && i === 0) ||
      (headline === 'above_rest' && group.standing === 'above') ||
      (headline === 'below_rest' && group.standing === 'below'),
  }));
  return {shown, headline, above, below, more: groups.length - shown.length};
}

function headlineOf(chosen, above, below) {
  if (!chosen.length) return null;
  if (chosen.length === 1) return 'only_one';
  if (chosen.every((group) => group.k === 0)) return 'none';
  if (chosen[0].standing === 'above') return 'leader';
  if (above) return 'above_rest';
  return below ? 'below_rest' : 'no_difference';
}
