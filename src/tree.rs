//! The parser: HTML in, one `scraper::Html` out.

use crate::limits::Limits;
use crate::page::MAX_DEPTH;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use html5ever::{LocalName, TokenizerResult};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;

/// Start tags between two looks at the true depth.
const DEPTH_STRIDE: u32 = 64;

mod attributes;
mod noscript;

/// Parses a page. Any string gives a tree.
#[cfg(any(test, feature = "lab"))]
pub(crate) fn parse(html: &str) -> Html {
    parse_within(html, &Limits::default())
}

/// Parses a page up to where a limit is met.
pub(crate) fn parse_within(html: &str, limits: &Limits) -> Html {
    let mut html = parse_html(&crate::mojibake::repaired(html), limits);
    noscript::unfold(&mut html, limits);
    html
}

fn parse_html(html: &str, limits: &Limits) -> Html {
    let builder = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), Default::default());
    let tokenizer = Tokenizer::new(Flattener::new(builder, limits), Default::default());
    let queue = BufferQueue::default();
    for piece in attributes::without_surplus(html) {
        queue.push_back(StrTendril::from_slice(piece));
    }
    // Scripts and encoding declarations pause the tokenizer; neither matters here.
    while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// Passes tokens on to the tree builder, leaving out tags below [`MAX_DEPTH`].
struct Flattener<'l> {
    limits: &'l Limits,
    builder: TreeBuilder<ego_tree::NodeId, HtmlTreeSink>,
    /// Start tags until the next look at the true depth.
    until_look: Cell<u32>,
    at_limit: Cell<bool>,
    /// Start tags left out whose end tag has not come yet.
    left_out: Cell<u32>,
}

impl<'l> Flattener<'l> {
    fn new(builder: TreeBuilder<ego_tree::NodeId, HtmlTreeSink>, limits: &'l Limits) -> Self {
        Flattener {
            limits,
            builder,
            until_look: Cell::new(DEPTH_STRIDE),
            at_limit: Cell::new(false),
            left_out: Cell::new(0),
        }
    }

    fn admits(&self, tag: &TagToken) -> bool {
        if !self.at_limit.get() || keeps_tokenizer_state(&tag.name) || is_void(&tag.name) {
            return true;
        }
        let left_out = self.left_out.get();
        match tag.kind {
            TagKind::StartTag => {
                self.left_out.set(left_out + 1);
                false
            }
            TagKind::EndTag if left_out > 0 => {
                self.left_out.set(left_out - 1);
                false
            }
            TagKind::EndTag => {
                self.at_limit.set(false);
                self.until_look.set(0);
                true
            }
        }
    }

    /// Called right after a start tag, when the element added last is open.
    fn look(&self) {
        match self.until_look.get() {
            0 => {
                self.until_look.set(DEPTH_STRIDE);
                self.at_limit.set(self.depth_of_last_node() >= MAX_DEPTH);
            }
            left => self.until_look.set(left - 1),
        }
    }

    fn depth_of_last_node(&self) -> usize {
        let html = self.builder.sink.0.borrow();
        std::iter::successors(Some(html.tree.root()), |node| node.last_child()).count()
    }
}

impl TokenSink for Flattener<'_> {
    type Handle = ego_tree::NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        let mut opens = false;
        if let Token::TagToken(tag) = &token {
            if !self.admits(tag) {
                return TokenSinkResult::Continue;
            }
            opens = tag.kind == TagKind::StartTag;
        }
        let is_end = matches!(token, Token::EOFToken);
        let is_admitted =
            if opens { self.limits.admits_element() } else { self.limits.admits_piece() };
        if !is_admitted && !is_end {
            return TokenSinkResult::Continue;
        }
        let result = self.builder.process_token(token, line);
        if opens {
            self.look();
        }
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements whose start tag switches the tokenizer: leaving one out would turn
/// its raw text into markup.
fn keeps_tokenizer_state(name: &LocalName) -> bool {
    matches!(
        &**name,
        "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
    )
}

fn is_void(name: &LocalName) -> bool {
    matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pauses_the_tokenizer_does_not_end_the_page() {
        let html = parse("<meta charset=utf-8><script>1</script><p>text");
        assert_eq!(html.root_element().text().collect::<String>(), "1text");
    }

    #[test]
    fn a_tower_of_elements_is_flattened_and_keeps_its_text() {
        let html =
            parse(&("<div>".repeat(200_000) + "deep" + &"</div>".repeat(200_000) + "<p>after"));
        let text: String = html.root_element().text().collect();
        assert_eq!(text, "deepafter");
        let after =
            html.tree.nodes().find(|n| n.value().as_element().is_some_and(|e| e.name() == "p"));
        assert!(after.is_some_and(|p| p.ancestors().count() < 2 * MAX_DEPTH));
    }
}
