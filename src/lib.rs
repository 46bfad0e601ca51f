//! Turns a cluttered web page into the article in it.
//!
//! ```
//! use plainleaf::{Options, clean};
//!
//! let page = format!(
//!     "<title>A ship | The Post</title><nav><a href=/>Home</a></nav><h1>A ship</h1>{}<footer>© The Post</footer>",
//!     "<p>She sailed in the morning, and nobody on the long grey quay saw her again.</p>".repeat(8),
//! );
//! let article = clean(&page, &Options::default())?;
//! assert_eq!(article.title.as_deref(), Some("A ship"));
//! assert!(article.text_content.starts_with("She sailed"));
//! assert!(!article.text_content.contains("Home"));
//! # Ok::<(), plainleaf::Error>(())
//! ```
//!
//! Nothing else is needed: no browser crates come along, and nothing is fetched.
//! What a page lacks is absent from its [`Article`]; a page without an article is
//! an [`Error`], with the nearest things to one.
//!
//! # Features
//!
//! - `html` (default): [`clean`], which brings the HTML parser. Without it there is
//!   [`clean_snapshot`] alone.
//! - `bytes` (default): [`clean_bytes`], which brings the encodings of the web.
//! - `cli`: the program `plainleaf`.
//!
//! # How it works
//!
//! A page goes one way through the stages: tree, metadata, features, score,
//! boundary, prune, standardise, write. Text is cut into blocks; a small learned
//! model says how likely each is main content; the boundary stage tells the
//! page's article from other articles on it; what is kept leaves through one
//! writer that only knows allowed elements, attributes and address schemes.

mod article;
mod blocks;
mod boundary;
mod bytes;
mod date;
mod doc;
#[cfg(feature = "bytes")]
mod encoding;
mod entities;
mod error;
mod features;
mod hash;
mod json;
#[cfg(feature = "lab")]
pub mod lab;
mod limits;
mod metadata;
mod mojibake;
mod options;
mod order;
mod page;
mod pipeline;
mod prune;
mod reading;
mod score;
mod snapshot;
mod standardise;
mod tables;
mod text;
mod trace;
#[cfg(feature = "html")]
mod tree;
mod url;
#[cfg(feature = "wasm")]
mod wasm;
mod write;

pub use article::{Article, Author, NodeNumber, OtherArticle, PageKind, TraceEntry};
pub use error::{Candidate, Error};
pub use options::Options;

/// Finds the article in a page.
///
/// # Errors
/// [`Error::NothingReadable`] when the page holds no text that could be one,
/// [`Error::OverLimit`] when it takes longer than [`Options::time_budget_ms`].
#[cfg(feature = "html")]
pub fn clean(html: &str, options: &Options) -> Result<Article, Error> {
    let limits = limits::Limits::start(options);
    let tree = tree::parse_within(html, &limits);
    let page = page::Page::new(&tree, options.url.as_deref());
    pipeline::run(&page, options, score::Model::builtin(), &limits)
}

/// Finds the article in a page given as bytes of any encoding that the HTML
/// standard knows: its byte order mark or `<meta>` declaration says which.
///
/// ```
/// # use plainleaf::{Options, clean_bytes};
/// let mut page = b"<meta charset=windows-1251><title>\xcf\xee\xf0\xf2</title><h1>\xcf\xee\xf0\xf2</h1>".to_vec();
/// page.extend(b"<p>She sailed in the morning, and nobody on the long grey quay saw her again.</p>".repeat(8));
/// assert_eq!(clean_bytes(&page, &Options::default())?.title.as_deref(), Some("Порт"));
/// # Ok::<(), plainleaf::Error>(())
/// ```
///
/// # Errors
/// As [`clean`].
#[cfg(feature = "bytes")]
pub fn clean_bytes(html: &[u8], options: &Options) -> Result<Article, Error> {
    clean(&encoding::decode(html), options)
}

/// Finds the article in a page that comes as a [snapshot](crate::Article::snapshot)
/// of the live document.
///
/// # Errors
/// [`Error::BadSnapshot`] when the text is not in that form, else as [`clean`].
pub fn clean_snapshot(snapshot: &str, options: &Options) -> Result<Article, Error> {
    let limits = limits::Limits::start(options);
    let snapshot = mojibake::repaired(snapshot);
    let page = page::Page::from_snapshot(&snapshot, options.url.as_deref(), &limits)?;
    pipeline::run(&page, options, score::Model::builtin(), &limits)
}
