// A quick guess, without the cleaner, whether a page holds an article.

const BLOCKS = 'p, pre, article, div > br';
/** Classes and ids of what stands around articles. */
const AROUND = /banner|breadcrumb|combx|comment|cookie|disqus|footer|gdpr|header|menu|modal|pager|popup|promo|related|remark|rss|share|shoutbox|sidebar|skyscraper|social|sponsor|subscri|toolbar|widget/i;
const WITHIN = /article|body|column|content|main|story/i;

/**
 * Sums the square roots of how far each visible paragraph exceeds a length, until
 * the sum exceeds `minScore`.
 */
export function isProbablyReaderable(document, options = {}) {
  const given = typeof options === 'function' ? { visibilityChecker: options } : options;
  const { minScore = 20, minContentLength = 140, visibilityChecker = isVisible } = given;
  let score = 0;
  for (const block of blocksOf(document)) {
    if (!visibilityChecker(block) || isAround(block)) continue;
    const beyond = block.textContent.trim().length - minContentLength;
    if (beyond > 0) score += Math.sqrt(beyond);
    if (score > minScore) return true;
  }
  return false;
}

/** Paragraphs, those made of lines in a `div` among them; not those in lists. */
function blocksOf(document) {
  const found = Array.from(document.querySelectorAll(BLOCKS), (node) => (node.localName === 'br' ? node.parentNode : node));
  return [...new Set(found)].filter((node) => !(node.localName === 'p' && node.closest('li')));
}

function isAround({ className, id }) {
  const names = `${className} ${id}`;
  return AROUND.test(names) && !WITHIN.test(names);
}

function isVisible(node) {
  const style = node.getAttribute('style') ?? '';
  return !node.hasAttribute('hidden')
    && node.getAttribute('aria-hidden') !== 'true'
    && !/(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
