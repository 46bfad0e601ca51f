//! Share and follow bars: short lines that are nothing but invitations to
//! pass the page on. Sites put them above, below and between the paragraphs.

use super::{Removes, Rule, Scene};
use crate::page::Tag;
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// Words of the longest line of a bar.
const MAX_WORDS: f32 = 12.0;

pub(super) const RULE: Rule = Rule {
    name: "share-bar",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=social><a href=x>Share on Facebook</a></div><ul class=share-tools><li><a href=y>Print</a></ul>",
            removed: &["Share on Facebook", "Print"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p class=teilen><a href=x>Auf Facebook teilen</a></p><div><button>共有</button></div>",
            removed: &["Auf Facebook teilen", "共有"],
        },
        super::cases::Case {
            html: "<h2>How Facebook began</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Share prices fell.</p><ul><li>Twitter</ul>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><blockquote class=twitter-tweet><p>She sails! <a href=x>pic.twitter.com/abc</a></p></blockquote>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let is_line = s.words <= MAX_WORDS && s.heading == 0 && !s.ends_sentence;
    let is_control = s.link_share > 0.8 || scene.is_in_button(b);
    let is_named = scene.named(b, &[Role::Share], 0.3).is_some();
    is_line
        && scene.says(b, Concept::Share)
        && (is_named || (is_control && s.words <= 4.0))
        && !in_quotation(scene, b)
}

/// A post that is quoted names its site and links to it.
fn in_quotation(scene: &Scene, b: usize) -> bool {
    let page = scene.page;
    page.ancestors(scene.blocks.list[b].first).any(|n| page.tag(n) == Tag::Blockquote)
}
