//! The readers' comments below an article.

use super::{Removes, Rule, Scene};
use crate::article::{NodeNumber, PageKind};
use crate::page::{Page, ROOT};
use crate::tables::vocabulary::Role;
use std::ops::Range;

/// Comments that the model takes for the text as much as what is before them are.
const LESS_LIKELY: f32 = 0.75;
/// The same on what is taken for a collection, as are posts between those
/// before and after; replies and reviews are what a forum or a shop is for.
const MUCH_LESS_LIKELY: f32 = 0.65;
/// How likely what is above them must be there.
const LIKELY: f32 = 0.65;
/// Words that the article itself must have.
const LEAST_WORDS: f32 = 25.0;

pub(super) const RULE: Rule = Rule {
    name: "comments",
    removes: Removes::Each(removes),
    #[cfg(test)]
    cases: &[
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ol class=comment-list data-score=0.3><li class=comment><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><li class=comment><p>I saw it.</p></ol>",
            removed: &[
                "The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.",
                "I saw it.",
            ],
        },
        super::cases::Case {
            html: "<p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><p>Das Schiff lief am Morgen aus, und niemand auf dem langen grauen Kai sah es in jenem Jahr wieder. Es blieb verloren.</p><section id=kommentare data-score=0.3><p>Ich habe es gesehen.</p></section>",
            removed: &["Ich habe es gesehen."],
        },
        super::cases::Case {
            html: "<p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><ol class=comment-list><li>As likely as the text above.</ol>",
            removed: &[],
        },
        super::cases::Case {
            html: "<div class=forum-thread><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><div class=forum-reply data-score=0.3><p>I saw it.</p></div></div>",
            removed: &[],
        },
        super::cases::Case {
            html: "<div class=comments-open><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p><p>The ship sailed in the morning, and nobody on the long grey quay saw it again that year. It was lost.</p></div>",
            removed: &[],
        },
    ],
};

fn removes(scene: &Scene, b: usize) -> bool {
    let Some(span) = thread(scene, b) else { return false };
    let article = 0..span.start;
    scene.words(article.clone()) >= LEAST_WORDS
        && is_below(scene, scene.mean_score(span), scene.mean_score(article))
}

/// Whether the thread is plainly less likely than the article above it.
fn is_below(scene: &Scene, thread: f32, article: f32) -> bool {
    match scene.kind {
        PageKind::Article => thread < LESS_LIKELY * article,
        PageKind::Collection => article >= LIKELY && thread < MUCH_LESS_LIKELY * article,
        _ => false,
    }
}

/// The blocks of the outermost element that is named for comments and begins
/// below the article.
fn thread(scene: &Scene, b: usize) -> Option<Range<usize>> {
    let first = scene.first_prose()?;
    let around = scene.page.ancestors(scene.blocks.list[b].first).take_while(|&n| n != ROOT);
    let named = around.filter(|&n| scene.features.roles[n as usize] & Role::Comment.bit() != 0);
    let outermost = named
        .map(|n| (n, scene.blocks.within(scene.page, n)))
        .filter(|(_, span)| span.start > first)
        .last()
        .filter(|&(n, _)| !scene.page.ancestors(n).any(|n| is_board(scene.page, n)));
    outermost.map(|(_, span)| span)
}

/// Whether an element is named as a forum's are: its replies are what one comes for.
fn is_board(page: &Page, n: NodeNumber) -> bool {
    const NAMES: [&str; 3] = ["forum", "discussionboard", "messageboard"];
    let names = ["class", "id"].into_iter().filter_map(|name| page.attr(n, name));
    names.into_iter().any(|names| {
        let names = names.to_ascii_lowercase().replace(['-', '_'], "");
        NAMES.iter().any(|name| names.contains(name))
    })
}
