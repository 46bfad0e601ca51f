//! What invites to the comments below an article, or counts them.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::page::ROOT;
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// Words of the longest teaser.
const MAX_WORDS: f32 = 15.0;
/// Words that are kept of a thread, where one is wanted.
const THREAD_WORDS: f32 = 75.0;

pub(super) const RULE: Rule = Rule {
    name: "comment-teaser",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p><a href=#c>12 comments</a></p>",
            removed: &["12 comments"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=comments><h3>Kommentare</h3><p>Noch keine.</p></div>",
            removed: &["Kommentare", "Noch keine."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=comments><div class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div><div class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div><div class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div><div class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div><div class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div><div class=comment><p>So it was.</p></div></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>He made no comment.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><h2>Comments of the crew</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    if scene.kind == PageKind::Forum || s.words > MAX_WORDS || !scene.is_tail(b) {
        return false;
    }
    let is_control = s.link_share > 0.8 || scene.is_in_button(b);
    (scene.says(b, Concept::Comments) && is_control)
        || scene.named(b, &[Role::Comment], 0.3).is_some() && !is_in_thread(scene, b)
}

/// Whether the block is one of the comments below an article that are kept with it.
fn is_in_thread(scene: &Scene, b: usize) -> bool {
    let Some(first) = scene.first_prose() else { return false };
    let around = scene.page.ancestors(scene.blocks.list[b].first).take_while(|&n| n != ROOT);
    around
        .filter(|&n| scene.features.roles[n as usize] & Role::Comment.bit() != 0)
        .map(|n| scene.blocks.within(scene.page, n))
        .any(|span| span.start > first && scene.words(span) >= THREAD_WORDS)
}
