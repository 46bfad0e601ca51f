//! The one pass over the elements that collects what all readers need.

use super::facts::{Facts, Field, Source, fold};
use super::labels::{self, Kind, Label, Said, label, tells_update};
use super::lines::tells_other_day;
use super::marks::Marks;
use super::{byline, links, meta_tags, microdata::Scopes};
use crate::article::NodeNumber;
use crate::date::{self, Order};
use crate::page::{ByClass, Element, Page, Tag};

/// What a page holds outside its running text.
#[derive(Default)]
pub(crate) struct Scan {
    pub(crate) facts: Facts,
    /// The texts of JSON-LD scripts.
    pub(crate) scripts: Vec<String>,
    /// The text of `<title>`.
    pub(crate) title: String,
    pub(crate) headings: Vec<Heading>,
    pub(crate) labels: Vec<Label>,
    pub(crate) dir: Option<String>,
    /// `twitter:label1` and `twitter:data1`, in the page's order.
    card_labels: Vec<(String, String)>,
}

/// A heading of the page.
pub(crate) struct Heading {
    pub(crate) node: NodeNumber,
    pub(crate) level: u8,
    pub(crate) text: String,
    /// Bytes of visible text before it.
    pub(crate) at: usize,
    /// Whether it stands where the site speaks of itself.
    pub(crate) is_frame: bool,
}

/// Reads the page once.
pub(crate) fn scan(page: &Page) -> Scan {
    let Scanner { mut scan, scopes, .. } = scanned(page);
    scopes.finish(&mut scan.facts, &scan.title);
    scan
}

fn scanned(page: &Page) -> Scanner {
    let mut scanner = Scanner::new(page);
    for n in 1..page.len() {
        match page.element(n) {
            Some(element) => scanner.element(page, n, element),
            None => scanner.text(page, n),
        }
    }
    scanner
}

struct Scanner {
    scan: Scan,
    /// What each class attribute says of a label, and whether it is a frame's.
    labels: ByClass<Said>,
    frames: ByClass<bool>,
    scopes: Scopes,
    /// Bytes of visible text so far.
    at: usize,
    /// The last text that is not white space.
    last_text: Option<NodeNumber>,
    /// Up to here the page's frame or other people speak: no labels are read.
    frame_end: NodeNumber,
}

impl Scanner {
    fn new(page: &Page) -> Scanner {
        Scanner {
            scan: Scan::default(),
            labels: ByClass::new(page, labels::by_class),
            frames: ByClass::new(page, |class| names_frame(class.split_ascii_whitespace())),
            scopes: Scopes::default(),
            at: 0,
            last_text: None,
            frame_end: 0,
        }
    }

    fn text(&mut self, page: &Page, n: NodeNumber) {
        if !page.tag(page.parent(n)).is_textless() {
            let length = page.bare_text(n).map_or(0, str::len);
            self.at += length;
            if length > 0 {
                self.last_text = Some(n);
            }
        }
    }

    fn element(&mut self, page: &Page, n: NodeNumber, e: Element) {
        let marks = Marks::of(e);
        let facts = &mut self.scan.facts;
        match page.tag(n) {
            Tag::Meta => {
                meta_tags::read(facts, e);
                self.card_label(e);
            }
            Tag::Link | Tag::A => links::read(facts, page, n, &marks),
            Tag::Html | Tag::Body => self.root(page, n, e),
            Tag::Title if self.scan.title.is_empty() && !in_svg(page, n) => {
                self.scan.title = fold(&crate::entities::decode(&page.text_of(n)));
            }
            Tag::Script => {
                if e.attr("type").is_some_and(|kind| kind.trim().to_lowercase().contains("ld+json"))
                {
                    self.scan.scripts.push(page.text_of(n));
                }
                return;
            }
            tag => {
                if let Some(level) = tag.heading_level() {
                    self.heading(page, n, level);
                }
            }
        }
        if marks.is_item {
            self.scopes.read(&mut self.scan.facts, page, n, e);
        }
        self.label(page, n, &marks);
    }

    /// "Written by" in `twitter:label1` says what `twitter:data1` is.
    fn card_label(&mut self, e: Element) {
        let name = e.attr("name").or_else(|| e.attr("property")).unwrap_or_default();
        let Some(rest) = name.strip_prefix("twitter:") else { return };
        let content = e.attr("content").unwrap_or_default();
        if let Some(number) = rest.strip_prefix("label") {
            self.scan.card_labels.truncate(MOST_CARD_LABELS - 1);
            self.scan.card_labels.push((number.to_owned(), content.to_owned()));
        } else if let Some(number) = rest.strip_prefix("data") {
            let mut labels = self.scan.card_labels.iter();
            if labels.any(|(n, label)| n == number && byline::is_lead_in(label)) {
                self.scan.facts.add(Field::Author, Source::Twitter, content);
            }
        }
    }

    fn root(&mut self, page: &Page, n: NodeNumber, e: Element) {
        let lang = e.attr("lang").or_else(|| e.attr("xml:lang"));
        if page.tag(n) == Tag::Html
            || !self.scan.facts.list.iter().any(|f| f.source == Source::Root)
        {
            self.scan.facts.add(Field::Lang, Source::Root, lang.unwrap_or_default());
        }
        // The body's word is nearer to the text than the document's.
        let dir = e.attr("dir").map(|dir| dir.trim().to_ascii_lowercase());
        self.scan.dir = dir.or(self.scan.dir.take());
    }

    fn heading(&mut self, page: &Page, n: NodeNumber, level: u8) {
        let text = fold(&visible_text(page, n));
        let text = text.trim_end_matches(['¶', '#', '🔗', '§', ' ']).to_owned();
        if !text.is_empty() && !page.is_hidden(n) {
            let is_frame = n < self.frame_end;
            self.scan.headings.push(Heading { node: n, level, text, at: self.at, is_frame });
        }
    }

    fn label(&mut self, page: &Page, n: NodeNumber, marks: &Marks) {
        if n < self.frame_end {
            return;
        }
        if is_frame(page, n, || self.frames.of(page, n) || names_frame(marks.ids())) {
            self.frame_end = page.end(n);
            return;
        }
        if let Some(mut label) = label(page, n, marks, self.labels.of(page, n), self.at) {
            let before = self.last_text.and_then(|n| page.text(n)).unwrap_or_default().trim();
            let is_short = before.len() < 60 && self.last_text.is_some_and(|text| n - text < 8);
            if label.kind != Kind::Author && is_short && tells_other_day(before) {
                return;
            }
            if label.kind == Kind::Published
                && ((is_short && tells_update(before)) || tells_update(before_date(&label.text)))
            {
                label.kind = Kind::Modified;
            }
            self.scan.labels.push(label);
        }
    }
}

/// What stands before the first date of a text; all where there is none.
fn before_date(text: &str) -> &str {
    date::find(text, Order::DayFirst).map_or(text, |found| &text[..found.at.start])
}

/// Twitter's cards have two.
const MOST_CARD_LABELS: usize = 8;

fn in_svg(page: &Page, n: NodeNumber) -> bool {
    page.tag(page.parent(n)) == Tag::Svg
}

/// Class and id names of what holds other stories, commenters or the site.
const FRAMES: [&str; 18] = [
    "comments",
    "commentlist",
    "comment",
    "related",
    "sidebar",
    "recommended",
    "footer",
    "nav",
    "menu",
    "navbar",
    "navigation",
    "recirc",
    "trending",
    "popular",
    "promo",
    "newsletter",
    "respond",
    "reply",
];

/// Whether the element holds what belongs to the site, to other articles or to
/// commenters, by its name or its own words.
fn is_frame(page: &Page, n: NodeNumber, is_named: impl Fn() -> bool) -> bool {
    match page.tag(n) {
        Tag::Nav | Tag::Footer => page.ancestors(n).skip(1).all(|a| page.tag(a) != Tag::Article),
        // A small aside by the headline holds its byline or date.
        Tag::Aside => page.end(n) - n > 40 || is_named(),
        Tag::Div | Tag::Section | Tag::Ul | Tag::Ol | Tag::Li => is_named(),
        _ => false,
    }
}

fn names_frame<'e>(mut names: impl Iterator<Item = &'e str>) -> bool {
    names.any(|name| FRAMES.iter().any(|frame| name.eq_ignore_ascii_case(frame)))
}

/// The text of a subtree without scripts, styles and the like; block-level
/// elements and line breaks part words.
pub(crate) fn visible_text(page: &Page, n: NodeNumber) -> String {
    let mut out = String::new();
    let mut i = n;
    while i < page.end(n) {
        let tag = page.tag(i);
        if tag.is_textless() && i != n {
            i = page.end(i);
            continue;
        }
        if let Some(text) = page.text(i) {
            out.push_str(text);
        } else if (tag == Tag::Br || !tag.is_inline()) && !out.is_empty() {
            out.push(' ');
        }
        i += 1;
    }
    out
}
