// An article's snapshot → DOM nodes, without an HTML parser, so that it works
// under Trusted Types; by an allow list of its own, so that nothing else gets in.
import { allowsAttribute, fateOf } from './allowed.js';
import { readSnapshot } from './tokens.js';

const HTML = 'http://www.w3.org/1999/xhtml';
const MATH = 'http://www.w3.org/1998/Math/MathML';

/** Creates an HTML element with text and attributes, in XHTML pages as well. */
export function element(page, name, attributes = {}, ...children) {
  const made = page.createElementNS(HTML, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

/** The nodes of an article's body, in a fragment of `page`. */
export function buildArticle(page, snapshot) {
  const fragment = page.createDocumentFragment();
  // For each open element of the snapshot, where its children go: null swallows them.
  const open = [fragment];
  readSnapshot(snapshot, {
    open(name, attributes) {
      const parent = open.at(-1);
      const fate = parent ? fateOf(name) : 'swallow';
      if (fate === 'swallow') return open.push(null);
      if (fate === 'unwrap') return open.push(parent);
      const made = buildElement(page, name, attributes);
      parent.append(framed(page, name, made));
      return open.push(made);
    },
    text: (data) => open.at(-1)?.append(data),
    close: () => open.length > 1 && open.pop(),
  });
  return fragment;
}

function buildElement(page, name, attributes) {
  const formula = name.startsWith('math:');
  const made = page.createElementNS(formula ? MATH : HTML, formula ? name.slice(5) : name);
  for (const [key, value] of attributes) if (allowsAttribute(name, key, value)) made.setAttribute(key, value);
  return withManners(name, made);
}

/** What the view wants of some elements: pictures come when seen, media when asked for. */
function withManners(name, made) {
  if (name === 'img') {
    made.setAttribute('loading', 'lazy');
    made.setAttribute('decoding', 'async');
  } else if (name === 'video' || name === 'audio') {
    made.setAttribute('controls', '');
    made.setAttribute('preload', 'none');
  }
  return made;
}

/** A wide table scrolls in a frame of its own; with the keyboard, too. */
function framed(page, name, made) {
  return name === 'table' ? element(page, 'div', { class: 'wide', tabindex: '0' }, made) : made;
}
