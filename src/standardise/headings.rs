//! One heading hierarchy: the title is not repeated, and the levels keep their
//! order without gaps.
//!
//! Why: pages start their sections at any level, and the title is shown apart.
//! Rule: a first heading that says the title goes; the levels that are used
//! become 2, 3, 4 … in their order.

use super::words;
use crate::doc::{Doc, Id, TOP};
use crate::metadata::Metadata;

/// The title's own level is 1, above the document.
const FIRST_LEVEL: u8 = 2;

pub(crate) fn tidy(doc: &mut Doc, meta: &Metadata) {
    drop_title(doc, meta);
    let headings: Vec<(Id, u8)> =
        doc.elements(TOP).filter_map(|(n, name)| Some((n, name.heading_level()?))).collect();
    let mut used = [0; 7];
    headings.iter().for_each(|&(_, level)| used[usize::from(level)] = 1);
    for (n, level) in headings {
        let rank: u8 = used[..usize::from(level)].iter().sum();
        doc.rename(n, crate::doc::Name::heading(FIRST_LEVEL + rank));
    }
}

fn drop_title(doc: &mut Doc, meta: &Metadata) {
    let title = words(meta.title.as_deref().unwrap_or_default());
    let first = doc.children(TOP).find(|&n| doc.text_of(n).contains(char::is_alphanumeric));
    if let Some(first) = first
        && doc.name(first).is_some_and(|name| name.is_heading())
        && !title.is_empty()
        && words(&doc.text_of(first)) == title
    {
        doc.detach(first);
    }
}

#[cfg(test)]
mod tests {
    use crate::metadata::Metadata;
    use crate::standardise::testing::doc_of;
    use crate::write;

    #[test]
    fn the_title_goes_and_levels_close_up() {
        let meta = Metadata { title: Some("The Title".into()), ..Metadata::default() };
        let page = "<h1>The title</h1><p>a</p><h1>Other</h1><h4>Deep</h4><h1>The Title</h1>";
        assert_eq!(
            write::html(&doc_of(page, |_| true, &meta)),
            "<p>a</p>\n<h2>Other</h2>\n<h3>Deep</h3>\n<h2>The Title</h2>\n"
        );
    }
}
