//! Which block is the headline, and how like the page's title each is.

use super::Measures;
use crate::blocks::Blocks;
use crate::hash::HashSet;
use crate::text::{Shapes, words};

/// Longer texts are no headlines.
const MAX_WORDS: usize = 40;

/// The page's titles as sets of words.
#[derive(PartialEq)]
pub(super) struct Titles {
    sets: Vec<HashSet<String>>,
    /// The shapes of all their words.
    shapes: Shapes,
}

impl Titles {
    pub(super) fn new(titles: &[String]) -> Titles {
        let mut sets: Vec<HashSet<String>> = Vec::new();
        let mut shapes = Shapes::default();
        for title in titles {
            let set = word_set(title);
            if !set.is_empty() && !sets.contains(&set) {
                set.iter().for_each(|word| shapes.add(word));
                sets.push(set);
            }
        }
        Titles { sets, shapes }
    }

    /// 0 to 1: the Dice coefficient of the words with the likest title; a text
    /// wholly inside a longer title counts nearly as the same.
    pub(super) fn similarity(&self, words: &[&str]) -> f64 {
        let may_be_known = |word: &&str| self.shapes.may_have(word);
        if !words.iter().any(may_be_known) {
            return 0.0;
        }
        let Some(set) = few_words(words) else { return 0.0 };
        let known: Vec<&str> = set.iter().copied().filter(may_be_known).collect();
        let like = |title: &HashSet<String>| {
            let common = known.iter().filter(|&&word| title.contains(word)).count() as f64;
            let dice = 2.0 * common / (set.len() + title.len()) as f64;
            let inside = if set.len() >= 3 { 0.9 * common / set.len() as f64 } else { 0.0 };
            dice.max(inside)
        };
        self.sets.iter().map(like).fold(0.0, f64::max)
    }
}

/// The words, each once; `None` where there are none, or too many for a headline.
fn few_words<'w>(words: &[&'w str]) -> Option<Vec<&'w str>> {
    let mut set = Vec::with_capacity(words.len().min(MAX_WORDS + 1));
    let mut shapes = Shapes::default();
    for &word in words {
        if !shapes.may_have(word) || !set.contains(&word) {
            set.push(word);
            shapes.add(word);
        }
        if set.len() > MAX_WORDS {
            return None;
        }
    }
    (!set.is_empty()).then_some(set)
}

/// The words of a text, lower case, each once.
pub(super) fn word_set(text: &str) -> HashSet<String> {
    words(&text.to_lowercase()).map(str::to_owned).collect()
}

/// The block most likely to be the article's headline: like the title, and a
/// heading the higher the better.
pub(super) fn find(blocks: &Blocks, measures: &[Measures]) -> Option<usize> {
    let mut best = (0.0, None);
    for (b, m) in measures.iter().enumerate().take(blocks.len()) {
        let level = match m.heading {
            1 => 0.5,
            2 => 0.25,
            3 => 0.1,
            _ => 0.0,
        };
        let is_candidate = (m.heading > 0 || m.title_similarity > 0.75)
            && (m.title_similarity > 0.3 || m.heading == 1);
        let score = m.title_similarity + level - if m.link_share > 0.9 { 0.3 } else { 0.0 };
        if is_candidate && score > best.0 + 1e-9 {
            best = (score, Some(b));
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similarity_forgives_the_site_name() {
        let titles = Titles::new(&["Ship lost in storm | The Daily Post".into()]);
        assert!(titles.similarity(&["ship", "lost", "in", "storm"]) >= 0.9);
        assert!(titles.similarity(&["storm", "warning", "lifted", "today"]) < 0.4);
        assert_eq!(titles.similarity(&[]), 0.0);
    }
}
