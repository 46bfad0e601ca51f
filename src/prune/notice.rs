//! Cookie, consent and paywall notices.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;
use std::ops::Range;

/// What the model takes for the text is none, whatever its container's name.
const LIKELY: f32 = 0.8;

pub(super) const RULE: Rule = Rule {
    name: "notice",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=cookie-notice><p>We use cookies.</p><button>Accept all</button></div>",
            removed: &["We use cookies.", "Accept all"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=paywall><p>Schon Abonnent? Anmelden</p></div>",
            removed: &["Schon Abonnent? Anmelden"],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class='group hidden'><p>Subscribe for more</p><ul><li>All puzzles</li></ul><p>Sign in to read on</p></div>",
            removed: &["Subscribe for more", "All puzzles", "Sign in to read on"],
        },
        super::cases::Case {
            html: "<div class=abo data-score=0.9><p>We use cookies in the kitchen.</p></div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Bake the cookies for ten minutes.</p><div class=notice><p>Mind the step on the quay.</p></div>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    is_named(scene, b) || waits_hidden(scene, b)
}

fn is_named(scene: &Scene, b: usize) -> bool {
    let Some(holder) = scene.named(b, &[Role::Cookie, Role::Newsletter], 0.3) else { return false };
    let inside = scene.blocks.within(scene.page, holder);
    !is_likely(scene, &inside)
        && (says(scene, &inside, Concept::Cookies) || says(scene, &inside, Concept::Account))
}

/// What asks readers in, to subscribe or with their account, waits hidden for
/// those who are not.
fn waits_hidden(scene: &Scene, b: usize) -> bool {
    scene.is_surely_article()
        && scene.all_named(b, &[Role::Hidden], 0.3).any(|holder| {
            let inside = scene.blocks.within(scene.page, holder);
            !is_likely(scene, &inside)
                && says(scene, &inside, Concept::CallToAction)
                && says(scene, &inside, Concept::Account)
        })
}

fn is_likely(scene: &Scene, inside: &Range<usize>) -> bool {
    scene.mean_score(inside.clone()) >= LIKELY
}

fn says(scene: &Scene, inside: &Range<usize>, concept: Concept) -> bool {
    inside.clone().any(|b| scene.says(b, concept))
}
