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
  const STYLES_KEPT = /display|visibility|opacity|white-space|font-weight|font-style|user-select|url\(|^top:/i;
  const WITH_VALUE = words('li data meter progress');
  const ADDRESSES = words('href src poster cite longdesc');
  const PICTURES = /^(src|srcset|poster|content|data-.*src.*)$/;
  /** A page with fewer characters of its own, and so many more in `<noscript>`, is read from there: src/tree/noscript.rs. */
  const ENOUGH_TEXT = 500,
    MORE_TEXT = 300;
  const UNREAD = words('script style title textarea iframe option');
  /** Elements that never have a box, so that having none says nothing. */
  const BOXLESS = words('head title base meta link script noscript source track area rp select datalist audio video');
  /** Elements that are empty, shown or not. */
  const EMPTY = words('br wbr hr col input');
  /** Elements of which only a text or a part is wanted. */
  const SPECIAL = words('noscript svg:svg iframe frame textarea');
  /** The standard's elements that may have a shadow root; the page's own have a hyphen. */
  const HOSTS = words('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');
  /** What elements of the same looks share; and by what one of them may be hidden all the same. */
  const LOOKS = words('class style hidden'),
    STATES = words('id aria-hidden data-state inert popover open');
  /** How many alike must have been found in sight and in place for the others to be taken to be, too. */
  const ENOUGH = 3;
  /** What is known of an element's sight. */
  const UNKNOWN = 0,
    ASSUMED = 1,
    SEEN = 2;
  /** With as much text, in UTF-16 units, an element may be what the reader looks at; with so much, its sight is never assumed. */
  const LONG_TEXT = 25,
    TELLING_TEXT = 80;
  /** Asks of `checkVisibility` more than whether there is a box. */
  const WHOLLY = { visibilityProperty: true };

  /** What the prototypes of an object say of a property, whichever window or DOM library they are from. */
  const described = (object, name) => {
    for (let at = Object.getPrototypeOf(object); at; at = Object.getPrototypeOf(at)) {
      const found = Object.getOwnPropertyDescriptor(at, name);
      if (found) return found;
    }
    return undefined;
  };
  // To be called on a node, each at its own place: so engines make one jump of it.
  const getter = (sample, name) =>
    described(sample, name)?.get ??
    function () {
      return this[name];
    };
  const method = (sample, name) => described(sample, name)?.value ?? (() => undefined);
  const page = getter(start, 'nodeType').call(start) === 9 ? start : getter(start, 'ownerDocument').call(start);
  const root = getter(page, 'documentElement').call(page);
  const top = start === page ? root : start;
  if (!top) return OPEN + '#document' + CLOSE;
  const sample = top;
  const nodeType = getter(sample, 'nodeType'),
    data = getter(method(page, 'createTextNode').call(page, ''), 'data'),
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

  const view = fact('defaultView').call(page);
  // DOM libraries know no boxes, though some have the methods that ask for them.
  let sees = Boolean(view) && 'checkVisibility' in sample && box.call(sample).width > 0;
  const height = view ? view.innerHeight : 0,
    width = view ? view.innerWidth : 0;
  /** What ends further left than this, no scrolling brings into sight. */
  const farLeft = view ? -1000 - view.scrollX : 0;
  /** Whether the reader may be anywhere but at the top: what does not scroll as a whole may have parts that do. */
  const mayBeScrolled = view !== null && (view.scrollY > 0 || getter(sample, 'scrollHeight').call(sample) <= height);
  /** An element with as much text is asked for, whatever else is known. */
  const askedText = mayBeScrolled ? LONG_TEXT : TELLING_TEXT;
  const selection = view ? selectionOf(page) : null;
  const ownBase = top ? baseURI.call(top) : '';
  /** Text-bearing elements that the upper half of the window shows: `[area, element, place in out]`. */
  const inView = [];
  const out = [];
  const maxElements = limits?.maxElements ?? Infinity,
    end = Date.now() + (limits?.timeBudgetMs ?? Infinity) * READING_SHARE;
  /** Elements and nodes so far, and the limit that has ended the walk. */
  let elements = 0,
    nodes = 0,
    cut = '';
  /** Characters of text that are the page's own, and of markup in `<noscript>`; whether that is unfolded. */
  let ownLength = 0,
    spareLength = 0,
    unfolds = false;

  function clean(text) {
    return /[\u0001-\u0004]/.test(text) ? text.replace(/[\u0001-\u0004]/g, ' ') : text;
  }

  /** The ranges of the reader's selection; null when nothing is selected. */
  function selectionOf(owner) {
    const found = method(page, 'getSelection').call(owner);
    if (!found || !/\S/.test(String(found))) return null;
    return Array.from({ length: found.rangeCount }, (_, i) => found.getRangeAt(i));
  }

  /** What an element's name says of it: how its start is written, and what there is to ask. */
  const tags = new Map();
  function tagNamed(name) {
    let tag = tags.get(name);
    if (!tag) {
      const isForeign = name.includes(':');
      tag = {
        name,
        start: OPEN + clean(name),
        isForeign,
        isLeftOut: LEFT_OUT.has(name),
        isSometimesLeftOut: name === 'script' || name === 'link',
        isSpecial: SPECIAL.has(name),
        isBoxless: isForeign || BOXLESS.has(name),
        isEmpty: EMPTY.has(name),
        isUnread: UNREAD.has(name),
        mayHost: HOSTS.has(name) || name.includes('-'),
      };
      tags.set(name, tag);
    }
    return tag;
  }

  /** `inForeign`: whether the element around it is of SVG or MathML; only in these are there others. */
  function tagOf(element, inForeign) {
    const name = localName.call(element);
    if (!inForeign && name !== 'svg' && name !== 'math') return tagNamed(name);
    return tagNamed((PREFIXES[namespaceURI.call(element)] ?? '') + name);
  }

  function isLeftOut(element, tag) {
    if (!tag.isSometimesLeftOut) return tag.isLeftOut;
    if (tag.name === 'script') return !SCRIPTS_KEPT.test(attribute.call(element, 'type') ?? '');
    return LINKS_LEFT_OUT.test(attribute.call(element, 'rel') ?? '');
  }

  /** By an attribute's name: how it is written, how long it may be, -1 for never, and what it may say. */
  const known = new Map();
  function kindOf(name) {
    let kind = known.get(name);
    if (!kind) {
      const isKept = !/^(~|on)|=/.test(name) && !ATTRIBUTES_LEFT_OUT.has(name);
      const longest = PICTURES.test(name) ? LONGEST_ADDRESS : LONGEST_VALUE;
      kind = {
        start: `${ATTRIBUTE}${clean(name)}=`,
        longest: isKept ? longest : -1,
        isTelling: LOOKS.has(name) || STATES.has(name) || name === 'contenteditable',
        isAddress: ADDRESSES.has(name),
        isSometimesKept: name === 'value' || name === 'style',
      };
      known.set(name, kind);
    }
    return kind;
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

  /** By their looks, how many elements of each name were seen, and how many of those with text were where they seem to be. */
  const looking = new Map();
  function alike(looks) {
    let found = looking.get(looks);
    if (!found) looking.set(looks, (found = { seen: new Map(), placed: new Map() }));
    return found;
  }

  /** What the attributes of the element written last say: its looks, whether it may differ from others of the same, … */
  let looks = '',
    isApart = false;
  /** … whether finding unfolds it, and whether people type into it: what they have typed is nobody's business. */
  let isUntilFound = false,
    isTypedInto = false;

  function note(name, value) {
    if (name === 'contenteditable') isTypedInto = /^(|true|plaintext-only)$/i.test(value);
    else if (STATES.has(name)) isApart = true;
    else looks = looks === '' && value !== '' ? value : `${looks}|${value}`;
    if (name === 'hidden') isUntilFound = value === 'until-found';
  }

  function writeStart(element, tag, base) {
    looks = '';
    isApart = isUntilFound = isTypedInto = false;
    out.push(tag.start);
    const names = attributeNames.call(element);
    for (let i = 0; i < names.length && i < MOST_ATTRIBUTES; i++) {
      const name = names[i];
      const kind = kindOf(name);
      if (kind.longest < 0) continue;
      const value = attribute.call(element, name);
      if (kind.isTelling) note(name, value);
      if (value.length > kind.longest) continue;
      if (kind.isSometimesKept && !(name === 'value' ? WITH_VALUE.has(tag.name) : STYLES_KEPT.test(value))) continue;
      // Those of the page itself are read by its own base; a frame has another.
      out.push(kind.start, clean(base !== ownBase && kind.isAddress ? resolved(value, base) : value));
    }
  }

  /** Adds a hint to the element whose start stands at a place in `out`. */
  function hint(place, name, value = '') {
    out[place] += `${ATTRIBUTE}~${name}=${clean(value)}`;
  }

  function writePictureHints(element) {
    const place = out.length - 1;
    const current = element.currentSrc;
    if (current && current !== element.src) hint(place, 'src', current);
    if (element.naturalWidth > 0) hint(place, 'size', `${element.naturalWidth}x${element.naturalHeight}`);
  }

  /** `display: contents` has no box of its own, and shows its children all the same. */
  function onlyContents(element) {
    return view.getComputedStyle(element).display === 'contents';
  }

  function noteInView(element, rect, place) {
    const tall = Math.min(rect.bottom, height * 0.5) - Math.max(rect.top, height * 0.1);
    const wide = Math.min(rect.right, width) - Math.max(rect.left, 0);
    if (tall > 0 && wide > 0) inView.push([tall * wide, element, place]);
  }

  /**
   * Whether an open element is tucked away. Browsers take their time for a box: of
   * those of one name and class, or in one of that class, only the first are asked.
   */
  function isTuckedAway({ element, tag, like, place, ownText }, isTop) {
    const isWanted = isTop && mayBeScrolled && ownText >= LONG_TEXT;
    const inPlace = like.placed.get(tag.name) ?? 0;
    if (inPlace >= ENOUGH && !isWanted) return false;
    const rect = box.call(element);
    const isTucked = rect.width <= 1 || rect.height <= 1 || rect.right < farLeft;
    like.placed.set(tag.name, isTucked ? -Infinity : inPlace + 1);
    if (isWanted && !isTucked) noteInView(element, rect, place);
    return isTucked;
  }

  /** The place in `open` of the outermost element that hides the one opened last; past its end where none does. */
  function hiddenFrom(open) {
    let from = open.length;
    while (from > 0 && open[from - 1].sight !== SEEN && !isVisible.call(open[from - 1].element)) from--;
    while (from < open.length && onlyContents(open[from].element)) from++;
    return from;
  }

  /** What is seen is seen with all around it. */
  function noteSeen(open) {
    for (let depth = open.length - 1; depth >= 0 && open[depth].sight !== SEEN; depth--) {
      const { like, tag } = open[depth];
      open[depth].sight = SEEN;
      like.seen.set(tag.name, (like.seen.get(tag.name) ?? 0) + 1);
    }
  }

  /** Those alike are asked, each of them, from now on. */
  function noteUnseen({ like, tag }) {
    like.seen.set(tag.name, -Infinity);
  }

  /** Whether the element opened last may be taken to be seen: what is around it is, and so are enough others like it. */
  function isAssumed({ like, tag }, around) {
    return around !== null && around.sight !== UNKNOWN && !isApart && like.seen.get(tag.name) >= ENOUGH;
  }

  /**
   * Writes what the eye sees of the element opened last. Elements without text of
   * their own are asked only when something in them turns out to be hidden.
   */
  function writeSightHints(open, isTop) {
    const last = open[open.length - 1];
    const { element, tag, like, place, ownText } = last;
    const isPlaced = ownText === 0 || like.placed.get(tag.name) >= ENOUGH;
    if (last.sight === ASSUMED && isPlaced && ownText < askedText) return;
    if (ownText > 0 ? isVisible.call(element, WHOLLY) : isVisible.call(element)) {
      noteSeen(open);
      if (ownText > 0 && isTuckedAway(last, isTop)) hint(place, 'hidden', 'tucked');
    } else if (ownText > 0 && isVisible.call(element)) {
      noteUnseen(last);
      hint(place, 'hidden', isTuckedAway(last, isTop) ? 'tucked' : '');
    } else {
      const from = hiddenFrom(open);
      if (from === open.length) return noteSeen(open);
      noteUnseen(open[from]);
      hint(open[from].place, 'hidden');
      for (let depth = from; depth < open.length; depth++) open[depth].isSettled = true;
    }
  }

  function isFold(element, tag) {
    return isUntilFound || (tag.name === 'details' && attribute.call(element, 'open') === null);
  }

  /** Pushes a child, where it is an element or text; answers how much text it is. */
  function pushChild(child, stack) {
    if (++nodes > MOST_NODES) cut ||= 'maxElements';
    const type = nodeType.call(child);
    if (type === 1) stack.push(child);
    if (type !== 3 && type !== 4) return 0;
    const text = data.call(child);
    if (text !== '') stack.push(text);
    return text.trim().length;
  }

  /** Pushes the children in the flattened tree, last first; returns how much of them is text of its own. */
  function pushChildren(element, tag, stack) {
    const slotted = tag.name === 'slot' ? element.assignedNodes() : [];
    let ownText = 0;
    for (let i = slotted.length - 1; i >= 0; i--) ownText += pushChild(slotted[i], stack);
    if (slotted.length === 0) {
      const parent = (tag.mayHost ? shadowRoot.call(element) : null) ?? element;
      for (let child = lastChild.call(parent); child && !cut; child = previousSibling.call(child)) ownText += pushChild(child, stack);
    }
    if (tag.name === 'noscript') spareLength += ownText;
    else if (!tag.isUnread) ownLength += ownText;
    return ownText;
  }

  /** Whether some of the element's own text is selected. */
  function holdsSelection(element) {
    const isSelected = (node) => selection.some((range) => range.intersectsNode(node));
    let steps = 0;
    for (let child = lastChild.call(shadowRoot.call(element) ?? element); child && steps < MOST_STEPS; child = previousSibling.call(child), steps++) {
      if (nodeType.call(child) !== 1 && isSelected(child)) return true;
    }
    return false;
  }

  /** Writes what is wanted of a special element; false where that is its children, as of any other. */
  function writeSpecial(element, tag) {
    if (tag.name === 'noscript') {
      if (!firstElementChild.call(element)) return false;
      const markup = innerHTML.call(element);
      spareLength += markup.length;
      out.push(TEXT + clean(markup));
    } else if (tag.name === 'svg:svg') {
      const formula = find.call(element, '[data-latex]');
      if (formula) {
        writeStart(formula, tagNamed('svg:g'), ownBase);
        out.push(CLOSE);
      }
    } else if (tag.name !== 'textarea') {
      writeFrame(element);
    }
    return true;
  }

  /** The document that a `<noscript>` holds; null where the page's policy keeps markup from being read. */
  function unfolded(element) {
    const { Document, DOMParser } = view;
    const markup = firstElementChild.call(element) ? innerHTML.call(element) : textContent.call(element);
    try {
      return new DOMParser().parseFromString(markup, 'text/html');
    } catch {
      return Document.parseHTML?.(markup) ?? null; // under Trusted Types; it keeps no classes
    }
  }

  function writeUnfolded(element, base) {
    const content = unfolded(element);
    out.push(OPEN + 'div');
    if (content) writeTree(body.call(content), base, false);
    out.push(CLOSE);
  }

  function writeFrame(element) {
    if (sees && !isVisible.call(element)) return hint(out.length - 1, 'hidden');
    let inner = null;
    try {
      inner = element.contentDocument;
    } catch {
      // Another origin's: only its address is known.
    }
    const content = inner && body.call(inner);
    if (content) writeTree(content, baseURI.call(content), false);
  }

  /** Writes an element with all below it. */
  function writeTree(top, base, isTop) {
    const stack = [top];
    /** What is known of each open element. */
    const open = [];
    while (stack.length > 0) {
      const next = stack.pop();
      if (next === null) {
        out.push(CLOSE);
        open.pop();
      } else if (cut) {
        continue;
      } else if (typeof next === 'string') {
        out.push(TEXT, clean(next));
      } else {
        writeElement(next, base, isTop, stack, open);
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

  function writeElement(element, base, isTop, stack, open) {
    const around = open.length > 0 ? open[open.length - 1] : null;
    const tag = tagOf(element, around !== null && around.tag.isForeign);
    if (isLeftOut(element, tag) || isPast()) return;
    if (unfolds && tag.name === 'noscript') return writeUnfolded(element, base);
    writeStart(element, tag, base);
    const last = {
      element,
      tag,
      place: out.length - 1,
      ownText: 0,
      like: looks !== '' || around === null ? alike(looks) : around.like,
      /** Whether nothing in it is asked for any more: it is hidden as a whole, folded, or never has boxes. */
      isSettled: around === null ? !sees : around.isSettled || tag.isBoxless,
      sight: UNKNOWN,
    };
    if (isAssumed(last, around)) last.sight = ASSUMED;
    if (tag.name === 'img' && view) writePictureHints(element);
    if (isTypedInto || (tag.isSpecial && writeSpecial(element, tag))) {
      out.push(CLOSE);
      return;
    }
    stack.push(null);
    open.push(last);
    const from = stack.length;
    last.ownText = pushChildren(element, tag, stack);
    if (!last.isSettled) {
      const folds = isFold(element, tag);
      const isLeaf = stack.length === from && !tag.isEmpty;
      if (last.ownText > 0 || isLeaf || folds) writeSightHints(open, isTop);
      last.isSettled ||= folds;
    }
    if (last.ownText > 0 && selection && isTop && holdsSelection(element)) hint(last.place, 'selected');
  }

  /** Writes the page with what stands in `<noscript>`, as a page that is only a string is read. */
  function writeAnew() {
    out.length = 1; // the document's own start
    inView.length = 0;
    sees = false;
    unfolds = true;
    elements = 0;
    writeTree(top, ownBase, true);
  }

  function flatParent(node) {
    const slot = nodeType.call(node) === 1 ? assignedSlot.call(node) : null;
    return slot ?? parentNode.call(node) ?? node.host ?? null;
  }

  /** Whether the element moves with a scrolled page, unlike a bar or dialog fixed over it. */
  function isScrolledText(element) {
    let scrolled = false;
    let steps = 0;
    for (let node = element; node && steps < MOST_STEPS; node = flatParent(node), steps++) {
      if (nodeType.call(node) !== 1) continue;
      if (view.getComputedStyle(node).position === 'fixed') return false;
      scrolled ||= scrollTop.call(node) > 0;
    }
    return scrolled;
  }

  function markView() {
    inView.sort((a, b) => b[0] - a[0]);
    const best = inView.find(([, element]) => isScrolledText(element));
    if (best) hint(best[2], 'view');
  }

  const facts = { url: 'URL', title: 'title', charset: 'characterSet', 'content-type': 'contentType', base: 'baseURI' };
  out.push(`${OPEN}#document`);
  for (const name in facts) out[0] += `${ATTRIBUTE}${name}=${clean(String(fact(facts[name]).call(page) ?? ''))}`;
  if (top) writeTree(top, ownBase, true);
  if (view && !cut && ownLength <= ENOUGH_TEXT && spareLength >= ownLength + MORE_TEXT) writeAnew();
  out.push(CLOSE);
  if (cut) out[0] += `${ATTRIBUTE}cut=${cut}`;
  if (view) markView();
  return out.join('');
}
