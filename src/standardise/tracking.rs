//! Links without what only tells their server where a reader comes from.

use crate::doc::{Attr, Doc, Id, Name, TOP};

pub(crate) fn strip(doc: &mut Doc) {
    let links: Vec<Id> =
        doc.elements(TOP).filter(|(_, name)| *name == Name::A).map(|(n, _)| n).collect();
    for n in links {
        for attr in doc.attrs_mut(n).into_iter().flatten() {
            if let Attr::Href(address) = attr {
                *address = address.without_tracking();
            }
        }
    }
}
