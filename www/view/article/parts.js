// The article with its header and what else the page holds, or why there is none.
import { button, element } from '../frame/dom.js';
import { buildNodes } from './build.js';
import { headerPart } from './header.js';
import { alignNumbers } from './numbers.js';

/**
 * @param {object} article
 * @param {{tree: object, made: Map, words: object, open?: (node: number) => void}} given
 *   `made` gets the DOM node of each branch of the tree; `open` shows another article of the page
 */
export function articlePart(page, article, { tree, made, words, open }) {
  const main = element(page, 'article', { dir: article.dir ?? 'auto' });
  if (article.lang) main.setAttribute('lang', article.lang);
  const body = element(page, 'div', { class: 'body' });
  body.append(buildNodes(page, tree, { made, words }));
  alignNumbers(body);
  main.append(headerPart(page, article, tree, words), body);
  if (isCut(article)) main.append(element(page, 'p', { role: 'note', lang: words.language, dir: words.dir }, element(page, 'em', {}, words.say('cut'))));
  if (open && article.others?.length > 0) main.append(othersPart(page, article.others, words, open));
  return main;
}

/** More are no help in choosing. */
const MOST_OTHERS = 200;

/** Whether the page was too large to be read to its end. */
function isCut({ warnings = [] }) {
  return warnings.some((warning) => warning.includes('past the limit'));
}

function othersPart(page, others, words, open) {
  const entries = others.slice(0, MOST_OTHERS).map(({ title, byline, node }) => choice(page, title, byline, () => open(node)));
  const heading = element(page, 'h2', { lang: words.language }, words.say('others'));
  return element(page, 'aside', { class: 'choices' }, heading, element(page, 'ul', {}, ...entries));
}

function choice(page, text, small, act) {
  const made = button(page, { text, attributes: { dir: 'auto' } }, act);
  if (small) made.append(element(page, 'small', {}, small));
  return element(page, 'li', {}, made);
}

/** What is said in place of an article, and what could have been meant. */
export function failurePart(page, failure, { words, open }) {
  const nothing = failure.code === 'nothing-readable';
  const main = element(page, 'article', { class: 'failure' });
  main.append(element(page, 'h1', {}, words.say(nothing ? 'nothingTitle' : 'failedTitle')));
  main.append(element(page, 'p', { dir: 'auto' }, nothing ? words.say('nothingReason') : sentence(failure.message ?? '')));
  const candidates = open ? (failure.candidates ?? []) : [];
  if (candidates.length > 0) main.append(candidatesPart(page, candidates, words, open));
  return main;
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/[^.!?]$/, '$&.');
}

function candidatesPart(page, candidates, words, open) {
  const entries = candidates.map(({ textPreview, node }) => choice(page, textPreview, null, () => open(node)));
  const heading = element(page, 'h2', {}, words.say('candidates'));
  return element(page, 'div', { class: 'choices' }, heading, element(page, 'ul', {}, ...entries));
}
