/** The frame of an exhibit: finding, what is drawn, picture or table, and where it comes from. */

import {el} from './dom.js';
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
  const caption = el(
    'figcaption',
    {},
    el(exhibit.heading || 'h3', {id: `title-${exhibit.id}`}, title),
    el('p', {}, exhibit.note(view)),
  );
  const picture = isTable ? null : exhibit.draw(view, width);
  // What has a picture has a table; it is made when it is asked for.
  const table = picture ? null : exhibit.table(view);
  if (picture) body.append(picture);
  else if (isTable && table) body.append(tableOf(table, title));
  else body.append(el('p', {class: 'empty'}, exhibit.empty(view)));
  let below = '';
  if (picture || table) below = actions(exhibit, view, body);
  else if (isTable) below = el('div', {class: 'actions'}, switchButton(exhibit, view));
  const parts = [caption, exhibit.choices ? exhibit.choices(view) : '', body, below];
  figure.setAttribute('aria-labelledby', `title-${exhibit.id}`);
  // Where the figures come from stays open over a filter.
  const last = originIn(figure, exhibit, view);
  while (figure.firstChild !== last) figure.firstChild.remove();
  last.before(...parts);
  last.children[1].textContent = rowsBehind(view);
}

function switchButton({id}, {words, choice, act}) {
  const isTable = choice.tables.includes(id);
  return el(
    'button',
    {type: 'button', 'aria-pressed': isTable, 'data-key': `table-${id}`, onclick: () => act.table(id)},
    words.say(isTable ? 'action.chart' : 'action.table'),
  );
}

function actions(exhibit, view, body) {
  const {words} = view;
  const name = exhibit.title(view);
  const button = (key, onclick) =>
    el('button', {type: 'button', 'data-key': `${key}-${exhibit.id}`, onclick}, words.say(`action.${key}`));
  return el(
    'div',
    {class: 'actions', role: 'group', 'aria-label': name},
    switchButton(exhibit, view),
    button('csv', () => saveAsCsv(exhibit.id, exhibit.table(view), view)),
    body.querySelector('svg.drawing') &&
      button('picture', () => copyAsPicture(body.querySelector('svg.drawing'), name, view)),
  );
}

/** The figure's queries, made where they are not there yet or speak another language. */
function originIn(figure, exhibit, view) {
  const said = view.words.say('origin');
  const there = figure.querySelector(':scope > .origin');
  if (there && there.firstChild.textContent === said) return there;
  const made = origin(exhibit, view.meta, said);
  figure.replaceChildren(made);
  return made;
}

/** How many listings are counted, and what is known of them. */
function rowsBehind({words, report, scope}) {
  return words.say('origin.rows', {
    n: report.count,
    scope: scope || words.say('scope.all'),
    instant: words.instant(report.asOf),
  });
}

/** The queries, what they count, and how many listings: closed until asked for. */
function origin(exhibit, meta, said) {
  const known = exhibit.sources.filter((name) => meta.queries[name]);
  return el(
    'details',
    {class: 'origin'},
    el('summary', {}, said),
    el('p', {}),
    known.map((name) => [
      el('p', {}, el('b', {}, `${name}.sql`), ` – ${meta.queries[name].title}. ${meta.queries[name].grain}.`),
      el('pre', {tabindex: 0}, meta.queries[name].sql),
    ]),
  );
}
