//! Lines that only label an advertisement.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;

pub(super) const RULE: Rule = Rule {
    name: "ad-label",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div>Advertisement</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div>Sponsored content</div>",
            removed: &["Advertisement", "Sponsored content"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div>Anzeige</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><span>広告</span>",
            removed: &["Anzeige", "広告"],
        },
        super::cases::Case {
            html: "<h2>Advertisement</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>An advertisement in the paper told of the ship.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    s.words <= 3.0 && s.heading == 0 && scene.says(b, Concept::Advert)
}
