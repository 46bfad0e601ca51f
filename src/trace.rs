//! What became of each block, and why.

use crate::article::TraceEntry;
use crate::blocks::Blocks;

/// The stages that rule on blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Score,
    Boundary,
    Prune,
    Standardise,
}

impl Stage {
    fn name(self) -> &'static str {
        match self {
            Stage::Score => "score",
            Stage::Boundary => "boundary",
            Stage::Prune => "prune",
            Stage::Standardise => "standardise",
        }
    }
}

/// The last ruling on one block.
#[derive(Debug, Clone, Copy)]
struct Ruling {
    stage: Stage,
    rule: &'static str,
    score: f32,
}

/// Which blocks are kept so far; each change names its stage and rule.
pub(crate) struct Rulings {
    kept: Vec<bool>,
    rulings: Vec<Ruling>,
}

impl Rulings {
    /// Nothing kept, nothing said.
    pub(crate) fn new(blocks: usize) -> Rulings {
        let ruling = Ruling { stage: Stage::Score, rule: "expected-f1", score: 0.0 };
        Rulings { kept: vec![false; blocks], rulings: vec![ruling; blocks] }
    }

    /// For each block whether it is kept.
    pub(crate) fn kept(&self) -> &[bool] {
        &self.kept
    }

    /// Notes the model's probability.
    pub(crate) fn set_score(&mut self, b: usize, score: f32) {
        self.rulings[b].score = score;
    }

    /// The model's probability.
    pub(crate) fn score(&self, b: usize) -> f32 {
        self.rulings[b].score
    }

    /// The model's probability of each block.
    pub(crate) fn scores(&self) -> Vec<f32> {
        self.rulings.iter().map(|ruling| ruling.score).collect()
    }

    /// The stage that ruled last.
    pub(crate) fn stage(&self, b: usize) -> Stage {
        self.rulings[b].stage
    }

    /// Rules that a block is kept or removed.
    pub(crate) fn rule(&mut self, b: usize, kept: bool, stage: Stage, rule: &'static str) {
        self.kept[b] = kept;
        self.rulings[b].stage = stage;
        self.rulings[b].rule = rule;
    }

    /// All rulings for the caller.
    pub(crate) fn trace(&self, blocks: &Blocks) -> Vec<TraceEntry> {
        let entry = |(b, ruling): (usize, &Ruling)| TraceEntry {
            node: blocks.list[b].node,
            stage: ruling.stage.name(),
            rule: ruling.rule,
            score: ruling.score,
            kept: self.kept[b],
            text_preview: preview(blocks.text(b)),
        };
        self.rulings.iter().enumerate().map(entry).collect()
    }
}

/// The start of a text, 80 characters at most.
pub(crate) fn preview(text: &str) -> String {
    text.chars().take(80).collect()
}
