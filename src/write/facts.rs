//! The exit for everything that is said about an article and is not its body:
//! one line of text each, or an address of the web.

use super::characters::line;
use crate::article::{Article, Author, OtherArticle, TraceEntry};
use crate::error::{Candidate, Error};
use crate::url::Url;

/// Lets through what may leave; a field that is empty afterwards is absent.
pub(crate) fn seal(article: Article) -> Article {
    Article {
        title: text(article.title),
        subtitle: text(article.subtitle),
        authors: article.authors.into_iter().filter_map(author).collect(),
        byline: text(article.byline),
        site_name: text(article.site_name),
        published_time: text(article.published_time),
        modified_time: text(article.modified_time),
        lang: text(article.lang),
        dir: text(article.dir),
        excerpt: text(article.excerpt),
        lead_image: address(article.lead_image),
        canonical_url: address(article.canonical_url),
        section: text(article.section),
        tags: article.tags.into_iter().filter_map(|tag| text(Some(tag))).collect(),
        licence: text(article.licence).filter(|licence| !leads_elsewhere(licence)),
        next_page: address(article.next_page),
        others: article.others.into_iter().map(other).collect(),
        warnings: article.warnings.iter().map(|warning| line(warning)).collect(),
        trace: article.trace.map(|trace| trace.into_iter().map(entry).collect()),
        // The body's forms have their own writers; the rest is numbers.
        ..article
    }
}

/// The same for an error.
pub(crate) fn seal_error(error: Error) -> Error {
    match error {
        Error::NothingReadable { reason, candidates } => {
            let seal = |c: Candidate| Candidate { text_preview: line(&c.text_preview), ..c };
            Error::NothingReadable {
                reason,
                candidates: candidates.into_iter().map(seal).collect(),
            }
        }
        error => error,
    }
}

fn text(text: Option<String>) -> Option<String> {
    text.map(|text| line(&text)).filter(|text| !text.is_empty())
}

fn address(address: Option<String>) -> Option<String> {
    let is_web = |address: &String| {
        let has_scheme = ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme));
        has_scheme && !address.contains(|c: char| c.is_control() || c.is_whitespace())
    };
    address.filter(is_web)
}

/// Schemes that act when a link with them is followed, whatever stands behind.
const ACTIVE: [&str; 3] = ["javascript", "data", "vbscript"];

/// Whether a text that may be an address or a name ("License: MIT") is an
/// address, and none of the web.
fn leads_elsewhere(text: &str) -> bool {
    let Some(url) = Url::parse(text, None) else { return false };
    let is_name = text.contains(' ') && !ACTIVE.contains(&url.scheme());
    !is_name && address(Some(text.to_owned())).is_none()
}

fn author(author: Author) -> Option<Author> {
    Some(Author { name: text(Some(author.name))?, url: address(author.url) })
}

fn other(other: OtherArticle) -> OtherArticle {
    OtherArticle { title: line(&other.title), byline: text(other.byline), node: other.node }
}

fn entry(entry: TraceEntry) -> TraceEntry {
    TraceEntry { text_preview: line(&entry.text_preview), ..entry }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_lines_and_addresses_of_the_web() {
        let author = |name: &str, url: &str| Author { name: name.into(), url: Some(url.into()) };
        let sealed = seal(Article {
            title: Some("A\u{0}\u{202e} ship\n".into()),
            byline: Some("\u{1}".into()),
            authors: vec![author("Ann\u{7f}", "httpx://a"), author("\u{2}", "https://a.example/")],
            canonical_url: Some("javascript:x".into()),
            licence: Some("javascript:x".into()),
            lead_image: Some("https://a.example/i.png".into()),
            ..Article::default()
        });
        assert_eq!(sealed.title.as_deref(), Some("A ship"));
        assert_eq!((sealed.byline, sealed.canonical_url, sealed.licence), (None, None, None));
        let licence =
            |text: &str| seal(Article { licence: Some(text.into()), ..Article::default() }).licence;
        assert!(licence("License: MIT").is_some());
        assert!(licence("javascript:x( 1 )").is_none());
        assert!(licence("https://a.example/by/4.0/").is_some());
        assert_eq!(sealed.authors, [Author { name: "Ann".into(), url: None }]);
        assert!(sealed.lead_image.is_some());
    }
}
