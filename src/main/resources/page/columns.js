/** Reads the packed listings: a length, a head in JSON, then columns of variable-length integers. */

import {Zone} from './calendar.js';

/** How many steps the form has. */
export const STEPS = 5;

/**
 * @param {number} value a signed number, folded into an unsigned one
 * @return {number}
 */
function unfold(value) {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}

/** Takes one integer after the other, seven bits a byte, the low ones first. */
class Integers {
  /**
   * @param {!Uint8Array} bytes
   * @param {number} at where the first stands
   */
  constructor(bytes, at) {
    /** @const */
    this.bytes = bytes;
    /** @type {number} */
    this.at = at;
  }

  /** @return {number} */
  next() {
    let value = 0;
    let scale = 1;
    let byte;
    do {
      byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      scale *= 128;
    } while (byte & 128);
    return value;
  }
}

/** All listings of the page, a row each, in the order of their creation. */
export class Listings {
  /** @param {!Uint8Array} bytes as the program packed them */
  constructor(bytes) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    /** @const {!Object} */
    this.head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    /** @const {number} */
    this.count = this.head['rows'];
    /** @const */
    this.zone = new Zone(this.head['zoneOffsets']);
    /** @const {number} */
    this.asOf = this.head['asOf'] / 1e6;
    /** @const {!Array<string>} */
    this.brands = this.head['brands'];
    /** @const {!Array<string>} */
    this.categories = this.head['categories'];
    /** @const {!Array<string>} names of the measures of which more is worse */
    this.lessIsBetter = this.head['lessIsBetter'];
    this.unpack_(new Integers(bytes, 4 + length));
  }

  /**
   * @param {!Integers} take
   * @private
   */
  unpack_(take) {
    const n = this.count;
    const unit = this.head['unit'];
    this.created = new Float64Array(n);
    this.completed = new Float64Array(n);
    this.sold = new Float64Array(n);
    this.brand = new Uint16Array(n);
    this.category = new Uint16Array(n);
    this.seller = new Uint32Array(n);
    this.clicks = new Uint32Array(n);
    this.furthest = new Uint8Array(n);
    const created = new Float64Array(n);
    let last = this.head['base'];
    for (let i = 0; i < n; i++) {
      last += take.next();
      created[i] = last;
      this.created[i] = last / unit;
    }
    // Durations are kept beside instants: their difference would lose the last digits.
    this.toCompletion = new Float64Array(n);
    this.toSale = new Float64Array(n);
    for (const [times, waits] of [
      [this.completed, this.toCompletion],
      [this.sold, this.toSale],
    ]) {
      for (let i = 0; i < n; i++) {
        const value = take.next();
        waits[i] = value ? unfold(value - 1) / unit : NaN;
        times[i] = value ? (created[i] + unfold(value - 1)) / unit : NaN;
      }
    }
    for (let i = 0; i < n; i++) this.brand[i] = take.next();
    for (let i = 0; i < n; i++) this.category[i] = take.next();
    /** The brand of each row, 0 also where its name says that there is none. */
    const isNoBrand = new Uint8Array(this.brands.length + 1);
    for (const id of this.head['unbranded']) isNoBrand[id] = 1;
    this.namedBrand = this.brand.map((id) => (isNoBrand[id] ? 0 : id));
    let sellers = 0;
    for (let i = 0; i < n; i++) {
      const back = take.next();
      this.seller[i] = back ? this.seller[i - back] : sellers++;
    }
    this.sellers = sellers;
    for (let i = 0; i < n; i++) this.clicks[i] = take.next();
    for (let i = 0; i < n; i++) this.furthest[i] = take.next();
    /** What was otherwise at an earlier instant: row, instant, clicks, furthest. */
    this.amendments = [];
    this.amendmentsOf = new Map();
    let row = 0;
    for (let i = 0; i < this.head['amendments']; i++) {
      row += take.next();
      const one = [row];
      for (let k = 0; k < 3; k++) one.push(take.next());
      one[1] = this.head['instants'][one[1]] / 1e6;
      this.amendments.push(one);
      this.amendmentsOf.set(row, [...(this.amendmentsOf.get(row) || []), one]);
    }
    this.hour = new Uint8Array(n);
    for (let i = 0; i < n; i++) this.hour[i] = this.zone.hourOfWeek(this.created[i]);
  }

  /**
   * The Mondays of the weeks in which listings were created; found when first asked for.
   * @return {!Float64Array}
   */
  weeks() {
    if (!this.mondays) this.mondays = this.created.map((instant) => this.zone.monday(instant));
    return this.mondays;
  }

  /**
   * Which listings were started in the week of their seller's first; counted when first asked for.
   * @return {!Uint8Array} 1 for each of them
   */
  ofNewSellers() {
    if (this.isNew) return this.isNew;
    const weeks = this.weeks();
    const mondays = new Float64Array(this.sellers).fill(NaN);
    this.isNew = new Uint8Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const monday = weeks[i];
      const seller = this.seller[i];
      if (mondays[seller] !== mondays[seller]) mondays[seller] = monday;
      this.isNew[i] = mondays[seller] === monday ? 1 : 0;
    }
    return this.isNew;
  }
}
