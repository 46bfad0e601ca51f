//! The tree: one `scraper::Html`, whichever road filled it.

use crate::error::Error;
use crate::limits::Limits;
use crate::snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use html5ever::{Attribute, LocalName, Namespace, QualName, TokenizerResult, ns};
use scraper::node::{Element, Node, Text};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;

/// Elements may nest this deep; what is deeper joins the element at the limit.
/// Blink's parser has the same limit. Without one, the open-element searches of
/// the HTML standard's algorithm make a tower of `<div>` quadratic.
const MAX_DEPTH: usize = 512;

/// Start tags between two looks at the true depth.
const DEPTH_STRIDE: u32 = 64;

mod attributes;
mod noscript;

/// A page's tree, with what the walk says of the document as a whole.
pub(crate) struct Tree {
    pub(crate) html: Html,
    /// The document's address, where the road knows it.
    pub(crate) url: Option<String>,
    /// Those that it was read within, and the rest of the work is done within.
    pub(crate) limits: Limits,
}

/// Parses a page. Any string gives a tree.
pub(crate) fn parse(html: &str) -> Tree {
    parse_within(html, Limits::default())
}

/// Parses a page up to where a limit is met.
pub(crate) fn parse_within(html: &str, limits: Limits) -> Tree {
    let mut html = parse_html(html, &limits);
    noscript::unfold(&mut html, &limits);
    Tree { html, url: None, limits }
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

/// The snapshot's first element: the tree's own root, not an element of it.
const DOCUMENT: &str = "#document";

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
        if opens && !self.limits.admits_element() || self.limits.is_cut() && !is_end {
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

/// Builds the tree of a [`crate::snapshot`].
#[cfg(test)]
pub(crate) fn from_snapshot(snapshot: &str) -> Result<Tree, Error> {
    from_snapshot_within(snapshot, Limits::default())
}

/// Builds the tree of a [`crate::snapshot`] up to where a limit is met.
///
/// # Errors
/// [`Error::BadSnapshot`] where the text is not in that form.
pub(crate) fn from_snapshot_within(snapshot: &str, limits: Limits) -> Result<Tree, Error> {
    let mut html = Html::new_document();
    let mut url = None;
    let mut open = vec![html.tree.root().id()];
    let mut at = 0;
    let mut tokens = tokens(snapshot).peekable();
    while let Some((kind, value)) = tokens.next() {
        let start = at;
        at += 1 + value.len();
        let bad = |expected| Error::BadSnapshot { at: start, expected };
        let top = *open.last().ok_or_else(|| bad("the end"))?;
        match kind {
            OPEN => {
                let mut attributes = Vec::new();
                while let Some((_, pair)) = tokens.next_if(|(kind, _)| *kind == ATTRIBUTE) {
                    at += 1 + pair.len();
                    attributes.push(attribute(pair));
                }
                if value == DOCUMENT {
                    let fact = |name: &str| attributes.iter().find(|a| &*a.name.local == name);
                    url = fact("url").map(|a| a.value.to_string());
                    fact("cut").inspect(|a| limits.note_cut(&a.value));
                    open.push(top);
                } else if open.len() > MAX_DEPTH {
                    open.push(top);
                } else if !limits.admits_element() {
                    break;
                } else {
                    open.push(append_element(&mut html, top, value, attributes));
                }
            }
            TEXT => append_text(&mut html, top, value),
            CLOSE if open.len() > 1 => drop(open.pop()),
            CLOSE => return Err(bad("no close without an open")),
            _ => return Err(bad("an element or text")),
        }
    }
    Ok(Tree { html, url, limits })
}

fn append_element(
    html: &mut Html,
    parent: ego_tree::NodeId,
    name: &str,
    attributes: Vec<Attribute>,
) -> ego_tree::NodeId {
    let element = Element::new(qualified(name), attributes);
    match html.tree.get_mut(parent) {
        Some(mut node) => node.append(Node::Element(element)).id(),
        None => parent,
    }
}

fn append_text(html: &mut Html, parent: ego_tree::NodeId, text: &str) {
    if let Some(mut node) = html.tree.get_mut(parent) {
        node.append(Node::Text(Text { text: StrTendril::from_slice(text) }));
    }
}

fn qualified(name: &str) -> QualName {
    let (namespace, local): (Namespace, &str) = match name.split_once(':') {
        Some(("svg", local)) => (ns!(svg), local),
        Some(("math", local)) => (ns!(mathml), local),
        _ => (ns!(html), name),
    };
    QualName::new(None, namespace, LocalName::from(local))
}

fn attribute(pair: &str) -> Attribute {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    Attribute {
        name: QualName::new(None, ns!(), LocalName::from(name)),
        value: StrTendril::from_slice(value),
    }
}

/// Cuts the snapshot into (control character, what follows it).
fn tokens(snapshot: &str) -> impl Iterator<Item = (char, &str)> {
    let is_control = |c| matches!(c, OPEN | ATTRIBUTE | TEXT | CLOSE);
    let mut rest = snapshot;
    std::iter::from_fn(move || {
        let kind = rest.chars().next()?;
        let body = &rest[kind.len_utf8()..];
        let end = body.find(is_control).unwrap_or(body.len());
        rest = &body[end..];
        Some((kind, &body[..end]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_roads_build_the_same_tree() {
        let parsed = parse("<html><head></head><body><p class=\"a\">x<b>y</b></p></body></html>");
        let walked = from_snapshot(
            "\u{1}#document\u{2}url=https://a.example/\u{1}html\u{1}head\u{4}\u{1}body\u{1}p\u{2}class=a\u{3}x\u{1}b\u{3}y\u{4}\u{4}\u{4}\u{4}\u{4}",
        )
        .expect("well-formed");
        assert_eq!(parsed.html.html(), walked.html.html());
        assert_eq!(walked.url.as_deref(), Some("https://a.example/"));
    }

    #[test]
    fn a_snapshot_that_is_none_says_where() {
        let error = from_snapshot("\u{1}p\u{4}\u{4}").err();
        assert_eq!(error, Some(Error::BadSnapshot { at: 3, expected: "no close without an open" }));
        assert!(from_snapshot("plain text").is_err());
    }

    #[test]
    fn what_pauses_the_tokenizer_does_not_end_the_page() {
        let html = parse("<meta charset=utf-8><script>1</script><p>text").html;
        assert_eq!(html.root_element().text().collect::<String>(), "1text");
    }

    #[test]
    fn a_tower_of_elements_is_flattened_and_keeps_its_text() {
        let Tree { html, .. } =
            parse(&("<div>".repeat(200_000) + "deep" + &"</div>".repeat(200_000) + "<p>after"));
        let text: String = html.root_element().text().collect();
        assert_eq!(text, "deepafter");
        let after =
            html.tree.nodes().find(|n| n.value().as_element().is_some_and(|e| e.name() == "p"));
        assert!(after.is_some_and(|p| p.ancestors().count() < 2 * MAX_DEPTH));
    }
}
