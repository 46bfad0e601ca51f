//! Invitations to subscribe, in a box of their own between the paragraphs or
//! after them.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// A box holds no more of the article's words than this.
const MAX_SHARE: f32 = 0.25;
/// Nor any block of more words.
const MAX_WORDS: f32 = 60.0;

pub(super) const RULE: Rule = Rule {
    name: "newsletter-box",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=newsletter-signup><h3>Get our newsletter</h3><p>The best of the week.</p></div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Get our newsletter", "The best of the week."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><aside class=subscribe><p>Abonnez-vous !</p></aside>",
            removed: &["Abonnez-vous !"],
        },
        super::cases::Case {
            html: "<h2>The newsletter wars</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>He will subscribe to nothing, he said, and the newsletter is dead.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let Some(holder) = scene.named(b, &[Role::Newsletter], MAX_SHARE) else { return false };
    let inside = scene.blocks.within(scene.page, holder);
    scene.signals(b).words <= MAX_WORDS
        && inside.into_iter().any(|i| scene.says(i, Concept::CallToAction))
}
