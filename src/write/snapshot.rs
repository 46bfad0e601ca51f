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
    use crate::standardise::testing::doc;

    #[test]
    fn it_reads_back_as_the_same_tree() {
        let doc = doc("<p>a\u{1} <b title=x>b</b><br>c <math><mi>x</mi></math></p><ul><li>d</ul>");
        let snapshot = super::write(&doc);
        let back = crate::tree::from_snapshot(&snapshot).expect("well-formed");
        let html: String = crate::write::html(&doc).replace('\n', "");
        assert_eq!(back.html.html(), html);
    }
}
