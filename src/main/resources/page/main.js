/** Starts the page: unpacks the listings, and shows a choice whenever the address changes. */

import {mondayOf} from './calendar.js';
import {cardsOf} from './cardsview.js';
import {instantOf, isWhole, readChoice, toggled, writeChoice} from './choice.js';
import {Listings} from './columns.js';
import {fillControls, scopeOf, showControls} from './controls.js';
import {curveExhibit} from './curveview.js';
import {showExhibit} from './exhibit.js';
import {copyLink} from './export.js';
import {hoursExhibit} from './hoursview.js';
import {newsOf, showNews} from './newsview.js';
import {draftsExhibit, showDeckParts} from './nextview.js';
import {Pieces} from './pieces.js';
import {QUADRANTS} from './quadrantview.js';
import {RANKINGS} from './rankview.js';
import {Known} from './record.js';
import {report} from './report.js';
import {ribbonExhibit} from './ribbonview.js';
import {keepFocus, rove, showTips} from './senses.js';
import {stepsExhibit} from './stepsview.js';
import {storyOf} from './story.js';
import {trendExhibit} from './trendview.js';
import {Wording} from './wording.js';

const EXHIBITS = [
  ribbonExhibit, trendExhibit, stepsExhibit, ...RANKINGS, ...QUADRANTS, curveExhibit, hoursExhibit, draftsExhibit,
];

/** The packed listings of the page. */
async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** One page: what it holds, what is chosen, what is shown. */
class Page {
  constructor(meta, listings) {
    this.meta = meta;
    this.listings = listings;
    this.listings.lastWeek = mondayOf(listings.head['week']);
    this.words = new Wording(meta.words, meta.language, listings.head['zone'], meta.names);
    this.places = {};
    for (const node of document.querySelectorAll('[id]')) this.places[node.id] = node;
    this.figures = new Map();
    for (const node of document.querySelectorAll('[data-exhibit]')) this.figures.set(node.dataset.exhibit, node);
    this.knowledge = new Map();
    this.whole = new Map();
    this.pieces = new Pieces();
    this.act = {
      change: (part) => this.go({...this.choice, ...part}),
      toggle: (key, id) => {
        const list = key === 'brand' ? 'brands' : 'categories';
        this.go({...this.choice, [list]: toggled(this.choice[list], id)});
      },
      table: (id) => this.go({...this.choice, tables: toggled(this.choice.tables, id)}, true),
      clear: () => this.go({
        ...this.choice, brands: [], categories: [], sellers: 'all', isThen: false, week: this.listings.lastWeek,
        from: null,
      }),
      complain: (key, values) => this.announce(this.words.say(key, values), true),
    };
    this.announce = this.announce.bind(this);
  }

  start() {
    const {places, act} = this;
    fillControls(places, this);
    places.theme.addEventListener('click', () =>
      this.go({...this.choice, theme: this.isDark() ? 'light' : 'dark'}, true));
    places.print.addEventListener('click', () => window.print());
    places.link.addEventListener('click', () => copyLink(this));
    addEventListener('hashchange', () => this.show());
    addEventListener('popstate', () => this.show());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.show());
    matchMedia('print').addEventListener('change', () => this.show());
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      this.drawAll();
    });
    document.addEventListener('keydown', rove);
    showTips(places.tip);
    this.act = act;
    this.show();
    document.documentElement.dataset.state = 'ready';
  }

  go(wanted, isMinor = false) {
    // A range ends with the week; it cannot begin after it.
    const choice = wanted.from > wanted.week ? {...wanted, from: null} : wanted;
    const address = writeChoice(choice, this.listings);
    if (address === (location.hash || '#')) return;
    // Theme and tables are no steps to go back through.
    history[isMinor ? 'replaceState' : 'pushState'](null, '', address);
    this.show();
  }

  isDark() {
    const {theme} = this.choice;
    return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  known() {
    const instant = instantOf(this.choice, this.listings);
    if (!this.knowledge.has(instant)) {
      this.knowledge.set(instant, new Known(this.listings, instant));
      if (this.knowledge.size > 4) this.knowledge.delete([...this.knowledge.keys()][1]);
    }
    return this.knowledge.get(instant);
  }

  /** The report of the choice; those without a filter are the slow ones, and are kept. */
  compute(known) {
    const {week, from, isThen, brands, categories, sellers} = this.choice;
    const isAll = !brands.length && !categories.length && sellers === 'all';
    const key = `${week} ${from} ${isThen}`;
    if (isAll && this.whole.has(key)) return this.whole.get(key);
    const made = report(known, this.choice);
    if (isAll) this.whole.set(key, made);
    return made;
  }

  show() {
    const before = this.choice ? writeChoice(this.choice, this.listings) : null;
    this.choice = readChoice(location.hash, this.listings);
    if (before === writeChoice(this.choice, this.listings) && this.report) {
      this.drawAll();
      return;
    }
    const known = this.known();
    this.report = this.compute(known);
    this.story = storyOf(known, this.report);
    this.scope = scopeOf(this.choice, this.listings, this.words);
    this.isWhole = isWhole(this.choice, this.listings);
    this.drawAll();
    const {unknown} = this.choice;
    if (unknown.length) this.announce(this.words.say('filter.unknown', {name: unknown.join(', ')}), true);
    else if (before !== null) this.announce(newsOf(this).plain);
  }

  drawAll() {
    const {places, words} = this;
    const restore = keepFocus();
    const exhibits = EXHIBITS.map((exhibit) => {
      const node = this.figures.get(exhibit.id);
      const width = node.clientWidth || 600;
      return {node, draw: () => showExhibit(node, exhibit, this, width)};
    });
    const cards = {node: places.cards, draw: () => places.cards.replaceChildren(...cardsOf(this))};
    const drawSeen = this.pieces.sorted([cards, ...exhibits]);
    const theme = this.isDark() ? 'dark' : 'light';
    if (document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
    places.theme.textContent = words.say(theme === 'dark' ? 'action.light' : 'action.dark');
    showControls(places, this);
    const news = newsOf(this);
    showNews(places, this, news);
    drawSeen();
    showDeckParts(places, this);
    document.title = `${news.plain} · ${words.week(this.choice.week)}`;
    restore();
  }

  announce(text, isVisible = false) {
    this.places.live.textContent = text;
    this.places.notice.textContent = isVisible ? text : '';
    this.places.notice.hidden = !isVisible;
  }
}

/** Shows the page, or says why it cannot. */
async function openPage() {
  const meta = JSON.parse(document.getElementById('meta').textContent);
  try {
    const listings = new Listings(await unpacked(document.getElementById('rows').textContent.trim()));
    window.page = new Page(meta, listings);
    window.page.start();
  } catch (error) {
    document.documentElement.dataset.state = 'failed';
    document.getElementById('failure').hidden = false;
    throw error;
  }
}

openPage();
