//! Byline and date as the reader sees them, near the headline.

use super::byline;
use super::facts::{Facts, Field, Source};
use super::labels::{Kind, Label};
use super::lines::{self, Lines};
use super::scan::Scan;
use super::title::{WordSet, words};
use crate::article::NodeNumber;
use crate::date::{self, Order};
use crate::hash::HashSet;
use crate::page::{Page, Tag};

/// Where byline and date are looked for.
pub(crate) struct Zone {
    /// Bytes of visible text before the headline, when one is known.
    at: Option<usize>,
    /// The headline's element.
    node: NodeNumber,
    /// Whether the headline is short enough to be that of a list: "News".
    is_heading_of_list: bool,
}

/// Bytes of visible text around the headline that belong to its head.
const BEFORE: usize = 400;
const AFTER: usize = 1200;

/// The surroundings of the heading that carries the title.
pub(crate) fn zone(scan: &Scan, title: Option<&str>) -> Zone {
    let title = WordSet::new(title.unwrap_or_default());
    let heading = scan
        .headings
        .iter()
        .filter(|heading| {
            !heading.is_frame && heading.level < 4 && title.likeness(&heading.text) > 0.6
        })
        .min_by_key(|heading| heading.level);
    let heading = heading.or_else(|| scan.headings.iter().find(|h| h.level == 1 && !h.is_frame));
    Zone {
        at: heading.map(|h| h.at),
        node: heading.map_or(0, |h| h.node),
        is_heading_of_list: heading.is_some_and(|h| words(&h.text).len() <= 3),
    }
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
    let reach = if said || is_authored { AFTER } else { AFTER / 4 };
    let mut lines = match zone.at {
        Some(_) => Lines::read(page, zone.node, BEFORE, reach, order),
        None => Lines::default(),
    };
    let is_article = said || is_authored || lines.byline.is_some();
    if let Some(name) = lines.byline.take() {
        facts.add(Field::Author, Source::Line, &name);
    }
    // A list of dated things has no date of its own, but one right by the headline.
    let days = distinct_days(&scan.labels, order).max(lines.published.len());
    let is_one =
        || is_article && (said_by_json(facts) || distinct_authors(&scan.labels, order) < 3);
    let is_list = days > MOST_DAYS && !is_one() || days >= MOST_DAYS && zone.is_heading_of_list;
    let reach = if is_list { CLOSE } else { AFTER };
    note_date(page, facts, &scan.labels, zone, Kind::Published, reach, order);
    note_date(page, facts, &scan.labels, zone, Kind::Modified, AFTER, order);
    if let Some((iso, _)) = lines.published.iter().find(|(_, distance)| *distance <= reach) {
        facts.add(Field::Published, Source::Line, iso);
    }
    if facts.list.iter().all(|fact| fact.field != Field::Published) {
        note_only_date(page, facts, &scan.labels, is_article, order);
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
    let names: HashSet<String> =
        labels.filter_map(|label| byline::clean_line(&label.text, order)).collect();
    names.len()
}

fn distinct_days(labels: &[Label], order: Order) -> usize {
    let days: HashSet<String> = labels
        .iter()
        .filter(|label| label.kind == Kind::Published)
        .filter_map(|label| Some(date::day(&date::read(&label.text, order)?).to_owned()))
        .collect();
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
    let near = labels.iter().filter(|label| label.kind == kind && !is_in_card(page, label));
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

/// Whether the label stands within a link that says more: a card, which is about
/// the page that it leads to.
fn is_in_card(page: &Page, label: &Label) -> bool {
    let Some(link) = page.ancestors(label.node).find(|&a| page.tag(a) == Tag::A) else {
        return false;
    };
    let length = |n| page.text_of(n).trim().len();
    page.end(link) - link > MOST_NODES || length(link) > length(label.node) + OTHER_WORDS
}

/// Nodes of a link that need not be read to tell that it says more than a day.
const MOST_NODES: NodeNumber = 64;

/// Bytes of text, beside a date, of a link that is more than its frame.
const OTHER_WORDS: usize = 20;

/// Far from the headline a date counts only when the page says it published on
/// one day only, or labels one only.
fn note_only_date(
    page: &Page,
    facts: &mut Facts,
    labels: &[Label],
    is_article: bool,
    order: Order,
) {
    let labelled = labels
        .iter()
        .filter(|label| is_article && label.kind == Kind::Published && !is_in_card(page, label));
    let labelled = labelled.filter_map(|label| date::read(&label.text, order));
    let times: Vec<String> = labelled.chain(lines::said_published(page, order)).collect();
    // Of times of the same day, the one without an hour.
    let Some(first) = times.iter().min() else { return };
    if times.iter().all(|time| date::day(time) == date::day(first)) {
        facts.add(Field::Published, Source::Line, first);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Metadata, read};
    use crate::page::Page;
    use crate::tree::parse;

    fn meta(body: &str) -> Metadata {
        let html =
            format!("<title>How to make good tea</title><h1>How to make good tea</h1>{body}");
        let tree = parse(&html);
        read(&Page::new(&tree, Some("https://a.example/tea")))
    }

    #[test]
    fn lines_by_the_headline_are_read_in_many_languages() {
        for (line, name, day) in [
            ("<p>By <a href=/x>Ann Lee</a></p><p>April 5, 2018</p>", "Ann Lee", "2018-04-05"),
            ("<p>Von Anna Müller | 5. April 2018</p>", "Anna Müller", "2018-04-05"),
            ("<p>Par Anne Petit, le 5 avril 2018</p>", "Anne Petit", "2018-04-05"),
            ("<p>Por Ana Ruiz</p><p>5 de abril de 2018</p>", "Ana Ruiz", "2018-04-05"),
            ("<p>Автор: Анна Иванова</p><p>5 апреля 2018</p>", "Анна Иванова", "2018-04-05"),
            ("<p>作者：李明</p><p>2018年4月5日</p>", "李明", "2018-04-05"),
            (
                "<div><p>Written by</p><p>Ann Lee</p></div><i>5 Apr 2018</i>",
                "Ann Lee",
                "2018-04-05",
            ),
        ] {
            let meta = meta(line);
            assert_eq!(meta.byline.as_deref(), Some(name), "{line}");
            assert_eq!(meta.published_time.as_deref(), Some(day), "{line}");
        }
    }

    #[test]
    fn labelled_elements_are_read() {
        let meta = meta(
            "<div class=post-meta><span class=author-name><a href=/author/ann>Ann Lee</a></span> \
             <span class=entry-date>5 April 2018</span> <span class=updated>Updated 6 May 2019</span></div>",
        );
        assert_eq!(meta.authors[0].name, "Ann Lee");
        assert_eq!(meta.authors[0].url.as_deref(), Some("https://a.example/author/ann"));
        assert_eq!(meta.published_time.as_deref(), Some("2018-04-05"));
        assert_eq!(meta.modified_time.as_deref(), Some("2019-05-06"));
    }

    #[test]
    fn commenters_and_related_stories_give_nothing() {
        let meta = meta(
            "<p>Tea is a drink.</p><div class=comments><span class=author>Troll</span>\
             <time datetime=2018-04-05>then</time></div><aside class=related>\
             <a rel=author href=/bo>Bo Chen</a></aside>",
        );
        assert_eq!((meta.byline, meta.published_time), (None, None));
    }

    #[test]
    fn a_list_of_dated_things_has_no_date() {
        let items: String = (1..7)
            .map(|day| format!("<div><p>A story of some length, told at leisure, with the number {day}, \
                 so that the list is not right under the headline.</p><time datetime=2018-04-0{day}>x</time></div>"))
            .collect();
        assert_eq!(meta(&items).published_time, None);
    }

    #[test]
    fn the_days_of_members_are_not_the_articles() {
        for line in [
            "<p>Joined: <time datetime=2018-04-05>5 April</time></p>",
            "<p>Last active 5 April 2018</p>",
        ] {
            assert_eq!(meta(line).published_time, None, "{line}");
        }
    }

    #[test]
    fn the_day_of_another_story_is_not_this_ones() {
        let card = "<a href=/tin><time datetime=2018-03-04>4 March</time> <b>How to open tins of tea</b></a>";
        assert_eq!(meta(card).published_time, None);
        let line = format!("<p>Published April 5, 2018</p><p>Tea is a drink.</p>{card}");
        assert_eq!(meta(&line).published_time.as_deref(), Some("2018-04-05"));
        let own = meta("<a href=/2018/04><time datetime=2018-04-05>April 5, 2018</time></a>");
        assert_eq!(own.published_time.as_deref(), Some("2018-04-05"));
    }

    #[test]
    fn the_day_of_a_change_is_taken_with_a_warning() {
        let meta = meta("<p>By Ann Lee</p><p>Updated April 5, 2018</p>");
        assert_eq!(meta.published_time.as_deref(), Some("2018-04-05"));
        assert!(meta.warnings[0].contains("last change only"), "{:?}", meta.warnings);
    }
}
