// What the cleaner left out, each part beside the block of the article that it
// stood next to on the page. Knows no DOM: it brings two trees and a trace together.
import { branch, branchesOf, folded, startOf } from './tree.js';

/** How much of what stands before and after the article is shown: its surroundings, not the whole page. */
const BEFORE = 8;
const AFTER = 16;
/** Enough of a block to know it by, in characters. */
const KEY = 24;
const FLOW = new Set(['', 'div', 'section', 'article']);
const HOLDERS = new Set('p li h1 h2 h3 h4 h5 h6 pre blockquote dd dt td th figcaption caption div summary'.split(' '));

/**
 * @typedef {object} Part
 * @property {object | null} anchor the branch of the article after which it stood; null for before all
 * @property {string} rule why it is left out, as the trace names it
 * @property {(object | string)[]} nodes its content: branches of the page, or just its text
 */

/**
 * @param {object[]} trace
 * @param {object} article the article's tree
 * @param {(object | string)[]} numbered the page's nodes at their numbers
 * @returns {Part[]} in the page's order
 */
export function removedParts(trace, article, numbered) {
  const entries = placed(trace, article);
  const kept = keptBranches(trace, numbered);
  const shown = new Set();
  const parts = [];
  for (const { entry, anchor } of nearest(entries)) {
    const content = contentOf(entry, numbered, kept);
    if (content === null || isWithin(content, shown)) continue;
    shown.add(content);
    const last = parts.at(-1);
    if (last?.anchor === anchor && last.rule === entry.rule) last.nodes.push(content);
    else parts.push({ anchor, rule: entry.rule, nodes: [content] });
  }
  return parts;
}

/** Each removed entry with the block it comes after. */
function placed(trace, article) {
  const find = blockFinder(article);
  const entries = [];
  let anchor = null;
  for (const entry of trace) {
    if (entry.kept) anchor = find(entry.textPreview) ?? anchor;
    else entries.push({ entry, anchor });
  }
  return entries;
}

/** All between the article's blocks, and the closest of what stands before and after. */
function nearest(entries) {
  const last = entries.at(-1)?.anchor;
  const before = entries.filter(({ anchor }) => anchor === null).slice(-BEFORE);
  const after = entries.filter(({ anchor }) => anchor && anchor === last).slice(0, AFTER);
  const between = entries.filter(({ anchor }) => anchor && anchor !== last);
  return [...before, ...between, ...after];
}

/** Finds blocks by how their text begins, forward from the one found last. */
function blockFinder(article) {
  const places = new Map();
  const blocks = [...branchesOf(article)].filter(({ name }) => HOLDERS.has(name));
  blocks.forEach((block, at) => {
    const key = keyOf(startOf(block, KEY));
    if (places.has(key)) places.get(key).push(at);
    else places.set(key, [at]);
  });
  let from = 0;
  return (preview) => {
    const found = places.get(keyOf(preview));
    if (!found) return undefined;
    from = found[firstFrom(found, from)] ?? found[0];
    return flowOf(blocks[from]);
  };
}

/** The index of the first of the rising numbers that is not below `least`. */
function firstFrom(numbers, least) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf(text) {
  return folded(text).slice(0, KEY).trim();
}

/** The block, or what holds it, next to which a part may stand: not inside a list or table. */
function flowOf(block) {
  let place = block;
  for (let above = block; above.parent; above = above.parent) if (!FLOW.has(above.parent.name)) place = above.parent;
  return place;
}

/** What the page holds of an entry; null when there is nothing of it to see. */
function contentOf({ node, textPreview }, numbered, kept) {
  const found = numbered[node];
  // A holder may have kept blocks beside this one, and a number may mean another
  // node where the cleaner has unfolded a <noscript>: then the text must do.
  const isIt = found?.name !== undefined && folded(startOf(found, KEY)).startsWith(keyOf(textPreview));
  if (!isIt || kept.has(found)) return textPreview.trim() ? branch('p', new Map(), [textPreview]) : null;
  return found.attributes.has('~hidden') ? null : found;
}

/** The branches that hold kept blocks, up to the top. */
function keptBranches(trace, numbered) {
  const kept = new Set();
  for (const entry of trace) {
    if (!entry.kept) continue;
    for (let node = numbered[entry.node]; node?.name !== undefined && !kept.has(node); node = node.parent) kept.add(node);
  }
  return kept;
}

function isWithin(node, shown) {
  for (let above = node; above; above = above.parent) if (shown.has(above)) return true;
  return false;
}
