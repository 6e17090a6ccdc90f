/** The share sold by days since listing, by Kaplan and Meier (1958), with Greenwood's error. */

import {DAY} from './calendar.js';
import {MIN_LISTINGS, Z95, verdict, wilsonHigh, wilsonLow} from './statistics.js';

// The curve is drawn for sixty days; what is sold later was at risk until then.
const LAST = 60 * DAY;

/**
 * The curve of some listings.
 * @param {!Known} known
 * @param {!Int32Array} rows
 * @return {!Object} points: days, share unsold, its error
 */
export function survival(known, rows) {
  const created = known.listings.created;
  const unsold = new Float64Array(rows.length);
  const sold = new Float64Array(rows.length);
  let unsoldCount = 0;
  let soldCount = 0;
  let later = 0;
  // From the youngest on, so that the unsold come sorted by how long they have been out.
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    const wait = known.wait(row);
    if (wait !== wait) unsold[unsoldCount++] = known.asOf - created[row];
    else if (wait > LAST) later++;
    else sold[soldCount++] = Math.max(wait, 0);
  }
  const points = curve(sold.subarray(0, soldCount).sort(), unsold.subarray(0, unsoldCount), later);
  const longest = rows.length ? (known.asOf - created[rows[0]]) / DAY : 0;
  return {n: rows.length, followed: known.followed(rows).length, longest, points};
}

function curve(sold, unsold, later) {
  const points = [];
  let logarithm = 0;
  let variance = 0;
  let gone = false;
  let censored = 0;
  for (let i = 0; i < sold.length; ) {
    const time = sold[i];
    let next = i;
    while (next < sold.length && sold[next] === time) next++;
    while (censored < unsold.length && unsold[censored] < time) censored++;
    const atRisk = unsold.length - censored + sold.length - i + later;
    const events = next - i;
    if (events === atRisk) {
      gone = true;
    } else {
      logarithm += Math.log(1 - events / atRisk);
      variance += events / (atRisk * (atRisk - events));
    }
    const left = gone ? 0 : Math.exp(logarithm);
    points.push({day: time / DAY, left, error: left * Math.sqrt(variance)});
    i = next;
  }
  return points;
}

/**
 * The curve at a day.
 * @param {!Object} of a curve
 * @param {number} day
 * @return {{share: number, low: number, high: number, left: number, error: number}} share sold
 */
export function curveAt(of, day) {
  let low = 0;
  let high = of.points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of.points[middle].day <= day) low = middle + 1;
    else high = middle;
  }
  const {left, error} = low ? of.points[low - 1] : {left: 1, error: 0};
  const half = Z95 * error;
  return {
    share: 1 - left,
    low: Math.max(1 - left - half, 0),
    high: Math.min(1 - left + half, 1),
    left,
    error,
  };
}

/** The share sold at day 30 and how far its interval reaches; null below the least number. */
function atThirty(of) {
  if (of.followed < MIN_LISTINGS) return null;
  const {share, left, error} = curveAt(of, 30);
  if (error > 0) return {share, below: Z95 * error, above: Z95 * error};
  // None of them was sold, or all: Wilson's bound stands for Greenwood's.
  return left < 0.5
    ? {share, below: 1 - wilsonLow(of.followed, of.followed), above: 0}
    : {share, below: 0, above: wilsonHigh(0, of.followed)};
}

/**
 * This quarter's share sold within 30 days against that of the quarter before.
 * @param {!Object} now a curve
 * @param {!Object} before a curve
 * @return {?Object} null where one is too small
 */
export function compareQuarters(now, before) {
  const a = atThirty(now);
  const b = atThirty(before);
  if (!a || !b) return null;
  const difference = a.share - b.share;
  const low = difference - Math.hypot(a.below, b.above);
  const high = difference + Math.hypot(a.above, b.below);
  return {now: a.share, before: b.share, difference, low, high, verdict: verdict(low, high)};
}
