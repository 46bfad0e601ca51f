// A piece of the page as it stands: what a reader gets who chooses a candidate
// in which the cleaner, too, finds no article.
import { branch, copyOfVisible, factsOf, folded, readTree, textOf } from './tree.js';

/** @returns {object | null} what can be shown in place of an article, with its `tree` */
export function pieceOf(source, number) {
  const numbered = [];
  readTree(source, numbered);
  const node = numbered[number];
  if (node?.name === undefined) return null;
  const tree = branch('');
  const copy = copyOfVisible([node]);
  copy.parent = tree;
  tree.children.push(copy);
  const text = folded(textOf(tree));
  return text ? { title: factsOf(source).title, tree, textContent: text } : null;
}
