/** A measure week by week, with its band; a week is a button that opens its report. */

import {WEEK, isoWeek} from './calendar.js';
import {cut, draw, drawing, el, label, lineThrough, ticks} from './dom.js';
import {MEASURES, interval, isFew} from './measures.js';

const TREND_TOP = 18;
const TREND_FOOT = 34;
const FORMATS = new Map(MEASURES);

/** The weeks of a measure that have a value, and their places from the first on: weeks without one leave a gap. */
function pointsOf({report, choice}) {
  const points = report.trend
    .map((week) => {
      const measure = week.measures[choice.measure];
      return {monday: week.monday, value: measure.value, k: measure.k, n: measure.n, ...interval(measure)};
    })
    .filter((point) => point.value !== null);
  return points.map((point) => ({...point, at: (point.monday - points[0].monday) / WEEK}));
}

/** A share of few is told as a count, here as on the cards. */
const shownValue = (point, words, format) =>
  (isFew(point) ? words.say('rank.of', {k: point.k, n: point.n}) : words.figure(point.value, format));

/** Weeks that follow each other, and those that stand alone. */
function runs(points) {
  const all = [];
  points.forEach((point, i) => {
    if (!i || point.at !== points[i - 1].at + 1) all.push([]);
    all[all.length - 1].push(point);
  });
  return all;
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
    const last = points[points.length - 1];
    const stride = (width - left - right) / last.at;
    const x = (point) => left + point.at * stride;
    const y = (value) => TREND_TOP + (1 - value / most) * (height - TREND_TOP - TREND_FOOT);
    const parts = marks.map((mark) => [
      draw('line', {x1: left, x2: cut(width - right), y1: cut(y(mark)), y2: cut(y(mark)), class: 'grid'}),
      label(left - 10, y(mark) + 4, axisText(words, mark, marks, isShare), {class: 'mute', 'text-anchor': 'end'}),
    ]);
    parts.push(...band(points, x, y));
    parts.push(...meanLine(view, points, x, y, width - right));
    for (const run of runs(points)) {
      if (run.length > 1) parts.push(draw('path', {d: lineThrough(run.map((point) => [x(point), y(point.value)])), class: 'line'}));
      else parts.push(draw('circle', {cx: cut(x(run[0])), cy: cut(y(run[0].value)), r: 3, class: 'dot alone'}));
    }
    const isPoint = story.lead && story.lead.name === choice.measure ? 'point' : '';
    if (last.low !== null) {
      parts.push(draw('line', {
        x1: cut(x(last)), x2: cut(x(last)), y1: cut(y(last.low)),
        y2: cut(y(Math.min(last.high, most))), class: `whisker ${isPoint}`,
      }));
    }
    parts.push(draw('circle', {cx: cut(x(last)), cy: cut(y(last.value)), r: 5.5, class: `dot ${isPoint}`}));
    parts.push(label(width - right + 12, y(last.value) + 6, shownValue(last, words, format), {class: `figure ${isPoint}`}));
    const every = Math.ceil((last.at + 1) / (width < 480 ? 4 : 6));
    for (let at = last.at; at >= 0; at -= every) {
      const day = words.day(points[0].monday + at * WEEK);
      parts.push(label(x({at}), height - 10, day, {class: 'mute', 'text-anchor': at ? 'middle' : 'start'}));
    }
    parts.push(...weekButtons(view, points, x, format, stride, height));
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
  return runs(points.filter((point) => point.low !== null)).map((run) => {
    // The band of a week that stands alone is a bar.
    const wide = run.length > 1 ? run.map((point) => [x(point), point]) : [[x(run[0]) - 3, run[0]], [x(run[0]) + 3, run[0]]];
    const upper = wide.map(([at, point]) => `${cut(at)} ${cut(y(point.high))}`);
    const lower = wide.map(([at, point]) => `${cut(at)} ${cut(y(point.low))}`).reverse();
    return draw('path', {d: `M${[...upper, ...lower].join('L')}Z`, class: 'band'});
  });
}

/** The mean of the eight weeks before, where it belongs. */
function meanLine(view, points, x, y, end) {
  const {words} = view;
  const one = numberOf(view);
  if (one.mean === null) return [];
  const from = points.find((point) => point.monday >= view.choice.week - 8 * WEEK) || points[0];
  const parts = [draw('line', {
    x1: cut(x(from)), x2: cut(end), y1: cut(y(one.mean)), y2: cut(y(one.mean)), class: 'mean',
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
  // The Tab key stops at the week that is shown, or else at the last that has a figure.
  const stop = points.find((point) => point.monday === choice.week) || points[points.length - 1];
  return points.map((point) => {
    const isNow = point.monday === choice.week;
    // With Shift the week is the first of the range.
    const open = (event) =>
      act.change(event.shiftKey && point.monday <= choice.week ? {from: point.monday} : {week: point.monday});
    const isSmall = isFew(point);
    const value = shownValue(point, words, format);
    const sure = point.low === null ? '' : words.say('sure.range', {
      low: words.figure(point.low, format), high: words.figure(point.high, format),
    });
    const of = point.n === undefined || isSmall ? '' : words.say('trend.of', {k: point.k, n: point.n});
    const text = `${words.week(point.monday)}, ${words.days(point.monday)}`;
    return draw('rect', {
      x: cut(x(point) - stride / 2), y: TREND_TOP, width: cut(stride), height: height - TREND_TOP - TREND_FOOT, class: 'hit',
      role: 'button', tabindex: point === stop ? 0 : -1, 'aria-pressed': isNow, 'aria-label': `${text}: ${value}`,
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
