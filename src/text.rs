//! Looking into text without copying it.

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
    fn case_does_not_matter() {
        assert_eq!(find_caseless("é First PUBLISHED on", "first published"), Some(3));
        assert_eq!(find_caseless("Pull-Quote", "pull-quote"), Some(0));
        assert_eq!(find_caseless("puli pull", "pull"), Some(5));
        assert_eq!(find_caseless("pul", "pull"), None);
    }
}
