//! How much speaks for another story beginning at a zone.

use super::View;
use super::stories::ENOUGH;
use super::subject::{STRANGE, Subject, Told, speaks_of_the_title, strange_words};
use super::zones::{Zone, announces, is_label};
use crate::article::NodeNumber;
use crate::hash::HashSet;
use crate::page::{Page, ROOT, Tag};
use crate::tables::phrases::Concept;

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
    /// What the page says it is about.
    pub(super) subject: Subject,
}

impl Main {
    pub(super) fn new(view: &View) -> Option<Main> {
        let signals = &view.features.signals;
        let from = view.features.headline.unwrap_or(0);
        let prose = (from..signals.len()).find(|&b| signals[b].is_body())?;
        let above = || (prose.saturating_sub(6)..prose).find(|&b| signals[b].heading > 0);
        let headline = view.features.headline.or_else(above);
        let near = headline.map_or(0..0, |h| h.saturating_sub(3)..(h + 5).min(signals.len()));
        Some(Main {
            prose,
            headline,
            has_label: near.into_iter().any(|b| is_label(view, b)),
            anchors: anchors(view.page),
            subject: Subject::new(view),
        })
    }
}

fn anchors(page: &Page) -> HashSet<String> {
    let links = page.elements().filter(|(n, _)| page.tag(*n) == Tag::A);
    links.filter_map(|(_, a)| a.attr("href")?.strip_prefix('#').map(str::to_owned)).collect()
}

/// The weight of the signs; from [`super::stories::ENOUGH`] on it is another story.
pub(super) fn weigh(view: &View, main: &Main, told: &mut Told, zone: &Zone) -> f32 {
    let label = label(view, zone);
    let doubt = if label > DATED { 0.5 } else { 1.0 };
    let (elsewhere, rank) = (links_elsewhere(view, zone), rank_of_headline(view, main, zone));
    let weight = label
        + like_the_main_head(main, label)
        + repeated(view, zone)
        + elsewhere
        + under_related(view, zone)
        + rank
        + own_container(view, main, zone)
        + doubt * model_says(view, zone)
        - in_contents(view, main, zone);
    // The costly signs are asked last, and only where they decide.
    if weight < ENOUGH - MOST_TO_COME - STRANGE {
        return weight;
    }
    let is_plain = label > DATED && elsewhere > 0.0 && rank > 0.0;
    let weight = weight - same_subject(view, main, zone, is_plain);
    let is_open = (ENOUGH - MOST_TO_COME..ENOUGH).contains(&weight);
    if is_open { weight + strange_words(view, main, told, zone, label > DATED) } else { weight }
}

/// What the last sign and a place in a row may add.
const MOST_TO_COME: f32 = 4.5;

/// The weight of a date, time or byline beside the headline.
const DATED: f32 = 2.0;
/// The weight of a whole dateline: who and when.
const SIGNED: f32 = 4.0;

/// The text has the page's own subject. That says less where all else is plain:
/// sites put stories on one subject together.
fn same_subject(view: &View, main: &Main, zone: &Zone, is_plain: bool) -> f32 {
    let most = if is_plain { 2.0 } else { f32::INFINITY };
    speaks_of_the_title(view, &main.subject, zone).min(most)
}

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
    let canonical = view.meta.canonical_url.as_deref();
    if href.is_some_and(|href| view.page.leads_elsewhere(href, canonical)) { 2.0 } else { 0.0 }
}

/// A line that announces related stories stands in the zone.
fn under_related(view: &View, zone: &Zone) -> f32 {
    if (zone.from..zone.head).any(|b| announces(view, b)) { 1.5 } else { 0.0 }
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
