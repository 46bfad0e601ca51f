//! Writes GitHub-flavoured Markdown: blocks here, lines in [`inline`], tables
//! in [`table`].

mod anchors;
mod escape;
mod inline;
mod table;

use super::cleaned;
use super::text::tex;
use crate::doc::{Attr, Doc, Id, Mark, Name, TOP};
use anchors::Anchors;
use inline::Place;

pub(crate) fn write(doc: &Doc) -> String {
    let (prefixes, lists) = (Vec::new(), Vec::new());
    let anchors = Anchors::read(doc);
    let mut writer = Writer { doc, anchors, out: String::new(), prefixes, lists, gap: Gap::None };
    writer.run();
    writer.out
}

/// Before the lines of a note but its first; of some list items, too.
const NOTE_INDENT: &str = "    ";

/// What every line inside a container starts with.
struct Prefix {
    /// For the first line, until it is written.
    first: Option<String>,
    rest: String,
}

/// What parts the next block from the one before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Line,
    Blank,
}

/// A list that is open, read once and not for each item.
struct List {
    node: Id,
    is_tight: bool,
    /// The number of the item that comes next.
    number: i32,
}

struct Writer<'d> {
    doc: &'d Doc,
    anchors: Anchors,
    out: String,
    prefixes: Vec<Prefix>,
    lists: Vec<List>,
    gap: Gap,
}

impl Writer<'_> {
    fn run(&mut self) {
        let mut next = self.doc.first(TOP);
        while let Some(n) = next {
            next = self.enter(n);
        }
    }

    /// The node to enter after all of `n` is written; closes what ends there.
    fn after(&mut self, n: Id) -> Option<Id> {
        let mut n = n;
        loop {
            if let Some(next) = self.doc.next(n) {
                return Some(next);
            }
            n = self.doc.parent(n);
            if n == TOP {
                return None;
            }
            self.leave(n);
        }
    }

    /// Writes a block, or opens a container; gives the node to enter next.
    fn enter(&mut self, n: Id) -> Option<Id> {
        let doc = self.doc;
        let Some(name) = doc.name(n).filter(|name| name.is_block()) else {
            return self.line_run(n);
        };
        match name {
            Name::P => self.paragraph(n),
            Name::Pre => self.code(n),
            Name::Hr => self.block("---"),
            Name::Table => self.table(n),
            Name::Summary => self.summary(n),
            _ if name.is_heading() => self.heading(n, name),
            _ => {
                self.open(n, name);
                if let Some(first) = doc.first(n) {
                    return Some(first);
                }
                self.leave(n);
            }
        }
        self.after(n)
    }

    fn open(&mut self, n: Id, name: Name) {
        match name {
            Name::Blockquote => self.push("> ", "> "),
            Name::Ul | Name::Ol => self.lists.push(List::read(self.doc, n)),
            Name::Aside => self.callout(n),
            Name::Li => self.item(n),
            Name::Dt => self.push("- ", "  "),
            Name::Dd => self.push("  ", "  "),
            Name::Details => {
                self.block("<details>");
                // What follows without a blank line is HTML, and Markdown there is not read.
                let has_summary = self.doc.first(n).is_some_and(|c| self.doc.is(c, Name::Summary));
                self.gap = if has_summary { Gap::Line } else { Gap::Blank };
            }
            _ => {}
        }
    }

    fn leave(&mut self, n: Id) {
        match self.doc.name(n) {
            Some(Name::Li) => {
                self.flush_marker();
                self.prefixes.pop();
                let is_tight = self.doc.next(n).is_some() && self.in_tight_item(n);
                self.gap = if is_tight { Gap::Line } else { Gap::Blank };
            }
            Some(Name::Blockquote | Name::Aside | Name::Dt | Name::Dd) => {
                self.prefixes.pop();
                self.gap = if self.doc.is(n, Name::Dt) { Gap::Line } else { Gap::Blank };
            }
            Some(Name::Details) => self.block("</details>"),
            Some(Name::Ul | Name::Ol) => drop(self.lists.pop()),
            _ => {}
        }
    }

    /// Whether the node is an item of the innermost list, and that is tight.
    fn in_tight_item(&self, n: Id) -> bool {
        let list = self.lists.last();
        list.is_some_and(|list| list.is_tight && self.doc.parent(n) == list.node)
    }

    fn push(&mut self, first: &str, rest: &str) {
        self.prefixes.push(Prefix { first: Some(first.to_owned()), rest: rest.to_owned() });
    }

    fn callout(&mut self, n: Id) {
        self.push("> ", "> ");
        let alert = self.doc.attrs(n).iter().find_map(|a| match a {
            Attr::Mark(mark) => mark.alert(),
            _ => None,
        });
        if let Some(alert) = alert {
            self.block(&format!("[!{alert}]"));
            self.gap = Gap::Line;
        }
    }

    fn item(&mut self, n: Id) {
        let doc = self.doc;
        let list = doc.parent(n);
        let number = self.lists.last_mut().map_or(1, List::count);
        if doc.has_mark(doc.parent(list), Mark::Footnotes) {
            return self.push(&format!("[^{number}]: "), NOTE_INDENT);
        }
        // Two lists in a row would run into one.
        let is_second = doc.previous(list).is_some_and(|p| doc.name(p) == doc.name(list));
        let marker = match (doc.is(list, Name::Ol), is_second) {
            (false, false) => "- ".to_owned(),
            (false, true) => "* ".to_owned(),
            (true, _) => format!("{number}{} ", if is_second { ')' } else { '.' }),
        };
        self.push(&marker, &" ".repeat(marker.len()));
    }

    /// Text and inline elements that stand in a container directly.
    fn line_run(&mut self, first: Id) -> Option<Id> {
        let doc = self.doc;
        let run: Vec<Id> = std::iter::successors(Some(first), |&n| doc.next(n))
            .take_while(|&n| doc.name(n).is_none_or(|name| !name.is_block()))
            .collect();
        let text = inline::write(doc, &self.anchors, &run, Place::Line);
        let text = if doc.is(doc.parent(first), Name::Li) { task(text) } else { text };
        let is_term = doc.is(doc.parent(first), Name::Dt);
        self.block(&if is_term { format!("**{text}**") } else { text });
        let last = run.last().copied().unwrap_or(first);
        let holder = doc.parent(first);
        if doc.is(holder, Name::Li) && self.in_tight_item(holder) {
            self.gap = Gap::Line;
        }
        self.after(last)
    }

    fn paragraph(&mut self, n: Id) {
        let doc = self.doc;
        let only = doc.first(n).filter(|&c| doc.next(c).is_none());
        if let Some(math) = only.filter(|&c| doc.attrs(c).contains(&Attr::DisplayBlock)) {
            let source = tex(doc, math).unwrap_or_else(|| doc.text_of(math));
            return self.block(&format!("$$\n{}\n$$", escape::tex(&source)));
        }
        let children: Vec<Id> = doc.children(n).collect();
        let text = inline::write(doc, &self.anchors, &children, Place::Line);
        if text.is_empty() {
            return; // such as the way back from a note that ends with a table
        }
        let is_item = doc.is(doc.parent(n), Name::Li) && doc.previous(n).is_none();
        self.block(&if is_item { task(text) } else { text });
    }

    fn heading(&mut self, n: Id, name: Name) {
        let children: Vec<Id> = self.doc.children(n).collect();
        let text = inline::write(self.doc, &self.anchors, &children, Place::Heading);
        let level = usize::from(name.heading_level().unwrap_or(2));
        self.block(&format!("{} {text}", "#".repeat(level)));
    }

    fn summary(&mut self, n: Id) {
        let html = inline::as_html(self.doc, n);
        self.html(&html);
    }

    fn code(&mut self, n: Id) {
        let doc = self.doc;
        let language = doc
            .elements(n)
            .flat_map(|(n, _)| doc.attrs(n))
            .find_map(|a| match a {
                Attr::Language(language) => Some(language.as_str()),
                _ => None,
            })
            .unwrap_or_default();
        let text = cleaned(&doc.text_of(n));
        let fence = "`".repeat(escape::longest_run(&text, '`').max(2) + 1);
        self.block(&format!("{fence}{language}\n{}\n{fence}", text.trim_end_matches('\n')));
    }

    fn table(&mut self, n: Id) {
        if let Some(caption) = self.doc.children(n).find(|&c| self.doc.is(c, Name::Caption))
            && table::is_simple(self.doc, n)
        {
            let children: Vec<Id> = self.doc.children(caption).collect();
            self.block(&inline::write(self.doc, &self.anchors, &children, Place::Line));
        }
        if table::is_simple(self.doc, n) {
            return self.block(&table::write(self.doc, &self.anchors, n));
        }
        let html = inline::as_html(self.doc, n);
        self.html(&html);
    }

    /// Writes HTML on a line of its own. Behind a note's mark it may be read as a
    /// part of a line, where Markdown's marks would count.
    fn html(&mut self, html: &str) {
        let in_note = self.prefixes.iter().any(|prefix| prefix.rest == NOTE_INDENT);
        match in_note {
            true => self.block(&html.replace('[', "&#91;").replace('`', "&#96;")),
            false => self.block(html),
        }
    }

    /// Writes lines with their prefixes, parted from what is before.
    fn block(&mut self, text: &str) {
        debug_assert!(text.chars().all(|c| super::clean(c) == Some(c)), "not cleaned: {text:?}");
        match self.gap {
            Gap::Blank => self.blank_line(),
            Gap::Line | Gap::None => {}
        }
        for line in text.split('\n') {
            let note = self.note_begins();
            self.start_line();
            self.out.push_str(line);
            self.out.truncate(self.out.trim_end_matches(' ').len());
            if let Some(marker) = note {
                escape::end_note_line(&mut self.out, &marker);
            }
            self.out.push('\n');
        }
        self.gap = Gap::Blank;
    }

    /// The marker of a note whose first line is to be written now.
    fn note_begins(&self) -> Option<String> {
        let mut firsts = self.prefixes.iter().filter_map(|prefix| prefix.first.as_ref());
        firsts.find(|first| first.starts_with("[^")).cloned()
    }

    /// An item that starts with nothing writable still has its marker.
    fn flush_marker(&mut self) {
        if self.prefixes.last().is_some_and(|prefix| prefix.first.is_some()) {
            self.block("");
        }
    }

    fn blank_line(&mut self) {
        // Markers that wait belong to the block that comes.
        let settled = self.prefixes.iter().take_while(|p| p.first.is_none());
        let prefix: String = settled.map(|p| p.rest.as_str()).collect();
        self.out.push_str(prefix.trim_end());
        self.out.push('\n');
    }

    fn start_line(&mut self) {
        for prefix in &mut self.prefixes {
            let first = prefix.first.take();
            self.out.push_str(first.as_deref().unwrap_or(&prefix.rest));
        }
    }
}

/// Markdown's items have nine digits at most.
const LARGEST_NUMBER: i32 = 999_999_999;

impl List {
    fn read(doc: &Doc, list: Id) -> List {
        let start = doc.attrs(list).iter().find_map(|a| match a {
            Attr::Start(start) => Some(*start),
            _ => None,
        });
        let number = start.unwrap_or(1).clamp(0, LARGEST_NUMBER);
        List { node: list, is_tight: is_tight(doc, list), number }
    }

    /// The number of the item that comes now.
    fn count(&mut self) -> i32 {
        let number = self.number;
        self.number = (number + 1).min(LARGEST_NUMBER);
        number
    }
}

/// GitHub's form of an item's box to tick.
fn task(text: String) -> String {
    match text.split_at_checked('☑'.len_utf8()) {
        Some(("☑", rest)) => format!("[x]{rest}"),
        Some(("☐", rest)) => format!("[ ]{rest}"),
        _ => text,
    }
}

/// Whether no item holds more than a line and lists.
fn is_tight(doc: &Doc, list: Id) -> bool {
    if doc.has_mark(doc.parent(list), Mark::Footnotes) {
        return false;
    }
    doc.children(list).all(|item| {
        doc.children(item).all(|c| match doc.name(c) {
            Some(Name::Ul | Name::Ol) | None => true,
            Some(name) => !name.is_block(),
        })
    })
}

#[cfg(test)]
mod tests;
