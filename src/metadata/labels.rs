//! Visible elements that say by `rel`, class or id that they hold a byline or a date.

use super::byline;
use super::facts::fold;
use super::marks::Marks;
use super::scan::visible_text;
use crate::article::NodeNumber;
use crate::page::{Page, Tag};
use crate::tables::bylines::{OTHER_DATES, UPDATES};
use crate::text::has;

/// Such an element.
pub(crate) struct Label {
    pub(crate) node: NodeNumber,
    pub(crate) kind: Kind,
    /// How plainly it says so; higher is plainer.
    pub(crate) weight: u8,
    pub(crate) text: String,
    /// Bytes of visible text before it.
    pub(crate) at: usize,
    pub(crate) url: Option<String>,
}

/// What the element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Author,
    Published,
    Modified,
}

/// Bylines and dates are short.
const LONGEST: usize = 160;

/// What a class attribute says that its element holds, and how plainly.
pub(crate) type Said = Option<(Kind, u8)>;

/// Reads a class attribute.
pub(crate) fn by_class(class: &str) -> Said {
    class.split_ascii_whitespace().find_map(by_name)
}

/// Reads one element, of whose classes it is known what they say; `at` is its
/// place in the visible text.
pub(crate) fn label(
    page: &Page,
    n: NodeNumber,
    marks: &Marks,
    by_class: Said,
    at: usize,
) -> Option<Label> {
    let (kind, weight) = kind(page, n, marks, by_class)?;
    let datetime = marks.datetime.filter(|_| kind != Kind::Author);
    let text = match datetime {
        Some(datetime) if datetime.trim().len() >= 8 => datetime.to_owned(),
        _ if text_length(page, n) > LONGEST && kind != Kind::Author => fold(&own_text(page, n)),
        _ if text_length(page, n) > LONGEST => return None,
        _ if kind == Kind::Author => fold(&author_text(page, n)),
        _ => fold(&visible_text(page, n)),
    };
    if text.is_empty() || text.len() > LONGEST || page.is_hidden(n) {
        return None;
    }
    Some(Label { node: n, kind, weight, text, at, url: author_url(page, n) })
}

/// Whether the words before a date say that it is not that of publication.
pub(crate) fn tells_update(text: &str) -> bool {
    let text = text.to_lowercase();
    UPDATES.iter().chain(OTHER_DATES).any(|word| has(&text, word))
}

/// Whether they say that it is one of a change.
pub(crate) fn tells_change(text: &str) -> bool {
    let text = text.to_lowercase();
    UPDATES.iter().any(|word| has(&text, word))
}

/// The text that stands in an element directly: a date whose element goes on
/// with what was changed since.
fn own_text(page: &Page, n: NodeNumber) -> String {
    page.children(n).filter_map(|c| page.text(c)).collect()
}

/// Bytes of text in a subtree, counted no further than needed.
fn text_length(page: &Page, n: NodeNumber) -> usize {
    let mut length = 0;
    for i in page.descendants(n) {
        length += page.bare_text(i).map_or(0, str::len);
        if length > LONGEST || i > n + 60 {
            return usize::MAX;
        }
    }
    length
}

/// The texts of the links to authors, or else all text, its pieces parted.
fn author_text(page: &Page, n: NodeNumber) -> String {
    let links = page.descendants(n).filter(|&i| is_author_link(page, i));
    let mut names: Vec<String> = Vec::new();
    for name in links.map(|i| fold(&visible_text(page, i))) {
        if byline::clean(&name).is_some()
            && byline::looks_like_name(&name)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    if !names.is_empty() {
        return names.join(", ");
    }
    let texts = (n..page.end(n)).filter(|&i| !page.tag(page.parent(i)).is_textless());
    let mut out = String::new();
    for text in texts.filter_map(|i| page.bare_text(i)).filter(|text| !text.is_empty()) {
        let joins = |text: &str| {
            matches!(text, "," | "and" | "&" | "und" | "et" | "y") || byline::is_lead_in(text)
        };
        let last = out.rsplit(" | ").next().unwrap_or_default();
        if !out.is_empty() {
            out.push_str(if joins(text) || joins(last) || last.ends_with([',', '&']) {
                " "
            } else {
                " | "
            });
        }
        out.push_str(text);
    }
    out
}

/// Whether a link leads to a person's page.
fn is_author_link(page: &Page, n: NodeNumber) -> bool {
    const PLACES: [&str; 9] = [
        "/author/",
        "/authors/",
        "/people/",
        "/profile/",
        "/contributor",
        "/writer",
        "/staff/",
        "/autor/",
        "/auteur/",
    ];
    let href = || page.attr(n, "href").unwrap_or_default();
    page.tag(n) == Tag::A
        && (page.attr(n, "rel").is_some_and(|rel| rel.contains("author"))
            || PLACES.iter().any(|place| href().contains(place)))
}

fn author_url(page: &Page, n: NodeNumber) -> Option<String> {
    let link = (n..page.end(n)).find(|&i| page.tag(i) == Tag::A)?;
    page.resolve_web(page.attr(link, "href")?)
}

fn kind(page: &Page, n: NodeNumber, marks: &Marks, by_class: Said) -> Said {
    let tag = page.tag(n);
    if tag == Tag::Time {
        let is_update = marks.class.is_some_and(|class| has_word(class, MODIFIED));
        return Some((if is_update { Kind::Modified } else { Kind::Published }, 3));
    }
    let is_author = |rel: &str| rel.split_whitespace().any(|r| r.eq_ignore_ascii_case("author"));
    if marks.rel.is_some_and(is_author) {
        return (tag == Tag::A).then_some((Kind::Author, 4));
    }
    use Tag::*;
    if matches!(tag, Body | Html | Main | Article | Img | Svg | Input | Meta | Link | Style) {
        return None;
    }
    by_class.or_else(|| marks.ids().find_map(by_name))
}

const AUTHOR: &[&str] = &[
    "author",
    "authors",
    "byline",
    "autor",
    "auteur",
    "autore",
    "writer",
    "authorname",
    "verfasser",
    "username",
    "bigusername",
];
const NOT_AUTHOR: &[&str] = &[
    "bio",
    "avatar",
    "image",
    "img",
    "photo",
    "pic",
    "picture",
    "box",
    "social",
    "description",
    "desc",
    "about",
    "title",
    "job",
    "role",
    "position",
    "follow",
    "related",
    "icon",
    "label",
    "prefix",
    "date",
    "posts",
    "list",
    "archive",
    "page",
    "thumb",
    "by",
    "email",
    "twitter",
    "count",
    "info",
    "time",
    "card",
    "links",
    "more",
];
const DATE: &[&str] = &[
    "date",
    "dateline",
    "published",
    "pubdate",
    "posted",
    "timestamp",
    "datetime",
    "publication",
    "datum",
    "fecha",
    "publish",
    "publishdate",
];
const MODIFIED: &[&str] = &["updated", "modified", "update", "lastmod", "revised"];
const NOT_DATE: &[&str] = &[
    "event",
    "start",
    "end",
    "expiry",
    "due",
    "range",
    "picker",
    "icon",
    "birth",
    "search",
    "filter",
    "copyright",
];

/// Reads one class or id, such as `post-author` or `c-byline__name`.
fn by_name(name: &str) -> Said {
    if name.len() > 60 || !has_stem(name) || name.contains([':', '[']) {
        return None;
    }
    let mut after = words(name).skip_while(|word| !is_listed(word, AUTHOR));
    if after.next().is_some() && !after.any(|word| is_listed(word, NOT_AUTHOR)) {
        let is_name = has_word(name, &["name", "fn", "authorname", "link"]);
        let is_line = has_word(name, &["byline"]);
        return Some((
            Kind::Author,
            if is_name {
                3
            } else if is_line {
                2
            } else {
                1
            },
        ));
    }
    let is_date = !has_word(name, NOT_DATE);
    if is_date && has_word(name, MODIFIED) {
        return Some((Kind::Modified, 2));
    }
    (is_date && has_word(name, DATE)).then_some((Kind::Published, 2))
}

/// Whether a name holds the beginning of any word that is looked for, to pass
/// by other names fast.
fn has_stem(name: &str) -> bool {
    name.as_bytes().windows(3).any(|bytes| {
        let lower = [bytes[0] | 0x20, bytes[1] | 0x20, bytes[2] | 0x20];
        matches!(
            &lower,
            b"aut"
                | b"byl"
                | b"wri"
                | b"ver"
                | b"use"
                | b"dat"
                | b"fec"
                | b"pub"
                | b"pos"
                | b"tim"
                | b"upd"
                | b"mod"
                | b"rev"
                | b"las"
        )
    })
}

/// Whether one of the words of a name, parted by marks or capitals, is listed.
fn has_word(name: &str, list: &[&str]) -> bool {
    words(name).any(|word| is_listed(word, list))
}

fn is_listed(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).flat_map(|part| {
        let mut rest = part;
        std::iter::from_fn(move || {
            let hump = rest
                .char_indices()
                .zip(rest.chars().skip(1))
                .find(|((_, a), b)| a.is_lowercase() && b.is_uppercase());
            let end = hump.map_or(rest.len(), |((at, a), _)| at + a.len_utf8());
            let word = &rest[..end];
            rest = &rest[end..];
            (!word.is_empty()).then_some(word)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_by_their_words() {
        for name in ["post-author", "c-byline__name", "authorName", "entry_author", "AuthorName"] {
            assert!(matches!(by_name(name), Some((Kind::Author, _))), "{name}");
        }
        for name in ["author-bio", "authorAvatar", "coauthored", "authority", "byline-date"] {
            assert!(!matches!(by_name(name), Some((Kind::Author, _))), "{name}");
        }
        assert_eq!(by_name("article-date"), Some((Kind::Published, 2)));
        assert_eq!(by_name("entryUpdated"), Some((Kind::Modified, 2)));
        for name in ["candidate", "event-date", "date-picker", "md:date"] {
            assert_eq!(by_name(name), None, "{name}");
        }
    }
}
