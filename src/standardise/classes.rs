//! Looks into class and id attributes.

use crate::article::NodeNumber;
use crate::page::{ByClass, Page, Tag};

/// All words of an element's classes, as they stand.
pub(crate) fn classes<'a>(page: &Page<'a>, n: NodeNumber) -> impl Iterator<Item = &'a str> {
    page.attr(n, "class").unwrap_or_default().split_ascii_whitespace()
}

/// Whether one of its classes is one of these.
pub(crate) fn has_class(page: &Page, n: NodeNumber, wanted: &[&str]) -> bool {
    page.attr(n, "class").is_some_and(|class| Wanted::new(wanted).has_one(class))
}

/// The same for every class attribute of the page.
pub(crate) fn with_class(page: &Page, wanted: &[&str]) -> ByClass<bool> {
    let wanted = Wanted::new(wanted);
    ByClass::new(page, |class| wanted.has_one(class))
}

/// Words to be looked for.
pub(crate) struct Wanted<'w> {
    words: &'w [&'w str],
    /// Bits of their first letters: most words are none of these by theirs already.
    letters: u32,
}

impl<'w> Wanted<'w> {
    pub(crate) fn new(words: &'w [&'w str]) -> Self {
        let letters = words.iter().fold(0, |letters, word| letters | letter(word.as_bytes()));
        Wanted { words, letters }
    }

    /// Whether one of the classes is one of these.
    pub(crate) fn has_one(&self, class: &str) -> bool {
        class
            .split_ascii_whitespace()
            .any(|class| self.may_have(class.as_bytes()) && self.words.contains(&class))
    }

    /// Whether a class or id holds one of these, alone or between `-` and `_`.
    fn has_part(&self, value: &str) -> bool {
        value.as_bytes().split(|b| !b.is_ascii_alphanumeric()).any(|part| {
            self.may_have(part)
                && self.words.iter().any(|word| part.eq_ignore_ascii_case(word.as_bytes()))
        })
    }

    fn may_have(&self, word: &[u8]) -> bool {
        self.letters & letter(word) != 0
    }
}

/// A bit for a word's first letter, large or small.
fn letter(word: &[u8]) -> u32 {
    word.first().map_or(0, |first| 1 << (first & 31))
}

/// Whether a class or id holds one of the words, alone or between `-` and `_`.
pub(crate) fn has_word(page: &Page, n: NodeNumber, words: &[&str]) -> bool {
    let mut names = ["class", "id"].into_iter().filter_map(|name| page.attr(n, name));
    names.any(|name| Wanted::new(words).has_part(name))
}

/// [`has_word`] for rules that ask it of many elements.
pub(crate) struct Words {
    wanted: Wanted<'static>,
    in_class: ByClass<bool>,
}

impl Words {
    pub(crate) fn new(page: &Page, words: &'static [&'static str]) -> Words {
        let wanted = Wanted::new(words);
        let in_class = ByClass::new(page, |class| wanted.has_part(class));
        Words { wanted, in_class }
    }

    /// Whether a class or id of the element holds one of the words.
    pub(crate) fn name(&self, page: &Page, n: NodeNumber) -> bool {
        self.in_class.of(page, n) || page.attr(n, "id").is_some_and(|id| self.wanted.has_part(id))
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
