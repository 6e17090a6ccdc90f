/** What the reader takes along: CSV, pictures, links. */

/** A cell as spreadsheets may read it: quoted, and never a formula. */
function quoted(value) {
  if (value === null || value === undefined) return '';
  const raw = typeof value === 'object' ? value.value : value;
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'number') return String(raw);
  const text = /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A table as CSV, with full precision.
 * @param {{columns: !Array<string>, rows: !Array<!Array<*>>}} table
 * @return {string}
 */
function csvOf(table) {
  return [table.columns, ...table.rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/**
 * Saves a table; with the mark by which spreadsheets know UTF-8.
 * @param {string} id of the exhibit
 * @param {!Object} table
 * @param {!Object} view
 */
export function saveAsCsv(id, table, view) {
  save(new Blob(['\ufeff', csvOf(table)], {type: 'text/csv;charset=utf-8'}), `${id}.csv`);
  view.announce(view.words.say('said.csv'));
}

// What a drawing takes from the page's style and must carry when it stands alone.
const CARRIED = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'opacity',
];

/**
 * Copies a drawing as a picture to the clipboard, or saves it where the browser lets nothing be
 * copied.
 * @param {!Element} svg
 * @param {string} title
 * @param {!Object} view
 * @return {!Promise<void>}
 */
export async function copyAsPicture(svg, title, view) {
  const png = await pictureOf(svg, title);
  try {
    await navigator.clipboard.write([new ClipboardItem({'image/png': png})]);
    view.announce(view.words.say('said.picture'));
  } catch {
    save(png, 'exhibit.png');
    view.announce(view.words.say('said.picture.saved'));
  }
}

async function pictureOf(svg, title) {
  const copy = svg.cloneNode(true);
  const [from, to] = [svg, copy].map((one) => [one, ...one.querySelectorAll('*')]);
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    for (const name of CARRIED) to[i].setAttribute(name, style.getPropertyValue(name));
    to[i].removeAttribute('class');
  });
  const {width, height} = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const scale = 2;
  const head = 44;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width) * scale;
  canvas.height = (Math.ceil(height) + head + 8) * scale;
  const context = canvas.getContext('2d');
  const page = getComputedStyle(document.body);
  context.scale(scale, scale);
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.color;
  context.font = '20px Georgia, serif';
  context.fillText(title, 4, 26, width - 8);
  context.drawImage(image, 0, head);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/**
 * Copies the address.
 * @param {!Object} view
 * @return {!Promise<void>}
 */
export async function copyLink(view) {
  try {
    await navigator.clipboard.writeText(location.href);
    view.announce(view.words.say('said.link'));
  } catch {
    view.announce(view.words.say('said.link.failed'));
  }
}
