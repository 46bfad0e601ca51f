//! Notes that stand in the middle of their sentence and are shown beside it.

use super::super::classes::{classes, with_class};
use super::Note;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::page::{Page, Tag};

const NAMES: &[&str] = &[
    "sidenote",
    "marginnote",
    "side-note",
    "margin-note",
    "sidenote-content",
    "footnote-text",
    "footnote-content",
    "footnote-popup",
    "footnote-tooltip",
    "inline-footnote",
    "ltx_note_outer",
];

pub(super) fn find(
    page: &Page,
    blocks: &Blocks,
    is_kept: &impl Fn(NodeNumber) -> bool,
) -> Vec<Note> {
    let mut notes = Vec::new();
    let named = with_class(page, NAMES);
    let mut n = 1;
    while n < page.len() {
        let is_note = named.of(page, n)
            && is_sidenote(page, n)
            && is_kept(n)
            && !blocks.within(page, n).is_empty();
        if !is_note {
            n += 1;
            continue;
        }
        let (refs, chrome) = (marks(page, n), numbers(page, n));
        let (from, to) = (n, page.end(n));
        notes.push(Note { refs, from, to, chrome, label: String::new(), is_aside: true });
        n = to;
    }
    notes
}

/// What the classes of marks right before a note hold.
const MARKS: [&str; 4] = ["sidenote", "margin-toggle", "footnote", "ltx_note_mark"];

/// Of what is called a note only what stands inside of a line: a box on its own is
/// an aside.
fn is_sidenote(page: &Page, n: NodeNumber) -> bool {
    let is_inline = matches!(page.tag(n), Tag::Span | Tag::Small | Tag::Aside | Tag::Label);
    let in_text = || page.ancestors(page.parent(n)).take(3).any(|a| page.tag(a) == Tag::P);
    is_inline && in_text() && page.text_of(n).chars().filter(|c| c.is_alphabetic()).count() >= 3
}

/// The label or number right before the note, as Tufte CSS has it.
fn marks(page: &Page, n: NodeNumber) -> Vec<NodeNumber> {
    let parent = page.parent(n);
    let before: Vec<NodeNumber> = page.children(parent).take_while(|&c| c < n).collect();
    let is_gap = |&c: &NodeNumber| {
        page.text(c).is_some_and(|t| t.trim().is_empty()) || page.tag(c) == Tag::Input
    };
    let mark = before.into_iter().rev().find(|c| !is_gap(c));
    let is_mark = |&c: &NodeNumber| {
        matches!(page.tag(c), Tag::Label | Tag::Sup | Tag::Span)
            && classes(page, c).any(|class| MARKS.iter().any(|mark| class.contains(mark)))
            && page.text_of(c).trim().chars().count() <= 4
    };
    mark.filter(is_mark).into_iter().collect()
}

/// The numbers at the note's own start.
fn numbers(page: &Page, n: NodeNumber) -> Vec<NodeNumber> {
    let mut numbers = Vec::new();
    let mut d = n + 1;
    while d < page.end(n) && page.text(d).is_none_or(|t| t.trim().is_empty()) {
        let is_number = page.element(d).is_some() && super::refs::label(&page.text_of(d)).is_some();
        if is_number {
            numbers.push(d);
        }
        d = if is_number { page.end(d) } else { d + 1 };
    }
    numbers
}
