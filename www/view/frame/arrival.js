// What the first paint need not wait for. A page of megabytes is styled and laid out anew
// when it gets no more input and loses its scroll bars, and a long article far below what
// the window shows.

/** More than any window shows, in characters. */
const START = 8000;
/** Boxes whose last children can come later: what stands before them stays as it is. */
const FLOWS = new Set(['div', 'section', 'article', 'blockquote', 'ul', 'ol', 'dl']);
/** Long enough for a frame to reach the screen, in milliseconds. */
const FRAME = 30;

/**
 * Calls `act` once: when what the page shows by then has been painted, before it is
 * printed, or when the function that comes back is called.
 */
export function afterPaint(view, act) {
  let isDue = true;
  const now = () => {
    if (isDue) act();
    isDue = false;
    view.removeEventListener('beforeprint', now, true);
  };
  view.addEventListener('beforeprint', now, true); // before all others who prepare for that
  view.requestAnimationFrame(() => view.setTimeout(now, FRAME));
  return now;
}

/** Takes all but the start of a long text out of the layout; answers what puts it back, and whether it holds a node. */
export function holdBack(body) {
  const held = body ? partsPast(body, START) : [];
  held.forEach((part) => part.classList.add('later'));
  return {
    release: () => held.forEach((part) => part.classList.remove('later')),
    holds: (node) => held.some((part) => part.contains(node)),
  };
}

/** The outermost parts that begin after so many characters of the box. */
function partsPast(box, characters) {
  const parts = [];
  let left = characters;
  const count = (parent) => {
    for (const child of parent.children) {
      if (left <= 0) parts.push(child);
      else if (FLOWS.has(child.localName) && child.textContent.length > left) count(child);
      else left -= child.textContent.length;
    }
  };
  count(box);
  return parts;
}
