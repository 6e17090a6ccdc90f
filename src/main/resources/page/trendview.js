/** A measure week by week, with its band; a week is a button that opens its report. */

import {WEEK, isoWeek} from './calendar.js';
import {cut, draw, drawing, el, label, lineThrough, ticks} from './dom.js';
import {MEASURES, interval, isFew} from './measures.js';

const TREND_TOP = 18;
const TREND_FOOT = 34;
const FORMATS = new Map(MEASURES);

/** The weeks of a measure that have a value. */
function pointsOf({report, choice}) {
  return report.trend
    .map((week) => {
      const measure = week.measures[choice.measure];
      return {monday: week.monday, value: measure.value, k: measure.k, n: measure.n, ...interval(measure)};
    })
    .filter((point) => point.value !== null);
}

const numberOf = ({report, choice}) => report.numbers.find((one) => one.name === choice.measure);

/** The exhibit of the trend. */
export const trendExhibit = {
  id: 'trend',
  sources: ['our_numbers', 'weekly_trend'],
  title: (view) => {
    const {words, choice} = view;
    const one = numberOf(view);
    const values = {
      measure: words.say(`measure.${choice.measure}`),
      value: words.figure(one.value, one.format),
      mean: words.figure(one.mean, one.format),
    };
    if (isFew(one)) return words.say('trend.few', {...values, k: one.k, n: one.n});
    const key = one.value === null ? 'none' : one.mean === null ? 'alone' : one.verdict;
    return words.say(words.has(`trend.${key}`) ? `trend.${key}` : 'trend.unclear', values);
  },
  note: (view) => {
    const n = pointsOf(view).length;
    return view.words.say(n < 2 ? 'trend.note.short' : 'trend.note', {n});
  },
  empty: ({words}) => words.say('trend.empty'),
  choices: ({words, choice, act}) =>
    el(
      'label',
      {class: 'pick'},
      el('span', {class: 'unseen'}, words.say('trend.pick')),
      el(
        'select',
        {'data-key': 'measure', onchange: (event) => act.change({measure: event.target.value})},
        MEASURES.map(([name]) =>
          el('option', {value: name, selected: name === choice.measure}, words.say(`measure.${name}`))),
      ),
    ),
  draw: (view, width) => {
    const points = pointsOf(view);
    if (points.length < 2) return null;
    const {words, story, choice} = view;
    const format = FORMATS.get(choice.measure);
    const isShare = format === 'share';
    const height = width < 480 ? 270 : 330;
    const left = 46;
    const right = width < 480 ? 66 : 112;
    const highest = Math.max(...points.map((point) => Math.max(point.value, point.high || 0)));
    const marks = ticks(isShare ? Math.min(1, highest) : highest, 4);
    const most = marks[marks.length - 1];
    const x = (i) => left + (i / (points.length - 1)) * (width - left - right);
    const y = (value) => TREND_TOP + (1 - value / most) * (height - TREND_TOP - TREND_FOOT);
    const parts = marks.map((mark) => [
      draw('line', {x1: left, x2: cut(width - right), y1: cut(y(mark)), y2: cut(y(mark)), class: 'grid'}),
      label(left - 10, y(mark) + 4, axisText(words, mark, marks, isShare), {class: 'mute', 'text-anchor': 'end'}),
    ]);
    parts.push(...band(points, x, y));
    parts.push(...meanLine(view, points, x, y, width - right));
    parts.push(draw('path', {d: lineThrough(points.map((point, i) => [x(i), y(point.value)])), class: 'line'}));
    const last = points[points.length - 1];
    const isPoint = story.lead && story.lead.name === choice.measure ? 'point' : '';
    if (last.low !== null) {
      parts.push(draw('line', {
        x1: cut(x(points.length - 1)), x2: cut(x(points.length - 1)), y1: cut(y(last.low)),
        y2: cut(y(Math.min(last.high, most))), class: `whisker ${isPoint}`,
      }));
    }
    parts.push(draw('circle', {cx: cut(x(points.length - 1)), cy: cut(y(last.value)), r: 5.5, class: `dot ${isPoint}`}));
    parts.push(label(width - right + 12, y(last.value) + 6, words.figure(last.value, format), {class: `figure ${isPoint}`}));
    const every = Math.ceil(points.length / (width < 480 ? 4 : 6));
    points.forEach((point, i) => {
      if ((points.length - 1 - i) % every) return;
      parts.push(label(x(i), height - 10, words.day(point.monday), {class: 'mute', 'text-anchor': i ? 'middle' : 'start'}));
    });
    parts.push(...weekButtons(view, points, x, format, (width - left - right) / (points.length - 1), height));
    const picture = drawing(width, height, trendExhibit.title(view), ...parts);
    // Its weeks are buttons, which a picture may not hold.
    picture.setAttribute('role', 'group');
    return picture;
  },
  table: (view) => {
    const points = pointsOf(view).reverse();
    if (!points.length) return null;
    const {words, choice} = view;
    const format = FORMATS.get(choice.measure);
    const cell = (value) => ({value, text: words.figure(value, format)});
    const columns = ['column.week', 'column.value', 'head.low', 'head.high'].map((key) => words.say(key));
    columns[1] = words.say(`measure.${choice.measure}`);
    if (format === 'share') columns.push(words.say('head.of'));
    return {
      columns,
      rows: points.map((point) => [
        isoWeek(point.monday), cell(point.value), cell(point.low), cell(point.high),
        ...(format === 'share' ? [point.n] : []),
      ]),
    };
  },
};

function axisText(words, mark, marks, isShare) {
  const step = marks.length > 1 ? marks[1] - marks[0] : 1;
  if (isShare) return words.share(mark, step < 0.01 ? 1 : 0);
  return words.number(mark, step % 1 ? 1 : 0);
}

function band(points, x, y) {
  const known = points.map((point, i) => ({...point, x: x(i)})).filter((point) => point.low !== null);
  if (known.length < 2) return [];
  const upper = known.map((point) => `${cut(point.x)} ${cut(y(point.high))}`);
  const lower = known.map((point) => `${cut(point.x)} ${cut(y(point.low))}`).reverse();
  return [draw('path', {d: `M${[...upper, ...lower].join('L')}Z`, class: 'band'})];
}

/** The mean of the eight weeks before, where it belongs. */
function meanLine(view, points, x, y, end) {
  const {words} = view;
  const one = numberOf(view);
  if (one.mean === null) return [];
  const from = points.findIndex((point) => point.monday >= view.choice.week - 8 * WEEK);
  const parts = [draw('line', {
    x1: cut(x(Math.max(from, 0))), x2: cut(end), y1: cut(y(one.mean)), y2: cut(y(one.mean)), class: 'mean',
  })];
  // Where there is no room the title alone says it.
  if (one.value !== null && Math.abs(y(one.mean) - y(one.value)) > 26 && end > 420) {
    const text = words.say('trend.mean', {value: words.figure(one.mean, one.format)});
    parts.push(label(end + 12, y(one.mean) + 4, text, {class: 'mute'}));
  }
  return parts;
}

function weekButtons(view, points, x, format, stride, height) {
  const {words, choice, act} = view;
  return points.map((point, i) => {
    const isNow = point.monday === choice.week;
    // With Shift the week is the first of the range.
    const open = (event) =>
      act.change(event.shiftKey && point.monday <= choice.week ? {from: point.monday} : {week: point.monday});
    const value = words.figure(point.value, format);
    const sure = point.low === null ? '' : words.say('sure.range', {
      low: words.figure(point.low, format), high: words.figure(point.high, format),
    });
    const of = point.n === undefined ? '' : words.say('trend.of', {k: point.k, n: point.n});
    const text = `${words.week(point.monday)}, ${words.days(point.monday)}`;
    return draw('rect', {
      x: cut(x(i) - stride / 2), y: TREND_TOP, width: cut(stride), height: height - TREND_TOP - TREND_FOOT, class: 'hit',
      role: 'button', tabindex: isNow ? 0 : -1, 'aria-pressed': isNow, 'aria-label': `${text}: ${value}`,
      'data-key': `week-${point.monday}`, 'data-roving': 'trend',
      'data-tip': `${text}\n${value}${of}${sure ? `\n${sure}` : ''}`,
      onclick: open,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open(event);
      },
    });
  });
}
