//! Looks into class and id attributes.

use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// All words of an element's classes, as they stand.
pub(crate) fn classes<'a>(page: &Page<'a>, n: NodeNumber) -> impl Iterator<Item = &'a str> {
    page.attr(n, "class").unwrap_or_default().split_ascii_whitespace()
}

/// Whether one of its classes is one of these.
pub(crate) fn has_class(page: &Page, n: NodeNumber, wanted: &[&str]) -> bool {
    let Some(class) = page.attr(n, "class") else { return false };
    let letters = letters(wanted);
    class
        .split_ascii_whitespace()
        .any(|class| letters & letter(class.as_bytes()) != 0 && wanted.contains(&class))
}

/// A bit for a word's first letter, large or small: most words are none of those
/// looked for by their first letter already.
fn letter(word: &[u8]) -> u32 {
    word.first().map_or(0, |first| 1 << (first & 31))
}

fn letters(words: &[&str]) -> u32 {
    words.iter().fold(0, |letters, word| letters | letter(word.as_bytes()))
}

/// Whether a class or id holds one of the words, alone or between `-` and `_`.
pub(crate) fn has_word(page: &Page, n: NodeNumber, words: &[&str]) -> bool {
    let letters = letters(words);
    [page.attr(n, "class"), page.attr(n, "id")].into_iter().flatten().any(|value| {
        value.as_bytes().split(|b| !b.is_ascii_alphanumeric()).any(|part| {
            letters & letter(part) != 0
                && words.iter().any(|word| part.eq_ignore_ascii_case(word.as_bytes()))
        })
    })
}

/// Whether the element says of itself that it stands beside the article.
pub(crate) fn is_aside(page: &Page, n: NodeNumber) -> bool {
    const BESIDE: [&str; 5] = ["ad", "ads", "advert", "advertisement", "avatar"];
    match page.tag(n) {
        Tag::Text => false,
        Tag::Nav | Tag::Button | Tag::Dialog | Tag::Select => true,
        Tag::Html | Tag::Body | Tag::Main | Tag::Article => false,
        _ => page.is_hidden(n) || has_word(page, n, &BESIDE),
    }
}
