//! Pull quotes that repeat the text go.
//!
//! Why: magazines set a sentence of the text large beside it; read in one
//! column it comes twice. Rule: an aside, or what is by its class a pull
//! quote, whose words stand in the kept text in the same order.

use super::chosen::Chosen;
use super::plan::{Claim, Plan};
use super::words;
use crate::article::NodeNumber;
use crate::page::{ByClass, Tag};
use crate::text::has_caseless;

/// Fewer words are repeated by chance.
const MIN_WORDS: usize = 4;
/// More words are no quote, and more quotes no article's.
const MAX_WORDS: usize = 120;
const MAX_QUOTES: usize = 60;

pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    let mut quotes: Vec<NodeNumber> = Vec::new();
    let named = ByClass::new(page, names_quote);
    let is_quote = |n| page.tag(n) == Tag::Aside || named.of(page, n);
    for n in (1..page.len()).filter(|&n| is_quote(n)) {
        let is_inside = quotes.last().is_some_and(|&last| page.is_within(n, last));
        if quotes.len() < MAX_QUOTES && !is_inside && chosen.any(n) {
            quotes.push(n);
        }
    }
    if quotes.is_empty() {
        return;
    }
    let text = text_beside(chosen, &quotes);
    for quote in quotes {
        let own = words(&page.text_of(quote));
        let is_short = (MIN_WORDS..=MAX_WORDS).contains(&own.len());
        if is_short && text.contains(&spaced(&own)) {
            plan.claim(quote, Claim::Drop);
        }
    }
}

/// Whether a class is that of a pull quote.
fn names_quote(class: &str) -> bool {
    const NAMES: [&str; 4] = ["pullquote", "pull-quote", "pull_quote", "pulled-quote"];
    NAMES.iter().any(|name| has_caseless(class, name))
}

/// The words of all kept blocks outside of the quotes.
fn text_beside(chosen: &Chosen, quotes: &[NodeNumber]) -> String {
    let blocks = chosen.blocks;
    let mut is_quoted = vec![false; blocks.len()];
    for &quote in quotes {
        blocks.within(chosen.page, quote).for_each(|b| is_quoted[b] = true);
    }
    let beside = (0..blocks.len()).filter(|&b| chosen.is_kept(b) && !is_quoted[b]);
    beside.map(|b| spaced(&words(blocks.text(b)))).collect()
}

fn spaced(words: &[String]) -> String {
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    const TEXT: &str = "<p>She said that the sea was never still, and left.</p>";

    #[test]
    fn repeats_go_and_other_quotes_stay() {
        for page in [
            "<aside>“The sea was never still”</aside>",
            "<blockquote class=wp-block-pullquote><p>The sea was never still</blockquote>",
        ] {
            assert_eq!(html(&format!("{TEXT}{page}")), format!("{TEXT}\n"), "{page}");
        }
        for page in [
            "<blockquote>The sea was never still</blockquote>",
            "<aside>The sea is never still at all</aside>",
            "<aside>never still</aside>",
        ] {
            assert!(html(&format!("{TEXT}{page}")).matches("still").count() == 2, "{page}");
        }
    }
}
