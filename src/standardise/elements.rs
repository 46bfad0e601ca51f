//! What each of HTML's elements becomes in the standard form.

use super::callouts;
use super::walk::Walk;
use crate::article::NodeNumber;
use crate::doc::{Mark, Name};
use crate::page::Tag;

/// What to do with an element that holds kept content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Block(Name),
    Inline(Name),
    Link,
    /// A box beside the text.
    Callout(Mark),
    /// Such a box's title.
    Title,
    /// Only its edges matter: they part paragraphs.
    Boundary,
    /// Nothing of it matters but what it holds.
    Nothing,
}

/// A heading longer than this, or in more pieces, is an unclosed tag or a
/// misuse; its text is kept as paragraphs.
const MAX_HEADING_CHARS: u64 = 300;
const MAX_HEADING_BLOCKS: usize = 4;

pub(crate) fn role(walk: &Walk, n: NodeNumber, tag: Tag) -> Role {
    use Tag::*;
    if let Some(mark) = callouts::kind(walk.chosen, n) {
        return Role::Callout(mark);
    }
    if callouts::is_title(walk.chosen, n) {
        return Role::Title;
    }
    let captions = &walk.chosen.seen.captions;
    if captions.is_box(n) && walk.plan.has_media(n, walk.chosen.page.end(n)) {
        return Role::Block(Name::Figure);
    }
    if captions.is_caption(n) {
        return Role::Block(Name::Figcaption);
    }
    if let Some(level) = aria_level(walk, n) {
        return heading(walk, n, Some(level));
    }
    match tag {
        H1 | H2 | H3 | H4 | H5 | H6 => heading(walk, n, tag.heading_level()),
        P => Role::Block(Name::P),
        Pre => Role::Block(Name::Pre),
        Blockquote => Role::Block(Name::Blockquote),
        Ul | Menu => Role::Block(Name::Ul),
        Ol => Role::Block(Name::Ol),
        Li => Role::Block(Name::Li),
        Dl => Role::Block(Name::Dl),
        Dt => Role::Block(Name::Dt),
        Dd => Role::Block(Name::Dd),
        Details => details(walk, n),
        Summary => Role::Block(Name::Summary),
        Figure => figure(walk, n),
        Figcaption => Role::Block(Name::Figcaption),
        Table | Thead | Tbody | Tfoot | Tr | Td | Th | Caption => table_part(walk, n, tag),
        _ if tag.is_inline() => inline(walk, n, tag),
        _ if is_in_line(walk, n, tag) => Role::Nothing,
        _ => Role::Boundary,
    }
}

fn inline(walk: &Walk, n: NodeNumber, tag: Tag) -> Role {
    use Tag::*;
    let name = match tag {
        A => return Role::Link,
        Abbr | Acronym => Name::Abbr,
        B => Name::B,
        Bdi => Name::Bdi,
        Bdo => Name::Bdo,
        Cite => Name::Cite,
        Code | Tt => Name::Code,
        Del => Name::Del,
        Dfn => Name::Dfn,
        Em => Name::Em,
        I => Name::I,
        Ins => Name::Ins,
        Kbd => Name::Kbd,
        Tag::Mark => Name::Mark,
        Q => Name::Q,
        Rp => Name::Rp,
        Rt => Name::Rt,
        Ruby => Name::Ruby,
        S | Strike => Name::S,
        Samp => Name::Samp,
        Small => Name::Small,
        Span | Font => return span(walk, n),
        Strong => Name::Strong,
        Sub => Name::Sub,
        Sup => Name::Sup,
        Time => Name::Time,
        U => Name::U,
        Var => Name::Var,
        _ => return Role::Nothing,
    };
    Role::Inline(name)
}

/// A span that names a language or direction means something.
fn span(walk: &Walk, n: NodeNumber) -> Role {
    let page = walk.chosen.page;
    let says = page.attr(n, "lang").is_some() || page.attr(n, "dir").is_some();
    if says { Role::Inline(Name::Span) } else { Role::Nothing }
}

/// The level of what is a heading by its role.
fn aria_level(walk: &Walk, n: NodeNumber) -> Option<u8> {
    let page = walk.chosen.page;
    let is_heading = page.attr(n, "role") == Some("heading");
    let level = page.attr(n, "aria-level").filter(|_| is_heading)?;
    level.trim().parse().ok().filter(|level| (1..=6).contains(level))
}

fn heading(walk: &Walk, n: NodeNumber, level: Option<u8>) -> Role {
    let blocks = walk.chosen.blocks.within(walk.chosen.page, n).len();
    let is_heading =
        blocks <= MAX_HEADING_BLOCKS && walk.chosen.within(n).chars <= MAX_HEADING_CHARS;
    match level {
        Some(level) if is_heading => Role::Block(Name::heading(level)),
        _ => Role::Boundary,
    }
}

/// Folded text needs the line to unfold it by.
fn details(walk: &Walk, n: NodeNumber) -> Role {
    let page = walk.chosen.page;
    let has_summary = page.children(n).any(|c| page.tag(c) == Tag::Summary && walk.chosen.any(c));
    if has_summary { Role::Block(Name::Details) } else { Role::Boundary }
}

fn figure(walk: &Walk, n: NodeNumber) -> Role {
    let page = walk.chosen.page;
    let has_media = walk.plan.has_media(n, page.end(n));
    let has_caption =
        page.descendants(n).any(|d| page.tag(d) == Tag::Figcaption && walk.chosen.any(d));
    let is_shown = |d| matches!(page.tag(d), Tag::Table | Tag::Blockquote) && walk.chosen.any(d);
    let holds = || walk.plan.has_content(n, page.end(n)) || page.descendants(n).any(is_shown);
    if has_media || has_caption && holds() { Role::Block(Name::Figure) } else { Role::Boundary }
}

fn table_part(walk: &Walk, n: NodeNumber, tag: Tag) -> Role {
    if !walk.tables.is_data(walk.chosen.page, n) {
        return Role::Boundary;
    }
    Role::Block(match tag {
        Tag::Table => Name::Table,
        Tag::Thead => Name::Thead,
        Tag::Tbody => Name::Tbody,
        Tag::Tfoot => Name::Tfoot,
        Tag::Tr => Name::Tr,
        Tag::Th => Name::Th,
        Tag::Td if walk.tables.is_header(walk.chosen.page, n) => Name::Th,
        Tag::Caption => Name::Caption,
        _ => Name::Td,
    })
}

/// Whether an element that is no block by its name stands in a line of text: a
/// button or custom element in the middle of a paragraph.
fn is_in_line(walk: &Walk, n: NodeNumber, tag: Tag) -> bool {
    let page = walk.chosen.page;
    matches!(tag, Tag::Button | Tag::Label | Tag::Other)
        && page.tag(page.parent(n)) == Tag::P
        && page.descendants(n).all(|d| page.tag(d).is_inline() || page.tag(d).is_textless())
}
