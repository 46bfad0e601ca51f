// A snapshot as a tree of plain objects: what the view shows and what it exports.
import { readSnapshot } from './tokens.js';

/**
 * @typedef {object} Branch
 * @property {string} name `''` for the top of the tree
 * @property {Map<string, string>} attributes
 * @property {(Branch | string)[]} children
 * @property {Branch | null} parent
 */

/** @returns {Branch} */
export function branch(name, attributes = new Map(), children = []) {
  return { name, attributes, children, parent: null };
}

/**
 * The tree that a snapshot holds. With `numbered`, an array gets each node at
 * its number: elements and texts in document order, the document itself first.
 */
export function readTree(snapshot, numbered) {
  const top = branch('');
  const open = [top];
  readSnapshot(snapshot, {
    open(name, attributes) {
      const made = branch(name, attributes);
      append(open.at(-1), made);
      numbered?.push(made);
      open.push(made);
    },
    text(data) {
      open.at(-1).children.push(data);
      numbered?.push(data);
    },
    close: () => open.length > 1 && open.pop(),
  });
  return top;
}

function append(parent, child) {
  child.parent = parent;
  parent.children.push(child);
}

/** Puts branches right after another, or first in `top` when there is none. */
export function insertAfter(top, anchor, branches) {
  const parent = anchor?.parent ?? top;
  branches.forEach((made) => (made.parent = parent));
  parent.children.splice(anchor ? parent.children.indexOf(anchor) + 1 : 0, 0, ...branches);
}

export function removeBranches(branches) {
  for (const made of branches) {
    const place = made.parent?.children.indexOf(made) ?? -1;
    if (place >= 0) made.parent.children.splice(place, 1);
  }
}

/** All branches below one, in document order, itself first; `enter` says where to go no deeper. */
export function* branchesOf(top, enter = () => true) {
  const stack = [top];
  while (stack.length > 0) {
    const node = stack.pop();
    yield node;
    if (!enter(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) if (typeof node.children[i] !== 'string') stack.push(node.children[i]);
  }
}

/** The text below a branch as it stands, but for what the page itself hides. */
export function textOf(top) {
  return startOf(top, Infinity);
}

/** The start of that text: at least `enough` of its characters, folded, where it has so many. */
export function startOf(top, enough) {
  const texts = [];
  let length = 0;
  const stack = [top];
  while (stack.length > 0 && length < enough) {
    const node = stack.pop();
    if (typeof node === 'string') {
      texts.push(node);
      length += enough < Infinity ? folded(node).length : 0;
    } else if (!node.attributes.has('~hidden')) {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
  }
  return texts.join('');
}

/** A copy of nodes of a page in a branch of its own, without what the page hides; the page's tree stays as it is. */
export function copyOfVisible(nodes) {
  const top = branch('div');
  const stack = nodes.map((node) => [node, top]).reverse();
  while (stack.length > 0) {
    const [node, parent] = stack.pop();
    if (typeof node === 'string') parent.children.push(node);
    else if (!node.attributes.has('~hidden')) {
      const made = branch(node.name, node.attributes);
      append(parent, made);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push([node.children[i], made]);
    }
  }
  return top;
}

/** Whether a branch stands within a link. */
export function isLinked(node) {
  for (let above = node.parent; above; above = above.parent) if (above.name === 'a') return true;
  return false;
}

/** A text as a reader compares it: white space folded, ends trimmed. */
export function folded(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the walk noted of the page itself: `url`, `title`, `charset`. */
export function factsOf(source) {
  const [, ...pairs] = source.match(/^\u0001#document(?:\u0002[^\u0001-\u0004]*)*/)?.[0].split('\u0002') ?? [];
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
