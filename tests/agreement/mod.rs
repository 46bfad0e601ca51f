//! The four sentences on the outputs, each as a check of one page: what is
//! against it, or `None`. Shared by the test over the fixtures and by
//! `cargo xtask agree` over a corpus.

use plainleaf::{Article, Options, clean};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::HashSet;

/// A check: of a page, its article, and the options that it was cleaned with.
pub type Check = fn(&str, &Article, &Options) -> Option<String>;

/// All of them, by their names.
pub const CHECKS: [(&str, Check); 4] = [
    ("same words", same_words),
    ("options", options_change_no_word),
    ("again", again_changes_nothing),
    ("no new word", no_word_is_invented),
];

/// HTML, Markdown and text say the same words in the same order.
fn same_words(_: &str, article: &Article, _: &Options) -> Option<String> {
    let text = words(&article.text_content);
    let html = words(&text_of_html(&article.content));
    let markdown = words(&text_of_markdown(article.markdown.as_deref().unwrap_or_default()));
    difference("html", &text, &html).or_else(|| difference("markdown", &text, &markdown))
}

/// Leaving images or links out changes no word of the text.
fn options_change_no_word(page: &str, article: &Article, options: &Options) -> Option<String> {
    let text = words(&article.text_content);
    let mut switches = [(false, true), (true, false), (false, false)].into_iter();
    switches.find_map(|(images, links)| {
        let mut bare = options.clone();
        (bare.images, bare.links) = (images, links);
        let what = format!("images {images}, links {links}");
        match clean(page, &bare) {
            Ok(other) => difference(&what, &text, &words(&other.text_content)),
            Err(error) => Some(format!("{what}: {error}")),
        }
    })
}

/// Cleaning what was cleaned gives the same again, to the byte.
fn again_changes_nothing(_: &str, article: &Article, options: &Options) -> Option<String> {
    let once = &article.content;
    let again = match clean(once, options) {
        Ok(article) => article.content,
        Err(error) => return Some(format!("again: {error}")),
    };
    let at = once.bytes().zip(again.bytes()).take_while(|(a, b)| a == b).count();
    let around = |html: &str| {
        let bytes = &html.as_bytes()[at.saturating_sub(60)..html.len().min(at + 60)];
        String::from_utf8_lossy(bytes).replace('\n', "⏎")
    };
    (again != *once).then(|| format!("“{}” became “{}”", around(once), around(&again)))
}

/// No word comes out that is not in the page.
fn no_word_is_invented(page: &str, article: &Article, _: &Options) -> Option<String> {
    let known: HashSet<String> = words(&everything_in(page)).into_iter().collect();
    // Labels that only style sheets part stand glued in the page.
    let glued = text_of_html(page).to_lowercase();
    let is_new = |word: &&String| {
        !known.contains(*word) && word.parse::<u32>().is_err() && !glued.contains(*word)
    };
    let out = words(&without_tex_commands(&article.text_content));
    out.iter().find(is_new).map(|word| format!("{word:?} is not in the page"))
}

/// A formula's TeX may be made from its MathML: `\\frac` is no word.
fn without_tex_commands(text: &str) -> String {
    let mut parts = text.split('\\');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        out + " " + part.trim_start_matches(|c: char| c.is_ascii_alphabetic())
    })
}

fn words(text: &str) -> Vec<String> {
    text.replace('\u{ad}', "")
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn difference(what: &str, expected: &[String], found: &[String]) -> Option<String> {
    if expected == found {
        return None;
    }
    let at = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
    let around = |w: &[String]| w[at.saturating_sub(3)..w.len().min(at + 6)].join(" ");
    Some(format!("{what}: “{}” became “{}”", around(expected), around(found)))
}

const BLOCKS: &str = "p h1 h2 h3 h4 h5 h6 li ul ol td th tr dt dd dl br hr pre blockquote figure \
    figcaption div section aside details summary caption table";

/// The words of HTML; a formula is its TeX where it has one.
fn text_of_html(html: &str) -> String {
    let tree = Html::parse_fragment(html);
    let mut out = String::new();
    for edge in tree.tree.root().traverse() {
        let (node, opens) = match edge {
            ego_tree::iter::Edge::Open(node) => (node, true),
            ego_tree::iter::Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(text) if opens && !is_silent(node) && !is_drawn_formula(node) => {
                out.push_str(text)
            }
            Node::Element(e) if BLOCKS.split_whitespace().any(|b| b == e.name()) => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// Code, and ruby's readings: plain text leaves them out.
fn is_silent(text: ego_tree::NodeRef<Node>) -> bool {
    let mut around = text.ancestors().filter_map(ElementRef::wrap);
    around.any(|e| matches!(e.value().name(), "script" | "style" | "rt" | "rp"))
}

fn is_drawn_formula(text: ego_tree::NodeRef<Node>) -> bool {
    let annotation = Selector::parse("annotation").expect("a selector");
    let elements = || text.ancestors().filter_map(ElementRef::wrap);
    let in_annotation = elements().any(|e| e.value().name() == "annotation");
    let math = elements().find(|e| e.value().name() == "math");
    !in_annotation && math.is_some_and(|m| m.select(&annotation).next().is_some())
}

/// The words of Markdown as GitHub reads it; images' texts aside.
fn text_of_markdown(markdown: &str) -> String {
    let mut out = String::new();
    let mut html = String::new();
    let mut in_image = 0;
    let reading =
        (pulldown_cmark::Options::all() & !unwanted()) | pulldown_cmark::Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(markdown, reading) {
        if !matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Text(_)) {
            out.push_str(&text_of_html(&std::mem::take(&mut html)));
        }
        match event {
            Event::Start(Tag::Image { .. }) => in_image += 1,
            Event::End(TagEnd::Image) => in_image -= 1,
            _ if in_image > 0 => {}
            // Raw HTML is read whole: texts between its tags belong to it.
            Event::Html(text) | Event::InlineHtml(text) => html.push_str(&text),
            Event::Text(text) if html.is_empty() => out.push_str(&text),
            Event::Text(text) => html.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
            Event::Code(text) | Event::InlineMath(text) => out.push_str(&text),
            Event::DisplayMath(text) => out.push_str(&text),
            Event::FootnoteReference(label) => out.push_str(&format!("[{label}]")),
            Event::SoftBreak | Event::HardBreak | Event::Rule => out.push('\n'),
            Event::Start(tag) if is_block(&tag) => out.push('\n'),
            Event::End(tag) if !is_inline_end(tag) => out.push('\n'),
            _ => {}
        }
    }
    out + &text_of_html(&html)
}

/// Readings that GitHub does not have.
fn unwanted() -> pulldown_cmark::Options {
    use pulldown_cmark::Options as O;
    O::ENABLE_SMART_PUNCTUATION
        | O::ENABLE_HEADING_ATTRIBUTES
        | O::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | O::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | O::ENABLE_OLD_FOOTNOTES
        | O::ENABLE_DEFINITION_LIST
        | O::ENABLE_SUPERSCRIPT
        | O::ENABLE_SUBSCRIPT
        | O::ENABLE_WIKILINKS
}

fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

/// All text and attribute values of a page, and what is in its scripts.
fn everything_in(page: &str) -> String {
    let tree = Html::parse_document(page);
    let mut out = String::new();
    for node in tree.tree.nodes() {
        match node.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(e) => {
                let block = BLOCKS.split_whitespace().any(|b| b == e.name());
                out.push_str(if block { " " } else { "" });
                e.attrs().for_each(|(_, value)| {
                    out.push(' ');
                    out.push_str(value);
                    out.push(' ');
                    let pairs = url::form_urlencoded::parse(value.as_bytes());
                    pairs.for_each(|(key, value)| out.push_str(&format!("{key} {value} ")));
                });
            }
            _ => {}
        }
    }
    out
}
