//! Where other articles of the page may begin: features for "content, but not
//! of *this* article".

use super::Measures;
use super::containers::Containers;
use super::density::Chain;
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::hash::HashMap;
use crate::page::{Page, Tag};
use crate::tables::phrases::Concept;

/// Prose that makes a container one of a row of articles.
const ARTICLE_GOOD: f64 = 200.0;

/// The head of a container: its first heading or, failing that, headline link.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Card {
    /// Whether it has a head at all.
    pub(super) has_head: bool,
    pub(super) level: u8,
    pub(super) link_share: f64,
    pub(super) title_similarity: f64,
    /// Bylines and dates among its first blocks.
    pub(super) bylines: usize,
}

/// Side tables about stories.
pub(super) struct Foreign {
    /// The first prose at or after the headline: where the article begins.
    pub(super) first: usize,
    pub(super) first_chain: Chain,
    /// How many stories seem to start before the block.
    starts_before: Vec<u32>,
    /// The start at or before the block.
    pub(super) last_start: Vec<Option<usize>>,
    /// For each node: its rank among like siblings that hold prose, how many
    /// of these there are, and its rank among all siblings that hold prose.
    pub(super) rank: Vec<(u8, u8, u8)>,
    pub(super) cards: Vec<Card>,
}

impl Foreign {
    pub(super) fn new(
        page: &Page,
        blocks: &Blocks,
        measures: &[Measures],
        c: &Containers,
        headline: Option<usize>,
        first_good: usize,
    ) -> Foreign {
        let from = headline.unwrap_or(0);
        let first = (from..measures.len()).find(|&b| measures[b].is_good()).unwrap_or(first_good);
        let bylines: Vec<bool> = measures.iter().map(is_byline).collect();
        let starts: Vec<bool> =
            (0..measures.len()).map(|b| is_start(measures, &bylines, b)).collect();
        let first_node = blocks.list.get(first).map_or(0, |b| b.node);
        Foreign {
            first,
            first_chain: Chain::new(page, first_node),
            last_start: last_starts(&starts),
            starts_before: counts_before(&starts),
            rank: rank_siblings(page, c),
            cards: (0..page.len())
                .map(|n| match page.tag(n) {
                    Tag::Text => Card::default(),
                    _ => card(c, measures, &bylines, n),
                })
                .collect(),
        }
    }
}

impl Foreign {
    /// How many stories seem to start in blocks `from..to`.
    pub(super) fn starts(&self, from: usize, to: usize) -> usize {
        (self.starts_before[to] - self.starts_before[from]) as usize
    }
}

fn counts_before(starts: &[bool]) -> Vec<u32> {
    let mut counts = vec![0];
    let mut count = 0;
    counts.extend(starts.iter().map(|&is_start| {
        count += u32::from(is_start);
        count
    }));
    counts
}

fn is_byline(m: &Measures) -> bool {
    m.text.mass < 140.0 && (m.text.has_date || m.text.concepts & Concept::Byline.bit() != 0)
}

/// A headline with a byline or date near and prose after it.
fn is_start(measures: &[Measures], bylines: &[bool], b: usize) -> bool {
    let m = &measures[b];
    let is_link_line = m.link_share > 0.9 && (4.0..=25.0).contains(&m.text.words);
    if (m.heading == 0 && !is_link_line) || m.text.words < 3.0 {
        return false;
    }
    let near = |from: usize, to: usize| (from..to.min(measures.len())).any(|i| bylines[i]);
    let prose_follows = (b + 1..(b + 8).min(measures.len())).any(|i| measures[i].is_good());
    prose_follows && (near(b.saturating_sub(2), b) || near(b + 1, b + 4))
}

fn last_starts(starts: &[bool]) -> Vec<Option<usize>> {
    let mut last = None;
    let step = |(b, &is_start): (usize, &bool)| {
        last = if is_start { Some(b) } else { last };
        last
    };
    starts.iter().enumerate().map(step).collect()
}

fn rank_siblings(page: &Page, c: &Containers) -> Vec<(u8, u8, u8)> {
    let mut rank = vec![(0u8, 0u8, 0u8); page.len() as usize];
    let is_article = |n: NodeNumber| c.sums(n).good > ARTICLE_GOOD;
    let mut seen: HashMap<u64, (u8, u8)> = HashMap::default();
    for (parent, _) in page.elements().filter(|&(n, _)| is_article(n)) {
        seen.clear();
        let children = || page.children(parent).filter(|&n| page.element(n).is_some());
        for n in children().filter(|&n| is_article(n)) {
            let all = &mut seen.entry(c.signatures[n as usize]).or_default().1;
            *all = all.saturating_add(1);
        }
        let mut any = 0u8;
        for n in children() {
            let own = seen.entry(c.signatures[n as usize]).or_default();
            rank[n as usize] = (own.0, own.1, any);
            if is_article(n) {
                own.0 = own.0.saturating_add(1);
                any = any.saturating_add(1);
            }
        }
    }
    rank
}

fn card(c: &Containers, measures: &[Measures], bylines: &[bool], n: NodeNumber) -> Card {
    let (from, to) = c.span(n);
    let is_link_line = |b: usize| measures[b].link_share > 0.9 && measures[b].text.words >= 4.0;
    let heading = (from..to.min(from + 4)).find(|&b| measures[b].heading > 0);
    let head = heading.or_else(|| (from..to.min(from + 2)).find(|&b| is_link_line(b)));
    let Some(head) = head else { return Card::default() };
    Card {
        has_head: true,
        level: measures[head].heading,
        link_share: measures[head].link_share,
        title_similarity: measures[head].title_similarity,
        bylines: (from..to.min(from + 6)).filter(|&b| bylines[b]).count(),
    }
}
