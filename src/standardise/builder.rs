//! Builds well-formed documents from a stream of openings, texts and closings
//! that need not be well-formed themselves.
//!
//! Every element is made only when text or media in it arrives, so none is
//! ever empty; text outside paragraphs gets one; inline elements around blocks
//! go into the blocks; parts of lists and tables are completed. What comes out
//! is what an HTML parser would make of it again.

use crate::doc::{Attr, Doc, Id, Name, TOP};
use std::borrow::Cow;

/// Deeper nesting is flattened: no reader sees it, and it keeps work linear.
const MAX_BLOCKS: usize = 48;
const MAX_INLINES: usize = 24;

/// Where an opened element ends: a node number of the page.
type End = u32;

struct Open {
    end: End,
    name: Name,
    attrs: Vec<Attr>,
    node: Option<Id>,
}

/// The builder; see the module.
pub(crate) struct Builder {
    doc: Doc,
    blocks: Vec<Open>,
    inlines: Vec<Open>,
    /// Ends of elements that only part paragraphs.
    boundaries: Vec<End>,
    /// The paragraph-like element that takes text now.
    leaf: Option<Id>,
    leaf_has_text: bool,
    /// How many of `inlines` stand in the leaf, from the outermost.
    placed: usize,
    space: bool,
    breaks: u32,
    rule: bool,
    id: Option<String>,
}

impl Builder {
    pub(crate) fn new() -> Builder {
        Builder {
            doc: Doc::new(),
            blocks: Vec::new(),
            inlines: Vec::new(),
            boundaries: Vec::new(),
            leaf: None,
            leaf_has_text: false,
            placed: 0,
            space: false,
            breaks: 0,
            rule: false,
            id: None,
        }
    }

    pub(crate) fn finish(mut self) -> Doc {
        self.end_leaf();
        self.doc
    }

    /// Closes all that ends at the node or before it.
    pub(crate) fn close_until(&mut self, n: End) {
        while self.inlines.last().is_some_and(|open| open.end <= n) {
            self.inlines.pop();
            self.placed = self.placed.min(self.inlines.len());
        }
        while self.boundaries.last().is_some_and(|&end| end <= n) {
            self.boundaries.pop();
            self.part(false);
        }
        while self.blocks.last().is_some_and(|open| open.end <= n) {
            self.part(true);
            self.blocks.pop();
        }
    }

    /// Opens an element that only parts what is before it from what is in it.
    pub(crate) fn open_boundary(&mut self, end: End) {
        self.part(false);
        self.boundaries.push(end);
    }

    /// Opens a block-level element.
    pub(crate) fn open_block(&mut self, end: End, name: Name, attrs: Vec<Attr>) {
        let fits = self.blocks.len() < MAX_BLOCKS && self.fits(name);
        if !fits || self.in_sticky_leaf() {
            return self.open_boundary(end);
        }
        self.part(false);
        self.blocks.push(Open { end, name, attrs, node: None });
    }

    /// Opens an inline element; one inside its like means nothing new, and some
    /// would end the other where the HTML is read.
    pub(crate) fn open_inline(&mut self, end: End, name: Name, attrs: Vec<Attr>) {
        let known = self.inlines.iter().any(|open| open.name == name && open.attrs == attrs);
        let ended = self.inlines.iter().any(|open| ends(name, open.name));
        if known || ended || self.inlines.len() >= MAX_INLINES {
            return;
        }
        self.inlines.push(Open { end, name, attrs, node: None });
    }

    /// Makes an element at once, though nothing is in it (an empty cell).
    pub(crate) fn place_block(&mut self) -> Id {
        self.container()
    }

    /// Takes a heading or rule out that stands last: what it headed is moved.
    pub(crate) fn drop_heading(&mut self) {
        self.rule = false;
        let last = self.doc.last(TOP).filter(|_| self.leaf.is_none());
        if let Some(last) = last
            && self.doc.name(last).is_some_and(|name| name.is_heading() || name == Name::Hr)
        {
            self.end_leaf();
            self.doc.detach(last);
        }
    }

    /// The document as far as it is built.
    pub(crate) fn doc_mut(&mut self) -> &mut Doc {
        &mut self.doc
    }

    /// Names the element that comes next.
    pub(crate) fn name_next(&mut self, id: &str) {
        self.id.get_or_insert_with(|| id.to_owned());
    }

    /// Adds text of a page, its white space not yet folded.
    pub(crate) fn text(&mut self, text: &str) {
        if self.in_pre() {
            return self.preformatted(text);
        }
        let folded = folded(text);
        self.space |= text.starts_with(is_html_space);
        if folded.is_empty() {
            return;
        }
        let tip = self.tip();
        self.doc.append_text(tip, &folded);
        self.space = text.ends_with(is_html_space);
    }

    /// Text as it is, but for line breaks before all: parsers do not agree on them.
    fn preformatted(&mut self, text: &str) {
        let text = if self.leaf_has_text { text } else { text.trim_start_matches('\n') };
        if !text.is_empty() {
            let tip = self.tip();
            self.doc.append_text(tip, text);
        }
    }

    /// White space between what was and what comes.
    pub(crate) fn white_space(&mut self, text: &str) {
        match self.leaf {
            Some(_) if self.in_pre() => self.text(text),
            _ => self.space = true,
        }
    }

    /// Ends the paragraph because another block's text comes; in a heading
    /// only its line.
    pub(crate) fn part_paragraph(&mut self) {
        self.part(false);
    }

    /// A line break; two of them end the paragraph.
    pub(crate) fn line_break(&mut self) {
        if self.in_pre() {
            return self.preformatted("\n");
        }
        self.breaks += 1;
        if self.breaks >= 2 && !self.in_sticky_leaf() {
            self.end_leaf();
        }
    }

    /// A rule between what was and what comes.
    pub(crate) fn rule(&mut self) {
        self.part(false);
        self.rule = self.doc.last(TOP).is_some();
    }

    /// Forgets a rule that nothing kept follows.
    pub(crate) fn no_rule(&mut self) {
        self.rule = false;
    }

    /// Ends the paragraph, if one is open.
    pub(crate) fn end_paragraph(&mut self) {
        self.part(false);
    }

    /// Adds an element to the line, to be filled by the caller.
    pub(crate) fn inline_element(&mut self, name: Name, attrs: Vec<Attr>) -> (Id, &mut Doc) {
        let tip = self.tip();
        let n = self.doc.append(tip, name, attrs);
        (n, &mut self.doc)
    }

    /// Adds a block-level element of its own, to be filled by the caller.
    pub(crate) fn block_element(&mut self, name: Name, attrs: Vec<Attr>) -> (Id, &mut Doc) {
        self.part(true);
        let parent = self.container();
        let parent = self.slot(parent, name);
        self.place_rule(parent);
        let n = self.doc.append(parent, name, attrs);
        self.claim_id(n);
        (n, &mut self.doc)
    }

    fn fits(&self, name: Name) -> bool {
        let parent = self.blocks.iter().rev().map(|open| open.name).find(|&name| !is_leaf(name));
        let within = |names: &[Name]| parent.is_some_and(|parent| names.contains(&parent));
        match name {
            Name::Li => within(&[Name::Ul, Name::Ol]),
            Name::Dt | Name::Dd => within(&[Name::Dl]),
            Name::Tr => within(&[Name::Table, Name::Thead, Name::Tbody, Name::Tfoot]),
            Name::Thead | Name::Tbody | Name::Tfoot | Name::Caption => within(&[Name::Table]),
            Name::Td | Name::Th => within(&[Name::Tr]),
            Name::Figcaption => within(&[Name::Figure]),
            Name::Summary => within(&[Name::Details]),
            _ => true,
        }
    }

    /// Ends the paragraph, or within a heading the line.
    fn part(&mut self, even_sticky: bool) {
        if !even_sticky && self.in_sticky_leaf() {
            self.breaks = self.breaks.max(1);
        } else {
            self.end_leaf();
        }
    }

    fn end_leaf(&mut self) {
        self.leaf = None;
        self.leaf_has_text = false;
        self.placed = 0;
        self.space = false;
        self.breaks = 0;
    }

    /// Whether the open leaf is one that nothing inside it may divide.
    fn in_sticky_leaf(&self) -> bool {
        self.blocks.last().is_some_and(|open| is_leaf(open.name) && open.name != Name::P)
    }

    fn in_pre(&self) -> bool {
        self.blocks.last().is_some_and(|open| open.name == Name::Pre)
    }

    /// The innermost element that takes text: in the leaf, in the inlines.
    fn tip(&mut self) -> Id {
        let leaf = match self.leaf {
            Some(leaf) => leaf,
            None => self.start_leaf(),
        };
        self.place_gap(leaf);
        self.leaf_has_text = true;
        let mut tip = self.placed_tip(leaf);
        for i in self.placed..self.inlines.len() {
            let attrs = self.inlines[i].attrs.clone();
            tip = self.doc.append(tip, self.inlines[i].name, attrs);
            self.inlines[i].node = Some(tip);
        }
        self.placed = self.inlines.len();
        tip
    }

    fn placed_tip(&self, leaf: Id) -> Id {
        match self.placed {
            0 => leaf,
            placed => self.inlines[placed - 1].node.unwrap_or(leaf),
        }
    }

    /// Writes the breaks or space before a text, outside of the inline
    /// elements that open or close there.
    fn place_gap(&mut self, leaf: Id) {
        let tip = self.placed_tip(leaf);
        if self.leaf_has_text && !self.in_pre() {
            if self.breaks > 0 {
                self.doc.append(tip, Name::Br, Vec::new());
            } else if self.space {
                self.doc.append_text(tip, " ");
            }
        }
        self.breaks = 0;
        self.space = false;
    }

    fn start_leaf(&mut self) -> Id {
        let name = match self.blocks.last() {
            Some(open) if is_leaf(open.name) => open.name,
            _ => Name::P,
        };
        let container = self.container();
        let parent = self.slot(container, name);
        self.place_rule(parent);
        let attrs = match self.blocks.last() {
            Some(open) if is_leaf(open.name) => open.attrs.clone(),
            _ => Vec::new(),
        };
        let leaf = self.doc.append(parent, name, attrs);
        self.claim_id(leaf);
        self.leaf = Some(leaf);
        leaf
    }

    fn place_rule(&mut self, parent: Id) {
        if std::mem::take(&mut self.rule) && parent == TOP {
            self.doc.append(TOP, Name::Hr, Vec::new());
        }
    }

    fn claim_id(&mut self, n: Id) {
        if let Some(id) = self.id.take()
            && let Some(attrs) = self.doc.attrs_mut(n)
        {
            attrs.push(Attr::Id(id));
        }
    }

    /// The innermost open block that can hold blocks, made if need be.
    fn container(&mut self) -> Id {
        let mut parent = TOP;
        for i in 0..self.blocks.len() {
            let Open { name, node, .. } = self.blocks[i];
            if is_leaf(name) {
                continue;
            }
            parent = match node {
                Some(node) => node,
                None => {
                    let attrs = std::mem::take(&mut self.blocks[i].attrs);
                    let slot = self.slot(parent, name);
                    self.place_rule(slot);
                    let node = self.doc.append(slot, name, attrs);
                    self.claim_id(node);
                    self.blocks[i].node = Some(node);
                    node
                }
            };
        }
        parent
    }

    /// The element in `parent` that may hold a child of that name, made if
    /// need be: items in lists, rows and cells in tables.
    fn slot(&mut self, parent: Id, name: Name) -> Id {
        let mut parent = parent;
        while let Some(step) = missing(self.doc.name(parent), name) {
            let reuse = self.doc.last(parent).filter(|&last| {
                self.doc.is(last, step)
                    && (step == Name::Tbody || matches!(name, Name::Ul | Name::Ol))
            });
            parent = match reuse {
                Some(last) => last,
                None => self.doc.append(parent, step, Vec::new()),
            };
        }
        parent
    }
}

/// What must stand between a parent and a child.
fn missing(parent: Option<Name>, child: Name) -> Option<Name> {
    use Name::*;
    let (fits, step) = match parent? {
        Ul | Ol => (child == Li, Li),
        Dl => (matches!(child, Dt | Dd), Dd),
        Table => (matches!(child, Thead | Tbody | Tfoot | Caption), Tbody),
        Thead | Tbody | Tfoot => (child == Tr, Tr),
        Tr => (matches!(child, Td | Th), Td),
        _ => return None,
    };
    (!fits).then_some(step)
}

/// Whether it holds text and inline elements only.
fn is_leaf(name: Name) -> bool {
    name.is_heading() || matches!(name, Name::P | Name::Pre)
}

/// A text with its white space folded and none at its ends; mostly it is so already.
fn folded(text: &str) -> Cow<'_, str> {
    let bare = text.trim_matches(is_html_space);
    // Of the spaces beyond ASCII the bytes that others share are enough to look twice.
    let mut before = 0;
    let ends_gap = |byte: u8| {
        let before = std::mem::replace(&mut before, byte);
        match byte {
            b'!'..=b'~' => false,
            b' ' => before == b' ',
            b'\t' | b'\n' | b'\x0c' | b'\r' => true,
            0xa8 | 0xa9 => before == 0x80,
            0xbb => before == 0xef,
            _ => false,
        }
    };
    if !bare.bytes().any(ends_gap) {
        return Cow::Borrowed(bare);
    }
    let words = bare.split(is_html_space).filter(|word| !word.is_empty());
    let mut folded = String::with_capacity(bare.len());
    for word in words {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    Cow::Owned(folded)
}

/// White space that HTML folds; no-break spaces are the author's.
fn is_html_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// Whether a parser closes an inline element where another begins.
fn ends(name: Name, open: Name) -> bool {
    use Name::{A, Rp, Rt};
    matches!((name, open), (A, A) | (Rp | Rt, Rp | Rt))
}

#[cfg(test)]
mod tests;
