//! Every block's features: one quantised byte each, from one pass over the page.
//!
//! This is the only place where features are computed; training reads what
//! [`crate::lab`] prints. No feature reads the page's address or knows a site.

mod containers;
mod density;
mod foreign;
mod headings;
mod headline;
mod phrases;
mod quantise;
mod rows;
mod summaries;
mod text_stats;
mod vocabulary;

use crate::article::NodeNumber;
use crate::blocks::{Block, Blocks};
use crate::hash::{HashMap, HashSet};
use crate::metadata::Metadata;
use crate::page::Page;
use crate::text::words;
use containers::Containers;
use density::{Chain, Density};
use foreign::Foreign;
use headings::Headings;
use headline::Titles;
use summaries::{Summary, summarise};
use text_stats::TextStats;

/// The features' names, in the order of a row.
pub(crate) fn names() -> Vec<&'static str> {
    rows::names()
}

/// The page-level features' names, in order.
pub(crate) fn page_names() -> Vec<&'static str> {
    rows::page::NAMES.to_vec()
}

/// What the features say, and what later stages read beside them.
pub(crate) struct Features {
    /// One row of bytes for each block.
    pub(crate) matrix: Vec<u8>,
    /// Bytes in a row.
    pub(crate) stride: usize,
    /// The page's own features.
    pub(crate) page: Vec<u8>,
    /// Each block's weight: its words.
    pub(crate) weights: Vec<f32>,
    /// Equal for blocks at the same place of the same template.
    pub(crate) templates: Vec<u64>,
    pub(crate) signals: Vec<Signals>,
    /// For each node the [`crate::tables::vocabulary::Role`] bits of its names.
    pub(crate) roles: Vec<u32>,
    /// The block that is most likely the headline.
    pub(crate) headline: Option<usize>,
    texts: Texts,
}

/// What the blocks' texts say wherever they stand.
struct Texts {
    titles: Titles,
    list: Vec<Text>,
}

#[derive(Clone)]
struct Text {
    stats: TextStats,
    title_similarity: f64,
    /// Its different words, and how many of them the page's description has.
    description_words: (usize, usize),
}

/// What the boundary and prune stages read of a block.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Signals {
    /// 1 to 6 for a heading.
    pub(crate) heading: u8,
    /// Share of its characters in links.
    pub(crate) link_share: f32,
    /// How like the page's title, 0 to 1.
    pub(crate) title_similarity: f32,
    /// Whether it is prose, not a label.
    pub(crate) is_prose: bool,
    /// Whether it ends as a sentence does.
    pub(crate) ends_sentence: bool,
    pub(crate) has_date: bool,
    /// Mask of [`crate::tables::phrases::Concept`] bits.
    pub(crate) concepts: u16,
    pub(crate) words: f32,
}

impl Signals {
    /// Whether it is prose and no heading, however long that may be.
    pub(crate) fn is_body(&self) -> bool {
        self.is_prose && self.heading == 0
    }
}

/// What is measured of a block before its place on the page is looked at.
struct Measures {
    text: TextStats,
    link_share: f64,
    /// 1 to 6 for a heading, else 0.
    heading: u8,
    title_similarity: f64,
    /// Its different words, and how many of them the page's description has.
    description_words: (usize, usize),
    /// Mass outside links if it is prose, else 0.
    good: f64,
    /// How many blocks of the page have the same text, and whether one came before.
    copies: usize,
    is_repeat: bool,
}

/// Everything that a row is computed from.
struct Context<'c, 'a> {
    page: &'c Page<'a>,
    blocks: &'c Blocks,
    measures: Vec<Measures>,
    containers: Containers,
    summaries: Vec<Summary>,
    density: Density,
    foreign: Foreign,
    headings: Headings,
    headline: Option<usize>,
    headline_chain: Option<Chain>,
    /// First and last block of prose.
    first_good: usize,
    last_good: usize,
    meta: &'c Metadata,
}

/// Computes all features.
pub(crate) fn compute(page: &Page, blocks: &Blocks, meta: &Metadata) -> Features {
    of_texts(page, blocks, meta, read(blocks, meta))
}

/// As [`compute`], where nothing but some of the blocks and the title has changed:
/// `known` are the features of all blocks, and `places` says which of them are left.
pub(crate) fn compute_rest(
    known: &Features,
    places: &[usize],
    page: &Page,
    rest: &Blocks,
    meta: &Metadata,
) -> Features {
    let titles = Titles::new(&meta.titles);
    let mut list: Vec<Text> = places.iter().map(|&b| known.texts.list[b].clone()).collect();
    if titles != known.texts.titles {
        for (b, text) in list.iter_mut().enumerate() {
            let lower = rest.text(b).to_lowercase();
            let words: Vec<&str> = words(&lower).collect();
            text.title_similarity = titles.similarity(&words);
        }
    }
    of_texts(page, rest, meta, Texts { titles, list })
}

fn of_texts(page: &Page, blocks: &Blocks, meta: &Metadata, texts: Texts) -> Features {
    let context = Context::new(page, blocks, meta, &texts.list);
    let stride = names().len();
    let mut matrix = Vec::with_capacity(stride * blocks.len());
    let page = rows::page::row(&context);
    rows::write(&context, &page, &mut matrix);
    let template = |n: NodeNumber| context.containers.templates[n as usize];
    Features {
        matrix,
        stride,
        page,
        weights: context.measures.iter().map(|m| m.text.words as f32).collect(),
        templates: blocks.list.iter().map(|b| template(b.node)).collect(),
        signals: context.measures.iter().map(Measures::signals).collect(),
        headline: context.headline,
        roles: context.containers.roles,
        texts,
    }
}

impl Measures {
    fn signals(&self) -> Signals {
        Signals {
            heading: self.heading,
            link_share: self.link_share as f32,
            title_similarity: self.title_similarity as f32,
            is_prose: self.good > 0.0,
            ends_sentence: self.text.ending == 1,
            has_date: self.text.has_date,
            concepts: self.text.concepts,
            words: self.text.words as f32,
        }
    }

    fn is_good(&self) -> bool {
        self.good > 0.0
    }
}

impl<'c, 'a> Context<'c, 'a> {
    fn new(page: &'c Page<'a>, blocks: &'c Blocks, meta: &'c Metadata, texts: &[Text]) -> Self {
        let measures = measure(page, blocks, texts);
        let containers = Containers::new(page, blocks, &measures);
        let density = Density::new(page, blocks, &measures, &containers);
        let headline = headline::find(blocks, &measures);
        let first_good = measures.iter().position(Measures::is_good).unwrap_or(0);
        let foreign = Foreign::new(page, blocks, &measures, &containers, headline, first_good);
        Context {
            headline_chain: headline.map(|b| Chain::new(page, blocks.list[b].node)),
            last_good: measures
                .iter()
                .rposition(Measures::is_good)
                .unwrap_or(blocks.len().saturating_sub(1)),
            page,
            blocks,
            headings: Headings::new(&measures),
            summaries: summarise(page, &containers),
            measures,
            containers,
            density,
            foreign,
            headline,
            first_good,
            meta,
        }
    }
}

/// A text of fewer words is not compared with the page's description.
const LEAST_DESCRIPTION_WORDS: f64 = 6.0;

fn read(blocks: &Blocks, meta: &Metadata) -> Texts {
    let titles = Titles::new(&meta.titles);
    let description = meta.description.as_deref().map(headline::word_set).unwrap_or_default();
    let read_block = |(b, block): (usize, &Block)| {
        let text = blocks.text(b);
        let lower = text.to_lowercase();
        let mut own = Vec::with_capacity(lower.len() / 5 + 1);
        own.extend(words(&lower));
        let stats = text_stats::count(text, block.chars, &lower, &own);
        // A few words are like anything.
        let is_told = stats.words >= LEAST_DESCRIPTION_WORDS;
        Text {
            stats,
            title_similarity: titles.similarity(&own),
            description_words: if is_told { shared(&own, &description) } else { (0, 0) },
        }
    };
    let list = blocks.list.iter().enumerate().map(read_block).collect();
    Texts { titles, list }
}

fn measure(page: &Page, blocks: &Blocks, texts: &[Text]) -> Vec<Measures> {
    let mut known: HashMap<&str, u32> = HashMap::default();
    let mut copies = vec![0; blocks.len()];
    let first_copy = |b: usize| {
        let first = *known.entry(blocks.text(b)).or_insert(b as u32) as usize;
        copies[first] += 1;
        first
    };
    let firsts: Vec<usize> = (0..blocks.len()).map(first_copy).collect();
    let measure_block = |(b, (block, text)): (usize, (&Block, &Text))| {
        let Text { stats, title_similarity, description_words } = text.clone();
        let link_share = f64::from(block.link_chars) / f64::from(block.chars.max(1));
        let own = stats.mass * (1.0 - link_share);
        let is_good = own >= 60.0 && (stats.sentence_ends > 0 || stats.mass >= 140.0);
        Measures {
            link_share,
            heading: heading_level(page, block),
            title_similarity,
            good: if is_good { own } else { 0.0 },
            copies: copies[firsts[b]],
            is_repeat: firsts[b] < b,
            description_words,
            text: stats,
        }
    };
    blocks.list.iter().zip(texts).enumerate().map(measure_block).collect()
}

/// How many different words there are, and how many of them are in the set.
fn shared(words: &[&str], set: &HashSet<String>) -> (usize, usize) {
    if words.is_empty() || set.is_empty() {
        return (0, 0);
    }
    let mut different: HashSet<&str> =
        HashSet::with_capacity_and_hasher(words.len(), Default::default());
    different.extend(words);
    (different.len(), different.iter().filter(|word| set.contains(**word)).count())
}

fn heading_level(page: &Page, block: &Block) -> u8 {
    let holder = page.ancestors(block.node).take(2).find_map(|n| page.tag(n).heading_level());
    let by_role = || {
        let is_heading = page.attr(block.node, "role") == Some("heading");
        is_heading
            .then(|| page.attr(block.node, "aria-level").and_then(|l| l.parse().ok()).unwrap_or(2))
    };
    holder.or_else(by_role).unwrap_or(0).min(6)
}
