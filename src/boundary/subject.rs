//! What texts are about: parts of one article speak of the same things
//! (Hearst, TextTiling, 1997).

use super::View;
use super::evidence::Main;
use super::zones::Zone;
use crate::hash::{HashMap, HashSet};
use crate::text::words;
use std::ops::Range;

/// The words of the page's titles and description.
pub(super) struct Subject(HashSet<String>);

impl Subject {
    pub(super) fn new(view: &View) -> Subject {
        let mut words = HashSet::default();
        for text in view.meta.titles.iter().chain(&view.meta.description) {
            long_words(text, &mut |word| _ = words.insert(word.to_owned()));
        }
        Subject(words)
    }

    /// The share of them that a text repeats.
    fn share_in(&self, view: &View, blocks: Range<usize>) -> f32 {
        let mut said: HashSet<&str> = HashSet::default();
        for b in blocks {
            long_words(view.blocks.text(b), &mut |word| {
                said.extend(self.0.get(word).map(String::as_str))
            });
        }
        said.len() as f32 / self.0.len().max(1) as f32
    }
}

/// What each share of the title's words speaks against another story, and how
/// much at most.
const SAME_SUBJECT: (f32, f32) = (10.0, 4.0);
/// What it speaks for another story when none of the words come back, and how
/// many words the title must have for that.
pub(super) const STRANGE: f32 = 1.5;
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

/// The main story's words up to a zone. Zones come in order: each block is read once.
#[derive(Default)]
pub(super) struct Told {
    counts: Counts,
    /// One past the last block read; 0 before the first.
    end: usize,
}

impl Told {
    fn up_to(&mut self, view: &View, main: &Main, zone: &Zone) -> &Counts {
        let end = zone.from.min(main.prose + MAIN_BLOCKS);
        self.counts.add(view, self.end.max(main.prose)..end);
        self.end = self.end.max(end);
        &self.counts
    }
}

/// The text below has none of the words of the main story. More where its
/// headline is of the first level: an article has one such.
pub(super) fn strange_words(
    view: &View,
    main: &Main,
    told: &mut Told,
    zone: &Zone,
    is_signed: bool,
) -> f32 {
    // Steps and items of a list may each speak of something else.
    let is_numbered =
        !is_signed && view.blocks.text(zone.head).chars().take(8).any(|c| c.is_ascii_digit());
    if is_numbered {
        return 0.0;
    }
    let own = told.up_to(view, main, zone);
    let mut other = Counts::default();
    other.add(view, beginning(view, zone));
    if own.all < MAIN_WORDS || other.all < ZONE_WORDS {
        return 0.0;
    }
    let strange = if is_signed { LITTLE_IN_COMMON } else { NOTHING_IN_COMMON };
    match own.cosine(&other) {
        common if common >= strange => 0.0,
        _ if view.features.signals[zone.head].heading == 1 => STRANGE + 1.0,
        _ => STRANGE,
    }
}

fn beginning(view: &View, zone: &Zone) -> Range<usize> {
    zone.prose..(zone.prose + SUBJECT_BLOCKS).min(view.blocks.len())
}

/// How often each long word comes.
#[derive(Default)]
struct Counts {
    of: HashMap<String, u32>,
    all: u32,
    /// The sum of the counts' squares.
    squares: u64,
}

impl Counts {
    fn add(&mut self, view: &View, blocks: Range<usize>) {
        for b in blocks {
            long_words(view.blocks.text(b), &mut |word| self.add_word(word));
        }
    }

    fn add_word(&mut self, word: &str) {
        self.all += 1;
        if let Some(count) = self.of.get_mut(word) {
            self.squares += 2 * u64::from(*count) + 1;
            *count += 1;
        } else {
            self.squares += 1;
            self.of.insert(word.to_owned(), 1);
        }
    }

    fn cosine(&self, other: &Counts) -> f32 {
        // Whole numbers: their sum is the same in any order.
        let both = other.of.iter().filter_map(|(word, &n)| Some((n, *self.of.get(word)?)));
        let common: u64 = both.map(|(n, own)| u64::from(n) * u64::from(own)).sum();
        let lengths = (self.squares as f64).sqrt() * (other.squares as f64).sqrt();
        (common as f64 / lengths.max(1.0)) as f32
    }
}

/// Letters of a word that says what a text is about; bytes where one letter
/// may be a syllable.
const LONG_WORD: (usize, usize) = (5, 6);

fn long_words(text: &str, each: &mut dyn FnMut(&str)) {
    let is_long = |word: &&str| {
        word.chars().count() >= LONG_WORD.0 || (!word.is_ascii() && word.len() >= LONG_WORD.1)
    };
    let mut lower = String::new();
    for words in words(text).filter(|words| words.len() >= LONG_WORD.0) {
        for word in words.split('_').filter(is_long) {
            if word.is_ascii() {
                lower.clear();
                lower.push_str(word);
                lower.make_ascii_lowercase();
                each(&lower);
            } else {
                each(&word.to_lowercase());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> Counts {
        let mut counts = Counts::default();
        long_words(text, &mut |word| counts.add_word(word));
        counts
    }

    #[test]
    fn texts_are_alike_by_their_long_words() {
        let ship =
            counts("The harbour waited for the vessel; the vessel never reached the harbour.");
        let likeness = |text: &str| ship.cosine(&counts(text));
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
        let long = |text| {
            let mut long = Vec::new();
            long_words(text, &mut |word| long.push(word.to_owned()));
            long
        };
        assert_eq!(long("The SHIPS of Ulm"), ["ships"]);
        assert_eq!(long("ships_of_MARCH"), ["ships", "march"]);
        assert_eq!(long("船は 帰らなかった"), ["船は", "帰らなかった"]);
        assert_eq!(long("Ships, Ähre"), ["ships"]);
    }
}
