// The article's tree as markup that is both HTML and XML, from the view's allow
// list: what the exported files hold.
import { allowsAttribute, fateOf } from '../article/allowed.js';
import { branchesOf, isLinked } from '../article/tree.js';

const VOID = new Set('br hr img source wbr'.split(' '));
const PLAYERS = new Set(['video', 'audio']);
const WHOLE = /^\d{1,5}$/;
const DATE = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Values that validators insist on; an attribute with any other is left out. */
const VALUES = {
  dir: /^(ltr|rtl|auto)$/,
  width: WHOLE,
  height: WHOLE,
  colspan: WHOLE,
  rowspan: WHOLE,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
  type: /^[1aAiI]$/,
  datetime: DATE,
  lang: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
};
const LEFT_OUT = new Set(['srcset', 'sizes', 'poster']);

/**
 * @param {object} top
 * @param {object} [given]
 * @param {(src: string) => string | undefined} [given.picture] a picture's address in the file; without one it becomes a link
 * @param {(branch: object) => string | undefined} [given.idOf] an id to set in place of the element's own
 */
export function writeMarkup(top, { picture = (src) => src, idOf } = {}) {
  const out = [];
  const ids = linkedIds(top, idOf);
  const stack = top.children.toReversed();
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === 'string') out.push(escapeText(node));
    else if (node.end) out.push(node.end);
    else writeBranch(node, { out, stack, picture, ids, idOf });
  }
  return out.join('');
}

function writeBranch(node, { out, stack, picture, ids, idOf }) {
  const fate = fateOf(node.name);
  if (fate === 'swallow' || node.name === 'source') return; // a file has one picture where the page had a choice of them
  const children = node.children.toReversed();
  const src = node.attributes.get('src');
  if (PLAYERS.has(node.name) || (node.name === 'img' && !picture(src))) {
    const address = isLinked(node) ? undefined : (src ?? sourceOf(node)); // links hold no links
    out.push(linkTo(address, node.attributes.get('alt')));
  } else if (fate === 'unwrap') {
    for (const child of children) stack.push(child); // there may be more than a call takes
  } else {
    const name = node.name.replace(/^math:/, '');
    out.push(`<${name}${attributesOf(node, { picture, ids, idOf })}`);
    if (VOID.has(name)) return void out.push('/>');
    out.push('>');
    stack.push({ end: `</${name}>` });
    for (const child of children) stack.push(child);
  }
}

function sourceOf(node) {
  return node.children.find((child) => child.attributes?.has('src'))?.attributes.get('src');
}

function linkTo(address, text) {
  if (!address || !allowsAttribute('a', 'href', address)) return escapeText(text ?? '');
  return `<a href="${escapeValue(address)}">${escapeText(text?.trim() || address)}</a>`;
}

function attributesOf(node, { picture, ids, idOf }) {
  const found = new Map();
  if (node.name === 'math:math') found.set('xmlns', 'http://www.w3.org/1998/Math/MathML');
  for (const [key, value] of node.attributes) {
    if (LEFT_OUT.has(key) || !allowsAttribute(node.name, key, value)) continue;
    if (VALUES[key] && !node.name.startsWith('math:') && !VALUES[key].test(value)) continue;
    if (key === 'id') found.set(key, ids.get(value));
    else if (key === 'src') found.set(key, picture(value));
    else if (key === 'href' && value.startsWith('#')) found.set(key, ids.has(fragment(value)) ? `#${ids.get(fragment(value))}` : undefined);
    else found.set(key, value);
    if (key === 'lang') found.set('xml:lang', value);
  }
  if (node.name === 'img' && !found.has('alt')) found.set('alt', '');
  const own = idOf?.(node);
  if (own) found.set('id', own);
  return [...found].map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeValue(value)}"`)).join('');
}

/** The ids that links lead to, each with one that any format takes; other ids are of no use in a file. */
function linkedIds(top, idOf) {
  const wanted = new Set();
  const there = new Map();
  for (const node of branchesOf(top)) {
    const { attributes } = node;
    if (attributes.get('href')?.startsWith('#')) wanted.add(fragment(attributes.get('href')));
    const id = attributes.get('id');
    if (id && !there.has(id) && allowsAttribute(node.name, 'id', id)) there.set(id, node);
  }
  const ids = new Map();
  for (const [id, node] of there) if (wanted.has(id)) ids.set(id, idOf?.(node) ?? `to-${ids.size + 1}`);
  return ids;
}

function fragment(address) {
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}

/** Characters that XML cannot hold at all, and lone halves of pairs. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const NAMED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeText(text) {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>]/g, (character) => NAMED[character]);
}

export function escapeValue(text) {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => NAMED[character]);
}
