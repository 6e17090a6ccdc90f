/** The top of the page: the week's news. Unfiltered in the deck's own words, else in the page's. */

import {el} from './dom.js';
import {tell} from './story.js';

/** Text with its bold parts; a bold beginning is the name of the part. */
function spansOf(spans) {
  return spans.map(({text, strong}) => (strong ? el('strong', {}, text) : text));
}

/** What the deck says, as headline and parts. */
function fromDeck({title, items}) {
  const parts = items.map((spans) => {
    const isNamed = spans.length > 1 && spans[0].strong;
    const name = isNamed ? spans[0].text.replace(/[\s\u00a0\u202f]*:$/, '') : '';
    return {name, body: spansOf(isNamed ? spans.slice(1) : spans)};
  });
  return {headline: spansOf(title.map((span) => ({...span, strong: false}))), lead: '', parts};
}

/**
 * The news of a view.
 * @param {!Object} view
 * @return {{headline: !Array<*>, lead: string, parts: !Array<!Object>, plain: string}}
 */
export function newsOf(view) {
  const {meta, story, words, scope, isWhole} = view;
  if (isWhole && meta.news) {
    const news = fromDeck(meta.news);
    return {...news, plain: meta.news.title.map(({text}) => text).join('')};
  }
  const {headline, lead, parts} = tell(story, words, scope);
  const named = parts.map(({key, text}) => ({name: words.say(`part.${key}`), body: [text]}));
  return {headline: [headline], lead, parts: named, plain: headline};
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
