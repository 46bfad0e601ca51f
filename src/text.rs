//! Looking into text without copying it.

use crate::bytes;

/// The words of a text, as the benchmarks count them: runs of letters, digits
/// and underscores.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = run_end(text, at, false);
        at = run_end(text, start, true);
        (start < at).then(|| &text[start..at])
    })
}

/// Where the characters end that from a place on are, or are not, of words.
#[inline]
fn run_end(text: &str, from: usize, of_word: bool) -> usize {
    let mut at = from;
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte.is_ascii() {
            if OF_WORD[usize::from(byte)] != of_word {
                break;
            }
            at += 1;
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            if is_alphanumeric(c) != of_word {
                break;
            }
            at += c.len_utf8();
        }
    }
    at
}

/// As [`char::is_alphanumeric`], which takes long over quotation marks and dashes.
#[inline]
pub(crate) fn is_alphanumeric(c: char) -> bool {
    !matches!(c, '\u{2000}'..='\u{206f}') && c.is_alphanumeric()
}

/// Whether an ASCII character is of a word.
const OF_WORD: [bool; 128] = {
    let mut table = [false; 128];
    let mut byte = 0u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    table
};

/// A set of words by their length, beginning and end: says fast of most words that
/// they are not in it.
#[derive(Default, PartialEq)]
pub(crate) struct Shapes([u64; 16]);

impl Shapes {
    #[inline]
    pub(crate) fn add(&mut self, word: &str) {
        let (part, bit) = Shapes::place(word);
        self.0[part] |= bit;
    }

    /// Whether a word of this shape is in it.
    #[inline]
    pub(crate) fn may_have(&self, word: &str) -> bool {
        let (part, bit) = Shapes::place(word);
        self.0[part] & bit != 0
    }

    #[inline]
    fn place(word: &str) -> (usize, u64) {
        let first = word.bytes().next().map_or(0, usize::from);
        let last = word.bytes().next_back().map_or(0, usize::from);
        let key = word.len().wrapping_mul(113) ^ (first * 29) ^ (last * 5);
        (key / 64 % 16, 1 << (key % 64))
    }
}

/// Known words, each with what is to be said of it. Found by their shapes as in
/// [`Shapes`]: that costs a fraction of a hash.
pub(crate) struct Lexicon<T>(Vec<Vec<(&'static str, T)>>);

impl<T> Default for Lexicon<T> {
    fn default() -> Self {
        Lexicon((0..1024).map(|_| Vec::new()).collect())
    }
}

impl<T: Default> Lexicon<T> {
    fn place(word: &str) -> usize {
        let (part, bit) = Shapes::place(word);
        part * 64 + bit.trailing_zeros() as usize
    }

    /// What is said of a word; a new one is put in.
    pub(crate) fn entry(&mut self, word: &'static str) -> &mut T {
        let like = &mut self.0[Self::place(word)];
        let at = like.iter().position(|(known, _)| *known == word).unwrap_or(like.len());
        if at == like.len() {
            like.push((word, T::default()));
        }
        &mut like[at].1
    }

    #[inline]
    pub(crate) fn get(&self, word: &str) -> Option<&T> {
        self.0[Self::place(word)].iter().find(|(known, _)| *known == word).map(|(_, said)| said)
    }
}

/// The text without white space around it, as [`str::trim`] gives it: most have
/// ASCII at their ends, which is seen faster.
pub(crate) fn trim(text: &str) -> &str {
    let bare = text.trim_ascii();
    let may_be_space = |byte: Option<&u8>| byte.is_some_and(|&b| !b.is_ascii() || b == b'\x0b');
    let ends = bare.as_bytes();
    if may_be_space(ends.first()) || may_be_space(ends.last()) { bare.trim() } else { bare }
}

/// Whether a short text holds another. The standard library's search takes longer to
/// prepare than this one to look.
pub(crate) fn has(text: &str, part: &str) -> bool {
    let Some((first, rest)) = part.as_bytes().split_first() else { return true };
    let text = text.as_bytes();
    let mut at = bytes::find(text, 0, *first);
    while at < text.len() && !text[at + 1..].starts_with(rest) {
        at = bytes::find(text, at + 1, *first);
    }
    at < text.len()
}

/// Where a word of small ASCII letters first stands in a text, in any case.
pub(crate) fn find_caseless(text: &str, word: &str) -> Option<usize> {
    let (text, (first, rest)) = (text.as_bytes(), word.as_bytes().split_first()?);
    let starts = &text[..text.len().checked_sub(rest.len())?];
    let mut from = 0;
    // Of a letter the bit that is set here tells small from large alone.
    while let Some(at) = starts[from..].iter().position(|byte| byte | 0x20 == *first) {
        from += at + 1;
        if text[from..from + rest.len()].eq_ignore_ascii_case(rest) {
            return Some(from - 1);
        }
    }
    None
}

/// Whether a word of small ASCII letters stands in a text, in any case.
pub(crate) fn has_caseless(text: &str, word: &str) -> bool {
    find_caseless(text, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_in_any_script() {
        let parted = |text| words(text).collect::<Vec<_>>();
        assert_eq!(parted("¡Ça va_t, 3½ été!»"), ["Ça", "va_t", "3½", "été"]);
        assert_eq!(parted("—日本語。x"), ["日本語", "x"]);
        assert!(parted("").is_empty() && parted(" … ").is_empty());
    }

    #[test]
    fn marks_are_of_no_word() {
        assert!(('\0'..=char::MAX).all(|c| is_alphanumeric(c) == c.is_alphanumeric()));
    }

    #[test]
    fn white_space_is_trimmed_in_any_script() {
        for text in [" a ", "\u{a0}a b\u{3000}\n", "\x0b a", "\u{85}\t", "", "a\u{feff}", " é"] {
            assert_eq!(trim(text), text.trim());
        }
    }

    #[test]
    fn words_of_a_lexicon_are_found() {
        let mut lexicon = Lexicon::<u8>::default();
        for (number, word) in ["a", "wort", "wirt", "été", "wort"].into_iter().enumerate() {
            *lexicon.entry(word) = number as u8;
        }
        let found = ["wort", "wirt", "été", "a", "wart", ""].map(|word| lexicon.get(word).copied());
        assert_eq!(found, [Some(4), Some(2), Some(3), Some(0), None, None]);
    }

    #[test]
    fn parts_are_found_wherever_they_are() {
        for (text, part) in [("aab", "ab"), ("x", "x"), ("é©", "©"), ("a", ""), ("", "")] {
            assert!(has(text, part), "{part} in {text}");
        }
        assert!(!has("aba", "abb") && !has("", "a") && !has("ab", "abc"));
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(find_caseless("é First PUBLISHED on", "first published"), Some(3));
        assert_eq!(find_caseless("Pull-Quote", "pull-quote"), Some(0));
        assert_eq!(find_caseless("puli pull", "pull"), Some(5));
        assert_eq!(find_caseless("pul", "pull"), None);
    }
}
