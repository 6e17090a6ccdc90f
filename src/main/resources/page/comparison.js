/** The week against the week before, as our_numbers does it. */

import {WEEK, mondayFrom} from './calendar.js';
import {MEASURES, interval} from './measures.js';
import {Z95, differenceInterval, verdict} from './statistics.js';

// A week counts as over from six hours before its end: a Sunday's last event comes before midnight.
const NEARLY_OVER = 6 * 3600;
const WEEKS_OF_MEAN = 8;

/** The interval of the difference to one reading of the earlier week. */
function against(now, value, variance, k, before) {
  if (now.value === null || value === null) return null;
  if (now.n !== undefined) {
    return differenceInterval(now, {k, n: before.n, effect: before.effect});
  }
  if (now.variance === null || variance === null) return null;
  const half = Math.sqrt(now.variance + variance) * Z95;
  return {low: now.value - value - half, high: now.value - value + half};
}

/** The interval that covers both readings: the weeks as they stand, and at one age. */
function covering(now, before) {
  const both = [
    against(now, before.value, before.variance, before.k, before),
    against(now, before.aged, before.agedVariance, before.agedK, before),
  ].filter((one) => one !== null);
  if (!both.length) return {low: null, high: null};
  return {
    low: Math.min(...both.map((one) => one.low)),
    high: Math.max(...both.map((one) => one.high)),
  };
}

/**
 * Compares the reporting week with the week before.
 * @param {!Known} known
 * @param {!Int32Array} rows the listings that count
 * @param {!Map<number, !Object>} weeks measures by Monday
 * @param {number} week the reporting week's Monday
 * @return {!Array<!Object>} one a measure, in the order of our_numbers
 */
export function compare(known, rows, weeks, week) {
  const {zone, created} = known.listings;
  const isOver = known.asOf >= zone.instant(week + WEEK) - NEARLY_OVER;
  const before = week - WEEK;
  const whole = rows.length ? mondayFrom(zone.local(created[rows[0]])) : Infinity;
  const hasBefore = whole <= before;
  return MEASURES.map(([name, format]) => {
    const now = weeks.get(week).measures[name];
    const then = weeks.get(before).measures[name];
    // At the beginning of a record every seller looks new.
    const isKnown =
      (name !== 'new_sellers' && name !== 'returning_sellers') ||
      whole <= before - WEEKS_OF_MEAN * WEEK;
    const previous = hasBefore ? then.value : null;
    const usual = usualValues(weeks, name, week, whole);
    const change = covering(now, then);
    const isTold = isOver && previous !== null && isKnown;
    const shown = interval(now);
    return {
      name,
      format,
      value: now.value,
      previous,
      mean: usual.length ? usual.reduce((a, b) => a + b, 0) / usual.length : null,
      difference: isOver && now.value !== null && previous !== null ? now.value - previous : null,
      low: isTold ? change.low : null,
      high: isTold ? change.high : null,
      verdict: told(isOver, hasBefore, isKnown, change),
      k: now.k,
      n: now.n,
      base: now.base,
      intervalLow: shown.low,
      intervalHigh: shown.high,
    };
  });
}

function usualValues(weeks, name, week, whole) {
  const values = [];
  for (let back = WEEKS_OF_MEAN; back >= 1; back--) {
    const one = weeks.get(week - back * WEEK);
    if (!one || one.monday < whole) continue;
    const value = one.measures[name].value;
    if (value !== null) values.push(value);
  }
  return values;
}

function told(isOver, hasBefore, isKnown, change) {
  if (!isOver) return 'week incomplete';
  if (!hasBefore) return 'no earlier week';
  if (!isKnown) return 'too few to compare';
  return verdict(change.low, change.high) || 'too few to compare';
}
