// Where on the page the reader was, found again in the article.
import { readSnapshot } from '../article/tokens.js';
import { folded } from '../article/tree.js';

/** Enough of a paragraph to know it by, in characters. */
const SAMPLE = 80;
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, dd, dt, td, figcaption, div';

/** The start of the text that the walk marked as being looked at; empty when the page stood at its top. */
export function textInView(source) {
  const marked = []; // for each open element whether it is, or lies in, the marked one
  let text = '';
  readSnapshot(source, {
    open: (name, attributes) => marked.push(marked.at(-1) || attributes.has('~view')),
    text: (data) => void (marked.at(-1) && text.length < 4 * SAMPLE && (text += data)),
    close: () => marked.pop(),
  });
  return folded(text).slice(0, SAMPLE);
}

/** The innermost block of the article that holds the text; undefined for none or a text too short to tell. */
export function blockHolding(body, text) {
  if (text.length < 12) return undefined;
  return [...body.querySelectorAll(BLOCKS)].findLast((block) => folded(block.textContent).includes(text));
}
