/** What of the week's measures is news: the twin of week_news() in SQL. */

import {FDR, Z95, benjaminiHochberg, twoSidedP} from './statistics.js';

const hasMoved = (one) => one.verdict === 'up' || one.verdict === 'down';

/** The two-sided p-value that belongs to the interval, by its half width on zero's side. */
function pOfChange({difference, low, high}) {
  if (difference === null || low === null) return null;
  const half = difference > 0 ? difference - low : high - difference;
  if (difference === 0) return 1;
  return half === 0 ? null : twoSidedP((Z95 * difference) / half);
}

/** By how far something moved against its own uncertainty; null last. */
function size(one) {
  const width = one.high - one.low;
  return width ? Math.abs(one.difference) / width : -1;
}

const SELLERS = new Set(['sellers', 'new_sellers', 'returning_sellers']);

/**
 * Adds to each measure its q-value, whether it makes a headline, and its rank among what moved:
 * headlines first, of these what went against the business, then the surest.
 * @param {!Array<!Object>} numbers of compare()
 * @param {!Array<string>} lessIsBetter names of the measures of which more is worse
 * @return {!Array<!Object>} the same, in the same order
 */
export function judgeNews(numbers, lessIsBetter) {
  const tested = numbers.filter((one) => pOfChange(one) !== null);
  const adjusted = benjaminiHochberg(tested.map(pOfChange));
  const judged = numbers.map((one, place) => {
    const at = tested.indexOf(one);
    const q = at < 0 ? null : adjusted[at];
    return {...one, place, q, isHeadline: hasMoved(one) && q !== null && q <= FDR, rank: null};
  });
  const isAgainst = (one) => (one.verdict === 'up') === lessIsBetter.includes(one.name);
  // Sellers come after the listings they started, where these make a headline the same way.
  const started = judged.find((one) => one.name === 'listings_started' && one.isHeadline);
  const isPart = (one) => Boolean(started) && SELLERS.has(one.name) && one.verdict === started.verdict;
  judged
    .filter(hasMoved)
    .sort(
      (a, b) =>
        b.isHeadline - a.isHeadline ||
        isAgainst(b) - isAgainst(a) ||
        isPart(a) - isPart(b) ||
        size(b) - size(a) ||
        a.place - b.place,
    )
    .forEach((one, i) => (one.rank = i + 1));
  return judged;
}
