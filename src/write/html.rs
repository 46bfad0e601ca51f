//! Writes HTML.

use super::characters::push_escaped;
use crate::doc::{Attr, Doc, Id, Name, Step, TOP};

pub(crate) fn write(doc: &Doc) -> String {
    let mut out = String::new();
    for step in doc.walk(TOP) {
        write_step(doc, step, &mut out);
        let (Step::Enter(n) | Step::Leave(n)) = step;
        let is_done = matches!(step, Step::Leave(_));
        if doc.parent(n) == TOP && is_done {
            out.push('\n');
        }
    }
    out
}

/// One element with what is in it.
pub(crate) fn write_element(doc: &Doc, n: Id, out: &mut String) {
    open(doc, n, out);
    for step in doc.walk(n) {
        write_step(doc, step, out);
    }
    close(doc, n, out);
}

fn write_step(doc: &Doc, step: Step, out: &mut String) {
    match step {
        Step::Enter(n) => match doc.text(n) {
            Some(text) => push_escaped(out, text, false),
            None => open(doc, n, out),
        },
        Step::Leave(n) => close(doc, n, out),
    }
}

pub(crate) fn open(doc: &Doc, n: Id, out: &mut String) {
    let Some(name) = doc.name(n) else { return };
    out.push('<');
    out.push_str(name.as_str());
    for attr in doc.attrs(n) {
        let (key, value) = attr.written();
        push_attribute(out, key, &value);
    }
    for (key, value) in fixed(doc, n, name) {
        push_attribute(out, key, value);
    }
    out.push('>');
    // A parser drops the first line break in `<pre>`.
    if name == Name::Pre && doc.first(n).and_then(|c| doc.text(c)).is_some_and(starts_line) {
        out.push('\n');
    }
}

fn starts_line(text: &str) -> bool {
    text.starts_with('\n')
}

/// Attributes that an element always has.
pub(crate) fn fixed(doc: &Doc, n: Id, name: Name) -> &'static [(&'static str, &'static str)] {
    let leaves = |a: &Attr| matches!(a, Attr::Href(to) if to.as_fragment().is_none());
    match name {
        Name::A if doc.attrs(n).iter().any(leaves) => &[("rel", "noopener noreferrer")],
        Name::Video | Name::Audio => &[("controls", ""), ("preload", "none")],
        _ => &[],
    }
}

fn push_attribute(out: &mut String, key: &str, value: &str) {
    out.push(' ');
    out.push_str(key);
    out.push_str("=\"");
    push_escaped(out, value, true);
    out.push('"');
}

pub(crate) fn close(doc: &Doc, n: Id, out: &mut String) {
    let Some(name) = doc.name(n).filter(|name| !name.is_void()) else { return };
    out.push_str("</");
    out.push_str(name.as_str());
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_text_it_stays_text() {
        let mut doc = Doc::new();
        let p = doc.append(TOP, Name::P, vec![Attr::Title("\"><script>".into())]);
        doc.append_text(p, "</p><script>alert(1)</script>");
        doc.append(p, Name::Br, vec![]);
        assert_eq!(
            write(&doc),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;<br></p>\n"
        );
    }

    #[test]
    fn a_first_line_break_survives_the_next_parser() {
        let mut doc = Doc::new();
        let pre = doc.append(TOP, Name::Pre, vec![]);
        doc.append_text(pre, "\na");
        assert_eq!(write(&doc), "<pre>\n\na</pre>\n");
    }
}
