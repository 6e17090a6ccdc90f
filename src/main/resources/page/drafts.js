/** The listing form: who reaches each step, who gives up there, and how long it takes. */

import {STEPS} from './columns.js';
import {median, wilsonHigh, wilsonLow} from './statistics.js';

/**
 * The steps of the form for some listings. Listings without any event are left out.
 * @param {!Known} known
 * @param {!Int32Array} rows
 * @return {!Array<!Object>} one a step
 */
export function funnel(known, rows) {
  const reached = new Array(STEPS).fill(0);
  const lost = new Array(STEPS).fill(0);
  const times = [...Array(STEPS)].map(() => new Float64Array(rows.length));
  const timed = new Array(STEPS).fill(0);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const furthest = known.furthest[row];
    if (!furthest) continue;
    const last = known.isCompleted[row] ? STEPS + 1 : furthest;
    for (let step = 0; step < STEPS; step++) {
      if (last > step) reached[step]++;
      if (last === step + 1) lost[step]++;
      const time = known.steps[step][row];
      if (time >= 0) times[step][timed[step]++] = time;
    }
  }
  const minute = 60 * known.listings.head['unit'];
  const most = Math.max(...reached);
  return reached.map((n, step) => ({
    step,
    reached: n,
    shareReached: most ? n / most : null,
    lost: lost[step],
    dropOff: n ? lost[step] / n : null,
    low: wilsonLow(lost[step], n),
    high: wilsonHigh(lost[step], n),
    minutes: timed[step] ? median(times[step], timed[step]).value / minute : null,
  }));
}

/**
 * Drafts by the furthest step, 0 for those without any event.
 * @param {!Known} known
 * @param {!Int32Array} rows
 * @return {!Array<number>}
 */
export function drafts(known, rows) {
  const left = new Array(STEPS + 1).fill(0);
  for (let i = 0; i < rows.length; i++) {
    if (!known.isCompleted[rows[i]]) left[known.furthest[rows[i]]]++;
  }
  return left;
}
