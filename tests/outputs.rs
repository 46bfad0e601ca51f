//! The three outputs agree: HTML, Markdown and text say the same words in the
//! same order; options change no word; cleaning twice changes nothing; and no
//! word comes out that is not in the page. Over all fixtures, and over the
//! corpus where it is present.

use plainleaf::{Article, Options, clean};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Node, Selector};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Every page there is, by its path.
fn pages() -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for folder in ["tests/fixtures", CORPUS_DEFUDDLE, CORPUS_MOZILLA] {
        if !Path::new(folder).exists() {
            eprintln!("skipped: {folder} is not here");
            continue;
        }
        for entry in walk(Path::new(folder)) {
            let is_page = entry.extension().is_some_and(|e| e == "html")
                && entry.file_name().is_some_and(|n| n != "expected.html");
            pages.extend(is_page.then_some(entry));
        }
    }
    pages.sort();
    pages
}

const CORPUS_DEFUDDLE: &str = "../shared/corpus/defuddle-open/fixtures";
const CORPUS_MOZILLA: &str = "../shared/corpus/mozilla-open";

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.flat_map(|e| if e.path().is_dir() { walk(&e.path()) } else { vec![e.path()] }).collect()
}

fn options() -> Options {
    let mut options = Options::default();
    options.url = Some("https://site.example/section/page.html".into());
    options.markdown = true;
    options
}

/// Cleans every page and collects what `check` has against it.
fn for_each_article(check: impl Fn(&str, &Article) -> Option<String>) {
    let mut failures = Vec::new();
    let mut count = 0;
    for path in pages() {
        let bytes = std::fs::read(&path).expect("a page");
        let html = String::from_utf8_lossy(&bytes);
        let Ok(article) = clean(&html, &options()) else { continue };
        count += 1;
        failures.extend(check(&html, &article).map(|f| format!("{}: {f}", path.display())));
    }
    assert!(count > 0, "no page gave an article");
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn html_markdown_and_text_say_the_same() {
    for_each_article(|_, article| {
        let text = words(&article.text_content);
        let html = words(&text_of_html(&article.content));
        let markdown = words(&text_of_markdown(article.markdown.as_deref().unwrap_or_default()));
        difference("html", &text, &html).or_else(|| difference("markdown", &text, &markdown))
    });
}

#[test]
fn options_change_no_word() {
    for_each_article(|page, article| {
        let text = words(&article.text_content);
        let mut switches = [(false, true), (true, false), (false, false)].into_iter();
        switches.find_map(|(images, links)| {
            let mut bare = options();
            (bare.images, bare.links) = (images, links);
            let other = clean(page, &bare).ok()?;
            let what = format!("images {images}, links {links}");
            difference(&what, &text, &words(&other.text_content))
        })
    });
}

/// Over the project's own pages, each an article from its first word on: of a
/// part of the web one may still want to leave more out the second time.
#[test]
fn cleaning_again_changes_nothing() {
    let fixtures = pages().into_iter().filter(|path| path.starts_with("tests/fixtures"));
    let mut failures = Vec::new();
    for path in fixtures {
        let html = std::fs::read_to_string(&path).expect("a page");
        let Ok(once) = clean(&html, &options()) else { continue };
        let again = clean(&once.content, &options()).map(|article| article.content);
        if again.as_ref() != Ok(&once.content) {
            let again = again.unwrap_or_else(|error| error.to_string());
            failures.push(format!("{}:\n{}\nbecame\n{again}", path.display(), once.content));
        }
    }
    assert!(failures.is_empty(), "{}:\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn no_word_is_invented() {
    for_each_article(|page, article| {
        let known: HashSet<String> = words(&everything_in(page)).into_iter().collect();
        // Labels that only style sheets part stand glued in the page.
        let glued = text_of_html(page).to_lowercase();
        let is_new = |word: &&String| {
            !known.contains(*word) && word.parse::<u32>().is_err() && !glued.contains(*word)
        };
        let out = words(&without_tex_commands(&article.text_content));
        out.iter().find(is_new).map(|word| format!("{word:?} is not in the page"))
    });
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

#[test]
fn what_is_asked_for_by_name_is_shown_where_there_is_no_article() {
    let page = "<title>Bare</title><nav><a href=/a>One</a> <a href=/b>Two</a></nav><div class=footer>Copyright</div>\
        <div class=cookie onclick=x()>We use <b>cookies</b>. <button hidden>OK</button></div>";
    let Err(plainleaf::Error::NothingReadable { candidates, .. }) = clean(page, &options()) else {
        panic!("there is no article");
    };
    let found = candidates.iter().find(|c| c.text_preview.contains("cookies"));
    let mut options = options();
    options.focus = Some(found.expect("a candidate").node);
    let article = clean(page, &options).expect("the text of that node");
    assert_eq!(article.text_content, "We use cookies.");
    assert_eq!(article.title.as_deref(), Some("Bare"));
    options.focus = Some(1_000_000);
    assert!(clean(page, &options).is_err());
}

#[test]
fn tracking_parameters_go_where_that_is_chosen() {
    let prose = "<p>She sailed in the morning, and nobody on the quay saw her again for years.</p>";
    let page = format!(
        "<link rel=canonical href='https://a.example/ship?utm_source=x'><h1>A ship</h1>{0}<p>{1} \
         <a href='/more?id=7&amp;utm_medium=mail&amp;fbclid=y#part'>more of it</a></p>{0}",
        prose.repeat(6),
        "She sailed in the morning, and nobody saw her again.",
    );
    let mut options = options();
    let article = clean(&page, &options).expect("an article");
    assert!(article.content.contains("/more?id=7&amp;utm_medium=mail&amp;fbclid=y#part"));
    options.strip_tracking = true;
    let article = clean(&page, &options).expect("an article");
    assert!(article.content.contains("href=\"https://site.example/more?id=7#part\""));
    assert!(article.markdown.expect("Markdown").contains("(https://site.example/more?id=7#part)"));
    assert_eq!(article.canonical_url.as_deref(), Some("https://a.example/ship"));
}
