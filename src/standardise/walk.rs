//! The walk through the page that writes its kept parts into a [`Builder`].

use super::attributes;
use super::builder::Builder;
use super::chosen::Chosen;
use super::classes::has_class;
use super::elements::{Role, role};
use super::footnotes::{self, Note, Notes};
use super::plan::{Claim, Plan};
use super::raw_math::Piece;
use super::tables::Tables;
use super::targets::Targets;
use crate::article::NodeNumber;
use crate::blocks::is_space;
use crate::doc::{Attr, Doc, Mark, Name};
use crate::options::Options;
use crate::page::{Page, Tag};

pub(crate) struct Walk<'w, 'p, 'a> {
    pub(crate) chosen: &'w Chosen<'p, 'a>,
    pub(crate) plan: Plan,
    pub(crate) notes: &'w Notes,
    pub(crate) tables: &'w Tables,
    pub(crate) targets: &'w Targets<'a>,
    pub(crate) options: &'w Options,
    pub(crate) builder: Builder,
    /// The block of the text written last.
    last_block: Option<usize>,
}

impl<'w, 'p, 'a> Walk<'w, 'p, 'a> {
    pub(crate) fn new(
        chosen: &'w Chosen<'p, 'a>,
        plan: Plan,
        notes: &'w Notes,
        tables: &'w Tables,
        targets: &'w Targets<'a>,
        options: &'w Options,
    ) -> Self {
        let builder = Builder::new();
        Walk { chosen, plan, notes, tables, targets, options, builder, last_block: None }
    }

    /// Walks the whole page.
    pub(crate) fn run(mut self) -> Doc {
        self.visit_all(1, self.chosen.page.len(), true);
        self.write_notes();
        self.builder.finish()
    }

    /// Writes the nodes from the first up to the second; notes' texts come
    /// later unless they are what is written.
    fn visit_all(&mut self, from: NodeNumber, to: NodeNumber, leaves_notes: bool) {
        let mut n = from;
        while n < to {
            self.builder.close_until(n);
            n = match self.notes.at(n).filter(|_| leaves_notes || n != from) {
                Some(note) => self.leave_note(note),
                None => self.visit(n),
            };
        }
    }

    /// Passes over a note's text, leaving its mark if it has none elsewhere.
    fn leave_note(&mut self, note: usize) -> NodeNumber {
        if let Some(mark) = self.notes.mark_in_place(note) {
            mark.write(&mut self.builder);
        } else if !self.notes.list[note].is_aside {
            self.builder.drop_heading();
        }
        self.last_block = None;
        self.notes.list[note].to
    }

    /// Writes the notes' texts as one list.
    fn write_notes(&mut self) {
        let notes = self.notes;
        let written = |note: &&Note| footnotes::is_written(self.chosen, note);
        if notes.list.iter().filter(written).count() == 0 {
            return;
        }
        let end = NodeNumber::MAX;
        self.builder.close_until(end);
        self.builder.open_block(end, Name::Section, vec![Attr::Mark(Mark::Footnotes)]);
        self.builder.open_block(end, Name::Ol, Vec::new());
        for (i, note) in notes.list.iter().enumerate() {
            let id = Attr::Id(format!("note-{}", i + 1));
            self.last_block = None;
            self.builder.open_block(end - 1, Name::Li, vec![id]);
            let item = self.builder.place_block();
            self.visit_all(note.from, note.to, false);
            footnotes::finish(&mut self.builder, item, note, i + 1);
            self.builder.close_until(end - 1);
        }
    }

    /// Writes one node; gives the number of the next to visit.
    fn visit(&mut self, n: NodeNumber) -> NodeNumber {
        let page = self.chosen.page;
        if let Some(claim) = self.plan.take(n) {
            let block = match page.tag(n) {
                Tag::Text => self.chosen.blocks.of_text(n),
                Tag::Input => Some(self.chosen.blocks.next_after(n)),
                _ => None,
            };
            if let Some(block) = block {
                self.enter_block(n, block);
            }
            self.write_claim(claim);
            return page.end(n);
        }
        let tag = page.tag(n);
        match tag {
            Tag::Text => self.text(n),
            Tag::Br => self.builder.line_break(),
            Tag::Span if is_break(page, n) => self.builder.line_break(),
            Tag::Wbr => self.word_break(n),
            Tag::Hr => self.rule(n),
            _ if tag.is_textless() && !self.plan.has_content(n, page.end(n)) => {
                if is_seen(tag) {
                    self.builder.white_space(" ");
                }
                return page.end(n);
            }
            _ => return self.element(n, tag),
        }
        n + 1
    }

    fn text(&mut self, n: NodeNumber) {
        let Some(text) = self.chosen.page.text(n) else { return };
        match self.chosen.blocks.of_text(n) {
            Some(block) if self.chosen.is_kept(block) => {
                self.enter_block(n, block);
                self.builder.text(text);
            }
            Some(_) => self.builder.no_rule(),
            None if self
                .chosen
                .page
                .bare_text(n)
                .is_some_and(|bare| bare.chars().all(is_space)) =>
            {
                self.builder.white_space(text);
            }
            None => {}
        }
    }

    fn enter_block(&mut self, text: NodeNumber, block: usize) {
        if self.last_block.is_some_and(|last| last != block) && !self.is_in_paragraph(text) {
            self.builder.part_paragraph();
        }
        self.last_block = Some(block);
    }

    /// Whether the text stands in a paragraph, whose line breaks and blocks part
    /// it well enough.
    fn is_in_paragraph(&self, n: NodeNumber) -> bool {
        let page = self.chosen.page;
        page.ancestors(page.parent(n)).take(3).any(|a| page.tag(a) == Tag::P)
    }

    /// A place where a long word may break, if it is in kept text.
    fn word_break(&mut self, n: NodeNumber) {
        let block = self.chosen.blocks.next_after(n);
        if self.last_block == Some(block) {
            self.builder.inline_element(Name::Wbr, Vec::new());
        }
    }

    /// A rule stays when the text right before and right after it does.
    fn rule(&mut self, n: NodeNumber) {
        let after = self.chosen.blocks.next_after(n);
        let before = after.checked_sub(1);
        if before.is_some_and(|b| self.chosen.is_kept(b)) && self.chosen.is_kept(after) {
            self.builder.rule();
        } else {
            self.builder.end_paragraph();
        }
    }

    fn element(&mut self, n: NodeNumber, tag: Tag) -> NodeNumber {
        let page = self.chosen.page;
        let end = page.end(n);
        if !self.chosen.any(n) && !self.plan.has_content(n, end) {
            return self.skip(n, tag);
        }
        if let Some(id) = self.targets.id_at(n) {
            self.builder.name_next(id);
        }
        match role(self, n, tag) {
            Role::Block(name) => {
                let attrs = attributes::of(page, n, name);
                self.builder.open_block(end, name, attrs);
                if matches!(name, Name::Td | Name::Th) {
                    self.builder.place_block();
                }
            }
            Role::Inline(name) => {
                let attrs = attributes::of(page, n, name);
                self.builder.open_inline(end, name, attrs);
            }
            Role::Callout(mark) => {
                self.builder.open_block(end, Name::Aside, vec![Attr::Mark(mark)]);
            }
            Role::Title => {
                self.builder.open_boundary(end);
                self.builder.open_inline(end, Name::Strong, Vec::new());
            }
            Role::Link => self.link(n),
            Role::Boundary => self.builder.open_boundary(end),
            Role::Nothing if parts_words(page, n) => self.builder.white_space(" "),
            Role::Nothing => {}
        }
        n + 1
    }

    /// Passes over an element that nothing is kept of.
    fn skip(&mut self, n: NodeNumber, tag: Tag) -> NodeNumber {
        let end = self.chosen.page.end(n);
        if matches!(tag, Tag::Td | Tag::Th) && self.tables.has_row(self.chosen.page.parent(n)) {
            let name = if tag == Tag::Td { Name::Td } else { Name::Th };
            let attrs = attributes::of(self.chosen.page, n, name);
            self.builder.open_block(end, name, attrs);
            self.builder.place_block();
        } else if !tag.is_inline() && !tag.is_textless() {
            self.builder.end_paragraph();
        }
        end
    }

    fn link(&mut self, n: NodeNumber) {
        if !self.options.links {
            return;
        }
        if let Some(address) = self.targets.link(self.chosen.page, n) {
            let mut attrs = vec![Attr::Href(address)];
            attrs.extend(attributes::of(self.chosen.page, n, Name::A));
            self.builder.open_inline(self.chosen.page.end(n), Name::A, attrs);
        }
    }

    fn write_claim(&mut self, claim: Claim) {
        let builder = &mut self.builder;
        match claim {
            Claim::Drop => {}
            Claim::Text(text) => builder.text(&text),
            Claim::FootnoteRef(mark) => {
                mark.write(builder);
                // A label as mark divides blocks, but not the sentence.
                self.last_block = None;
            }
            Claim::Image(image) => drop(builder.inline_element(Name::Img, image.attrs())),
            Claim::Player(player) => player.write(builder),
            Claim::Embed(embed) => embed.write(builder, self.options),
            Claim::Code(code) => code.write(builder),
            Claim::Formula(formula) => formula.write(self.chosen.page, builder),
            Claim::Mixed(pieces) => pieces.into_iter().for_each(|piece| match piece {
                Piece::Text(text) => builder.text(&text),
                Piece::Formula(formula) => formula.write(self.chosen.page, builder),
            }),
        }
    }
}

/// Whether an element of a line is a thing of its own, as a tab beside others is.
fn parts_words(page: &Page, n: NodeNumber) -> bool {
    const ROLES: [&str; 7] =
        ["tab", "option", "menuitem", "cell", "gridcell", "columnheader", "rowheader"];
    page.attr(n, "role").is_some_and(|role| ROLES.contains(&role))
}

/// An empty span that a style sheet makes a line break of.
fn is_break(page: &Page, n: NodeNumber) -> bool {
    page.end(n) == n + 1 && has_class(page, n, &["br"])
}

/// Whether a reader sees the element between the words around it.
fn is_seen(tag: Tag) -> bool {
    matches!(tag, Tag::Svg | Tag::Canvas | Tag::Video | Tag::Audio | Tag::Object | Tag::Input)
}

/// The mark of a third-party card's link.
pub(crate) const EMBED: Attr = Attr::Mark(Mark::Embed);

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    #[test]
    fn what_style_sheets_part_does_not_run_together() {
        assert_eq!(html("<p><span role=tab>C</span><span role=tab>Go</span></p>"), "<p>C Go</p>\n");
        assert_eq!(html("<p>a.<span class='x br' data-pos=3></span>B</p>"), "<p>a.<br>B</p>\n");
    }
}
