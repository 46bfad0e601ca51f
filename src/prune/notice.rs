//! Cookie, consent and paywall notices.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

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
    let Some(holder) = scene.named(b, &[Role::Cookie, Role::Newsletter], 0.3) else { return false };
    let mut inside = scene.blocks.within(scene.page, holder);
    let is_likely = scene.mean_score(inside.clone()) >= LIKELY;
    !is_likely && inside.any(|i| scene.says(i, Concept::Cookies) || scene.says(i, Concept::Account))
}
