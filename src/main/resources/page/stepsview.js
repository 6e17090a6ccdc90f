/** Who gives up at each step, this week against the weeks before. */

import {draw, el, percentOf, ticks} from './dom.js';
import {MIN_LISTINGS, wilsonHigh, wilsonLow} from './statistics.js';

const seen = ({report}) => report.formChange.filter((one) => one.step >= 0 && one.n > 0);

/** The exhibit of the steps. */
export const stepsExhibit = {
  id: 'steps',
  sources: ['form_funnel_change', 'drivers'],
  title: (view) => {
    const {words, story} = view;
    const steps = seen(view);
    if (!steps.length || steps[0].n < MIN_LISTINGS) return words.say('steps.few');
    if (!steps[0].nBefore) return words.say('steps.alone');
    const clear = steps.filter((one) => one.stands);
    if (!clear.length) return words.say('steps.quiet');
    const name = (one) => words.say(`step.${one.step}`);
    if (clear.length > 1) return words.say('steps.several', {names: words.list(clear.map(name))});
    const worse = clear[0].rate > clear[0].rateBefore;
    return words.say(worse ? 'steps.worse' : 'steps.better', {step: name(story.step || clear[0])});
  },
  note: ({words}) => words.say('steps.note'),
  empty: ({words}) => words.say('form.empty'),
  draw: (view) => {
    const {words} = view;
    const steps = seen(view);
    if (!steps.length) return null;
    const bounds = steps.map((one) => ({
      ...one,
      ownLow: wilsonLow(one.k, one.n),
      ownHigh: wilsonHigh(one.k, one.n),
      lowBefore: wilsonLow(one.kBefore, one.nBefore),
      highBefore: wilsonHigh(one.kBefore, one.nBefore),
    }));
    const highest = Math.max(0.2, ...bounds.map((one) => Math.max(one.ownHigh, one.highBefore || 0)));
    const marks = ticks(Math.min(highest, 1), 4);
    const most = marks[marks.length - 1];
    return el(
      'ul',
      {class: 'rank steps'},
      bounds.map((one) => stepRow(one, most, view)),
      axisRow(marks, most, words),
    );
  },
  table: (view) => {
    const {words} = view;
    const steps = seen(view);
    if (!steps.length) return null;
    const share = (value) => ({value, text: words.share(value)});
    const columns = [
      'head.step', 'head.reached', 'head.lost', 'head.dropOff', 'head.before', 'column.difference', 'head.low',
      'head.high', 'column.q',
    ];
    return {
      columns: columns.map((key) => words.say(key)),
      rows: steps.map((one) => [
        words.say(`step.${one.step}`), one.n, one.k, share(one.rate), share(one.rateBefore),
        ...[one.rateBefore === null ? null : one.rate - one.rateBefore, one.low, one.high].map((value) => ({
          value, text: words.change(value, 'share'),
        })),
        {value: one.q, text: words.chance(one.q)},
      ]),
    };
  },
};

function stepRow(one, most, view) {
  const {words} = view;
  const isPoint = view.story.step && view.story.step.step === one.step ? 'point' : '';
  const at = (value) => percentOf(value, most);
  const row = (y, low, high, value, kind, radius) => [
    draw('line', {x1: at(low), x2: at(high), y1: y, y2: y, class: `whisker ${kind}`}),
    draw('circle', {cx: at(value), cy: y, r: radius, class: `dot ${kind}`}),
  ];
  const name = words.say(`step.${one.step}`);
  // Shares of so few are told as counts.
  const isFew = one.n < MIN_LISTINGS;
  const before = one.rateBefore === null ? '' : wasBefore(one, words);
  return el(
    'li',
    {
      class: `row ${isPoint}`,
      'data-tip': words.say('steps.tip', {step: name, k: one.k, n: one.n, kBefore: one.kBefore, nBefore: one.nBefore}),
    },
    el('span', {class: 'name'}, name),
    draw(
      'svg',
      {'aria-hidden': 'true', height: 48},
      draw('line', {x1: '0', x2: '100%', y1: 24, y2: 24, class: 'grid'}),
      one.rateBefore === null ? null : row(33, one.lowBefore, one.highBefore, one.rateBefore, 'before', 4.5),
      row(15, one.ownLow, one.ownHigh, one.rate, isPoint || 'strong', 6),
    ),
    el(
      'span',
      {class: 'value'},
      el('b', {'data-figure': `steps.${one.step}.rate`, 'data-value': one.rate}, isFew ? words.say('rank.of', {k: one.k, n: one.n}) : words.share(one.rate)),
      el('i', {}, before),
    ),
  );
}

function wasBefore(one, words) {
  if (one.nBefore < MIN_LISTINGS) return words.say('steps.was.few', {k: one.kBefore, n: one.nBefore});
  return words.say('steps.was', {value: words.share(one.rateBefore)});
}

/**
 * The row of an axis below rows of relative width.
 * @param {!Array<number>} marks
 * @param {number} most the axis' end
 * @param {!Wording} words
 * @return {!Element}
 */
export function axisRow(marks, most, words) {
  return el(
    'li',
    {class: 'row axis', 'aria-hidden': 'true'},
    el('span', {}),
    draw(
      'svg',
      {height: 22},
      marks.filter((mark, i) => mark <= most * 1.001 && (marks.length < 5 || i % 2 === 0)).map((mark, i) =>
        draw(
          'text',
          {x: percentOf(mark, most), y: 15, 'text-anchor': i ? (mark >= most ? 'end' : 'middle') : 'start', class: 'mute'},
          words.share(mark, marks[1] < 0.01 ? 1 : 0),
        )),
    ),
    el('span', {}),
  );
}
