//! What one page scores.

use super::exceptions::Exceptions;
use crate::corpus::{Facts, Page, Set};
use crate::metrics::{
    Shares, SnippetCount, WordScore, found_share, same_day, same_text, shingle_shares, word_f1,
};
use plainleaf::Article;

/// One corpus page's scores.
pub struct Score {
    pub id: String,
    pub set: Set,
    pub kind: String,
    /// Against the truth's text, where there is one.
    pub words: Option<WordScore>,
    /// AEB only.
    pub shares: Option<Shares>,
    /// trafilatura only.
    pub snippets: Option<SnippetCount>,
    /// Shares of `with` and `without` found; WCXB only.
    pub with: f64,
    pub without: f64,
    pub facts: FactScore,
    /// The same against the truth with its exceptions put right.
    pub facts_put_right: FactScore,
    pub confidence: f64,
    pub kind_right: bool,
}

/// For each fact that the truth asks for, whether it came out right.
#[derive(Default)]
pub struct FactScore {
    pub title: Option<bool>,
    pub author: Option<bool>,
    pub date: Option<bool>,
    pub site: Option<bool>,
    pub lang: Option<bool>,
    pub dir: Option<bool>,
    /// Whether a date was given though the truth has none.
    pub date_invented: Option<bool>,
}

impl Score {
    /// Scores an answer; no answer is an empty one.
    pub fn new(page: &Page, answer: &Article, exceptions: &Exceptions) -> Score {
        let (text, truth) = (answer.text_content.as_str(), &page.truth);
        let only = |set| page.set == set;
        let kind = serde_json::to_value(answer.page_kind).unwrap_or_default();
        Score {
            id: page.id.clone(),
            set: page.set,
            kind: page.kind.clone(),
            words: truth.text.as_deref().map(|truth| word_f1(text, truth)),
            shares: truth
                .text
                .as_deref()
                .filter(|_| only(Set::Aeb))
                .map(|t| shingle_shares(text, t)),
            snippets: only(Set::Trafilatura)
                .then(|| SnippetCount::of(text, &truth.with, &truth.without)),
            with: found_share(text, &truth.with),
            without: found_share(text, &truth.without),
            facts: FactScore::new(&truth.facts, answer),
            facts_put_right: exceptions.score(page, answer),
            confidence: f64::from(answer.confidence),
            kind_right: kind.as_str() == Some(&page.kind),
        }
    }

    /// The one number that stands for the page in its benchmark.
    pub fn main(&self) -> f64 {
        if let Some(snippets) = self.snippets {
            return snippets.f1();
        }
        if let Some(shares) = self.shares {
            let (p, r) = (shares.precision().unwrap_or(0.0), shares.recall().unwrap_or(0.0));
            return crate::metrics::f1(p, r);
        }
        self.words.map_or(0.0, |words| words.f1)
    }
}

/// What was promised and what was reached, on the answered pages of the sets
/// that are like the pages people read: id, confidence, F1.
pub fn promises(scores: &[Score]) -> impl Iterator<Item = (&str, f64, f64)> {
    let is_asked = |s: &&Score| matches!(s.set, Set::Wcxb | Set::Aeb) && s.confidence > 0.0;
    scores.iter().filter(is_asked).filter_map(|s| Some((s.id.as_str(), s.confidence, s.words?.f1)))
}

/// How far confidence is off where pages of like confidence are taken together.
pub fn calibration_error(promises: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (mut gaps, mut count) = ([0.0; 10], 0.0);
    for (confidence, f1) in promises {
        gaps[((10.0 * confidence) as usize).min(9)] += confidence - f1;
        count += 1.0;
    }
    gaps.into_iter().map(f64::abs).sum::<f64>() / f64::max(count, 1.0)
}

impl FactScore {
    /// Compares an answer's facts with the truth's.
    pub fn new(truth: &Facts, answer: &Article) -> FactScore {
        let same = |truth: &Option<String>, answer: Option<&str>| {
            let truth = truth.as_deref().filter(|t| !t.trim().is_empty())?;
            Some(answer.is_some_and(|a| same_text(a, truth)))
        };
        let names: Vec<&str> = answer.authors.iter().map(|a| a.name.as_str()).collect();
        let byline = answer.byline.clone().unwrap_or_default();
        let date = truth.date.as_deref();
        FactScore {
            title: same(&truth.title, answer.title.as_deref()),
            author: same(&truth.author, Some(&names.join(", ")))
                .map(|right| right || same(&truth.author, Some(&byline)) == Some(true)),
            date: date.filter(|d| !d.is_empty()).map(|truth| {
                answer.published_time.as_deref().is_some_and(|answer| same_day(answer, truth))
            }),
            site: same(&truth.site, answer.site_name.as_deref()),
            lang: same(&truth.lang, answer.lang.as_deref()),
            dir: same(&truth.dir, answer.dir.as_deref()),
            date_invented: date.filter(|d| d.is_empty()).map(|_| answer.published_time.is_some()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_is_judged_by_the_tenth() {
        let error = |pairs: &[(f64, f64)]| calibration_error(pairs.iter().copied());
        assert!(error(&[(0.85, 0.9), (0.85, 0.8), (1.0, 1.0)]) < 1e-9);
        assert!((error(&[(0.85, 0.75), (0.25, 0.35)]) - 0.1).abs() < 1e-9);
        assert_eq!(error(&[]), 0.0);
    }
}
