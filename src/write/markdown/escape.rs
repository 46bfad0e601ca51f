//! Keeps text from being read as Markdown.

use crate::write::{clean, cleaned, line};

/// Adds text with a backslash before whatever would mean something.
pub(crate) fn push(out: &mut String, text: &str) {
    let chars: Vec<char> = text.chars().filter_map(clean).collect();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|b| chars[b]).or(out.chars().last());
        let after = chars.get(i + 1).copied();
        if c == '<' && starts_tag(after) {
            // Not `\<`: renderers that link bare addresses take the backslash for a part of one.
            out.push_str("&lt;");
            continue;
        } else if is_special(c, before, after) || is_line_start(out) && starts_block(&chars[i..]) {
            out.push('\\');
        } else if c.is_ascii_digit()
            && is_line_start(out)
            && let Some(n) = list_number(&chars[i..])
        {
            // `1. x` at a line's start would be a list: `1\. x`.
            out.extend(&chars[i..i + n]);
            out.extend(['\\', chars[i + n]]);
            return push(out, &chars[i + n + 1..].iter().collect::<String>());
        }
        out.push(c);
    }
}

fn is_special(c: char, before: Option<char>, after: Option<char>) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '*' | '`' | '[' | ']' | '$' => true,
        '(' => before == Some(']'),
        '_' => !(is_word(before) && is_word(after)),
        '~' => before == Some('~') || after == Some('~'),
        '&' => after.is_some_and(|c| c.is_ascii_alphabetic() || c == '#'),
        _ => false,
    }
}

/// Whether `<` before this would begin a tag; at a text's end, what follows may.
fn starts_tag(after: Option<char>) -> bool {
    after.is_none_or(|c| c.is_ascii_alphabetic() || "/!?".contains(c))
}

fn is_line_start(out: &str) -> bool {
    out.is_empty() || out.ends_with('\n')
}

/// Whether a line that starts so would be a heading, quote, list or rule.
fn starts_block(line: &[char]) -> bool {
    let run = |c: char| line.iter().take_while(|&&l| l == c).count();
    let then_gap = |n: usize| line.get(n).is_none_or(|c| c.is_whitespace());
    match line.first() {
        Some('>') => true,
        Some('#') => run('#') <= 6 && then_gap(run('#')),
        Some('-' | '+') => then_gap(1) || run('-') >= 2,
        Some('=') => run('=') == line.len(),
        Some('~') => run('~') >= 3,
        Some('|') => true,
        _ => false,
    }
}

/// How many digits stand before a full stop or bracket and a gap.
fn list_number(line: &[char]) -> Option<usize> {
    let digits = line.iter().take_while(|c| c.is_ascii_digit()).count();
    let is_list = digits <= 9
        && matches!(line.get(digits), Some('.' | ')'))
        && line.get(digits + 1).is_none_or(|c| c.is_whitespace());
    is_list.then_some(digits)
}

/// TeX between dollar signs. What reads formulas takes it as it is; what does
/// not must see neither tags nor links nor code in it. A space more means nothing
/// in TeX, and `\lq` is the backtick by its name.
pub(crate) fn tex(source: &str) -> String {
    let source = cleaned(source);
    let mut out = String::with_capacity(source.len());
    let mut chars = source.trim().chars().peekable();
    let mut is_escaped = false;
    while let Some(c) = chars.next() {
        match c {
            '`' if !is_escaped => out.push_str("\\lq "),
            c => out.push(c),
        }
        is_escaped = c == '\\' && !is_escaped;
        let is_mark = |next: &char| match c {
            '<' => starts_tag(Some(*next)),
            '~' => *next == '~',
            ']' => matches!(next, '(' | ':' | '['),
            _ => false,
        };
        if chars.peek().is_some_and(is_mark) {
            out.push(' ');
        }
    }
    out
}

/// The length of the longest run of a character.
pub(crate) fn longest_run(text: &str, wanted: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// A link's title between its quotes: one line, for a blank one would end the
/// link, and nothing that means something where it is none after all.
pub(crate) fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '"' | '\\' | '[' | ']' | '`' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// What knows no notes takes `[^1]: word` for the address of a link, and the
/// word may be any: something that is no title behind it makes it a text again.
pub(crate) fn end_note_line(out: &mut String, marker: &str) {
    let Some(at) = out.rfind(marker).map(|at| at + marker.len()) else { return };
    let text = &out[at..];
    let behind = text.split_once(' ').map_or("", |(_, behind)| behind.trim_start());
    let may_be_title = behind.is_empty() || behind.starts_with(['"', '\'', '(']);
    if may_be_title || text.starts_with('<') {
        let end = at + text.trim_end_matches('\\').len();
        out.insert_str(end, " &nbsp;");
    }
}

/// An address between the parentheses of a link.
pub(crate) fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            // Code binds tighter than links: one in the text behind would end here.
            '`' => out.push_str("%60"),
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        push(&mut out, text);
        out
    }

    #[test]
    fn a_formula_holds_no_tags_and_no_links() {
        assert_eq!(tex("a<b, f[x](y) < z"), "a< b, f[x] (y) < z");
        assert_eq!(tex("<!--<img src=x>"), "< !--< img src=x>");
        assert_eq!(tex("```\na`b \\`o"), "\\lq \\lq \\lq \na\\lq b \\`o");
        assert_eq!(tex("~~~"), "~ ~ ~");
    }

    #[test]
    fn only_what_would_mean_something_is_escaped() {
        for (text, expected) in [
            ("snake_case _x_", "snake_case \\_x\\_"),
            ("1. a 2. b", "1\\. a 2. b"),
            ("1) a 2) b", "1\\) a 2) b"),
            ("1.5 a", "1.5 a"),
            ("# a", "\\# a"),
            ("#a - b", "#a - b"),
            ("- a", "\\- a"),
            ("---", "\\---"),
            ("a < b <i>", "a < b &lt;i>"),
            ("[a](b) *c* `d` $5", "\\[a\\]\\(b) \\*c\\* \\`d\\` \\$5"),
            ("&amp; & b", "\\&amp; & b"),
            ("~a ~~b", "~a \\~\\~b"),
            ("+1 > 0", "+1 > 0"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
