//! What a rule sees.

use crate::article::{NodeNumber, PageKind};
use crate::blocks::Blocks;
use crate::features::{Features, Signals};
use crate::metadata::Metadata;
use crate::page::{Page, ROOT, Tag};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;
use crate::trace::Rulings;
use std::ops::Range;

/// How likely the page's kind is to be sure of it.
const SURE: f32 = 0.5;

/// The page, its blocks, and which of them are kept so far.
pub(crate) struct Scene<'s, 'a> {
    pub(crate) page: &'s Page<'a>,
    pub(crate) blocks: &'s Blocks,
    pub(crate) features: &'s Features,
    pub(crate) meta: &'s Metadata,
    pub(crate) kind: PageKind,
    /// How likely that kind is.
    certainty: f32,
    /// How likely the model takes each block for the article's.
    scores: Vec<f32>,
    kept: Vec<bool>,
    /// Words kept before each block, and the likely ones among them.
    words_before: Vec<f32>,
    likely_before: Vec<f32>,
    hidden: Vec<bool>,
    /// Words that are kept though the page does not show them.
    hidden_words: f32,
    first_prose: Option<usize>,
    /// The last prose kept that is more than a legal line.
    last_prose: Option<usize>,
}

impl<'s, 'a> Scene<'s, 'a> {
    pub(crate) fn new(
        page: &'s Page<'a>,
        blocks: &'s Blocks,
        features: &'s Features,
        meta: &'s Metadata,
        (kind, certainty): (PageKind, f32),
        rulings: &Rulings,
    ) -> Scene<'s, 'a> {
        let mut scene = Scene {
            page,
            blocks,
            features,
            meta,
            kind,
            certainty,
            scores: rulings.scores(),
            kept: rulings.kept().to_vec(),
            words_before: Vec::new(),
            likely_before: Vec::new(),
            hidden: hidden(page, blocks),
            hidden_words: 0.0,
            first_prose: None,
            last_prose: None,
        };
        scene.count_words();
        scene
    }

    fn count_words(&mut self) {
        let (mut words, mut likely) = (0.0, 0.0);
        (self.words_before, self.likely_before) = (vec![0.0], vec![0.0]);
        self.hidden_words = 0.0;
        let first = self.kept_prose().next();
        let last = self.kept_prose().rev().find(|&b| !self.is_boilerplate_prose(b));
        (self.first_prose, self.last_prose) = (first, last);
        for (b, &kept) in self.kept.iter().enumerate() {
            let weight = if kept { self.features.weights[b] } else { 0.0 };
            words += weight;
            likely += weight * self.scores[b];
            self.words_before.push(words);
            self.likely_before.push(likely);
            self.hidden_words += if self.hidden[b] { weight } else { 0.0 };
        }
    }

    /// The blocks still kept, in order.
    pub(super) fn kept(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.kept.len()).filter(|&b| self.kept[b])
    }

    fn kept_prose(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.kept.len()).filter(|&b| self.kept[b] && self.signals(b).is_prose)
    }

    pub(super) fn is_kept(&self, b: usize) -> bool {
        self.kept[b]
    }

    pub(super) fn remove(&mut self, blocks: &[usize]) {
        blocks.iter().for_each(|&b| self.kept[b] = false);
        self.count_words();
    }

    pub(super) fn text(&self, b: usize) -> &str {
        self.blocks.text(b)
    }

    pub(super) fn signals(&self, b: usize) -> &Signals {
        &self.features.signals[b]
    }

    /// Whether the page is an article by its kind, and surely so or by its own word.
    pub(super) fn is_surely_article(&self) -> bool {
        let says = |t: &String| t.ends_with("Article") || t.ends_with("Posting");
        self.kind == PageKind::Article
            && (self.certainty >= SURE || self.meta.types.iter().any(says))
    }

    /// Where the block's first link, or the link around it, leads.
    pub(super) fn target(&self, b: usize) -> Option<&str> {
        let block = &self.blocks.list[b];
        let around = self.page.ancestors(block.first).take(4);
        around.chain(block.first..block.end).find_map(|n| self.page.attr(n, "href"))
    }

    /// Whether a link leads to another page of the site.
    pub(super) fn leads_elsewhere(&self, href: &str) -> bool {
        self.page.leads_elsewhere(href, self.meta.canonical_url.as_deref())
    }

    /// Whether the block's text names the concept.
    pub(super) fn says(&self, b: usize, concept: Concept) -> bool {
        self.signals(b).concepts & concept.bit() != 0
    }

    /// Kept words in a range of blocks.
    pub(super) fn words(&self, blocks: Range<usize>) -> f32 {
        self.words_before[blocks.end] - self.words_before[blocks.start.min(blocks.end)]
    }

    /// All words kept.
    pub(super) fn all_words(&self) -> f32 {
        self.words(0..self.kept.len())
    }

    /// Whether no prose is kept from the block on, itself left out.
    pub(super) fn is_tail(&self, b: usize) -> bool {
        self.last_prose.is_none_or(|last| last <= b)
    }

    fn is_boilerplate_prose(&self, b: usize) -> bool {
        self.says(b, Concept::Legal) && self.signals(b).words < 80.0
    }

    /// Whether no prose is kept before the block.
    pub(super) fn is_lead_in(&self, b: usize) -> bool {
        self.first_prose.is_none_or(|first| first >= b)
    }

    /// How likely the kept words of some blocks are the article's, on average.
    pub(super) fn mean_score(&self, blocks: Range<usize>) -> f32 {
        let likely = self.likely_before[blocks.end] - self.likely_before[blocks.start];
        likely / self.words(blocks).max(f32::MIN_POSITIVE)
    }

    /// Whether the page does not show the block.
    pub(super) fn is_hidden(&self, b: usize) -> bool {
        self.hidden[b]
    }

    /// Whether the block is laid out where nobody sees it, which is no way to show it later.
    pub(super) fn is_tucked(&self, b: usize) -> bool {
        self.page.attr(self.blocks.list[b].node, "~hidden") == Some("tucked")
    }

    /// Words that are kept though the page does not show them.
    pub(super) fn hidden_words(&self) -> f32 {
        self.hidden_words
    }

    /// The first prose that is kept.
    pub(super) fn first_prose(&self) -> Option<usize> {
        self.first_prose
    }

    /// Whether the block is a button's label.
    pub(super) fn is_in_button(&self, b: usize) -> bool {
        self.page
            .ancestors(self.blocks.list[b].first)
            .take(4)
            .any(|n| self.page.tag(n) == Tag::Button || self.page.attr(n, "role") == Some("button"))
    }

    /// The nearest element around the block, itself included, whose names
    /// speak of one of the roles, and that holds at most the given share of
    /// the article's words.
    pub(super) fn named(&self, b: usize, roles: &[Role], most: f32) -> Option<NodeNumber> {
        self.all_named(b, roles, most).next()
    }

    /// All of them, the inmost first.
    pub(super) fn all_named(
        &self,
        b: usize,
        roles: &[Role],
        most: f32,
    ) -> impl Iterator<Item = NodeNumber> {
        let mask: u32 = roles.iter().map(|r| r.bit()).sum();
        let around =
            self.page.ancestors(self.blocks.list[b].first).skip(1).take_while(|&n| n != ROOT);
        let small = around.take_while(move |&n| {
            self.words(self.blocks.within(self.page, n)) <= most * self.all_words()
        });
        small.filter(move |&n| self.features.roles[n as usize] & mask != 0)
    }
}

/// Which blocks the page does not show.
fn hidden(page: &Page, blocks: &Blocks) -> Vec<bool> {
    let mut hidden = vec![false; blocks.len()];
    for (n, _) in page.elements().filter(|&(n, _)| page.is_hidden(n)) {
        let span = blocks.within(page, n);
        // Hidden within hidden is marked already.
        if hidden[span.clone()].first() == Some(&false) {
            hidden[span].fill(true);
        }
    }
    hidden
}
