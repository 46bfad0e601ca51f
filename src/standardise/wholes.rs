//! What belongs together stays together: blocks that are kept because the rest
//! of the same thing is.
//!
//! Why: text is judged block by block; short parts (a section's heading, one
//! cell, one item, a caption) carry too little to be judged by. Rules:
//! - a heading right before kept text, with kept text before it too;
//! - the rest of a paragraph, list, data table or code block most of which is
//!   kept;
//! - a figure's caption, or a callout, between kept texts.

use super::callouts;
use super::chosen::Chosen;
use super::tables::Tables;
use crate::article::NodeNumber;
use crate::page::Tag;

/// A whole is kept when this share of its characters is: half of a sentence,
/// but most of what has parts of its own.
const MIN_TEXT_SHARE: f64 = 0.5;
const MIN_PARTS_SHARE: f64 = 0.7;
/// Longer captions are text of their own.
const MAX_CAPTION_CHARS: u64 = 400;

/// The blocks to add, each with its rule's name.
pub(crate) fn find(chosen: &Chosen) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    let tables = Tables::read(chosen);
    for (n, _) in chosen.page.elements() {
        let rule = match chosen.page.tag(n) {
            tag if tag.heading_level().is_some() => {
                is_section_heading(chosen, n).then_some("heading")
            }
            Tag::Table if !tables.is_data(chosen.page, n) => None,
            Tag::P | Tag::Pre => is_mostly_kept(chosen, n, MIN_TEXT_SHARE).then_some("whole"),
            Tag::Table | Tag::Ul | Tag::Ol | Tag::Dl => {
                is_mostly_kept(chosen, n, MIN_PARTS_SHARE).then_some("whole")
            }
            Tag::Figcaption => is_caption(chosen, n).then_some("caption"),
            _ => is_callout(chosen, n).then_some("callout"),
        };
        let Some(rule) = rule.filter(|_| !chosen.is_aside(n)) else { continue };
        let blocks = chosen.blocks.within(chosen.page, n);
        found.extend(blocks.filter(|&b| !chosen.is_kept(b)).map(|b| (b, rule)));
    }
    found
}

fn is_section_heading(chosen: &Chosen, n: NodeNumber) -> bool {
    let blocks = chosen.blocks.within(chosen.page, n);
    let before = blocks.start.checked_sub(1).is_some_and(|b| chosen.is_kept(b));
    before && chosen.is_kept(blocks.end) && blocks.len() == 1
}

fn is_mostly_kept(chosen: &Chosen, n: NodeNumber, share: f64) -> bool {
    let sums = chosen.within(n);
    sums.kept_chars < sums.chars && sums.kept_chars as f64 >= share * sums.chars as f64
}

fn is_callout(chosen: &Chosen, n: NodeNumber) -> bool {
    is_caption(chosen, n) && callouts::kind(chosen.page, n).is_some()
}

fn is_caption(chosen: &Chosen, n: NodeNumber) -> bool {
    let blocks = chosen.blocks.within(chosen.page, n);
    let before = blocks.start.checked_sub(1).is_some_and(|b| chosen.is_kept(b));
    before && chosen.is_kept(blocks.end) && chosen.within(n).chars <= MAX_CAPTION_CHARS
}
