//! Looking into text without copying it.

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
            if c.is_alphanumeric() != of_word {
                break;
            }
            at += c.len_utf8();
        }
    }
    at
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
#[derive(Default)]
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

/// The text without white space around it, as [`str::trim`] gives it: most have
/// ASCII at their ends, which is seen faster.
pub(crate) fn trim(text: &str) -> &str {
    let bare = text.trim_ascii();
    let may_be_space = |byte: Option<&u8>| byte.is_some_and(|&b| !b.is_ascii() || b == b'\x0b');
    let ends = bare.as_bytes();
    if may_be_space(ends.first()) || may_be_space(ends.last()) { bare.trim() } else { bare }
}

/// Where a word of small ASCII letters first stands in a text, in any case.
pub(crate) fn find_caseless(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let first = word.first()?;
    let last = text.len().checked_sub(word.len())?;
    (0..=last).find(|&at| {
        text[at].eq_ignore_ascii_case(first) && text[at..at + word.len()].eq_ignore_ascii_case(word)
    })
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
    fn white_space_is_trimmed_in_any_script() {
        for text in [" a ", "\u{a0}a b\u{3000}\n", "\x0b a", "\u{85}\t", "", "a\u{feff}", " é"] {
            assert_eq!(trim(text), text.trim());
        }
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(find_caseless("é First PUBLISHED on", "first published"), Some(3));
        assert_eq!(find_caseless("Pull-Quote", "pull-quote"), Some(0));
        assert_eq!(find_caseless("puli pull", "pull"), Some(5));
        assert_eq!(find_caseless("pul", "pull"), None);
    }
}
