/** When sellers start a listing: a table whose cells are shaded. */

import {el} from './dom.js';
import {FDR, MIN_LISTINGS, binomialP} from './statistics.js';

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6];
const HOURS = [...Array(24)].map((_, hour) => hour);
const SHADES = 6;

const sumOf = (hours) => hours.reduce((a, b) => a + b, 0);

/** Whether an hour is alone at the top and above an even spread, by as many tests as hours. */
function standsOut(hours, most) {
  const isAlone = hours.filter((n) => n === hours[most]).length === 1;
  return isAlone && binomialP(hours[most], sumOf(hours), 1 / hours.length) * hours.length <= FDR;
}

/** The exhibit of the hours. */
export const hoursExhibit = {
  id: 'hours',
  sources: ['hour_of_week'],
  title: ({report, words}) => {
    if (sumOf(report.hours) < MIN_LISTINGS) return words.say('hours.few');
    const most = report.hours.indexOf(Math.max(...report.hours));
    if (!standsOut(report.hours, most)) return words.say('hours.flat');
    return words.say('hours.title', {
      day: words.weekday(Math.floor(most / 24)), from: String(most % 24), to: String((most % 24) + 1),
      n: report.hours[most], period: words.period(report.weeks.rankings),
    });
  },
  note: ({report, words, listings}) =>
    words.say('hours.note', {zone: listings.head['zone'], period: words.period(report.weeks.rankings)}),
  empty: ({words}) => words.say('hours.few'),
  draw: ({report, words}) => {
    const most = Math.max(...report.hours);
    if (!most) return null;
    const shade = (n) => (n ? Math.max(1, Math.ceil((n / most) * SHADES)) : 0);
    return el(
      'div',
      {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.say('hours.caption')},
      el(
        'table',
        {class: 'heat'},
        el('caption', {class: 'unseen'}, words.say('hours.caption')),
        el('thead', {}, el('tr', {},
          el('th', {scope: 'col'}, el('span', {class: 'unseen'}, words.say('column.day'))),
          HOURS.map((hour) => el('th', {scope: 'col', class: hour % 3 ? 'off' : null}, hour)),
          el('th', {scope: 'col'}, words.say('column.sum')))),
        el('tbody', {}, DAYS_OF_WEEK.map((day) => {
          const hours = report.hours.slice(day * 24, day * 24 + 24);
          return el('tr', {},
            el('th', {scope: 'row'}, words.weekday(day)),
            hours.map((n, hour) => el('td', {
              class: `shade${shade(n)}`, 'data-figure': `hours.${day * 24 + hour}`, 'data-value': n,
              'data-tip': words.say('hours.tip', {day: words.weekday(day), from: String(hour), to: String(hour + 1), n}),
            }, n)),
            el('td', {class: 'sum'}, words.number(sumOf(hours))));
        })),
      ),
    );
  },
  table: ({report, words}) =>
    sumOf(report.hours)
      ? {
        columns: [words.say('column.day'), ...HOURS.map(String)],
        rows: DAYS_OF_WEEK.map((day) => [words.weekday(day), ...report.hours.slice(day * 24, day * 24 + 24)]),
      }
      : null,
};
