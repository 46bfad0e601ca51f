//! Byline and date as the reader sees them, near the headline.

use super::byline;
use super::facts::{Facts, Field, Source, fold};
use super::labels::{Kind, Label, tells_update};
use super::scan::{Scan, visible_text};
use super::title::likeness;
use crate::article::NodeNumber;
use crate::date::{self, Order};
use crate::page::{Page, Tag};
use crate::tables::bylines::PUBLISHED;

/// Where byline and date are looked for.
pub(crate) struct Zone {
    /// Bytes of visible text before the headline, when one is known.
    at: Option<usize>,
    /// The headline's element.
    node: NodeNumber,
}

/// Bytes of visible text around the headline that belong to its head.
const BEFORE: usize = 400;
const AFTER: usize = 1200;

/// The surroundings of the heading that carries the title.
pub(crate) fn zone(scan: &Scan, title: Option<&str>) -> Zone {
    let like = |text: &str| title.map_or(0.0, |title| likeness(text, title));
    let heading = scan
        .headings
        .iter()
        .filter(|heading| !heading.is_frame && like(&heading.text) > 0.6)
        .min_by_key(|heading| heading.level);
    let heading = heading.or_else(|| scan.headings.iter().find(|h| h.level == 1 && !h.is_frame));
    Zone { at: heading.map(|h| h.at), node: heading.map_or(0, |h| h.node) }
}

impl Zone {
    /// How far a place in the text is from the headline; `None` when too far.
    fn distance(&self, at: usize) -> Option<usize> {
        match self.at {
            None => (at < AFTER).then_some(at),
            Some(headline) if at >= headline => (at - headline <= AFTER).then_some(at - headline),
            Some(headline) => (headline - at <= BEFORE).then_some(2 * (headline - at)),
        }
    }
}

/// Notes what can be seen near the headline.
pub(crate) fn read(page: &Page, scan: &mut Scan, zone: &Zone, order: Order) {
    let said = is_said_article(scan);
    let facts = &mut scan.facts;
    note_authors(facts, &scan.labels, zone, order);
    let is_authored = facts.of(Field::Author, Source::Labelled).next().is_some();
    note_only_author(facts, &scan.labels, order);
    let mut lines =
        Lines::read(page, zone, order, if said || is_authored { AFTER } else { AFTER / 4 });
    let is_article = said || is_authored || lines.byline.is_some();
    if let Some(name) = lines.byline.take() {
        facts.add(Field::Author, Source::Line, &name);
    }
    // A list of dated things has no date of its own, but one right by the headline.
    let days = distinct_days(&scan.labels, order);
    let is_one = is_article && (said_by_json(facts) || distinct_authors(&scan.labels, order) < 3);
    let is_list = !is_one && days.max(lines.published.len()) > MOST_DAYS;
    note_date(
        page,
        facts,
        &scan.labels,
        zone,
        Kind::Published,
        if is_list { CLOSE } else { AFTER },
        order,
    );
    note_date(page, facts, &scan.labels, zone, Kind::Modified, AFTER, order);
    if !is_list && let Some(iso) = lines.published.first() {
        facts.add(Field::Published, Source::Line, iso);
    }
    if is_article && facts.list.iter().all(|fact| fact.field != Field::Published) {
        note_only_date(page, facts, &scan.labels, order);
    }
    if let Some(iso) = lines.modified.first() {
        facts.add(Field::Modified, Source::Line, iso);
    }
}

/// More days than this on a page that is not known to be an article: a list.
const MOST_DAYS: usize = 3;

/// Bytes of text between a headline and what stands right under it.
const CLOSE: usize = 120;

fn is_said_article(scan: &Scan) -> bool {
    let facts = &scan.facts;
    facts.of(Field::OgType, Source::OpenGraph).any(|fact| fact.value.contains("article"))
        || said_by_json(facts)
}

fn said_by_json(facts: &Facts) -> bool {
    facts.of(Field::Title, Source::JsonLd).next().is_some()
}

fn distinct_authors(labels: &[Label], order: Order) -> usize {
    // The weakest labels are those of members who reply.
    let labels = labels.iter().filter(|label| label.kind == Kind::Author && label.weight > 1);
    let mut names: Vec<String> =
        labels.filter_map(|label| byline::clean_line(&label.text, order)).collect();
    names.sort();
    names.dedup();
    names.len()
}

fn distinct_days(labels: &[Label], order: Order) -> usize {
    let mut days: Vec<String> = labels
        .iter()
        .filter(|label| label.kind == Kind::Published)
        .filter_map(|label| Some(date::day(&date::read(&label.text, order)?).to_owned()))
        .collect();
    days.sort();
    days.dedup();
    days.len()
}

fn note_authors(facts: &mut Facts, labels: &[Label], zone: &Zone, order: Order) {
    let near = labels.iter().filter(|label| label.kind == Kind::Author);
    let near: Vec<(&Label, usize)> =
        near.filter_map(|label| Some((label, zone.distance(label.at)?))).collect();
    let readable = |label: &Label| byline::clean_line(&label.text, order);
    let Some(best) = near
        .iter()
        .filter(|(label, _)| readable(label).is_some())
        .min_by_key(|(label, distance)| (u8::MAX - label.weight, *distance))
    else {
        return;
    };
    let (weight, place) = (best.0.weight, best.0.at);
    for (label, _) in near.iter().filter(|(label, _)| label.weight == weight) {
        // Several authors stand side by side.
        if label.at.abs_diff(place) < 120
            && let Some(name) = readable(label)
        {
            facts.add_linked(Field::Author, Source::Labelled, &name, label.url.clone());
        }
    }
}

/// Far from the headline a plain label counts only when the page names one person.
fn note_only_author(facts: &mut Facts, labels: &[Label], order: Order) {
    if facts.of(Field::Author, Source::Labelled).next().is_some() {
        return;
    }
    let plain = labels.iter().filter(|label| label.kind == Kind::Author && label.weight >= 3);
    let mut names: Vec<(String, &Label)> =
        plain.filter_map(|label| Some((byline::clean_line(&label.text, order)?, label))).collect();
    names.dedup_by(|a, b| a.0 == b.0);
    if let [(name, label)] = names.as_slice() {
        facts.add_linked(Field::Author, Source::Labelled, name, label.url.clone());
    }
}

fn note_date(
    page: &Page,
    facts: &mut Facts,
    labels: &[Label],
    zone: &Zone,
    kind: Kind,
    reach: usize,
    order: Order,
) {
    let near = labels.iter().filter(|label| label.kind == kind);
    let best = near
        .filter(|label| date::read(&label.text, order).is_some() || date::is_relative(&label.text))
        .filter_map(|label| Some((label, zone.distance(label.at)?)))
        .filter(|(_, distance)| *distance <= reach)
        .min_by_key(|(_, distance)| *distance);
    let Some((label, _)) = best else { return };
    let field = if kind == Kind::Published { Field::Published } else { Field::Modified };
    let source = if page.tag(label.node) == Tag::Time { Source::Time } else { Source::Labelled };
    facts.add(field, source, &label.text);
}

/// Far from the headline a date counts only when the page labels, or says it
/// published, one day only.
fn note_only_date(page: &Page, facts: &mut Facts, labels: &[Label], order: Order) {
    let labelled = labels.iter().filter(|label| label.kind == Kind::Published);
    let labelled = labelled.filter_map(|label| date::read(&label.text, order));
    let lines = (1..page.len()).filter_map(|n| page.text(n)).map(str::trim);
    let lines = lines.filter(|text| text.len() <= 60 && text.bytes().any(|b| b.is_ascii_digit()));
    let said = lines.filter(|text| {
        let text = text.to_lowercase();
        PUBLISHED.iter().any(|word| text.starts_with(word))
    });
    let said = said.filter_map(|text| Some(date::find(text, order)?.iso));
    let mut days: Vec<String> = labelled.chain(said).collect();
    days.sort();
    days.dedup_by(|a, b| date::day(a) == date::day(b));
    if let [day] = days.as_slice() {
        facts.add(Field::Published, Source::Line, day);
    }
}

/// What the lines around the headline say without any label.
#[derive(Default)]
struct Lines {
    byline: Option<String>,
    published: Vec<String>,
    modified: Vec<String>,
}

impl Lines {
    /// Reads `reach` bytes of text after the headline, then some before it.
    fn read(page: &Page, zone: &Zone, order: Order, reach: usize) -> Lines {
        let mut lines = Lines::default();
        if zone.at.is_some() {
            let start = page.end(zone.node);
            lines.read_from(page, start, page.len(), reach, order);
            lines.read_from(page, start_before(page, zone.node), zone.node, BEFORE, order);
        }
        lines
    }

    fn read_from(
        &mut self,
        page: &Page,
        from: NodeNumber,
        to: NodeNumber,
        reach: usize,
        order: Order,
    ) {
        let (mut seen, mut n, mut last) = (0, from, "");
        while n < to && seen < reach {
            if page.tag(n).is_textless() {
                n = page.end(n);
                continue;
            }
            if let Some(text) = page.text(n).map(str::trim).filter(|text| !text.is_empty()) {
                seen += text.len();
                if text.len() <= LONGEST_LINE {
                    self.read_line(page, n, &fold(text), last, order);
                }
                last = text;
            }
            n += 1;
        }
    }

    fn read_line(&mut self, page: &Page, n: NodeNumber, text: &str, last: &str, order: Order) {
        if self.byline.is_none() {
            self.byline = byline_at(page, n, text, last, order);
        }
        if let Some(found) = date::find(text, order)
            && text.len() - found.at.len() <= 40
        {
            let before = &text[..found.at.start];
            match tells_update(before)
                || (before.is_empty() && last.len() < 40 && tells_update(last))
            {
                true => push_once(&mut self.modified, found.iso),
                false => push_once(&mut self.published, found.iso),
            }
        }
    }
}

const LONGEST_LINE: usize = 200;

fn push_once(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}

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

/// The node from which on there are [`BEFORE`] bytes of text before `node`.
fn start_before(page: &Page, node: NodeNumber) -> NodeNumber {
    let mut seen = 0;
    for n in (1..node).rev() {
        if !page.tag(page.parent(n)).is_textless() {
            seen += page.text(n).map_or(0, |text| text.trim().len());
        }
        if seen > BEFORE {
            return n + 1;
        }
    }
    1
}
