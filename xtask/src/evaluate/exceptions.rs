//! Where a benchmark's expectation is worse for a reader than what comes out:
//! `train/exceptions.toml`.
//!
//! The raw figure stands in every table; beside it stands the one against the
//! truth with these entries put right. An entry says exactly what is to come out
//! in place of the truth, so that anything else counts as wrong in both.

use super::models::repository;
use super::score::FactScore;
use crate::arguments::Failure;
use crate::corpus::{Facts, Page};
use plainleaf::Article;
use serde::Deserialize;
use std::fs;

/// All exceptions.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exceptions {
    /// Facts.
    #[serde(default)]
    pub fact: Vec<Exception>,
    /// Pages whose text scores low for a reason.
    #[serde(default)]
    pub text: Vec<LowText>,
}

/// One fact of one page, or of several for the same reason.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Such as `mozilla/001`.
    pub page: String,
    pub fact: Kind,
    /// What is to come out.
    pub given: String,
    /// Why it is better for a reader.
    pub reason: String,
}

/// Which fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Title,
    Author,
    Date,
}

/// A page whose text is far from the truth's.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LowText {
    pub page: String,
    pub reason: String,
}

impl Exceptions {
    /// Reads the file.
    pub fn load() -> Result<Exceptions, Failure> {
        Ok(toml::from_str(&fs::read_to_string(repository().join("train/exceptions.toml"))?)?)
    }

    /// How an answer's facts score against a page's truth with the exceptions
    /// put in its place.
    pub fn score(&self, page: &Page, answer: &Article) -> FactScore {
        let mut truth = page.truth.facts.clone();
        let own = || self.fact.iter().filter(|exception| exception.page == page.id);
        own().for_each(|e| *e.fact.of(&mut truth) = Some(e.given.clone()));
        let mut score = FactScore::new(&truth, answer);
        // Where nothing is to come out, something is wrong.
        if own().any(|e| e.given.is_empty() && e.fact == Kind::Author) {
            score.author = Some(answer.authors.is_empty());
        }
        score
    }

    /// Why a page's text may be far from the truth's.
    pub fn reason_for(&self, page: &str) -> Option<&str> {
        self.text.iter().find(|low| low.page == page).map(|low| low.reason.as_str())
    }
}

impl Kind {
    fn of(self, facts: &mut Facts) -> &mut Option<String> {
        match self {
            Kind::Title => &mut facts.title,
            Kind::Author => &mut facts.author,
            Kind::Date => &mut facts.date,
        }
    }

    /// As the tables name it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Title => "title",
            Kind::Author => "author",
            Kind::Date => "date",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus;
    use crate::metrics::same_text;
    use std::path::Path;

    #[test]
    fn each_gives_its_reason_and_differs_from_the_truth() {
        let exceptions = Exceptions::load().expect("exceptions");
        let reasons = exceptions.fact.iter().map(|e| &e.reason);
        assert!(reasons.chain(exceptions.text.iter().map(|e| &e.reason)).all(|r| r.len() > 20));
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
        if !root.exists() {
            eprintln!("SKIPPED: no corpus at {}", root.display());
            return;
        }
        let pages = corpus::load(&root).expect("a corpus");
        for exception in &exceptions.fact {
            let page = pages.iter().find(|page| page.id == exception.page);
            let mut truth = page.expect(&exception.page).truth.facts.clone();
            let truth = exception.fact.of(&mut truth).clone().unwrap_or_default();
            assert!(!same_text(&exception.given, &truth), "{} needs none", exception.page);
        }
        for low in &exceptions.text {
            assert!(pages.iter().any(|page| page.id == low.page), "{}", low.page);
        }
    }
}
