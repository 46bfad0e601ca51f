//! A text cut into numbers, words and marks.

use crate::tables::months::MONTHS;
use crate::text::Lexicon;
use std::ops::Range;
use std::sync::OnceLock;

pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Number,
    Word,
    Mark,
}

/// Runs of digits, runs of letters, single marks; white space is left out.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => Kind::Number,
        c if c.is_alphabetic() => Kind::Word,
        _ => Kind::Mark,
    };
    let mut out: Vec<Token> = Vec::new();
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match out.last_mut() {
            _ if c.is_whitespace() => {}
            Some(last)
                if last.kind == kind(c)
                    && last.kind != Kind::Mark
                    && last.at + last.text.len() == at =>
            {
                last.text = &text[last.at..end];
            }
            _ => out.push(Token { text: &text[at..end], at, kind: kind(c) }),
        }
    }
    out
}

impl Token<'_> {
    pub(super) fn number(&self, digits: Range<usize>) -> Option<u32> {
        let fits = self.kind == Kind::Number && digits.contains(&self.text.len());
        fits.then(|| self.text.parse().ok())?
    }

    pub(super) fn month(&self) -> Option<u32> {
        if self.kind != Kind::Word {
            return None;
        }
        month(&self.text.to_lowercase())
    }
}

/// The month (1 to 12) that a lower-case word names.
fn month(word: &str) -> Option<u32> {
    static INDEX: OnceLock<Lexicon<u32>> = OnceLock::new();
    let months = INDEX.get_or_init(|| {
        let mut index = Lexicon::<u32>::default();
        for (number, names) in (1..).zip(MONTHS) {
            for name in names.split_whitespace() {
                let month = index.entry(name);
                *month = if *month == 0 { number } else { *month };
            }
        }
        index
    });
    months.get(word).copied()
}

/// The first token from `i` on that is none of the fillers.
pub(super) fn skip(tokens: &[Token], mut i: usize, fillers: &[&str]) -> usize {
    let is_filler = |t: &Token| fillers.iter().any(|f| f.eq_ignore_ascii_case(t.text));
    while tokens.get(i).is_some_and(is_filler) {
        i += 1;
    }
    i
}
