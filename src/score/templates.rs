//! What is made from one template goes together: all posts of a thread are
//! wanted, or all teasers of a list are not, while the model judges each by
//! itself.

use crate::hash::HashMap;

/// How far each block goes from its own score to the mean of its like.
const SHARE: f64 = 0.35;

/// Moves each score (in log-odds) towards the mean of all blocks at the same
/// place of the same template, which counts each word once.
pub(super) fn settle(scores: &mut [f64], templates: &[u64], weights: &[f32]) {
    let mut sums: HashMap<u64, (f64, f64)> = HashMap::default();
    for ((score, template), &weight) in scores.iter().zip(templates).zip(weights) {
        let (sum, words) = sums.entry(*template).or_default();
        *sum += score * f64::from(weight);
        *words += f64::from(weight);
    }
    for (score, template) in scores.iter_mut().zip(templates) {
        let (sum, words) = sums.get(template).copied().unwrap_or_default();
        if words > 0.0 {
            *score += SHARE * (sum / words - *score);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_blocks_come_nearer_to_each_other() {
        let mut scores = [2.0, -1.0, 2.0, 1.0, 5.0];
        settle(&mut scores, &[7, 7, 8, 7, 9], &[10.0, 10.0, 3.0, 20.0, 0.0]);
        // The mean of the first, second and fourth is 0.75.
        let expected = [1.5625, -0.3875, 2.0, 0.9125, 5.0];
        assert!(scores.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{scores:?}");
        settle(&mut [], &[], &[]);
    }
}
