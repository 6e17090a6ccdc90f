/** Weeks and local time. Instants are seconds since 1970; Mondays are local, as if they were UTC. */

export const DAY = 86400;
export const WEEK = 7 * DAY;
/** Seconds from a listing's creation to its thirtieth day. */
export const THIRTY_DAYS = 30 * DAY;
// 1 January 1970 was a Thursday.
const THURSDAY = 4 * DAY;

/**
 * Seconds since the last Monday, 00:00.
 * @param {number} local
 * @return {number}
 */
function intoWeek(local) {
  return (((local - THURSDAY) % WEEK) + WEEK) % WEEK;
}

/**
 * The zone's offset from UTC at an instant, in seconds.
 * @param {!Array<!Array<number>>} offsets instants from which on an offset holds
 * @param {number} instant
 * @return {number}
 */
function offset(offsets, instant) {
  let found = offsets[0][1];
  for (const [since, seconds] of offsets) {
    if (since <= instant) found = seconds;
  }
  return found;
}

/** Local time of one zone. */
export class Zone {
  /** @param {!Array<!Array<number>>} offsets instants from which on an offset holds, in seconds */
  constructor(offsets) {
    /** @const */
    this.offsets = offsets;
  }

  /**
   * @param {number} instant
   * @return {number} what the clock shows
   */
  local(instant) {
    return instant + offset(this.offsets, instant);
  }

  /**
   * @param {number} local what the clock shows
   * @return {number} the instant
   */
  instant(local) {
    return local - offset(this.offsets, local - offset(this.offsets, local));
  }

  /**
   * @param {number} instant
   * @return {number} the Monday of its week, 00:00, local
   */
  monday(instant) {
    const local = this.local(instant);
    return local - intoWeek(local);
  }

  /**
   * @param {number} instant
   * @return {number} hour of the week from 0, Monday 00:00
   */
  hourOfWeek(instant) {
    return Math.floor(intoWeek(this.local(instant)) / 3600);
  }
}

/**
 * @param {number} local
 * @return {number} the first Monday that is not before it, 00:00
 */
export function mondayFrom(local) {
  const midnight = local - (((local % DAY) + DAY) % DAY) + 6 * DAY;
  return midnight - intoWeek(midnight);
}

/**
 * @param {number} monday local
 * @return {string} like 2026-W20
 */
export function isoWeek(monday) {
  const thursday = new Date((monday + 3 * DAY) * 1000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() / 1000 - Date.UTC(year, 0, 1) / 1000) / WEEK) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * @param {string} week like 2026-W20
 * @return {number} its Monday, local; NaN for anything else
 */
export function mondayOf(week) {
  const parts = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!parts) return NaN;
  const fourth = Date.UTC(Number(parts[1]), 0, 4) / 1000;
  const weekday = (new Date(fourth * 1000).getUTCDay() + 6) % 7;
  return fourth - weekday * DAY + (Number(parts[2]) - 1) * WEEK;
}
