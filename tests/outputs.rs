//! The three outputs agree, over all fixtures and over the small corpora where
//! they are present: see [`agreement`]. `cargo xtask agree` asks the same of the
//! whole corpus.

mod agreement;

use agreement::CHECKS;
use plainleaf::{Options, clean};
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

/// Cleans every page and collects what the check of that name has against it.
fn holds(name: &str) {
    let (_, check) = CHECKS.iter().find(|(known, _)| *known == name).expect("a check");
    let mut failures = Vec::new();
    let mut count = 0;
    for path in pages() {
        let bytes = std::fs::read(&path).expect("a page");
        let html = String::from_utf8_lossy(&bytes);
        let Ok(article) = clean(&html, &options()) else { continue };
        count += 1;
        let failure = check(&html, &article, &options());
        failures.extend(failure.map(|f| format!("{}: {f}", path.display())));
    }
    assert!(count > 0, "no page gave an article");
    assert!(failures.is_empty(), "{} of {count}:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn html_markdown_and_text_say_the_same() {
    holds("same words");
}

#[test]
fn options_change_no_word() {
    holds("options");
}

#[test]
fn cleaning_again_changes_nothing() {
    holds("again");
}

#[test]
fn no_word_is_invented() {
    holds("no new word");
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
    let again = clean(&article.content, &options).expect("what was cleaned before");
    assert!(again.content.contains("href=\"https://site.example/more?id=7#part\""));
    let article = clean(&page, &options).expect("an article");
    assert!(article.content.contains("href=\"https://site.example/more?id=7#part\""));
    assert!(article.markdown.expect("Markdown").contains("(https://site.example/more?id=7#part)"));
    assert_eq!(article.canonical_url.as_deref(), Some("https://a.example/ship"));
}
