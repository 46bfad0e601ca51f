// Shows what was removed, dimmed and with its reason, and brings parts back on request.
import { buildNodes } from '../article/build.js';
import { removedParts } from '../article/removed.js';
import { branch, copyOfVisible, insertAfter, readTree, removeBranches } from '../article/tree.js';
import { button, element } from '../frame/dom.js';

/** Parts of lists and tables, which can't stand by themselves. */
const PARTS = new Set('td th tr tbody thead tfoot dt dd caption figcaption summary'.split(' '));
/** What would load something that the page itself may not have loaded. */
const LOADS = new Set(['img', 'picture', 'source', 'video', 'audio', 'track']);

/**
 * Puts the removed parts into the shown article.
 *
 * @param {{trace: object[], source: string, tree: object, made: Map, body: Element, words: object}} given
 * @returns {{count: number, toggle: (on: boolean) => void}} `toggle` leaves alone what was brought back
 */
export function showRemoved(page, { trace, source, tree, made, body, words }) {
  const numbered = [];
  readTree(source, numbered);
  const last = new Map(); // for each place, what stands there last: parts keep their order
  const parts = removedParts(trace, tree, numbered);
  for (const part of parts) {
    const box = partBox(page, part, { tree, words, earlier: () => parts.slice(0, parts.indexOf(part)) });
    const before = last.get(part.anchor) ?? made.get(part.anchor);
    if (before) before.after(box);
    else body.prepend(box);
    last.set(part.anchor, box);
  }
  const toggle = (on) => body.querySelectorAll('.removed').forEach((box) => (box.hidden = !on));
  return { count: parts.length, toggle };
}

/** A removed part: its reason with a button, and its content below. `part.back` is its copy in the article. */
function partBox(page, part, { tree, words, earlier }) {
  const box = element(page, 'aside', {});
  const reason = words.say(`removed_${part.rule.replaceAll('-', '_')}`) || words.say('removed_other');
  const note = element(page, 'p', { class: 'reason', lang: words.language, dir: words.dir });

  function fill() {
    box.className = part.back ? 'returned' : 'removed';
    const skip = ({ name, attributes }) => attributes.has('~hidden') || (!part.back && LOADS.has(name));
    note.replaceChildren(
      element(page, 'span', {}, part.back ? words.say('returned') : reason),
      button(page, { text: words.say(part.back ? 'removeAgain' : 'bringBack') }, toggle),
    );
    const content = buildNodes(page, branch('', new Map(), standing(part.nodes)), { skip, words });
    box.replaceChildren(note, element(page, 'div', {}, content));
  }
  function toggle() {
    if (part.back) {
      removeBranches([part.back]);
      part.back = null;
    } else {
      part.back = copyOfVisible(standing(part.nodes));
      const before = earlier().findLast(({ anchor, back }) => back && anchor === part.anchor);
      insertAfter(tree, before?.back ?? part.anchor, [part.back]);
    }
    fill();
    note.querySelector('button').focus();
  }
  fill();
  return box;
}

/** The nodes so that they may stand in a text: items in a list, cells as plain boxes. */
function standing(nodes) {
  const whole = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.name === 'li' && last?.name === 'ul' && last.parent === null) last.children.push(node);
    else if (node.name === 'li') whole.push(branch('ul', new Map(), [node]));
    else whole.push(PARTS.has(node.name) ? branch('div', node.attributes, node.children) : node);
  }
  return whole;
}
