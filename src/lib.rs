//! Turns a cluttered web page into the article in it.

mod article;
mod blocks;
mod error;
mod features;
#[cfg(feature = "lab")]
pub mod lab;
mod metadata;
mod options;
mod page;
pub mod score;
mod snapshot;
mod tables;
mod tree;
#[cfg(feature = "wasm")]
mod wasm;

pub use article::{Article, Author, NodeNumber, OtherArticle, PageKind, TraceEntry};
pub use error::{Candidate, Error};
pub use options::Options;
