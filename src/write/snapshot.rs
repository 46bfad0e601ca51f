//! Writes the snapshot form, from which a view builds nodes without a parser.

use super::characters::clean;
use super::html::fixed;
use crate::doc::{Doc, Step, TOP};
use crate::snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT};

pub(crate) fn write(doc: &Doc) -> String {
    let mut out = String::new();
    for step in doc.walk(TOP) {
        match step {
            Step::Enter(n) => match (doc.text(n), doc.name(n)) {
                (Some(text), _) => {
                    out.push(TEXT);
                    push(&mut out, text);
                }
                (None, Some(name)) => {
                    out.push(OPEN);
                    out.push_str(if name.is_math() { "math:" } else { "" });
                    out.push_str(name.as_str());
                    for attr in doc.attrs(n) {
                        let (key, value) = attr.written();
                        push_attribute(&mut out, key, &value);
                    }
                    for (key, value) in fixed(doc, n, name) {
                        push_attribute(&mut out, key, value);
                    }
                }
                (None, None) => {}
            },
            Step::Leave(_) => out.push(CLOSE),
        }
    }
    out
}

fn push_attribute(out: &mut String, key: &str, value: &str) {
    out.push(ATTRIBUTE);
    out.push_str(key);
    out.push('=');
    push(out, value);
}

/// The token marks are controls, which [`clean`] drops.
fn push(out: &mut String, text: &str) {
    out.extend(text.chars().filter_map(clean));
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::page::{Page, ROOT, Tag};
    use crate::standardise::testing::doc;

    #[test]
    fn it_reads_back_as_the_same_tree() {
        let doc = doc("<p>a\u{1} <b title=x>b</b><br>c <math><mi>x</mi></math></p><ul><li>d</ul>");
        let snapshot = super::write(&doc);
        let back = Page::from_snapshot(&snapshot, None, &Limits::default()).expect("well-formed");
        let html = crate::write::html(&doc).replace('\n', "");
        let tree = crate::tree::parse(&html);
        let parsed = Page::new(&tree, None);
        let body = parsed.elements().find(|(n, _)| parsed.tag(*n) == Tag::Body).expect("a body").0;
        let read = |page: &Page, n| match page.element(n) {
            Some(element) => {
                format!("<{} {:?}>", element.name(), element.attrs().collect::<Vec<_>>())
            }
            None => page.text(n).unwrap_or_default().to_owned(),
        };
        let all =
            |page: &Page, top| page.descendants(top).map(|n| read(page, n)).collect::<String>();
        assert_eq!(all(&back, ROOT), all(&parsed, body));
    }
}
