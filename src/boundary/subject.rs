//! What texts are about: parts of one article speak of the same things
//! (Hearst, TextTiling, 1997).

use super::View;
use super::evidence::Main;
use super::zones::Zone;
use crate::hash::{HashMap, HashSet};
use std::ops::Range;

/// The words of the page's titles and description.
pub(super) struct Subject(HashSet<String>);

impl Subject {
    pub(super) fn new(view: &View) -> Subject {
        let said = view.meta.titles.iter().chain(&view.meta.description);
        Subject(said.flat_map(|text| long_words(text)).collect())
    }

    /// The share of them that a text repeats.
    fn share_in(&self, view: &View, blocks: Range<usize>) -> f32 {
        let said: HashSet<String> = blocks.flat_map(|b| long_words(view.blocks.text(b))).collect();
        self.0.intersection(&said).count() as f32 / self.0.len().max(1) as f32
    }
}

/// What each share of the title's words speaks against another story, and how
/// much at most.
const SAME_SUBJECT: (f32, f32) = (10.0, 4.0);
/// What it speaks for another story when none of the words come back, and how
/// many words the title must have for that.
const STRANGE: f32 = 1.5;
const TELLING: usize = 4;
/// How likely an article the page must be for that.
const SURE: f32 = 0.6;
/// Blocks of a story that tell its subject.
const SUBJECT_BLOCKS: usize = 12;

/// The text has the words of the page's title and description. Below 0 where
/// none comes back.
pub(super) fn speaks_of_the_title(view: &View, subject: &Subject, zone: &Zone) -> f32 {
    let expects = view.certainty >= SURE && subject.0.len() >= TELLING;
    let expected = if expects { STRANGE } else { 0.0 };
    let share = subject.share_in(view, beginning(view, zone));
    (SAME_SUBJECT.0 * share - expected).min(SAME_SUBJECT.1)
}

/// Below this the words of two texts have nothing in common (cosine), and where
/// the other is signed and dated.
const NOTHING_IN_COMMON: f32 = 0.05;
const LITTLE_IN_COMMON: f32 = 0.1;
/// Long words that both texts need to be compared.
const MAIN_WORDS: u32 = 60;
const ZONE_WORDS: u32 = 30;
/// Blocks of the main story that are compared.
const MAIN_BLOCKS: usize = 150;

/// The text below has none of the words of the main story. More where its
/// headline is of the first level: an article has one such.
pub(super) fn strange_words(view: &View, main: &Main, zone: &Zone, is_signed: bool) -> f32 {
    // Steps and items of a list may each speak of something else.
    let is_numbered =
        !is_signed && view.blocks.text(zone.head).chars().take(8).any(|c| c.is_ascii_digit());
    let end = zone.from.min(main.prose + MAIN_BLOCKS).max(main.prose);
    let (own, other) = (count(view, main.prose..end), count(view, beginning(view, zone)));
    if is_numbered
        || own.values().sum::<u32>() < MAIN_WORDS
        || other.values().sum::<u32>() < ZONE_WORDS
    {
        return 0.0;
    }
    let strange = if is_signed { LITTLE_IN_COMMON } else { NOTHING_IN_COMMON };
    match cosine(&own, &other) {
        common if common >= strange => 0.0,
        _ if view.features.signals[zone.head].heading == 1 => STRANGE + 1.0,
        _ => STRANGE,
    }
}

fn beginning(view: &View, zone: &Zone) -> Range<usize> {
    zone.prose..(zone.prose + SUBJECT_BLOCKS).min(view.blocks.len())
}

fn count(view: &View, blocks: Range<usize>) -> HashMap<String, u32> {
    let mut counts = HashMap::default();
    for word in blocks.flat_map(|b| long_words(view.blocks.text(b))) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

fn cosine(a: &HashMap<String, u32>, b: &HashMap<String, u32>) -> f32 {
    // Whole numbers: their sum is the same in any order.
    let square = |c: &HashMap<String, u32>| c.values().map(|&n| u64::from(n).pow(2)).sum::<u64>();
    let common = a.iter().filter_map(|(word, &n)| Some(u64::from(n) * u64::from(*b.get(word)?)));
    let lengths = (square(a) as f64).sqrt() * (square(b) as f64).sqrt();
    (common.sum::<u64>() as f64 / lengths.max(1.0)) as f32
}

/// Letters of a word that says what a text is about; bytes where one letter
/// may be a syllable.
const LONG_WORD: (usize, usize) = (5, 6);

fn long_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_long = |word: &&str| {
        word.chars().count() >= LONG_WORD.0 || (!word.is_ascii() && word.len() >= LONG_WORD.1)
    };
    text.split(|c: char| !c.is_alphanumeric()).filter(is_long).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> HashMap<String, u32> {
        let mut counts = HashMap::default();
        long_words(text).for_each(|word| *counts.entry(word).or_default() += 1);
        counts
    }

    #[test]
    fn texts_are_alike_by_their_long_words() {
        let ship =
            words("The harbour waited for the vessel; the vessel never reached the harbour.");
        let likeness = |text: &str| cosine(&ship, &words(text));
        assert!(
            (likeness("The harbour waited for the vessel; the vessel never reached the harbour.")
                - 1.0)
                .abs()
                < 1e-6
        );
        assert!(likeness("Another vessel left another harbour.") > 0.3);
        assert_eq!(likeness("It is not for us to say so."), 0.0);
        assert_eq!(likeness("Bakers knead dough before breakfast."), 0.0);
    }

    #[test]
    fn long_words_are_told_by_letters_or_syllables() {
        let long = |text| long_words(text).collect::<Vec<_>>();
        assert_eq!(long("The SHIPS of Ulm"), ["ships"]);
        assert_eq!(long("船は 帰らなかった"), ["船は", "帰らなかった"]);
        assert_eq!(long("Ships, Ähre"), ["ships"]);
    }
}
