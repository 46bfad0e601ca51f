//! When it was published and when changed.

use super::facts::{Facts, Field, Source, preview};
use super::kind::Kind;
use super::trust;
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
        Kind::List | Kind::Shop => first(facts, Field::Published, order, &[Source::JsonLd]),
        Kind::Other => {
            let told = first(facts, Field::Published, order, trust::sources(Field::Published));
            match told {
                Some(told) => {
                    let local = from_address(page).filter(|day| is_local_day(day, &told));
                    local.or_else(|| Some(earlier_if_seen(facts, order, told)))
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
fn earlier_if_seen(facts: &Facts, order: Order, told: String) -> String {
    let seen = VISIBLE.iter().flat_map(|source| facts.of(Field::Published, *source));
    let seen = seen.filter_map(|fact| date::read(&fact.value, order));
    let is_forum = facts.types.iter().any(|t| t.ends_with("ForumPosting") || t == "QAPage");
    let earlier = seen.filter(|seen| {
        let days = date::days_between(seen, &told);
        !is_forum && seen.as_str() > OLDEST_SEEN && days.is_some_and(|days| days > 1)
    });
    earlier.min().unwrap_or(told)
}

/// What is dated before the Web is what the text tells of.
const OLDEST_SEEN: &str = "1994";

/// Whether a day is that of the site's own clock where machines are told the
/// same moment by that of Greenwich.
fn is_local_day(day: &str, told: &str) -> bool {
    let is_universal = told.ends_with('Z') || told.ends_with("+00:00");
    is_universal && date::days_between(day, told).is_some_and(|days| days.abs() == 1)
}

/// `/2018/04/05/` in the page's own address.
fn from_address(page: &Page) -> Option<String> {
    let path = page.url.as_ref()?.path();
    let mut parts =
        path.split('/').skip_while(|part| part.len() != 4 || part.parse::<u16>().is_err());
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let all_digits = [month, day].iter().all(|part| part.len() == 2);
    all_digits.then(|| date::read(&format!("{year}-{month}-{day}"), Order::DayFirst))?
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

/// Where an article shows the day of its last change and no other, that is the
/// only day there is to go by; a warning says so.
fn only_change(facts: &mut Facts, order: Order) -> Option<String> {
    let is_article = facts.list.iter().any(|f| f.field == Field::Author)
        || facts.of(Field::Title, Source::JsonLd).next().is_some();
    let seen = VISIBLE.iter().flat_map(|source| facts.of(Field::Modified, *source));
    let day =
        seen.filter_map(|fact| date::read(&fact.value, order)).next().filter(|_| is_article)?;
    facts.warn(
        "the page gives the day of its last change only; taken for that of publication".into(),
    );
    Some(day)
}

/// The first readable time of the most trusted source; what cannot be read
/// costs itself only, and a warning.
fn first(facts: &mut Facts, field: Field, order: Order, sources: &[Source]) -> Option<String> {
    let told = || sources.iter().flat_map(|source| facts.of(field, *source));
    let time = told().find_map(|fact| date::read(&fact.value, order));
    let unread = told().next().filter(|_| time.is_none());
    if let Some(warning) = unread.map(|fact| warning(field, &fact.value)) {
        facts.warn(warning);
    }
    time
}

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
    fn an_address_can_tell_the_day() {
        let time = |url| published_of(url, &[]).0;
        assert_eq!(time("https://a.example/2018/04/05/tea").as_deref(), Some("2018-04-05"));
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
