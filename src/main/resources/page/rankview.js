/** Rankings of brands and categories; each row is a button that filters by it. */

import {draw, el, percentOf, ticks} from './dom.js';
import {axisRow} from './stepsview.js';

const MOST_LISTED = 12;

/**
 * A ranking's exhibit.
 * @param {{id: string, key: string, kind: string, of: string, says: string, sources: !Array<string>}} options
 * @return {!Object}
 */
function rankingExhibit({id, key, kind, of, says, sources}) {
  const periodOf = ({report, words}) =>
    ({period: words.period(of === 'completion' ? report.weeks.window : report.weeks.rankings)});
  const rankingOf = ({report}) => report[of];
  const exhibit = {
    id,
    sources,
    title: (view) => {
      const {words} = view;
      const found = rankingOf(view);
      if (!found.headline) return words.say(`${id}.few`, periodOf(view));
      const names = (standing) =>
        words.list(found.shown.filter((one) => one.standing === standing).map((one) => words.name(one.name)));
      const values = {
        first: words.name(found.shown[0].name),
        share: words.share(found.shown[0].share),
        all: words.share(found.shown[0].rateOfAll),
        above: names('above'),
        below: names('below'),
        n: found.above,
        m: found.below,
      };
      // Those of all who sell, and those of brands or categories alone.
      const said = (key) => words.say(words.has(`${says}.${key}`) ? `${says}.${key}` : `${id}.${key}`, values);
      const text = said(found.headline);
      const isBoth = found.below && (found.headline === 'leader' || found.headline === 'above_rest');
      return isBoth ? text + said('and_below') : text;
    },
    note: (view) => view.words.say(`${says}.note`, periodOf(view)),
    empty: (view) => view.words.say(`${id}.empty`, periodOf(view)),
    draw: (view) => {
      const {words, choice} = view;
      const {shown, more} = rankingOf(view);
      if (!shown.length) return null;
      const marks = ticks(Math.min(1, Math.max(...shown.map((one) => one.high))), 4);
      const most = Math.min(1, marks[marks.length - 1]);
      const all = shown[0].rateOfAll;
      const reference = words.say('rank.all', {value: words.share(all)});
      return el(
        'div',
        {},
        el(
          'ul',
          {class: 'rank'},
          el(
            'li',
            {class: 'row axis', 'aria-hidden': 'true'},
            el('span', {}),
            draw('svg', {height: 22}, draw('text', {
              x: percentOf(all, most), y: 14, class: 'mute', 'text-anchor': all / most > 0.75 ? 'end' : 'middle',
            }, reference)),
            el('span', {}),
          ),
          shown.map((one) => el('li', {}, rankRow(one, {most, all, key, view, of, isPicked: choice[kind].includes(one.id)}))),
          axisRow(marks, most, words),
        ),
        more > 0 && el('p', {class: 'more'}, words.say('rank.more', {n: more})),
      );
    },
    table: (view) => {
      const {words} = view;
      const {shown} = rankingOf(view);
      if (!shown.length) return null;
      const share = (value) => ({value, text: words.share(value)});
      const columns = [
        `column.${key}`, 'column.listings', of === 'completion' ? 'head.completed' : 'column.sold', 'head.share', 'head.low',
        'head.high', 'column.q', 'column.standing',
      ];
      return {
        columns: columns.map((name) => words.say(name)),
        rows: shown.map((one) => [
          words.name(one.name), one.n, one.k, share(one.share), share(one.low), share(one.high),
          {value: one.q, text: words.chance(one.q)}, words.say(`standing.${one.standing}`),
        ]),
      };
    },
  };
  return exhibit;
}

function rankRow(one, {most, all, key, view, of, isPicked}) {
  const {words, act} = view;
  const isSure = one.standing === 'above' || one.standing === 'below';
  const at = (value) => percentOf(value, most);
  const range = words.say('sure.range', {low: words.share(one.low), high: words.share(one.high)});
  const standing = words.say(`standing.${one.standing}`);
  return el(
    'button',
    {
      type: 'button',
      class: 'row',
      'aria-pressed': isPicked,
      'data-key': `${of}-${one.id}`,
      'data-roving': of,
      'data-tip': `${words.name(one.name)}\n${words.say('rank.of', {k: one.k, n: one.n})}\n${range}\n${standing}`,
      onclick: () => act.toggle(key, one.id),
    },
    el('span', {class: 'name', dir: 'auto'}, words.name(one.name)),
    draw(
      'svg',
      {'aria-hidden': 'true', height: 34},
      draw('line', {x1: at(all), x2: at(all), y1: 0, y2: 34, class: 'reference'}),
      draw('line', {x1: at(one.low), x2: at(one.high), y1: 17, y2: 17, class: `whisker ${isSure ? 'strong' : ''}`}),
      draw('circle', {cx: at(one.share), cy: 17, r: 5.5, class: `dot ${isSure ? 'strong' : ''}`}),
    ),
    el(
      'span',
      {class: 'value'},
      el('b', {'data-figure': `${of}.${one.name}.share`, 'data-value': one.share}, words.share(one.share)),
      el('i', {}, words.say('rank.among', {n: one.n})),
    ),
    el('span', {class: 'unseen'}, `, ${range}, ${standing}`),
  );
}

/** How much is listed of each group: bars. */
function listedExhibit({id, key, kind, of}) {
  return {
    id,
    sources: ['supply_quadrants'],
    title: ({report, words}) => {
      const [first, second] = report[of];
      if (!first) return words.say(`${id}.none`);
      if (!second) return words.say(`${id}.only`, {name: words.name(first.name)});
      return words.say(`${id}.title`, {name: words.name(first.name), share: words.share(first.share)});
    },
    note: ({words, report}) => words.say(`${id}.note`, {period: words.period(report.weeks.rankings)}),
    empty: ({words}) => words.say(`${id}.none`),
    draw: ({report, words, choice, act}) => {
      const shown = report[of].slice(0, MOST_LISTED);
      if (!shown.length) return null;
      const most = shown[0].share * 1.02;
      const isAny = choice[kind].length > 0;
      return el(
        'ul',
        {class: 'rank bars'},
        shown.map((one) => {
          const isPicked = choice[kind].includes(one.id);
          return el('li', {}, el(
            'button',
            {
              type: 'button', class: 'row', 'aria-pressed': isPicked, 'data-key': `${of}-${one.id}`,
              'data-roving': of, onclick: () => act.toggle(key, one.id),
            },
            el('span', {class: 'name', dir: 'auto'}, words.name(one.name)),
            draw('svg', {'aria-hidden': 'true', height: 34}, draw('rect', {
              x: 0, y: 10, height: 14, rx: 2, width: percentOf(one.share, most), class: isAny && !isPicked ? 'bar faint' : 'bar',
            })),
            el('span', {class: 'value'}, el('b', {}, words.number(one.n)), el('i', {}, words.share(one.share))),
          ));
        }),
      );
    },
    table: ({report, words}) =>
      report[of].length
        ? {
          columns: [`column.${key}`, 'column.listings', 'head.share'].map((name) => words.say(name)),
          rows: report[of].map((one) => [words.name(one.name), one.n, {value: one.share, text: words.share(one.share)}]),
        }
        : null,
  };
}

/** Brands and categories by what is sold and completed, and by what is listed. */
export const RANKINGS = [
  rankingExhibit({id: 'brands', key: 'brand', kind: 'brands', of: 'brands', says: 'sold', sources: ['brand_ranking']}),
  listedExhibit({id: 'listed', key: 'brand', kind: 'brands', of: 'listed'}),
  rankingExhibit({id: 'categories', key: 'category', kind: 'categories', of: 'categories', says: 'sold', sources: ['category_ranking']}),
  rankingExhibit({id: 'completion', key: 'category', kind: 'categories', of: 'completion', says: 'completion', sources: ['category_completion']}),
];
