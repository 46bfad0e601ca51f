//! The page's class attributes, each different one once: most are of many
//! elements, and what a rule asks of an attribute it need not ask twice.

use super::Page;
use crate::article::NodeNumber;
use crate::hash::HashMap;

/// The different class attributes of a page that is being filled.
pub(super) struct Classes<'a> {
    numbers: HashMap<&'a str, u32>,
    /// By their numbers; the first stands for an element without one.
    pub(super) list: Vec<&'a str>,
}

impl Default for Classes<'_> {
    fn default() -> Self {
        Classes { numbers: HashMap::default(), list: vec![""] }
    }
}

impl<'a> Classes<'a> {
    /// The number of a class attribute.
    pub(super) fn number(&mut self, class: &'a str) -> u32 {
        *self.numbers.entry(class).or_insert_with(|| {
            self.list.push(class);
            (self.list.len() - 1) as u32
        })
    }
}

/// What a rule says of each class attribute of a page.
pub(crate) struct ByClass<T>(Vec<T>);

impl<T: Copy + Default> ByClass<T> {
    /// Asks it of all; of an element without classes it says the default.
    pub(crate) fn new<'a>(page: &Page<'a>, say: impl FnMut(&'a str) -> T) -> ByClass<T> {
        let said = page.classes.iter().skip(1).copied().map(say);
        ByClass([T::default()].into_iter().chain(said).collect())
    }

    /// What it says of the element's.
    #[inline]
    pub(crate) fn of(&self, page: &Page, n: NodeNumber) -> T {
        self.0[page.node(n).class as usize]
    }
}
