//! The best that any choice of blocks could reach: a check of the segmentation.

use crate::align::coverage;
use crate::arguments::Failure;
use crate::corpus::{Page, Set};
use crate::metrics::{mean, tokens};
use crate::progress;
use plainleaf::lab;
use std::collections::{BTreeMap, HashMap};

/// Times every block is looked at again.
const ROUNDS: usize = 6;

/// Prints the best F1 by kind of page.
pub fn run(pages: &[Page]) -> Result<(), Failure> {
    let wcxb: Vec<&Page> = pages.iter().filter(|p| p.set == Set::Wcxb).collect();
    let best = progress::map("best subsets", &wcxb, |page| -> Result<f64, Failure> {
        let rows = lab::page(&page.html()?, &page.options()).rows;
        let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        Ok(best_f1(&texts, page.truth.text.as_deref().unwrap_or("")))
    });
    let mut kinds: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (page, f1) in wcxb.iter().zip(best) {
        let f1 = f1?;
        kinds.entry("all").or_default().push(f1);
        kinds.entry(&page.kind).or_default().push(f1);
    }
    for (kind, f1s) in kinds {
        println!("| {kind} | {:.4} |", mean(f1s));
    }
    Ok(())
}

/// Starts from the aligned blocks and takes or drops single ones while that helps.
fn best_f1(texts: &[&str], truth: &str) -> f64 {
    let lower = truth.to_lowercase();
    let mut bag = Bag::default();
    for word in tokens(&lower) {
        *bag.left.entry(word.to_owned()).or_default() += 1;
        bag.wanted += 1;
    }
    let words: Vec<Vec<String>> = texts
        .iter()
        .map(|text| tokens(&text.to_lowercase()).map(str::to_owned).collect())
        .collect();
    let mut taken: Vec<bool> = coverage(texts, truth).iter().map(|&share| share >= 0.5).collect();
    for (words, _) in words.iter().zip(&taken).filter(|(_, taken)| **taken) {
        bag.change(words, 1);
    }
    for _ in 0..ROUNDS {
        let mut changed = false;
        for (words, taken) in words.iter().zip(&mut taken) {
            let before = bag.f1();
            let sign = if *taken { -1 } else { 1 };
            bag.change(words, sign);
            if bag.f1() > before + 1e-12 {
                *taken = !*taken;
                changed = true;
            } else {
                bag.change(words, -sign);
            }
        }
        if !changed {
            break;
        }
    }
    bag.f1()
}

/// The truth's words that are not taken yet; negative where too many are.
#[derive(Default)]
struct Bag {
    left: HashMap<String, i64>,
    wanted: i64,
    given: i64,
    right: i64,
}

impl Bag {
    fn change(&mut self, words: &[String], sign: i64) {
        for word in words {
            self.given += sign;
            let Some(left) = self.left.get_mut(word) else { continue };
            if sign > 0 {
                self.right += i64::from(*left > 0);
            } else {
                self.right -= i64::from(*left >= 0);
            }
            *left -= sign;
        }
    }

    fn f1(&self) -> f64 {
        match (self.wanted, self.given) {
            (0, 0) => 1.0,
            (wanted, given) => 2.0 * self.right as f64 / (wanted + given) as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_best_subset() {
        let f1 = best_f1(
            &["one two three four", "five six", "seven eight nine"],
            "one two three four five",
        );
        // "five six" costs one word and gives one: 10/11 with it, 8/9 without.
        assert!((f1 - 10.0 / 11.0).abs() < 1e-9, "{f1}");
        assert_eq!(best_f1(&["a b"], ""), 1.0);
    }
}
