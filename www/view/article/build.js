// A tree → DOM nodes, without an HTML parser, so that it works under Trusted
// Types; by an allow list of the view's own, so that nothing else gets in.
import { allowsAttribute, fateOf } from './allowed.js';
import { element } from '../frame/dom.js';
import { isLinked } from './tree.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const MATH = 'http://www.w3.org/1998/Math/MathML';
/** Pictures narrower than this are part of a line, in CSS pixels. */
const ICON = 64;

/**
 * The nodes below a branch, in a fragment of `page`.
 * @param {{skip?: (branch: object) => boolean, words: object, made?: Map}} given
 *   `made` gets the DOM node of each branch
 */
export function buildNodes(page, top, { skip = () => false, words, made = new Map() }) {
  const fragment = page.createDocumentFragment();
  const stack = [{ node: top, parent: fragment, isTop: true }];
  while (stack.length > 0) {
    const { node, parent, isTop } = stack.pop();
    if (typeof node === 'string') {
      parent.append(node);
      continue;
    }
    const inner = isTop ? parent : buildBranch(page, node, parent, { skip, words, made });
    if (!inner) continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i], parent: inner });
  }
  return fragment;
}

/** Where the children of a branch go; null when they go nowhere. */
function buildBranch(page, node, parent, { skip, words, made }) {
  const fate = skip(node) ? 'swallow' : fateOf(node.name);
  if (fate === 'swallow') return null;
  if (fate === 'unwrap') return parent;
  const element = buildElement(page, node.name, node.attributes);
  if (isEmbedLink(node)) element.setAttribute('target', '_blank'); // what was embedded plays beside the article
  const outer = framed(page, node, element, words);
  made.set(node, outer);
  parent.append(outer);
  return element;
}

function buildElement(page, name, attributes) {
  const formula = name.startsWith('math:');
  const made = page.createElementNS(formula ? MATH : HTML, formula ? name.slice(5) : name);
  for (const [key, value] of attributes) if (allowsAttribute(name, key, value)) made.setAttribute(key, value);
  return withManners(name, made);
}

const isEmbedLink = ({ name, parent }) => name === 'a' && parent?.attributes?.get('class') === 'embed';

/** What the view wants of some elements: pictures come when seen, media when asked for. */
function withManners(name, made) {
  if (name === 'img') {
    if (!made.hasAttribute('alt')) made.setAttribute('alt', '');
    made.setAttribute('loading', 'lazy');
    made.setAttribute('decoding', 'async');
  } else if (name === 'video' || name === 'audio') {
    made.setAttribute('controls', '');
    made.setAttribute('preload', 'none');
  } else if (name === 'pre') {
    made.setAttribute('tabindex', '0'); // it scrolls in itself: with the keyboard, too
  } else if (name === 'a' && made.hasAttribute('href') && !made.getAttribute('href').startsWith('#')) {
    made.setAttribute('rel', 'noopener noreferrer');
  }
  return made;
}

/** A wide table scrolls in a frame of its own; a picture can be enlarged. */
function framed(page, node, made, words) {
  if (node.name === 'table') {
    return element(page, 'div', { class: 'wide', tabindex: '0', role: 'group', 'aria-label': words.say('table') }, made);
  }
  if (node.name === 'img' && isLarge(node) && !isLinked(node)) {
    const label = [words.say('enlarge'), node.attributes.get('alt')].filter(Boolean).join(': ');
    return element(page, 'button', { type: 'button', class: 'zoom', 'aria-label': label }, made);
  }
  return made;
}

/** Whether a picture stands for itself: not an icon, nor one of a line of text. */
function isLarge({ attributes, parent }) {
  return Number(attributes.get('width') ?? ICON) >= ICON && !(parent && holdsText(parent));
}

/** Asked once of each: a parent may have as many pictures as a page has elements. */
const textual = new WeakMap();

function holdsText(branch) {
  if (!textual.has(branch)) textual.set(branch, branch.children.some((child) => typeof child === 'string' && child.trim()));
  return textual.get(branch);
}
