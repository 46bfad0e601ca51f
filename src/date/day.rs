//! Days in their many spellings.

use super::tokens::{Kind, Token, skip};
use super::{Day, Order};

/// The date that starts at token `i`, and the token after it.
pub(super) fn day_at(tokens: &[Token], i: usize, order: Order) -> Option<(Day, usize)> {
    if i > 0 && tokens[i].kind == Kind::Number && tokens[i - 1].kind == Kind::Number {
        return None;
    }
    year_first(tokens, i)
        .or_else(|| numbers_only(tokens, i, order))
        .or_else(|| day_month_year(tokens, i))
        .or_else(|| month_day_year(tokens, i))
        .or_else(|| year_month_day(tokens, i))
}

/// `2018-04-05`, `2018/4/5`, `2018. 4. 5.`, `2018年4月5日`, `2018년 4월 5일`.
fn year_first(tokens: &[Token], i: usize) -> Option<(Day, usize)> {
    let year = tokens.get(i)?.number(4..5)?;
    let month = tokens.get(i + 2)?.number(1..3)?;
    let day = tokens.get(i + 4)?.number(1..3)?;
    let (a, b) = (tokens[i + 1].text, tokens[i + 3].text);
    let cjk = matches!(a, "年" | "년") && matches!(b, "月" | "월");
    if !cjk && (a != b || !matches!(a, "-" | "/" | "." | "‑")) {
        return None;
    }
    let tail = tokens.get(i + 5).is_some_and(|t| matches!(t.text, "日" | "일" | "号"));
    Some((Day::new(year, month, day)?, i + 5 + usize::from(tail)))
}

/// `05.04.2018`, `4/5/2018`, `05-04-18`.
fn numbers_only(tokens: &[Token], i: usize, order: Order) -> Option<(Day, usize)> {
    let first = tokens.get(i)?.number(1..3)?;
    let mark = tokens.get(i + 1)?.text;
    let second = tokens.get(i + 2)?.number(1..3)?;
    let year_token = tokens.get(i + 4)?;
    let year = year_token.number(4..5).or_else(|| year_token.number(2..3))?;
    let glued = tokens[i].at + 5 + year_token.text.len() > year_token.at;
    if mark != tokens[i + 3].text || !matches!(mark, "." | "/" | "-") || !glued {
        return None;
    }
    // A short year is told from a version or a price by two digits everywhere.
    if year < 100 && (mark == "-" || tokens[i + 2].text.len() < 2) {
        return None;
    }
    let month_first = match mark {
        "." => false,
        _ => order == Order::MonthFirst,
    };
    let (month, day) = if month_first { (first, second) } else { (second, first) };
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    Some((Day::new(year, month, day)?, i + 5))
}

/// `5 April 2018`, `5th of April, 2018`, `5. April 2018`, `5 de abril de 2018`.
fn day_month_year(tokens: &[Token], i: usize) -> Option<(Day, usize)> {
    let day = tokens.get(i)?.number(1..3)?;
    let m =
        skip(tokens, i + 1, &["st", "nd", "rd", "th", "er", "º", "ª", ".", "-", "de", "of", ","]);
    let month = tokens.get(m)?.month()?;
    let y = skip(tokens, m + 1, &[".", ",", "-", "de", "del", "of"]);
    let year_token = tokens.get(y)?;
    let short = || tokens.get(y.checked_sub(1)?)?.text.eq("-").then(|| year_token.number(2..3))?;
    let year = year_token.number(4..5).or_else(short)?;
    Some((Day::new(year, month, day)?, y + 1))
}

/// `April 5, 2018`, `Apr. 5th 2018`, `Apr 05 2018`.
fn month_day_year(tokens: &[Token], i: usize) -> Option<(Day, usize)> {
    let word = tokens.get(i).filter(|token| token.kind == Kind::Word)?;
    let d = skip(tokens, i + 1, &[".", "-", "the"]);
    let day = tokens.get(d)?.number(1..3)?;
    let y = skip(tokens, d + 1, &["st", "nd", "rd", "th", ",", ".", "-"]);
    let year = tokens.get(y)?.number(4..5)?;
    Some((Day::new(year, word.month()?, day)?, y + 1))
}

/// `2018 Apr 5`, as journals write.
fn year_month_day(tokens: &[Token], i: usize) -> Option<(Day, usize)> {
    let year = tokens.get(i)?.number(4..5)?;
    let month = tokens.get(i + 1)?.month()?;
    let day = tokens.get(i + 2)?.number(1..3)?;
    Some((Day::new(year, month, day)?, i + 3))
}
