//! Data: word lists by concept, and the packed model.

pub(crate) mod bylines;
pub(crate) mod months;
pub(crate) mod phrases;
pub(crate) mod stop_words;
pub(crate) mod tex;
pub(crate) mod tracking;
pub(crate) mod vocabulary;
