/** The top of the page: the week's news. Unfiltered in the deck's own words, else in the page's. */

import {el} from './dom.js';
import {tell} from './story.js';

/** Text with its bold parts; a bold beginning is the name of the part. */
function spansOf(spans) {
  return spans.map(({text, strong}) => (strong ? el('strong', {}, text) : text));
}

/** The same with a capital at its beginning: its name, which stood before it, stands above. */
function capitalised([first, ...others]) {
  if (!first) return [];
  const text = first.text.trimStart();
  return [{...first, text: text.charAt(0).toLocaleUpperCase() + text.slice(1)}, ...others];
}

/** A headline whose second half, after the colon, names the step that carries the change. */
function accented(spans, isAccented) {
  const text = spans.map((span) => span.text).join('');
  const colon = isAccented ? text.search(/[\s\u00a0\u202f]?: /) : -1;
  if (colon < 0) return [text];
  const end = text.indexOf(': ', colon) + 2;
  return [text.slice(0, end), el('em', {}, text.slice(end))];
}

/** What the deck says, as headline and parts. */
function fromDeck({title, items}, isAccented) {
  const parts = items.map((spans) => {
    const isNamed = spans.length > 1 && spans[0].strong;
    const name = isNamed ? spans[0].text.replace(/[\s\u00a0\u202f]*:$/, '') : '';
    return {name, body: spansOf(capitalised(isNamed ? spans.slice(1) : spans))};
  });
  return {headline: accented(title, isAccented), lead: '', parts};
}

/**
 * The news of a view.
 * @param {!Object} view
 * @return {{headline: !Array<*>, lead: string, parts: !Array<!Object>, plain: string}}
 */
export function newsOf(view) {
  const {meta, story, words, scope, isWhole} = view;
  if (isWhole && meta.news) {
    const news = fromDeck(meta.news, story.kind === 'step');
    return {...news, plain: meta.news.title.map(({text}) => text).join('')};
  }
  const {headline, lead, parts} = tell(story, words, scope);
  const named = parts.map(({key, text}) => ({name: words.say(`part.${key}`), body: [text]}));
  return {headline: accented([{text: headline}], story.kind === 'step'), lead, parts: named, plain: headline};
}

/**
 * Shows the news.
 * @param {!Object} places elements by name
 * @param {!Object} view
 * @param {!Object} news of newsOf()
 */
export function showNews(places, view, news) {
  const {words, choice, scope} = view;
  const when = words.say('eyebrow', {week: words.week(choice.week), days: words.days(choice.week)});
  places.eyebrow.textContent = scope ? `${scope} · ${when}` : when;
  places.headline.replaceChildren(...news.headline);
  places.headline.className = news.plain.length > 90 ? 'long' : '';
  places.lead.textContent = news.lead;
  places.lead.hidden = !news.lead;
  places.parts.replaceChildren(
    ...news.parts.map(({name, body}) => el('div', {}, el('dt', {}, name), el('dd', {}, body))),
  );
  places.parts.hidden = !news.parts.length;
}
