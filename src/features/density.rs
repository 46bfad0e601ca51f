//! Where the page's text lies: container scores and the way down to the
//! densest mass.

use super::Measures;
use super::containers::Containers;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::hash::HashMap;
use crate::page::{Page, ROOT, Tag};

/// Containers that stand out.
pub(super) struct Density {
    /// Each node's score as a container, in the manner of Readability.js:
    /// blocks give points for length and commas to their nearest ancestors.
    pub(super) scores: Vec<f64>,
    pub(super) top_score: f64,
    /// The container with the highest score.
    pub(super) top: Chain,
    /// The element that directly holds the most prose.
    pub(super) holder: Chain,
    /// The prose in it.
    pub(super) holder_good: f64,
    /// The deepest elements that hold half and four fifths of the prose.
    pub(super) half: NodeNumber,
    pub(super) most: NodeNumber,
}

impl Density {
    pub(super) fn new(
        page: &Page,
        blocks: &Blocks,
        measures: &[Measures],
        c: &Containers,
    ) -> Density {
        let scores = score_containers(page, blocks, measures, c);
        let top = (0..page.len())
            .max_by(|&a, &b| scores[a as usize].total_cmp(&scores[b as usize]).then(b.cmp(&a)));
        let top = top.unwrap_or(ROOT);
        let (holder, holder_good) = holder_of_prose(page, blocks, measures);
        Density {
            top_score: scores[top as usize].max(1e-6),
            scores,
            top: Chain::new(page, top),
            holder: Chain::new(page, holder),
            holder_good,
            half: descend(page, c, 0.5),
            most: descend(page, c, 0.8),
        }
    }
}

/// An element's ancestors, for asking how far another element is from it.
pub(super) struct Chain {
    /// The ancestors, the element first.
    nodes: Vec<NodeNumber>,
}

impl Chain {
    pub(super) fn new(page: &Page, n: NodeNumber) -> Chain {
        Chain { nodes: page.ancestors(n).collect() }
    }

    pub(super) fn holds(&self, n: NodeNumber) -> bool {
        // The chain's numbers fall.
        self.nodes.binary_search_by(|other| n.cmp(other)).is_ok()
    }

    /// Levels up from `n` to the nearest common ancestor, levels down from
    /// there to the chain's element, and that ancestor.
    pub(super) fn distance(&self, page: &Page, n: NodeNumber) -> (usize, usize, NodeNumber) {
        let own = self.nodes[0];
        let (mut up, mut at) = (0, n);
        while !page.is_within(own, at) {
            at = page.parent(at);
            up += 1;
        }
        let down = self.nodes.binary_search_by(|other| at.cmp(other)).unwrap_or(0);
        (up, down, at)
    }
}

fn score_containers(
    page: &Page,
    blocks: &Blocks,
    measures: &[Measures],
    c: &Containers,
) -> Vec<f64> {
    let mut scores = vec![0.0; page.len() as usize];
    for (block, m) in blocks.list.iter().zip(measures) {
        if m.text.mass < 25.0 {
            continue;
        }
        let points = (1.0 + f64::from(m.text.commas) + (m.text.mass / 100.0).min(3.0))
            * (1.0 - m.link_share);
        let is_leaf =
            matches!(page.tag(block.node), Tag::P | Tag::Li | Tag::Td | Tag::Pre | Tag::Blockquote);
        let holders = page.ancestors(block.node).filter(|&n| !page.tag(n).is_inline()).take(6);
        for (level, n) in holders.enumerate() {
            let part = match level {
                0 if is_leaf => 0.5,
                0 | 1 => 1.0,
                2 => 0.5,
                _ => 1.0 / (3 * level) as f64,
            };
            scores[n as usize] += points * part;
        }
    }
    for (n, score) in (0..).zip(&mut scores).filter(|(_, score)| **score != 0.0) {
        *score *= 1.0 - c.sums(n).link_share();
    }
    scores
}

/// The element whose own children are the most prose.
fn holder_of_prose(page: &Page, blocks: &Blocks, measures: &[Measures]) -> (NodeNumber, f64) {
    let mut held: HashMap<NodeNumber, f64> = HashMap::default();
    for (block, m) in blocks.list.iter().zip(measures).filter(|(_, m)| m.good > 0.0) {
        let holder = match page.tag(block.node) {
            Tag::P | Tag::Li | Tag::Blockquote | Tag::Pre | Tag::H2 | Tag::H3 | Tag::Td => page
                .ancestors(block.node)
                .skip(1)
                .find(|&n| !page.tag(n).is_inline())
                .unwrap_or(ROOT),
            _ => block.node,
        };
        *held.entry(holder).or_default() += m.good;
    }
    held.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).unwrap_or((ROOT, 0.0))
}

/// From the document down to the child with the most prose, as long as it has
/// the given share of all.
fn descend(page: &Page, c: &Containers, share: f64) -> NodeNumber {
    let total = c.prefix.total().good;
    let good = |n: NodeNumber| c.sums(n).good;
    let best_child = |at: NodeNumber| {
        let children = page.children(at).filter(|&n| page.element(n).is_some());
        children.max_by(|&a, &b| good(a).total_cmp(&good(b)).then(b.cmp(&a)))
    };
    let next =
        |&at: &NodeNumber| best_child(at).filter(|&n| total > 1.0 && good(n) >= share * total);
    std::iter::successors(Some(ROOT), next).last().unwrap_or(ROOT)
}
