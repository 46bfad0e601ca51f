//! Lines of Markdown: text with its emphasis, links, code, images.

use super::anchors::Anchors;
use super::escape;
use crate::doc::{Attr, Doc, Id, Mark, Name, Step};
use crate::write::text::tex;
use crate::write::{cleaned, html, line};

/// Where a line stands, which decides what a line break becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Line,
    Heading,
    Cell,
}

/// A part of a line; emphasis is settled last, when its neighbours are known.
enum Piece {
    Text(String),
    Open(Delimiter),
    Close(Delimiter),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Delimiter {
    Emphasis,
    Strong,
    Strike,
}

impl Delimiter {
    fn of(name: Name) -> Option<Delimiter> {
        Some(match name {
            Name::Em | Name::I => Delimiter::Emphasis,
            Name::Strong | Name::B => Delimiter::Strong,
            Name::Del | Name::S => Delimiter::Strike,
            _ => return None,
        })
    }

    fn mark(self) -> &'static str {
        match self {
            Delimiter::Emphasis => "*",
            Delimiter::Strong => "**",
            Delimiter::Strike => "~~",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Delimiter::Emphasis => "em",
            Delimiter::Strong => "strong",
            Delimiter::Strike => "del",
        }
    }
}

/// Writes a run of siblings as one line (or more, with line breaks).
pub(crate) fn write(doc: &Doc, anchors: &Anchors, run: &[Id], place: Place) -> String {
    let mut line = Line { doc, anchors, place, pieces: Vec::new(), skip_until: None };
    for &n in run {
        line.step(Step::Enter(n));
        if doc.text(n).is_none() {
            doc.walk(n).for_each(|step| line.step(step));
            line.step(Step::Leave(n));
        }
    }
    let text = settle(line.pieces);
    let text = text.trim_matches([' ', '\n', '\u{a0}']);
    if place == Place::Cell { text.replace('|', "\\|") } else { text.to_owned() }
}

struct Line<'d> {
    doc: &'d Doc,
    anchors: &'d Anchors,
    place: Place,
    pieces: Vec<Piece>,
    /// An element written whole, whose parts are to be passed over.
    skip_until: Option<Id>,
}

impl Line<'_> {
    fn step(&mut self, step: Step) {
        match (self.skip_until, step) {
            (Some(n), Step::Leave(left)) if left == n => self.skip_until = None,
            (Some(_), _) => {}
            (None, Step::Enter(n)) => self.enter(n),
            (None, Step::Leave(n)) => self.leave(n),
        }
    }

    fn enter(&mut self, n: Id) {
        let Some(name) = self.doc.name(n) else { return self.text(n) };
        if let Some(delimiter) = Delimiter::of(name) {
            return self.pieces.push(Piece::Open(delimiter));
        }
        match name {
            Name::Br => self.line_break(),
            Name::Img | Name::Video | Name::Audio => self.image(n),
            // Two in a row would run into one.
            Name::Code | Name::Samp if self.ends_with('`') => self.whole(n, as_html(self.doc, n)),
            Name::Code | Name::Samp => self.whole(n, code(self.doc, n)),
            Name::Math => {
                let source = tex(self.doc, n).unwrap_or_else(|| self.doc.text_of(n));
                let line = source.split_whitespace().collect::<Vec<_>>().join(" ");
                self.whole(n, format!("${}$", escape::tex(&line)));
            }
            Name::A if self.doc.has_mark(n, Mark::FootnoteBack) => self.whole(n, String::new()),
            Name::Sup if self.doc.has_mark(n, Mark::FootnoteRef) => {
                let text = self.doc.text_of(n);
                self.whole(n, format!("[^{}]", text.trim_matches(['[', ']', ' '])));
            }
            Name::A if self.destination(n).is_some() => self.raw("["),
            Name::Q => self.raw("“"),
            _ if is_kept_as_html(name) => self.raw(&format!("<{}>", name.as_str())),
            // Blocks in a line (cells): their words must not run together.
            _ if name.is_block() => self.gap(),
            _ => {}
        }
    }

    fn leave(&mut self, n: Id) {
        let Some(name) = self.doc.name(n) else { return };
        if let Some(delimiter) = Delimiter::of(name) {
            return self.pieces.push(Piece::Close(delimiter));
        }
        match name {
            Name::A => {
                if let Some(destination) = self.destination(n) {
                    self.link_end(n, &destination);
                }
            }
            Name::Q => self.raw("”"),
            _ if is_kept_as_html(name) => self.raw(&format!("</{}>", name.as_str())),
            _ if name.is_block() => self.gap(),
            _ => {}
        }
    }

    /// Text is escaped in view of what stands before it on the line.
    fn text(&mut self, n: Id) {
        let Some(text) = self.doc.text(n) else { return };
        let is_start = self.pieces.is_empty()
            || matches!(self.pieces.last(), Some(Piece::Text(t)) if t.ends_with('\n'));
        // A full stop stands in for whatever keeps the text off the line's start.
        let mut out = String::from(if is_start { "" } else { "." });
        let skipped = out.len();
        escape::push(&mut out, text);
        self.raw(&out[skipped..]);
    }

    fn ends_with(&self, c: char) -> bool {
        matches!(self.pieces.last(), Some(Piece::Text(text)) if text.ends_with(c))
    }

    fn raw(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }

    fn whole(&mut self, n: Id, text: String) {
        self.raw(&text);
        self.skip_until = Some(n);
    }

    fn line_break(&mut self) {
        self.raw(match self.place {
            Place::Line => "\\\n",
            Place::Heading => " ",
            Place::Cell => "<br>",
        });
    }

    fn gap(&mut self) {
        if let Some(Piece::Text(text)) = self.pieces.last()
            && !text.ends_with([' ', '\n'])
        {
            self.raw(" ");
        }
    }

    fn image(&mut self, n: Id) {
        let attrs = self.doc.attrs(n);
        let alt = attrs.iter().find_map(|a| match a {
            Attr::Alt(text) | Attr::Title(text) => Some(text.as_str()),
            _ => None,
        });
        let src = attrs.iter().find_map(|a| match a {
            Attr::Src(address) => Some(address.as_str()),
            _ => None,
        });
        let mut text = String::from("![");
        escape::push(&mut text, &line(alt.unwrap_or_default()));
        text.push_str("](");
        text.push_str(&escape::destination(src.unwrap_or_default()));
        text.push(')');
        self.raw(&text);
    }

    /// Where a link leads: of the article's own places, to headings only.
    fn destination(&self, n: Id) -> Option<String> {
        let address = self.doc.attrs(n).iter().find_map(|a| match a {
            Attr::Href(address) => Some(address),
            _ => None,
        })?;
        match address.as_fragment() {
            Some(id) => Some(format!("#{}", self.anchors.of(id)?)),
            None => Some(escape::destination(address.as_str())),
        }
    }

    fn link_end(&mut self, n: Id, destination: &str) {
        self.raw("](");
        self.raw(destination);
        for attr in self.doc.attrs(n) {
            if let Attr::Title(title) = attr {
                self.raw(&format!(" \"{}\"", escape::title(title)));
            }
        }
        self.raw(")");
    }
}

/// Elements that Markdown has no form for but passes on.
fn is_kept_as_html(name: Name) -> bool {
    use Name::*;
    matches!(name, Sub | Sup | Kbd | Mark | U | Ins | Ruby | Rt | Rp)
}

fn code(doc: &Doc, n: Id) -> String {
    let text = cleaned(&doc.text_of(n)).replace('\n', " ");
    if text.is_empty() {
        return text; // two marks in a row would be one that opens
    }
    let fence = "`".repeat(escape::longest_run(&text, '`') + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Chooses for each emphasis between its mark and, where CommonMark's rules
/// about neighbouring characters would not see the mark, its HTML element.
fn settle(pieces: Vec<Piece>) -> String {
    let ends = pairs(&pieces);
    let mut out = String::new();
    let mut as_html = vec![false; pieces.len()];
    for i in 0..pieces.len() {
        if let (Piece::Open(_), Some(end)) = (&pieces[i], ends[i]) {
            let opens = flanks(inner(&pieces, i, true), inner(&pieces, i, false));
            let closes = flanks(inner(&pieces, end, false), inner(&pieces, end, true));
            as_html[i] = !(opens && closes);
            as_html[end] = as_html[i];
        }
    }
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Open(d) if as_html[i] => out.push_str(&format!("<{}>", d.name())),
            Piece::Close(d) if as_html[i] => out.push_str(&format!("</{}>", d.name())),
            Piece::Open(d) | Piece::Close(d) => out.push_str(d.mark()),
        }
    }
    out
}

/// For each opening the place of its closing.
fn pairs(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut ends = vec![None; pieces.len()];
    let mut open = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Open(_) => open.push(i),
            Piece::Close(_) => {
                if let Some(start) = open.pop() {
                    ends[start] = Some(i);
                }
            }
            Piece::Text(_) => {}
        }
    }
    ends
}

/// The nearest character of text after (or before) a mark.
fn inner(pieces: &[Piece], i: usize, after: bool) -> Option<char> {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) if after => text.chars().next(),
        Piece::Text(text) => text.chars().next_back(),
        _ => None,
    };
    match after {
        true => pieces[i + 1..].iter().find_map(text),
        false => pieces[..i].iter().rev().find_map(text),
    }
}

/// CommonMark's flanking: no space inside, and no word right outside of
/// punctuation.
fn flanks(inside: Option<char>, outside: Option<char>) -> bool {
    let is_punctuation = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
    match (inside, outside) {
        (None, _) => false,
        (Some(c), _) if c.is_whitespace() => false,
        (Some(c), Some(o)) if is_punctuation(c) => o.is_whitespace() || is_punctuation(o),
        _ => true,
    }
}

/// One element as HTML on one line.
pub(crate) fn as_html(doc: &Doc, n: Id) -> String {
    let mut out = String::new();
    html::write_element(doc, n, &mut out);
    out.replace('\n', "&#10;")
}
