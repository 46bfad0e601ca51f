// A snapshot as a plain tree, for tests to look at.
import { readSnapshot } from '../view/article/tokens.js';

/** The tree of `{name, attributes, children}` and strings that a snapshot holds. */
export function treeOf(snapshot) {
  const top = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  readSnapshot(snapshot, {
    open(name, attributes) {
      const element = { name, attributes, children: [] };
      open.at(-1).children.push(element);
      open.push(element);
    },
    text: (data) => open.at(-1).children.push(data),
    close: () => open.pop(),
  });
  if (open.length !== 1 || top.children.length !== 1) throw new Error('the snapshot is not one closed tree');
  return top.children[0];
}

/** All elements of a tree in document order. */
export function elementsOf(tree) {
  const found = [];
  const stack = [tree];
  while (stack.length > 0) {
    const node = stack.pop();
    found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--)
      if (typeof node.children[i] !== 'string') stack.push(node.children[i]);
  }
  return found;
}

/** The text below an element, as it stands in the document. */
export function textOf(tree) {
  const texts = [];
  const stack = [tree];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === 'string') texts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return texts.join('');
}
