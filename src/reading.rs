//! How long a text is and takes to read.

/// Words a minute in scripts with spaces; Brysbaert 2019 (doi:10.1016/j.jml.2019.104047)
/// finds 238 for silent reading of non-fiction.
const WORDS_A_MINUTE: usize = 238;
/// Characters a minute in scripts without spaces, by Trauzettel-Klosinski and
/// Dietz 2012 (doi:10.1167/iovs.11-8284): Chinese 255, Japanese 357.
const CHARACTERS_A_MINUTE: usize = 300;

/// The length of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Length {
    /// Words, and the characters of scripts without spaces.
    pub(crate) words: usize,
    /// Minutes, rounded up.
    pub(crate) minutes: usize,
}

/// Measures a text.
pub(crate) fn measure(text: &str) -> Length {
    let (mut words, mut characters, mut in_word) = (0usize, 0usize, false);
    for c in text.chars() {
        // Only a space ends a word of ASCII.
        if in_word && c.is_ascii_graphic() {
            continue;
        }
        let is_of_word = match c.is_ascii() {
            true => c.is_ascii_alphanumeric(),
            false => c.is_alphanumeric() && !is_whole_word(c),
        };
        if is_of_word {
            words += usize::from(!in_word);
            in_word = true;
        } else if is_whole_word(c) {
            characters += 1;
            in_word = false;
        } else if c.is_whitespace() {
            in_word = false;
        }
    }
    let seconds = 60 * words / WORDS_A_MINUTE + 60 * characters / CHARACTERS_A_MINUTE;
    let is_empty = words + characters == 0;
    Length { words: words + characters, minutes: seconds.div_ceil(60).max(usize::from(!is_empty)) }
}

/// Characters of Chinese and Japanese count one by one.
fn is_whole_word(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_characters_are_counted_by_script() {
        assert_eq!(measure("It\u{2019}s a well-known fact."), Length { words: 4, minutes: 1 });
        assert_eq!(measure("日本語のtext"), Length { words: 5, minutes: 1 });
        assert_eq!(measure(&"word ".repeat(500)).minutes, 3);
        assert_eq!(measure(" — "), Length { words: 0, minutes: 0 });
    }
}
