//! Cleans the corpus.

use super::exceptions::Exceptions;
use super::models::Models;
use super::score::Score;
use crate::arguments::Failure;
use crate::corpus::{Page, Set};
use crate::metrics::word_f1;
use crate::progress;
use crate::several::Case;
use plainleaf::{Article, Options, lab};
use std::collections::HashMap;

/// A several-article page's score.
pub struct CaseScore {
    pub id: String,
    pub variant: &'static str,
    pub f1: f64,
    /// What the wanted story scores on a page of its own.
    pub alone: f64,
}

/// Every page's score, in the corpus's order.
pub fn of_pages(
    pages: &[Page],
    models: &Models,
    exceptions: &Exceptions,
) -> Result<Vec<Score>, Failure> {
    let one = |page: &Page| -> Result<Score, Failure> {
        let options = page.options();
        let answer = lab::clean_with(&page.html()?, &options, models.of(page.fold));
        Ok(Score::new(page, &answer.unwrap_or_default(), exceptions))
    };
    progress::map("cleaning", pages, one).into_iter().collect()
}

/// Every several-article page's score.
pub fn of_cases(
    cases: &[Case],
    pages: &[Page],
    scores: &[Score],
    models: &Models,
) -> Vec<CaseScore> {
    let alone: HashMap<&str, f64> = scores
        .iter()
        .filter(|score| score.set == Set::Wcxb)
        .map(|score| (score.id.as_str(), score.main()))
        .collect();
    progress::map("several articles", cases, |case| {
        let page = &pages[case.base];
        let mut options: Options = page.options();
        options.focus = case.focus;
        let answer: Article =
            lab::clean_with(&case.html, &options, models.of(case.fold)).unwrap_or_default();
        CaseScore {
            id: case.id.clone(),
            variant: case.variant,
            f1: word_f1(&answer.text_content, &case.truth).f1,
            // A second story is clean markup: nothing else to lose.
            alone: if case.focus.is_some() { 1.0 } else { alone[page.id.as_str()] },
        }
    })
}
