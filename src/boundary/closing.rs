//! A story is whole: its closing lines ("Jane Roe contributed to this report")
//! stay with the paragraphs they follow, though short lines look like clutter.

use super::View;
use crate::tables::phrases::Concept;

/// Below this the model is too sure that a line is not wanted.
const LEAST_PROBABILITY: f32 = 0.2;

/// What a closing line does not speak of.
const CLUTTER: u16 = Concept::CallToAction.bit()
    | Concept::Legal.bit()
    | Concept::Related.bit()
    | Concept::Comments.bit()
    | Concept::Advert.bit()
    | Concept::Account.bit()
    | Concept::Cookies.bit()
    | Concept::AuthorBio.bit();

/// The blocks not kept that close the text before them: sentences in the same
/// kind of element, beside a kept one.
pub(crate) fn closing_lines(view: &View, kept: &[bool]) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut before: Option<usize> = None;
    for b in (0..kept.len()).filter(|&b| view.blocks.list[b].has_words) {
        let closes =
            !kept[b] && before.is_some_and(|a| is_beside(view, a, b)) && is_closing(view, b);
        if closes {
            lines.push(b);
        }
        before = (kept[b] || closes).then_some(b);
    }
    lines
}

fn is_beside(view: &View, a: usize, b: usize) -> bool {
    let (a, b) = (view.blocks.list[a].node, view.blocks.list[b].node);
    a == b || (view.page.parent(a) == view.page.parent(b) && view.page.tag(a) == view.page.tag(b))
}

fn is_closing(view: &View, b: usize) -> bool {
    let s = &view.features.signals[b];
    s.ends_sentence
        && s.heading == 0
        && s.link_share < 0.3
        && s.concepts & CLUTTER == 0
        && view.probabilities[b] >= LEAST_PROBABILITY
}
