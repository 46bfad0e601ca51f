//! Class names and ids to a mask of [`Role`]s.

use crate::hash::RandomState;
use crate::tables::vocabulary::STEMS;
use crate::text::Lexicon;
use std::hash::BuildHasher;
use std::sync::OnceLock;

/// Longer names are cut: nothing that long is a name.
const MAX_NAME: usize = 300;

#[derive(Default)]
struct Stem {
    roles: u32,
    /// Must be the whole word.
    whole: bool,
}

struct Stems {
    list: Lexicon<Stem>,
    /// A bit for each length that stems of the same first two letters have.
    lengths: [u32; 1024],
}

fn stems() -> &'static Stems {
    static INDEX: OnceLock<Stems> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = Stems { list: Lexicon::default(), lengths: [0; 1024] };
        for (role, stems) in STEMS {
            for stem in stems.split(' ') {
                let word = stem.trim_end_matches('.');
                let whole = word.len() < stem.len() || word.len() <= 3;
                let stem = index.list.entry(word);
                stem.whole = if stem.roles == 0 { whole } else { stem.whole };
                stem.roles |= role.bit();
                index.lengths[letters(word)] |= 1 << word.len();
            }
        }
        index
    })
}

/// A number for a word's first two letters; no stem is shorter.
fn letters(word: &str) -> usize {
    word.bytes().take(2).fold(0, |number, letter| 32 * number + usize::from(letter % 32))
}

impl Stems {
    /// The stems that a word begins with and what is left of it, the longest first.
    fn of<'w>(&self, word: &'w str) -> impl Iterator<Item = (&'w str, &Stem)> {
        let mut lengths = self.lengths[letters(word)];
        let longest_first = std::iter::from_fn(move || {
            let length = lengths.checked_ilog2()?;
            lengths ^= 1 << length;
            Some(length as usize)
        });
        longest_first
            .filter_map(|length| word.split_at_checked(length))
            .filter_map(|(start, rest)| Some((rest, self.list.get(start)?)))
    }
}

/// What a class attribute or id says.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    /// The roles that it speaks of.
    pub(super) roles: u32,
    /// Stands for its first word; 0 where there is none.
    pub(super) first: u64,
}

/// Reads the names of a page.
#[derive(Default)]
pub(super) struct Vocabulary(RandomState);

impl Vocabulary {
    /// What a class attribute or id says.
    pub(super) fn read(&self, names: &str) -> Said {
        let Some(first) = names.split_ascii_whitespace().next() else { return Said::default() };
        Said { roles: roles(names), first: self.0.hash_one(first) }
    }

    /// Equal for the same signature within the same template.
    pub(super) fn within(&self, template: u64, signature: u64) -> u64 {
        self.0.hash_one((template, signature))
    }

    /// Equal for elements of one name and first class.
    pub(super) fn signature(&self, element: &str, class: Said) -> u64 {
        self.0.hash_one((element, class.first))
    }
}

/// The roles that a class attribute or id speaks of.
pub(super) fn roles(names: &str) -> u32 {
    if names.is_ascii() {
        return ascii_roles(&names[..names.len().min(MAX_NAME)]);
    }
    let mut mask = 0;
    let mut word = String::new();
    let mut previous_lower = false;
    for c in names.chars().take(MAX_NAME) {
        let hump = c.is_uppercase() && previous_lower;
        if hump || !c.is_alphabetic() {
            mask |= word_roles(&word);
            word.clear();
        }
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
        }
        previous_lower = c.is_lowercase();
    }
    mask | word_roles(&word)
}

/// The same for ASCII, as most names are, without a copy of each word.
fn ascii_roles(names: &str) -> u32 {
    let lower = names.to_ascii_lowercase();
    let (mut mask, mut start) = (0, 0);
    let mut previous_lower = false;
    for (at, byte) in names.bytes().enumerate() {
        if !byte.is_ascii_alphabetic() {
            mask |= word_roles(&lower[start..at]);
            start = at + 1;
        } else if byte.is_ascii_uppercase() && previous_lower {
            mask |= word_roles(&lower[start..at]);
            start = at;
        }
        previous_lower = byte.is_ascii_lowercase();
    }
    mask | word_roles(&lower[start..])
}

/// Letters of an ending ("ed", "ing") that may stand between two stems.
const MAX_ENDING: usize = 3;

/// Cuts a word into stems, longest first, and gathers their roles.
fn word_roles(word: &str) -> u32 {
    let (mut mask, mut rest) = (0, word);
    while let Some((after, stem)) = next_stem(word, rest) {
        mask |= stem.roles;
        rest = after;
    }
    mask
}

/// The next stem of a word, of which `rest` is left, and what is left then.
fn next_stem<'w>(word: &str, rest: &'w str) -> Option<(&'w str, &'static Stem)> {
    let endings = if rest.len() == word.len() { 0 } else { MAX_ENDING };
    let stems = stems();
    rest.char_indices().take(endings + 1).find_map(|(skipped, _)| {
        let rest = &rest[skipped..];
        let is_it = |(after, stem): &(&str, &Stem)| {
            !stem.whole || (after.is_empty() && rest.len() == word.len())
        };
        stems.of(rest).find(is_it)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::vocabulary::Role;

    #[test]
    fn words_are_cut_at_dashes_humps_and_stems() {
        let has = |names: &str, role: Role| roles(names) & role.bit() != 0;
        assert!(has("site-nav", Role::Nav) && has("mainNavbar", Role::Nav));
        assert!(has("relatedposts", Role::Related) && has("relatedposts", Role::Post));
        assert!(
            has("ad-slot", Role::Advert)
                && !has("header", Role::Advert)
                && !has("adopt", Role::Advert)
        );
        assert!(has("navigation--open", Role::Nav) && !has("unavailable", Role::Nav));
        assert_eq!(roles("x1 é-ß 你好"), 0);
    }
}
