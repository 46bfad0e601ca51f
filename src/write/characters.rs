//! Which characters may leave the cleaner, and how they are escaped.

/// What a character becomes on its way out; `None` drops it. Controls do
/// nothing in text but trick parsers, and non-characters are for nobody.
pub(crate) fn clean(c: char) -> Option<char> {
    match c {
        '\t' | '\n' => Some(c),
        '\r' | '\u{b}' | '\u{c}' => Some(' '),
        c if c.is_control() => None,
        '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => None,
        // Where a word may break is the reader's affair; searching it is not.
        '\u{ad}' => None,
        c if u32::from(c) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

/// A text whose characters may all leave. What is escaped afterwards stays
/// escaped; dropping a character later could bring two others together.
pub(crate) fn cleaned(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text, |out, c| out.extend(clean(c)));
    out
}

/// As [`clean`], for plain text: a space that must not break is a space.
pub(crate) fn plain(c: char) -> Option<char> {
    clean(c).map(|c| if matches!(c, '\u{a0}' | '\u{202f}') { ' ' } else { c })
}

/// A metadata string as one line: white space folded, controls, non-characters
/// and overrides of the writing direction taken out.
pub(crate) fn line(text: &str) -> String {
    let is_override = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_override(c)) {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c == ' ' && (out.is_empty() || out.ends_with(' ')) {
            continue;
        }
        out.extend(clean(c));
    }
    out.truncate(out.trim_end().len());
    out
}

/// Adds text escaped for HTML, as browsers serialise it.
pub(crate) fn push_escaped(out: &mut String, text: &str, is_attribute: bool) {
    push(out, text, |out, c| match clean(c) {
        Some('&') => out.push_str("&amp;"),
        Some('<') => out.push_str("&lt;"),
        Some('>') => out.push_str("&gt;"),
        Some('\u{a0}') => out.push_str("&nbsp;"),
        Some('"') if is_attribute => out.push_str("&quot;"),
        c => out.extend(c),
    });
}

/// Adds [`plain`] text.
pub(crate) fn push_plain(out: &mut String, text: &str) {
    push(out, text, |out, c| out.extend(plain(c)));
}

/// Adds runs of characters that mean nothing special as they are; `other` adds each of the others.
fn push(out: &mut String, text: &str, other: impl Fn(&mut String, char)) {
    let is_special = |b: u8| !matches!(b, b' '..=b'~') || matches!(b, b'&' | b'<' | b'>' | b'"');
    let mut rest = text;
    loop {
        let run = rest.bytes().position(is_special).unwrap_or(rest.len());
        out.push_str(&rest[..run]);
        let mut chars = rest[run..].chars();
        let Some(c) = chars.next() else { return };
        other(out, c);
        rest = chars.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_and_holds_no_controls() {
        assert_eq!(line("  a\0\n\tb\u{202e}\u{2067}c\u{200d}\u{ffff} \u{85}"), "a bc\u{200d}");
    }

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        push_escaped(&mut out, "<a b=\"c\">&amp;\u{a0}\u{0}\r", true);
        assert_eq!(out, "&lt;a b=&quot;c&quot;&gt;&amp;amp;&nbsp; ");
    }
}
