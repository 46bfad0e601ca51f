//! What holds of every article, whatever the page. Panics where it does not.
//!
//! The second opinion on what may be in it is `ammonia`'s, by its own list of
//! safe elements and attributes; what the writer has beyond that is named here.

use plainleaf::Article;
use scraper::{Html, Node};
use std::sync::LazyLock;

/// Elements that ammonia's list lacks.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "audio", "section", "source", "tfoot", "video", "math", "annotation", "maction", "menclose", "merror", "mfenced",
    "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms",
    "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
    "semantics",
];

/// Attributes that ammonia's list lacks, with their elements (`*`: all).
#[rustfmt::skip]
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("*", &["class", "dir", "id"]),
    ("a", &["rel"]),
    ("annotation", &["encoding"]),
    ("audio", &["controls", "preload", "src"]),
    ("img", &["sizes", "srcset"]),
    ("li", &["value"]),
    ("math", &["display"]),
    ("ol", &["reversed", "type"]),
    ("source", &["sizes", "src", "srcset", "type"]),
    ("time", &["datetime"]),
    ("video", &["controls", "height", "poster", "preload", "src", "width"]),
];

#[rustfmt::skip]
const MATH_ATTRIBUTES: &[&str] = &[
    "accent", "accentunder", "columnalign", "columnlines", "columnspacing", "columnspan", "depth", "displaystyle",
    "fence", "form", "frame", "height", "largeop", "linethickness", "lspace", "mathvariant", "maxsize", "minsize",
    "movablelimits", "notation", "rowalign", "rowlines", "rowspacing", "rowspan", "rspace", "scriptlevel", "separator",
    "stretchy", "symmetric", "voffset", "width",
];

static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder.link_rel(None).add_url_schemes(["data"]).add_tags(ELEMENTS);
    for (element, names) in ATTRIBUTES {
        match *element {
            "*" => builder.add_generic_attributes(*names),
            element => builder.add_tag_attributes(element, *names),
        };
    }
    let is_math = |name: &&&str| name.starts_with('m');
    for element in ELEMENTS.iter().filter(is_math) {
        builder.add_tag_attributes(element, MATH_ATTRIBUTES);
    }
    builder
});

/// Holds an article against all that is promised of one.
pub fn judge(article: &Article) {
    judge_facts(article);
    judge_html(&article.content);
    if let Some(snapshot) = &article.snapshot {
        assert_eq!(of_snapshot(snapshot), shape(&article.content), "snapshot and HTML differ");
    }
    if let Some(markdown) = &article.markdown {
        judge_addresses(&rendered(markdown));
        agree(&rendered(markdown));
    }
    judge_text(&article.text_content, true);
}

/// The same of what is said about an article, which is text or an address.
pub fn judge_facts(article: &Article) {
    let names = article.authors.iter().map(|a| Some(&a.name));
    let lines = [
        &article.title,
        &article.subtitle,
        &article.byline,
        &article.site_name,
        &article.excerpt,
        &article.section,
    ];
    let lines =
        lines.into_iter().map(Option::as_ref).chain(names).chain(article.tags.iter().map(Some));
    lines.flatten().for_each(|text| judge_text(text, false));
    let urls = article.authors.iter().map(|a| a.url.as_ref());
    let addresses = [&article.lead_image, &article.canonical_url, &article.next_page];
    for address in addresses.into_iter().map(Option::as_ref).chain(urls).flatten() {
        let is_web = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
        assert!(is_web, "{address:?} is no address of the web");
    }
    let is_plain =
        |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-+:._".contains(c));
    for code in [&article.lang, &article.dir, &article.published_time, &article.modified_time] {
        assert!(code.as_deref().is_none_or(is_plain), "{code:?}");
    }
}

/// HTML that a parser reads as it was meant, with nothing in it that could act.
pub fn judge_html(html: &str) {
    let once = shape(html);
    let again = Html::parse_fragment(html).root_element().inner_html();
    assert_eq!(shape(&again), once, "another tree when parsed again");
    judge_addresses(html);
    agree(html);
}

/// Nothing for the other sanitiser to take out.
fn agree(html: &str) {
    let theirs = SANITISER.clean(html).to_string();
    assert_eq!(shape(&theirs), shape(html), "the sanitisers disagree");
}

/// Addresses of the web, places in the article, and pictures of pixels.
fn judge_addresses(html: &str) {
    for node in Html::parse_fragment(html).tree.nodes() {
        let Some(element) = node.value().as_element() else { continue };
        for (name, value) in element.attrs() {
            let schemes: &[&str] = match name {
                "href" => &["http://", "https://", "mailto:", "tel:", "#"],
                "src" if element.name() == "img" => {
                    &["http://", "https://", "data:image/", "", "#"]
                }
                "src" | "poster" | "cite" => &["http://", "https://"],
                _ => continue,
            };
            // Markdown has no other form for a picture without an address.
            let fits = |scheme: &&str| {
                if scheme.is_empty() { value.is_empty() } else { value.starts_with(scheme) }
            };
            assert!(schemes.iter().any(fits), "{name}={value:?}");
            assert!(!value.starts_with("data:image/svg"), "{name}={value:?}");
        }
    }
}

fn judge_text(text: &str, has_lines: bool) {
    let is_bad = |c: char| c.is_control() && !(has_lines && matches!(c, '\n' | '\t'));
    assert!(!text.contains(is_bad), "a control character in {text:?}");
}

fn rendered(markdown: &str) -> String {
    let reading =
        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(markdown, reading));
    html
}

/// The tree of a fragment as text: names, sorted attributes, texts.
pub fn shape(html: &str) -> String {
    let tree = Html::parse_fragment(html);
    let mut out = Shape::default();
    let top = tree.root_element();
    for edge in top.traverse().skip(1) {
        match edge {
            ego_tree::iter::Edge::Open(node) => match node.value() {
                Node::Element(e) => {
                    let prefix = if e.name.ns.ends_with("MathML") { "math:" } else { "" };
                    out.open(
                        format!("{prefix}{}", e.name()),
                        e.attrs().map(|(k, v)| (k.into(), v.into())).collect(),
                    );
                }
                Node::Text(text) => out.text(text),
                other => out.text(&format!("{other:?}")),
            },
            ego_tree::iter::Edge::Close(node) => {
                if node.value().is_element() && node != *top {
                    out.close();
                }
            }
        }
    }
    out.written
}

/// The same of a body in the snapshot form.
fn of_snapshot(snapshot: &str) -> String {
    let mut out = Shape::default();
    let mut pending: Option<(String, Vec<(String, String)>)> = None;
    let marks = ['\u{1}', '\u{2}', '\u{3}', '\u{4}'];
    let mut rest = snapshot;
    while let Some(kind) = rest.chars().next() {
        let end = rest[1..].find(marks).map_or(rest.len(), |end| end + 1);
        let value = &rest[1..end];
        if kind == '\u{2}' {
            let (name, value) = value.split_once('=').expect("name and value");
            pending.as_mut().expect("an open tag").1.push((name.into(), value.into()));
        } else if let Some((name, attributes)) = pending.take() {
            out.open(name, attributes);
        }
        match kind {
            '\u{1}' => pending = Some((value.into(), Vec::new())),
            '\u{3}' => out.text(value),
            '\u{4}' => out.close(),
            _ => {}
        }
        rest = &rest[end..];
    }
    out.written
}

#[derive(Default)]
struct Shape {
    written: String,
    depth: usize,
}

impl Shape {
    fn open(&mut self, name: String, mut attributes: Vec<(String, String)>) {
        attributes.sort();
        self.depth += 1;
        self.written += &format!("<{name} {attributes:?}>");
    }

    /// Line breaks between the blocks are for people who read the source.
    fn text(&mut self, text: &str) {
        if self.depth > 0 || !text.trim().is_empty() {
            self.written.push_str(text);
        }
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.written += "</>";
    }
}
