//! Copyright and licence lines after the text.

use super::{Removes, Rule, Scene};
use crate::tables::phrases::Concept;

/// Words of the longest line.
const MAX_WORDS: f32 = 60.0;

pub(super) const RULE: Rule = Rule {
    name: "legal-tail",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>©2025 The Post. All rights reserved. This material may not be published or redistributed.</p>",
            removed: &[
                "©2025 The Post. All rights reserved. This material may not be published or redistributed.",
            ],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Alle Rechte vorbehalten.</p><p>無断転載を禁じます。</p>",
            removed: &["Alle Rechte vorbehalten.", "無断転載を禁じます。"],
        },
        super::cases::Case {
            html: "<p>All rights reserved for the crew were void, the court said of the ship on Monday.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let s = scene.signals(b);
    s.words <= MAX_WORDS
        && s.heading == 0
        && scene.says(b, Concept::Legal)
        && scene.is_tail(b)
        && scene.words(0..b) > 0.6 * scene.all_words()
        && claims_rights(scene.text(b))
}

/// A sign of the claim itself, not only a word about law.
fn claims_rights(text: &str) -> bool {
    let lower = text.to_lowercase();
    const CLAIMS: [&str; 20] = [
        "©",
        "(c) ",
        "copyright 1",
        "copyright 2",
        "copyright (c)",
        "rights reserved",
        "rechte vorbehalten",
        "droits réservés",
        "derechos reservados",
        "diritti riservati",
        "riproduzione riservata",
        "direitos reservados",
        "rechten voorbehouden",
        "prawa zastrzeżone",
        "права защищены",
        "hakları saklıdır",
        "الحقوق محفوظة",
        "版权所有",
        "無断転載",
        "무단전재",
    ];
    CLAIMS.iter().any(|claim| lower.contains(claim))
}
