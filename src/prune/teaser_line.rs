//! A paragraph that is nothing but a link to another page of the site: the
//! headline of another story between the paragraphs. No word announces it.

use super::{Removes, Rule, Scene};
use crate::page::Tag;

/// Words of the shortest headline.
const LEAST_WORDS: f32 = 4.0;
/// What is as likely is the author's own link.
const LIKELY: f32 = 0.85;
/// Elements around the line that may make it a part of something.
const AROUND: usize = 3;

pub(super) const RULE: Rule = Rule {
    name: "teaser-line",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p><strong><a href=/x>LOST SHIPS OF THE BAY AND THEIR CREWS</a></strong></p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["LOST SHIPS OF THE BAY AND THEIR CREWS"],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><p>Le navire partit au matin, et personne sur le long quai gris ne le revit cette année-là. Il resta perdu en mer.</p><div><a href=/x>Dix navires qui ne revinrent jamais</a></div><p>Le navire partit au matin, et personne sur le long quai gris ne le revit cette année-là. Il resta perdu en mer.</p>",
            removed: &["Dix navires qui ne revinrent jamais"],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ul><li><a href=/x>Ten ships that never came back</a></ul><p><a href=/y>Here is the whole list of them.</a></p><p><a href=https://other.example/>The museum of the lost ships</a></p><p data-score=0.9><a href=/z>The second part of this story</a></p><table><tr><td><b><i><a href=/a>Anna of Hamburg and Berta of Bremen</a></i></b><td>1902</table><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p><a href=/x>Ten ships that never came back</a></p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let is_line = s.link_share > 0.95 && s.words >= LEAST_WORDS && s.heading == 0;
    is_line
        && !s.ends_sentence
        && scene.is_surely_article()
        && scene.mean_score(b..b + 1) < LIKELY
        && !is_part(scene, b)
        && scene.target(b).is_some_and(|href| scene.leads_elsewhere(href))
}

/// Whether the line is an item, a cell, a quotation or a caption.
fn is_part(scene: &Scene, b: usize) -> bool {
    let mut around = scene.page.ancestors(scene.blocks.list[b].node).take(AROUND);
    around.any(|n| {
        let tag = scene.page.tag(n);
        let is_item = matches!(tag, Tag::Li | Tag::Td | Tag::Th | Tag::Dl | Tag::Dt | Tag::Dd);
        is_item || matches!(tag, Tag::Blockquote | Tag::Figcaption) || tag.heading_level().is_some()
    })
}
