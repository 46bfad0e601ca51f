//! What the fuzz targets do with a string of bytes. Each function is one
//! target; it panics where the cleaner breaks a promise.

mod build;
#[path = "../../tests/judge/mod.rs"]
mod judge;

use build::{document, page_of, snapshot_of};
use plainleaf::{Options, clean, clean_bytes, clean_snapshot, lab};

fn options() -> Options {
    let mut options = Options::default();
    options.url = Some("https://site.example/section/page.html".into());
    (options.markdown, options.snapshot, options.trace) = (true, true, true);
    options
}

/// Any bytes are a page.
pub fn bytes(data: &[u8]) {
    if let Ok(article) = clean_bytes(data, &options()) {
        judge::judge(&article);
    }
}

/// A page built of markup that means something to the cleaner.
pub fn page(data: &[u8]) {
    if let Ok(article) = clean(&page_of(data), &options()) {
        judge::judge(&article);
    }
}

/// The road from the live page: a string in the snapshot form, well made or not.
pub fn snapshot(data: &[u8]) {
    let _ = clean_snapshot(&String::from_utf8_lossy(data), &options());
    if let Ok(article) = clean_snapshot(&snapshot_of(data), &options()) {
        judge::judge(&article);
    }
}

/// What stands around the text: meta tags, microdata, bylines, dates, titles.
pub fn metadata(data: &[u8]) {
    judge::judge_facts(&lab::metadata(&document(&page_of(data), ""), &options()));
}

/// JSON-LD, broken as it comes.
pub fn json_ld(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let script = format!("<script type=\"application/ld+json\">{text}</script>");
    judge::judge_facts(&lab::metadata(&document(&script, ""), &options()));
}

/// What is in the article itself comes out in every form.
pub fn outputs(data: &[u8]) {
    if let Ok(article) = clean(&document("", &page_of(data)), &options()) {
        judge::judge(&article);
    }
}
