//! Reads markup that a page keeps as text (`<noscript>`, `data-mathml`).
//!
//! This is a reader of facts, not a parser: what it gives goes through the
//! same checks as everything else.

use crate::entities::decode_once;
use crate::snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT};

/// The attributes of the first start tag of that name, names lower-cased,
/// references decoded.
pub(crate) fn first_tag(markup: &str, name: &str) -> Option<Vec<(String, String)>> {
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let is_it = rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && rest[name.len()..].starts_with(|c: char| c.is_ascii_whitespace() || c == '/');
        if is_it {
            return Some(attributes(&rest[name.len()..]).0);
        }
    }
    None
}

/// Well-formed markup, such as MathML, as a [snapshot](crate::snapshot); what
/// is not well-formed is closed at its end.
pub(crate) fn snapshot(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    while !rest.is_empty() {
        let (text, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if !text.is_empty() {
            push(&mut out, TEXT, &decode_once(text));
        }
        rest = pass_tag(tag, &mut open, &mut out);
    }
    out.extend(open.iter().map(|_| CLOSE));
    out
}

/// Writes what a text starts with: a tag, or what is none; answers what follows.
fn pass_tag<'t>(text: &'t str, open: &mut Vec<&'t str>, out: &mut String) -> &'t str {
    let Some(tag) = text.strip_prefix('<') else { return text };
    if let Some(comment) = tag.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    let is_end = tag.starts_with('/');
    let name = tag[usize::from(is_end)..].split(ends_name).next().unwrap_or_default();
    let after = &tag[usize::from(is_end) + name.len()..];
    if is_end {
        if let Some(at) = open.iter().rposition(|known| *known == name) {
            out.extend(open.drain(at..).map(|_| CLOSE));
        }
        return after.split_once('>').map_or("", |(_, rest)| rest);
    }
    if name.is_empty() || name.starts_with(['!', '?']) {
        return after.split_once('>').map_or("", |(_, rest)| rest);
    }
    let (attributes, rest) = attributes(after);
    push(out, OPEN, name.strip_prefix("mml:").unwrap_or(name));
    for (name, value) in &attributes {
        push(out, ATTRIBUTE, &format!("{name}={value}"));
    }
    let is_empty = after[..after.len() - rest.len()].ends_with('/');
    match is_empty {
        true => out.push(CLOSE),
        false => open.push(name),
    }
    rest.strip_prefix('>').unwrap_or(rest)
}

fn push(out: &mut String, token: char, value: &str) {
    out.push(token);
    out.extend(value.chars().filter(|c| !(OPEN..=CLOSE).contains(c)));
}

fn ends_name(c: char) -> bool {
    c.is_ascii_whitespace() || c == '/' || c == '>' || c == '='
}

/// A tag's attributes, and what follows them.
fn attributes(mut rest: &str) -> (Vec<(String, String)>, &str) {
    let mut out = Vec::new();
    let is_gap = |c: char| c.is_ascii_whitespace() || c == '/';
    loop {
        rest = rest.trim_start_matches(is_gap);
        let end = rest.find(ends_name).unwrap_or(rest.len());
        if rest.is_empty() || end == 0 {
            return (out, rest);
        }
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start());
        }
        out.push((name, decode_once(value)));
    }
}

fn attribute_value(rest: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(body) = rest.strip_prefix(quote) {
            let end = body.find(quote).unwrap_or(body.len());
            return (&body[..end], body.get(end + 1..).unwrap_or_default());
        }
    }
    let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len());
    rest.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_tag_is_read() {
        let tag = first_tag("<p><imgx a=1><IMG src='a b' alt=\"x &amp; y\" hidden w=3/>", "img");
        let pairs = [("src", "a b"), ("alt", "x & y"), ("hidden", ""), ("w", "3/")];
        assert_eq!(tag, Some(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec()));
        assert_eq!(first_tag("<img", "img"), None);
        assert_eq!(first_tag("<img src=\"cut", "img").map(|t| t.len()), Some(1));
    }

    #[test]
    fn a_formula_is_read() {
        let written = |markup| {
            let marks = [(OPEN, "<"), (ATTRIBUTE, " "), (TEXT, "|"), (CLOSE, ">")];
            marks.iter().fold(snapshot(markup), |text, (mark, sign)| text.replace(*mark, sign))
        };
        assert_eq!(
            written(
                "<?xml?><math display=\"block\"><!-- < --><mspace width='1em'/><mo>&#x2212;</mo>&lt;</math>"
            ),
            "<math display=block<mspace width=1em><mo|−>|<>"
        );
        assert_eq!(written("<mml:math><mi>x</mi></mml:math>"), "<math<mi|x>>");
        assert_eq!(written("a</b><mi>x<mn>1</mi><mo"), "|a<mi|x<mn|1>><mo>");
        assert_eq!(written("<m \u{4}='\u{4}'>\u{1}"), "<m =|>");
    }
}
