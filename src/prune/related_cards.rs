//! Rows of cards that lead to other stories: tickers, teasers, "more news",
//! above, beside or below the text. No word announces them; their shape does.

use super::{Removes, Rule, Scene};
use crate::article::NodeNumber;
use crate::hash::{HashMap, HashSet};
use crate::page::{ROOT, Tag};
use std::ops::Range;

/// Cards of a row, and their share of the like elements in it.
const LEAST_CARDS: usize = 3;
const LEAST_SHARE: f32 = 0.7;
/// The share of a row's words that are the cards'.
const CLOSE: f32 = 0.9;
/// Words of the longest card.
const MAX_WORDS: f32 = 80.0;
/// Words that a card's link has at least, unless it is half of the card.
const LINK_WORDS: f32 = 3.0;
/// Words of the text that the row is measured against, and how likely they are.
const TEXT_WORDS: f32 = 40.0;
const TEXT_SCORE: f32 = 0.7;
/// The share of the text that its container holds.
const MOST: f32 = 0.85;
/// A row of more words than the text must be this much less likely.
const FAR_LESS: f32 = 0.5;
/// The share of the text that may stand above a row that is above the text.
const LEAD_IN: f32 = 0.05;

pub(super) const RULE: Rule = Rule {
    name: "related-cards",
    removes: Removes::All(find),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><main data-score=0.9><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></main><aside data-score=0.4><ul><li class=card><a href=/n/1>Ten ships that never came back</a><p>3 May 2024</p><li class=card><a href=/n/2>The harbour a hundred years later</a><p>2 May 2024</p><li class=card><a href=/n/3>A new bridge over the old river</a><p>1 May 2024</p></ul></aside>",
            removed: &[
                "Ten ships that never came back",
                "3 May 2024",
                "The harbour a hundred years later",
                "2 May 2024",
                "A new bridge over the old river",
                "1 May 2024",
            ],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><div data-score=0.8><div class=c><a href=/1>Zehn Schiffe, die nie zurückkehrten</a></div><div class=c><a href=/2>Der Hafen, hundert Jahre danach</a></div><div class=c><a href=/3>Neue Brücke über den alten Fluss</a></div></div><main data-score=0.9><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p></main>",
            removed: &[
                "Zehn Schiffe, die nie zurückkehrten",
                "Der Hafen, hundert Jahre danach",
                "Neue Brücke über den alten Fluss",
            ],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><aside data-score=0.95><ul><li class=card><a href=/n/1>Ten ships that never came back</a><p>3 May 2024</p><li class=card><a href=/n/2>The harbour a hundred years later</a><p>2 May 2024</p><li class=card><a href=/n/3>A new bridge over the old river</a><p>1 May 2024</p></ul></aside><main data-score=0.9><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></main>",
            removed: &[],
        },
        super::cases::Case {
            html: "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script><main data-score=0.9><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ul data-score=0.5><li><a href=/n/1>Ten ships that never came back</a><li><a href=/n/2>The harbour a hundred years later</a><li><a href=/n/3>A new bridge over the old river</a></ul><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></main>",
            removed: &[],
        },
        super::cases::Case {
            html: "<main data-score=0.9><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></main><aside data-score=0.4><ul><li class=card><a href=/n/1>Ten ships that never came back</a><p>3 May 2024</p><li class=card><a href=/n/2>The harbour a hundred years later</a><p>2 May 2024</p><li class=card><a href=/n/3>A new bridge over the old river</a><p>1 May 2024</p></ul></aside>",
            removed: &[],
        },
    ],
};

fn find(scene: &Scene) -> Vec<usize> {
    if !scene.is_surely_article() {
        return Vec::new();
    }
    let mut is_card = vec![false; scene.blocks.len()];
    rows(scene).for_each(|row| is_card[row].fill(true));
    scene.kept().filter(|&b| is_card[b]).collect()
}

/// The blocks of each row of cards beside the text.
fn rows<'s>(scene: &'s Scene) -> impl Iterator<Item = Range<usize>> + 's {
    let holders = scene.page.elements().map(|(n, _)| n).filter(|&n| {
        let inside = scene.blocks.within(scene.page, n);
        inside.len() >= LEAST_CARDS && scene.words(inside) > 0.0
    });
    holders.flat_map(|n| like_children(scene, n)).filter_map(|like| row(scene, &like))
}

/// The children with text, by element name and first class.
fn like_children(scene: &Scene, parent: NodeNumber) -> Vec<Vec<NodeNumber>> {
    let mut groups: HashMap<(&str, Option<&str>), Vec<NodeNumber>> = HashMap::default();
    for n in scene.page.children(parent) {
        let Some(element) = scene.page.element(n) else { continue };
        let is_part = scene.page.tag(n).is_inline() && scene.page.tag(n) != Tag::A;
        if is_part || scene.blocks.within(scene.page, n).is_empty() {
            continue;
        }
        let class = scene.page.attr(n, "class").and_then(|c| c.split_ascii_whitespace().next());
        groups.entry((element.name(), class)).or_default().push(n);
    }
    groups.into_values().filter(|group| group.len() >= LEAST_CARDS).collect()
}

/// The like elements as a row beside the text: hardly anything stands between them,
/// and most of them are cards that lead to different pages, which takes longest to see.
fn row(scene: &Scene, like: &[NodeNumber]) -> Option<Range<usize>> {
    let inside = |&n: &NodeNumber| scene.blocks.within(scene.page, n);
    let row = like.first().map(inside)?.start..like.last().map(inside)?.end;
    let words: f32 = like.iter().map(|n| scene.words(inside(n))).sum();
    let is_row = words > 0.0 && words >= CLOSE * scene.words(row.clone());
    (is_row && is_beside(scene, &row) && are_cards(scene, like)).then_some(row)
}

fn are_cards(scene: &Scene, like: &[NodeNumber]) -> bool {
    let targets: Vec<&str> = like.iter().filter_map(|&n| target(scene, n)).collect();
    targets.len() as f32 >= LEAST_SHARE * like.len() as f32
        && targets.iter().collect::<HashSet<_>>().len() >= LEAST_CARDS
}

/// Where a card leads; `None` where it is no card.
fn target<'s>(scene: &'s Scene, card: NodeNumber) -> Option<&'s str> {
    let inside = scene.blocks.within(scene.page, card);
    let words: f32 = inside.clone().map(|b| scene.signals(b).words).sum();
    let linked: f32 = inside.map(|b| scene.signals(b).words * scene.signals(b).link_share).sum();
    if words > MAX_WORDS || linked < LINK_WORDS.min(0.5 * words) {
        return None;
    }
    let mut links = (card..scene.page.end(card)).filter_map(|n| scene.page.attr(n, "href"));
    links.find(|href| scene.leads_elsewhere(href))
}

/// Whether the row stands outside the text's container and is less likely.
fn is_beside(scene: &Scene, row: &Range<usize>) -> bool {
    let end = scene.blocks.len();
    let (row_words, row_score) = (scene.words(row.clone()), scene.mean_score(row.clone()));
    let words = scene.all_words() - row_words;
    let score = (scene.all_words() * scene.mean_score(0..end) - row_words * row_score) / words;
    let is_lead_in = scene.words(0..row.start) < LEAD_IN * words
        && scene.features.headline.is_some_and(|h| row.end <= h);
    let is_minor = row_words <= words || row_score < FAR_LESS * score || is_lead_in;
    let is_less = words >= TEXT_WORDS && score >= TEXT_SCORE && row_score < score;
    is_less && is_minor && {
        let first = scene.blocks.list[row.start].first;
        !scene.page.is_within(first, container(scene, row, words))
    }
}

/// The smallest element that holds most of the text beside a row.
fn container(scene: &Scene, row: &Range<usize>, words: f32) -> NodeNumber {
    let in_text = |blocks: Range<usize>| {
        let common = blocks.start.max(row.start)..blocks.end.min(row.end);
        let in_row = if common.is_empty() { 0.0 } else { scene.words(common) };
        scene.words(blocks) - in_row
    };
    let (mut middle, mut end) = (0, scene.blocks.len() - 1);
    while middle < end {
        let half = usize::midpoint(middle, end);
        if in_text(0..half + 1) < 0.5 * words {
            middle = half + 1;
        } else {
            end = half;
        }
    }
    let holds_most = |&n: &NodeNumber| in_text(scene.blocks.within(scene.page, n)) >= MOST * words;
    scene.page.ancestors(scene.blocks.list[middle].node).find(holds_most).unwrap_or(ROOT)
}
