//! Pages that keep their text in `<noscript>`, such as forum software that
//! renders its threads by script: without the fallback they are empty.

use super::parse_html;
use crate::limits::Limits;
use ego_tree::NodeId;
use html5ever::{LocalName, QualName, ns};
use scraper::Html;
use scraper::node::{Element, Node};

/// A page with more characters of its own has no need of the fallback.
const ENOUGH: usize = 500;
/// The fallback must hold this much more than the page.
const MORE: usize = 300;

/// Puts the content of `<noscript>` elements in their place, where the page
/// holds hardly any other text.
pub(super) fn unfold(html: &mut Html, limits: &Limits) {
    let (own, fallbacks) = survey(html);
    let parsed: Vec<(NodeId, Html)> =
        fallbacks.into_iter().map(|(id, text)| (id, parse_html(&text, limits))).collect();
    let held: usize = parsed.iter().map(|(_, fallback)| survey(fallback).0).sum();
    if own > ENOUGH || held < own + MORE {
        return;
    }
    for (id, fallback) in parsed {
        graft(html, id, fallback);
    }
}

/// Characters of text to read, and the `<noscript>` elements with their markup.
fn survey(html: &Html) -> (usize, Vec<(NodeId, String)>) {
    let mut own = 0;
    let mut fallbacks = Vec::new();
    for node in html.tree.nodes() {
        let Node::Text(text) = node.value() else { continue };
        let holder = node.parent().filter(|p| p.value().is_element());
        match holder.and_then(|p| p.value().as_element()).map(|e| e.name()) {
            Some("script" | "style" | "title" | "textarea" | "iframe" | "option") => {}
            Some("noscript") => {
                if let Some(parent) = node.parent() {
                    fallbacks.push((parent.id(), text.to_string()));
                }
            }
            _ => own += text.chars().filter(|c| !c.is_whitespace()).count(),
        }
        if own > ENOUGH {
            return (own, Vec::new());
        }
    }
    (own, fallbacks)
}

/// Turns a `<noscript>` into a `<div>` that holds the document it hid. The
/// flat page sees through the nested document node.
fn graft(html: &mut Html, noscript: NodeId, fallback: Html) {
    let Some(mut node) = html.tree.get_mut(noscript) else { return };
    if let Some(mut markup) = node.first_child() {
        markup.detach();
    }
    let name = QualName::new(None, ns!(html), LocalName::from("div"));
    *node.value() = Node::Element(Element::new(name, Vec::new()));
    node.append_subtree(fallback.tree);
}

#[cfg(test)]
mod tests {
    use crate::blocks::cut;
    use crate::page::Page;
    use crate::tree::parse;

    fn texts(html: &str) -> Vec<String> {
        let tree = parse(html);
        let blocks = cut(&Page::new(&tree, None));
        (0..blocks.len()).map(|b| blocks.text(b).to_owned()).collect()
    }

    #[test]
    fn a_page_that_is_empty_without_it_is_unfolded() {
        let thread = "<p>A post of some length.</p>".repeat(20);
        let found = texts(&format!("<body><noscript><div>{thread}</div></noscript><p>Loading</p>"));
        assert_eq!(found.len(), 21);
        assert_eq!(found[20], "Loading");
    }

    #[test]
    fn a_page_with_text_of_its_own_is_left_alone() {
        let own = "<p>A paragraph of the page.</p>".repeat(30);
        assert_eq!(texts(&format!("{own}<noscript><p>{own}{own}</p></noscript>")).len(), 30);
        assert_eq!(
            texts("<noscript><p>Please switch on JavaScript.</p></noscript>"),
            [] as [&str; 0]
        );
    }
}
