//! Data: word lists by concept, and the packed model.

pub(crate) mod phrases;
pub(crate) mod stop_words;
pub(crate) mod vocabulary;
