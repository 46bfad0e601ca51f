//! Text that was decoded as Latin-1 and encoded again: `donâ€™t` for `don’t`.
//!
//! Why: one page in a hundred is stored so, and its words come apart at the
//! controls that stand in them. Rule: characters that are together the bytes of
//! one character in UTF-8 are that character, on pages where one of them is a
//! control that no text has.

use std::borrow::Cow;

/// The text with such sequences read as they were meant.
pub(crate) fn repaired(text: &str) -> Cow<'_, str> {
    if !has_control_bytes(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut starts = text.char_indices().map(|(at, _)| &text[at..]);
    if !starts.any(|rest| meant(rest).is_some_and(|(_, length)| has_control(&rest[..length]))) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (c, length) = meant(rest).unwrap_or((c, c.len_utf8()));
        out.push(c);
        rest = &rest[length..];
    }
    Cow::Owned(out)
}

/// Whether a control from U+0080 to U+009F stands in UTF-8: `C2` and a byte below `A0`.
fn has_control_bytes(bytes: &[u8]) -> bool {
    /// Looked through at once: most are ASCII, which is seen faster.
    const PART: usize = 256;
    (0..bytes.len()).step_by(PART).any(|from| {
        let part = &bytes[from..bytes.len().min(from + PART + 1)];
        !part.is_ascii() && part.windows(2).any(|pair| pair[0] == 0xc2 && pair[1] < 0xa0)
    })
}

fn has_control(text: &str) -> bool {
    text.contains(|c| ('\u{80}'..'\u{a0}').contains(&c))
}

/// The character that a text starts with the bytes of, and their length here.
fn meant(text: &str) -> Option<(char, usize)> {
    let lead = text.chars().next().filter(|c| ('\u{c2}'..='\u{f4}').contains(c))?;
    let count = match u32::from(lead) {
        0xf0.. => 4,
        0xe0.. => 3,
        _ => 2,
    };
    let bytes: Vec<u8> =
        text.chars().take(count).map_while(|c| u8::try_from(u32::from(c)).ok()).collect();
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let length = text.chars().take(count).map(char::len_utf8).sum();
    Some((meant, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_twice_is_read_once() {
        assert_eq!(repaired("don\u{e2}\u{80}\u{99}t"), "don’t");
        assert_eq!(repaired("1.Â\u{a0}CafÃ©\u{e2}\u{80}\u{a6}"), "1.\u{a0}Café…");
        assert_eq!(repaired("\u{f0}\u{9f}\u{98}\u{80} \u{e3}\u{81}\u{8b}"), "😀 か");
    }

    #[test]
    fn other_text_stays() {
        for text in ["é à â ã", "Ã©", "\u{85}a", "\u{e2}\u{80}", "\u{e2}\u{80} x"] {
            assert_eq!(repaired(text), text);
        }
        assert!(matches!(repaired("don’t"), Cow::Borrowed(_)));
    }
}
