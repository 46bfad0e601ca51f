//! The benchmarks' own arithmetic.

mod facts;
mod shingles;
mod snippets;
mod words;

pub use facts::{same_day, same_text};
pub use shingles::{Shares, shingle_shares};
pub use snippets::{SnippetCount, found_share};
pub use words::{WordScore, tokens, word_f1};

/// The harmonic mean, 0 where both are.
pub fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

/// The mean, 0 for nothing.
pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (sum, count) = values.into_iter().fold((0.0, 0), |(s, n), v| (s + v, n + 1));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}
