//! Small pages of the project's own, one folder each: `page.html`, and what is
//! to come out of it as `expected.md`, `expected.html` and `expected.json`. A missing
//! expectation fails; `UPDATE_FIXTURES=1` writes what comes out now, to be
//! read before it is committed. (The seed's folders have their own test.)

use plainleaf::{Options, clean};
use std::path::{Path, PathBuf};

fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/fixtures").expect("the fixtures").flatten();
    let mut folders: Vec<PathBuf> = entries.map(|e| e.path()).collect();
    folders.retain(|f| f.file_name().is_some_and(|n| !n.to_string_lossy().starts_with("seed--")));
    folders.sort();
    folders
}

/// What comes out of a page: Markdown, HTML, and the facts as JSON.
fn outcome(folder: &Path) -> [(&'static str, String); 3] {
    let page = std::fs::read_to_string(folder.join("page.html")).expect("a page");
    let mut options = Options::default();
    options.url = Some("https://site.example/section/page.html".into());
    options.markdown = true;
    match clean(&page, &options) {
        Ok(article) => {
            let markdown = article.markdown.clone().unwrap_or_default();
            let facts = facts(&serde_json::to_value(&article).expect("serialisable"));
            [("md", markdown), ("html", article.content), ("json", facts)]
        }
        Err(error) => {
            [("md", String::new()), ("html", String::new()), ("json", format!("{error}\n"))]
        }
    }
}

/// The article's facts without its texts and what depends on the model.
fn facts(article: &serde_json::Value) -> String {
    const LEFT_OUT: [&str; 7] = [
        "content",
        "markdown",
        "textContent",
        "confidence",
        "pageKind",
        "wordCount",
        "readingMinutes",
    ];
    let mut facts = article.clone();
    if let Some(map) = facts.as_object_mut() {
        map.retain(|name, _| !LEFT_OUT.contains(&name.as_str()));
    }
    serde_json::to_string_pretty(&facts).expect("serialisable") + "\n"
}

fn check(path: &Path, found: &str, failures: &mut Vec<String>) {
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(path, found).expect("writable");
        return;
    }
    match std::fs::read_to_string(path) {
        Err(_) => failures.push(format!("{} is missing", path.display())),
        Ok(expected) if expected != found => {
            failures.push(format!("{}: expected\n{expected}\ngot\n{found}", path.display()));
        }
        Ok(_) => {}
    }
}

#[test]
fn every_page_gives_what_is_expected() {
    let mut failures = Vec::new();
    let folders = folders();
    assert!(!folders.is_empty());
    for folder in folders {
        for (kind, found) in outcome(&folder) {
            check(&folder.join(format!("expected.{kind}")), &found, &mut failures);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
