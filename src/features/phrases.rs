//! What a short text says: a mask of [`Concept`]s.

use crate::tables::phrases::{Concept, PHRASES};
use crate::text::{Lexicon, has};
use std::sync::OnceLock;

/// Texts with more characters than this are prose, not labels.
const MAX_CHARS: u32 = 400;
/// Phrases without spaces between words are looked for up to this length.
const MAX_CJK_CHARS: u32 = 60;

struct Phrase {
    bit: u16,
    at_start: bool,
    words: Vec<&'static str>,
    /// The place of the word that it is found by.
    anchor: usize,
}

impl Phrase {
    /// Whether the words have it, with its anchor at `i`.
    fn is_at(&self, words: &[&str], i: usize) -> bool {
        let Some(start) = i.checked_sub(self.anchor) else { return false };
        (!self.at_start || start == 0) && words[start..].starts_with(&self.words)
    }
}

#[derive(Default)]
struct Index {
    /// By the longest word, which is met least.
    by_anchor: Lexicon<Vec<Phrase>>,
    unspaced: Vec<(&'static str, u16)>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Index::default();
        for (concept, phrases) in PHRASES {
            for phrase in phrases.split(", ") {
                index.add(*concept, phrase);
            }
        }
        index
    })
}

impl Index {
    fn add(&mut self, concept: Concept, phrase: &'static str) {
        let bit = concept.bit();
        let at_start = phrase.starts_with('^');
        let phrase = phrase.trim_start_matches('^');
        if phrase.chars().any(is_unspaced) {
            self.unspaced.push((phrase, bit));
            return;
        }
        let words: Vec<&str> = phrase.split(' ').collect();
        let longest = (0..words.len()).rev().max_by_key(|&i| words[i].len()).unwrap_or(0);
        let phrase = Phrase { bit, at_start, anchor: longest, words };
        self.by_anchor.entry(phrase.words[longest]).push(phrase);
    }
}

/// Whether a script writes its words without spaces (or, as Korean, glues
/// endings to them).
pub(super) fn is_unspaced(c: char) -> bool {
    c >= '\u{e00}'
        && matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The concepts that a text names; 0 for long texts. `words` are its words in
/// lower case.
pub(super) fn concepts(text: &str, chars: u32, words: &[&str]) -> u16 {
    if chars > MAX_CHARS {
        return 0;
    }
    let index = index();
    let mut mask = symbols(text);
    for (i, word) in words.iter().enumerate() {
        for phrase in index.by_anchor.get(word).into_iter().flatten() {
            if phrase.is_at(words, i) {
                mask |= phrase.bit;
            }
        }
    }
    if chars <= MAX_CJK_CHARS && !text.is_ascii() && text.chars().any(is_unspaced) {
        for (phrase, bit) in &index.unspaced {
            if has(text, phrase) {
                mask |= bit;
            }
        }
    }
    mask
}

fn symbols(text: &str) -> u16 {
    let mut mask = 0;
    if text.bytes().all(|b| b.is_ascii_digit()) {
        mask |= Concept::Navigation.bit();
    }
    if text.is_ascii() {
        return mask;
    }
    if text.contains('©') {
        mask |= Concept::Legal.bit();
    }
    if text.contains(['»', '«', '›', '‹', '→']) {
        mask |= Concept::Navigation.bit();
    }
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str, concept: Concept) -> bool {
        let lower = text.to_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        concepts(text, text.chars().count() as u32, &words) & concept.bit() != 0
    }

    #[test]
    fn phrases_match_whole_words_in_many_languages() {
        assert!(says("You may also like", Concept::Related));
        assert!(says("Lesen Sie auch:", Concept::Related));
        assert!(says("関連記事", Concept::Related) && says("Похожие новости", Concept::Related));
        assert!(says("By Jane Roe", Concept::Byline) && !says("Stand by me", Concept::Byline));
        assert!(says("13 minutes ago", Concept::Ago) && !says("Agony aunt", Concept::Ago));
        assert!(!says(&"You may also like ".repeat(40), Concept::Related));
    }
}
