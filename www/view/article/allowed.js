// What the reading view puts into a page, whatever an article holds.

const words = (text) => new Set(text.split(/\s+/));

/** Elements that become themselves; any other is replaced by its children. */
const ELEMENTS = words(`a abbr article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del
  details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre
  q rp rt ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul
  var video wbr`);

const FORMULAS = words(`math annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics`);

/** Elements whose content is not for reading: they go with all that is in them. */
const SWALLOWED = words(
  'script style template noscript iframe frame object embed canvas textarea select head title math:annotation-xml',
);

const EVERYWHERE = words('lang dir id title');
const ATTRIBUTES = {
  a: words('href hreflang'),
  audio: words('src'),
  bdo: words('dir'),
  blockquote: words('cite'),
  code: words('class'),
  col: words('span'),
  colgroup: words('span'),
  data: words('value'),
  del: words('cite datetime'),
  details: words('open'),
  img: words('src srcset sizes alt width height'),
  ins: words('cite datetime'),
  li: words('value'),
  ol: words('start reversed type'),
  q: words('cite'),
  source: words('src srcset sizes type media'),
  td: words('colspan rowspan headers'),
  th: words('colspan rowspan headers scope abbr'),
  time: words('datetime'),
  track: words('src kind srclang label'),
  video: words('src poster width height'),
};
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
  if (attribute === 'src' || attribute === 'poster') return ATTRIBUTES[element]?.has(attribute) && isMedia(value);
  if (attribute === 'class') return (element === 'code' && /^language-[\w+#.-]+$/.test(value)) || MARKS.has(value);
  if (EVERYWHERE.has(attribute)) return true;
  if (element.startsWith('math:')) return FORMULA_ATTRIBUTES.has(attribute);
  return Boolean(ATTRIBUTES[element]?.has(attribute));
}

function isLink(value) {
  return value.startsWith('#') || ['http:', 'https:', 'mailto:', 'tel:'].includes(schemeOf(value));
}

function isMedia(value) {
  return ['http:', 'https:', 'file:', 'blob:'].includes(schemeOf(value)) || /^data:(image|audio|video)\//i.test(value);
}

/** The scheme of an absolute address, as the browser will read it; empty for any other text. */
function schemeOf(value) {
  try {
    return new URL(value).protocol;
  } catch {
    return '';
  }
}
