//! Byline and date as the reader sees them, near the headline.

use super::byline;
use super::facts::{Facts, Field, Source};
use super::labels::{Kind, Label};
use super::scan::{Scan, visible_text};
use super::title::likeness;
use crate::article::NodeNumber;
use crate::date::{self, Order};
use crate::page::{Page, Tag};

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
    let facts = &mut scan.facts;
    note_authors(facts, &scan.labels, zone, order);
    for kind in [Kind::Published, Kind::Modified] {
        note_date(page, facts, &scan.labels, zone, kind);
    }
    note_lines(page, facts, zone, order);
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

fn note_date(page: &Page, facts: &mut Facts, labels: &[Label], zone: &Zone, kind: Kind) {
    let near = labels.iter().filter(|label| label.kind == kind);
    let best =
        near.filter_map(|label| Some((label, zone.distance(label.at)?))).min_by_key(|(_, d)| *d);
    let Some((label, _)) = best else { return };
    let field = if kind == Kind::Published { Field::Published } else { Field::Modified };
    let source = if page.tag(label.node) == Tag::Time { Source::Time } else { Source::Labelled };
    facts.add(field, source, &label.text);
}

/// Looks through the short lines after the headline for "By Ann Lee" and dates.
fn note_lines(page: &Page, facts: &mut Facts, zone: &Zone, order: Order) {
    if zone.at.is_none() {
        return;
    }
    let mut seen = 0;
    let mut n = page.end(zone.node);
    while n < page.len() && seen < AFTER {
        if page.tag(n).is_textless() {
            n = page.end(n);
            continue;
        }
        if let Some(text) = page.text(n) {
            seen += text.trim().len();
            note_line(page, facts, n, order);
        }
        n += 1;
    }
}

fn note_line(page: &Page, facts: &mut Facts, n: NodeNumber, order: Order) {
    let Some(text) = page.text(n) else { return };
    let text = text.trim();
    if text.len() > 200 || text.len() < 2 {
        return;
    }
    let holder = page.ancestors(n).skip(1).find(|&a| !page.tag(a).is_inline()).unwrap_or(0);
    let line = visible_text(page, holder);
    if line.len() > 200 {
        return;
    }
    if byline::has_lead_in(line.trim())
        && facts.of(Field::Author, Source::Line).next().is_none()
        && let Some(name) = byline::clean_line(&line, order)
    {
        facts.add(Field::Author, Source::Line, &name);
    }
    if let Some(found) = date::find(text, order)
        && text.len() < 80
        && facts.of(Field::Published, Source::Line).next().is_none()
    {
        facts.add(Field::Published, Source::Line, &found.iso);
    }
}
