/** What is listed against what of it is sold: a group is a mark that filters by it. */

import {cut, draw, drawing, label, ticks} from './dom.js';

const QUADRANT_TOP = 16;
const QUADRANT_FOOT = 36;
// Widths of a letter, in pixels: of the names of groups unlike the rest, which are bold, and of others.
const BOLD_LETTER = 7.8;
const LETTER = 6.8;

const isUnlike = (one) => one.standing === 'above' || one.standing === 'below';

/**
 * An exhibit of supply against sales.
 * @param {{id: string, key: string, kind: string}} options
 * @return {!Object}
 */
function quadrantExhibit({id, key, kind}) {
  const groupsOf = ({report}) => report.quadrants[kind];
  const exhibit = {
    id,
    sources: ['supply_quadrants'],
    title: (view) => {
      const {words} = view;
      const groups = groupsOf(view);
      if (!groups.length) return words.say(`${kind}.few`);
      if (groups.length === 1) {
        return words.say('sold.only_one', {first: words.name(groups[0].name), share: words.share(groups[0].share)});
      }
      const names = (standing) => groups.filter((one) => one.standing === standing).sort((a, b) => b.n - a.n)
        .map((one) => words.name(one.name));
      const [above, below] = [names('above'), names('below')];
      const values = {above: words.list(above, 4), below: words.list(below, 4)};
      if (above.length && below.length) return words.say('quadrants.want_more_and_too_much', values);
      if (above.length) return words.say('quadrants.want_more', values);
      return words.say(below.length ? 'quadrants.have_too_much' : 'quadrants.as_expected', values);
    },
    note: ({words, report}) => words.say('quadrants.note', {period: words.period(report.weeks.rankings)}),
    empty: ({words}) => words.say(`${kind}.empty`),
    draw: (view, width) => {
      const groups = groupsOf(view);
      if (!groups.length) return null;
      const {words} = view;
      const height = width < 480 ? 300 : 380;
      const scale = scales(groups, width, height);
      const picture = drawing(
        width, height, exhibit.title(view), axes(scale, words, groups[0].rateOfAll), marks(groups, scale, {view, key, kind}));
      // Its marks are buttons, which a picture may not hold.
      picture.setAttribute('role', 'group');
      return picture;
    },
    table: (view) => {
      const groups = groupsOf(view).slice().sort((a, b) => b.n - a.n);
      if (!groups.length) return null;
      const {words} = view;
      const share = (value) => ({value, text: words.share(value)});
      const columns = [
        `column.${key}`, 'column.listings', 'head.supply', 'head.sold30', 'head.low', 'head.high', 'column.q', 'column.standing',
      ];
      return {
        columns: columns.map((name) => words.say(name)),
        rows: groups.map((one) => [
          words.name(one.name), one.n, share(one.supplyShare), share(one.share), share(one.low), share(one.high),
          {value: one.q, text: words.chance(one.q)}, words.say(`standing.${one.standing}`),
        ]),
      };
    },
  };
  return exhibit;
}

/** Supply across, each line twice the one before; the share sold upwards. */
function scales(groups, width, height) {
  const supplies = groups.map((one) => one.supplyShare);
  const lines = [];
  const first = Math.min(...supplies) / 1.4;
  const last = Math.max(...supplies) * 1.5;
  for (let line = 2 ** Math.ceil(Math.log2(first * 100)) / 100; line <= Math.min(last, 1); line *= 2) lines.push(line);
  const sold = ticks(Math.min(1, Math.max(...groups.map((one) => one.high))), 4);
  const most = Math.min(1, sold[sold.length - 1]);
  const left = 46;
  const right = 16;
  const span = Math.log2(last / first) || 1;
  return {
    width, height, left, lines, sold, most,
    x: (share) => left + (Math.log2(share / first) / span) * (width - left - right),
    y: (share) => QUADRANT_TOP + (1 - share / most) * (height - QUADRANT_TOP - QUADRANT_FOOT),
  };
}

function axes({width, height, left, lines, sold, most, x, y}, words, all) {
  const floor = height - QUADRANT_FOOT;
  const every = Math.ceil(lines.length / (width < 480 ? 4 : 7));
  return [
    sold.filter((mark) => mark <= most).map((mark) => [
      draw('line', {x1: left, x2: width - 16, y1: cut(y(mark)), y2: cut(y(mark)), class: 'grid'}),
      label(left - 10, y(mark) + 4, words.share(mark, sold[1] < 0.01 ? 1 : 0), {class: 'mute', 'text-anchor': 'end'}),
    ]),
    lines.map((line, i) => [
      draw('line', {x1: cut(x(line)), x2: cut(x(line)), y1: QUADRANT_TOP, y2: floor, class: 'grid'}),
      i % every ? null : label(x(line), floor + 20, words.share(line, line < 0.01 ? (line < 0.005 ? 2 : 1) : 0), {
        class: 'mute', 'text-anchor': 'middle',
      }),
    ]),
    draw('line', {x1: left, x2: width - 16, y1: cut(y(all)), y2: cut(y(all)), class: 'reference'}),
    label(width - 16, y(all) - 6, words.say('rank.all', {value: words.share(all)}), {class: 'mute small', 'text-anchor': 'end'}),
  ];
}

/** The marks, and names beside them: of the groups unlike the rest, and of others while there is room. */
function marks(groups, scale, {view, key, kind}) {
  const {words, choice, act} = view;
  const {x, y} = scale;
  const ordered = groups.slice().sort((a, b) => isUnlike(b) - isUnlike(a) || b.n - a.n);
  const taken = ordered.map((one) => {
    const [at, up] = [x(one.supplyShare), y(one.share)];
    return [at - 7, up - 7, at + 7, up + 7];
  });
  // Names leave the intervals free, and the reference line's own words.
  ordered.filter(isUnlike).forEach((one) => {
    const at = x(one.supplyShare);
    taken.push([at - 2, y(one.high), at + 2, y(one.low)]);
  });
  const reference = y(ordered[0].rateOfAll);
  taken.push([scale.width - 90, reference - 18, scale.width, reference]);
  const names = ordered.map((one) => nameBeside(one, scale, taken, words));
  const dots = ordered.map((one) => {
    const [at, up] = [x(one.supplyShare), y(one.share)];
    const range = words.say('sure.range', {low: words.share(one.low), high: words.share(one.high)});
    const tip = `${words.name(one.name)}\n${words.share(one.supplyShare)} · ${words.share(one.share)}\n${range}\n${
      words.say(`standing.${one.standing}`)}`;
    const toggle = () => act.toggle(key, one.id);
    return [
      isUnlike(one) && draw('line', {x1: cut(at), x2: cut(at), y1: cut(y(one.low)), y2: cut(y(one.high)), class: 'whisker'}),
      draw('circle', {cx: cut(at), cy: cut(up), r: 5.5, class: `dot ${isUnlike(one) ? '' : 'hollow'}`}),
      draw('circle', {
        cx: cut(at), cy: cut(up), r: 12, class: 'hit', role: 'button', tabindex: one === ordered[0] ? 0 : -1,
        'aria-pressed': choice[kind].includes(one.id), 'aria-label': tip.replace(/\n/g, ', '), 'data-tip': tip,
        'data-key': `quadrant-${key}-${one.id}`, 'data-roving': `quadrant-${key}`,
        onclick: toggle,
        onkeydown: (event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          toggle();
        },
      }),
    ];
  });
  return [names, dots];
}

/** A name to the right, left, above or below of its mark, where it covers nothing. */
function nameBeside(one, {x, y, width, left}, taken, words) {
  const whole = words.name(one.name);
  const name = whole.length > 24 ? `${whole.slice(0, 23)}…` : whole;
  const [at, up] = [x(one.supplyShare), y(one.share)];
  const size = name.length * (isUnlike(one) ? BOLD_LETTER : LETTER);
  const places = [
    [at + 11, up + 4, 'start', at + 11], [at - 11, up + 4, 'end', at - 11 - size],
    [at, up - 12, 'middle', at - size / 2], [at, up + 20, 'middle', at - size / 2],
  ];
  for (const [textX, textY, anchor, from] of places) {
    const box = [from, textY - 12, from + size, textY + 4];
    if (box[0] < left || box[2] > width || box[1] < 0) continue;
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    return label(textX, textY, name, {'text-anchor': anchor, class: isUnlike(one) ? 'strong' : 'mute small', 'aria-hidden': 'true'});
  }
  return null;
}

/** Brands and categories. */
export const QUADRANTS = [
  quadrantExhibit({id: 'quadrantBrands', key: 'brand', kind: 'brands'}),
  quadrantExhibit({id: 'quadrantCategories', key: 'category', kind: 'categories'}),
];
