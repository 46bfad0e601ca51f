//! What can be counted in a block's own text, in any script.

use super::phrases::{concepts, is_unspaced};
use crate::tables::phrases::Concept;
use crate::tables::stop_words;
use crate::text::Lexicon;
use std::sync::OnceLock;

/// Counts over one text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct TextStats {
    /// Characters, those of scripts without spaces twice: they say more each.
    pub(super) mass: f64,
    /// Words; in scripts without spaces every second character.
    pub(super) words: f64,
    pub(super) letters: u32,
    pub(super) uppercase: u32,
    pub(super) digits: u32,
    pub(super) marks: u32,
    pub(super) commas: u32,
    pub(super) sentence_ends: u32,
    pub(super) capitalised: u32,
    /// Function words, in any of the listed languages.
    pub(super) stop_words: u32,
    /// Vertical bars, dots and slashes between items.
    pub(super) separators: u32,
    pub(super) has_date: bool,
    pub(super) has_price: bool,
    pub(super) has_question: bool,
    /// 0 none, 1 a sentence's end, 2 a colon.
    pub(super) ending: u8,
    /// 0 other, 1 upper case, 2 a digit.
    pub(super) beginning: u8,
    /// Which [`Concept`]s it names.
    pub(super) concepts: u16,
}

/// Dates, prices and concepts are looked for in texts of up to this many characters.
const MAX_LABEL_CHARS: u32 = 120;

fn is_stop_word(word: &str) -> bool {
    static INDEX: OnceLock<Lexicon<()>> = OnceLock::new();
    let words = INDEX.get_or_init(|| {
        let mut index = Lexicon::default();
        let words = stop_words::WORDS.iter().flat_map(|words| words.split(' '));
        words.for_each(|word| *index.entry(word) = ());
        index
    });
    words.get(word).is_some()
}

/// Counts a text; `chars` are its characters without white space, `lower` is
/// it in lower case and `words` are that one's words.
pub(super) fn count(text: &str, chars: u32, lower: &str, words: &[&str]) -> TextStats {
    let mut s = TextStats::default();
    let unspaced = s.count_chars(text);
    s.mass = f64::from(chars) + f64::from(unspaced);
    s.stop_words += words.iter().filter(|w| is_stop_word(w)).count() as u32;
    s.words = words.len() as f64 + f64::from(unspaced / 2);
    s.concepts = concepts(text, chars, words);
    s.has_date =
        chars < MAX_LABEL_CHARS && (has_date(lower, words) || s.concepts & Concept::Ago.bit() != 0);
    s.ending = ending(text);
    s.beginning = match text.chars().next() {
        Some(c) if c.is_uppercase() => 1,
        Some(c) if c.is_ascii_digit() => 2,
        _ => 0,
    };
    s
}

impl TextStats {
    /// Counts the characters, most of which are small letters and spaces; answers
    /// how many are of scripts without spaces.
    fn count_chars(&mut self, text: &str) -> u32 {
        let (mut small, mut unspaced, mut at) = (0, 0, 0);
        while let Some(&byte) = text.as_bytes().get(at) {
            if byte.is_ascii_lowercase() {
                small += 1;
            } else if byte != b' ' {
                let (before, after) = text.split_at(at);
                let mut chars = after.chars();
                let c = chars.next().unwrap_or_default();
                self.count_char(c, before.chars().next_back().unwrap_or(' '), chars.next());
                unspaced += u32::from(is_unspaced(c));
                at += c.len_utf8() - 1;
            }
            at += 1;
        }
        self.letters += small;
        unspaced
    }

    fn count_char(&mut self, c: char, previous: char, next: Option<char>) {
        let is_mark = matches!(c, '\u{2010}'..='\u{2027}');
        if !is_mark && c.is_alphabetic() {
            self.letters += 1;
            if c.is_uppercase() {
                self.uppercase += 1;
                self.capitalised += u32::from(!previous.is_alphanumeric());
            }
            self.stop_words += u32::from(is_unspaced(c) && stop_words::CHARACTERS.contains(&c));
        } else if !is_mark && c.is_numeric() {
            self.digits += 1;
            self.has_price |= is_currency(previous);
        } else if !c.is_whitespace() {
            self.marks += 1;
            self.has_price |= is_currency(c) && previous.is_ascii_digit();
            self.count_mark(c, next);
        }
    }

    fn count_mark(&mut self, c: char, next: Option<char>) {
        match c {
            ',' | ';' | '、' | '，' | '；' | '،' | '؛' => self.commas += 1,
            '|' | '·' | '•' | '/' => self.separators += 1,
            '。' | '！' | '？' | '؟' | '।' | '۔' => self.sentence_ends += 1,
            '.' | '!' | '?' | '…' => {
                let ends = next.is_none_or(|n| {
                    n.is_whitespace() || matches!(n, '"' | '\'' | ')' | '”' | '’' | '»' | '[')
                });
                self.sentence_ends += u32::from(ends);
            }
            _ => {}
        }
        self.has_question |= matches!(c, '?' | '？' | '؟');
    }
}

fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₺' | '₩' | '￥')
}

fn ending(text: &str) -> u8 {
    match text.trim_end_matches(['"', '”', '’', '»', ')', ' ']).chars().next_back() {
        Some('.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' | '۔') => 1,
        Some(':' | '：') => 2,
        _ => 0,
    }
}

/// Whether a lower-case text of these words holds a year, a numeric date or time, or the name
/// of a month beside a digit.
fn has_date(lower: &str, words: &[&str]) -> bool {
    if !lower.bytes().any(|b| b.is_ascii_digit()) {
        return !lower.is_ascii() && lower.contains('年');
    }
    let mut previous = "";
    for &word in words {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        if digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) {
            return true;
        }
        let beside = |other: &str| other.bytes().next().is_some_and(|b| b.is_ascii_digit());
        if (beside(previous) && is_month(word)) || (beside(word) && is_month(previous)) {
            return true;
        }
        previous = word;
    }
    has_numeric_date(lower.as_bytes()) || lower.contains('年')
}

fn has_numeric_date(text: &[u8]) -> bool {
    text.windows(3).any(|w| {
        w[0].is_ascii_digit() && matches!(w[1], b'/' | b'.' | b':' | b'-') && w[2].is_ascii_digit()
    })
}

/// The beginnings of the months' names in European languages.
fn is_month(word: &str) -> bool {
    const STEMS: [&str; 33] = [
        "jan", "feb", "mar", "mär", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct", "okt",
        "nov", "dec", "dez", "ene", "gen", "abr", "avr", "mag", "ago", "set", "ott", "dic", "déc",
        "fév", "aoû", "янв", "фев", "мар", "июн", "дек",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn stats(text: &str) -> TextStats {
        let lower = text.to_lowercase();
        let words: Vec<&str> = words(&lower).collect();
        let chars = text.chars().filter(|c| !c.is_whitespace()).count() as u32;
        count(text, chars, &lower, &words)
    }

    #[test]
    fn prose_is_told_from_labels_in_several_scripts() {
        for prose in [
            "The ship sailed in the morning, and nobody saw it again.",
            "Das Schiff fuhr am Morgen ab, und niemand hat es gesehen.",
            "Корабль ушёл утром, и его больше не видели.",
            "船は朝に出て、だれもそれを見なかった。",
            "خرجت السفينة في الصباح، ولم يرها أحد من الناس.",
        ] {
            let s = stats(prose);
            assert!(
                s.stop_words >= 2 && s.commas == 1 && s.sentence_ends == 1 && s.ending == 1,
                "{prose}: {s:?}"
            );
        }
        let label = stats("Home | Contact | Shop");
        assert_eq!((label.stop_words, label.commas, label.separators), (0, 0, 2));
    }

    #[test]
    fn dates_and_prices_are_seen() {
        for date in
            ["12 May 2024", "Mai 3", "11:30", "2024年5月1日", "3 hours ago", "vor 5 Minuten"]
        {
            assert!(stats(date).has_date, "{date}");
        }
        assert!(!stats("Maybe later").has_date);
        assert!(stats("from $5").has_price && stats("5€").has_price && !stats("$ sign").has_price);
    }
}
