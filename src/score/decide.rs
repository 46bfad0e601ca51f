//! Which blocks to keep: those that promise the best F1 for the page.
use crate::order;

/// The blocks chosen, and what the choice promises.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// One for each block.
    pub keep: Vec<bool>,
    /// The F1 to be expected if the probabilities are right, 0 to 1; see
    /// [`super::calibrate`].
    pub expected_f1: f32,
}

/// Chooses the set of blocks with the highest expected F1.
///
/// The best set of any size takes the most probable blocks first, so only
/// prefixes of that order need to be looked at. `weights` are the blocks'
/// numbers of words. Without any weight nothing is kept.
pub fn decide(probabilities: &[f32], weights: &[f32]) -> Decision {
    let all = (0..probabilities.len().min(weights.len())).collect();
    let order: Vec<usize> = order::by_key(all, |&i| order::falling(probabilities[i]));
    let wanted = |i: usize| f64::from(probabilities[i]) * f64::from(weights[i]);
    let all_wanted: f64 = order.iter().map(|&i| wanted(i)).sum();

    let (mut right, mut taken) = (0.0, 0.0);
    let (mut best, mut best_count) = (0.0, 0);
    for (count, &i) in order.iter().enumerate() {
        right += wanted(i);
        taken += f64::from(weights[i]);
        let f1 = 2.0 * right / (taken + all_wanted).max(f64::MIN_POSITIVE);
        if f1 > best {
            (best, best_count) = (f1, count + 1);
        }
    }
    let mut keep = vec![false; probabilities.len()];
    for &i in &order[..best_count] {
        keep[i] = true;
    }
    Decision { keep, expected_f1: best as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_best_prefix() {
        let decision = decide(&[0.1, 0.9, 0.35, 0.8], &[50.0, 100.0, 100.0, 100.0]);
        assert_eq!(decision.keep, [false, true, false, true]);
        // 2 · 170 / (200 + 5 + 90 + 35 + 80)
        assert!((decision.expected_f1 - 340.0 / 410.0).abs() < 1e-6);
    }

    #[test]
    fn a_poor_page_keeps_what_a_fixed_threshold_would_drop() {
        assert_eq!(decide(&[0.3, 0.25, 0.01], &[40.0, 40.0, 400.0]).keep, [true, true, false]);
    }

    #[test]
    fn no_prefix_is_better_than_the_chosen() {
        let probabilities: Vec<f32> = (0..40).map(|i| (i * 37 % 41) as f32 / 41.0).collect();
        let weights: Vec<f32> = (0..40).map(|i| (i * 13 % 29) as f32).collect();
        let decision = decide(&probabilities, &weights);
        for threshold in 0..=41 {
            let threshold = threshold as f32 / 41.0;
            let sum = |f: &dyn Fn(usize) -> f32| (0..40).map(f).sum::<f32>();
            let kept = |i: usize| if probabilities[i] >= threshold { weights[i] } else { 0.0 };
            let f1 = 2.0 * sum(&|i| kept(i) * probabilities[i])
                / (sum(&kept) + sum(&|i| weights[i] * probabilities[i]));
            assert!(f1.is_nan() || f1 <= decision.expected_f1 + 1e-5);
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(decide(&[], &[]), Decision { keep: vec![], expected_f1: 0.0 });
        assert_eq!(decide(&[0.0, 0.5], &[3.0, 0.0]).keep, [false, false]);
    }
}
