//! What the reader of a live page points at: the lines in view, the selection.

use super::View;
use crate::article::NodeNumber;
use crate::page::Page;

/// Words that a selection has at least to be an article, and not a quotation.
const LEAST_WORDS: f32 = 25.0;

/// The element that holds the line in the middle of the reader's view.
pub(crate) fn in_view(page: &Page) -> Option<NodeNumber> {
    marked(page, "~view").next()
}

/// For each block, whether the reader has selected some of it; `None` where
/// that is too little to be the article.
pub(crate) fn selection(view: &View) -> Option<Vec<bool>> {
    let mut selected = vec![false; view.blocks.len()];
    let texts = marked(view.page, "~selected").flat_map(|n| view.page.children(n));
    for b in texts.filter_map(|n| view.blocks.of_text(n)) {
        selected[b] = true;
    }
    let words: f32 =
        selected.iter().zip(&view.features.weights).filter(|(on, _)| **on).map(|(_, w)| w).sum();
    (words >= LEAST_WORDS).then_some(selected)
}

fn marked<'p>(page: &'p Page, hint: &'p str) -> impl Iterator<Item = NodeNumber> + 'p {
    page.elements().filter(move |(_, e)| e.attr(hint).is_some()).map(|(n, _)| n)
}
