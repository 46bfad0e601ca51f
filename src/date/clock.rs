//! The time of day after a date, and its zone.

use super::is_offset;
use super::tokens::{Token, skip};
use crate::tables::months::ZONES;

const BEFORE_TIME: &[&str] = &[
    ",", "|", "•", "·", "-", "–", "—", "/", "(", "t", "at", "um", "à", "às", "as", "a", "las",
    "la", "om", "o", "в", "kl", ".", "ore", "alle", "de",
];

/// The time of day that follows a date, as `T10:52+01:00` or empty.
pub(super) fn time_after(text: &str, tokens: &[Token], date_end: usize) -> (String, usize) {
    clock(text, tokens, skip(tokens, date_end, BEFORE_TIME)).unwrap_or((String::new(), date_end))
}

fn clock(text: &str, tokens: &[Token], i: usize) -> Option<(String, usize)> {
    let mut hour = tokens.get(i)?.number(1..3)?;
    let colon = tokens.get(i + 1)?;
    if !matches!(colon.text, ":" | "h" | "H") {
        return None;
    }
    let minute = tokens.get(i + 2)?.number(2..3)?;
    let mut next = i + 3;
    let mut second = None;
    if tokens.get(next).is_some_and(|t| t.text == ":") {
        second = tokens.get(next + 1).and_then(|t| t.number(2..3));
        next += if second.is_some() { 2 } else { 0 };
    }
    let word = |n: usize| {
        let dotted: String =
            tokens.get(n..n + 4).unwrap_or_default().iter().map(|t| t.text).collect();
        let plain = tokens.get(n).map_or("", |t| t.text);
        match (dotted.to_lowercase().as_str(), plain.to_lowercase().as_str()) {
            ("a.m.", _) => Some((false, 4)),
            ("p.m.", _) => Some((true, 4)),
            (_, "am") => Some((false, 1)),
            (_, "pm") => Some((true, 1)),
            _ => None,
        }
    };
    if let Some((afternoon, length)) = word(next) {
        hour = hour % 12 + if afternoon { 12 } else { 0 };
        next += length;
    }
    if hour > 23 || minute > 59 {
        return None;
    }
    let seconds = second.map(|s| format!(":{s:02}")).unwrap_or_default();
    let (zone, next) = zone(text, tokens, next);
    Some((format!("T{hour:02}:{minute:02}{seconds}{zone}"), next))
}

/// A zone right after a time: a name, an offset, or a name with an offset.
fn zone(text: &str, tokens: &[Token], i: usize) -> (String, usize) {
    let i = skip(tokens, i, &["uhr", "("]);
    let Some(token) = tokens.get(i) else { return (String::new(), i) };
    let rest = &text[token.at..];
    let rest = ["GMT", "UTC"].iter().find_map(|name| rest.strip_prefix(name)).unwrap_or(rest);
    let length = rest.bytes().take_while(|b| b"+-:0123456789".contains(b)).count();
    let offset = rest[..length].trim_end_matches(':');
    if is_offset(offset) {
        let end = text.len() - rest.len() + offset.len();
        let next = tokens.iter().position(|t| t.at >= end).unwrap_or(tokens.len());
        return (offset.into(), next);
    }
    let name = token.text.to_lowercase();
    match ZONES.iter().find(|(zone, _)| *zone == name) {
        Some((_, offset)) => ((*offset).into(), i + 1),
        None => (String::new(), i),
    }
}
