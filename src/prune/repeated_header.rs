//! The header's lines before the text: the headline, the byline and date, the
//! trail of sections. They are in the metadata, and views show them above.

use super::{Rule, Scene};
use crate::article::PageKind;
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

/// Words of the longest header line that is not the headline.
const MAX_WORDS: f32 = 15.0;

pub(super) const RULE: Rule = Rule {
    name: "repeated-header",
    removes,
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<title>Lost at sea</title><h1>Lost at sea</h1><p class=byline>By Jane Roe</p><p>12 May 2024</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Lost at sea", "By Jane Roe", "12 May 2024"],
        },
        super::cases::Case {
            html: "<title>Auf See verloren</title><div class=breadcrumb><a href=/>Start</a> / <a href=/see>See</a></div><div>Auf See verloren</div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &["Start / See", "Auf See verloren"],
        },
        super::cases::Case {
            html: "<title>Lost at sea</title><p>Hamburg</p><h2>What happened</h2><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>12 May 2024</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    if scene.kind != PageKind::Article {
        return false;
    }
    if !scene.is_lead_in(b) {
        return false;
    }
    is_headline(scene, b) || is_trail(scene, b) || is_dateline(scene, b)
}

fn is_headline(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let same = |title: &str| title.trim() == scene.text(b);
    let headline = scene.features.headline.filter(|&h| scene.signals(h).title_similarity > 0.8);
    let names = [headline.map(|h| scene.text(h)), scene.meta.title.as_deref()];
    !s.is_prose && names.into_iter().flatten().any(same)
}

fn is_trail(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    s.words <= MAX_WORDS && s.link_share > 0.5 && scene.named(b, &[Role::Nav], 0.2).is_some()
}

fn is_dateline(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    let is_line = s.words <= MAX_WORDS && s.heading == 0 && !s.ends_sentence;
    is_line && (s.has_date || scene.says(b, Concept::Byline))
}
