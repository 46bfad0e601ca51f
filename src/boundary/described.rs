//! A short post on a page full of others: no text looks like an article, but
//! the page's description says which one is meant.

use crate::blocks::Blocks;
use crate::page::Page;

/// Words of a description that tell one text from all others.
const LEAST_WORDS: usize = 5;
/// Characters that do the same where words are not parted.
const LEAST_CHARS: usize = 20;

/// The blocks of the text that the page's description quotes from its start:
/// the quoted block, and those in its container.
pub(crate) fn described(page: &Page, blocks: &Blocks, description: &str) -> Vec<usize> {
    let quote = description.trim().trim_end_matches(['.', '…', ' ']);
    if !is_telling(quote) {
        return Vec::new();
    }
    let Some(first) = (0..blocks.len()).find(|&b| is_quoted(blocks.text(b), quote)) else {
        return Vec::new();
    };
    let parent = page.parent(blocks.list[first].node);
    blocks.within(page, parent).filter(|&b| b >= first).collect()
}

fn is_quoted(text: &str, quote: &str) -> bool {
    text.starts_with(quote) || (is_telling(text) && quote.starts_with(text))
}

fn is_telling(text: &str) -> bool {
    let is_spaced = text.is_ascii() || text.split_whitespace().count() > 2;
    text.chars().count() >= LEAST_CHARS
        && (!is_spaced || text.split_whitespace().count() >= LEAST_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, tree::parse};

    const POST: &str = "<div><p>Before.</p></div><div><p>The ship is back in the harbour today.</p>\
                        <p>Nobody knows why.</p></div><div><p>After.</p></div>";

    fn texts(html: &str, description: &str) -> Vec<String> {
        let tree = parse(html);
        let page = Page::new(&tree, None);
        let blocks = blocks::cut(&page);
        let found = described(&page, &blocks, description);
        found.iter().map(|&b| blocks.text(b).to_owned()).collect()
    }

    #[test]
    fn the_quoted_post_is_meant() {
        let whole = ["The ship is back in the harbour today.", "Nobody knows why."];
        assert_eq!(texts(POST, "The ship is back in the harbour today."), whole);
        assert_eq!(texts(POST, "The ship is back in the harbour today. Nobody knows …"), whole);
        assert_eq!(texts(POST, "The ship is back in the harb…"), whole);
    }

    #[test]
    fn what_quotes_nothing_means_nothing() {
        for description in ["", "Before.", "News of the harbour, every day and every night"] {
            assert!(texts(POST, description).is_empty(), "{description}");
        }
    }
}
