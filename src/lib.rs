mod article;
mod blocks;
mod error;
mod metadata;
mod options;
mod page;
mod snapshot;
mod tree;
#[cfg(feature = "wasm")]
mod wasm;
