//! Class names and ids to a mask of [`Role`]s.

use crate::hash::{HashMap, RandomState};
use crate::tables::vocabulary::STEMS;
use std::hash::BuildHasher;
use std::sync::OnceLock;

/// Longer names are cut: nothing that long is a name.
const MAX_NAME: usize = 300;

struct Stem {
    roles: u32,
    /// Must be the whole word.
    whole: bool,
}

fn stems() -> &'static HashMap<&'static str, Stem> {
    static INDEX: OnceLock<HashMap<&'static str, Stem>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<&str, Stem> = HashMap::default();
        for (role, stems) in STEMS {
            for stem in stems.split(' ') {
                let word = stem.trim_end_matches('.');
                let whole = word.len() < stem.len() || word.len() <= 3;
                index.entry(word).or_insert(Stem { roles: 0, whole }).roles |= role.bit();
            }
        }
        index
    })
}

/// What a class attribute or id says.
#[derive(Clone, Copy, Default)]
pub(super) struct Said {
    /// The roles that it speaks of.
    pub(super) roles: u32,
    /// Stands for its first word; 0 where there is none.
    pub(super) first: u64,
}

/// Remembers the names already seen on the page.
#[derive(Default)]
pub(super) struct Vocabulary<'a> {
    seen: HashMap<&'a str, Said>,
    state: RandomState,
}

impl<'a> Vocabulary<'a> {
    /// What a class attribute or id says.
    pub(super) fn read(&mut self, names: &'a str) -> Said {
        let Some(first) = names.split_ascii_whitespace().next() else { return Said::default() };
        let state = &self.state;
        *self
            .seen
            .entry(names)
            .or_insert_with(|| Said { roles: roles(names), first: state.hash_one(first) })
    }

    /// Equal for the same signature within the same template.
    pub(super) fn within(&self, template: u64, signature: u64) -> u64 {
        self.state.hash_one((template, signature))
    }

    /// Equal for elements of one name and first class.
    pub(super) fn signature(&self, element: &str, class: Said) -> u64 {
        self.state.hash_one((element, class.first))
    }
}

fn roles(names: &str) -> u32 {
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
    rest.char_indices().take(endings + 1).find_map(|(skipped, _)| {
        let rest = &rest[skipped..];
        let lengths = (2..=rest.len().min(16)).rev().filter(|&n| rest.is_char_boundary(n));
        let mut stems = lengths.filter_map(|n| Some((&rest[n..], stems().get(&rest[..n])?)));
        stems.find(|(after, stem)| !stem.whole || (after.is_empty() && rest.len() == word.len()))
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
