//! Footnotes and sidenotes of any dialect become one numbered list at the end,
//! linked both ways.
//!
//! Why: notes are marked up in dozens of ways, and numbers that lead nowhere
//! are worse than none. Rule: a note is a short link to a later place of the
//! page ([`refs`]) together with the text that stands there ([`bodies`]); or a
//! sidenote in the middle of its own sentence ([`sidenotes`]).

mod bodies;
mod refs;
mod sidenotes;
#[cfg(test)]
mod tests;
mod unlinked;

use super::builder::Builder;
use super::chosen::Chosen;
use super::plan::{Claim, Plan};
use super::seen::Seen;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::doc::{Address, Attr, Id, Mark, Name, Step};
use crate::hash::{HashMap, HashSet};
use crate::order;
use crate::page::Page;
pub(crate) use refs::{Ref, find as refs_on};

/// One note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// The marks in the text that lead to it, in order; the element to replace.
    refs: Vec<NodeNumber>,
    /// Its text: nodes from the first up to the second.
    pub(crate) from: NodeNumber,
    pub(crate) to: NodeNumber,
    /// Parts of it that are not its text: its own number, links back.
    chrome: Vec<NodeNumber>,
    /// The number as it stands before the text, when it is in no element.
    pub(crate) label: String,
    /// Whether the text stands in the sentence, and the mark goes there.
    pub(crate) is_aside: bool,
}

impl Note {
    /// Its text without the chrome.
    fn text(&self, page: &Page) -> String {
        let is_chrome = |n: NodeNumber| self.chrome.iter().any(|&c| page.is_within(n, c));
        let texts = (self.from..self.to).filter(|&n| !is_chrome(n)).filter_map(|n| page.text(n));
        without_label(texts.collect::<String>().trim(), &self.label).to_owned()
    }
}

/// The notes of the kept text, in the order of their marks.
#[derive(Default)]
pub(crate) struct Notes {
    pub(crate) list: Vec<Note>,
    starts: HashMap<NodeNumber, usize>,
    /// Sidenotes that say what a note at the end says too.
    repeats: Vec<NodeNumber>,
}

impl Notes {
    /// Finds the notes whose mark is in an element that `is_kept`.
    pub(crate) fn find(
        page: &Page,
        blocks: &Blocks,
        refs: &[Ref],
        is_kept: impl Fn(NodeNumber) -> bool,
    ) -> Notes {
        let refs = refs.iter().filter(|r| is_kept(r.link));
        let mut list = bodies::of(page, blocks, &refs.collect::<Vec<_>>());
        let taken: HashSet<NodeNumber> = list.iter().flat_map(|n| n.refs.iter().copied()).collect();
        if list.is_empty() {
            list.extend(unlinked::find(page, blocks, &is_kept, &taken));
        }
        let asides = sidenotes::find(page, blocks, &is_kept);
        let words = |note: &Note| super::words(&note.text(page));
        let known: HashSet<Vec<String>> = match asides.is_empty() {
            true => HashSet::default(),
            false => list.iter().map(words).collect(),
        };
        let (repeats, asides): (Vec<Note>, Vec<Note>) =
            asides.into_iter().partition(|note| known.contains(&words(note)));
        list.extend(asides);
        let first = |note: &Note| note.refs.first().copied().unwrap_or(note.from);
        let list = order::by_key(list, |note| first(note).into());
        let starts = list.iter().enumerate().map(|(i, note)| (note.from, i)).collect();
        Notes { list, starts, repeats: repeats.iter().map(|note| note.from).collect() }
    }

    /// Claims marks and chrome.
    pub(crate) fn claim(&self, plan: &mut Plan) {
        for &repeat in &self.repeats {
            plan.claim(repeat, Claim::Drop);
        }
        for (i, note) in self.list.iter().enumerate() {
            for (nth, &mark) in note.refs.iter().enumerate() {
                let mark_claim = FootnoteRef { number: i + 1, nth };
                plan.claim(mark, Claim::FootnoteRef(mark_claim));
            }
            for &chrome in &note.chrome {
                plan.claim(chrome, Claim::Drop);
            }
        }
    }

    /// The note whose text starts at the node.
    pub(crate) fn at(&self, n: NodeNumber) -> Option<usize> {
        self.starts.get(&n).copied()
    }

    /// The mark to write where the note's text stood, if its mark is not elsewhere.
    pub(crate) fn mark_in_place(&self, note: usize) -> Option<FootnoteRef> {
        let needs_mark = self.list[note].is_aside && self.list[note].refs.is_empty();
        needs_mark.then_some(FootnoteRef { number: note + 1, nth: 0 })
    }
}

/// A mark in the text: of which note, and how many have been before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FootnoteRef {
    number: usize,
    nth: usize,
}

impl FootnoteRef {
    pub(crate) fn write(self, builder: &mut Builder) {
        let FootnoteRef { number, nth } = self;
        let id = match nth {
            0 => format!("noteref-{number}"),
            _ => format!("noteref-{number}-{}", nth + 1),
        };
        let attrs = vec![Attr::Mark(Mark::FootnoteRef), Attr::Id(id)];
        let (sup, doc) = builder.inline_element(Name::Sup, attrs);
        let to = Attr::Href(Address::fragment(&format!("note-{number}")));
        let link = doc.append(sup, Name::A, vec![to]);
        doc.append_text(link, &format!("[{number}]"));
    }
}

/// Takes the number off the note's text and adds the link back to its mark.
pub(crate) fn finish(builder: &mut Builder, item: Id, note: &Note, number: usize) {
    builder.end_paragraph();
    let doc = builder.doc_mut();
    let last = match doc.last(item).filter(|&last| doc.is(last, Name::P)) {
        Some(paragraph) => paragraph,
        None => doc.append(item, Name::P, Vec::new()),
    };
    doc.append_text(last, " ");
    let to = Attr::Href(Address::fragment(&format!("noteref-{number}")));
    let link = doc.append(last, Name::A, vec![Attr::Mark(Mark::FootnoteBack), to]);
    doc.append_text(link, "↩");
    let first = doc.walk(item).find_map(|step| match step {
        Step::Enter(n) => doc.text(n).map(|text| (n, without_label(text, &note.label).len())),
        Step::Leave(_) => None,
    });
    if let Some((n, rest)) = first {
        doc.keep_end(n, rest);
    }
}

/// A note's text without the number that it starts with.
fn without_label<'t>(text: &'t str, label: &str) -> &'t str {
    // The number itself may have been an element: ". Text" is left.
    let ends_number = |rest: &&str| rest.starts_with(char::is_whitespace);
    let left = text.trim_start().strip_prefix(['.', ')', ']', ':']).filter(ends_number);
    let text = left.map_or(text, str::trim_start);
    let bare = text.trim_start_matches(['[', '(', ' ', '^']);
    let Some(rest) = bare.strip_prefix(label).filter(|_| !label.is_empty()) else { return text };
    let is_letter = label.starts_with(char::is_alphabetic);
    let ends_label = |c: char| ".)]:".contains(c) || c == ' ' && !is_letter;
    if !rest.starts_with(ends_label) {
        return text;
    }
    rest.trim_start_matches(['.', ')', ']', ':', ' '])
}

/// Blocks that belong to the article because its kept text refers to them.
pub(crate) fn referred(page: &Page, blocks: &Blocks, kept: &[bool], seen: &Seen) -> Vec<usize> {
    let is_kept = |n| blocks.within(page, n).any(|b| kept[b]);
    let notes = Notes::find(page, blocks, &seen.refs, is_kept);
    let texts = notes.list.iter().flat_map(|note| note.from..note.to);
    let all: Vec<usize> = texts.filter_map(|n| blocks.of_text(n)).collect();
    let mut all = order::by_key(all, |&b| b as u64);
    all.dedup();
    all.retain(|&b| !kept[b]);
    all
}

/// Whether a note's text is kept.
pub(crate) fn is_written(chosen: &Chosen, note: &Note) -> bool {
    (note.from..note.to).filter_map(|n| chosen.blocks.of_text(n)).any(|block| chosen.is_kept(block))
}
