//! Notes without links: raised numbers in the text, and the same numbers in
//! the same order before texts further down.
//!
//! Rule: numbers count up from 1; every note's text has its mark before it.
//! The texts start with their raised or bold number, or are the items of a
//! list under a heading that says "notes", or of numbered lists in asides.

use super::Note;
use super::bodies::{end, says_notes};
use super::refs::label;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::hash::HashSet;
use crate::page::{Page, Tag};

/// Heading words, lower-cased, of lists of notes.
const HEADINGS: &[&str] = &[
    "footnotes",
    "notes",
    "endnotes",
    "references",
    "fußnoten",
    "anmerkungen",
    "einzelnachweise",
    "notes de bas de page",
    "références",
    "notas",
    "notas al pie",
    "referencias",
    "note",
    "voetnoten",
    "noten",
    "przypisy",
    "примечания",
    "脚注",
    "注释",
    "注記",
    "각주",
];

/// The start of a note's text, with the element that holds its number.
struct Body {
    number: u32,
    from: NodeNumber,
    label: Option<NodeNumber>,
}

pub(super) fn find(
    page: &Page,
    blocks: &Blocks,
    is_kept: &impl Fn(NodeNumber) -> bool,
    taken: &HashSet<NodeNumber>,
) -> Vec<Note> {
    let marks = marks(page, is_kept, taken);
    if marks.is_empty() {
        return Vec::new();
    }
    let bodies = run_from_one(numbered(page));
    let bodies = if answers(&bodies, &marks) { bodies } else { listed(page) };
    let bodies = if answers(&bodies, &marks) { bodies } else { answered(in_asides(page), &marks) };
    if bodies.is_empty() {
        return Vec::new();
    }
    let starts: Vec<NodeNumber> = bodies.iter().map(|body| body.from).collect();
    bodies
        .iter()
        .map(|body| Note {
            refs: marks
                .iter()
                .filter(|m| m.0 == body.number && m.1 < body.from)
                .map(|m| m.1)
                .collect(),
            from: body.from,
            to: end(page, body.from, &starts),
            chrome: body.label.into_iter().collect(),
            label: String::new(),
            is_aside: false,
        })
        .filter(|note| !note.refs.is_empty() && has_text(blocks, note))
        .collect()
}

/// Raised numbers that follow a word.
fn marks(
    page: &Page,
    is_kept: &impl Fn(NodeNumber) -> bool,
    taken: &HashSet<NodeNumber>,
) -> Vec<(u32, NodeNumber)> {
    page.elements()
        .filter(|(n, _)| page.tag(*n) == Tag::Sup && !taken.contains(n))
        .filter(|(n, _)| !page.descendants(*n).any(|d| taken.contains(&d)))
        .filter(|(n, _)| follows_text(page, *n) && is_kept(*n))
        .filter_map(|(n, _)| Some((number(page, n)?, n)))
        .collect()
}

fn number(page: &Page, n: NodeNumber) -> Option<u32> {
    label(&page.text_of(n))?.parse().ok()
}

/// Whether text stands before the element in its block.
fn follows_text(page: &Page, n: NodeNumber) -> bool {
    let block = page.ancestors(n).find(|&a| !page.tag(a).is_inline()).unwrap_or(n);
    (block..n).any(|t| page.text(t).is_some_and(|t| !t.trim().is_empty()))
}

/// Blocks that start with a raised or bold number and go on with text.
fn numbered(page: &Page) -> Vec<Body> {
    page.elements()
        .filter(|(n, _)| matches!(page.tag(*n), Tag::Sup | Tag::Strong | Tag::B))
        .filter(|(n, _)| !follows_text(page, *n))
        .filter_map(|(n, _)| {
            let from = page.ancestors(n).find(|&a| !page.tag(a).is_inline())?;
            let own = page.text_of(n);
            let goes_on = page.text_of(from).trim().len() > own.trim().len();
            let number = number(page, n).filter(|_| goes_on)?;
            Some(Body { number, from, label: Some(n) })
        })
        .collect()
}

/// The last run that counts 1, 2, 3 …
fn run_from_one(all: Vec<Body>) -> Vec<Body> {
    let mut run: Vec<Body> = Vec::new();
    for body in all {
        if body.number == 1 {
            run.clear();
        }
        if body.number as usize == run.len() + 1 {
            run.push(body);
        }
    }
    run
}

/// The items of a list that stands under a heading for notes.
fn listed(page: &Page) -> Vec<Body> {
    let list = page.elements().filter(|(n, _)| page.tag(*n) == Tag::Ol).map(|(n, _)| n);
    let Some(list) = list.filter(|&n| is_notes_list(page, n)).last() else { return Vec::new() };
    let items = page.children(list).filter(|&c| page.tag(c) == Tag::Li);
    items.zip(1..).map(|(from, number)| Body { number, from, label: None }).collect()
}

fn is_notes_list(page: &Page, list: NodeNumber) -> bool {
    let before = (1..list).rev().find(|&n| page.text(n).is_some_and(|t| !t.trim().is_empty()));
    let says = before.and_then(|n| page.text(n)).is_some_and(|text| {
        let text = text.trim().trim_end_matches(':').to_lowercase();
        HEADINGS.contains(&text.as_str())
    });
    says || says_notes(page, list) || says_notes(page, page.parent(list))
}

/// The items of numbered lists in asides, each beside the text it belongs to.
fn in_asides(page: &Page) -> Vec<Body> {
    let is_aside = |n| page.ancestors(n).skip(1).take(2).any(|a| page.tag(a) == Tag::Aside);
    let lists = page.elements().map(|(n, _)| n);
    let lists = lists.filter(|&n| page.tag(n) == Tag::Ol && is_aside(n));
    lists
        .flat_map(|list| {
            let start = page.attr(list, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
            let items = page.children(list).filter(|&c| page.tag(c) == Tag::Li);
            items.zip(start..).map(|(from, number)| Body { number, from, label: None })
        })
        .collect()
}

fn answered(bodies: Vec<Body>, marks: &[(u32, NodeNumber)]) -> Vec<Body> {
    bodies.into_iter().filter(|body| is_marked(body, marks)).collect()
}

fn is_marked(body: &Body, marks: &[(u32, NodeNumber)]) -> bool {
    marks.iter().any(|m| m.0 == body.number && m.1 < body.from)
}

/// Whether every text has a mark before it.
fn answers(bodies: &[Body], marks: &[(u32, NodeNumber)]) -> bool {
    !bodies.is_empty() && bodies.iter().all(|body| is_marked(body, marks))
}

fn has_text(blocks: &Blocks, note: &Note) -> bool {
    (note.from..note.to).any(|n| blocks.of_text(n).is_some())
}
