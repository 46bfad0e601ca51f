// What the reading view puts into a page, whatever an article holds.

const words = (text) => new Set(text.split(/\s+/));

/** Elements that become themselves; any other is replaced by its children. The lists are those of src/doc/names.rs. */
const ELEMENTS = words(`a abbr aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
  figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span
  strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr`);

const FORMULAS = words(`math annotation maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`);

/** Elements whose content is not for reading: they go with all that is in them. */
const SWALLOWED = words(
  'script style template noscript iframe frame object embed canvas textarea select head title math:annotation-xml',
);

const EVERYWHERE = words('lang dir title');
const ATTRIBUTES = {
  audio: words('src'),
  del: words('datetime'),
  img: words('src srcset sizes alt width height'),
  ins: words('datetime'),
  li: words('value'),
  ol: words('start reversed type'),
  source: words('src srcset sizes'),
  td: words('colspan rowspan'),
  th: words('colspan rowspan scope'),
  time: words('datetime'),
  video: words('src poster width height'),
};
/** What every id of the cleaner's starts with: a page's own would stand in for names of the host page. */
const ID_PREFIX = 'pl-';
const PIXELS = /^data:image\/(png|jpeg|jpg|gif|webp|avif|bmp);base64,[a-z0-9+/=%]*$/i;
/** Classes by which the cleaner marks the parts of notes, callouts, and links to what was embedded. */
const MARKS = words(`footnote-ref footnotes footnote-back embed callout-note callout-tip callout-important callout-warning
  callout-caution`);
const FORMULA_ATTRIBUTES = words(`accent accentunder columnalign columnlines columnspacing columnspan depth display
  displaystyle encoding fence form height largeop linethickness lspace mathvariant maxsize minsize movablelimits notation
  rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width`);

/** What becomes of an element of that name: `keep`, `unwrap` or `swallow`. */
export function fateOf(name) {
  if (SWALLOWED.has(name) || name.startsWith('svg:')) return 'swallow';
  const known = name.startsWith('math:') ? FORMULAS.has(name.slice(5)) : ELEMENTS.has(name);
  return known ? 'keep' : 'unwrap';
}

/** Whether an element of that name may carry the attribute. */
export function allowsAttribute(element, attribute, value) {
  if (attribute === 'href') return element === 'a' && isLink(value);
  if (attribute === 'id') return value.startsWith(ID_PREFIX);
  if (attribute === 'class') return (element === 'code' && /^language-[\w+#.-]+$/.test(value)) || MARKS.has(value);
  if (EVERYWHERE.has(attribute)) return true;
  if (element.startsWith('math:')) return FORMULA_ATTRIBUTES.has(attribute);
  if (!ATTRIBUTES[element]?.has(attribute)) return false;
  if (attribute === 'srcset') return candidatesOf(value).every((one) => isMedia('img', one));
  return (attribute !== 'src' && attribute !== 'poster') || isMedia(element, value);
}

function isLink(value) {
  return value.startsWith('#') || ['http:', 'https:', 'mailto:', 'tel:'].includes(schemeOf(value));
}

/** Files of the web, and pictures of pixels in the address itself: SVG is a document. */
function isMedia(element, value) {
  return ['http:', 'https:'].includes(schemeOf(value)) || (element === 'img' && PIXELS.test(value));
}

/** The addresses of a srcset as browsers part them: at white space, not at commas within. */
function candidatesOf(value) {
  return [...value.matchAll(/[\s,]*(\S+)(?:\s+[^,]*)?(?:,|$)/g)].map(([, address]) => address.replace(/,+$/, ''));
}

/** The scheme of an absolute address, as the browser will read it; empty for any other text. */
function schemeOf(value) {
  try {
    return new URL(value).protocol;
  } catch {
    return '';
  }
}
