/** Makes elements. Text always goes in as text, so that no name in the data can become markup. */

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    // What is not pressed says so; other attributes are there or not.
    if (name.startsWith('aria-')) node.setAttribute(name, String(value));
    else if (value === false) continue;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

/**
 * An HTML element.
 * @param {string} tag
 * @param {!Object=} attributes those that are null are left out; on… adds a listener
 * @param {...*} children elements or text
 * @return {!Element}
 */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {!Object=} attributes
 * @param {...*} children
 * @return {!Element}
 */
export function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * Text in a drawing.
 * @param {number|string} x
 * @param {number|string} y
 * @param {string} words
 * @param {!Object=} attributes
 * @return {!Element}
 */
export function label(x, y, words, attributes = {}) {
  return draw('text', {x: cut(x), y: cut(y), ...attributes}, words);
}

/**
 * A drawing that says in words what it shows.
 * @param {number} width
 * @param {number} height
 * @param {string} words what it shows
 * @param {...*} children
 * @return {!Element}
 */
export function drawing(width, height, words, ...children) {
  const size = {width, height, viewBox: `0 0 ${width} ${height}`};
  return draw('svg', {...size, role: 'img', 'aria-label': words, class: 'drawing'}, ...children);
}

/**
 * A coordinate, to a tenth of a pixel; shares of a width stay as they are.
 * @param {number|string} x
 * @return {number|string}
 */
export function cut(x) {
  return typeof x === 'number' ? Math.round(x * 10) / 10 : x;
}

/**
 * A place on an axis of relative width.
 * @param {number} x
 * @param {number} most the axis' end
 * @return {string} like 12.34%
 */
export function percentOf(x, most) {
  return `${Math.round((Math.min(Math.max(x, 0), most) / most) * 10000) / 100}%`;
}

/**
 * Round values from zero on an axis.
 * @param {number} most
 * @param {number} about how many
 * @return {!Array<number>} the last is at least most
 */
export function ticks(most, about) {
  if (!(most > 0)) return [0, 1];
  const rough = most / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const step = (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1) * power;
  const all = [];
  for (let i = 0; i * step < most * 1.0001 + step; i++) all.push(i * step);
  while (all.length > 2 && all[all.length - 2] >= most * 0.9999) all.pop();
  return all;
}

/**
 * A line through points; a gap where a value is missing.
 * @param {!Array<?Array<number>>} points
 * @return {string}
 */
export function lineThrough(points) {
  let path = '';
  let isDown = false;
  for (const point of points) {
    if (!point) {
      isDown = false;
      continue;
    }
    path += `${isDown ? 'L' : 'M'}${cut(point[0])} ${cut(point[1])}`;
    isDown = true;
  }
  return path;
}
