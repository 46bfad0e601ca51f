// The reading view: shows an article over the page, and leaves no trace of it.
import { element } from './build.js';
import { keepPlace } from './keep.js';
import { messages } from './messages.js';
import { articlePart, failurePart } from './parts.js';
import { STYLE } from './style.js';

const KEYS = ['keydown', 'keypress', 'keyup'];
/** Events of the view that are none of the page's business, once the view has had them. */
const PRIVATE =
  `click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup
  pointermove pointerover pointerout touchstart touchmove touchend wheel copy cut selectstart dragstart focusin focusout
  toggle beforetoggle input change`.split(/\s+/);

/**
 * Shows a result of the cleaner: an article with its `snapshot`, or a failure
 * with its `code` and candidates.
 *
 * @param {object} result
 * @param {{onExit?: () => void, open?: (node: number) => Promise<object>, page?: Document}} [options]
 *   `open` cleans the page again for another article of it; without it none is offered
 * @returns {{close: () => void}}
 */
export function show(result, { onExit, open, page = document } = {}) {
  const restorePlace = keepPlace(page);
  const host = element(page, 'plainleaf-view');
  const shadow = host.attachShadow({ mode: 'closed' });
  const dialog = element(page, 'dialog', { 'aria-label': messages.label, dir: 'ltr' });
  shadow.adoptedStyleSheets = [styleSheet(page, STYLE)];
  shadow.append(dialog);
  const restoreScrollbars = hideScrollbars(page);

  const openNode = open && (async (node) => fill(await open(node)));
  function fill(shown) {
    dialog.replaceChildren(closeButton(page, close), scroller(page, shown, openNode));
  }

  let closed = false;
  function close() {
    if (closed) return;
    closed = true;
    KEYS.forEach((type) => page.defaultView.removeEventListener(type, onKey, true));
    if (dialog.open) dialog.close();
    host.remove();
    restoreScrollbars();
    restorePlace();
    onExit?.();
  }

  // First in line at the window, so that the page's own shortcuts stay quiet.
  function onKey(event) {
    if (!host.isConnected) return close(); // the page has thrown the view out
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      close();
      page.defaultView.addEventListener('keyup', swallow, { capture: true, once: true });
    }
  }

  KEYS.forEach((type) => page.defaultView.addEventListener(type, onKey, true));
  PRIVATE.forEach((type) => host.addEventListener(type, (event) => event.stopPropagation()));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  shadow.addEventListener('click', (event) => followInside(event, shadow, page));
  fill(result);
  page.documentElement.append(host);
  dialog.showModal();
  dialog.querySelector('.scroller').focus();
  return { close };
}

function styleSheet(page, text) {
  const sheet = new page.defaultView.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Hides the page's own scroll bars, which stand beside the view, without a mark on its elements. */
function hideScrollbars(page) {
  const sheet = styleSheet(page, 'html, body { overflow: hidden !important; }');
  page.adoptedStyleSheets.push(sheet);
  return () => {
    const place = page.adoptedStyleSheets.indexOf(sheet);
    if (place >= 0) page.adoptedStyleSheets.splice(place, 1);
  };
}

/** The key that closed the view is let go over the page, which has not seen it go down. */
function swallow(event) {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}

function closeButton(page, close) {
  const cross = element(page, 'span', { 'aria-hidden': 'true' }, '×');
  const button = element(page, 'button', { type: 'button', class: 'close', 'aria-label': messages.close }, cross);
  button.addEventListener('click', close);
  return button;
}

function scroller(page, shown, open) {
  const part = shown.snapshot === undefined ? failurePart(page, shown, open) : articlePart(page, shown, open);
  return element(page, 'div', { class: 'scroller', tabindex: '-1' }, part);
}

/** A link to a place within the article scrolls there, in place of moving the page below. */
function followInside(event, shadow, page) {
  const link = event.target.closest?.('a[href]');
  if (!link || event.button !== 0) return;
  const address = new URL(link.href, page.URL);
  if (!address.hash || address.href.split('#')[0] !== page.URL.split('#')[0]) return;
  const target = shadow.getElementById(decodeFragment(address.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
}

function decodeFragment(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
