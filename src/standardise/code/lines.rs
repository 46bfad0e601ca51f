//! The text of code, line by line.

use super::super::classes::has_class;
use super::chrome::is_chrome;
use crate::article::NodeNumber;
use crate::order;
use crate::page::{Page, Tag};

/// The code's text: no chrome, every line on its own.
pub(super) fn read(page: &Page, root: NodeNumber) -> String {
    let mut lines = Lines::default();
    match moved(page, root) {
        Some(order) => {
            order.into_iter().for_each(|line| lines.read(page, line - 1, page.end(line)))
        }
        None => lines.read(page, root, page.end(root)),
    }
    lines.finish()
}

/// The lines that an editor has placed, in the order in which they are seen;
/// `None` where there are none.
fn moved(page: &Page, root: NodeNumber) -> Option<Vec<NodeNumber>> {
    let mut placed: Vec<(u64, NodeNumber)> = Vec::new();
    for n in page.descendants(root).filter(|&n| has_class(page, n, &["view-line"])) {
        let (_, after) = page.attr(n, "style")?.split_once("top:")?;
        let top = after.trim_start().split(|c: char| !c.is_ascii_digit()).next()?;
        placed.push((top.parse().ok()?, n));
    }
    let placed = order::by_key(placed, |&(top, _)| top);
    (!placed.is_empty()).then(|| placed.into_iter().map(|(_, n)| n).collect())
}

/// Collects lines.
#[derive(Default)]
struct Lines {
    text: String,
    ends: Vec<NodeNumber>,
    /// Whether a line element is open or was closed last, with no break since.
    in_line: bool,
    /// Where the line opened last starts.
    start: usize,
}

impl Lines {
    /// Reads what stands behind a node up to another.
    fn read(&mut self, page: &Page, after: NodeNumber, end: NodeNumber) {
        let mut n = after + 1;
        while n < end {
            self.close_until(n);
            if is_chrome(page, n) || page.tag(n).is_textless() {
                n = page.end(n);
                continue;
            }
            match page.text(n) {
                Some(text) => self.text(text),
                None if page.tag(n) == Tag::Br => self.text("\n"),
                None if is_line(page, n) => self.open(page.end(n)),
                None => {}
            }
            n += 1;
        }
    }

    /// A line that starts another (a row and its cell) is the same line.
    fn open(&mut self, end: NodeNumber) {
        let is_inner = self.ends.last().is_some_and(|&outer| end <= outer);
        let is_same = is_inner && self.text.len() == self.start;
        if !is_same && (self.in_line || !self.text.is_empty() && !self.text.ends_with('\n')) {
            self.text.push('\n');
        }
        self.in_line = true;
        self.start = self.text.len();
        self.ends.push(end);
    }

    fn close_until(&mut self, n: NodeNumber) {
        while self.ends.last().is_some_and(|&end| end <= n) {
            self.ends.pop();
        }
    }

    fn text(&mut self, text: &str) {
        if self.ends.is_empty() && self.in_line {
            // Between two lines only the break itself counts.
            let Some(at) = text.find('\n') else {
                if !text.trim().is_empty() {
                    self.in_line = false;
                    self.text.push('\n');
                    self.text.push_str(text);
                }
                return;
            };
            self.in_line = false;
            self.text.push_str(&text[at..]);
            return;
        }
        self.in_line &= !text.contains('\n');
        self.text.push_str(text);
    }

    fn finish(self) -> String {
        let text = self.text.replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n");
        let text = text.replace(['\u{200b}', '\u{feff}'], "").replace('\u{a0}', " ");
        let blank = |line: &&str| line.trim().is_empty();
        let lines: Vec<&str> = text.split('\n').collect();
        let first = lines.iter().take_while(|l| blank(l)).count();
        let last = lines.len() - lines.iter().rev().take_while(|l| blank(l)).count();
        lines.get(first..last).unwrap_or_default().join("\n")
    }
}

/// Elements that hold one line of code each.
pub(super) fn is_line(page: &Page, n: NodeNumber) -> bool {
    const LINES: &[&str] = &[
        "line",
        "code-line",
        "token-line",
        "view-line",
        "cm-line",
        "CodeMirror-line",
        "ace_line",
        "blob-code",
        "react-code-text",
        "cl",
        "hljs-ln-line",
    ];
    match page.tag(n) {
        Tag::Div | Tag::Li | Tag::Tr | Tag::P => !page
            .children(n)
            .any(|c| matches!(page.tag(c), Tag::Div | Tag::Pre | Tag::Ol | Tag::Ul | Tag::Table)),
        Tag::Span | Tag::Code | Tag::Td | Tag::Pre => {
            has_class(page, n, LINES) && !has_class(page, page.parent(n), LINES)
                || page.attr(n, "data-line").is_some() && page.tag(n) == Tag::Span
        }
        _ => false,
    }
}
