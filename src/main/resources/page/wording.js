/** Numbers, dates and sentences in the reader's language, written as the deck writes them. */

import {DAY, WEEK, isoWeek} from './calendar.js';

const MISSING = '–';

/** One language. */
export class Wording {
  /**
   * @param {!Object<string, string>} words sentences by key
   * @param {string} language like en-GB
   * @param {string} zone like Europe/Paris
   * @param {!Object<string, string>=} names what the language calls brands and categories
   */
  constructor(words, language, zone, names = {}) {
    this.words = words;
    this.names = names;
    // A language that the browser does not know is written as English is.
    this.language = [language, 'en-GB'];
    this.lists = new Intl.ListFormat(this.language);
    this.plurals = new Intl.PluralRules(this.language);
    this.numbers = new Map();
    const date = (options) => new Intl.DateTimeFormat(this.language, options);
    this.dayForm = date({day: 'numeric', month: 'short', timeZone: 'UTC'});
    this.yearForm = date({day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
    this.dayOnly = date({day: 'numeric', timeZone: 'UTC'});
    this.monthForm = date({day: 'numeric', month: 'long', timeZone: 'UTC'});
    this.instantForm = date({dateStyle: 'long', timeStyle: 'short', timeZone: zone});
    this.weekdayForm = date({weekday: 'long', timeZone: 'UTC'});
  }

  /**
   * A sentence. {name} takes a value; {name|one|many} one of two words by a number.
   * @param {string} key
   * @param {!Object<string, *>=} values numbers are written as whole ones
   * @return {string}
   */
  say(key, values = {}) {
    const text = this.words[key];
    if (text === undefined) throw new Error(`the page lacks words for ${key}`);
    return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
      const value = values[name];
      if (one !== undefined) return this.plurals.select(Number(value)) === 'one' ? one : many;
      return typeof value === 'number' ? this.number(value) : String(value);
    });
  }

  /** Whether there are words for this. */
  has(key) {
    return this.words[key] !== undefined;
  }

  form_(style, decimals) {
    const key = `${style}${decimals}`;
    if (!this.numbers.has(key)) {
      const digits = {minimumFractionDigits: decimals, maximumFractionDigits: decimals};
      this.numbers.set(key, new Intl.NumberFormat(this.language, {style, ...digits}));
    }
    return this.numbers.get(key);
  }

  number(x, decimals = 0) {
    if (x === null || x === undefined || x !== x) return MISSING;
    const text = this.form_('decimal', decimals).format(x);
    return /^-0([.,]0*)?$/.test(text) ? text.slice(1) : text.replace('-', '−');
  }

  share(x, decimals = 1) {
    if (x === null || x === undefined || x !== x) return MISSING;
    const text = this.form_('percent', decimals).format(x);
    const space = this.words['form.space before signs'];
    return space ? text.replace(/[\u00a0\u202f](?=\D*$)/, space) : text;
  }

  /** A probability, to three digits. */
  chance(x) {
    if (x === null || x === undefined) return MISSING;
    return x < 0.001 ? `<${this.number(0.001, 3)}` : this.number(x, 3);
  }

  /** A value by its measure's format. */
  figure(x, format) {
    if (x === null || x === undefined) return MISSING;
    if (format === 'share') return this.share(x);
    if (format === 'minutes') return this.words['form.minutes'].replace('{0}', this.number(x, 1));
    return this.number(x, format === 'number1' ? 1 : 0);
  }

  /** How far two values lie apart, without a sign. */
  gap(x, format) {
    const text = this.size_(x, format);
    return format === 'share' && text !== MISSING ? this.words['form.points'].replace('{0}', text) : text;
  }

  /** The same without its unit. */
  size_(x, format) {
    if (x === null || x === undefined) return MISSING;
    const size = Math.abs(x);
    if (format === 'minutes') return this.number(size, 1);
    if (format !== 'share') return this.figure(size, format);
    return this.number(Number((size * 100).toPrecision(12)), 1);
  }

  /** A difference with its sign. */
  change(x, format) {
    if (x === null || x === undefined) return MISSING;
    return this.sign_(x, format) + this.gap(x, format);
  }

  sign_(x, format) {
    if (!/[1-9]/.test(this.size_(x, format))) return '±';
    return x > 0 ? '+' : '−';
  }

  /** Both ends of an interval of a difference. */
  span(low, high, format) {
    return this.say('span', {
      low: this.sign_(low, format) + this.size_(low, format),
      high: this.change(high, format),
    });
  }

  day(local) {
    return this.first_(this.dayForm.format(local * 1000));
  }

  /** The days of a week, like 11–17 May 2026. */
  days(monday) {
    const sunday = monday + 6 * DAY;
    const [a, b] = [monday, sunday].map((local) => new Date(local * 1000));
    let from = this.yearForm;
    if (a.getUTCFullYear() === b.getUTCFullYear()) from = this.monthForm;
    if (a.getUTCMonth() === b.getUTCMonth()) from = this.dayOnly;
    return this.say('days', {
      from: this.first_(from.format(a)),
      to: this.first_(this.yearForm.format(b)),
    });
  }

  week(monday) {
    return this.say('week', {number: String(Number(isoWeek(monday).slice(6)))});
  }

  instant(seconds) {
    return this.instantForm.format(seconds * 1000);
  }

  weekday(day) {
    // 5 January 1970 was a Monday.
    return this.weekdayForm.format((4 * DAY + day * DAY) * 1000);
  }

  list(names, most = 3) {
    const shown = names.slice(0, most);
    const rest = names.length - shown.length;
    return rest > 0 ? this.say('list.more', {names: shown.join(', '), n: rest}) : this.lists.format(shown);
  }

  /** What the language calls a brand or a category. */
  name(name) {
    return Object.hasOwn(this.names, name) ? this.names[name] : name;
  }

  /** So many weeks. */
  period(weeks) {
    return this.say('period', {n: weeks});
  }

  first_(text) {
    const first = this.words['form.first of a month'];
    return first ? text.replace(/^1 /, `${first} `) : text;
  }
}

/**
 * The Mondays from one week to another.
 * @param {number} first
 * @param {number} last
 * @return {!Array<number>}
 */
export function mondaysBetween(first, last) {
  const all = [];
  for (let monday = first; monday <= last; monday += WEEK) all.push(monday);
  return all;
}
