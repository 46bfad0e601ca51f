//! Bylines: the line as a page gives it made plain, and the names in it.

use super::facts::fold;
use crate::date::{self, Order};
use crate::tables::bylines::*;

/// The longest line that is still taken for a byline, in characters.
const LONGEST: usize = 400;

/// Makes a structured statement plain: no lead-in, no address, nobody's name.
pub(crate) fn clean(text: &str) -> Option<String> {
    let text = fold(text);
    let text = strip_lead_in(&text);
    let text = strip_email(text);
    let text = trim(&text);
    let is_address = text.contains("://") || text.starts_with("www.") || text.starts_with("//");
    let is_path = text.contains('/') && !text.contains(' ');
    let is_name = text.chars().any(char::is_alphabetic)
        && !is_nobody(text)
        && !is_address
        && !is_path
        && !is_lead_in(text);
    (is_name && text.chars().count() <= LONGEST).then(|| text.to_owned())
}

/// What parts a visible line into name, office, date and the like.
const MARKS: [char; 8] = ['|', '•', '·', '⋅', '»', '→', '…', '●'];

/// The same for a visible line, which goes on with dates, offices and links.
pub(crate) fn clean_line(text: &str, order: Order) -> Option<String> {
    let text = fold(text);
    let parts: Vec<&str> = text.split(MARKS).map(|part| after_date(part, order)).collect();
    let led = parts.iter().filter(|part| has_lead_in(part));
    let full = parts.iter().filter(|part| is_person(part));
    led.chain(full).chain(&parts).find_map(|part| clean_part(part, order))
}

/// Whether a visible line holds a part that reads like a byline.
pub(crate) fn is_byline(text: &str, order: Order) -> bool {
    text.split(MARKS).any(|part| has_lead_in(after_date(part, order)))
}

/// "5 April 2018 by Ann Lee" without its date.
fn after_date(part: &str, order: Order) -> &str {
    if let Some(at) = part.to_ascii_lowercase().find("written by").filter(|&at| at > 0 && at < 20) {
        return &part[at..];
    }
    match date::find(part, order) {
        Some(found) if part[..found.at.start].split_whitespace().count() < 2 => {
            part[found.at.end..].trim()
        }
        _ => part.trim(),
    }
}

fn clean_part(part: &str, order: Order) -> Option<String> {
    let mut line = strip_lead_in(part);
    if let Some(found) = date::find(line, order) {
        line = &line[..found.at.start];
    }
    let lower = line.to_lowercase();
    if lower.len() == line.len() {
        let cut = CUTS.iter().filter_map(|cut| lower.find(cut)).min();
        line = &line[..cut.filter(|cut| line.is_char_boundary(*cut)).unwrap_or(line.len())];
    }
    let line = clean(strip_weekday(trim(line)))?;
    let words = line.split(' ').count();
    (words <= 12 && line.chars().count() <= 100 && !date::is_relative(&line)).then_some(line)
}

/// Whether the text is a lead-in and nothing else: "Written by".
pub(crate) fn is_lead_in(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '：', ' ']).to_lowercase();
    let text = text.trim_end_matches("(s)");
    LEAD_INS.contains(&text) || LEAD_INS_CJK.contains(&text)
}

/// What a line of text leads in with, when it reads like a byline.
pub(crate) fn has_lead_in(text: &str) -> bool {
    // A mark before it is none.
    let text = strip_marks(text);
    let rest = strip_lead_in(text);
    rest.len() < text.len()
        && rest.chars().next().is_some_and(|c| c.is_uppercase() || c > '\u{2fff}')
}

fn strip_lead_in(text: &str) -> &str {
    let mut text = strip_marks(text);
    while let Some(rest) = after_longest_lead_in(text) {
        text = rest;
    }
    for lead in LEAD_INS_CJK {
        if let Some(rest) = text.strip_prefix(lead) {
            text = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        }
    }
    text
}

fn after_longest_lead_in(text: &str) -> Option<&str> {
    // Few begin with the same letter.
    let first = text.chars().next()?.to_lowercase().next();
    let likely = LEAD_INS.iter().filter(|lead| lead.chars().next() == first);
    likely.filter_map(|lead| after(text, lead)).min_by_key(|rest| rest.len())
}

fn strip_marks(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '@')
}

/// The text after a lead-in, when that is a word of its own.
fn after<'t>(text: &'t str, lead: &str) -> Option<&'t str> {
    let mut end = 0;
    let mut wanted = lead.chars();
    for (at, c) in text.char_indices() {
        match wanted.next() {
            None => break,
            Some(w) if c.to_lowercase().next() == Some(w) => end = at + c.len_utf8(),
            Some(_) => return None,
        }
    }
    let rest = &text[end..];
    let is_word = rest.starts_with([' ', ':', '：', '\u{a0}', '-']);
    (wanted.next().is_none() && is_word)
        .then(|| rest.trim_start_matches([' ', ':', '：', '\u{a0}', '-']))
}

/// Takes out e-mail addresses, unless there is nothing else.
fn strip_email(text: &str) -> String {
    if !text.contains('@') || !text.contains(' ') {
        return text.to_owned();
    }
    let is_handle = |word: &str| word.starts_with('@') && word.len() > 1;
    let is_email = |word: &str| word.contains('@') && word.contains('.');
    let words = text.split(' ').filter(|word| !is_handle(word) && !is_email(word));
    words.collect::<Vec<_>>().join(" ")
}

fn strip_weekday(text: &str) -> &str {
    const DAYS: &str =
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun";
    let end = text.rsplit_once(' ').filter(|(_, last)| DAYS.split(' ').any(|day| day == *last));
    trim(end.map_or(text, |(before, _)| before))
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;:|-–—•·/<>\"“”*_\u{feff}".contains(c))
}

fn is_nobody(name: &str) -> bool {
    let lower = name.to_lowercase();
    NOBODY.contains(&lower.as_str()) || (lower.starts_with("our ") && lower.ends_with(" staff"))
}

/// The names in a byline, offices and letters of degrees aside.
pub(crate) fn names(line: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for part in conjuncts(line) {
        let commas: Vec<&str> =
            part.split(", ").flat_map(|p| p.split(',')).map(str::trim).collect();
        // "Jong, Michiel de" is one name, turned round.
        if commas.len() == 2
            && !commas[0].contains(' ')
            && !is_degree(commas[1])
            && conjuncts(line).len() == 1
        {
            names.push(part.to_owned());
            continue;
        }
        for name in commas.into_iter().filter(|name| !name.is_empty()) {
            match names.last_mut() {
                Some(last) if is_degree(name) => last.extend([", ", name]),
                Some(_) if is_role(name) => break,
                _ => names.push(name.to_owned()),
            }
        }
    }
    let names = names.iter().map(|name| without_tail(name)).filter_map(clean);
    let mut out: Vec<String> = Vec::new();
    names.for_each(|name| {
        if !out.contains(&name) {
            out.push(name)
        }
    });
    out
}

/// Whether the text looks like one person's full name.
pub(crate) fn is_person(text: &str) -> bool {
    let mut words = text.split(' ');
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=4).contains(&words.clone().count())
        && words.all(|word| {
            capital(word) || matches!(word, "de" | "van" | "von" | "der" | "da" | "di" | "la")
        })
        && !text.contains(|c: char| c.is_ascii_digit() || "():/\"".contains(c))
        && !GROUPS.iter().any(|group| text.to_lowercase().ends_with(group))
}

/// Cuts at "and" where both sides look like names.
fn conjuncts(line: &str) -> Vec<&str> {
    let mut parts = vec![line];
    for word in CONJUNCTIONS {
        parts = parts
            .into_iter()
            .flat_map(|part| {
                let sides: Vec<&str> =
                    part.split(word).map(str::trim).filter(|p| !p.is_empty()).collect();
                let names = sides.iter().all(|side| looks_like_name(side))
                    || word.contains([';', '、', '，']);
                if sides.len() > 1 && names { sides } else { vec![part] }
            })
            .collect();
    }
    parts
}

pub(crate) fn looks_like_name(text: &str) -> bool {
    let text = text.strip_prefix("and ").unwrap_or(text);
    text.chars().count() > 1
        && text.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphabetic())
}

/// "MD", "Ph.D.", "RN", "CFP®".
fn is_degree(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    matches!(text, "Jr." | "Jr" | "Sr." | "III" | "II" | "Esq." | "Esq")
        || (letters.len() <= 8
            && !letters.is_empty()
            && capitals * 2 >= letters.len()
            && (capitals > 1 || text.contains('.'))
            && !text.trim().contains(' '))
}

fn is_role(text: &str) -> bool {
    let first = text.split([' ', '-']).next().unwrap_or_default().to_lowercase();
    ROLES.contains(&first.as_str())
}

fn without_tail(name: &str) -> &str {
    let name = name.strip_prefix("and ").unwrap_or(name);
    CJK_TAILS.iter().find_map(|tail| name.strip_suffix(tail)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lead_ins_go_in_every_language() {
        for (line, name) in [
            ("By Ann Lee", "Ann Lee"),
            ("BY ANN LEE", "ANN LEE"),
            ("Written by: Ann Lee", "Ann Lee"),
            ("Von Anna Müller", "Anna Müller"),
            ("Par Anne Petit", "Anne Petit"),
            ("Por Ana Ruiz", "Ana Ruiz"),
            ("di Anna Rossi", "Anna Rossi"),
            ("Door Anna de Vries", "Anna de Vries"),
            ("Autor: Anna Nowak", "Anna Nowak"),
            ("Автор: Анна Иванова", "Анна Иванова"),
            ("Yazan: Ayşe Kaya", "Ayşe Kaya"),
            ("作者：李明", "李明"),
            ("文／王小明", "王小明"),
            ("글 김철수", "김철수"),
        ] {
            assert_eq!(clean(line).as_deref(), Some(name), "{line}");
        }
        assert_eq!(clean("Byron Wells").as_deref(), Some("Byron Wells"));
        assert_eq!(clean("Vonda Shepard").as_deref(), Some("Vonda Shepard"));
    }

    #[test]
    fn a_bracket_is_no_lead_in() {
        assert!(!has_lead_in("【関連記事】"));
        assert!(has_lead_in("【文／王小明】"));
    }

    #[test]
    fn a_mark_is_no_lead_in() {
        for line in
            ["‘Great’ is the word", "%DV", ", Reading time", "< Back to all", "- Serve with tea"]
        {
            assert!(!is_byline(line, Order::MonthFirst), "{line}");
        }
        assert!(is_byline("— By Ann Lee", Order::MonthFirst));
    }

    #[test]
    fn teams_and_credits_are_no_persons() {
        assert!(is_person("Ann de Vries"));
        for text in ["The Paper Staff", "Image: Ann Lee", "Agent 47 Lee", "Tea"] {
            assert!(!is_person(text), "{text}");
        }
    }

    #[test]
    fn nobody_is_no_author() {
        for text in ["admin", "Staff", "https://www.facebook.com/paper", "by", "", "—", "12"] {
            assert_eq!(clean(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_ends_where_the_date_begins() {
        let line = |text| clean_line(text, Order::MonthFirst);
        assert_eq!(line("By Ann Lee, April 5, 2018").as_deref(), Some("Ann Lee"));
        assert_eq!(line("By Ann Lee | 3 comments").as_deref(), Some("Ann Lee"));
        assert_eq!(line("Posted by Ann Lee on Friday").as_deref(), Some("Ann Lee"));
        assert_eq!(line("By Ann Lee ann@a.example").as_deref(), Some("Ann Lee"));
        assert_eq!(line("April 5, 2018"), None);
    }

    #[test]
    fn names_are_told_apart_from_offices_and_degrees() {
        for (line, expected) in [
            ("Ann Lee and Bo Chen", &["Ann Lee", "Bo Chen"] as &[&str]),
            ("Ann Lee, Bo Chen & Cy Day", &["Ann Lee", "Bo Chen", "Cy Day"]),
            ("Ann Lee, Bo Chen, and Cy Day", &["Ann Lee", "Bo Chen", "Cy Day"]),
            ("Ann Lee, Staff Writer", &["Ann Lee"]),
            ("Ann Lee, MD, Ph.D.", &["Ann Lee, MD, Ph.D."]),
            ("Jong, Michiel de", &["Jong, Michiel de"]),
            ("Anna Müller und Jan Vogt", &["Anna Müller", "Jan Vogt"]),
            ("李明、王芳", &["李明", "王芳"]),
            ("김철수 기자", &["김철수"]),
            ("Mac & i", &["Mac & i"]),
        ] {
            assert_eq!(names(line), expected, "{line}");
        }
    }
}
