//! Which article of the page is meant, and which text belongs to others.
//!
//! Stories are found by structure, not by words of one site: a headline zone
//! (short lines between two runs of prose) that repeats the pattern headline,
//! source or time, text. Each zone is weighed for signs that another story
//! begins there; what follows a zone that is heavy enough is that other
//! story, up to the next one or the end of its container.

mod closing;
mod described;
mod evidence;
mod reader;
mod stories;
mod zones;

pub(crate) use closing::closing_lines;
pub(crate) use described::described;
pub(crate) use reader::{in_view, selection};

use crate::article::{NodeNumber, OtherArticle, PageKind};
use crate::blocks::Blocks;
use crate::features::Features;
use crate::metadata::Metadata;
use crate::page::Page;

/// What the boundary stage reads.
pub(crate) struct View<'v, 'a> {
    pub(crate) page: &'v Page<'a>,
    pub(crate) blocks: &'v Blocks,
    pub(crate) features: &'v Features,
    /// The model's probability of each block.
    pub(crate) probabilities: &'v [f32],
    pub(crate) meta: &'v Metadata,
    pub(crate) kind: PageKind,
    /// How likely that kind is.
    pub(crate) certainty: f32,
}

/// How the page's blocks are divided.
pub(crate) struct Division {
    /// For each block, whether it belongs to another story than the chosen.
    pub(crate) foreign: Vec<bool>,
    /// The headline of the chosen story, where it is not the page's main one.
    pub(crate) title: Option<String>,
    /// The stories not chosen.
    pub(crate) others: Vec<OtherArticle>,
}

/// Divides the page's blocks between the chosen story and the others. The
/// chosen one holds the node `focus`; without it, it is the page's main one.
pub(crate) fn divide(view: &View, focus: Option<NodeNumber>) -> Division {
    let focused = focus.and_then(|n| block_at(view, n));
    let mut stories = stories::find(view, None);
    if focused.is_some_and(|b| !stories.iter().any(|s| s.blocks.contains(&b))) {
        stories = stories::find(view, focused);
    }
    let chosen = focused.and_then(|b| stories.iter().position(|s| s.blocks.contains(&b)));
    let in_stories = |b: usize| stories.iter().any(|s| s.blocks.contains(&b));
    let foreign = match chosen {
        Some(i) => (0..view.blocks.len()).map(|b| !stories[i].blocks.contains(&b)).collect(),
        None => {
            let tail = stories::tail(view, &stories);
            (0..view.blocks.len()).map(|b| in_stories(b) || tail.contains(&b)).collect()
        }
    };
    let mut others: Vec<OtherArticle> = Vec::new();
    if chosen.is_some() {
        others.extend(stories::main(view).map(|s| s.listed(view)));
    }
    let rest = stories.iter().enumerate().filter(|(i, _)| Some(*i) != chosen);
    others.extend(rest.map(|(_, s)| s.listed(view)));
    Division { foreign, title: chosen.map(|i| stories[i].title(view)), others }
}

/// The block that holds a node, or the first one inside it.
fn block_at(view: &View, n: NodeNumber) -> Option<usize> {
    if n >= view.page.len() {
        return None;
    }
    let within = view.blocks.within(view.page, n);
    view.blocks.of_text(n).or_else(|| (!within.is_empty()).then_some(within.start))
}
