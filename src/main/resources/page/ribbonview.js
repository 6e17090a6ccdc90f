/** The picture of the week: listings left after each step of the form, and how many usually are. */

import {STEPS} from './columns.js';
import {cut, draw, drawing, label} from './dom.js';

const RIBBON_TOP = 30;
const RIBBON_FOOT = 48;
// The width of a letter of a step's name, in pixels.
const LETTER_ROOM = 6.4;

/** Listings that are left after each step, the first before it; usual ones beside them. */
function leftAfter({formChange}) {
  const steps = formChange.filter((one) => one.step >= 0);
  if (steps.length < STEPS || !steps[0].n) return null;
  const last = steps[STEPS - 1];
  return {
    steps,
    left: [...steps.map((one) => one.n), last.n - last.k],
    usual: steps[0].nBefore ? [steps[0].n, ...steps.map((one) => one.usualLeft)] : null,
  };
}

/** A band that goes down where listings are lost. */
function ribbonLine(values, x, y) {
  let path = `M0 ${cut(y(values[0]))}`;
  for (let i = 1; i < values.length; i++) {
    const [from, to] = [x(i - 1), x(i)];
    const bend = from + (to - from) * 0.72;
    path += `H${cut(from + (to - from) * 0.45)}C${cut(bend)} ${cut(y(values[i - 1]))}`;
    path += ` ${cut(bend)} ${cut(y(values[i]))} ${cut(to)} ${cut(y(values[i]))}`;
  }
  return path;
}

/** The exhibit beside the headline. */
export const ribbonExhibit = {
  id: 'form',
  // It stands right below the headline.
  heading: 'h2',
  sources: ['form_funnel_change'],
  title: ({report, words}) => {
    const found = leftAfter(report);
    if (!found) return words.say('form.none');
    return words.say('form.title', {n: found.left[0], finished: found.left[STEPS]});
  },
  note: ({report, words}) => {
    const found = leftAfter(report);
    return words.say(found && found.usual ? 'form.note' : 'form.note.alone');
  },
  empty: ({words}) => words.say('form.empty'),
  draw: (view, width) => {
    const {words, story, report} = view;
    const found = leftAfter(report);
    if (!found) return null;
    const {left, usual, steps} = found;
    const isNarrow = width < 560;
    const height = isNarrow ? 260 : 320;
    const floor = height - RIBBON_FOOT;
    const end = isNarrow ? 44 : 64;
    const stride = (width - end) / STEPS;
    const most = Math.max(left[0], usual ? usual[0] : 0);
    const x = (i) => i * stride;
    const y = (n) => floor - (n / most) * (floor - RIBBON_TOP);
    const bad = story.step ? story.step.step : -1;
    const closed = (values) => `${ribbonLine(values, x, y)}H${width}V${floor}H0Z`;
    const parts = [];
    if (usual) parts.push(draw('path', {d: closed(usual), class: bad >= 0 ? 'gap' : 'quietgap'}));
    parts.push(draw('path', {d: closed(left), class: 'mass'}));
    if (usual) {
      const d = `${ribbonLine(usual, x, y)}H${width}`;
      parts.push(draw('path', {d, class: `usual ${bad >= 0 ? 'point' : ''}`}));
    }
    left.forEach((n, i) => {
      if (i) parts.push(draw('line', {x1: cut(x(i)), x2: cut(x(i)), y1: cut(y(n)), y2: floor, class: 'seam'}));
      const room = floor - y(n);
      const at = room > 30 ? y(n) + 24 : y(n) - 8;
      parts.push(label(x(i) + (isNarrow ? 5 : 10), at, words.number(n), {
        class: `figure ${room > 30 ? 'onmass' : ''}`, 'data-figure': `form.${i}.left`, 'data-value': n,
      }));
      const name = i < STEPS ? words.say(`step.${i}`) : words.say('form.finished');
      const isLast = i === STEPS;
      const lines = isNarrow && !isLast ? folded(name, Math.floor(stride / LETTER_ROOM)) : [name];
      // A long last name stands below the one before it.
      const below = isNarrow && isLast && name.length > 8 ? 1 : 0;
      lines.forEach((line, k) =>
        parts.push(label(isLast ? width : x(i) + 2, floor + 20 + 16 * (k + below), line, {
          class: i === bad ? 'point' : 'mute', 'text-anchor': isLast ? 'end' : 'start',
        })));
    });
    if (bad >= 0) parts.push(...lossLabels(words, steps[bad], {x, y, left, usual, bad, width, isNarrow}));
    if (usual) {
      const text = words.say('form.usual', {n: usual[STEPS]});
      // Above both lines: on the mass it could not be read.
      const at = Math.max(Math.min(y(usual[STEPS]), y(left[STEPS])) - 10, 14);
      parts.push(label(width, at, text, {class: bad >= 0 ? 'point' : 'mute', 'text-anchor': 'end'}));
    }
    return drawing(width, height, ribbonExhibit.title(view), ...parts);
  },
  table: ({report, words}) => {
    const found = leftAfter(report);
    if (!found) return null;
    const keys = ['head.step', 'head.reached', 'head.lost', 'head.left', 'column.usual'];
    const rows = found.steps.map((one, i) => [
      words.say(`step.${one.step}`), one.n, one.k, one.n - one.k,
      found.usual ? {value: found.usual[i + 1], text: words.number(found.usual[i + 1])} : '–',
    ]);
    return {columns: keys.map((key) => words.say(key)), rows};
  },
};

function lossLabels(words, step, {x, y, left, usual, bad, width, isNarrow}) {
  const middle = (y(usual[bad + 1]) + y(left[bad + 1])) / 2;
  const at = Math.min(x(bad + 1) + 14, width - 132);
  const parts = [
    label(at, middle + 2, words.say('form.lost', {n: step.k}), {class: 'figure point'}),
  ];
  if (!isNarrow || y(left[bad + 1]) - y(usual[bad + 1]) > 60) {
    const usually = words.say('form.usual', {n: step.rateBefore * step.n});
    parts.push(label(at, middle + 22, usually, {class: 'point'}));
  }
  return parts;
}

/** A name on two lines where it is long, each cut to what has room. */
function folded(name, most) {
  const short = (text) => (text.length <= most ? text : `${text.slice(0, most - 2)}.`);
  const [first, ...others] = name.split(' ');
  return name.length <= most || !others.length ? [short(name)] : [short(first), short(others.join(' '))];
}
