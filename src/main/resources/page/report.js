/** Everything the page shows for one choice of filters: the twin of the queries in sql/deck. */

import {WEEK} from './calendar.js';
import {compare} from './comparison.js';
import {drafts, funnel} from './form.js';
import {formChange} from './formchange.js';
import {counts} from './groups.js';
import {THIRTY_DAYS, interval, weekMeasures} from './measures.js';
import {judgeNews} from './news.js';
import {ranking, standings} from './standings.js';
import {wilsonHigh, wilsonLow} from './statistics.js';
import {compareQuarters, survival} from './survival.js';

const TREND_WEEKS = 26;
const WINDOW_WEEKS = 8;
// The reporting week and those whose mean it is held against.
const COMPARED_WEEKS = 9;
const QUARTER_WEEKS = 13;
const MOST_BRANDS = 12;
const MOST_CATEGORIES = 15;

/**
 * What a reader asks for.
 * @typedef {{
 *   week: number,
 *   from: (?number|undefined),
 *   brands: !Array<number>,
 *   categories: !Array<number>,
 *   sellers: (string|undefined),
 * }}
 */
export let Choice;

/** How many weeks each part looks at: as the deck does, or all of them the weeks of a range. */
function lengths({week, from}) {
  const range = from === null || from === undefined ? 0 : Math.round((week - from) / WEEK) + 1;
  return {
    rankings: range || TREND_WEEKS,
    window: range || WINDOW_WEEKS,
    curve: range || QUARTER_WEEKS,
  };
}

/** Instants that bound the periods of a report. */
function bounds(zone, week, weeks) {
  const back = (many) => zone.instant(week - many * WEEK);
  return {
    starts: back(0),
    ends: zone.instant(week + WEEK),
    window: back(weeks.window - 1),
    before: back(WINDOW_WEEKS),
    quarter: back(weeks.curve - 1),
    quarterBefore: back(2 * weeks.curve - 1),
    trend: back(weeks.rankings - 1),
    usual: back(TREND_WEEKS - 1),
  };
}

/**
 * Computes a report.
 * @param {!Known} known
 * @param {!Choice} choice
 * @return {!Object}
 */
export function report(known, choice) {
  const {listings} = known;
  const {zone} = listings;
  const rows = known.rows(choice.brands, choice.categories, choice.sellers);
  const looked = lengths(choice);
  const at = bounds(zone, choice.week, looked);
  const weeks = trend(known, rows, choice.week, Math.max(looked.rankings, COMPARED_WEEKS));
  const byMonday = new Map(weeks.map((one) => [one.monday, one]));
  const inTrend = known.between(rows, at.trend, at.ends);
  const first = inTrend.length ? zone.monday(listings.created[inTrend[0]]) : Infinity;
  return {
    choice,
    asOf: known.asOf,
    weeks: looked,
    // What a loss costs is reckoned from the usual weeks, whatever range is looked at.
    usual: known.between(rows, at.usual, at.ends),
    count: rows.length,
    numbers: judgeNews(compare(known, rows, byMonday, choice.week), listings.lessIsBetter),
    formChange: formChange(known, rows, choice.week),
    trend: weeks.filter((one) => one.monday >= first),
    form: funnel(known, known.between(rows, at.starts, at.ends)),
    formBefore: funnel(known, known.between(rows, at.before, at.starts)),
    formWindow: funnel(known, known.between(rows, at.window, at.ends)),
    ...rankings(known, rows, choice, at),
    ...sales(known, rows, at),
    ...habits(known, rows, at),
  };
}

/** Measures of the weeks of the trend. */
function trend(known, rows, week, many) {
  const mondays = [];
  for (let back = many - 1; back >= 0; back--) mondays.push(week - back * WEEK);
  return weekMeasures(known, rows, mondays, week).map((one) => ({
    monday: one.monday,
    measures: one.measures,
    rate: interval(one.measures.completion_rate),
  }));
}

/** Brands and categories; a ranking is not filtered by its own list, so that others can be seen. */
function rankings(known, rows, choice, at) {
  const {listings} = known;
  const {namedBrand, category, brands, categories, created} = listings;
  const anyBrand = choice.brands.length ? known.rows([], choice.categories, choice.sellers) : rows;
  const anyCategory = choice.categories.length ? known.rows(choice.brands, [], choice.sellers) : rows;
  const followed = (row) => known.asOf - created[row] >= THIRTY_DAYS;
  const sold = (row) => known.wait(row) <= THIRTY_DAYS;
  const ofBrands = known.between(anyBrand, at.trend, at.ends);
  const ofCategories = known.between(anyCategory, at.trend, at.ends);
  const inWindow = known.between(anyCategory, at.window, at.ends);
  const byBrand = standings(ofBrands.filter(followed), namedBrand, brands, listings, sold);
  const byCategory =
    standings(ofCategories.filter(followed), category, categories, listings, sold);
  const byCompletion =
    standings(inWindow, category, categories, listings, (row) => known.isCompleted(row));
  return {
    brands: ranking(byBrand, MOST_BRANDS),
    listed: counts(ofBrands, namedBrand, brands),
    categories: ranking(byCategory, MOST_CATEGORIES),
    supply: counts(ofCategories, category, categories),
    completion: ranking(byCompletion, MOST_CATEGORIES),
    quadrants: {brands: byBrand, categories: byCategory},
  };
}

/** The share sold of all, and its curves. */
function sales(known, rows, at) {
  const created = known.listings.created;
  const market = {n: 0, k: 0};
  for (const row of known.between(rows, at.trend, at.ends)) {
    if (known.asOf - created[row] < THIRTY_DAYS) continue;
    market.n++;
    if (known.wait(row) <= THIRTY_DAYS) market.k++;
  }
  const curves = [
    survival(known, known.between(rows, at.quarter, at.ends)),
    survival(known, known.between(rows, at.quarterBefore, at.quarter)),
  ];
  return {
    market: {
      ...market,
      share: market.n ? market.k / market.n : null,
      low: wilsonLow(market.k, market.n),
      high: wilsonHigh(market.k, market.n),
    },
    curves,
    isWholeRecord: !known.between(rows, -Infinity, at.quarter).length,
    quarters: compareQuarters(curves[0], curves[1]),
  };
}

/** When sellers list, and what they leave unfinished. */
function habits(known, rows, at) {
  const hours = new Array(168).fill(0);
  for (const row of known.between(rows, at.trend, at.ends)) hours[known.listings.hour[row]]++;
  const inWindow = known.between(rows, at.window, at.ends);
  let completed = 0;
  for (const row of inWindow) if (known.isCompleted(row)) completed++;
  return {
    hours,
    drafts: drafts(known, inWindow),
    window: {
      started: inWindow.length,
      completed,
      low: wilsonLow(completed, inWindow.length),
      high: wilsonHigh(completed, inWindow.length),
    },
  };
}
