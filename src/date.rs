//! Dates as pages write them, turned into ISO 8601.

mod clock;
mod day;
mod tokens;

use crate::tables::months::RELATIVE;
use clock::time_after;
use day::day_at;
use std::ops::Range;
use tokens::tokens;

/// Which number comes first in `04/05/2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    /// As nearly everywhere.
    #[default]
    DayFirst,
    /// As in the United States.
    MonthFirst,
}

impl Order {
    /// The order that readers of a language expect; plain English counts as
    /// American, as most pages that say no more are.
    pub(crate) fn of_language(lang: Option<&str>) -> Order {
        let lang = lang.unwrap_or("en").to_ascii_lowercase();
        match lang.replace('_', "-").as_str() {
            "en" | "en-us" | "en-ph" => Order::MonthFirst,
            _ => Order::DayFirst,
        }
    }
}

/// A date found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// ISO 8601; time and zone only where the text has them.
    pub(crate) iso: String,
    /// Where in the text it stands.
    pub(crate) at: Range<usize>,
}

/// Reads a text that should be a date and nothing much else; `None` for what
/// is no date, for a date without a year, and for a relative time.
pub(crate) fn read(text: &str, order: Order) -> Option<String> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    as_iso(text)
        .or_else(|| find(text, order).map(|found| found.iso))
        .or_else(|| digits_only(text))
        .or_else(|| month_only(text))
}

/// The first date in a text, with its time of day when that follows it.
pub(crate) fn find(text: &str, order: Order) -> Option<Found> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|i| {
        let (day, next) = day_at(&tokens, i, order)?;
        let (time, next) = time_after(text, &tokens, next);
        let last = tokens.get(next - 1)?;
        Some(Found { iso: day.iso() + &time, at: tokens[i].at..last.at + last.text.len() })
    })
}

/// Whether the text tells a time by its distance from now.
pub(crate) fn is_relative(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
    text.chars().count() < 40
        && RELATIVE.split_whitespace().any(|relative| {
            let glued = relative.chars().next().is_some_and(|c| c >= '\u{3000}');
            if glued { lower.contains(relative) } else { words.clone().any(|w| w == relative) }
        })
        && words.next().is_some()
}

/// The day of an ISO date: its first ten characters.
pub(crate) fn day(iso: &str) -> &str {
    iso.get(..10).unwrap_or(iso)
}

/// Days from one ISO date to another; `None` where one has no day.
pub(crate) fn days_between(from: &str, to: &str) -> Option<i64> {
    let ordinal = |iso: &str| {
        let mut parts = day(iso).splitn(3, '-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        // March starts the year here, so that a leap day ends it.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
    };
    Some(ordinal(to)? - ordinal(from)?)
}

#[derive(Clone, Copy)]
struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    fn new(year: u32, month: u32, day: u32) -> Option<Day> {
        let year = if year < 100 { year + if year < 70 { 2000 } else { 1900 } } else { year };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let longest = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let fits = (1900..=2100).contains(&year) && (1..=longest).contains(&day);
        fits.then_some(Day { year: year as u16, month: month as u8, day: day as u8 })
    }

    fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// An ISO form is given on as it stands, but for a space in place of the `T`.
fn as_iso(text: &str) -> Option<String> {
    let date = text.get(..10)?;
    let mut parts = date.split('-');
    let mut number = || parts.next()?.parse::<u32>().ok();
    Day::new(number()?, number()?, number()?)?;
    let rest = &text[10..];
    if rest.is_empty() {
        return Some(date.into());
    }
    let time = rest.strip_prefix(['T', 't', ' '])?.trim_start();
    let clock_end =
        time.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.')).unwrap_or(time.len());
    let (clock, zone) = time.split_at(clock_end);
    if !is_clock(clock) {
        return None;
    }
    let zone = zone.trim();
    let is_offset = zone.is_empty() || zone.eq_ignore_ascii_case("z") || is_offset(zone);
    is_offset.then(|| format!("{date}T{clock}{}", zone.to_ascii_uppercase()))
}

/// `2018-04` and `2018/04`, as journals are dated.
fn month_only(text: &str) -> Option<String> {
    let (year, month) = text.split_once(['-', '/'])?;
    let digits = year.len() == 4 && (1..=2).contains(&month.len());
    let month = month.parse().ok().filter(|_| digits)?;
    Day::new(year.parse().ok()?, month, 1).map(|day| day.iso()[..7].to_owned())
}

fn is_clock(clock: &str) -> bool {
    let mut parts = clock.split(':');
    let mut below = |limit: u8| match parts.next() {
        Some(part) => whole_part(part).is_some_and(|n| n < limit),
        None => false,
    };
    below(25) && below(60) && (clock.matches(':').count() < 2 || below(61))
}

/// Seconds may have parts behind a point.
fn whole_part(number: &str) -> Option<u8> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = number.len() >= 2 && part.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| whole.parse().ok())?
}

fn is_offset(zone: &str) -> bool {
    let Some(digits) = zone.strip_prefix(['+', '-']) else { return false };
    let bare: String = digits.chars().filter(|&c| c != ':').collect();
    matches!(bare.len(), 2 | 4) && bare.bytes().all(|b| b.is_ascii_digit())
}

/// `20180405`, and seconds or milliseconds since 1970.
fn digits_only(text: &str) -> Option<String> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u64 = text.parse().ok()?;
    match text.len() {
        8 => Some(
            Day::new((number / 10_000) as u32, (number / 100 % 100) as u32, (number % 100) as u32)?
                .iso(),
        ),
        10 => Some(from_unix(number)),
        13 => Some(from_unix(number / 1000)),
        _ => None,
    }
}

fn from_unix(seconds: u64) -> String {
    // Days since 1970 to a date: Howard Hinnant's civil-from-days.
    let (days, clock) = (seconds / 86_400 + 719_468, seconds % 86_400);
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (clock / 3600, clock / 60 % 60, clock % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_first(text: &str) -> Option<String> {
        read(text, Order::DayFirst)
    }

    #[test]
    fn iso_stands_as_it_is() {
        for iso in [
            "2018-04-05",
            "2018-04-05T06:00",
            "2021-11-01T10:52:50+0100",
            "2015-07-10T09:53:00-04:00",
            "2019-10-18T17:23:34.816Z",
        ] {
            assert_eq!(day_first(iso).as_deref(), Some(iso));
        }
        assert_eq!(day_first("2020-01-02 03:04:05").as_deref(), Some("2020-01-02T03:04:05"));
        assert_eq!(day_first("2018/4").as_deref(), Some("2018-04"));
        assert_eq!(day_first("20180405").as_deref(), Some("2018-04-05"));
        assert_eq!(day_first("1522908000").as_deref(), Some("2018-04-05T06:00:00Z"));
    }

    #[test]
    fn dates_are_read_in_many_languages() {
        for text in [
            "5 April 2018",
            "April 5th, 2018",
            "Apr. 5, 2018",
            "Donnerstag, 5. April 2018",
            "5 avril 2018",
            "5 de abril de 2018",
            "5 aprile 2018",
            "5 kwietnia 2018",
            "5 апреля 2018 г.",
            "5 Nisan 2018",
            "5 dubna 2018",
            "2018年4月5日",
            "2018년 4월 5일",
            "2018. 4. 5.",
            "05.04.2018",
            "5/4/2018",
            "5-Apr-2018",
            "5-Apr-18",
            "2018 Apr 5",
        ] {
            assert_eq!(day_first(text).as_deref(), Some("2018-04-05"), "{text}");
        }
        for (text, month) in [
            ("1er août 2019", "08"),
            ("1 März 2019", "03"),
            ("1 Mayıs 2019", "05"),
            ("1 mei 2019", "05"),
        ] {
            assert_eq!(day_first(text), Some(format!("2019-{month}-01")), "{text}");
        }
    }

    #[test]
    fn the_order_of_bare_numbers_follows_the_language() {
        assert_eq!(
            read("4/5/2018", Order::of_language(Some("en-US"))).as_deref(),
            Some("2018-04-05")
        );
        assert_eq!(
            read("4/5/2018", Order::of_language(Some("en-GB"))).as_deref(),
            Some("2018-05-04")
        );
        assert_eq!(read("4/25/2018", Order::DayFirst).as_deref(), Some("2018-04-25"));
        assert_eq!(read("04.05.2018", Order::MonthFirst).as_deref(), Some("2018-05-04"));
    }

    #[test]
    fn time_and_zone_come_only_when_given() {
        for (text, iso) in [
            ("Thu, 05 Apr 2018 06:07:08 GMT", "2018-04-05T06:07:08Z"),
            ("April 5, 2018 at 6:07 p.m. EDT", "2018-04-05T18:07-04:00"),
            ("5. April 2018 um 18:07 Uhr", "2018-04-05T18:07"),
            ("5 avril 2018 à 18h07", "2018-04-05T18:07"),
            ("Thu Apr 05 2018 06:07:08 GMT+0200 (CEST)", "2018-04-05T06:07:08+0200"),
            ("2018年4月5日 18:07", "2018-04-05T18:07"),
            ("April 5, 2018 · 12:10 am", "2018-04-05T00:10"),
        ] {
            assert_eq!(day_first(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn what_is_no_full_date_is_none() {
        for text in [
            "13 minutes ago",
            "Yesterday-ish",
            "April 5",
            "2018",
            "",
            "31.02.2018",
            "1.2.3",
            "192.168.2.10",
            "12-34-5678",
            "99999999",
            "5 of 2018 people",
        ] {
            assert_eq!(day_first(text), None, "{text}");
        }
        assert!(
            is_relative("13 minutes ago") && is_relative("vor 3 Stunden") && is_relative("3時間前")
        );
        assert!(!is_relative("5 April 2018"));
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(days_between("2020-02-28", "2020-03-01T10:00Z"), Some(2));
        assert_eq!(days_between("2019-12-31", "2019-12-01"), Some(-30));
        assert_eq!(days_between("2019", "2020-01-01"), None);
    }

    #[test]
    fn a_date_is_found_within_a_line() {
        let line = "By Ann Lee | Published 5 April 2018, 10:00 | 3 comments";
        let found = find(line, Order::DayFirst).expect("a date");
        assert_eq!(
            (found.iso.as_str(), &line[found.at]),
            ("2018-04-05T10:00", "5 April 2018, 10:00")
        );
    }
}
