//! Lines of text around the headline that read like a byline or a date.

use super::byline;
use super::facts::fold;
use super::labels::tells_update;
use super::scan::visible_text;
use crate::article::NodeNumber;
use crate::date::{self, Order};
use crate::page::{Page, Tag};
use crate::tables::bylines::{OTHER_DAYS, PUBLISHED};
use crate::text::find_caseless;
use std::ops::Range;

/// What the lines around the headline say without any label.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) byline: Option<String>,
    /// Days, each once, with the bytes of text between headline and line.
    pub(crate) published: Vec<(String, usize)>,
    pub(crate) modified: Vec<String>,
}

impl Lines {
    /// Reads `after` bytes of text behind the headline, then `before` ahead of it.
    pub(crate) fn read(
        page: &Page,
        headline: NodeNumber,
        before: usize,
        after: usize,
        order: Order,
    ) -> Lines {
        let mut lines = Lines::default();
        lines.read_from(page, page.end(headline)..page.len(), after, order);
        lines.read_from(page, start_before(page, headline, before)..headline, before, order);
        lines
    }

    fn read_from(&mut self, page: &Page, range: Range<NodeNumber>, reach: usize, order: Order) {
        let (mut seen, mut n, mut last) = (0, range.start, "");
        while n < range.end && seen < reach {
            if page.tag(n).is_textless() {
                n = page.end(n);
                continue;
            }
            if let Some(text) = page.bare_text(n).filter(|text| !text.is_empty()) {
                if text.len() <= LONGEST_LINE {
                    let text = fold(text);
                    if self.byline.is_none() {
                        self.byline = byline_at(page, n, &text, last, order);
                    }
                    self.read_date(&text, last, seen, order);
                }
                seen += text.len();
                last = text;
            }
            n += 1;
        }
    }

    fn read_date(&mut self, text: &str, last: &str, distance: usize, order: Order) {
        let Some(found) = date::find(text, order) else { return };
        let before = &text[..found.at.start];
        // "Joined:" and "Thu 5 April 2018" may be two texts.
        let is_bare = before.split_whitespace().count() < 2 && last.len() < 40;
        let label = &if is_bare { format!("{last} {before}") } else { before.to_owned() };
        if text.len() - found.at.len() > 40 || tells_other_day(label) {
            return;
        }
        if tells_update(label) {
            self.modified.push(found.iso);
        } else if !self.published.iter().any(|(iso, _)| *iso == found.iso) {
            self.published.push((found.iso, distance));
        }
    }
}

/// Days on which the page says, anywhere, that it was published.
pub(crate) fn said_published(page: &Page, order: Order) -> Vec<String> {
    let mut days = Vec::new();
    let mut last = "";
    for text in (1..page.len()).filter_map(|n| page.bare_text(n)) {
        if text.len() <= 60 && text.bytes().any(|b| b.is_ascii_digit()) {
            let is_led = starts_published(text) || (last.len() < 30 && starts_published(last));
            let found = is_led.then(|| date::find(text, order)).flatten();
            days.extend(found.map(|found| found.iso));
        }
        if !text.is_empty() {
            last = text;
        }
    }
    days
}

/// Days that the page, anywhere, marks as that of its own first publication:
/// `<time pubdate>`, "originally published on".
pub(crate) fn first_published(page: &Page, order: Order) -> Vec<String> {
    let marked = |n: NodeNumber| {
        let datetime = (page.tag(n) == Tag::Time).then(|| page.attr(n, "datetime"))?;
        page.attr(n, "pubdate").and(datetime).and_then(|text| date::read(text, order))
    };
    let is_shown = |n: NodeNumber| !page.tag(page.parent(n)).is_textless();
    let told = |n: NodeNumber| {
        let text = page.bare_text(n).filter(|text| text.len() <= LONGEST_LINE && is_shown(n))?;
        Some(date::find(after_first(text)?, order)?.iso)
    };
    (1..page.len()).filter_map(|n| marked(n).or_else(|| told(n))).collect()
}

/// What follows "originally published on" in a sentence, as far as a date needs.
fn after_first(text: &str) -> Option<&str> {
    find_caseless(text, "published")?;
    let at = ["originally published", "first published"]
        .iter()
        .find_map(|said| Some(find_caseless(text, said)? + said.len()))?;
    let rest = &text[at..];
    let end = rest.char_indices().nth(30).map_or(rest.len(), |(end, _)| end);
    Some(&rest[..end])
}

fn starts_published(text: &str) -> bool {
    let text = text.to_lowercase();
    PUBLISHED.iter().any(|word| text.starts_with(word))
}

/// Whether the words before a date say that it is one of something else.
pub(crate) fn tells_other_day(label: &str) -> bool {
    let label = label.to_lowercase();
    OTHER_DAYS.iter().any(|word| label.contains(word))
}

const LONGEST_LINE: usize = 200;

/// "Written by" and the name in one line, or in two.
fn byline_at(page: &Page, n: NodeNumber, text: &str, last: &str, order: Order) -> Option<String> {
    let holder = page.ancestors(n).skip(1).find(|&a| !page.tag(a).is_inline())?;
    // A box of several blocks is no line.
    let is_line = page.descendants(holder).all(|i| page.tag(i).is_inline());
    let line = if is_line { visible_text(page, holder) } else { text.to_owned() };
    if line.len() <= LONGEST_LINE && byline::is_byline(line.trim(), order) {
        return byline::clean_line(&line, order);
    }
    let is_name =
        byline::is_lead_in(last) && byline::looks_like_name(text) && text.split(' ').count() <= 6;
    is_name.then(|| byline::clean_line(text, order))?
}

/// The node from which on there are `reach` bytes of text before `node`.
fn start_before(page: &Page, node: NodeNumber, reach: usize) -> NodeNumber {
    let mut seen = 0;
    for n in (1..node).rev() {
        if !page.tag(page.parent(n)).is_textless() {
            seen += page.bare_text(n).map_or(0, str::len);
        }
        if seen > reach {
            return n + 1;
        }
    }
    1
}
