/** Where drafts are left. */

import {STEPS} from './columns.js';

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
