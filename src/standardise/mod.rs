//! From the chosen text blocks of a page to one standard document.
//!
//! Rules first claim what is not what its elements say (code of a highlighter,
//! a formula of a renderer, a lazy image); then one walk through the page
//! writes claimed and plain parts alike; then rules on the finished document
//! tidy it. Every rule has a file of its own.

mod around;
mod attributes;
mod backgrounds;
mod builder;
mod callouts;
mod candidates;
mod captions;
mod chosen;
pub(crate) mod classes;
mod code;
mod elements;
mod embeds;
mod footnotes;
mod from_mathml;
mod headings;
mod headline_runs;
mod image;
mod language;
mod markup;
mod math;
mod mathml;
mod media;
mod permalinks;
mod plan;
mod players;
mod pull_quotes;
mod raw_math;
mod seen;
mod spans;
mod standard;
mod tables;
mod targets;
mod tasks;
mod tex;
mod tidy;
mod tracking;
mod walk;
mod wholes;

use crate::blocks::Blocks;
use crate::doc::Doc;
use crate::metadata::Metadata;
use crate::options::Options;
use crate::page::Page;
use chosen::Chosen;
use footnotes::Notes;
use plan::Plan;
pub(crate) use seen::Seen;
use tables::Tables;
use targets::Targets;
use walk::Walk;

/// Builds the standard document of the kept blocks (`kept` has one entry a
/// block), in the page's order. What could not be read is added to `warnings`.
pub(crate) fn standardise(
    page: &Page,
    blocks: &Blocks,
    kept: &[bool],
    seen: &Seen,
    meta: &Metadata,
    options: &Options,
    warnings: &mut Vec<String>,
) -> Doc {
    let mut doc = match standard::read(page) {
        Some(doc) => standard::restricted(doc, options),
        None => build(&Chosen::new(page, blocks, kept, seen), meta, options, warnings),
    };
    spans::limit(&mut doc);
    if options.strip_tracking {
        tracking::strip(&mut doc);
    }
    doc
}

fn build(chosen: &Chosen, meta: &Metadata, options: &Options, warnings: &mut Vec<String>) -> Doc {
    let (page, blocks, seen) = (chosen.page, chosen.blocks, chosen.seen);
    let mut plan = Plan::new(page.len());
    let notes = Notes::find(page, blocks, &seen.refs, |n| chosen.any(n));
    notes.claim(&mut plan);
    permalinks::claim(chosen, &mut plan);
    headline_runs::claim(chosen, &mut plan);
    math::claim(chosen, &mut plan);
    code::claim(chosen, &mut plan);
    raw_math::claim(chosen, &mut plan);
    tasks::claim(chosen, &mut plan);
    pull_quotes::claim(chosen, &mut plan);
    media::claim(chosen, meta, options, &mut plan, warnings);
    plan.seal();
    let tables = Tables::read(chosen);
    let targets = Targets::find(chosen, &plan);
    let mut doc = Walk::new(chosen, plan, &notes, &tables, &targets, options).run();
    headings::tidy(&mut doc, meta);
    tidy::tidy(&mut doc);
    doc
}

/// Whether the page is in the standard form already: all of it is the article.
pub(crate) fn is_standard(page: &Page) -> bool {
    standard::read(page).is_some()
}

/// Blocks that rules of this stage add to the kept ones, each with its rule's
/// name: parts of what is kept, and the notes that it refers to.
pub(crate) fn completions(
    page: &Page,
    blocks: &Blocks,
    kept: &[bool],
    seen: &Seen,
) -> Vec<(usize, &'static str)> {
    let notes = footnotes::referred(page, blocks, kept, seen).into_iter();
    let notes = notes.map(|b| (b, "footnote"));
    let parts = wholes::find(&Chosen::new(page, blocks, kept, seen));
    parts.into_iter().chain(notes).collect()
}

/// A text's words, lower-cased, for comparisons.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
pub(crate) mod testing {
    //! Whole pages in, written documents out, with every block kept.

    use super::*;

    pub(crate) fn doc(html: &str) -> Doc {
        doc_of(html, |_| true, &Metadata::default())
    }

    /// Keeps the blocks whose text passes.
    pub(crate) fn doc_of(html: &str, keep: impl Fn(&str) -> bool, meta: &Metadata) -> Doc {
        let tree = crate::tree::parse(html);
        let page = Page::new(&tree, Some("https://a.example/x/"));
        let blocks = crate::blocks::cut(&page);
        let kept: Vec<bool> = (0..blocks.len()).map(|b| keep(blocks.text(b))).collect();
        let seen = Seen::on(&page);
        standardise(&page, &blocks, &kept, &seen, meta, &Options::default(), &mut Vec::new())
    }

    pub(crate) fn html(page: &str) -> String {
        crate::write::html(&doc(page))
    }

    pub(crate) fn markdown(page: &str) -> String {
        crate::write::markdown(&doc(page))
    }
}

#[cfg(test)]
mod tests {
    use super::testing::html;

    #[test]
    fn standardising_again_changes_nothing() {
        let mut pages: Vec<String> = Vec::new();
        for folder in std::fs::read_dir("tests/fixtures").expect("the fixtures").flatten() {
            pages.extend(std::fs::read_to_string(folder.path().join("page.html")));
        }
        assert!(!pages.is_empty());
        for page in pages {
            let once = html(&page);
            assert_eq!(html(&once), once);
        }
    }
}
