//! AEB: runs of four words; each page's hits and misses are shares of one.

use super::words::tokens;
use std::collections::HashMap;

const RUN: usize = 4;

/// One page's true positives, false positives and false negatives, together 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shares {
    pub right: f64,
    pub extra: f64,
    pub missing: f64,
}

impl Shares {
    /// `None` where nothing was given, so that the page does not count.
    pub fn precision(self) -> Option<f64> {
        (self.right + self.extra > 0.0).then(|| self.right / (self.right + self.extra))
    }

    /// `None` where nothing was wanted.
    pub fn recall(self) -> Option<f64> {
        (self.right + self.missing > 0.0).then(|| self.right / (self.right + self.missing))
    }
}

/// Counts runs of four words (a shorter text is one run), upper and lower case apart.
pub fn shingle_shares(answer: &str, truth: &str) -> Shares {
    let (answer, truth) = (counts(answer), counts(truth));
    let mut shares = Shares { right: 0.0, extra: 0.0, missing: 0.0 };
    for (run, &given) in &answer {
        let wanted = truth.get(run).copied().unwrap_or(0.0);
        shares.right += given.min(wanted);
        shares.extra += (given - wanted).max(0.0);
    }
    for (run, &wanted) in &truth {
        shares.missing += (wanted - answer.get(run).copied().unwrap_or(0.0)).max(0.0);
    }
    let total = shares.right + shares.extra + shares.missing;
    if total > 0.0 {
        shares.right /= total;
        shares.extra /= total;
        shares.missing /= total;
    }
    shares
}

fn counts(text: &str) -> HashMap<Vec<&str>, f64> {
    let words: Vec<&str> = tokens(text).collect();
    let mut counts = HashMap::new();
    if words.is_empty() {
        return counts;
    }
    for run in words.windows(RUN.min(words.len())) {
        *counts.entry(run.to_vec()).or_default() += 1.0;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_one() {
        let shares = shingle_shares("x a b c d e", "a b c d e f");
        assert_eq!(shares, Shares { right: 0.5, extra: 0.25, missing: 0.25 });
        assert_eq!(shingle_shares("a b", "a b").right, 1.0);
        assert_eq!(shingle_shares("A b", "a b").right, 0.0);
        assert_eq!(shingle_shares("", "a b").precision(), None);
        assert_eq!(shingle_shares("", "a b").recall(), Some(0.0));
        assert_eq!(shingle_shares("", "").recall(), None);
    }
}
