//! Puts nodes into a page, in document order.

use super::classes::Classes;
use super::element::Names;
use super::{Attribute, Data, Node, ROOT, Tag, style_hides};
use crate::article::NodeNumber;
use crate::text::trim;

/// Elements may nest this deep; what is deeper joins the element at the limit.
/// Blink's parser has the same limit. Without one, the open-element searches of
/// the HTML standard's algorithm make a tower of `<div>` quadratic.
pub(crate) const MAX_DEPTH: usize = 512;

/// A page that is being filled.
pub(crate) struct Filler<'a> {
    nodes: Vec<Node<'a>>,
    attributes: Vec<Attribute<'a>>,
    classes: Classes<'a>,
    /// The element opened last of those that are open.
    open: NodeNumber,
    /// How many are open.
    depth: usize,
}

impl Default for Filler<'_> {
    fn default() -> Self {
        let mut filler = Filler {
            nodes: Vec::new(),
            attributes: Vec::new(),
            classes: Classes::default(),
            open: ROOT,
            depth: 0,
        };
        filler.push(Data::Root, Tag::Other);
        filler
    }
}

impl<'a> Filler<'a> {
    /// Opens an element; `name` is without a namespace.
    pub(crate) fn open(&mut self, name: &'a str, attributes: impl Iterator<Item = Attribute<'a>>) {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return attributes.for_each(drop);
        }
        let from = self.attributes.len();
        self.attributes.extend(attributes);
        // What reads them all does not depend on how the page wrote them.
        self.attributes[from..].sort_unstable_by_key(|(name, _)| *name);
        let data = Data::Element(name, from as u32, self.attributes.len() as u32);
        self.open = self.push(data, Tag::of(name));
        let node = &mut self.nodes[self.open as usize];
        for &(name, value) in &self.attributes[from..] {
            node.names.add(name);
            match name {
                "class" if node.class == 0 => node.class = self.classes.number(value),
                "~hidden" | "hidden" => node.is_hidden = true,
                "style" => node.is_hidden |= style_hides(value),
                _ => {}
            }
        }
    }

    pub(crate) fn text(&mut self, text: &'a str) {
        self.push(Data::Text(text, trim(text)), Tag::Text);
    }

    fn push(&mut self, data: Data<'a>, tag: Tag) -> NodeNumber {
        let number = self.nodes.len() as NodeNumber;
        let names = Names::default();
        let (parent, end) = (self.open, number + 1);
        self.nodes.push(Node { data, tag, is_hidden: false, names, class: 0, parent, end });
        number
    }

    /// Whether an element is open.
    pub(crate) fn is_open(&self) -> bool {
        self.depth > 0
    }

    /// Closes the element opened last.
    pub(crate) fn close(&mut self) {
        self.depth -= 1;
        if self.depth >= MAX_DEPTH {
            return;
        }
        let end = self.nodes.len() as NodeNumber;
        let closed = &mut self.nodes[self.open as usize];
        closed.end = end;
        self.open = closed.parent;
    }

    /// The nodes, their attributes and the different class attributes.
    pub(super) fn finish(mut self) -> (Vec<Node<'a>>, Vec<Attribute<'a>>, Vec<&'a str>) {
        while self.is_open() {
            self.close();
        }
        self.nodes[ROOT as usize].end = self.nodes.len() as NodeNumber;
        (self.nodes, self.attributes, self.classes.list)
    }
}
