/** Keyboard, focus and tips. */

/**
 * Moves among marks of one kind by the arrow keys, Home and End.
 * @param {!KeyboardEvent} event
 */
export function rove(event) {
  const kind = event.target.dataset && event.target.dataset.roving;
  if (!kind) return;
  const all = [...document.querySelectorAll(`[data-roving="${kind}"]`)];
  const at = all.indexOf(event.target);
  const goal = {
    ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1,
  }[event.key];
  if (goal === undefined || !all[goal]) return;
  event.preventDefault();
  all[goal].focus();
}

/**
 * Remembers which control has the focus and where it stands on the screen.
 * @return {function()} puts both back after all was drawn anew
 */
export function keepFocus() {
  const active = document.activeElement;
  const key = active && active.dataset ? active.dataset.key : null;
  const top = key ? active.getBoundingClientRect().top : 0;
  return () => {
    if (!key) return;
    const found = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const goal = found || document.getElementById('main');
    goal.focus({preventScroll: true});
    if (found) scrollBy({top: found.getBoundingClientRect().top - top, behavior: 'instant'});
  };
}

/**
 * Shows what a mark says, beside the pointer or the focus.
 * @param {!Element} tip
 */
export function showTips(tip) {
  const show = (node, x, y) => {
    tip.textContent = node.dataset.tip;
    tip.hidden = false;
    const {width, height} = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - width - 8))}px`;
    tip.style.top = `${y + height + 24 > innerHeight ? y - height - 12 : y + 16}px`;
  };
  const marked = (event) => event.target.closest && event.target.closest('[data-tip]');
  document.addEventListener('pointermove', (event) => {
    const node = marked(event);
    if (node && event.pointerType === 'mouse') show(node, event.clientX, event.clientY);
    else if (event.pointerType === 'mouse') tip.hidden = true;
  });
  document.addEventListener('focusin', (event) => {
    const node = marked(event);
    if (!node || !node.matches(':focus-visible')) return;
    const {left, bottom, width} = node.getBoundingClientRect();
    show(node, left + width / 2, bottom - 16);
  });
  document.addEventListener('focusout', () => (tip.hidden = true));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tip.hidden = true;
  });
}
