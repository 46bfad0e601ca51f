//! Text that is there twice: a hidden copy of the body for machines or for a
//! print view, and a lead-in that the first paragraph says again.

use super::{Removes, Rule, Scene};
use crate::article::PageKind;
use crate::hash::HashSet;

/// Words of the shortest copy.
const LEAST_WORDS: f32 = 8.0;
/// The share of a copy's runs of words that are shown elsewhere.
const COVERED: f32 = 0.8;
/// The share of the hidden text that is copied, where it is a copy.
const LEAST_SHARE: f32 = 0.5;
/// Words of a run.
const RUN: usize = 4;
/// Blocks after a lead-in among which its copy is.
const NEAR: usize = 6;

pub(super) const RULE: Rule = Rule {
    name: "duplicate",
    removes: Removes::All(find),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Nobody knows where the ship lies now, nor who of the crew came ashore alive.</p><div hidden><span data-score=0.9>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost. Nobody knows where the ship lies now, nor who of the crew came ashore alive.</span></div>",
            removed: &[
                "The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost. Nobody knows where the ship lies now, nor who of the crew came ashore alive.",
            ],
        },
        super::cases::Case {
            html: "<header><p class=lead>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p></header><div><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren. So steht es im Buch des Hafens.</p><p>Niemand weiß, wo das Schiff nun liegt, und auch nicht, wer von der Mannschaft an Land kam.</p></div>",
            removed: &[
                "Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.",
            ],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Nobody knows where the ship lies now, nor who of the crew came ashore alive.</p><div hidden><p data-score=0.9>The tab that is shown later tells of the other ship, which sailed from the same quay a year after.</p></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>Nobody knows where the ship lies now, nor who of the crew came ashore alive.</p><div hidden><p data-score=0.9>Nobody knows where the ship lies now, nor who of the crew came ashore alive.</p><p data-score=0.9>The tab that is shown later tells of the other ship, which sailed from the same quay a year after.</p></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<div><p>Row, row, row your boat gently down the stream, merrily, merrily, life is but a dream.</p><p>Row, row, row your boat gently down the stream, merrily, merrily, life is but a dream.</p></div><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p>",
            removed: &[],
        },
    ],
};

fn find(scene: &Scene) -> Vec<usize> {
    if scene.kind != PageKind::Article {
        return Vec::new();
    }
    let mut found = hidden_copies(scene);
    found.extend(repeated_lead_in(scene));
    found
}

fn hidden_copies(scene: &Scene) -> Vec<usize> {
    let (hidden, shown): (Vec<usize>, Vec<usize>) = scene
        .kept()
        .filter(|&b| scene.signals(b).words >= LEAST_WORDS)
        .partition(|&b| scene.is_hidden(b));
    if hidden.is_empty() {
        return hidden;
    }
    let words: Vec<Vec<&str>> = shown.iter().map(|&b| words(scene.text(b))).collect();
    let runs: HashSet<&[&str]> = words.iter().flat_map(|words| words.windows(RUN)).collect();
    let is_copy = |text: &str| {
        let words = self::words(text);
        let covered = words.windows(RUN).filter(|run| runs.contains(run)).count();
        covered as f32 >= COVERED * words.windows(RUN).len().max(1) as f32
    };
    let copies: Vec<usize> = hidden.iter().copied().filter(|&b| is_copy(scene.text(b))).collect();
    let count = |list: &[usize]| list.iter().map(|&b| scene.signals(b).words).sum::<f32>();
    // Folded parts of an article may say a sentence twice; a copy is one as a whole.
    if count(&copies) < LEAST_SHARE * count(&hidden) { Vec::new() } else { copies }
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The first prose, where a paragraph elsewhere soon begins with the same words.
fn repeated_lead_in(scene: &Scene) -> Option<usize> {
    let lead_in = scene.first_prose()?;
    let holder = |b: usize| scene.page.parent(scene.blocks.list[b].node);
    let said = scene.text(lead_in).trim_end_matches(['.', '…', ' ']);
    let mut next = scene.kept().filter(|&b| b > lead_in && !scene.is_hidden(b)).take(NEAR);
    next.any(|b| holder(b) != holder(lead_in) && scene.text(b).starts_with(said)).then_some(lead_in)
}
