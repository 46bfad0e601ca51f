//! What each container says of the blocks in it, as features: worked out once a
//! container, since every block in it says it again.

use super::containers::Containers;
use super::quantise::{count, log, share};
use crate::article::NodeNumber;
use crate::page::{Page, ROOT};

/// The sums over a container and over its like siblings, quantised.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Summary {
    pub(super) mass: u8,
    pub(super) links: u8,
    pub(super) blocks: u8,
    pub(super) prose: u8,
    pub(super) mean: u8,
    pub(super) stop: u8,
    pub(super) headings: u8,
    pub(super) dates: u8,
    pub(super) images: u8,
    pub(super) group_size: u8,
    pub(super) group_mass: u8,
    pub(super) group_links: u8,
    pub(super) group_variation: u8,
    pub(super) group_headings: u8,
}

/// A summary for each block-level element with text in it.
pub(super) fn summarise(page: &Page, c: &Containers) -> Vec<Summary> {
    let mut summaries = vec![Summary::default(); page.len() as usize];
    let elements = page.elements().map(|(n, _)| n).filter(|&n| !page.tag(n).is_inline());
    for n in elements.chain([ROOT]).filter(|&n| c.block_count(n) > 0) {
        summaries[n as usize] = Summary::of(c, n);
    }
    summaries
}

impl Summary {
    fn of(c: &Containers, n: NodeNumber) -> Summary {
        let (sums, blocks, group) = (c.sums(n), c.block_count(n), c.groups[n as usize]);
        Summary {
            mass: log(sums.mass),
            links: share(sums.link_share(), 1.0),
            blocks: count(blocks),
            prose: share(sums.good, c.prefix.total().good),
            mean: log(sums.mass / blocks.max(1) as f64),
            stop: share(1.6 * sums.stop_words, sums.words),
            headings: count(sums.headings as usize),
            dates: count(sums.dates as usize),
            images: count(sums.images as usize),
            group_size: count(group.size as usize),
            group_mass: log(group.mean_mass),
            group_links: share(group.link_share, 1.0),
            group_variation: share(group.variation, 3.0),
            group_headings: count((8.0 * group.headings) as usize),
        }
    }
}
