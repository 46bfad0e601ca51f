//! When it was published and when changed.

use super::facts::{Fact, Facts, Field, Source, preview};
use super::kind::Kind;
use super::{lines, trust};
use crate::date::{self, Order};
use crate::hash::HashSet;
use crate::page::{Page, Tag};

/// What the reader sees, in place of what machines are told.
const VISIBLE: [Source; 3] = [Source::Time, Source::Labelled, Source::Line];

/// The time of publication.
pub(crate) fn published(
    page: &Page,
    facts: &mut Facts,
    kind: Kind,
    order: Order,
) -> Option<String> {
    match kind {
        Kind::Home | Kind::Manual => None,
        Kind::List | Kind::Page | Kind::Shop => {
            first(facts, Field::Published, order, &[Source::JsonLd])
        }
        Kind::Other => {
            let told = first(facts, Field::Published, order, trust::sources(Field::Published));
            match told {
                Some(told) => {
                    let surer = |day: &String| is_local_day(day, &told) || is_swapped(day, &told);
                    let local = from_address(page).filter(surer);
                    local.or_else(|| Some(earlier_if_seen(page, facts, order, told)))
                }
                None => from_address(page)
                    .or_else(|| from_scripts(page))
                    .or_else(|| only_change(facts, order)),
            }
        }
    }
}

/// The time of the last change.
pub(crate) fn modified(facts: &mut Facts, order: Order) -> Option<String> {
    first(facts, Field::Modified, order, trust::sources(Field::Modified))
}

/// What can be read under an earlier date was not published later: machines
/// are often told the day of a move or a new edition instead. A day's
/// difference is one of time zones.
fn earlier_if_seen(page: &Page, facts: &Facts, order: Order, told: String) -> String {
    let read = |fact: &Fact| date::read(&fact.value, order);
    let is_forum = facts.types.iter().any(|t| t.ends_with("ForumPosting") || t == "QAPage");
    // A journal's record is a day, and the word of those who published it.
    let mut records = facts.of(Field::Published, Source::DublinCore).filter_map(read);
    if is_forum || records.any(|record| record == told && record.len() == DAY) {
        return told;
    }
    let seen = VISIBLE.iter().flat_map(|source| facts.of(Field::Published, *source));
    let marked = lines::first_published(page, order);
    let is_one = marked.windows(2).all(|pair| date::day(&pair[0]) == date::day(&pair[1]));
    let seen = seen.filter_map(read).chain(marked.into_iter().filter(|_| is_one));
    let earlier = seen.filter(|seen| {
        let days = date::days_between(seen, &told);
        seen.as_str() > OLDEST_SEEN && days.is_some_and(|days| days > 1)
    });
    earlier.min().unwrap_or(told)
}

/// The length of a day in ISO 8601.
const DAY: usize = 10;

/// What is dated before the Web is what the text tells of.
const OLDEST_SEEN: &str = "1994";

/// Whether a day is that of the site's own clock where machines are told the
/// same moment by that of Greenwich.
fn is_local_day(day: &str, told: &str) -> bool {
    let is_universal = told.ends_with('Z') || told.ends_with("+00:00");
    is_universal && date::days_between(day, told).is_some_and(|days| days.abs() == 1)
}

/// Whether the two differ in which of their numbers is the month.
fn is_swapped(day: &str, told: &str) -> bool {
    let parts = |iso: &str| {
        Some((iso.get(..4)?.to_owned(), iso.get(5..7)?.to_owned(), iso.get(8..10)?.to_owned()))
    };
    match (parts(day), parts(told)) {
        (Some(day), Some(told)) => day != told && day == (told.0, told.2, told.1),
        _ => false,
    }
}

/// `/2018/04/05/` or `/2018/april/05/` in the page's own address.
fn from_address(page: &Page) -> Option<String> {
    let path = page.url.as_ref()?.path();
    let mut parts =
        path.split('/').skip_while(|part| part.len() != 4 || part.parse::<u16>().is_err());
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !is_number(day) {
        return None;
    }
    match is_number(month) {
        true => date::read(&format!("{year}-{month}-{day}"), Order::DayFirst),
        false => date::read(&format!("{day} {month} {year}"), Order::DayFirst),
    }
}

/// `"datePublished": "2018-04-05"` in a script's data, when all say one day.
fn from_scripts(page: &Page) -> Option<String> {
    let is_data = |n| {
        page.tag(n) == Tag::Script && !page.attr(n, "type").is_some_and(|t| t.contains("ld+json"))
    };
    let scripts = (1..page.len()).filter(|&n| is_data(n));
    let texts = scripts.flat_map(|n| page.children(n)).filter_map(|n| page.text(n));
    const NAMES: [&str; 3] = ["datePublished", "publishDate", "publishedDate"];
    let values = texts.flat_map(|text| NAMES.iter().flat_map(|name| text.split(name).skip(1)));
    let dates = values.filter_map(|rest| {
        let value = rest.trim_start_matches(['\\', '"', ':', ' ']);
        date::read(value.get(..10)?, Order::DayFirst)
    });
    let days: HashSet<String> = dates.collect();
    if days.len() == 1 { days.into_iter().next() } else { None }
}

/// What is said of a day of publication that is that of the last change.
pub(super) const ONLY_CHANGE: &str =
    "the page gives the day of its last change only; taken for that of publication";

/// Where an article shows the day of its last change and no other, that is the
/// only day there is to go by; a warning says so.
fn only_change(facts: &mut Facts, order: Order) -> Option<String> {
    let is_article = facts.list.iter().any(|f| f.field == Field::Author)
        || facts.of(Field::Title, Source::JsonLd).next().is_some();
    let seen = VISIBLE.iter().flat_map(|source| facts.of(Field::Modified, *source));
    let day =
        seen.filter_map(|fact| date::read(&fact.value, order)).next().filter(|_| is_article)?;
    facts.warn(ONLY_CHANGE.into());
    Some(day)
}

/// The first readable time of the most trusted source; what cannot be read
/// costs itself only, and a warning.
fn first(facts: &mut Facts, field: Field, order: Order, sources: &[Source]) -> Option<String> {
    let told = || {
        let one = sources.iter().filter(|source| !gives_list(facts, field, **source, order));
        one.flat_map(|source| facts.of(field, *source))
    };
    let time = told().find_map(|fact| date::read(&fact.value, order));
    let unread = told().next().filter(|_| time.is_none());
    if let Some(warning) = unread.map(|fact| warning(field, &fact.value)) {
        facts.warn(warning);
    }
    time
}

/// Whether a source states so many days that they are those of a list's entries.
fn gives_list(facts: &Facts, field: Field, source: Source, order: Order) -> bool {
    let mut days: Vec<String> = Vec::new();
    for time in facts.of(field, source).filter_map(|fact| date::read(&fact.value, order)) {
        if days.len() <= MOST_DAYS && !days.iter().any(|day| date::day(day) == date::day(&time)) {
            days.push(time);
        }
    }
    days.len() > MOST_DAYS
}

/// A page has one day, and maybe that of an edition.
const MOST_DAYS: usize = 2;

fn warning(field: Field, value: &str) -> String {
    let what = if field == Field::Published { "published" } else { "modified" };
    match date::is_relative(value) {
        true => format!("the {what} time is given as \"{}\" only", preview(value)),
        false => format!("the {what} time could not be read: {}", preview(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    fn published_of(url: &str, told: &[(Source, &str)]) -> (Option<String>, Vec<String>) {
        let tree = parse("<p>x");
        let mut facts = Facts::default();
        told.iter().for_each(|(source, value)| facts.add(Field::Published, *source, value));
        let time =
            published(&Page::new(&tree, Some(url)), &mut facts, Kind::Other, Order::MonthFirst);
        (time, facts.warnings)
    }

    #[test]
    fn what_is_seen_wins_only_when_it_is_earlier() {
        let time = |meta, seen| {
            published_of("https://a.example/x", &[(Source::OpenGraph, meta), (Source::Line, seen)])
                .0
        };
        assert_eq!(time("2024-05-09T10:00:00Z", "April 5, 2018").as_deref(), Some("2018-04-05"));
        assert_eq!(time("2018-04-05", "May 9, 2024").as_deref(), Some("2018-04-05"));
        let utc = "2018-04-06T02:00:00Z";
        assert_eq!(time(utc, "April 5, 2018").as_deref(), Some(utc));
    }

    #[test]
    fn a_list_of_days_is_no_day() {
        let days = ["2026-03-06", "2026-03-02", "2026-02-02"].map(|day| (Source::Microdata, day));
        assert_eq!(published_of("https://a.example/x", &days).0, None);
        assert!(published_of("https://a.example/x", &days[..2]).0.is_some());
    }

    #[test]
    fn an_address_can_tell_the_day() {
        let time = |url| published_of(url, &[]).0;
        assert_eq!(time("https://a.example/2018/04/05/tea").as_deref(), Some("2018-04-05"));
        assert_eq!(time("https://a.example/2018/april/05/tea").as_deref(), Some("2018-04-05"));
        let swapped = [(Source::Labelled, "05/04/2018")];
        let own = published_of("https://a.example/2018/april/05/tea", &swapped).0;
        assert_eq!(own.as_deref(), Some("2018-04-05"));
        assert_eq!(time("https://a.example/2018/44/05/tea"), None);
        assert_eq!(time("https://a.example/4711/04/05/tea"), None);
        let told = [(Source::OpenGraph, "2018-04-06T02:00:00Z")];
        let local = published_of("https://a.example/2018/04/05/tea", &told).0;
        assert_eq!(local.as_deref(), Some("2018-04-05"));
    }

    #[test]
    fn relative_and_broken_times_are_told_and_left_out() {
        let (time, warnings) =
            published_of("https://a.example/", &[(Source::Time, "13 minutes ago")]);
        assert_eq!((time, warnings.len()), (None, 1));
        assert_eq!(warnings[0], "the published time is given as \"13 minutes ago\" only");
        let (time, warnings) =
            published_of("https://a.example/", &[(Source::Time, "Yesterday-ish")]);
        assert_eq!(time, None);
        assert!(warnings[0].contains("Yesterday-ish"));
    }
}
