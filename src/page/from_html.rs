//! The road of parsed HTML: `scraper`'s tree, without comments and doctypes.

use super::Filler;
use ego_tree::iter::Edge;
use scraper::Html;
use scraper::node::{Element, Node};

pub(super) fn fill<'a>(html: &'a Html, filler: &mut Filler<'a>) {
    // ego_tree's traversal is iterative: edges open and close each node.
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => filler.open(element.name(), attributes(element)),
                Node::Text(text) => filler.text(text),
                _ => {}
            },
            Edge::Close(node) if node.value().is_element() => filler.close(),
            Edge::Close(_) => {}
        }
    }
}

/// All but those of foreign namespaces (`xlink:href`), which nothing here reads.
fn attributes(element: &Element) -> impl Iterator<Item = (&str, &str)> {
    let own = element.attrs.iter().filter(|(name, _)| name.ns.is_empty());
    own.map(|(name, value)| (&*name.local, &**value))
}
