//! The line between headline and text that sums the article up: deck, standfirst,
//! chapô, Vorspann.
//!
//! Why: it stands in the page's header, where the text that is chosen mostly goes
//! without it. It is told by the page's description, which quotes it, or by its name.

use super::byline::is_byline;
use super::title::{dense, likeness};
use crate::blocks::Blocks;
use crate::date::Order;
use crate::page::Page;
use crate::standardise::classes::has_word;

/// How far above the text its headline may stand, in blocks.
const ABOVE: usize = 12;
/// Characters of a line that sums something up.
const LEAST: u32 = 30;
const MOST: u32 = 600;
/// From here on a line is the headline, by [`likeness`].
const SAME: f32 = 0.8;

/// What templates call it.
const NAMES: &[&str] = &[
    "chapo",
    "deck",
    "dek",
    "lede",
    "standfirst",
    "strapline",
    "subhead",
    "subheading",
    "subheadline",
    "subtitle",
    "vorspann",
];

/// The line, where the page shows one that is not `kept`; `text` is the block where
/// the text begins.
pub(super) fn find<'b>(
    page: &Page,
    blocks: &'b Blocks,
    kept: &[bool],
    text: usize,
    title: &str,
    description: Option<&str>,
) -> Option<&'b str> {
    let above = text.saturating_sub(ABOVE)..text;
    let headline = above.rev().find(|&b| likeness(blocks.text(b), title) >= SAME)?;
    let quote = description.map(dense).unwrap_or_default();
    let start = dense(blocks.text(text));
    let is_told = |b: usize| {
        let line = dense(blocks.text(b));
        let is_quoted = !quote.is_empty() && begins_as(&line, &quote);
        (is_quoted || is_named(page, blocks, b)) && !begins_as(&line, &start)
    };
    let mut lines = (headline + 1..text).filter(|&b| !kept[b] && is_line(blocks, b));
    lines.find(|&b| is_told(b)).map(|b| blocks.text(b))
}

/// Whether one is the start of the other.
fn begins_as(a: &str, b: &str) -> bool {
    a.starts_with(b) || b.starts_with(a)
}

fn is_line(blocks: &Blocks, b: usize) -> bool {
    let block = &blocks.list[b];
    (LEAST..=MOST).contains(&block.chars)
        && block.link_chars * 2 < block.chars
        && !is_byline(blocks.text(b), Order::of_language(None))
}

fn is_named(page: &Page, blocks: &Blocks, b: usize) -> bool {
    page.ancestors(blocks.list[b].node).take(3).any(|n| has_word(page, n, NAMES))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, tree::parse};

    const DESCRIPTION: &str = "Nobody on the quay saw her again for many years, they say.";
    const TEXT: &str = "The ship sailed in the morning, with all hands on deck and a fair wind.";

    /// The subtitle of a page whose header this is; paragraphs with "Kept" in them are
    /// part of the text.
    fn subtitle(header: &str) -> Option<String> {
        let tree = parse(&format!("<h1>The lost ship</h1>{header}<article><p>{TEXT}</article>"));
        let page = Page::new(&tree, None);
        let blocks = blocks::cut(&page);
        let is_kept = |b| blocks.text(b).contains("Kept") || blocks.text(b) == TEXT;
        let kept: Vec<bool> = (0..blocks.len()).map(is_kept).collect();
        let text = blocks.len() - 1;
        find(&page, &blocks, &kept, text, "The lost ship", Some(DESCRIPTION)).map(str::to_owned)
    }

    #[test]
    fn the_description_or_its_name_tells_it() {
        let quoted = format!("<p>5 April</p><p>{DESCRIPTION}</p>");
        assert_eq!(subtitle(&quoted).as_deref(), Some(DESCRIPTION));
        let named = "<p class='article-standfirst'>How a harbour lost the best of its ships.";
        assert!(subtitle(named).is_some());
        assert_eq!(subtitle(&named.replace("standfirst", "teaser")), None);
    }

    #[test]
    fn no_subtitle_is_a_line_of_another_kind() {
        for other in [
            "<p class=deck>Short".to_owned(),
            "<p class=deck>By Ann Lee and John Milbank, 5 April 2018".to_owned(),
            "<p class=deck><a href=/x>The harbour of the town, and its ships</a>".to_owned(),
            format!("<p class=deck>{TEXT}"),
            format!("<p>Kept: {DESCRIPTION}"),
            format!("<p>Kept.<p class=deck>{}", &TEXT[..40]),
            "<p>Some other line that nobody quotes, or names so.".to_owned(),
        ] {
            assert_eq!(subtitle(&other), None, "{other}");
        }
    }
}
