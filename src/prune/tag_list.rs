//! The tags that an article is filed under, as a line or list of links.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// Words of the longest tag or line of tags.
const MAX_WORDS: f32 = 25.0;

pub(super) const RULE: Rule = Rule {
    name: "tag-list",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ul class=tags><li><a href=/t/sea>Sea</a><li><a href=/t/loss>Loss</a></ul>",
            removed: &["Sea", "Loss"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Schlagwörter: <a href=/t/see>See</a>, <a href=/t/hafen>Hafen</a></p>",
            removed: &["Schlagwörter: See, Hafen"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ul><li><a href=/sea>Sea</a><li><a href=/loss>Loss</a></ul><p class=tagline>Of all that we lost</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    if scene.kind != PageKind::Article {
        return false;
    }
    let s = scene.signals(b);
    if s.words > MAX_WORDS || s.link_share < 0.35 || !scene.is_tail(b) {
        return false;
    }
    scene.named(b, &[Role::Tag], 0.2).is_some()
        || (scene.says(b, Concept::Reference)
            && scene.blocks.list[b].links >= 1
            && !s.ends_sentence)
}
