/** The listings as they were known at an instant, and parts of them. Rows stand by creation. */

import {THIRTY_DAYS} from './calendar.js';

// How many choices of rows are kept.
const KEPT = 12;

/**
 * First place in sorted numbers whose number is at least x.
 * @param {function(number): number} at
 * @param {number} n
 * @param {number} x
 * @return {number}
 */
function firstFrom(at, n, x) {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was known at an instant: nothing that came later exists. */
export class Known {
  /**
   * @param {!Listings} listings
   * @param {?number} asOf end of a week; null for all that the page holds
   */
  constructor(listings, asOf) {
    /** @const */
    this.listings = listings;
    const all = asOf === null || asOf >= listings.asOf;
    /** @const {number} */
    this.asOf = all ? listings.asOf : /** @type {number} */ (asOf);
    /** @const {!Map<string, !Int32Array>} rows by brands, categories and sellers */
    this.chosen = new Map();
    if (all) {
      this.count = listings.count;
      this.completed = listings.completed;
      this.sold = listings.sold;
      this.clicks = listings.clicks;
      this.furthest = listings.furthest;
      this.flag_();
      return;
    }
    const created = listings.created;
    const n = firstFrom((i) => (created[i] <= this.asOf ? -1 : 1), listings.count, 0);
    this.count = n;
    this.completed = listings.completed.slice(0, n);
    this.sold = listings.sold.slice(0, n);
    this.clicks = listings.clicks.slice(0, n);
    this.furthest = listings.furthest.slice(0, n);
    for (let i = 0; i < n; i++) {
      if (this.completed[i] > this.asOf) this.completed[i] = NaN;
      if (this.sold[i] > this.asOf) this.sold[i] = NaN;
    }
    for (const [row, instant, clicks, furthest] of listings.amendments) {
      if (instant !== this.asOf || row >= n) continue;
      this.clicks[row] = clicks;
      this.furthest[row] = furthest;
    }
    this.flag_();
  }

  /**
   * Which listings are completed, and which were sold within thirty days: asked most often.
   * @private
   */
  flag_() {
    const {completed, sold, count} = this;
    const {toSale} = this.listings;
    this.isCompleted = new Uint8Array(count);
    this.soldInTime = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      this.isCompleted[i] = completed[i] === completed[i] ? 1 : 0;
      this.soldInTime[i] = sold[i] === sold[i] && toSale[i] <= THIRTY_DAYS ? 1 : 0;
    }
  }

  /**
   * The furthest step that a listing had reached at an instant: the end of its week, or as long
   * after it as the data is.
   * @param {number} row
   * @param {number} instant
   * @return {number} 0 without any event
   */
  furthestAt(row, instant) {
    const amendments = this.listings.amendmentsOf.get(row);
    // Between summer and winter time the same age is an hour apart.
    const found = amendments && amendments.find((one) => Math.abs(one[1] - instant) <= 3600);
    return found ? found[3] : this.furthest[row];
  }

  /**
   * Rows of some brands and categories.
   * @param {!Array<number>} brands numbers in the dictionary, from 1; empty for all
   * @param {!Array<number>} categories likewise
   * @param {string=} sellers new, returning or all
   * @return {!Int32Array}
   */
  rows(brands, categories, sellers = 'all') {
    const key = `${brands}|${categories}|${sellers}`;
    const kept = this.chosen.get(key) || this.choose_(brands, categories, sellers);
    // The latest stand last; the oldest goes.
    this.chosen.delete(key);
    this.chosen.set(key, kept);
    if (this.chosen.size > KEPT) this.chosen.delete(this.chosen.keys().next().value);
    return kept;
  }

  /** @private */
  choose_(brands, categories, sellers) {
    const {brand, category} = this.listings;
    const wantedBrand = new Uint8Array(this.listings.brands.length + 1);
    const wantedCategory = new Uint8Array(this.listings.categories.length + 1);
    if (brands.length) brands.forEach((id) => (wantedBrand[id] = 1));
    else wantedBrand.fill(1);
    if (categories.length) categories.forEach((id) => (wantedCategory[id] = 1));
    else wantedCategory.fill(1);
    const rows = new Int32Array(this.count);
    let n = 0;
    for (let i = 0; i < this.count; i++) {
      if (wantedBrand[brand[i]] & wantedCategory[category[i]]) rows[n++] = i;
    }
    if (sellers !== 'all') {
      const isNew = this.listings.ofNewSellers();
      const wanted = sellers === 'new' ? 1 : 0;
      return rows.subarray(0, n).filter((row) => isNew[row] === wanted);
    }
    return rows.subarray(0, n);
  }

  /**
   * Of these rows those created from one instant to another.
   * @param {!Int32Array} rows
   * @param {number} from first instant that counts
   * @param {number} to first instant that does not
   * @return {!Int32Array}
   */
  between(rows, from, to) {
    const created = this.listings.created;
    const at = (i) => created[rows[i]];
    return rows.subarray(firstFrom(at, rows.length, from), firstFrom(at, rows.length, to));
  }

  /**
   * Of these rows those that are at least thirty days old.
   * @param {!Int32Array} rows
   * @return {!Int32Array}
   */
  followed(rows) {
    const created = this.listings.created;
    const isOld = (i) => (this.asOf - created[rows[i]] >= THIRTY_DAYS ? -1 : 1);
    return rows.subarray(0, firstFrom(isOld, rows.length, 0));
  }

  /**
   * @param {number} row
   * @return {number} seconds from creation to sale; NaN where it is not sold
   */
  wait(row) {
    return this.sold[row] === this.sold[row] ? this.listings.toSale[row] : NaN;
  }
}
