//! The box about the author after the text; the author is in the metadata.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// A bio holds no more of the article's words than this.
const MAX_SHARE: f32 = 0.3;
/// Nor more words at all.
const MAX_WORDS: f32 = 120.0;

pub(super) const RULE: Rule = Rule {
    name: "author-bio",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=author-box><h4>About the author</h4><p>Jane Roe lives in a lighthouse.</p></div>",
            removed: &["About the author", "Jane Roe lives in a lighthouse."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=autor><p>Über den Autor</p></div>",
            removed: &["Über den Autor"],
        },
        super::cases::Case {
            html: "<div class=author>By Jane Roe, who lives in a lighthouse</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>About the author of the book little is known.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let Some(holder) = scene.named(b, &[Role::Author], MAX_SHARE) else { return false };
    let inside = scene.blocks.within(scene.page, holder);
    let is_after = scene.words(0..inside.start) > 0.6 * scene.all_words();
    is_after
        && scene.words(inside.clone()) <= MAX_WORDS
        && inside.into_iter().any(|i| scene.says(i, Concept::AuthorBio))
}
