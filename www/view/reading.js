// One result of the cleaner as it is shown: its nodes, and what the tools want to know of it.
import { articlePart, failurePart } from './article/parts.js';
import { branchesOf, readTree, textOf } from './article/tree.js';
import { element } from './frame/dom.js';
import { contentsPanel, headingsOf, markCurrent } from './tools/contents.js';
import { onReading, progressLine } from './tools/progress.js';

/**
 * @param {object} result an article, or a failure
 * @param {{words: object, open?: (node: number) => void, focus?: number}} given
 */
export function createReading(page, result, { words, open, focus }) {
  const tree = readTree(result.snapshot ?? '');
  const made = new Map();
  const none = result.snapshot === undefined;
  const failed = none || isEmpty(tree);
  const failure = none ? result : { code: 'nothing-readable' };
  const part = failed ? failurePart(page, failure, { words, open }) : articlePart(page, result, { tree, made, words, open });
  const scroller = element(page, 'main', { class: 'scroller', tabindex: '0', 'aria-label': result.title ?? words.say('label') }, part);
  scroller.addEventListener('error', ({ target }) => target.localName === 'img' && target.classList.add('missing'), true);
  const progress = progressLine(page);
  const body = part.querySelector('.body');
  const headings = body ? headingsOf(body) : [];
  let contents = null;

  onReading(page, scroller, (share) => {
    progress.style.setProperty('--read', share);
    if (contents?.isConnected) markCurrent(contents, headings, scroller);
  });

  return {
    article: result,
    failed,
    focus,
    tree,
    made,
    part,
    body,
    scroller,
    progress,
    headings,
    contentsPanel(go) {
      const panel = contentsPanel(page, { headings, scroller, label: words.say('contents'), go });
      contents = panel.querySelector('ol');
      return panel;
    },
  };
}

/** A view without a word or a picture in it would be no answer. */
function isEmpty(tree) {
  return !textOf(tree).trim() && ![...branchesOf(tree)].some(({ name }) => ['img', 'video', 'audio'].includes(name));
}
