//! The rows: each group of features in a file, each feature a name and a formula.

mod ancestry;
mod density;
mod foreign;
mod headings;
mod names;
mod neighbours;
mod own;
pub(super) mod page;
mod position;
mod used;

use super::Context;

/// Declares a group: the names and, for one block, their values in order; 0 for those
/// that no model reads.
macro_rules! group {
    (|$context:ident, $block:ident| { $($setup:tt)* } $($name:literal => $value:expr),* $(,)?) => {
        /// The group's feature names, in order.
        pub(super) const NAMES: &[&str] = &[$($name),*];

        /// Appends the group's features of one block.
        pub(super) fn push($context: &crate::features::Context, $block: usize, row: &mut Vec<u8>) {
            $($setup)*
            use crate::features::rows::used::is_used;
            row.extend_from_slice(&[$(if const { is_used($name) } { $value } else { 0 }),*]);
        }
    };
}
pub(super) use group;

type Group = (fn() -> Vec<&'static str>, fn(&Context, usize, &mut Vec<u8>));

const GROUPS: &[Group] = &[
    (|| own::NAMES.to_vec(), own::push),
    (names::all_names, names::push),
    (|| position::NAMES.to_vec(), position::push),
    (|| headings::NAMES.to_vec(), headings::push),
    (|| ancestry::NAMES.to_vec(), ancestry::push),
    (|| density::NAMES.to_vec(), density::push),
    (|| neighbours::NAMES.to_vec(), neighbours::push),
    (|| foreign::NAMES.to_vec(), foreign::push),
];

/// All names, the page's own features last.
pub(super) fn names() -> Vec<&'static str> {
    GROUPS.iter().flat_map(|(names, _)| names()).chain(page::NAMES.iter().copied()).collect()
}

/// Appends a row for each block; `page` are the page's own features.
pub(super) fn write(context: &Context, page: &[u8], matrix: &mut Vec<u8>) {
    for b in 0..context.blocks.len() {
        GROUPS.iter().for_each(|(_, push)| push(context, b, matrix));
        matrix.extend_from_slice(page);
    }
}
