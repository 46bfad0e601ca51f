//! How much speaks for another story beginning at a zone.

use super::View;
use super::zones::{Zone, is_label};
use crate::article::NodeNumber;
use crate::hash::HashSet;
use crate::page::{Page, ROOT, Tag};
use crate::tables::phrases::Concept;
use crate::url::Url;
use std::ops::Range;

/// What the main story looks like, to compare zones with.
pub(super) struct Main {
    /// The first block of its prose.
    pub(super) prose: usize,
    /// Its headline.
    pub(super) headline: Option<usize>,
    /// Whether a date or byline stands beside its headline.
    has_label: bool,
    /// Ids that the page links to: entries of a table of contents.
    anchors: HashSet<String>,
    /// The words of the page's titles and description.
    subject: HashSet<String>,
}

impl Main {
    pub(super) fn new(view: &View) -> Option<Main> {
        let signals = &view.features.signals;
        let from = view.features.headline.unwrap_or(0);
        let prose = (from..signals.len()).find(|&b| signals[b].is_prose)?;
        let above = || (prose.saturating_sub(6)..prose).find(|&b| signals[b].heading > 0);
        let headline = view.features.headline.or_else(above);
        let near = headline.map_or(0..0, |h| h.saturating_sub(3)..(h + 5).min(signals.len()));
        Some(Main {
            prose,
            headline,
            has_label: near.into_iter().any(|b| is_label(view, b)),
            anchors: anchors(view.page),
            subject: view
                .meta
                .titles
                .iter()
                .chain(&view.meta.description)
                .flat_map(|t| long_words(t))
                .collect(),
        })
    }
}

fn anchors(page: &Page) -> HashSet<String> {
    let links = page.elements().filter(|(n, _)| page.tag(*n) == Tag::A);
    links.filter_map(|(_, a)| a.attr("href")?.strip_prefix('#').map(str::to_owned)).collect()
}

/// The weight of the signs; from [`super::stories::ENOUGH`] on it is another story.
pub(super) fn weigh(view: &View, main: &Main, zone: &Zone) -> f32 {
    let label = label(view, zone);
    let doubt = if label > DATED { 0.5 } else { 1.0 };
    label
        + like_the_main_head(main, label)
        + repeated(view, zone)
        + links_elsewhere(view, zone)
        + under_related(view, zone)
        + rank_of_headline(view, main, zone)
        + own_container(view, main, zone)
        + doubt * model_says(view, zone)
        - in_contents(view, main, zone)
        - speaks_of_the_title(view, main, zone)
}

/// The weight of a date, time or byline beside the headline.
const DATED: f32 = 2.0;
/// The weight of a whole dateline: who and when.
const SIGNED: f32 = 4.0;

/// A date, time or byline beside the headline.
pub(super) fn label(view: &View, zone: &Zone) -> f32 {
    let near = zone.head.saturating_sub(2).max(zone.from)..zone.prose;
    let labels = near.filter(|&b| is_label(view, b));
    labels.map(|b| if is_dateline(view, b) { SIGNED } else { DATED }).fold(0.0, f32::max)
}

/// Whether a label says both when and by whom.
fn is_dateline(view: &View, b: usize) -> bool {
    let s = &view.features.signals[b];
    let names =
        s.concepts & Concept::Byline.bit() != 0 || view.blocks.text(b).contains(['·', '•', '|']);
    s.has_date && names && s.words >= 4.0
}

/// The main story's headline has such a line, too.
fn like_the_main_head(main: &Main, label: f32) -> f32 {
    if main.has_label && label > DATED { 1.5 } else { 0.0 }
}

/// The headline stands there twice: once for a card, once for its article.
fn repeated(view: &View, zone: &Zone) -> f32 {
    let head = view.blocks.text(zone.head);
    // Two copies parted by a line break are one block.
    let is_copy = |b: usize| {
        let text = view.blocks.text(b);
        head.strip_prefix(text).is_some_and(|rest| rest.is_empty() || rest.trim() == text)
    };
    let is_long = view.features.signals[zone.head].words >= 4.0;
    if is_long && (zone.head + 1..zone.prose).any(is_copy) { 3.5 } else { 0.0 }
}

/// The headline is a link to another page of the site.
fn links_elsewhere(view: &View, zone: &Zone) -> f32 {
    let block = &view.blocks.list[zone.head];
    if view.features.signals[zone.head].link_share < 0.9 {
        return 0.0;
    }
    let around = view.page.ancestors(block.first).take(4);
    let href = around.chain(block.first..block.end).find_map(|n| view.page.attr(n, "href"));
    if href.is_some_and(|href| is_other_page(view, href)) { 2.0 } else { 0.0 }
}

fn is_other_page(view: &View, href: &str) -> bool {
    if href.starts_with('#') || href.starts_with("javascript:") {
        return false;
    }
    let Some(target) = view.page.resolve(href).and_then(|url| Url::parse(&url, None)) else {
        // Relative, on a page of unknown address.
        return !href.contains("//");
    };
    let canonical = view.meta.canonical_url.as_deref().and_then(|url| Url::parse(url, None));
    let own: Vec<&Url> = canonical.iter().chain(view.page.url.as_ref()).collect();
    let is_site = own.is_empty() || own.iter().any(|url| url.host() == target.host());
    is_site && own.iter().all(|url| url.path() != target.path())
}

/// A line that announces related stories stands in the zone.
fn under_related(view: &View, zone: &Zone) -> f32 {
    let announces = |b: usize| {
        let s = &view.features.signals[b];
        s.words <= 8.0 && s.concepts & Concept::Related.bit() != 0
    };
    if (zone.from..zone.head).any(announces) { 1.5 } else { 0.0 }
}

/// The headline ranks with the page's own.
fn rank_of_headline(view: &View, main: &Main, zone: &Zone) -> f32 {
    let signals = &view.features.signals;
    let (own, level) =
        (main.headline.map_or(0, |h| signals[h].heading), signals[zone.head].heading);
    match (own, level) {
        (_, 0) | (0, _) => 0.0,
        (_, 1) => 2.0,
        (own, level) if level <= own => 1.5,
        _ => 0.0,
    }
}

/// The story is in a container of its own that is built like the main
/// story's, or is an `article` beside it.
fn own_container(view: &View, main: &Main, zone: &Zone) -> f32 {
    let page = view.page;
    let first = view.blocks.list[main.prose].node;
    let head = view.blocks.list[zone.head].node;
    let Some(branch) = branch_off(page, head, first) else { return 0.0 };
    if !view.blocks.within(page, branch).contains(&zone.prose) {
        return 0.0;
    }
    let own_branch = branch_off(page, first, head);
    let headline_inside = main.headline.is_none_or(|h| {
        own_branch.is_some_and(|own| page.is_within(view.blocks.list[h].node, own))
    });
    let alike = own_branch.is_some_and(|own| looks_like(page, own, branch));
    match (alike && headline_inside && main.has_label, is_article(page, branch)) {
        (true, _) => 2.5,
        (_, true) => 1.5,
        _ if alike && headline_inside => 1.0,
        _ => 0.0,
    }
}

/// The highest element around `n` that does not hold `other`.
pub(super) fn branch_off(page: &Page, n: NodeNumber, other: NodeNumber) -> Option<NodeNumber> {
    page.ancestors(n).take_while(|&a| a != ROOT && !page.is_within(other, a)).last()
}

fn looks_like(page: &Page, a: NodeNumber, b: NodeNumber) -> bool {
    let first_class = |n| page.attr(n, "class").and_then(|c| c.split_ascii_whitespace().next());
    page.element(a).map(|e| e.name()) == page.element(b).map(|e| e.name())
        && first_class(a) == first_class(b)
}

fn is_article(page: &Page, branch: NodeNumber) -> bool {
    let mut n = branch;
    // Wrappers with a single child count as one with it.
    loop {
        if page.tag(n) == Tag::Article {
            return true;
        }
        let mut children = page.children(n).filter(|&c| page.element(c).is_some());
        match (children.next(), children.next()) {
            (Some(only), None) => n = only,
            _ => return false,
        }
    }
}

/// What the block model thinks of the prose that follows.
fn model_says(view: &View, zone: &Zone) -> f32 {
    let prose = &view.probabilities[zone.prose..(zone.prose + 5).min(view.probabilities.len())];
    let mean = prose.iter().sum::<f32>() / prose.len().max(1) as f32;
    if mean < 0.25 {
        1.5
    } else {
        // From nothing at even odds to much against at certainty.
        -6.0 * (mean - 0.5).max(0.0)
    }
}

/// The page's table of contents leads to the headline.
fn in_contents(view: &View, main: &Main, zone: &Zone) -> f32 {
    let block = &view.blocks.list[zone.head];
    let near = view.page.ancestors(block.first).take(4).chain(view.page.descendants(block.node));
    let mut ids =
        near.filter_map(|n| view.page.attr(n, "id").or_else(|| view.page.attr(n, "name")));
    if ids.any(|id| main.anchors.contains(id)) { 3.0 } else { 0.0 }
}

/// What each share of the title's words speaks against another story, and how
/// much at most.
const SAME_SUBJECT: (f32, f32) = (10.0, 4.0);
/// What it speaks for another story when none of the words come back, and how
/// many words the title must have for that.
const STRANGE: f32 = 1.5;
const TELLING: usize = 4;
/// How likely an article the page must be for that.
const SURE: f32 = 0.6;
/// Blocks of a story that tell its subject.
const SUBJECT_BLOCKS: usize = 12;

/// The text has the words of the page's title and description: parts of one
/// article speak of the same things (Hearst, TextTiling, 1997). Below 0 where
/// none comes back.
fn speaks_of_the_title(view: &View, main: &Main, zone: &Zone) -> f32 {
    let end = (zone.prose + SUBJECT_BLOCKS).min(view.blocks.len());
    let expects = view.certainty >= SURE && main.subject.len() >= TELLING;
    let expected = if expects { STRANGE } else { 0.0 };
    (SAME_SUBJECT.0 * common_subject(view, main, zone.prose..end) - expected).min(SAME_SUBJECT.1)
}

/// The share of the main story's title and description that a text repeats.
fn common_subject(view: &View, main: &Main, blocks: Range<usize>) -> f32 {
    let said: HashSet<String> = blocks.flat_map(|b| long_words(view.blocks.text(b))).collect();
    main.subject.intersection(&said).count() as f32 / main.subject.len().max(1) as f32
}

/// Letters of a word that says what a text is about; bytes where one letter
/// may be a syllable.
const LONG_WORD: (usize, usize) = (5, 6);

fn long_words(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_long = |word: &&str| {
        word.chars().count() >= LONG_WORD.0 || (!word.is_ascii() && word.len() >= LONG_WORD.1)
    };
    text.split(|c: char| !c.is_alphanumeric()).filter(is_long).map(str::to_lowercase)
}
