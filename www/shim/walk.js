/**
 * Walks a document, or one element of it, and returns it as a snapshot, the flat
 * string that `src/snapshot.rs` describes. Reads only: the page is never touched.
 *
 * The function carries everything it needs inside itself, because its source
 * text is what gets injected into pages: no imports, no names from outside.
 * Properties are read through the prototypes' own getters, since a form's
 * controls can hide its properties (`<input name="childNodes">`).
 *
 * What it finds may lie: a page can replace what its prototypes hold. So nothing
 * here loops for as long as the page likes, and the snapshot is not trusted later.
 *
 * @param {Document | Element} [start] what to walk; without a window it gets no hints
 * @param {{maxElements?: number, timeBudgetMs?: number}} [limits] past them the rest is left out
 * @returns {string} the snapshot
 */
export function walk(start = document, limits = undefined) {
  const OPEN = '\u0001',
    ATTRIBUTE = '\u0002',
    TEXT = '\u0003',
    CLOSE = '\u0004';
  const HTML = 'http://www.w3.org/1999/xhtml';
  const PREFIXES = {
    'http://www.w3.org/2000/svg': 'svg:',
    'http://www.w3.org/1998/Math/MathML': 'math:',
  };
  /** Longest attribute kept, in UTF-16 units: state dumps are longer, JSON that lazy images use is not. */
  const LONGEST_VALUE = 4_096;
  /** Longest address kept: an inlined picture of about 190 KB. */
  const LONGEST_ADDRESS = 262_144;
  /** Attributes of one element, steps from an element to the root, and nodes of a page: no real one has more. */
  const MOST_ATTRIBUTES = 1_000,
    MOST_STEPS = 100_000,
    MOST_NODES = 8_000_000;
  /** Of the time for all the work, the walk may take this part. */
  const READING_SHARE = 0.25;
  const words = (text) => new Set(text.split(' '));
  const LEFT_OUT = words('style canvas object applet template plainleaf-view');
  const SCRIPTS_KEPT = /^\s*(application\/ld\+json|math\/)/i;
  const LINKS_LEFT_OUT = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/i;
  const ATTRIBUTES_LEFT_OUT = words('nonce integrity crossorigin srcdoc action formaction ping');
  const STYLES_KEPT = /display|visibility|opacity|white-space|font-weight|font-style|user-select|url\(/i;
  const WITH_VALUE = words('li data meter progress');
  const ADDRESSES = words('href src poster cite longdesc');
  const PICTURES = /^(src|srcset|poster|content|data-.*src.*)$/;
  /** Elements that never have a box, so that having none says nothing. */
  const BOXLESS = words('head title base meta link script noscript source track area rp select datalist audio video');

  /** What the prototypes of an object say of a property, whichever window or DOM library they are from. */
  const described = (object, name) => {
    for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
      const found = Object.getOwnPropertyDescriptor(at, name);
      if (found) return found;
    }
    return undefined;
  };
  const getter = (sample, name) => {
    const get = described(sample, name)?.get;
    return get ? (node) => get.call(node) : (node) => node[name];
  };
  const method = (sample, name) => {
    const call = described(sample, name)?.value;
    return (node, ...given) => call?.apply(node, given);
  };
  const page = getter(start, 'nodeType')(start) === 9 ? start : getter(start, 'ownerDocument')(start);
  const root = getter(page, 'documentElement')(page);
  const top = start === page ? root : start;
  if (!top) return OPEN + '#document' + CLOSE;
  const sample = top;
  const nodeType = getter(sample, 'nodeType'),
    parentNode = getter(sample, 'parentNode');
  const lastChild = getter(sample, 'lastChild'),
    previousSibling = getter(sample, 'previousSibling');
  const textContent = getter(sample, 'textContent'),
    baseURI = getter(sample, 'baseURI');
  const localName = getter(sample, 'localName'),
    namespaceURI = getter(sample, 'namespaceURI');
  const shadowRoot = getter(sample, 'shadowRoot'),
    innerHTML = getter(sample, 'innerHTML');
  const firstElementChild = getter(sample, 'firstElementChild');
  const scrollTop = getter(sample, 'scrollTop'),
    assignedSlot = getter(sample, 'assignedSlot');
  const attributeNames = method(sample, 'getAttributeNames'),
    attribute = method(sample, 'getAttribute');
  const isVisible = method(sample, 'checkVisibility'),
    box = method(sample, 'getBoundingClientRect');
  const find = method(sample, 'querySelector');
  const fact = (name) => getter(page, name);
  const body = fact('body');

  const view = fact('defaultView')(page);
  // DOM libraries know no boxes, though some have the methods that ask for them.
  const sees = Boolean(view) && 'checkVisibility' in sample && box(sample).width > 0;
  const height = view ? view.innerHeight : 0,
    width = view ? view.innerWidth : 0;
  const selection = view ? selectionOf(page) : null;
  /** Text-bearing elements that the upper half of the window shows: `[area, element, place in out]`. */
  const inView = [];
  const out = [];
  const maxElements = limits?.maxElements ?? Infinity,
    end = Date.now() + (limits?.timeBudgetMs ?? Infinity) * READING_SHARE;
  /** Elements and nodes so far, and the limit that has ended the walk. */
  let elements = 0,
    nodes = 0,
    cut = '';

  function clean(text) {
    return text.replace(/[\u0001-\u0004]/g, ' ');
  }

  /** The ranges of the reader's selection; null when nothing is selected. */
  function selectionOf(owner) {
    const found = method(page, 'getSelection')(owner);
    if (!found || !/\S/.test(String(found))) return null;
    return Array.from({ length: found.rangeCount }, (_, i) => found.getRangeAt(i));
  }

  function nameOf(element) {
    const space = namespaceURI(element);
    return space === HTML ? localName(element) : (PREFIXES[space] ?? '') + localName(element);
  }

  function isLeftOut(element, name) {
    if (name === 'script') return !SCRIPTS_KEPT.test(attribute(element, 'type') ?? '');
    if (name === 'link') return LINKS_LEFT_OUT.test(attribute(element, 'rel') ?? '');
    return LEFT_OUT.has(name);
  }

  function keepsAttribute(tag, name, value) {
    if (name.startsWith('~') || name.startsWith('on') || name.includes('=')) return false;
    if (ATTRIBUTES_LEFT_OUT.has(name)) return false;
    if (name === 'value') return WITH_VALUE.has(tag);
    if (name === 'style') return STYLES_KEPT.test(value) && value.length <= LONGEST_VALUE;
    return value.length <= (PICTURES.test(name) ? LONGEST_ADDRESS : LONGEST_VALUE);
  }

  /** An absolute address; what is one already, or stays within the page, is left as it is. */
  function resolved(value, base) {
    if (/^\s*(#|[a-z][a-z0-9+.-]*:)/i.test(value)) return value;
    try {
      return new URL(value, base).href;
    } catch {
      return value;
    }
  }

  function writeAttributes(element, tag, base) {
    let count = 0;
    for (const name of attributeNames(element)) {
      if (++count > MOST_ATTRIBUTES) return;
      let value = attribute(element, name);
      if (!keepsAttribute(tag, name, value)) continue;
      if (ADDRESSES.has(name)) value = resolved(value, base);
      out.push(ATTRIBUTE, clean(name), '=', clean(value));
    }
  }

  function hint(name, value = '') {
    out.push(ATTRIBUTE, '~' + name, '=', clean(value));
  }

  function writePictureHints(element, base) {
    const current = element.currentSrc;
    if (current && current !== resolved(attribute(element, 'src') ?? '', base)) hint('src', current);
    if (element.naturalWidth > 0) hint('size', `${element.naturalWidth}x${element.naturalHeight}`);
  }

  /** `display: contents` has no box of its own, and shows its children all the same. */
  function onlyContents(element) {
    return view.getComputedStyle(element).display === 'contents';
  }

  /** Hidden from the eye though it has a box: clipped to a point, or far to the left. */
  function isTucked(rect) {
    return rect.width <= 1 || rect.height <= 1 || rect.right + view.scrollX < -1000;
  }

  function noteInView(element, rect) {
    const tall = Math.min(rect.bottom, height * 0.5) - Math.max(rect.top, height * 0.1);
    const wide = Math.min(rect.right, width) - Math.max(rect.left, 0);
    if (tall > 0 && wide > 0) inView.push([tall * wide, element, out.length]);
  }

  /** Writes what the eye sees of an element; true when nothing below it can be seen. */
  function writeSightHints(element, ownText, isTop) {
    if (!isVisible(element)) {
      if (onlyContents(element)) return false;
      hint('hidden');
      return true;
    }
    if (ownText === 0) return false;
    const rect = box(element);
    if (isTucked(rect)) hint('hidden', 'tucked');
    else if (!isVisible(element, { visibilityProperty: true })) hint('hidden');
    else if (isTop && ownText >= 25) noteInView(element, rect);
    return false;
  }

  function isFold(element, tag) {
    return (tag === 'details' && attribute(element, 'open') === null) || attribute(element, 'hidden') === 'until-found';
  }

  /** Pushes the children in the flattened tree, last first; returns how much of them is text of its own. */
  function pushChildren(element, tag, stack) {
    const slotted = tag === 'slot' ? element.assignedNodes() : [];
    let ownText = 0;
    const push = (child) => {
      if (++nodes > MOST_NODES) cut ||= 'maxElements';
      const type = nodeType(child);
      if (type === 1) stack.push(child);
      else if (type === 3 || type === 4) {
        stack.push(child);
        ownText += child.data.trim().length;
      }
    };
    if (slotted.length > 0) slotted.reverse().forEach(push);
    else for (let child = lastChild(shadowRoot(element) ?? element); child && !cut; child = previousSibling(child)) push(child);
    return ownText;
  }

  function holdsSelection(stack, from) {
    return stack
      .slice(from)
      .some((child) => nodeType(child) !== 1 && selection.some((range) => range.intersectsNode(child)));
  }

  /** The elements of which only a text or a part is wanted; true when it was one. */
  function writeSpecial(element, tag) {
    if (tag === 'noscript' && firstElementChild(element)) {
      out.push(TEXT, clean(innerHTML(element)));
    } else if (tag === 'svg:svg') {
      const formula = find(element, '[data-latex]');
      if (formula) {
        out.push(OPEN, 'svg:g');
        writeAttributes(formula, 'svg:g', '');
        out.push(CLOSE);
      }
    } else if (tag === 'iframe' || tag === 'frame') {
      writeFrame(element);
    } else {
      return tag === 'textarea' || isTypedInto(element);
    }
    return true;
  }

  function writeFrame(element) {
    if (sees && !isVisible(element)) return hint('hidden');
    let inner = null;
    try {
      inner = element.contentDocument;
    } catch {
      // Another origin's: only its address is known.
    }
    const content = inner && body(inner);
    if (content) writeTree(content, baseURI(content), false);
  }

  /**
   * Writes an element with all below it. `blind` says for each open element
   * that visibility is settled (hidden as a whole, folded, or never boxed).
   */
  function writeTree(top, base, isTop) {
    const stack = [top];
    const blind = [!sees];
    while (stack.length > 0) {
      const node = stack.pop();
      if (node === null) {
        out.push(CLOSE);
        blind.pop();
      } else if (cut) {
        continue;
      } else if (nodeType(node) !== 1) {
        if (node.data !== '') out.push(TEXT, clean(node.data));
      } else {
        writeElement(node, base, isTop, stack, blind);
      }
    }
  }

  /** Whether the element is one too many, or one too late. */
  function isPast() {
    elements++;
    if (elements > maxElements) cut = 'maxElements';
    else if (elements % 256 === 0 && Date.now() > end) cut = 'timeBudgetMs';
    return cut !== '';
  }

  /** Whether people type into it: what they have typed is nobody's business. */
  function isTypedInto(element) {
    return /^(|true|plaintext-only)$/i.test(attribute(element, 'contenteditable') ?? 'false');
  }

  function writeElement(element, base, isTop, stack, blind) {
    const tag = nameOf(element);
    if (isLeftOut(element, tag) || isPast()) return;
    out.push(OPEN, clean(tag));
    writeAttributes(element, tag, base);
    if (tag === 'img' && view) writePictureHints(element, base);
    if (writeSpecial(element, tag)) {
      out.push(CLOSE);
      return;
    }
    stack.push(null);
    const from = stack.length;
    const ownText = pushChildren(element, tag, stack);
    let settled = blind[blind.length - 1] || BOXLESS.has(tag) || tag.startsWith('math:');
    if (!settled) settled = writeSightHints(element, ownText, isTop) || isFold(element, tag);
    if (ownText > 0 && selection && isTop && holdsSelection(stack, from)) hint('selected');
    blind.push(settled);
  }

  function flatParent(node) {
    const slot = nodeType(node) === 1 ? assignedSlot(node) : null;
    return slot ?? parentNode(node) ?? node.host ?? null;
  }

  /** Whether the element moves with a scrolled page, unlike a bar or dialog fixed over it. */
  function isScrolledText(element) {
    let scrolled = false;
    let steps = 0;
    for (let node = element; node && steps < MOST_STEPS; node = flatParent(node), steps++) {
      if (nodeType(node) !== 1) continue;
      if (view.getComputedStyle(node).position === 'fixed') return false;
      scrolled ||= scrollTop(node) > 0;
    }
    return scrolled;
  }

  function markView() {
    inView.sort((a, b) => b[0] - a[0]);
    const best = inView.find(([, element]) => isScrolledText(element));
    if (best) out[best[2] - 1] += ATTRIBUTE + '~view=';
  }

  out.push(OPEN, '#document');
  const facts = { url: 'URL', title: 'title', charset: 'characterSet', 'content-type': 'contentType' };
  for (const name in facts) out.push(ATTRIBUTE, name, '=', clean(String(fact(facts[name])(page) ?? '')));
  const place = out.push('') - 1;
  if (top) writeTree(top, baseURI(top), true);
  out.push(CLOSE);
  if (cut) out[place] = ATTRIBUTE + 'cut=' + cut;
  if (view) markView();
  return out.join('');
}
