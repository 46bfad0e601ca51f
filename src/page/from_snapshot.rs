//! The road of a live page: its [snapshot](crate::snapshot), read in one pass.

use super::Filler;
use crate::bytes;
use crate::error::Error;
use crate::limits::Limits;
use crate::snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT};

/// The snapshot's first element: the document itself, not an element of it.
const DOCUMENT: &str = "#document";

/// What a snapshot says of its document.
#[derive(Default)]
pub(super) struct Facts<'a> {
    /// Its address.
    pub(super) url: Option<&'a str>,
    /// What its relative addresses are relative to.
    pub(super) base: Option<&'a str>,
}

/// Fills a page; answers what the snapshot says of it.
pub(super) fn fill<'a>(
    snapshot: &'a str,
    filler: &mut Filler<'a>,
    limits: &Limits,
) -> Result<Facts<'a>, Error> {
    let mut facts = Facts::default();
    let mut in_document = false;
    let mut tokens = Tokens { snapshot, at: 0 };
    while let Some((start, kind, value)) = tokens.next() {
        let bad = |expected| Err(Error::BadSnapshot { at: start, expected });
        match kind {
            OPEN if value == DOCUMENT => {
                while let Some((name, value)) = tokens.attribute() {
                    match name {
                        "url" => facts.url = Some(value),
                        "base" => facts.base = Some(value),
                        "cut" => limits.note_cut(value),
                        _ => {}
                    }
                }
                in_document = true;
            }
            OPEN if !limits.admits_element() => break,
            _ if kind != OPEN && !limits.admits_piece() => break,
            OPEN => filler.open(local(value), std::iter::from_fn(|| tokens.attribute())),
            TEXT => filler.text(value),
            CLOSE if filler.is_open() => filler.close(),
            CLOSE if in_document => in_document = false,
            CLOSE => return bad("no close without an open"),
            _ => return bad("an element or text"),
        }
    }
    Ok(facts)
}

/// A name without the mark of its namespace.
fn local(name: &str) -> &str {
    name.strip_prefix("svg:").or_else(|| name.strip_prefix("math:")).unwrap_or(name)
}

/// The snapshot's tokens, each with where it starts.
struct Tokens<'a> {
    snapshot: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<(usize, char, &'a str)> {
        let start = self.at;
        let kind = self.snapshot[start..].chars().next()?;
        Some((start, kind, self.value(start + kind.len_utf8())))
    }

    /// The next token if it is an attribute.
    fn attribute(&mut self) -> Option<(&'a str, &'a str)> {
        if self.snapshot.as_bytes().get(self.at) != Some(&(ATTRIBUTE as u8)) {
            return None;
        }
        let pair = self.value(self.at + 1);
        // Names are short: a search that is made for long texts takes longer.
        let mark = pair.bytes().position(|b| b == b'=');
        Some(mark.map_or((pair, ""), |mark| (&pair[..mark], &pair[mark + 1..])))
    }

    /// What stands between a place and the next token, which it moves on to.
    fn value(&mut self, from: usize) -> &'a str {
        self.at = bytes::find_control(self.snapshot.as_bytes(), from, CLOSE as u8);
        &self.snapshot[from..self.at]
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::limits::Limits;
    use crate::page::{MAX_DEPTH, Page, ROOT};
    use crate::tree::parse;

    /// Names, attributes and texts, indented by depth.
    fn outline(page: &Page) -> String {
        let line = |n| match (page.element(n), page.text(n)) {
            (Some(e), _) => format!("{} {:?}", e.name(), e.attrs().collect::<Vec<_>>()),
            (_, text) => format!("{text:?}"),
        };
        let depth = |n| page.ancestors(n).count() * 2;
        page.descendants(ROOT).map(|n| format!("{}{}\n", " ".repeat(depth(n)), line(n))).collect()
    }

    #[test]
    fn both_roads_fill_the_same_page() {
        let html = parse(
            "<html><head></head><body><p id=b class=\"a\">x<b>y</b><svg xlink:href=z><g></g></svg></p></body></html>",
        );
        let snapshot = "\u{1}#document\u{2}url=https://a.example/\u{1}html\u{1}head\u{4}\u{1}body\u{1}p\u{2}id=b\u{2}class=a\u{3}x\u{1}b\u{3}y\u{4}\u{1}svg:svg\u{1}svg:g\u{4}\u{4}\u{4}\u{4}\u{4}\u{4}";
        let walked = Page::from_snapshot(snapshot, Some("https://b.example/"), &Limits::default())
            .expect("well-formed");
        assert_eq!(outline(&Page::new(&html, None)), outline(&walked));
        assert_eq!(walked.url.as_ref().map(|url| url.as_str()), Some("https://a.example/"));
    }

    #[test]
    fn an_address_that_is_none_leaves_the_word_to_the_caller() {
        for own in ["", "about:blank"] {
            let snapshot = format!("\u{1}#document\u{2}url={own}\u{1}p\u{3}x\u{4}\u{4}");
            let page =
                Page::from_snapshot(&snapshot, Some("https://b.example/"), &Limits::default())
                    .expect("well-formed");
            assert_eq!(
                page.url.as_ref().map(|url| url.as_str()),
                Some("https://b.example/"),
                "{own}"
            );
        }
    }

    #[test]
    fn addresses_are_relative_to_the_base_that_the_browser_names() {
        let url = Some("https://a.example/x/");
        let resolved = |snapshot: &str| {
            let page = Page::from_snapshot(snapshot, url, &Limits::default()).expect("well-formed");
            page.resolve("y")
        };
        let with_base =
            "\u{1}#document\u{2}base=https://a.example/z/\u{1}base\u{2}href=/no/\u{4}\u{4}";
        assert_eq!(resolved(with_base).as_deref(), Some("https://a.example/z/y"));
        for without in ["none", "about:blank"] {
            let snapshot = format!("\u{1}#document\u{2}base={without}\u{1}p\u{4}\u{4}");
            assert_eq!(resolved(&snapshot).as_deref(), Some("https://a.example/x/y"), "{without}");
        }
    }

    #[test]
    fn what_is_too_deep_joins_the_element_at_the_limit() {
        let deep = 600;
        let opens: String = (0..deep).map(|_| "\u{1}div").collect();
        let snapshot = format!("{opens}\u{3}deep{}\u{1}p\u{3}after\u{4}", "\u{4}".repeat(deep));
        let page = Page::from_snapshot(&snapshot, None, &Limits::default()).expect("well-formed");
        assert_eq!(page.len() as usize, 1 + MAX_DEPTH + 1 + 2);
        let texts: Vec<_> = page.descendants(ROOT).filter(|&n| page.text(n).is_some()).collect();
        let depths: Vec<_> = texts.iter().map(|&n| page.ancestors(n).count()).collect();
        assert_eq!(depths[0] - depths[1], MAX_DEPTH - 1);
    }

    #[test]
    fn a_snapshot_that_is_none_says_where() {
        let error = |snapshot| Page::from_snapshot(snapshot, None, &Limits::default()).err();
        let bad = |at, expected| Some(Error::BadSnapshot { at, expected });
        assert_eq!(error("\u{1}p\u{4}\u{4}"), bad(3, "no close without an open"));
        assert_eq!(error("\u{1}#document\u{4}\u{4}"), bad(11, "no close without an open"));
        assert_eq!(error("\u{1}é\u{3}\u{2}a=b"), bad(4, "an element or text"));
        assert_eq!(error("éplain text"), bad(0, "an element or text"));
    }
}
