/** The frame of an exhibit: finding, what is drawn, picture or table, and where it comes from. */

import {draw, el} from './dom.js';
import {copyAsPicture, saveAsCsv} from './export.js';

/**
 * A table of an exhibit. Cells are text, or a value with the text that is shown of it.
 * @param {{columns: !Array<string>, rows: !Array<!Array<*>>}} table
 * @param {string} caption
 * @return {!Element}
 */
function tableOf(table, caption) {
  const cell = (value, column) => {
    const shown = value !== null && typeof value === 'object' ? value.text : value;
    return column === 0 ? el('th', {scope: 'row'}, shown) : el('td', {}, shown);
  };
  return el(
    'div',
    {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption},
    el(
      'table',
      {},
      el('caption', {class: 'unseen'}, caption),
      el('thead', {}, el('tr', {}, table.columns.map((name) => el('th', {scope: 'col'}, name)))),
      el('tbody', {}, table.rows.map((row) => el('tr', {}, row.map(cell)))),
    ),
  );
}

/**
 * Fills a figure.
 * @param {!Element} figure
 * @param {!Object} exhibit id, title, note, draw, table, empty, sources
 * @param {!Object} view all that can be shown
 * @param {number} width of the figure
 */
export function showExhibit(figure, exhibit, view, width) {
  const {words, choice} = view;
  const title = exhibit.title(view);
  const isTable = choice.tables.includes(exhibit.id);
  const body = el('div', {class: 'body'});
  figure.replaceChildren(
    el(
      'figcaption',
      {},
      el(exhibit.heading || 'h3', {id: `title-${exhibit.id}`}, title),
      el('p', {}, exhibit.note(view)),
    ),
    exhibit.choices ? exhibit.choices(view) : '',
    body,
  );
  figure.setAttribute('aria-labelledby', `title-${exhibit.id}`);
  const picture = isTable ? null : exhibit.draw(view, width);
  const table = exhibit.table(view);
  if (isTable && table) body.append(tableOf(table, title));
  else if (picture) body.append(picture);
  else body.append(el('p', {class: 'empty'}, exhibit.empty(view)));
  if (table || picture) figure.append(actions(exhibit, view, table, body));
  else if (isTable) figure.append(el('div', {class: 'actions'}, switchButton(exhibit, view)));
  figure.append(origin(exhibit, view, words));
}

function switchButton({id}, {words, choice, act}) {
  const isTable = choice.tables.includes(id);
  return el(
    'button',
    {type: 'button', 'aria-pressed': isTable, 'data-key': `table-${id}`, onclick: () => act.table(id)},
    words.say(isTable ? 'action.chart' : 'action.table'),
  );
}

function actions(exhibit, view, table, body) {
  const {words} = view;
  const name = exhibit.title(view);
  const button = (key, onclick) =>
    el('button', {type: 'button', 'data-key': `${key}-${exhibit.id}`, onclick}, words.say(`action.${key}`));
  return el(
    'div',
    {class: 'actions', role: 'group', 'aria-label': name},
    table && switchButton(exhibit, view),
    table && button('csv', () => saveAsCsv(exhibit.id, table, view)),
    body.querySelector('svg.drawing') &&
      button('picture', () => copyAsPicture(body.querySelector('svg.drawing'), name, view)),
  );
}

/** The queries, what they count, and how many listings: closed until asked for. */
function origin(exhibit, view, words) {
  const {meta, report, scope} = view;
  const known = exhibit.sources.filter((name) => meta.queries[name]);
  return el(
    'details',
    {class: 'origin'},
    el('summary', {}, words.say('origin')),
    el(
      'p',
      {},
      words.say('origin.rows', {
        n: report.count,
        scope: scope || words.say('scope.all'),
        instant: words.instant(report.asOf),
      }),
    ),
    known.map((name) => [
      el('p', {}, el('b', {}, `${name}.sql`), ` – ${meta.queries[name].title}. ${meta.queries[name].grain}.`),
      el('pre', {tabindex: 0}, meta.queries[name].sql),
    ]),
  );
}

/** A mark for the meaning of a line in a chart. */
function swatch(kind) {
  return draw('svg', {width: 22, height: 12, 'aria-hidden': 'true', class: `swatch ${kind}`},
    draw('line', {x1: 1, x2: 21, y1: 6, y2: 6}));
}
