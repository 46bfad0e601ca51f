//! Whether something without text of its own belongs to the article: when the
//! text around it does.

use super::chosen::Chosen;
use crate::article::NodeNumber;
use crate::page::Tag;

/// Links in more of the text than this make the surroundings a card.
const MAX_LINK_SHARE: f64 = 0.6;

/// Judges by the nearest element that holds other text than the caption: it
/// must be mostly kept and a neighbour in it too, or both neighbours.
pub(crate) fn belongs(chosen: &Chosen, n: NodeNumber) -> bool {
    let page = chosen.page;
    if chosen.is_aside(n) {
        return false;
    }
    let own = own_blocks(chosen, n);
    for around in page.ancestors(page.parent(n)) {
        let blocks = chosen.blocks.within(page, around);
        if blocks.start >= own.start && blocks.end <= own.end {
            continue;
        }
        let sums = chosen.over(blocks.clone());
        let is_near = |b: usize| blocks.contains(&b) && chosen.is_kept(b);
        let before = own.start.checked_sub(1).is_some_and(is_near);
        let after = is_near(own.end);
        let is_mostly_kept = sums.kept_chars * 2 >= sums.chars;
        let is_card = sums.link_chars as f64 > MAX_LINK_SHARE * sums.chars as f64
            && sums.kept_chars < sums.chars;
        return before && after || (before || after) && is_mostly_kept && !is_card;
    }
    false
}

/// The blocks of the thing itself and of its caption.
fn own_blocks(chosen: &Chosen, n: NodeNumber) -> std::ops::Range<usize> {
    let page = chosen.page;
    let mut texts = (n..page.end(n)).filter_map(|n| chosen.blocks.of_text(n));
    let next = chosen.blocks.next_after(n);
    let own = texts.next().map_or(next..next, |first| first..texts.last().unwrap_or(first) + 1);
    match figure(chosen, n) {
        Some(figure) => {
            let all = chosen.blocks.within(page, figure);
            if chosen.over(all.clone()).chars <= MAX_CAPTION_CHARS { all } else { own }
        }
        None => own,
    }
}

/// More text than this in a figure is no caption.
const MAX_CAPTION_CHARS: u64 = 600;

/// The figure a thing stands in, by name or by its caption.
fn figure(chosen: &Chosen, n: NodeNumber) -> Option<NodeNumber> {
    let page = chosen.page;
    let is_figure = |&a: &NodeNumber| page.tag(a) == Tag::Figure || chosen.seen.captions.is_box(a);
    page.ancestors(n).take(12).find(is_figure)
}
