//! Photo credits that stand as paragraphs of their own; those in a figure's
//! caption stay with it. A caption that ends with its credit ("The quay (Photo:
//! Agency)") and stands among the paragraphs is one, too.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::page::Tag;
use crate::tables::vocabulary::Role;

/// Words of the longest credit.
const MAX_WORDS: f32 = 12.0;
/// Words of the longest caption with its credit, and bytes of that credit.
const CAPTION_WORDS: f32 = 40.0;
const CREDIT_BYTES: usize = 60;

pub(super) const RULE: Rule = Rule {
    name: "image-credit",
    removes: Removes::Each(removes),
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
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div><span>Der Kai im Jahr des Unglücks (Bild: Stadtarchiv)</span></div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Der Kai im Jahr des Unglücks (Bild: Stadtarchiv)"],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Nobody believed it (the picture: it was a forgery, they said to each other for years).</p><p>The first (photo) and the last</p>",
            removed: &[],
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
    let is_credit = is_credit(scene, b) || is_credited_caption(scene, b);
    is_credit && !in_figure(scene, b)
}

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

fn begins_as_credit(text: &str) -> bool {
    BEGINNINGS.iter().any(|start| text.starts_with(start))
}

fn is_credit(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    s.words <= MAX_WORDS
        && !s.ends_sentence
        && begins_as_credit(&scene.text(b).to_lowercase())
        && scene.named(b, &[Role::Caption], 0.2).is_some()
}

fn is_credited_caption(scene: &Scene, b: usize) -> bool {
    let text = scene.text(b);
    let bracketed = text.strip_suffix([')', '）']).and_then(|t| t.rsplit_once(['(', '（']));
    scene.kind == PageKind::Article
        && scene.signals(b).words <= CAPTION_WORDS
        && bracketed.is_some_and(|(_, credit)| {
            credit.len() <= CREDIT_BYTES
                && credit.contains([':', '：'])
                && begins_as_credit(&credit.trim().to_lowercase())
        })
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
