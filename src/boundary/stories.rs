//! The other stories of a page, and how far each reaches.

use super::View;
use super::evidence::{Main, branch_off, label, weigh};
use super::zones::{self, Zone, is_label};
use crate::article::{OtherArticle, PageKind};
use std::ops::Range;

/// The weight of evidence that makes a zone the beginning of another story.
pub(super) const ENOUGH: f32 = 4.0;

/// Stories come in rows: what is added for a zone after one that began another
/// story, and once more where it is built alike.
const IN_A_ROW: f32 = 1.0;

/// A story: its headline, its lines, its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) head: usize,
    pub(crate) blocks: Range<usize>,
}

impl Story {
    /// Its headline's text.
    pub(super) fn title(&self, view: &View) -> String {
        view.blocks.text(self.head).to_owned()
    }

    /// As [`crate::Article::others`] lists it.
    pub(super) fn listed(&self, view: &View) -> OtherArticle {
        let byline =
            (self.head + 1..self.blocks.end.min(self.head + 6)).find(|&b| is_label(view, b));
        OtherArticle {
            title: self.title(view),
            byline: byline.map(|b| view.blocks.text(b).to_owned()),
            node: view.blocks.list[self.head].node,
        }
    }
}

/// The page's main story, to be listed beside others.
pub(super) fn main(view: &View) -> Option<Story> {
    let main = Main::new(view)?;
    let head = main.headline.unwrap_or(main.prose);
    Some(Story { head, blocks: head..main.prose + 1 })
}

fn in_a_row(view: &View, last: &Zone, zone: &Zone) -> f32 {
    let shape = |z: &Zone| {
        let tag = |b: usize| view.page.tag(view.blocks.list[b].node);
        (z.prose - z.head, tag(z.head), tag(z.prose))
    };
    if shape(last) == shape(zone) { 2.0 * IN_A_ROW } else { IN_A_ROW }
}

/// Words that the main story has at least before another begins: what is
/// shorter is its header or summary.
const LEAST_WORDS: f32 = 60.0;

/// Finds the stories that are not the main one.
pub(super) fn find(view: &View, focus: Option<usize>) -> Vec<Story> {
    if is_one_whole(view) {
        return Vec::new();
    }
    let Some(main) = Main::new(view) else { return Vec::new() };
    let words = |z: &Zone| {
        let text = main.prose..z.from.max(main.prose);
        view.features.weights[text].iter().sum::<f32>()
    };
    let is_later = |z: &Zone| Some(z.head) != main.headline && words(z) >= LEAST_WORDS;
    let later: Vec<Zone> = zones::find(view).into_iter().filter(is_later).collect();
    let looked_at = focus.and_then(|b| looked_at(view, &later, b));
    let mut foreign: Vec<Zone> = Vec::new();
    for zone in later {
        let last = foreign.last();
        let begins = || {
            let row = last.map_or(0.0, |last| in_a_row(view, last, &zone));
            !last.is_some_and(|last| is_section_of(view, &main, last, &zone))
                && weigh(view, &main, &zone) + row >= ENOUGH
        };
        if Some(zone) == looked_at || begins() {
            foreign.push(zone);
        }
    }
    let from: Vec<usize> = foreign.iter().map(|zone| first_line(view, zone)).collect();
    let ends = from.iter().skip(1).copied().chain([view.blocks.len()]);
    let story = |(i, end): (usize, usize)| Story {
        head: foreign[i].head,
        blocks: from[i]..end.min(reach(view, &main, &foreign[i])),
    };
    (0..foreign.len()).zip(ends).map(story).collect()
}

/// The zone that heads what the reader looks at, where the model is sure that
/// this is not the main story.
fn looked_at(view: &View, zones: &[Zone], b: usize) -> Option<Zone> {
    let zone = zones.iter().rev().find(|z| z.from <= b)?;
    let is_near = zone.prose + NEAR >= b;
    (is_near && view.probabilities[b] < UNLIKELY).then_some(*zone)
}

/// How far below its headline's prose a story is still surely that one, in blocks.
const NEAR: usize = 60;
/// Below this the model does not take prose for the main story's.
const UNLIKELY: f32 = 0.4;

/// Whether a zone lies within another story and does not begin as that one did.
fn is_section_of(view: &View, main: &Main, last: &Zone, zone: &Zone) -> bool {
    let heading = |z: &Zone| view.features.signals[z.head].heading;
    // No heading ranks lowest.
    let rank = |z: &Zone| heading(z).wrapping_sub(1);
    let lacks_label = label(view, last) > 0.0 && label(view, zone) == 0.0;
    let is_lesser = rank(zone) > rank(last) || lacks_label;
    is_lesser && zone.head < reach(view, main, last)
}

/// What is left of the page after a row of other stories: not the main story's,
/// unless there is so much text that the stories only interrupted it.
pub(super) fn tail(view: &View, stories: &[Story]) -> Range<usize> {
    let end = view.blocks.len();
    let [first, .., last] = stories else { return end..end };
    let words = |blocks: Range<usize>| {
        let likely =
            blocks.filter(|&b| view.features.signals[b].is_prose && view.probabilities[b] > 0.5);
        likely.map(|b| view.features.weights[b]).sum::<f32>()
    };
    let resumes = words(last.blocks.end..end) > RESUMES * words(0..first.blocks.start);
    if resumes { end..end } else { last.blocks.end..end }
}

/// The share of the main story that may be likely text after the others.
const RESUMES: f32 = 0.15;

/// Threads and live reports repeat heads, names and times within one article;
/// lists, shelves and manuals repeat heads and texts that belong together.
fn is_one_whole(view: &View) -> bool {
    view.kind != PageKind::Article || view.meta.types.iter().any(|t| t == "LiveBlogPosting")
}

/// The first line of the zone that does not end the story before: closing
/// sentences and ornaments do, labels and headings do not.
fn first_line(view: &View, zone: &Zone) -> usize {
    let closes = |&b: &usize| {
        let s = &view.features.signals[b];
        let is_sentence = s.ends_sentence && s.heading == 0 && s.link_share < 0.5;
        is_sentence || !view.blocks.list[b].has_words
    };
    (zone.from..zone.head).find(|b| !closes(b)).unwrap_or(zone.head)
}

/// One past the last block of the container that the story is in.
fn reach(view: &View, main: &Main, zone: &Zone) -> usize {
    let first = view.blocks.list[main.prose].node;
    let head = view.blocks.list[zone.head].node;
    let branch = branch_off(view.page, head, first).map(|n| view.blocks.within(view.page, n));
    match branch {
        Some(span) if span.contains(&zone.prose) => span.end,
        // Flat: the story runs on beside its headline.
        _ => {
            let around = view.page.ancestors(head).find(|&n| view.page.is_within(first, n));
            around.map_or(view.blocks.len(), |n| view.blocks.within(view.page, n).end)
        }
    }
}
