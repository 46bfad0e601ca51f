//! One element: its name and attributes.

/// An attribute's name and value.
pub(crate) type Attribute<'a> = (&'a str, &'a str);

/// An element of a [`super::Page`].
#[derive(Clone, Copy)]
pub(crate) struct Element<'a> {
    name: &'a str,
    /// In the order of their names.
    attributes: &'a [Attribute<'a>],
}

impl<'a> Element<'a> {
    pub(super) fn new(name: &'a str, attributes: &'a [Attribute<'a>]) -> Element<'a> {
        Element { name, attributes }
    }

    /// Its name without a namespace.
    pub(crate) fn name(self) -> &'a str {
        self.name
    }

    pub(crate) fn attr(self, name: &str) -> Option<&'a str> {
        value(self.attributes, name)
    }

    /// All attributes, in the order of their names.
    pub(crate) fn attrs(self) -> impl Iterator<Item = Attribute<'a>> {
        self.attributes.iter().copied()
    }
}

/// The value of the attribute of that name.
pub(super) fn value<'a>(attributes: &[Attribute<'a>], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}
