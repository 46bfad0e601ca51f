//! What belongs together stays together: blocks that are kept because the rest
//! of the same thing is.
//!
//! Why: text is judged block by block; short parts (a section's heading, one
//! cell, one item, a caption) carry too little to be judged by. Rules:
//! - a heading right before kept text, with kept text before it too;
//! - the rest of a paragraph, list, data table or code block most of which is
//!   kept;
//! - a figure's caption, or a callout, between kept texts;
//! - whose words a quotation is, and the rest of a post.

use super::callouts;
use super::chosen::Chosen;
use super::classes::{has_class, has_word};
use super::embeds;
use super::tables::Tables;
use crate::article::NodeNumber;
use crate::hash::HashSet;
use crate::page::Tag;

/// A whole is kept when this share of its characters is: half of a sentence,
/// but most of what has parts of its own.
const MIN_TEXT_SHARE: f64 = 0.5;
const MIN_PARTS_SHARE: f64 = 0.7;
/// Longer captions are text of their own.
const MAX_CAPTION_CHARS: u64 = 400;

/// Longer credits are captions.
const MAX_CREDIT_CHARS: u64 = 60;

/// The blocks to add, each with its rule's name.
pub(crate) fn find(chosen: &Chosen) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    let tables = Tables::read(chosen);
    let captions = caption_blocks(chosen);
    let mut texts = HashSet::default();
    for (n, _) in chosen.page.elements() {
        let is_between = |n| is_between(chosen, &captions, n);
        let rule = match chosen.page.tag(n) {
            // The same line under every picture says nothing of any.
            _ if is_caption(chosen, n) && !texts.insert(chosen.page.text_of(n)) => None,
            _ if is_caption(chosen, n) => is_between(n).then_some(caption_rule(chosen, n)),
            tag if tag.heading_level().is_some() => {
                is_section_heading(chosen, n).then_some("heading")
            }
            Tag::Table if !tables.is_data(chosen.page, n) => None,
            Tag::P | Tag::Pre => is_mostly_kept(chosen, n, MIN_TEXT_SHARE).then_some("whole"),
            Tag::Table | Tag::Ul | Tag::Ol | Tag::Dl => {
                is_mostly_kept(chosen, n, MIN_PARTS_SHARE).then_some("whole")
            }
            Tag::Blockquote => is_post(chosen, n).then_some("quotation"),
            Tag::Footer | Tag::Cite => is_attribution(chosen, n).then_some("quotation"),
            _ if callouts::kind(chosen, n).is_some() => is_between(n).then_some("callout"),
            _ => None,
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

/// A post is quoted whole: its words may be few beside the lines that say whose.
fn is_post(chosen: &Chosen, n: NodeNumber) -> bool {
    has_class(chosen.page, n, &embeds::POSTS) && chosen.any(n)
}

/// The line under a quotation that says whose words it is, most of which is kept.
fn is_attribution(chosen: &Chosen, n: NodeNumber) -> bool {
    let page = chosen.page;
    let parent = page.parent(n);
    page.tag(parent) == Tag::Blockquote && is_mostly_kept(chosen, parent, MIN_TEXT_SHARE)
}

fn is_caption(chosen: &Chosen, n: NodeNumber) -> bool {
    chosen.page.tag(n) == Tag::Figcaption || chosen.seen.captions.is_caption(n)
}

/// Who took the picture is said in a few words that nothing else tells of.
fn caption_rule(chosen: &Chosen, n: NodeNumber) -> &'static str {
    let is_credit = has_word(chosen.page, n, &["credit", "credits"]);
    match () {
        _ if is_credit && chosen.within(n).chars <= MAX_CREDIT_CHARS => "credit",
        _ if is_in_flow(chosen, n) => "figure",
        _ => "caption",
    }
}

/// Whether the caption's figure is one more element between paragraphs that are
/// kept: no card of another story stands there.
fn is_in_flow(chosen: &Chosen, caption: NodeNumber) -> bool {
    let page = chosen.page;
    let Some(figure) = page.ancestors(caption).find(|&a| page.tag(a) == Tag::Figure) else {
        return false;
    };
    let parent = page.parent(figure);
    let is_blank = |n: &NodeNumber| page.text(*n).is_some_and(|text| text.trim().is_empty());
    let before = (parent + 1..figure).rev().find(|n| !is_blank(n));
    let before = before.and_then(|n| page.ancestors(n).find(|&a| page.parent(a) == parent));
    let after = (page.end(figure)..page.end(parent)).find(|n| !is_blank(n));
    let is_text = |n: NodeNumber| page.tag(n) == Tag::P && is_kept(chosen, n);
    before.is_some_and(is_text) && after.is_some_and(is_text)
}

fn is_kept(chosen: &Chosen, n: NodeNumber) -> bool {
    let sums = chosen.within(n);
    sums.chars > 0 && sums.kept_chars as f64 >= MIN_TEXT_SHARE * sums.chars as f64
}

/// For each block whether it is part of a caption.
fn caption_blocks(chosen: &Chosen) -> Vec<bool> {
    let mut is_part = vec![false; chosen.blocks.len()];
    for (n, _) in chosen.page.elements().filter(|(n, _)| is_caption(chosen, *n)) {
        chosen.blocks.within(chosen.page, n).for_each(|b| is_part[b] = true);
    }
    is_part
}

/// Whether a short thing stands between kept texts, other captions aside.
fn is_between(chosen: &Chosen, captions: &[bool], n: NodeNumber) -> bool {
    let blocks = chosen.blocks.within(chosen.page, n);
    let before = (0..blocks.start).rev().find(|&b| !captions[b]);
    let after = (blocks.end..captions.len()).find(|&b| !captions[b]);
    let is_kept = |b: Option<usize>| b.is_some_and(|b| chosen.is_kept(b));
    is_kept(before) && is_kept(after) && chosen.within(n).chars <= MAX_CAPTION_CHARS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Page;
    use crate::standardise::Seen;

    /// The rules for the blocks whose text has "Caption" in it, all others kept.
    fn rules(html: &str) -> Vec<&'static str> {
        let tree = crate::tree::parse(html);
        let page = Page::new(&tree, None);
        let blocks = crate::blocks::cut(&page);
        let kept: Vec<bool> =
            (0..blocks.len()).map(|b| !blocks.text(b).contains("Caption")).collect();
        let seen = Seen::on(&page);
        let chosen = Chosen::new(&page, &blocks, &kept, &seen);
        find(&chosen).into_iter().map(|(_, rule)| rule).collect()
    }

    #[test]
    fn a_figure_between_paragraphs_has_its_caption() {
        let figure = "<figure><div><img src=i.jpg></div><figcaption>Caption</figcaption></figure>";
        assert_eq!(rules(&format!("<p>Text.</p>\n{figure}\n<p>Text.</p>")), ["figure"]);
        assert_eq!(rules(&format!("<p>Text.</p><div>{figure}</div><p>Text.</p>")), ["caption"]);
        assert_eq!(rules(&format!("<p>Caption</p>{figure}<p>Text.</p>")), [""; 0]);
    }
}
