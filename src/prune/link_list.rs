//! Pointers to other stories between the paragraphs: "Read more: …" lines,
//! and lists of links under a line that announces related ones.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::page::Tag;
use crate::tables::phrases::Concept;

/// Words of the longest pointer.
const MAX_WORDS: f32 = 40.0;
/// Blocks between the announcing line and the last of its links.
const MAX_REACH: usize = 12;

pub(super) const RULE: Rule = Rule {
    name: "link-list",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Read more: <a href=/x>Ten ships that never came back</a></p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Read more: Ten ships that never came back"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p><strong>Lesen Sie auch</strong></p><ul><li><a href=/x>Zehn verlorene Schiffe</a><li><a href=/y>Der Hafen heute</a></ul><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Lesen Sie auch", "Zehn verlorene Schiffe", "Der Hafen heute"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>あわせて読みたい：<a href=/x>帰らなかった船</a></p>",
            removed: &["あわせて読みたい：帰らなかった船"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><h2>Related work</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ul><li><a href=/x>A list the author made</a></ul><p>See also <a href=#n>the notes</a> for the ships that were found later, all of them.</p>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Related ships</p><table><tr><td><a href=/x>The Anna of 1902</a><td><a href=/y>The Berta of 1903</a></table>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    if scene.kind != PageKind::Article {
        return false;
    }
    is_pointer(scene, b) || is_announcement(scene, b) || is_announced(scene, b)
}

/// A line of its own that says "read more" and is mostly a link.
fn is_pointer(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    announces(scene, b)
        && s.link_share > 0.35
        && s.words <= MAX_WORDS
        && s.heading == 0
        && !s.ends_sentence
}

/// A short line before nothing but links.
fn is_announcement(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    announces(scene, b)
        && s.words <= 8.0
        && next_kept(scene, b).is_some_and(|n| is_link_line(scene, n))
}

/// A link in the unbroken run after an announcing line.
fn is_announced(scene: &Scene, b: usize) -> bool {
    if !is_link_line(scene, b) {
        return false;
    }
    let before = (b.saturating_sub(MAX_REACH)..b).rev().filter(|&i| scene.is_kept(i));
    for i in before {
        if is_announcement(scene, i) {
            return true;
        }
        if !is_link_line(scene, i) {
            return false;
        }
    }
    false
}

fn announces(scene: &Scene, b: usize) -> bool {
    scene.says(b, Concept::Related)
        || (scene.says(b, Concept::Navigation) && scene.signals(b).link_share < 1.0)
}

fn is_link_line(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    // A table of links is the author's data.
    let is_cell = matches!(scene.page.tag(scene.blocks.list[b].node), Tag::Td | Tag::Th);
    s.link_share > 0.85 && s.words <= MAX_WORDS && !is_cell
}

fn next_kept(scene: &Scene, b: usize) -> Option<usize> {
    scene.kept().find(|&i| i > b)
}
