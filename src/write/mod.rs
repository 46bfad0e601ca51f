//! The one exit: the only code that writes HTML, Markdown and text.
//!
//! It can write nothing but a [`Doc`], whose elements, attributes and
//! addresses are an allow-list by their types, and facts, which are lines of
//! text and addresses of the web.

mod characters;
mod facts;
mod html;
mod markdown;
mod snapshot;
mod text;

pub(crate) use characters::line;
use characters::{clean, cleaned};
pub(crate) use facts::{seal, seal_error};
#[cfg(all(test, feature = "wasm"))]
pub(crate) use html::fixed;

use crate::doc::Doc;

/// The document as an HTML fragment; top-level blocks stand on lines of their own.
pub(crate) fn html(doc: &Doc) -> String {
    html::write(doc)
}

/// The document as GitHub-flavoured Markdown.
pub(crate) fn markdown(doc: &Doc) -> String {
    markdown::write(doc)
}

/// The document's words: blocks parted by blank lines, `<br>`, items and rows
/// by line breaks, cells by tabs.
pub(crate) fn text(doc: &Doc) -> String {
    text::write(doc)
}

/// The document in the [`crate::snapshot`] form, without a `#document`.
pub(crate) fn snapshot(doc: &Doc) -> String {
    snapshot::write(doc)
}
