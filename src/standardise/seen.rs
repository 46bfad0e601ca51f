//! What the rules of this stage see on a page whatever of it is kept: looked for
//! once, for the parts to add and for the document.

use super::callouts;
use super::captions::Captions;
use super::footnotes::Ref;
use crate::page::{ByClass, Page};

pub(crate) struct Seen {
    pub(crate) captions: Captions,
    /// Links that may lead to notes.
    pub(crate) refs: Vec<Ref>,
    /// Whether elements of these classes are boxes beside the text.
    pub(crate) callouts: ByClass<bool>,
}

impl Seen {
    pub(crate) fn on(page: &Page) -> Seen {
        Seen {
            captions: Captions::read(page),
            refs: super::footnotes::refs_on(page),
            callouts: callouts::boxes(page),
        }
    }
}
