//! The floors under which no number may fall.

use super::models::repository;
use crate::arguments::Failure;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;

/// `train/floors.toml`. Lowering a floor is a decision that its commit explains.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floors {
    /// The corpus that the floors are for.
    corpus: String,
    at_least: BTreeMap<String, f64>,
    at_most: BTreeMap<String, f64>,
}

/// Fails, naming everything that fell.
pub fn check(metrics: &BTreeMap<String, f64>, digest: &str) -> Result<(), Failure> {
    let path = repository().join("train/floors.toml");
    let floors: Floors = toml::from_str(&fs::read_to_string(path)?)?;
    let failures = floors.failures(metrics, digest);
    if failures.is_empty() {
        println!("all {} floors hold", floors.at_least.len() + floors.at_most.len());
        return Ok(());
    }
    Err(failures.join("\n").into())
}

impl Floors {
    fn failures(&self, metrics: &BTreeMap<String, f64>, digest: &str) -> Vec<String> {
        let mut failures = vec![];
        if self.corpus != digest {
            failures.push(format!("the corpus is {digest}, the floors are for {}", self.corpus));
        }
        let least = self.at_least.iter().map(|(name, floor)| (name, floor, "at least", 1.0));
        let most = self.at_most.iter().map(|(name, floor)| (name, floor, "at most", -1.0));
        for (name, floor, words, sign) in least.chain(most) {
            match metrics.get(name) {
                Some(value) if (value - floor) * sign >= 0.0 => {}
                Some(value) => {
                    failures.push(format!("{name} is {value:.4}, {words} {floor} is wanted"))
                }
                None => failures.push(format!("{name} is not measured")),
            }
        }
        failures
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_fell() {
        let text = "corpus = \"a\"\n[at_least]\nx = 0.5\ny = 0.5\n[at_most]\nz = 0.1\nw = 0.1";
        let floors: Floors = toml::from_str(text).expect("floors");
        let metrics = [("x", 0.5), ("y", 0.4), ("z", 0.2)];
        let metrics = metrics.iter().map(|(name, value)| (name.to_string(), *value)).collect();
        assert_eq!(
            floors.failures(&metrics, "b"),
            [
                "the corpus is b, the floors are for a",
                "y is 0.4000, at least 0.5 is wanted",
                "w is not measured",
                "z is 0.2000, at most 0.1 is wanted",
            ]
        );
    }

    #[test]
    fn the_checked_in_floors_can_be_read() {
        let text = fs::read_to_string(repository().join("train/floors.toml")).expect("floors");
        let floors: Floors = toml::from_str(&text).expect("floors");
        assert!(!floors.at_least.is_empty());
    }
}
