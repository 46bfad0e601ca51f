//! One element: its name and attributes.

use super::{Data, Node};

/// An attribute's name and value.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

/// Which attributes an element may have: a bit for each, by its name's length
/// and first letter. Most look-ups are for what is not there.
#[derive(Clone, Copy, Default)]
pub(super) struct Names(u32);

impl Names {
    pub(super) fn add(&mut self, name: &str) {
        self.0 |= bit(name);
    }

    #[inline]
    pub(super) fn may_have(self, name: &str) -> bool {
        self.0 & bit(name) != 0
    }
}

#[inline]
fn bit(name: &str) -> u32 {
    let first = name.as_bytes().first().copied().unwrap_or_default();
    1 << ((name.len() as u32 ^ u32::from(first)) & 31)
}

/// An element of a [`super::Page`].
#[derive(Clone, Copy)]
pub(crate) struct Element<'p, 'a> {
    pub(super) node: &'p Node<'a>,
    /// Those of all elements.
    pub(super) attributes: &'p [Attribute<'a>],
}

impl<'p, 'a> Element<'p, 'a> {
    #[inline]
    pub(super) fn new(
        node: &'p Node<'a>,
        attributes: &'p [Attribute<'a>],
    ) -> Option<Element<'p, 'a>> {
        matches!(node.data, Data::Element(..)).then_some(Element { node, attributes })
    }

    /// Its name without a namespace.
    pub(crate) fn name(self) -> &'a str {
        match self.node.data {
            Data::Element(name, ..) => name,
            _ => "",
        }
    }

    #[inline]
    pub(crate) fn attr(self, name: &str) -> Option<&'a str> {
        if self.node.names.may_have(name) { self.find_attr(name) } else { None }
    }

    #[inline(never)]
    fn find_attr(self, name: &str) -> Option<&'a str> {
        self.own().iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
    }

    /// All attributes, in the order of their names.
    pub(crate) fn attrs(self) -> impl Iterator<Item = Attribute<'a>> {
        self.own().iter().copied()
    }

    /// Whether it has attributes for the page's own scripts.
    pub(crate) fn has_data(self) -> bool {
        self.own().iter().any(|(name, _)| name.starts_with("data-"))
    }

    fn own(self) -> &'p [Attribute<'a>] {
        match self.node.data {
            Data::Element(_, from, to) => &self.attributes[from as usize..to as usize],
            _ => &[],
        }
    }
}
