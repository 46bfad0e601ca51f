//! Looks into class and id attributes.

use crate::article::NodeNumber;
use crate::page::{ByClass, Page, Tag};

/// All words of an element's classes, as they stand.
pub(crate) fn classes<'a>(page: &Page<'a>, n: NodeNumber) -> impl Iterator<Item = &'a str> {
    page.attr(n, "class").unwrap_or_default().split_ascii_whitespace()
}

/// Whether one of its classes is one of these.
pub(crate) fn has_class(page: &Page, n: NodeNumber, wanted: &[&str]) -> bool {
    page.attr(n, "class").is_some_and(|class| has_one(class, wanted))
}

/// The same for every class attribute of the page.
pub(crate) fn with_class(page: &Page, wanted: &[&str]) -> ByClass<bool> {
    ByClass::new(page, |class| has_one(class, wanted))
}

/// Whether one of the classes is one of these.
pub(crate) fn has_one(class: &str, wanted: &[&str]) -> bool {
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
    page.attr(n, "class").is_some_and(|class| has_part(class, words)) || id_has(page, n, words)
}

fn id_has(page: &Page, n: NodeNumber, words: &[&str]) -> bool {
    page.attr(n, "id").is_some_and(|id| has_part(id, words))
}

fn has_part(value: &str, words: &[&str]) -> bool {
    let letters = letters(words);
    value.as_bytes().split(|b| !b.is_ascii_alphanumeric()).any(|part| {
        letters & letter(part) != 0
            && words.iter().any(|word| part.eq_ignore_ascii_case(word.as_bytes()))
    })
}

/// [`has_word`] for rules that ask it of many elements.
pub(crate) struct Words {
    words: &'static [&'static str],
    in_class: ByClass<bool>,
}

impl Words {
    pub(crate) fn new(page: &Page, words: &'static [&'static str]) -> Words {
        Words { words, in_class: ByClass::new(page, |class| has_part(class, words)) }
    }

    /// Whether a class or id of the element holds one of the words.
    pub(crate) fn name(&self, page: &Page, n: NodeNumber) -> bool {
        self.in_class.of(page, n) || id_has(page, n, self.words)
    }
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
