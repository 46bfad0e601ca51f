//! The marks in the text that lead to notes.

use super::super::classes::classes;
use crate::article::NodeNumber;
use crate::hash::HashMap;
use crate::page::{Page, Tag};

/// A link that may lead to a note.
#[derive(Debug)]
pub(crate) struct Ref {
    /// The element that the mark is: the link, or a `<sup>` around only it.
    pub(super) mark: NodeNumber,
    pub(super) link: NodeNumber,
    /// Where it leads.
    pub(super) target: NodeNumber,
    /// Its text without brackets.
    pub(super) label: String,
    /// Whether it says by its names that it is a note's mark.
    pub(super) is_sure: bool,
}

/// All links to later places whose text is short enough to be a mark.
pub(crate) fn find(page: &Page) -> Vec<Ref> {
    let links: Vec<(NodeNumber, &str)> = page
        .elements()
        .filter(|(n, _)| page.tag(*n) == Tag::A)
        .filter_map(|(n, a)| Some((n, super::super::targets::own_fragment(page, a.attr("href")?)?)))
        .collect();
    if links.is_empty() {
        return Vec::new();
    }
    let places = places(page);
    links
        .into_iter()
        .filter_map(|(link, fragment)| {
            let target = *places.get(fragment)?;
            let label = label(&page.text_of(link))?;
            let leads_on = target > link && !page.is_within(link, target);
            let is_sure = names_note(page, link) || fragment_names_note(fragment);
            // In a heading or in set text a number is a number.
            let is_place = !page
                .ancestors(link)
                .take(6)
                .any(|a| page.tag(a).heading_level().is_some() || page.tag(a) == Tag::Pre);
            let is_place = is_place && (is_sure || stands_off(page, link));
            (leads_on && is_place).then(|| Ref {
                mark: mark(page, link),
                link,
                target,
                label,
                is_sure,
            })
        })
        .collect()
}

/// Elements by their id, or anchors by their name.
pub(super) fn places<'a>(page: &Page<'a>) -> HashMap<&'a str, NodeNumber> {
    let mut places = HashMap::default();
    for (n, _) in page.elements() {
        let name = if page.tag(n) == Tag::A { page.attr(n, "name") } else { None };
        for id in [page.attr(n, "id"), name].into_iter().flatten() {
            places.entry(id).or_insert(n);
        }
    }
    places
}

/// The text of a mark without brackets; `None` for what is no mark.
pub(super) fn label(text: &str) -> Option<String> {
    let is_wrapping = |c: char| c.is_whitespace() || "[](){}（）.:^↑".contains(c);
    let bare = text.trim_matches(is_wrapping);
    let count = bare.chars().count();
    let is_number = count <= 4 && bare.chars().all(|c| c.is_ascii_digit());
    let is_sign = count <= 3 && bare.chars().all(|c| "*†‡§¶‖#∗⁎".contains(c));
    let is_letter = count == 1 && bare.chars().all(|c| c.is_ascii_alphabetic());
    let is_roman = count <= 5 && bare.chars().all(|c| "ivxl".contains(c));
    let is_named = bare.split_once(' ').is_some_and(|(word, number)| {
        word.chars().count() <= 5
            && word.chars().all(char::is_alphabetic)
            && number.parse::<u16>().is_ok()
    });
    let is_mark = count > 0 && (is_number || is_sign || is_letter || is_roman || is_named);
    is_mark.then(|| bare.to_owned())
}

/// The link, or the `<sup>`, `<span>` or `<cite>` that holds nothing but it
/// and brackets.
fn mark(page: &Page, link: NodeNumber) -> NodeNumber {
    let own = page.text_of(link);
    page.ancestors(page.parent(link))
        .take(3)
        .take_while(|&a| matches!(page.tag(a), Tag::Sup | Tag::Span | Tag::Small | Tag::Cite))
        .take_while(|&a| {
            let text = page.text_of(a);
            let rest = text.replacen(own.trim(), "", 1);
            rest.chars().all(|c| c.is_whitespace() || "[]()".contains(c))
        })
        .last()
        .unwrap_or(link)
}

/// Whether the mark is set off from the words: raised, in brackets, a sign.
fn stands_off(page: &Page, link: NodeNumber) -> bool {
    let text = page.text_of(link);
    let has_sup = |n: NodeNumber| page.tag(n) == Tag::Sup;
    page.ancestors(link).take(3).any(has_sup)
        || page.descendants(link).any(has_sup)
        || text.contains(['[', '('])
        || !text.contains(char::is_alphanumeric)
}

fn names_note(page: &Page, link: NodeNumber) -> bool {
    page.ancestors(link).take(3).any(|n| {
        let by_attribute = ["role", "epub:type", "rel", "data-type"].iter().any(|name| {
            page.attr(n, name).is_some_and(|v| v.contains("noteref") || v.contains("footnote"))
        });
        by_attribute
            || page.attr(n, "data-footnote-ref").is_some()
            || classes(page, n).any(|class| {
                let class = class.to_ascii_lowercase();
                ["footnote", "fnref", "noteref", "footref", "sidenote", "endnote"]
                    .iter()
                    .any(|name| class.contains(name))
                    || matches!(class.as_str(), "reference" | "fn" | "note-link" | "annotation")
            })
    })
}

fn fragment_names_note(fragment: &str) -> bool {
    let id = fragment.to_ascii_lowercase();
    let id = id.trim_start_matches("user-content-").trim_start_matches("pl-");
    const STARTS: [&str; 11] = [
        "fn",
        "_ftn",
        "ftn",
        "foot",
        "note-",
        "endnote",
        "_edn",
        "edn",
        "cite_note",
        "cite-note",
        "sdfootnote",
    ];
    let has_number = id.contains(|c: char| c.is_ascii_digit());
    has_number && (STARTS.iter().any(|start| id.starts_with(start)) || id.contains("footnote"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_words() {
        for (text, expected) in [
            ("[12]", Some("12")),
            (" 3. ", Some("3")),
            ("†", Some("†")),
            ("note 4", Some("note 4")),
            ("iv", Some("iv")),
            ("12345", None),
            ("see", None),
            ("[]", None),
            ("↑", None),
        ] {
            assert_eq!(label(text).as_deref(), expected, "{text}");
        }
    }
}
