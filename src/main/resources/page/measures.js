/** The ten measures of each week, as week_measures() in sql/schema/functions counts them. */

import {DAY, WEEK} from './calendar.js';
import {MIN_LISTINGS, Z95, designEffect, median, wilsonHigh, wilsonLow} from './statistics.js';

/**
 * Whether a share is one of so few that it is told as a count.
 * @param {{value: ?number, n: (number|undefined)}} measure
 * @return {boolean}
 */
export function isFew({value, n}) {
  return value !== null && n !== undefined && n < MIN_LISTINGS;
}

/** The measures in the order of our_numbers, with the formats of their figures. */
export const MEASURES = [
  ['listings_started', 'number'],
  ['listings_completed', 'number'],
  ['completion_rate', 'share'],
  ['sales', 'number'],
  ['sold_within_30_days', 'share'],
  ['sellers', 'number'],
  ['new_sellers', 'number'],
  ['returning_sellers', 'number'],
  ['time_to_list', 'minutes'],
  ['clicks_per_listing', 'number1'],
];

const square = (x) => (x === null ? null : x * x);

/** A count; its variance is the sum of squares of sellers' counts, plus one. */
function count(value, variance, aged = value, agedVariance = variance) {
  return {value, variance, aged, agedVariance};
}

/** A share; as it stood at the reporting week's age beside it. */
function share(k, n, effect, agedK = k) {
  const of = (successes) => (n ? successes / n : null);
  return {value: of(k), k, n, effect, aged: of(agedK), agedK};
}

/** A median with the square of its error. */
function middle(now, aged) {
  const fallback = (value, other) => (value === null ? other : value);
  return {
    value: now.value,
    variance: square(now.error),
    base: now.n,
    aged: fallback(aged.value, now.value),
    agedVariance: fallback(square(aged.error), square(now.error)),
  };
}

/** Sums of one set of listings by seller, in arrays that are used again. */
class Sellers {
  /** @param {number} sellers */
  constructor(sellers) {
    this.n = new Int32Array(sellers);
    this.k = new Int32Array(sellers);
    this.agedK = new Int32Array(sellers);
    /** @type {!Array<number>} */
    this.seen = [];
  }

  add(seller, success, agedSuccess) {
    if (!this.n[seller]) this.seen.push(seller);
    this.n[seller]++;
    if (success) this.k[seller]++;
    if (agedSuccess) this.agedK[seller]++;
  }

  /** Sums, sums of squares and of products; forgets them. */
  sums() {
    const sum = {n: 0, k: 0, agedK: 0, nn: 0, kk: 0, agedKk: 0, nk: 0, sellers: this.seen};
    for (const seller of this.seen) {
      const n = this.n[seller];
      const k = this.k[seller];
      const aged = this.agedK[seller];
      sum.n += n;
      sum.k += k;
      sum.agedK += aged;
      sum.nn += n * n;
      sum.kk += k * k;
      sum.agedKk += aged * aged;
      sum.nk += n * k;
      this.n[seller] = this.k[seller] = this.agedK[seller] = 0;
    }
    this.seen = [];
    return sum;
  }
}

// What was counted of a set of rows; it goes when they go.
const COUNTED = new WeakMap();

/** What is kept of some rows: when each seller first listed among them, and their weeks. */
function countedOf(known, rows) {
  if (COUNTED.has(rows)) return COUNTED.get(rows);
  const {created, seller, sellers} = known.listings;
  const first = new Float64Array(sellers).fill(Infinity);
  for (let i = rows.length - 1; i >= 0; i--) first[seller[rows[i]]] = created[rows[i]];
  const made = {first, weeks: new Map()};
  COUNTED.set(rows, made);
  return made;
}

/** For each week, the sellers of the listings that were sold in it. */
function salesByWeek(known, rows, weeks) {
  const {seller} = known.listings;
  const sales = weeks.map(() => []);
  const starts = weeks.map((week) => week.from);
  for (let i = 0; i < rows.length; i++) {
    const sold = known.sold[rows[i]];
    if (!(sold >= starts[0])) continue;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const at = (low + high) >> 1;
      if (starts[at] <= sold) low = at + 1;
      else high = at;
    }
    if (sold < weeks[low - 1].to) sales[low - 1].push(seller[rows[i]]);
  }
  return sales;
}

/**
 * Measures of weeks that follow each other.
 * @param {!Known} known
 * @param {!Int32Array} rows the listings that count
 * @param {!Array<number>} mondays local, rising
 * @param {number} week the reporting week's Monday
 * @return {!Array<!Object>} per week its Monday and, by name, its measures
 */
export function weekMeasures(known, rows, mondays, week) {
  const {zone} = known.listings;
  const {first, weeks} = countedOf(known, rows);
  const lag = Math.max(known.asOf - zone.instant(week + WEEK), 0);
  // Only the week before the reporting one is also looked at as it stood at the other's age.
  const key = (monday) => (monday === week - WEEK ? `${monday} ${lag}` : monday);
  const wanted = mondays.filter((monday) => !weeks.has(key(monday))).map((monday) => ({
    monday,
    from: zone.instant(monday),
    to: zone.instant(monday + WEEK),
    lag: monday === week - WEEK ? lag : Infinity,
  }));
  if (wanted.length) measured(known, rows, wanted, first).forEach((one) => weeks.set(key(one.monday), one));
  return mondays.map((monday) => weeks.get(key(monday)));
}

/** Measures of weeks that were not measured before. */
function measured(known, rows, weeks, first) {
  const sales = salesByWeek(known, rows, weeks);
  const created = weeks.map((one) => known.between(rows, one.from, one.to));
  const most = Math.max(...created.map((some) => some.length));
  const buffers = [0, 1].map(() => ({minutes: new Float64Array(most), clicks: new Int32Array(most)}));
  const sellers = new Sellers(known.listings.sellers);
  return weeks.map((one, i) => {
    const made = createdInWeek(known, created[i], one, buffers, sellers);
    const followed = followedInWeek(known, rows, one.monday, sellers);
    const started = made.sums;
    const fresh = started.sellers.filter((seller) => first[seller] >= one.from).length;
    for (const seller of sales[i]) sellers.add(seller, false, false);
    const sold = sellers.sums();
    const isBefore = one.lag !== Infinity;
    const effect = designEffect(
      started.n, started.k, started.sellers.length, started.nn, started.kk, started.nk);
    const followedEffect = designEffect(
      followed.n, followed.k, followed.sellers.length, followed.nn, followed.kk, followed.nk);
    const many = started.sellers.length;
    return {
      monday: one.monday,
      measures: {
        listings_started: count(started.n, started.nn + 1),
        listings_completed: count(started.k, started.kk + 1, started.agedK, started.agedKk + 1),
        completion_rate: share(started.k, started.n, effect, started.agedK),
        sales: count(sold.n, sold.nn + 1),
        sold_within_30_days: share(followed.k, followed.n, followedEffect),
        sellers: count(many, many + 1),
        new_sellers: count(fresh, fresh + 1),
        returning_sellers: count(many - fresh, many - fresh + 1),
        time_to_list: middle(made.minutes, isBefore ? made.agedMinutes() : made.minutes),
        clicks_per_listing: middle(made.clicks, isBefore ? made.agedClicks() : made.clicks),
      },
    };
  });
}

/** Listings created in a week: sums by seller, and medians of the completed ones. */
function createdInWeek(known, rows, week, buffers, sellers) {
  const {seller, toCompletion} = known.listings;
  const [now, aged] = buffers;
  const size = {minutes: 0, clicks: 0, agedMinutes: 0, agedClicks: 0};
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const completed = known.completed[row];
    const isCompleted = completed === completed;
    const inTime = isCompleted && completed <= week.to + week.lag;
    sellers.add(seller[row], isCompleted, inTime);
    if (!isCompleted) continue;
    const minutes = toCompletion[row] / 60;
    if (minutes >= 0) now.minutes[size.minutes++] = minutes;
    now.clicks[size.clicks++] = known.clicks[row];
    if (!inTime) continue;
    if (minutes >= 0) aged.minutes[size.agedMinutes++] = minutes;
    aged.clicks[size.agedClicks++] = known.clicks[row];
  }
  return {
    sums: sellers.sums(),
    minutes: median(now.minutes, size.minutes),
    clicks: median(now.clicks, size.clicks),
    agedMinutes: () => median(aged.minutes, size.agedMinutes),
    agedClicks: () => median(aged.clicks, size.agedClicks),
  };
}

/** Listings whose thirtieth day lies in a week, and those of them sold by then. */
function followedInWeek(known, rows, monday, sellers) {
  const {seller, zone} = known.listings;
  const from = zone.instant(monday - 30 * DAY);
  const to = zone.instant(monday - 23 * DAY);
  const {soldInTime} = known;
  for (const row of known.followed(known.between(rows, from, to))) {
    sellers.add(seller[row], soldInTime[row], false);
  }
  return sellers.sums();
}

/**
 * The 95 % interval of a week's figure: Wilson's of a share, else by its variance.
 * @param {!Object} measure
 * @return {{low: ?number, high: ?number}}
 */
export function interval(measure) {
  if (measure.value === null) return {low: null, high: null};
  if (measure.n !== undefined) {
    return {low: wilsonLow(measure.k, measure.n), high: wilsonHigh(measure.k, measure.n)};
  }
  if (measure.variance === null) return {low: null, high: null};
  const half = Z95 * Math.sqrt(measure.variance);
  return {low: Math.max(0, measure.value - half), high: measure.value + half};
}
