/** The share sold by days since listing, this period's listings and those of the period before. */

import {cut, draw, drawing, label, ticks} from './dom.js';
import {MIN_LISTINGS} from './statistics.js';
import {curveAt} from './survival.js';

const DAYS_SHOWN = 60;
const MARKED = 30;
const CURVE_TOP = 24;
const CURVE_FOOT = 34;

/** The curves that are long enough to show, each with a value a day. */
function shownCurves({report}) {
  return report.curves
    .map((of, i) => ({of, kind: i ? 'before' : 'now'}))
    .filter(({of}) => of.n >= MIN_LISTINGS)
    .map(({of, kind}) => {
      const last = Math.min(DAYS_SHOWN, Math.floor(of.longest));
      const days = [];
      for (let day = 0; day <= last; day++) days.push({day, ...curveAt(of, day)});
      return {of, kind, days};
    })
    .filter(({days}) => days.length > 1);
}

/** The exhibit of the curves. */
export const curveExhibit = {
  id: 'survival',
  sources: ['survival', 'quarters'],
  title: (view) => {
    const {words, report} = view;
    const quarters = report.quarters;
    if (quarters) {
      return words.say(words.has(`survival.${quarters.verdict}`) ? `survival.${quarters.verdict}` : 'survival.unclear', {
        now: words.share(quarters.now), before: words.share(quarters.before),
      });
    }
    const all = report.market;
    if (!all.n || all.n < MIN_LISTINGS) return words.say('survival.few');
    return words.say('survival.alone', {now: words.share(all.share)});
  },
  note: ({words}) => words.say('survival.note'),
  empty: ({words}) => words.say('survival.empty'),
  draw: (view, width) => {
    const {words} = view;
    const curves = shownCurves(view);
    if (!curves.length) return null;
    const height = width < 480 ? 280 : 360;
    const left = 46;
    const right = width < 480 ? 112 : 150;
    const highest = Math.max(...curves.map(({days}) => days[days.length - 1].high));
    const marks = ticks(Math.min(1, Math.max(highest, 0.05)), 4);
    const most = marks[marks.length - 1];
    const x = (day) => left + (day / DAYS_SHOWN) * (width - left - right);
    const y = (share) => CURVE_TOP + (1 - share / most) * (height - CURVE_TOP - CURVE_FOOT);
    const parts = marks.map((mark) => [
      draw('line', {x1: left, x2: cut(width - right), y1: cut(y(mark)), y2: cut(y(mark)), class: 'grid'}),
      label(left - 10, y(mark) + 4, words.share(mark, marks[1] < 0.01 ? 1 : 0), {class: 'mute', 'text-anchor': 'end'}),
    ]);
    parts.push(draw('line', {x1: cut(x(MARKED)), x2: cut(x(MARKED)), y1: CURVE_TOP - 4, y2: height - CURVE_FOOT, class: 'reference'}));
    parts.push(label(x(MARKED), CURVE_TOP - 10, words.say('survival.day', {day: MARKED}), {class: 'mute', 'text-anchor': 'middle'}));
    const drawn = curves.slice().reverse().map((one) => curveParts(one, x, y));
    // Bands first, so that none covers a line.
    parts.push(drawn.map(([band]) => band), drawn.map(([, ...lines]) => lines));
    parts.push(...endLabels(curves, x, y, view));
    for (const day of [0, 15, 30, 45, 60]) {
      const text = day === DAYS_SHOWN ? words.say('survival.days', {day}) : words.number(day);
      parts.push(label(x(day), height - 10, text, {class: 'mute', 'text-anchor': 'middle'}));
    }
    return drawing(width, height, curveExhibit.title(view), ...parts);
  },
  table: (view) => {
    const {words} = view;
    const curves = shownCurves(view);
    if (!curves.length) return null;
    const share = (value) => ({value, text: words.share(value)});
    return {
      columns: ['column.period', 'column.day', 'column.sold', 'head.low', 'head.high'].map((key) => words.say(key)),
      rows: curves.flatMap(({kind, days}) =>
        days.filter(({day}) => day % 5 === 0).map((at) => [
          nameOf(kind, view), at.day, share(at.share), share(at.low), share(at.high),
        ])),
    };
  },
};

/** What a curve is of: the weeks looked at, or all there is where nothing is older. */
function nameOf(kind, {words, report}) {
  if (kind === 'now' && report.isWholeRecord) return words.say('survival.all.name');
  return words.say(`survival.${kind}.name`, {n: report.weeks.curve});
}

function curveParts({days, kind}, x, y) {
  const upper = days.map((at) => `${cut(x(at.day))} ${cut(y(at.high))}`);
  const lower = days.map((at) => `${cut(x(at.day))} ${cut(y(at.low))}`).reverse();
  let path = `M${cut(x(0))} ${cut(y(0))}`;
  for (const at of days) path += `H${cut(x(at.day))}V${cut(y(at.share))}`;
  const marked = days.find((at) => at.day === MARKED);
  return [
    draw('path', {d: `M${[...upper, ...lower].join('L')}Z`, class: `band ${kind}`}),
    draw('path', {d: path, class: `line ${kind}`}),
    marked && kind === 'now' && draw('circle', {cx: cut(x(MARKED)), cy: cut(y(marked.share)), r: 5, class: 'dot strong'}),
  ];
}

/** Names at the ends of the curves, apart from each other. */
function endLabels(curves, x, y, view) {
  const ends = curves.map(({of, kind, days}) => {
    const last = days[days.length - 1];
    return {kind, n: of.n, x: x(last.day) + 10, y: y(last.share) + 4};
  });
  if (ends.length === 2 && Math.abs(ends[0].y - ends[1].y) < 36) {
    const [upper, lower] = ends[0].y <= ends[1].y ? ends : [ends[1], ends[0]];
    const middle = (upper.y + lower.y) / 2;
    upper.y = middle - 18;
    lower.y = middle + 18;
  }
  return ends.map((end) => [
    label(end.x, end.y, nameOf(end.kind, view), {class: end.kind === 'now' ? 'strong' : 'mute'}),
    label(end.x, end.y + 15, view.words.say('survival.n', {n: end.n}), {class: 'mute small'}),
  ]);
}
