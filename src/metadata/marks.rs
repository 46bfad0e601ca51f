//! The attributes that say what an element holds, found in one walk: looking
//! each up by name would cost more than all else.

use crate::page::Element;

/// An element's telling attributes.
#[derive(Default)]
pub(crate) struct Marks<'e> {
    pub(crate) class: Option<&'e str>,
    pub(crate) id: Option<&'e str>,
    pub(crate) testid: Option<&'e str>,
    pub(crate) rel: Option<&'e str>,
    pub(crate) href: Option<&'e str>,
    pub(crate) datetime: Option<&'e str>,
    /// Whether it has an attribute of microdata or RDFa.
    pub(crate) is_item: bool,
}

impl<'e> Marks<'e> {
    pub(crate) fn of(element: Element<'_, 'e>) -> Marks<'e> {
        let mut marks = Marks::default();
        for (name, value) in element.attrs() {
            match name {
                "class" => marks.class = Some(value),
                "id" => marks.id = Some(value),
                "data-testid" => marks.testid = Some(value),
                "rel" => marks.rel = Some(value),
                "href" => marks.href = Some(value),
                "datetime" => marks.datetime = Some(value),
                "itemprop" | "itemscope" | "itemtype" | "property" | "typeof" => {
                    marks.is_item = true
                }
                _ => {}
            }
        }
        marks
    }

    /// Its ids. Classes, which it shares with others, are read apart.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &'e str> + use<'e> {
        [self.id, self.testid].into_iter().flatten().flat_map(str::split_ascii_whitespace)
    }
}
