// The reading view: shows an article over the page, and leaves no trace of it.
import { factsOf } from './article/tree.js';
import { afterPaint, holdBack } from './frame/arrival.js';
import { listenToKeys } from './frame/keys.js';
import { keepPlace } from './frame/keep.js';
import { createLayers } from './frame/layers.js';
import { blockHolding, textInView } from './frame/place.js';
import { createStage } from './frame/stage.js';
import { createReading } from './reading.js';
import { createLook } from './settings/look.js';
import { STYLE } from './style/index.js';
import { toolBar } from './tools/bar.js';
import { openLightbox } from './tools/lightbox.js';
import { noteOf, showNote } from './tools/notes.js';
import { createPanels } from './tools/panels.js';
import { createStatus } from './tools/status.js';
import { createToolset } from './toolset.js';

/**
 * Shows a result of the cleaner: an article with its `snapshot`, or a failure
 * with its `code` and candidates.
 *
 * @param {object} result
 * @param {object} given
 * @param {object} given.words what the view says: see `words.js`
 * @param {{settings: object, save: (settings: object) => void}} given.store see `settings/store.js`
 * @param {(options: {focus?: number, markdown?: boolean, trace?: boolean}) => Promise<object>} [given.clean]
 *   cleans the page again: for another article of it, its Markdown or its trace
 * @param {string} [given.source] the page's snapshot: tells what was in view, and holds what was removed
 * @param {() => Promise<object[]>} [given.loadFaces] the legible typeface: see `settings/typeface.js`
 * @param {() => void} [given.onExit]
 * @param {Document} [given.page]
 * @returns {{close: () => void}}
 */
export function show(result, { words, store, clean, source = '', loadFaces, onExit, page = document }) {
  const restorePlace = keepPlace(page);
  const { language, dir } = words;
  const stage = createStage(page, { label: words.say('label'), language, dir, style: STYLE });
  const { dialog, shadow } = stage;
  const layers = createLayers();
  const look = createLook(page, { dialog, store, loadFaces });
  const status = createStatus(page);
  const panels = createPanels(page, { dialog, layers });
  const url = result.canonicalUrl ?? factsOf(source).url ?? page.URL;
  let reading;

  const { tools, shortcuts } = createToolset(page, {
    ...{ stage, layers, panels, words, look, status, clean, source, url, go, close },
    reading: () => reading,
  });
  const stopKeys = listenToKeys(page.defaultView, {
    ...{ isThere: stage.isThere, layers, shortcuts, close },
    focused: () => shadow.activeElement,
  });

  const openNode = clean && (async (node) => fill(await clean({ focus: node }), node));
  function fill(shown, focus) {
    layers.closeAll();
    reading = createReading(page, shown, { words, open: openNode, focus });
    const { bar } = toolBar(page, words.say('tools'), tools.filter(({ when }) => when(reading)));
    dialog.replaceChildren(bar, reading.progress, reading.scroller, status.line);
    if (dialog.open) reading.scroller.focus();
  }

  function go(target) {
    target.scrollIntoView();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  let closed = false;
  function close() {
    if (closed) return;
    closed = true;
    stopKeys();
    layers.closeAll();
    look.remove();
    stage.remove();
    restorePlace();
    onExit?.();
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  shadow.addEventListener('click', (event) => {
    const picture = event.target.closest?.('.zoom')?.querySelector('img');
    if (picture) return openLightbox(page, { chosen: picture, body: reading.body, shadow, layers, words });
    const link = event.target.closest?.('a[href]');
    if (link && event.button === 0) followInside(event, link);
  });

  /** A link to a place within the article leads there, in place of moving the page below. */
  function followInside(event, link) {
    const target = shadow.getElementById(fragmentOf(link, [url, page.URL]));
    if (!target) return;
    event.preventDefault();
    const note = noteOf(link, reading.body);
    if (note) showNote(page, { link, note, scroller: reading.scroller, words, layers, go });
    else go(target);
  }

  fill(result);
  const rest = holdBack(reading.body);
  stage.open();
  const settle = afterPaint(page.defaultView, () => {
    rest.release();
    if (!closed) stage.settle();
  });
  reading.scroller.focus();
  const seen = reading.body && blockHolding(reading.body, textInView(source));
  if (rest.holds(seen)) settle();
  seen?.scrollIntoView({ behavior: 'instant' });
  return { close };
}

/** The place that a link leads to within one of these pages; empty for any other link. */
function fragmentOf(link, pages) {
  const address = link.getAttribute('href');
  const [, rest, hash] = address.match(/^([^#]*)#(.*)$/) ?? [];
  const isInside = rest === '' || pages.some((page) => rest === page.split('#')[0]);
  return hash && isInside ? decodeFragment(hash) : '';
}

function decodeFragment(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
