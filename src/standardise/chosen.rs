//! The chosen blocks, by the element: sums over any subtree in constant time.

use super::classes;
use super::seen::Seen;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::page::{Page, ROOT};
use std::cell::Cell;

/// A page with its blocks and which of them are kept.
pub(crate) struct Chosen<'p, 'a> {
    pub(crate) page: &'p Page<'a>,
    pub(crate) blocks: &'p Blocks,
    kept: &'p [bool],
    /// Characters, kept characters and kept blocks before each block.
    before: Vec<Sums>,
    /// For each node whether it or an element around it stands beside the article,
    /// once somebody has asked.
    aside: Vec<Cell<Option<bool>>>,
    pub(crate) seen: &'p Seen,
}

/// Sums over a run of blocks.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sums {
    pub(crate) chars: u64,
    pub(crate) kept_chars: u64,
    pub(crate) link_chars: u64,
    pub(crate) kept_blocks: u32,
}

impl<'p, 'a> Chosen<'p, 'a> {
    pub(crate) fn new(
        page: &'p Page<'a>,
        blocks: &'p Blocks,
        kept: &'p [bool],
        seen: &'p Seen,
    ) -> Self {
        let mut before = vec![Sums::default()];
        let mut sums = Sums::default();
        for (block, &kept) in blocks.list.iter().zip(kept) {
            let chars = u64::from(block.chars);
            sums.chars += chars;
            sums.link_chars += u64::from(block.link_chars);
            sums.kept_chars += if kept { chars } else { 0 };
            sums.kept_blocks += u32::from(kept);
            before.push(sums);
        }
        let aside = vec![Cell::new(None); page.len() as usize];
        Chosen { page, blocks, kept, before, aside, seen }
    }

    /// Whether the node stands in something hidden, navigating or advertising.
    pub(crate) fn is_aside(&self, n: NodeNumber) -> bool {
        let mut top = n;
        let is_aside = loop {
            if let Some(known) = self.aside[top as usize].get() {
                break known;
            }
            if top == ROOT || classes::is_aside(self.page, top) {
                break top != ROOT;
            }
            top = self.page.parent(top);
        };
        for inside in self.page.ancestors(n).take_while(|&a| a > top).chain([top]) {
            self.aside[inside as usize].set(Some(is_aside));
        }
        is_aside
    }

    /// Whether the block is kept; past the last block nothing is.
    pub(crate) fn is_kept(&self, block: usize) -> bool {
        self.kept.get(block).copied().unwrap_or(false)
    }

    /// Sums over the blocks that have text in the element.
    pub(crate) fn within(&self, n: NodeNumber) -> Sums {
        self.over(self.blocks.within(self.page, n))
    }

    /// Sums over a run of blocks.
    pub(crate) fn over(&self, range: std::ops::Range<usize>) -> Sums {
        let (from, to) = (self.sums(range.start), self.sums(range.end.max(range.start)));
        Sums {
            chars: to.chars - from.chars,
            kept_chars: to.kept_chars - from.kept_chars,
            link_chars: to.link_chars - from.link_chars,
            kept_blocks: to.kept_blocks - from.kept_blocks,
        }
    }

    fn sums(&self, block: usize) -> Sums {
        self.before[block.min(self.before.len() - 1)]
    }

    /// Whether any kept text is in the element.
    pub(crate) fn any(&self, n: NodeNumber) -> bool {
        self.within(n).kept_blocks > 0
    }

    /// The first and last kept block.
    pub(crate) fn span(&self) -> Option<(usize, usize)> {
        let first = self.kept.iter().position(|&kept| kept)?;
        let last = self.kept.iter().rposition(|&kept| kept)?;
        Some((first, last))
    }
}
