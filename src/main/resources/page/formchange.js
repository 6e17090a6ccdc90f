/** The form step by step, this week against the eight before: the twin of form_change() in SQL. */

import {WEEK, mondayFrom} from './calendar.js';
import {STEPS} from './columns.js';
import {
  FDR, benjaminiHochberg, binomialP, designEffect, differenceInterval, roundEven, twoSidedP,
} from './statistics.js';

const WEEKS_BEFORE = 8;
const COMPLETED = STEPS + 1;
// Beside the furthest step, which takes three bits.
const IS_COMPLETED = 8;
// What the logarithm of a share of zero is taken of.
const HARDLY = 1e-20;

/** The two-sided p-value of a change of a share between clusters; null where nothing can differ. */
function changeP(now, before) {
  if (!now.n || !before.n) return null;
  const rate = (now.k + before.k) / (now.n + before.n);
  if (rate <= 0 || rate >= 1) return null;
  if ((now.n / now.effect) * Math.min(rate, 1 - rate) < 5) {
    return binomialP(
      roundEven(now.k / now.effect), Math.max(roundEven(now.n / now.effect), 1), rate);
  }
  const variance = rate * (1 - rate) * (now.effect / now.n + before.effect / before.n);
  return twoSidedP((now.k / now.n - before.k / before.n) / Math.sqrt(variance));
}

/** Who reached each step and gave up there, by seller; step 0 stands for listings without events. */
function stepSums(rows, {seller, sellers}, furthestOf) {
  const n = new Int32Array(rows.length * (STEPS + 1));
  const k = new Int32Array(rows.length * (STEPS + 1));
  // The place of each seller, from 1.
  const place = new Int32Array(sellers);
  let places = 0;
  let completed = 0;
  let recorded = 0;
  let isRecorded = false;
  for (let i = 0; i < rows.length; i++) {
    const code = furthestOf(rows[i]);
    const furthest = code & 7;
    if (code & IS_COMPLETED) completed++;
    if (code & IS_COMPLETED && furthest > 0) recorded++;
    if (furthest > 0) isRecorded = true;
    const one = seller[rows[i]];
    if (!place[one]) place[one] = ++places;
    const at = (place[one] - 1) * (STEPS + 1);
    for (let step = 0; step <= STEPS && step <= furthest; step++) n[at + step]++;
    if (furthest <= STEPS) k[at + furthest]++;
  }
  const steps = [];
  for (let step = 0; step <= STEPS; step++) {
    const sum = {n: 0, k: 0, m: 0, nn: 0, kk: 0, nk: 0};
    for (let at = step; at < places * (STEPS + 1); at += STEPS + 1) {
      if (!n[at]) continue;
      sum.m++;
      sum.n += n[at];
      sum.k += k[at];
      sum.nn += n[at] * n[at];
      sum.kk += k[at] * k[at];
      sum.nk += n[at] * k[at];
    }
    const effect = sum.n ? designEffect(sum.n, sum.k, sum.m, sum.nn, sum.kk, sum.nk) : 1;
    const passes = Math.max(sum.n ? 1 - sum.k / sum.n : HARDLY, HARDLY);
    const unseen = step === 0 && recorded ? completed / recorded : 1;
    steps.push({n: sum.n, k: sum.k, effect, passes: passes * unseen});
  }
  return {isRecorded, steps};
}

/** The mean by which a change splits into shares of its logarithms (Ang 2005). */
function logarithmicMean(a, b) {
  return a === b ? a : (a - b) / Math.log(a / b);
}

/**
 * The week's drop-off at each step against that of the whole weeks before, up to eight.
 * @param {!Known} known
 * @param {!Int32Array} rows the listings that count
 * @param {number} week the reporting week's Monday
 * @return {!Array<!Object>} one a step; empty where there is nothing to compare
 */
export function formChange(known, rows, week) {
  const {zone, created} = known.listings;
  if (!rows.length) return [];
  const first = mondayFrom(zone.local(created[rows[0]]));
  const since = Math.max(week - WEEKS_BEFORE * WEEK, first);
  const ends = zone.instant(week + WEEK);
  const age = Math.max(known.asOf - ends, 0);
  const isNow = known.between(rows, zone.instant(week), ends);
  const isBefore = known.between(rows, zone.instant(since), zone.instant(week));
  const asItStands = (row) => {
    const isCompleted = known.isCompleted[row];
    const furthest = known.clicks[row] === 0 ? 0 : isCompleted ? COMPLETED : known.furthest[row];
    return furthest | (isCompleted * IS_COMPLETED);
  };
  const weeks = known.listings.weeks();
  let monday = NaN;
  let instant = NaN;
  const asItStood = (row) => {
    if (weeks[row] !== monday) {
      monday = weeks[row];
      instant = zone.instant(monday + WEEK) + age;
    }
    const isCompleted = known.completed[row] <= instant;
    if (known.clicks[row] === 0) return isCompleted ? IS_COMPLETED : 0;
    return isCompleted ? COMPLETED | IS_COMPLETED : known.furthestAt(row, instant);
  };
  const now = stepSums(isNow, known.listings, asItStands);
  const before = stepSums(isBefore, known.listings, asItStands);
  const aged = stepSums(isBefore, known.listings, asItStood);
  if (!now.isRecorded || !before.isRecorded || !aged.isRecorded) return [];
  return withEffects(now.steps, before.steps, aged.steps);
}

function withEffects(now, before, aged) {
  const product = (steps) => Math.exp(steps.reduce((sum, one) => sum + Math.log(one.passes), 0));
  const mean = logarithmicMean(product(now), product(before));
  let usual = now[1].n;
  const steps = now.map((one, step) => {
    const then = before[step];
    const both = [then, aged[step]].map((other) => differenceInterval(one, other));
    const known = both.filter((interval) => interval !== null);
    const ps = [changeP(one, then), changeP(one, aged[step])].filter((p) => p !== null);
    if (step > 0) usual *= then.passes;
    return {
      step: step - 1,
      n: one.n,
      k: one.k,
      nBefore: then.n,
      kBefore: then.k,
      rate: one.n ? one.k / one.n : null,
      rateBefore: then.n ? then.k / then.n : null,
      effect: mean * Math.log(one.passes / then.passes),
      low: known.length ? Math.max(-1, Math.min(...known.map((interval) => interval.low))) : null,
      high: known.length ? Math.min(1, Math.max(...known.map((interval) => interval.high))) : null,
      p: ps.length ? Math.max(...ps) : null,
      q: null,
      extra: one.n && then.n ? (one.k / one.n - then.k / then.n) * one.n : null,
      usualLeft: step > 0 ? usual : null,
    };
  });
  const tested = steps.filter((one) => one.p !== null);
  benjaminiHochberg(tested.map((one) => one.p)).forEach((q, i) => (tested[i].q = q));
  steps.forEach((one) => (one.stands = one.q !== null && one.q <= FDR));
  return steps;
}

/**
 * The step that carries a change of the completion rate, if one does.
 * @param {!Array<!Object>} steps of formChange()
 * @param {?string} verdict which way the rate went
 * @return {?Object}
 */
export function namedStep(steps, verdict) {
  const change = steps.reduce((sum, one) => sum + one.effect, 0);
  if (!change || change > 0 !== (verdict === 'up')) return null;
  const pulling = steps.filter((one) => one.stands && one.effect / change >= 0.25);
  pulling.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const found = pulling[0];
  return found && found.step >= 0 ? found : null;
}
