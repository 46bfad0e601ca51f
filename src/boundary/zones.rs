//! Headline zones: the short lines between two runs of prose.

use super::View;
use super::evidence::branch_off;
use crate::article::NodeNumber;
use crate::features::Signals;
use crate::page::{Page, Tag};
use crate::tables::phrases::Concept;
use crate::text::has;
use std::ops::Range;

/// The most lines that a story's head takes.
const MAX_LINES: usize = 10;
/// Words of a headline.
const HEADLINE_WORDS: std::ops::RangeInclusive<f32> = 3.0..=40.0;

/// Words of a heading that says more than what to do.
const LONG_HEADLINE: f32 = 8.0;

/// The lines before a run of prose, among them a headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Zone {
    /// The headline; of several copies the first.
    pub(super) head: usize,
    /// The first block of the prose that follows.
    pub(super) prose: usize,
    /// The first line of the zone.
    pub(super) from: usize,
}

/// The zones of a page, in order.
pub(super) fn find(view: &View) -> Vec<Zone> {
    let signals = &view.features.signals;
    let mut zones = Vec::new();
    let mut from = 0;
    let is_prose = |&b: &usize| signals[b].is_body() && !is_note(view, b);
    for b in (0..view.blocks.len()).filter(is_prose) {
        let nearest = from.max(b.saturating_sub(MAX_LINES));
        if let Some(head) = headline(view, nearest, b) {
            zones.push(Zone { head, prose: b, from });
        }
        from = b + 1;
    }
    zones
}

/// The headline among the lines `from..to`: of those right above and below a
/// source or time the one of the higher rank; without such a line the last heading.
fn headline(view: &View, from: usize, to: usize) -> Option<usize> {
    let is_headline = |&b: &usize| {
        may_be_headline(view, b) && !is_listed(view, b, to) && !is_announced(view, from..b + 1, to)
    };
    let label = (from..to).rev().find(|&b| is_label(view, b));
    let best = match label {
        Some(label) => {
            let above = (from..label).rev().find(is_headline);
            let below = (label..to).find(is_headline);
            above.into_iter().chain(below).min_by_key(|&b| rank(view, b))
        }
        None => (from..to).rev().find(|b| is_headline(b) && view.features.signals[*b].heading > 0),
    };
    best.map(|b| first_copy(view, from, b))
}

/// A heading's level; what is none ranks lowest.
pub(super) fn rank(view: &View, b: usize) -> u8 {
    view.features.signals[b].heading.wrapping_sub(1)
}

fn first_copy(view: &View, from: usize, b: usize) -> usize {
    (from..b).find(|&a| view.blocks.text(a) == view.blocks.text(b)).unwrap_or(b)
}

fn may_be_headline(view: &View, b: usize) -> bool {
    let s = &view.features.signals[b];
    HEADLINE_WORDS.contains(&s.words)
        && (s.heading > 0 || !s.ends_sentence)
        && !is_label(view, b)
        && !is_quoted(view, b)
        && !is_note(view, b)
        && !is_pointer(view, b)
        && !asks(s)
        && !is_no_title(view.blocks.text(b))
        && !is_fact(s, view.blocks.text(b))
}

/// Words of a line that gives a thing's name and value.
const FACT_WORDS: f32 = 6.0;

/// Whether a line that is no heading gives a value by its name ("Location: Zone 6b").
fn is_fact(s: &Signals, text: &str) -> bool {
    let is_named =
        || text.split_whitespace().next().is_some_and(|word| word.ends_with([':', '：']));
    s.heading == 0 && s.words <= FACT_WORDS && is_named()
}

/// Whether a line asks the reader to do something. A long heading may only speak of that.
fn asks(s: &Signals) -> bool {
    s.concepts & NOT_HEADLINES != 0 && (s.heading == 0 || s.words < LONG_HEADLINE)
}

/// Whether a line is a price, an address or the subject of a reply.
fn is_no_title(text: &str) -> bool {
    let start: String = text.chars().take(8).flat_map(char::to_lowercase).collect();
    const STARTS: [&str; 10] =
        ["http://", "https://", "www.", "re:", "re :", "aw:", "antw:", "sv:", "回复", "答复"];
    let is_mailbox = text.contains('@') && !text.trim().contains(' ');
    text.contains(['$', '€', '£', '¥']) || is_mailbox || STARTS.iter().any(|s| start.starts_with(s))
}

/// Whether the line is an item of a list, a cell among cells, or in a figure or
/// an aside, that does not hold the prose: it is no headline of that.
fn is_listed(view: &View, b: usize, prose: usize) -> bool {
    let (page, prose) = (view.page, view.blocks.list[prose].first);
    let around =
        page.ancestors(view.blocks.list[b].first).take_while(|&n| !page.is_within(prose, n));
    around.into_iter().any(|n| match page.tag(n) {
        Tag::Li | Tag::Figure | Tag::Aside => true,
        Tag::Td | Tag::Th => has_cells(view, page.parent(n)),
        _ => false,
    })
}

/// Whether the last of the lines says "read also", or is in a box with one that
/// does, and the prose is not: the box ends there and the text goes on.
fn is_announced(view: &View, lines: Range<usize>, prose: usize) -> bool {
    let (page, node) = (view.page, |b: usize| view.blocks.list[b].first);
    let last = lines.end - 1;
    let Some(line) = lines.rev().find(|&a| announces(view, a)) else { return false };
    let box_around = branch_off(page, node(last), node(prose));
    box_around.is_some_and(|around| page.is_within(node(line), around))
}

/// Whether a short line announces other stories.
pub(super) fn announces(view: &View, b: usize) -> bool {
    let s = &view.features.signals[b];
    s.words <= ANNOUNCING_WORDS && s.concepts & Concept::Related.bit() != 0
}

/// Words of the longest such line.
const ANNOUNCING_WORDS: f32 = 8.0;

/// Whether a row of a table has text in more than one cell, as tables of data
/// have and those made for layout seldom.
fn has_cells(view: &View, row: NodeNumber) -> bool {
    let has_text = |&n: &NodeNumber| !view.blocks.within(view.page, n).is_empty();
    view.page.children(row).filter(has_text).take(2).count() == 2
}

/// Whether the line is part of a quotation: a post's author and date, often.
fn is_quoted(view: &View, b: usize) -> bool {
    view.page.ancestors(view.blocks.list[b].first).any(|n| view.page.tag(n) == Tag::Blockquote)
}

/// Whether the line is of a note or reference: an item that begins with a mark
/// ("^", "↑") and a link back into the text. Its dates are those of sources.
fn is_note(view: &View, b: usize) -> bool {
    let page = view.page;
    let item = page.ancestors(view.blocks.list[b].first).find(|&n| page.tag(n) == Tag::Li);
    item.is_some_and(|item| starts_with_mark(page, item) && leads_back(page, item))
}

fn starts_with_mark(page: &Page, item: NodeNumber) -> bool {
    let mut texts = page.descendants(item).filter_map(|n| page.bare_text(n));
    let first = texts.find(|text| !text.is_empty());
    first.is_some_and(|text| text.len() <= 4 && !text.contains(char::is_alphanumeric))
}

/// Descendants of an item among which the link back is.
const LINK_BACK: usize = 10;

fn leads_back(page: &Page, item: NodeNumber) -> bool {
    let mut links = page.descendants(item).take(LINK_BACK).filter_map(|n| page.attr(n, "href"));
    links.any(|href| href.contains('#'))
}

/// Whether the line is a link right below one that says "read also", in the
/// container of both: the text goes on below.
fn is_pointer(view: &View, b: usize) -> bool {
    let (Some(before), blocks) = (b.checked_sub(1), &view.blocks.list) else { return false };
    let announces = view.features.signals[before].concepts & Concept::Related.bit() != 0;
    let same = |i: usize| {
        blocks.get(i).is_some_and(|n| view.page.parent(n.node) == view.page.parent(blocks[b].node))
    };
    announces && view.features.signals[b].link_share > 0.9 && same(before) && same(b + 1)
}

/// Lines that ask the reader to do something are no headlines.
const NOT_HEADLINES: u16 = Concept::Cookies.bit()
    | Concept::Account.bit()
    | Concept::Share.bit()
    | Concept::CallToAction.bit()
    | Concept::Navigation.bit()
    | Concept::Advert.bit();

/// A short line that gives a date, time or byline.
pub(super) fn is_label(view: &View, b: usize) -> bool {
    let s = &view.features.signals[b];
    let says = |concept: Concept| s.concepts & concept.bit() != 0;
    if s.heading > 0 || s.words > LABEL_WORDS || s.ends_sentence {
        return false;
    }
    let text = view.blocks.text(b);
    let is_dated = || s.has_date && gives_time(text);
    (says(Concept::Byline) || says(Concept::Ago) || is_dated()) && !is_credit(text)
}

/// Words of the longest label.
const LABEL_WORDS: f32 = 12.0;

/// Whether a line names the source of an image.
fn is_credit(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["credit", "photo", "image", "foto", "getty", "crédit", "bild", "©"]
        .iter()
        .any(|word| has(&lower, word))
}

/// Whether what looks like a date is one, and not a rating, price, number or
/// a title that names a year.
fn gives_time(text: &str) -> bool {
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let is_year = |n: &&str| n.len() == 4 && (n.starts_with("19") || n.starts_with("20"));
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_clock = text.contains(':') && numbers.iter().any(|n| n.len() == 2);
    let is_spelt = letters >= 3 && !text.contains(['.', '/', '$', '%', '(']);
    letters <= MAX_DATE_LETTERS
        && ((numbers.iter().any(is_year) && numbers.len() <= 6) || is_clock || is_spelt)
}

/// Letters of a date with a name beside it.
const MAX_DATE_LETTERS: usize = 45;
