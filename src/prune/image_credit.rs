//! Photo credits that stand as paragraphs of their own; those in a figure's
//! caption stay with it.

use super::{Rule, Scene};
use crate::page::Tag;
use crate::tables::vocabulary::Role;

/// Words of the longest credit.
const MAX_WORDS: f32 = 12.0;

pub(super) const RULE: Rule = Rule {
    name: "image-credit",
    removes,
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=credit>Photo: Jane Roe / Agency</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Photo: Jane Roe / Agency"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><span class=image-credit>Foto: dpa</span><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Foto: dpa"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=image-box><img src=x.jpg><div class=credit>Photo: Jane Roe / Agency</div></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><figure><img src=x.jpg><figcaption><span class=credit>Photo: Jane Roe</span></figcaption></figure><p class=credits>The photo was taken by Jane.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let text = scene.text(b).to_lowercase();
    const BEGINNINGS: [&str; 14] = [
        "photo",
        "foto",
        "image",
        "credit",
        "bild",
        "crédit",
        "getty",
        "picture",
        "fotografía",
        "imagen",
        "immagine",
        "фото",
        "写真",
        "图",
    ];
    s.words <= MAX_WORDS
        && !s.ends_sentence
        && BEGINNINGS.iter().any(|start| text.starts_with(start))
        && !in_figure(scene, b)
        && scene.named(b, &[Role::Caption], 0.2).is_some()
}

/// In a figure, or in a box that holds a picture and little text.
fn in_figure(scene: &Scene, b: usize) -> bool {
    let page = scene.page;
    let around = || page.ancestors(scene.blocks.list[b].first);
    let holds_picture = |n| page.descendants(n).any(|d| page.tag(d) == Tag::Img);
    around().any(|n| matches!(page.tag(n), Tag::Figure | Tag::Figcaption))
        || around()
            .skip(1)
            .take(3)
            .take_while(|&n| page.end(n) - n <= BOX_NODES)
            .any(|n| matches!(page.tag(n), Tag::Div | Tag::Span) && holds_picture(n))
}

/// Bigger boxes are sections.
const BOX_NODES: u32 = 40;
