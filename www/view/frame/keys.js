// The keyboard while the view is open: first in line at the window, so that the
// page's own shortcuts stay quiet.

const TYPES = ['keydown', 'keypress', 'keyup'];

/**
 * @param {object} given
 * @param {() => boolean} given.isThere whether the view still is in the page
 * @param {ReturnType<import('./layers.js').createLayers>} given.layers
 * @param {{[key: string]: () => void}} given.shortcuts
 * @param {() => Element | null} given.focused
 * @param {() => void} given.close leaves the view
 * @returns {() => void} gives the keyboard back to the page
 */
export function listenToKeys(view, { isThere, layers, shortcuts, focused, close }) {
  function onKey(event) {
    if (!isThere()) return close(); // the page has thrown the view out
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || event.isComposing) return;
    if (event.key === 'Escape') escape(event);
    else if (!event.ctrlKey && !event.metaKey && !event.altKey) run(event);
  }

  function escape(event) {
    event.preventDefault();
    const top = layers.top();
    if (top) return top.close();
    close();
    view.addEventListener('keyup', swallow, { capture: true, once: true });
  }

  function run(event) {
    if (focused()?.localName === 'select') return; // letters choose there
    const act = layers.top()?.keys?.[event.key] ?? shortcuts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  TYPES.forEach((type) => view.addEventListener(type, onKey, true));
  return () => TYPES.forEach((type) => view.removeEventListener(type, onKey, true));
}

/** The key that closed the view is let go over the page, which has not seen it go down. */
function swallow(event) {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}
