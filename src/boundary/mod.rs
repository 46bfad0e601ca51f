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
mod subject;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, features, metadata, tree};

    const PROSE: &str = "<p>The ship sailed in the morning, and nobody on the long grey quay saw it \
        again that year, though many went down to the water each day and looked for it.</p>";

    fn story(title: &str, last: &str) -> String {
        format!(
            "<article><h2>{title}</h2><p>By Ann Doe · 3 May 2024</p>{}<p>{last}</p></article>",
            PROSE.repeat(3)
        )
    }

    /// The texts of the chosen blocks' ends, and the other stories' titles.
    fn divided(html: &str, focus: Option<&str>) -> (String, String, Vec<String>) {
        divided_at(None, html, focus)
    }

    /// The same of a page at an address.
    fn divided_at(
        url: Option<&str>,
        html: &str,
        focus: Option<&str>,
    ) -> (String, String, Vec<String>) {
        let tree = tree::parse(html);
        let page = Page::new(&tree, url);
        let blocks = blocks::cut(&page);
        let meta = metadata::read(&page);
        let features = features::compute(&page, &blocks, &meta);
        let view = View {
            page: &page,
            blocks: &blocks,
            features: &features,
            probabilities: &vec![0.6; blocks.len()],
            meta: &meta,
            kind: PageKind::Article,
            certainty: 0.5,
        };
        let node = |text| (0..blocks.len()).find(|&b| blocks.text(b).contains(text));
        let focus = focus.and_then(node).map(|b| blocks.list[b].node);
        let division = divide(&view, focus);
        let own: Vec<usize> = (0..blocks.len()).filter(|&b| !division.foreign[b]).collect();
        let text = |b: Option<&usize>| b.map(|&b| blocks.text(b).to_owned()).unwrap_or_default();
        let others = division.others.into_iter().map(|other| other.title).collect();
        (text(own.first()), text(own.last()), others)
    }

    fn page() -> String {
        let first = story("The lost ship of the bay", "So it ended.");
        let others = story("A new bridge over the river", "It opens soon.")
            + &story("Bread is dearer than ever", "Bakers despair.");
        format!("{first}{others}<p>All news of the day</p>")
    }

    #[test]
    fn the_first_story_is_chosen_and_what_follows_the_others_is_not_its_own() {
        let others = ["A new bridge over the river", "Bread is dearer than ever"];
        let expected = ("The lost ship of the bay".into(), "So it ended.".into());
        let (first, last, found) = divided(&page(), None);
        assert_eq!((first, last), expected);
        assert_eq!(found, others);
    }

    #[test]
    fn the_story_in_focus_is_chosen_and_the_first_is_another() {
        let (first, last, others) = divided(&page(), Some("It opens soon"));
        assert_eq!(
            (first.as_str(), last.as_str()),
            ("A new bridge over the river", "It opens soon.")
        );
        assert_eq!(others, ["The lost ship of the bay", "Bread is dearer than ever"]);
    }

    #[test]
    fn on_a_list_of_stories_all_are_meant_but_where_the_reader_looks_at_one() {
        for list in ["https://news.example/", "https://a.example/news/"] {
            let (first, last, others) = divided_at(Some(list), &page(), None);
            assert_eq!(first, "The lost ship of the bay");
            assert_eq!(last, "All news of the day");
            assert!(others.is_empty(), "{others:?}");
            let (_, last, _) = divided_at(Some(list), &page(), Some("It opens soon"));
            assert_eq!(last, "It opens soon.");
        }
        assert_eq!(divided_at(Some("https://a.example/news/ship"), &page(), None).2.len(), 2);
    }

    #[test]
    fn text_goes_on_after_stories_that_only_interrupt_it() {
        let rest = PROSE.repeat(4);
        let (_, last, _) = divided(&page().replace("All news of the day", &rest), None);
        assert!(last.starts_with("The ship sailed"), "{last}");
    }
}
