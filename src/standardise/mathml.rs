//! Writes a formula as MathML of the allow-list, with its TeX.

use super::builder::Builder;
use super::from_mathml;
use super::markup;
use super::math::{Formula, Source};
use crate::article::NodeNumber;
use crate::doc::{Attr, Doc, Id, MATH_ATTRIBUTES, Name};
use crate::limits::Limits;
use crate::page::{Page, Tag};

/// MathML nests by bracket and fraction; deeper than this is an attack.
const MAX_DEPTH: usize = 100;

pub(crate) fn write(page: &Page, formula: &Formula, builder: &mut Builder) {
    let display = formula.is_display.then_some(Attr::DisplayBlock);
    let (math, doc) = builder.inline_element(Name::Math, display.into_iter().collect());
    let body = doc.append(math, Name::Semantics, Vec::new());
    match &formula.source {
        Source::Node(node) => copy_formula(page, *node, doc, body),
        Source::Markup(markup) => {
            let snapshot = markup::snapshot(markup);
            if let Ok(own) = Page::from_snapshot(&snapshot, None, &Limits::default())
                && let Some(node) = (0..own.len()).find(|&n| own.tag(n) == Tag::Math)
            {
                copy_formula(&own, node, doc, body);
            }
        }
        Source::Nowhere => {}
    }
    let tex = formula.tex.clone().unwrap_or_else(|| from_mathml::tex(doc, body));
    finish(doc, body, &tex);
}

/// Adds the TeX, and shows it where there is no MathML.
fn finish(doc: &mut Doc, semantics: Id, tex: &str) {
    if doc.first(semantics).is_none() {
        let text = doc.append(semantics, Name::Mtext, Vec::new());
        doc.append_text(text, tex);
    }
    let annotation = doc.append(semantics, Name::Annotation, vec![Attr::Tex]);
    doc.append_text(annotation, tex);
}

/// Copies what is in a `<math>`. `<semantics>` allows one child before the
/// annotation, so several go into a row.
fn copy_formula(page: &Page, math: NodeNumber, doc: &mut Doc, body: Id) {
    let start = doc.last(body);
    copy(page, math, doc, body);
    let several = doc.children(body).count() > 1;
    if start.is_none() && several && doc.is(body, Name::Semantics) {
        let row = doc.append(body, Name::Mrow, Vec::new());
        let children: Vec<Id> = doc.children(body).filter(|&c| c != row).collect();
        for child in children {
            doc.move_to(child, row);
        }
    }
}

fn copy(page: &Page, math: NodeNumber, doc: &mut Doc, body: Id) {
    let mut open: Vec<(NodeNumber, Id)> = vec![(page.end(math), body)];
    let mut n = math + 1;
    while n < page.end(math) {
        while open.len() > 1 && open.last().is_some_and(|(end, _)| *end <= n) {
            open.pop();
        }
        let (_, parent) = *open.last().unwrap_or(&(0, body));
        if let Some(text) = page.text(n) {
            copy_text(doc, parent, text);
        } else if let Some(element) = page.element(n) {
            match Name::math(element.name()) {
                _ if element.name().starts_with("annotation") => {
                    n = page.end(n);
                    continue;
                }
                Some(Name::Math | Name::Semantics) | None => {}
                // An HTML parser takes what stands in a token for HTML.
                Some(_) if is_token(doc, parent) => {}
                Some(name) if open.len() < MAX_DEPTH => {
                    let id = doc.append(parent, name, attributes(page, n));
                    open.push((page.end(n), id));
                }
                Some(_) => {}
            }
        }
        n += 1;
    }
}

/// Only tokens hold text; white space in them is folded.
fn copy_text(doc: &mut Doc, parent: Id, text: &str) {
    let folded: Vec<&str> = text.split_ascii_whitespace().collect();
    if is_token(doc, parent) {
        doc.append_text(parent, &folded.join(" "));
    } else if !folded.is_empty() {
        let holder = doc.append(parent, Name::Mtext, Vec::new());
        doc.append_text(holder, &folded.join(" "));
    }
}

fn is_token(doc: &Doc, n: Id) -> bool {
    matches!(doc.name(n), Some(Name::Mi | Name::Mn | Name::Mo | Name::Ms | Name::Mtext))
}

fn attributes(page: &Page, n: NodeNumber) -> Vec<Attr> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " .,+-%#".contains(c);
    MATH_ATTRIBUTES
        .iter()
        .filter_map(|name| Some((*name, page.attr(n, name)?)))
        .filter(|(_, value)| value.len() <= 60 && value.chars().all(is_plain))
        .map(|(name, value)| Attr::Math(name, value.to_owned()))
        .collect()
}
