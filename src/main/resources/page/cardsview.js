/** The ten figures of the week: value, change, how sure it is, and twenty-six weeks of it. */

import {cut, draw, el, lineThrough, percentOf} from './dom.js';
import {isFew} from './measures.js';

const WIDTH = 200;
const HEIGHT = 36;

/** How sure a change is, in words. */
function sureness(one, words) {
  if (isFew(one)) return words.say('verdict.too few to compare');
  if (one.verdict === 'up' || one.verdict === 'down') {
    return words.say(one.isHeadline ? 'sure.yes' : 'sure.watch', {span: words.span(one.low, one.high, one.format)});
  }
  if (one.verdict === 'no clear change') return words.say('sure.no', {span: words.span(one.low, one.high, one.format)});
  return words.say(`verdict.${one.verdict}`);
}

/** The interval of the change, drawn against zero. */
function changeGlyph(one, kind) {
  const svg = draw('svg', {class: 'glyph', height: 14, 'aria-hidden': 'true'});
  if (one.low === null || one.difference === null || isFew(one)) return svg;
  const most = Math.max(Math.abs(one.low), Math.abs(one.high)) * 1.08 || 1;
  const at = (value) => percentOf(value + most, 2 * most);
  svg.append(
    draw('line', {x1: '0', x2: '100%', y1: 7, y2: 7, class: 'grid'}),
    draw('line', {x1: '50%', x2: '50%', y1: 1, y2: 13, class: 'zero'}),
    draw('line', {x1: at(one.low), x2: at(one.high), y1: 7, y2: 7, class: `whisker ${kind}`}),
    draw('circle', {cx: at(one.difference), cy: 7, r: 4, class: `dot ${kind}`}),
  );
  return svg;
}

function sparkline(values, kind) {
  const known = values.filter((value) => value !== null);
  const svg = draw('svg', {
    class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', height: 44, 'aria-hidden': 'true',
  });
  if (known.length < 2) return svg;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (i) => 2 + (i / (values.length - 1)) * (WIDTH - 8);
  const y = (value) => (high === low ? HEIGHT / 2 : HEIGHT - 5 - ((value - low) / (high - low)) * (HEIGHT - 10));
  svg.append(draw('path', {d: lineThrough(values.map((value, i) => (value === null ? null : [x(i), y(value)]))), class: 'line'}));
  const last = values[values.length - 1];
  if (last !== null) {
    svg.append(draw('path', {d: `M${cut(x(values.length - 1))} ${cut(y(last))}h.01`, class: `end ${kind}`}));
  }
  return svg;
}

/**
 * The cards.
 * @param {!Object} view
 * @return {!Array<!Element>}
 */
export function cardsOf(view) {
  const {report, words, story, choice, act} = view;
  return report.numbers.map((one) => {
    const isMoved = one.verdict === 'up' || one.verdict === 'down';
    const isPoint = Boolean(story.lead) && story.lead.name === one.name;
    const kind = isPoint ? 'point' : isMoved ? 'strong' : '';
    const name = words.say(`measure.${one.name}`);
    const isUntold = one.difference === null || isFew(one) || one.verdict === 'too few to compare';
    const change = isUntold ? '' : words.change(one.difference, one.format);
    return el(
      'li',
      {class: `card ${isPoint ? 'point' : ''}`},
      el('h3', {}, el('button', {
        type: 'button', 'data-key': `card-${one.name}`, 'data-roving': 'cards', 'aria-pressed': choice.measure === one.name,
        onclick: () => act.change({measure: one.name}),
      }, name)),
      el('p', {class: 'big', 'data-figure': `our_numbers.${one.name}.value`, 'data-value': one.value},
        isFew(one) ? words.say('rank.of', {k: one.k, n: one.n}) : words.figure(one.value, one.format)),
      el('p', {class: 'change'}, change && [
        el(isMoved ? 'b' : 'span', {'data-figure': `our_numbers.${one.name}.difference`, 'data-value': one.difference}, change),
        ` ${words.say('card.on', {previous: words.figure(one.previous, one.format)})}`,
      ]),
      el('p', {class: 'sure'}, sureness(one, words)),
      changeGlyph(one, kind),
      sparkline(report.trend.map((week) => week.measures[one.name].value), kind),
    );
  });
}
