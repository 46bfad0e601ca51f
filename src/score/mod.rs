//! How likely each block is part of some main content, and which to keep.
//!
//! Boosted trees over one-byte features, summed in integers and turned into
//! probabilities by arithmetic that is the same on every platform, so that a
//! page gives the same answer natively and in wasm, bit for bit.

mod decide;
mod exp;
mod forest;
mod model;
mod reader;
mod templates;

pub(crate) use decide::decide;
#[cfg(feature = "lab")]
pub use model::probabilities;
pub(crate) use model::settled_probabilities;
pub use model::{Model, calibrate, page_kind};
#[cfg(feature = "lab")]
pub use reader::BadModel;
