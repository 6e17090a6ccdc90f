/** Everything the page shows for one choice of filters: the twin of the queries in sql/deck. */

import {WEEK} from './calendar.js';
import {compare} from './comparison.js';
import {drafts} from './drafts.js';
import {formChange} from './formchange.js';
import {counts} from './groups.js';
import {interval, weekMeasures} from './measures.js';
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
    ends: zone.instant(week + WEEK),
    window: back(weeks.window - 1),
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
  const made = {
    choice,
    asOf: known.asOf,
    weeks: looked,
    // What a loss costs is reckoned from the usual weeks, whatever range is looked at.
    usual: known.between(rows, at.usual, at.ends),
    count: rows.length,
    numbers: judgeNews(compare(known, rows, byMonday, choice.week), listings.lessIsBetter),
    formChange: formChange(known, rows, choice.week),
    trend: weeks.filter((one) => one.monday >= first),
  };
  // What stands further down the page is reckoned when it is drawn.
  whenAsked(made, ['brands', 'listed'], () => brandRanking(known, rows, choice, at));
  whenAsked(made, ['categories', 'supply', 'completion'], () => categoryRankings(known, rows, choice, at));
  whenAsked(made, ['quadrants'], () => ({
    quadrants: {brands: soldByBrand(known, rows, choice, at), categories: soldByCategory(known, rows, choice, at)},
  }));
  whenAsked(made, ['market', 'curves', 'isWholeRecord', 'quarters'], () => sales(known, rows, at));
  whenAsked(made, ['hours', 'drafts', 'window'], () => habits(known, rows, at));
  return made;
}

/** Gives an object parts that are made once, when the first of them is asked for. */
function whenAsked(made, names, make) {
  let parts = null;
  for (const name of names) {
    Object.defineProperty(made, name, {enumerable: true, get: () => (parts = parts || make())[name]});
  }
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

// Standings by the rows they are of; many choices share those of all listings.
const STANDINGS = new WeakMap();

/** Standings in a period, kept while the rows are. */
function standingsIn(known, rows, from, to, key, names, isSale) {
  const kept = STANDINGS.get(rows) || new Map();
  STANDINGS.set(rows, kept);
  const {listings} = known;
  const id = `${from} ${to} ${names === listings.brands} ${isSale}`;
  if (!kept.has(id)) {
    const looked = known.between(rows, from, to);
    const members = isSale ? known.followed(looked) : looked;
    kept.set(id, standings(members, key, names, listings, isSale ? known.soldInTime : known.isCompleted));
  }
  return kept.get(id);
}

// A ranking is not filtered by its own list, so that others can be seen.
const ofAnyBrand = (known, rows, {brands, categories, sellers}) =>
  (brands.length ? known.rows([], categories, sellers) : rows);
const ofAnyCategory = (known, rows, {brands, categories, sellers}) =>
  (categories.length ? known.rows(brands, [], sellers) : rows);

function soldByBrand(known, rows, choice, at) {
  const {namedBrand, brands} = known.listings;
  return standingsIn(known, ofAnyBrand(known, rows, choice), at.trend, at.ends, namedBrand, brands, true);
}

function soldByCategory(known, rows, choice, at) {
  const {category, categories} = known.listings;
  return standingsIn(known, ofAnyCategory(known, rows, choice), at.trend, at.ends, category, categories, true);
}

function brandRanking(known, rows, choice, at) {
  const {namedBrand, brands} = known.listings;
  const looked = known.between(ofAnyBrand(known, rows, choice), at.trend, at.ends);
  return {
    brands: ranking(soldByBrand(known, rows, choice, at), MOST_BRANDS),
    listed: counts(looked, namedBrand, brands),
  };
}

function categoryRankings(known, rows, choice, at) {
  const {category, categories} = known.listings;
  const any = ofAnyCategory(known, rows, choice);
  const completed = standingsIn(known, any, at.window, at.ends, category, categories, false);
  return {
    categories: ranking(soldByCategory(known, rows, choice, at), MOST_CATEGORIES),
    supply: counts(known.between(any, at.trend, at.ends), category, categories),
    completion: ranking(completed, MOST_CATEGORIES),
  };
}

/** The share sold of all, and its curves. */
function sales(known, rows, at) {
  const followed = known.followed(known.between(rows, at.trend, at.ends));
  const market = {n: followed.length, k: 0};
  for (const row of followed) market.k += known.soldInTime[row];
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
  for (const row of inWindow) completed += known.isCompleted[row];
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
