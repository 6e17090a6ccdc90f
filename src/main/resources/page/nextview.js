/** What is not the cause, what is recommended, and where drafts are left. */

import {STEPS} from './columns.js';
import {draw, el, percentOf} from './dom.js';
import {MIN_LISTINGS} from './statistics.js';

/** Drafts by the furthest step: bars. */
export const draftsExhibit = {
  id: 'drafts',
  sources: ['last_steps', 'window_totals'],
  title: ({report, words}) => {
    const period = words.period(report.weeks.window);
    const all = report.drafts.reduce((a, b) => a + b, 0);
    if (!all) return words.say('drafts.none', {period});
    const most = report.drafts.indexOf(Math.max(...report.drafts));
    const isAlone = report.drafts.filter((n) => n === report.drafts[most]).length === 1;
    if (all < MIN_LISTINGS || !isAlone) return words.say('drafts.few', {n: all, period});
    const step = most ? words.say(`step.${most - 1}`) : words.say('drafts.noEvent');
    return words.say('drafts.title', {n: all, step, k: report.drafts[most], period});
  },
  note: ({words}) => words.say('drafts.note'),
  empty: ({words, report}) => words.say('drafts.none', {period: words.period(report.weeks.window)}),
  draw: ({report, words}) => {
    const all = report.drafts.reduce((a, b) => a + b, 0);
    if (!all) return null;
    const most = Math.max(...report.drafts);
    return el('ul', {class: 'rank bars'}, report.drafts.map((n, i) =>
      (i === 0 && !n ? null : el(
        'li',
        {class: 'row'},
        el('span', {class: 'name'}, i ? words.say(`step.${i - 1}`) : words.say('drafts.noEvent')),
        draw('svg', {'aria-hidden': 'true', height: 34}, draw('rect', {
          x: 0, y: 10, height: 14, rx: 2, width: percentOf(n, most * 1.02), class: 'bar',
        })),
        el('span', {class: 'value'},
          el('b', {'data-figure': `drafts.${i}`, 'data-value': n}, words.number(n)),
          el('i', {}, words.share(n / all, 0)))))));
  },
  table: ({report, words}) => {
    const all = report.drafts.reduce((a, b) => a + b, 0);
    if (!all) return null;
    const rows = [];
    for (let i = 0; i <= STEPS; i++) {
      const name = i ? words.say(`step.${i - 1}`) : words.say('drafts.noEvent');
      rows.push([name, report.drafts[i], {value: report.drafts[i] / all, text: words.share(report.drafts[i] / all)}]);
    }
    return {columns: ['head.step', 'head.drafts', 'head.share'].map((key) => words.say(key)), rows};
  },
};

/** A list that the deck makes: it looks at more than the page can recompute, so filters hide it. */
function deckList(place, part, view, key) {
  const {words, isWhole} = view;
  const isTold = isWhole || words.has(`${key}.filtered`);
  place.hidden = !part || !isTold;
  if (place.hidden) return;
  if (!isWhole) {
    const clear = {type: 'button', 'data-key': `clear-${key}`, onclick: () => view.act.clear()};
    place.replaceChildren(
      el('figcaption', {}, el('h3', {}, words.say(`${key}.filtered`))),
      el('div', {class: 'actions'}, el('button', clear, words.say('action.clear'))),
    );
    return;
  }
  const isShown = ({table}) => table.columns.map((_, i) =>
    table.rows.some((row) => /[^\s…–]/.test(row[i].map(({text}) => text).join(''))));
  const shown = part.table ? isShown(part) : [];
  const strong = (spans) => spans.map(({text, strong: isStrong}) => (isStrong ? el('strong', {}, text) : text));
  place.replaceChildren(
    el('figcaption', {}, el('h3', {}, strong(part.title)), el('p', {}, words.say('deck.note'))),
    part.table
      ? el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': part.title.map(({text}) => text).join('')},
        el('table', {class: 'recommendations'},
          el('thead', {}, el('tr', {}, part.table.columns.map(({title, numeric}, i) =>
            shown[i] && el('th', {scope: 'col', class: numeric ? null : 'words'}, title)))),
          el('tbody', {}, part.table.rows.map((row) => el('tr', {}, row.map((spans, i) => shown[i] &&
            el(i ? 'td' : 'th', {scope: i ? null : 'row', class: part.table.columns[i].numeric ? null : 'words'}, strong(spans))))))))
      : el('ul', {class: 'findings'}, part.items.map((spans) => el('li', {}, strong(spans)))),
  );
}

/**
 * Shows what the deck found beyond the form, what it recommends, and what became of what it recommended earlier.
 * @param {!Object} places elements by name
 * @param {!Object} view
 */
export function showDeckParts(places, view) {
  deckList(places.why, view.meta.why, view, 'why');
  deckList(places.recommendations, view.meta.recommendations, view, 'recommendations');
  deckList(places.tracking, view.meta.tracking, view, 'tracking');
}
