// The article as sentences to be spoken, each with its place in the text.

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, dd, dt, figcaption, blockquote, td, th, summary, div';
/** What is no good to hear: facts about the article, code, note marks, formulas' sources, the view's own words. */
const UNSPOKEN = '.site, .facts, pre, .footnote-ref, .footnote-back, .removed, .reason, annotation, .note, audio, video, .choices';

/** @returns {{text: string, range: Range, block: Element}[]} */
export function sentencesOf(page, article, language) {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  return [...runsOf(page, article)].flatMap(({ block, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    return [...segmenter.segment(text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        text: segment.replace(/\s+/g, ' ').trim(),
        range: rangeOf(page, nodes, index, index + segment.trimEnd().length),
        block,
      }));
  });
}

/** The text nodes of each block, in order; a block within another ends the outer one's run. */
function* runsOf(page, article) {
  const walker = page.createTreeWalker(article, 4 /* texts */);
  let run = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    if (holder.closest(UNSPOKEN)) continue;
    const block = holder.closest(BLOCKS) ?? article;
    if (run?.block !== block) {
      if (run) yield run;
      run = { block, nodes: [] };
    }
    run.nodes.push(node);
  }
  if (run) yield run;
}

function rangeOf(page, nodes, from, to) {
  const range = page.createRange();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
    start = end;
  }
  return range;
}
