/** Draws what is on the screen at once, and the rest as soon as the browser has nothing else to do. */

// How far from the screen still counts as on it, in pixels.
const NEAR = 160;
// Nothing waits longer for an idle browser, in milliseconds.
const PATIENCE = 200;

/** @param {function()} task */
function whenIdle(task) {
  // Safari has no idle callbacks.
  if (self.requestIdleCallback) requestIdleCallback(task, {timeout: PATIENCE});
  else setTimeout(task, 1);
}

function isSeen(node) {
  const {top, bottom} = node.getBoundingClientRect();
  return bottom > -NEAR && top < innerHeight + NEAR;
}

/** The parts of a page that are drawn anew, each by itself. */
export class Pieces {
  constructor() {
    /** @type {!Array<{node: !Element, draw: function()}>} */
    this.waiting = [];
    addEventListener('scroll', () => this.catchUp_(), {passive: true});
    addEventListener('beforeprint', () => this.finish());
  }

  /**
   * Sorts the parts before anything is written, so that the browser lays out once.
   * @param {!Array<{node: !Element, draw: function()}>} all
   * @return {function()} draws those on the screen and those with the focus; the others follow
   */
  sorted(all) {
    const active = document.activeElement;
    const now = all.filter(({node}) => node.contains(active) || isSeen(node));
    return () => {
      const isIdle = !this.waiting.length;
      this.waiting = all.filter((one) => !now.includes(one));
      this.waiting.forEach(({node}) => node.setAttribute('aria-busy', 'true'));
      now.forEach((one) => this.draw_(one));
      if (isIdle && this.waiting.length) whenIdle(() => this.next_());
    };
  }

  /** Draws all that waits. */
  finish() {
    while (this.waiting.length) this.draw_(this.waiting.shift());
  }

  next_() {
    if (this.waiting.length) this.draw_(this.waiting.shift());
    if (this.waiting.length) whenIdle(() => this.next_());
  }

  /** Draws what waits and has come onto the screen. */
  catchUp_() {
    if (!this.waiting.length) return;
    const seen = this.waiting.filter(({node}) => isSeen(node));
    this.waiting = this.waiting.filter((one) => !seen.includes(one));
    seen.forEach((one) => this.draw_(one));
  }

  draw_({node, draw}) {
    node.removeAttribute('aria-busy');
    draw();
  }
}
