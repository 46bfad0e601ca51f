// The article as sentences to be spoken, each with its place in the text.

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, dd, dt, figcaption, blockquote, td, th, summary, div';
/** What is no good to hear: facts about the article, code, note marks, formulas' sources, the view's own words. */
const UNSPOKEN = '.site, .facts, pre, .footnote-ref, .footnote-back, .removed, .reason, annotation, .note, audio, video, .choices';

/** @returns {{text: string, range: Range, block: Element}[]} */
export function sentencesOf(page, article, language) {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  return [...runsOf(page, article)].flatMap(({ block, nodes }) => {
    const text = nodes.map(({ data }) => data).join('');
    const rangeOf = ranger(page, nodes);
    return [...segmenter.segment(text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ segment, index }) => ({
        text: segment.replace(/\s+/g, ' ').trim(),
        range: rangeOf(index, index + segment.trimEnd().length),
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

/** Makes ranges over the texts of a run, one after the other: none begins before the last one's end. */
function ranger(page, nodes) {
  let at = 0; // the text, and where it starts
  let start = 0;
  const goTo = (place, isEnd) => {
    while (at < nodes.length - 1 && place >= start + nodes[at].data.length + (isEnd ? 1 : 0)) start += nodes[at++].data.length;
    return [nodes[at], place - start];
  };
  return (from, to) => {
    const range = page.createRange();
    range.setStart(...goTo(from, false));
    range.setEnd(...goTo(to, true));
    return range;
  };
}
