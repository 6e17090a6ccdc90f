/** The filters: week, knowledge, brand, category, sellers; and what is in force. */

import {isoWeek, mondayOf} from './calendar.js';
import {SELLER_GROUPS} from './choice.js';
import {el} from './dom.js';
import {mondaysBetween} from './wording.js';

/**
 * Fills the lists of names and weeks, once.
 * @param {!Object<string, !Element>} places elements by name
 * @param {!Object} view
 */
export function fillControls(places, {listings, words, act}) {
  const first = listings.count ? listings.zone.monday(listings.created[0]) : null;
  const weeks = first === null ? [] : mondaysBetween(first, listings.lastWeek).reverse();
  places.week.append(...weeks.map((monday) =>
    el('option', {value: isoWeek(monday)}, `${words.week(monday)} · ${words.days(monday)}`)));
  places.weeks = weeks;
  places.shownWeek = null;
  places.category.append(
    el('option', {value: ''}, words.say('filter.category')),
    ...listings.categories.map((name, i) => el('option', {value: i + 1}, words.name(name))),
  );
  places.sellers.append(...SELLER_GROUPS.map((group) => el('option', {value: group}, words.say(`sellers.${group}`))));
  places.known.append(
    el('option', {value: 'now'}, words.say('known.now')),
    el('option', {value: 'then'}, words.say('known.then')),
  );
  const names = listings.brands.slice().sort((a, b) => a.localeCompare(b, words.language));
  places.brands.append(...names.map((name) => el('option', {value: name})));
  listen(places, {listings, act});
}

function listen(places, {listings, act}) {
  const step = (by) => {
    const at = places.week.selectedIndex + by;
    if (places.weeks[at] !== undefined) act.change({week: places.weeks[at]});
  };
  places.earlier.addEventListener('click', () => step(1));
  places.later.addEventListener('click', () => step(-1));
  places.week.addEventListener('change', () => act.change({week: places.weeks[places.week.selectedIndex]}));
  places.from.addEventListener('change', () =>
    act.change({from: places.from.value ? mondayOf(places.from.value) : null}));
  places.known.addEventListener('change', () => act.change({isThen: places.known.value === 'then'}));
  places.sellers.addEventListener('change', () => act.change({sellers: places.sellers.value}));
  places.category.addEventListener('change', () => {
    if (places.category.value) act.toggle('category', Number(places.category.value));
  });
  const take = () => {
    const wanted = places.brand.value.trim().toLocaleLowerCase();
    const id = listings.brands.findIndex((name) => name.toLocaleLowerCase() === wanted) + 1;
    if (!id) return false;
    places.brand.value = '';
    act.toggle('brand', id);
    return true;
  };
  // A choice from the list comes as input; typing is taken at Enter or on leaving.
  places.brand.addEventListener('input', (event) => {
    if (event.inputType === 'insertReplacementText' || event.inputType === undefined) take();
  });
  places.brand.addEventListener('change', () => {
    if (places.brand.value && !take()) act.complain('filter.unknown', {name: places.brand.value});
  });
}

/**
 * Shows what is chosen.
 * @param {!Object<string, !Element>} places elements by name
 * @param {!Object} view
 */
export function showControls(places, view) {
  const {choice, words, listings, act} = view;
  const at = places.weeks.indexOf(choice.week);
  places.week.selectedIndex = at;
  places.earlier.disabled = at >= places.weeks.length - 1;
  places.later.disabled = at <= 0;
  showRange(places, view);
  places.known.value = choice.isThen ? 'then' : 'now';
  places.sellers.value = choice.sellers;
  places.category.value = '';
  const chip = (text, key, onclick) =>
    el('li', {}, el(
      'button',
      {type: 'button', class: 'chip', 'data-key': key, 'aria-label': words.say('filter.remove', {name: text}), onclick},
      el('span', {dir: 'auto'}, text),
      el('span', {'aria-hidden': 'true', class: 'cross'}, '×'),
    ));
  const chips = [
    ...choice.brands.map((id) => chip(words.name(listings.brands[id - 1]), `chip-brand-${id}`, () => act.toggle('brand', id))),
    ...choice.categories.map((id) => chip(words.name(listings.categories[id - 1]), `chip-category-${id}`, () => act.toggle('category', id))),
  ];
  if (choice.sellers !== 'all') {
    chips.push(chip(words.say(`sellers.${choice.sellers}`), 'chip-sellers', () => act.change({sellers: 'all'})));
  }
  if (choice.from !== null) chips.push(chip(since(choice.from, words), 'chip-from', () => act.change({from: null})));
  if (chips.length) {
    chips.push(el('li', {}, el('button', {type: 'button', class: 'clear', 'data-key': 'clear', onclick: () => act.clear()}, words.say('action.clear'))));
  }
  places.chips.replaceChildren(...chips);
  places.chips.hidden = !chips.length;
}

const since = (monday, words) => words.say('from.since', {number: String(Number(isoWeek(monday).slice(6)))});

/** The weeks with which a range can begin: none after that with which it ends. */
function showRange(places, {choice, words}) {
  if (places.shownWeek !== choice.week) {
    places.shownWeek = choice.week;
    places.from.replaceChildren(
      el('option', {value: ''}, words.say('from.usual')),
      ...places.weeks.filter((monday) => monday <= choice.week).map((monday) =>
        el('option', {value: isoWeek(monday)}, `${since(monday, words)} · ${words.day(monday)}`)),
    );
  }
  places.from.value = choice.from === null ? '' : isoWeek(choice.from);
}

/**
 * What the listings are narrowed to, in words; empty for nothing.
 * @param {!Object} choice
 * @param {!Listings} listings
 * @param {!Wording} words
 * @return {string}
 */
export function scopeOf(choice, listings, words) {
  const parts = [];
  if (choice.brands.length) parts.push(words.list(choice.brands.map((id) => words.name(listings.brands[id - 1]))));
  if (choice.categories.length) parts.push(words.list(choice.categories.map((id) => words.name(listings.categories[id - 1]))));
  if (choice.sellers !== 'all') parts.push(words.say(`sellers.${choice.sellers}`));
  return parts.join(', ');
}
