/**
 * Statistics, each the twin of a function in sql/schema/functions, to which it is held by a test.
 * Nothing here knows the page or the marketplace.
 */

/** The standard normal quantile of 97.5 %. */
export const Z95 = 1.959963984540054;

/** Below this many listings nothing is ranked or compared. */
export const MIN_LISTINGS = 20;

/** The false discovery rate at which a difference is named. */
export const FDR = 0.1;

/**
 * Lower bound of Wilson's 95 % interval of a share.
 * @param {number} k successes
 * @param {number} n trials
 * @return {?number} null without trials
 */
export function wilsonLow(k, n) {
  if (!(n > 0)) return null;
  if (k === 0) return 0;
  const middle = k + (Z95 * Z95) / 2;
  return (middle - Z95 * Math.sqrt((k * (n - k)) / n + (Z95 * Z95) / 4)) / (n + Z95 * Z95);
}

/**
 * Upper bound of Wilson's 95 % interval of a share.
 * @param {number} k successes
 * @param {number} n trials
 * @return {?number} null without trials
 */
export function wilsonHigh(k, n) {
  if (!(n > 0)) return null;
  if (k === n) return 1;
  const middle = k + (Z95 * Z95) / 2;
  return (middle + Z95 * Math.sqrt((k * (n - k)) / n + (Z95 * Z95) / 4)) / (n + Z95 * Z95);
}

/**
 * Newcombe's 95 % interval of a difference of shares, its half widths drawn out by design effects.
 * @param {{k: number, n: number, effect: number}} now
 * @param {{k: number, n: number, effect: number}} before
 * @return {?{low: number, high: number}} null where one has no trials
 */
export function differenceInterval(now, before) {
  if (!(now.n > 0) || !(before.n > 0)) return null;
  const a = now.k / now.n;
  const b = before.k / before.n;
  const lowA = a - /** @type {number} */ (wilsonLow(now.k, now.n));
  const highA = /** @type {number} */ (wilsonHigh(now.k, now.n)) - a;
  const lowB = b - /** @type {number} */ (wilsonLow(before.k, before.n));
  const highB = /** @type {number} */ (wilsonHigh(before.k, before.n)) - b;
  return {
    low: Math.max(-1, a - b - Math.sqrt(now.effect * lowA * lowA + before.effect * highB * highB)),
    high: Math.min(1, a - b + Math.sqrt(now.effect * highA * highA + before.effect * lowB * lowB)),
  };
}

/**
 * How much sellers' clusters draw out the variance of a share (Kish 1965); at least 1.
 * @param {number} n listings
 * @param {number} k successes
 * @param {number} sellers
 * @param {number} nn sum of squares of sellers' listings
 * @param {number} kk sum of squares of sellers' successes
 * @param {number} nk sum of products of both
 * @return {number}
 */
export function designEffect(n, k, sellers, nn, kk, nk) {
  if (sellers === 1) return n;
  if (k <= 0 || k >= n) return 1;
  const share = k / n;
  const between = kk - 2 * share * nk + share * share * nn;
  return Math.max(1, between / (n * share * (1 - share)));
}

/**
 * Rounds halves to the even neighbour, as the database rounds its floating-point numbers.
 * @param {number} x
 * @return {number}
 */
export function roundEven(x) {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.round(x);
  return below % 2 ? below + 1 : below;
}

/**
 * The value that would stand at a place were the first n values sorted (Hoare's selection).
 * Reorders the values.
 * @param {!Float64Array|!Int32Array} values
 * @param {number} n
 * @param {number} place from 0
 * @return {number}
 */
function nth(values, n, place) {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i++] = values[j];
        values[j--] = swapped;
      }
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else return values[place];
  }
  return values[place];
}

/**
 * Median of the first n values and its standard error by order statistics (Price and Bonett 2002).
 * Reorders the values.
 * @param {!Float64Array|!Int32Array} values
 * @param {number} n
 * @return {{value: ?number, error: ?number, n: number}} no error below ten values
 */
export function median(values, n) {
  if (!n) return {value: null, error: null, n: 0};
  const place = (n - 1) / 2;
  const below = Math.floor(place);
  const first = nth(values, n, below);
  const second = place > below ? nth(values, n, below + 1) : first;
  const cut = Math.max(1, roundEven((n + 1) / 2 - Math.sqrt(n)));
  const error = n < 10 ? null : (nth(values, n, n - cut) - nth(values, n, cut - 1)) / (2 * Z95);
  return {value: first + (second - first) * (place - below), error, n};
}

/**
 * What an interval of a difference allows to say.
 * @param {?number} low
 * @param {?number} high
 * @return {?string} null without an interval
 */
export function verdict(low, high) {
  if (low === null || high === null) return null;
  return low > 0 ? 'up' : high < 0 ? 'down' : 'no clear change';
}

/**
 * Probability of a standard normal beyond ±z.
 * @param {number} z
 * @return {number}
 */
export function twoSidedP(z) {
  const x = Math.min(Math.abs(z) / Math.SQRT2, 26);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; n <= 120; n++) {
      term = (term * 2 * x * x) / (2 * n + 1);
      sum += term;
      if (term < sum * 1e-17) break;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 100; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/**
 * Logarithm of the gamma function (Stirling's series).
 * @param {number} x above 0
 * @return {number}
 */
function logGamma(x) {
  let z = x;
  let shift = 0;
  while (z < 12) {
    shift += Math.log(z);
    z++;
  }
  const zz = z * z;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / zz) / zz) / zz) / zz) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}

/**
 * Regularised incomplete beta function (continued fraction by Lentz).
 * @param {number} x from 0 to 1
 * @param {number} a above 0
 * @param {number} b above 0
 * @return {number}
 */
function incompleteBeta(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const gammas = logGamma(a + b) - logGamma(a) - logGamma(b);
  const front = gammas + a * Math.log(x) + b * Math.log(1 - x) - Math.log(a);
  if (front < -700) return 0;
  const tiny = 1e-300;
  const kept = (value) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 10000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.exp(front) * h;
}

/**
 * Two-sided exact binomial p: twice the smaller tail, at most 1.
 * @param {number} k successes
 * @param {number} n trials
 * @param {number} p expected share
 * @return {number}
 */
export function binomialP(k, n, p) {
  const atMost = k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
  const atLeast = k <= 0 ? 1 : incompleteBeta(p, k, n - k + 1);
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/**
 * Adjusts p-values by Benjamini and Hochberg; ties stand in the order given.
 * @param {!Array<number>} values
 * @return {!Array<number>} q-values in the same order
 */
export function benjaminiHochberg(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
  const adjusted = new Array(values.length);
  let least = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    least = Math.min(least, (values[order[i]] * order.length) / (i + 1));
    adjusted[order[i]] = least;
  }
  return adjusted;
}

/**
 * Compares names by code point, as the database's collation "C" does.
 * @param {string} a
 * @param {string} b
 * @return {number}
 */
export function byCodePoint(a, b) {
  const x = Array.from(a);
  const y = Array.from(b);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] !== y[i]) {
      return /** @type {number} */ (x[i].codePointAt(0)) - /** @type {number} */ (y[i].codePointAt(0));
    }
  }
  return x.length - y.length;
}
