//! Attributes that mean something to a reader, read from the page's.

use crate::article::NodeNumber;
use crate::doc::{Attr, Dir, Mark, Name};
use crate::page::Page;

/// The longest `title` or `datetime` that is still one.
const MAX_CHARS: usize = 400;

/// HTML's own limits of the two spans.
const MAX_COLSPAN: u16 = 1000;
const MAX_ROWSPAN: u16 = 65534;

pub(crate) fn of(page: &Page, n: NodeNumber, name: Name) -> Vec<Attr> {
    let mut attrs = Vec::new();
    let Some(element) = page.element(n) else { return attrs };
    for (key, value) in element.attrs() {
        attrs.extend(read(name, key, value.trim()));
    }
    attrs
}

/// One attribute, where it means something on that element.
pub(super) fn read(name: Name, key: &str, value: &str) -> Option<Attr> {
    Some(match (key, name) {
        ("class", Name::P) if value == Mark::Embed.as_str() => Attr::Mark(Mark::Embed),
        ("dir", _) => Attr::Dir(direction(value)?),
        ("lang", _) => Attr::Lang(language(value)?),
        ("title", Name::A | Name::Abbr | Name::Dfn) => Attr::Title(short(value)?),
        ("datetime", Name::Time | Name::Del | Name::Ins) => Attr::Datetime(short(value)?),
        ("colspan", Name::Td | Name::Th) => Attr::Colspan(span(value, MAX_COLSPAN)?),
        ("rowspan", Name::Td | Name::Th) => Attr::Rowspan(span(value, MAX_ROWSPAN)?),
        ("scope", Name::Th) => Attr::Scope(scope(value)?),
        ("start", Name::Ol) => Attr::Start(value.parse().ok().filter(|&start| start != 1)?),
        ("value", Name::Li) => Attr::Value(value.parse().ok()?),
        ("reversed", Name::Ol) => Attr::Reversed,
        ("type", Name::Ol) => Attr::Numbering(numbering(value)?),
        _ => return None,
    })
}

fn short(value: &str) -> Option<String> {
    (!value.is_empty() && value.chars().count() <= MAX_CHARS).then(|| value.to_owned())
}

fn direction(value: &str) -> Option<Dir> {
    match value.to_ascii_lowercase().as_str() {
        "ltr" => Some(Dir::Ltr),
        "rtl" => Some(Dir::Rtl),
        "auto" => Some(Dir::Auto),
        _ => None,
    }
}

/// A language tag, as far as its shape goes.
pub(crate) fn language(value: &str) -> Option<String> {
    let value = value.replace('_', "-");
    let is_tag = (2..=35).contains(&value.len())
        && value.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        });
    is_tag.then_some(value)
}

fn span(value: &str, max: u16) -> Option<u16> {
    value.parse().ok().filter(|&n| n > 1 && n <= max)
}

fn scope(value: &str) -> Option<&'static str> {
    ["row", "col", "rowgroup", "colgroup"].into_iter().find(|s| value.eq_ignore_ascii_case(s))
}

fn numbering(value: &str) -> Option<char> {
    let mut chars = value.chars();
    chars.next().filter(|c| "aAiI".contains(*c) && chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_fits_is_read() {
        assert_eq!(read(Name::Td, "colspan", "2"), Some(Attr::Colspan(2)));
        for (name, key, value) in [
            (Name::P, "onclick", "alert(1)"),
            (Name::P, "style", "x"),
            (Name::Td, "colspan", "-3"),
            (Name::Td, "rowspan", "99999"),
            (Name::P, "dir", "up"),
            (Name::P, "lang", "en\" onload=\""),
            (Name::Ol, "type", "disc"),
            (Name::Ol, "start", "1"),
        ] {
            assert_eq!(read(name, key, value), None, "{key}={value}");
        }
    }
}
