//! The texts of notes: where each starts and ends, and what in it is not text.

use super::Note;
use super::refs::{Ref, label};
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::hash::HashMap;
use crate::order;
use crate::page::{Page, Tag};
use crate::text::{has, trim};

/// A note longer than this is a part of the article that a link leads to.
const MAX_CHARS: usize = 6_000;

/// The nodes from first to last, each once.
fn in_order(nodes: Vec<NodeNumber>) -> Vec<NodeNumber> {
    let mut nodes = order::by_key(nodes, |&n| n.into());
    nodes.dedup();
    nodes
}

/// Gathers the notes that the links lead to.
pub(super) fn of(page: &Page, blocks: &Blocks, refs: &[&Ref]) -> Vec<Note> {
    let targets = in_order(refs.iter().map(|r| r.target).collect());
    let starts = in_order(targets.iter().map(|&t| start(page, t, &targets)).collect());
    let mut notes: Vec<Note> = Vec::new();
    let mut by_start: HashMap<NodeNumber, Option<usize>> = HashMap::default();
    for r in refs {
        let from = start(page, r.target, &targets);
        let place = *by_start.entry(from).or_insert_with(|| {
            let note = body(page, blocks, r, from, &starts)?;
            notes.push(note);
            Some(notes.len() - 1)
        });
        if let Some(place) = place {
            notes[place].refs.push(r.mark);
        }
    }
    // A mark inside of another note's text is that text's own business.
    notes.retain(|note| !note.refs.is_empty());
    notes
}

/// Where a note's text starts: the block that the target is or stands in, or
/// the target itself where several share one block.
fn start(page: &Page, target: NodeNumber, targets: &[NodeNumber]) -> NodeNumber {
    let block = page.ancestors(target).find(|&a| !page.tag(a).is_inline()).unwrap_or(target);
    let block = match page.tag(block) {
        Tag::Td | Tag::Th => page.parent(block),
        _ => block,
    };
    // Text before the target in the block: then the note starts at the target.
    let is_first = (block..target).all(|n| page.text(n).is_none_or(|t| trim(t).is_empty()));
    if is_first && is_one_note(page, block, targets) { block } else { target }
}

/// Whether the block is one note and not the container of several.
fn is_one_note(page: &Page, block: NodeNumber, targets: &[NodeNumber]) -> bool {
    let from = targets.partition_point(|&t| t < block);
    let to = targets.partition_point(|&t| t < page.end(block));
    to - from == 1 && !matches!(page.tag(block), Tag::Body | Tag::Main | Tag::Article | Tag::Html)
}

fn body(
    page: &Page,
    blocks: &Blocks,
    r: &Ref,
    from: NodeNumber,
    starts: &[NodeNumber],
) -> Option<Note> {
    let is_heading = page.tag(from).heading_level().is_some();
    if is_heading && !r.is_sure {
        return None;
    }
    let to = end(page, from, starts);
    let text: String = (from..to).filter_map(|n| page.text(n)).collect();
    let is_text = text.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && text.chars().count() <= MAX_CHARS
        && (from..to).any(|n| blocks.of_text(n).is_some());
    if !is_text || !(r.is_sure || answers(page, r, from, to, &text)) {
        return None;
    }
    let chrome = chrome(page, r, from, to);
    let label = r.label.clone();
    Some(Note { refs: Vec::new(), from, to, chrome, label, is_aside: false })
}

/// Where a note's text ends.
pub(super) fn end(page: &Page, from: NodeNumber, starts: &[NodeNumber]) -> NodeNumber {
    let next = starts.iter().copied().find(|&s| s > from);
    let own_end = page.end(from);
    if matches!(page.tag(from), Tag::Li | Tag::Tr | Tag::Dd | Tag::Aside | Tag::Section) {
        return own_end;
    }
    let parent = page.parent(from);
    let limit = page.end(parent);
    let is_list = says_notes(page, parent);
    match next.filter(|&next| next < limit) {
        // What stands between two notes belongs to the first, sections aside.
        Some(next) if next > own_end => stop(page, own_end, top_of(page, next, parent)),
        Some(next) => next.max(from + 1),
        None if is_list => stop(page, own_end, limit),
        None if page.tag(from).is_inline() => limit,
        None if is_bare(page, from) => page
            .children(parent)
            .find(|&c| c >= own_end && is_block_text(page, c))
            .map_or(own_end, |c| page.end(c)),
        None => own_end,
    }
}

/// The child of `parent` that holds the node.
fn top_of(page: &Page, n: NodeNumber, parent: NodeNumber) -> NodeNumber {
    page.ancestors(n).find(|&a| page.parent(a) == parent).unwrap_or(n)
}

/// From one note's own end up to `limit`, but not into a new section.
fn stop(page: &Page, own_end: NodeNumber, limit: NodeNumber) -> NodeNumber {
    let is_section = |&n: &NodeNumber| {
        page.tag(n).heading_level().is_some()
            || matches!(page.tag(n), Tag::Hr | Tag::Nav | Tag::Footer)
    };
    (own_end..limit).find(is_section).unwrap_or(limit)
}

pub(super) fn says_notes(page: &Page, n: NodeNumber) -> bool {
    [page.attr(n, "class"), page.attr(n, "id"), page.attr(n, "role")].into_iter().flatten().any(
        |value| {
            let value = value.to_ascii_lowercase();
            has(&value, "footnote") || has(&value, "endnote")
        },
    )
}

/// Whether the element holds the number alone, the text being next to it.
fn is_bare(page: &Page, n: NodeNumber) -> bool {
    let text = page.text_of(n);
    text.trim().is_empty() || label(&text).is_some() || page.tag(n).heading_level().is_some()
}

fn is_block_text(page: &Page, n: NodeNumber) -> bool {
    page.element(n).is_some() && !page.text_of(n).trim().is_empty()
}

/// Whether the text is marked as the answer to the link: by a link back, or by
/// the same label at its start.
fn answers(page: &Page, r: &Ref, from: NodeNumber, to: NodeNumber, text: &str) -> bool {
    let has_link_back = (from..to).any(|n| leads_back(page, n, r));
    let trimmed = text.trim_start_matches(|c: char| c.is_whitespace() || "[(".contains(c));
    let rest = trimmed.strip_prefix(r.label.as_str());
    let starts_so = rest.is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphanumeric()));
    let is_raised = page.ancestors(r.link).take(3).any(|a| page.tag(a) == Tag::Sup);
    let is_item = page.tag(from) == Tag::Li;
    has_link_back || starts_so && !is_formula(page, from, to) || is_raised && is_item
}

fn is_formula(page: &Page, from: NodeNumber, to: NodeNumber) -> bool {
    (from..to).any(|n| page.tag(n) == Tag::Math)
}

/// Whether a link in the note leads to its mark.
fn leads_back(page: &Page, n: NodeNumber, r: &Ref) -> bool {
    let Some(href) = page.attr(n, "href").filter(|_| page.tag(n) == Tag::A) else { return false };
    let Some(fragment) = super::super::targets::own_fragment(page, href) else { return false };
    let names =
        |n: NodeNumber| [page.attr(n, "id"), page.attr(n, "name")].contains(&Some(fragment));
    let around = page.ancestors(r.link).take(4);
    let inside = page.descendants(r.mark);
    around.chain(inside).any(names)
}

/// The note's own number and its links back.
fn chrome(page: &Page, r: &Ref, from: NodeNumber, to: NodeNumber) -> Vec<NodeNumber> {
    let mut chrome = Vec::new();
    let mut is_start = true;
    let mut n = from;
    while n < to {
        if let Some(text) = page.text(n) {
            is_start &= trim(text).is_empty();
        } else if is_chrome(page, n, r, is_start) {
            chrome.push(n);
            n = page.end(n);
            continue;
        }
        n += 1;
    }
    chrome
}

fn is_chrome(page: &Page, n: NodeNumber, r: &Ref, is_start: bool) -> bool {
    const BACK: [&str; 6] = [
        "footnote-back",
        "footnote-backref",
        "reversefootnote",
        "mw-cite-backlink",
        "footnote-return",
        "fn-back",
    ];
    let classes = page.attr(n, "class").unwrap_or_default();
    if BACK.iter().any(|back| has(classes, back)) || page.attr(n, "role") == Some("doc-backlink") {
        return true;
    }
    let text = page.text_of(n);
    let is_label = is_start && label(&text).is_some_and(|l| l == r.label || n == r.target);
    let is_arrow = || {
        !text.contains(char::is_alphanumeric)
            || ["back", "return", "jump up", "back to text", "zurück", "retour"].contains(
                &text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str(),
            )
    };
    match page.tag(n) {
        Tag::A => {
            leads_back(page, n, r) && (is_arrow() || is_label || label(&text).is_some())
                || is_label
                || is_arrow() && page.attr(n, "href").is_some_and(|h| h.starts_with('#'))
        }
        Tag::Sup | Tag::Span | Tag::Strong | Tag::B | Tag::Td | Tag::Dt => is_label,
        tag => tag.heading_level().is_some() && is_label,
    }
}
