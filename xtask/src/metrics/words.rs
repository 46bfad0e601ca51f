//! WCXB: precision and recall over two bags of lower-case words.

use std::collections::HashMap;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// Whether a character is in Python's `\w`: letters, numbers, `_`; no marks.
fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    matches!(
        c.general_category_group(),
        GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number
    )
}

/// The words as `\w+` finds them.
pub fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// How well one text matches another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WordScore {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

/// Compares bags of words; two empty texts agree, an empty one with a full one does not.
pub fn word_f1(answer: &str, truth: &str) -> WordScore {
    let (answer, truth) = (answer.to_lowercase(), truth.to_lowercase());
    let mut bag: HashMap<&str, i64> = HashMap::new();
    let (mut wanted, mut given, mut right) = (0u32, 0u32, 0u32);
    for word in tokens(&truth) {
        *bag.entry(word).or_default() += 1;
        wanted += 1;
    }
    for word in tokens(&answer) {
        given += 1;
        if let Some(left) = bag.get_mut(word).filter(|left| **left > 0) {
            *left -= 1;
            right += 1;
        }
    }
    if wanted == 0 || given == 0 {
        let same = if wanted == given { 1.0 } else { 0.0 };
        return WordScore { precision: same, recall: same, f1: same };
    }
    let precision = f64::from(right) / f64::from(given);
    let recall = f64::from(right) / f64::from(wanted);
    WordScore { precision, recall, f1: super::f1(precision, recall) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_pythons() {
        let found: Vec<&str> = tokens("It's a_b-c ½ 東京 हिन्दी é\u{301}x").collect();
        assert_eq!(found, ["It", "s", "a_b", "c", "½", "東京", "ह", "न", "द", "é", "x"]);
    }

    #[test]
    fn counts_bags() {
        let score = word_f1("The the cat", "the Cat sat on the mat");
        assert_eq!((score.precision, score.recall), (1.0, 0.5));
        assert_eq!(word_f1("the the the", "the").f1, 0.5);
        assert_eq!(word_f1("", "!").f1, 1.0);
        assert_eq!(word_f1("a", "").f1, 0.0);
        assert_eq!(word_f1("", "a").f1, 0.0);
    }
}
