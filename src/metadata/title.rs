//! The headline, without the name of the site and the section.

use super::facts::{Field, Source};
use super::scan::{Heading, Scan};
use super::trust;
use crate::page::Page;
use std::collections::HashSet;
use url::Url;

/// Marks between a headline and the site's name. A colon parts only what is
/// known to be a name, since headlines have colons of their own.
const SEPARATORS: [&str; 14] = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " › ", " / ", " ~ ", "｜",
    " @ ",
];

/// All forms of the headline, raw, the most trusted first, each once.
pub(crate) fn all(scan: &Scan) -> Vec<String> {
    let mut titles: Vec<String> = trust::ranked(&scan.facts, Field::Title)
        .filter(|fact| !matches!(fact.source, Source::JsonLdPage | Source::MicrodataPage))
        .map(|fact| fact.value.clone())
        .chain((!scan.title.is_empty()).then(|| scan.title.clone()))
        .collect();
    let mut seen = HashSet::new();
    titles.retain(|title| seen.insert(title.clone()));
    titles
}

/// The headline: the heading that says what the titles say, or else the most
/// trusted title. A heading that says something else is a slogan, a section's
/// name or another story's.
pub(crate) fn choose(page: &Page, scan: &Scan, names: &SiteNames) -> Option<String> {
    let headings = main_headings(scan, names);
    let raw: Vec<&str> = trust::ranked(&scan.facts, Field::Title)
        .map(|fact| fact.value.as_str())
        .chain([scan.title.as_str()])
        .filter(|title| !title.is_empty() && !names.is_name(title))
        .collect();
    let titles: Vec<String> = raw.iter().map(|title| names.strip(title, &headings)).collect();
    let titles_and_slug: Vec<String> = titles.iter().cloned().chain(names.slug.clone()).collect();
    let least = if is_article(scan) { LEAST_ON_ARTICLE } else { LEAST_ELSEWHERE };
    let chosen = match best_heading(&headings, &titles_and_slug, least) {
        Some(heading) => Some(from_heading(heading, &titles, names)),
        None => printed_part(page, &raw)
            .or_else(|| lower_heading(scan, names))
            .or_else(|| titles.first().cloned()),
    };
    let only = || (!scan.title.is_empty()).then(|| scan.title.clone());
    let first = || main_heading_alone(&headings);
    chosen.map(|title| most_common_spelling(title, &titles)).or_else(first).or_else(only)
}

/// The part of a title that stands on the page as a line of its own, when
/// there is no heading to say so.
fn printed_part(page: &Page, titles: &[&str]) -> Option<String> {
    let title = titles.iter().find(|title| split(title).len() > 1)?;
    let parts = split(title);
    let parts: Vec<&str> = parts.iter().map(|p| part(title, std::slice::from_ref(p))).collect();
    let longest = parts.into_iter().rev().max_by_key(|part| words(part).len())?;
    let mut texts = (1..page.len()).filter(|&n| !page.tag(page.parent(n)).is_textless());
    let is_printed = texts.any(|n| page.text(n).is_some_and(|text| text.trim() == longest));
    (is_printed && words(longest).len() >= 4).then(|| longest.to_owned())
}

/// Where all titles are the site's name: the heading that says what the
/// address says.
fn lower_heading(scan: &Scan, names: &SiteNames) -> Option<String> {
    let slug = names.slug.as_deref()?;
    let only_names = names.is_name(&scan.title) || scan.title.is_empty();
    let said = |h: &&Heading| !h.is_frame && coverage(slug, &h.text) >= 0.8;
    only_names.then(|| scan.headings.iter().find(said)).flatten().map(|h| h.text.clone())
}

/// The share of the words of one text that are in the other; none for few words.
fn coverage(of: &str, by: &str) -> f32 {
    let (of, by) = (words(of), words(by));
    let common = of.iter().filter(|word| by.contains(word)).count();
    if of.len() < 3 { 0.0 } else { common as f32 / of.len() as f32 }
}

/// How alike heading and title must be, on pages known to be articles and others.
const LEAST_ON_ARTICLE: f32 = 0.4;
const LEAST_ELSEWHERE: f32 = 0.6;

fn is_article(scan: &Scan) -> bool {
    let facts = &scan.facts;
    facts.of(Field::Title, Source::JsonLd).next().is_some()
        || facts.of(Field::OgType, Source::OpenGraph).any(|fact| fact.value.contains("article"))
        || facts.of(Field::Published, Source::OpenGraph).next().is_some()
}

/// The `<h1>`s that can be a headline.
fn main_headings<'s>(scan: &'s Scan, names: &SiteNames) -> Vec<&'s Heading> {
    let fits = |h: &&Heading| {
        h.level == 1 && !h.is_frame && h.text.chars().count() <= 250 && !names.is_name(&h.text)
    };
    scan.headings.iter().filter(fits).collect()
}

fn main_heading_alone(headings: &[&Heading]) -> Option<String> {
    (headings.len() == 1).then(|| headings[0].text.clone())
}

fn best_heading<'h>(
    headings: &[&'h Heading],
    titles: &[String],
    least: f32,
) -> Option<&'h Heading> {
    let near = |heading: &Heading| {
        titles.iter().map(|title| nearness(&heading.text, title)).fold(0.0, f32::max)
    };
    let scored = headings.iter().map(|heading| (near(heading), *heading));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.node.cmp(&a.1.node)))?;
    (best.0 >= least).then_some(best.1)
}

/// How surely a heading says what a title says: their likeness, or nearly
/// certainty where the title goes on from the heading ("Tents: large ones for
/// the family").
fn nearness(heading: &str, title: &str) -> f32 {
    let (head, whole) = (words(heading), words(title));
    let is_start = head.len() > 1 && whole.len() > head.len() && whole.starts_with(&head);
    likeness(heading, title).max(if is_start { 0.9 } else { 0.0 })
}

/// A heading's text without a label before it ("Thread: …", a date) and
/// without the site's name.
fn from_heading(heading: &Heading, titles: &[String], names: &SiteNames) -> String {
    let text = names.strip(&heading.text, &[]);
    let lower = text.to_lowercase();
    let label = |title: &&String| {
        let Some(before) = lower.strip_suffix(&title.to_lowercase()) else { return false };
        let before = words(before);
        let is_part = matches!(
            before.first().map(String::as_str),
            Some("the" | "a" | "an" | "my" | "our" | "what" | "how" | "why")
        );
        words(title).len() > 1 && (1..=4).contains(&before.len()) && !is_part
    };
    titles.iter().find(label).cloned().unwrap_or(text)
}

/// Of the spellings that differ in marks only the most frequent; of equally
/// frequent ones the first, which is the heading's.
fn most_common_spelling(title: String, titles: &[String]) -> String {
    let wanted = dense(&title);
    let same: Vec<&String> = titles.iter().filter(|other| dense(other) == wanted).collect();
    let count =
        |spelling: &str| same.iter().filter(|other| other.eq_ignore_ascii_case(spelling)).count();
    let own = count(&title) + 1;
    match same.iter().max_by_key(|spelling| count(spelling)) {
        Some(best) if count(best) > own => (*best).clone(),
        _ => title,
    }
}

/// The words of a text: lower case, without marks.
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    let words = words.map(|word| word.replace(['\'', '’'], "")).filter(|word| !word.is_empty());
    words
        .flat_map(|word| {
            if is_spaced(&word) { vec![word] } else { word.chars().map(String::from).collect() }
        })
        .collect()
}

/// Whether the word is of a script that parts words by spaces.
fn is_spaced(word: &str) -> bool {
    !word.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c))
}

/// How alike two texts are by their words, 0 to 1.
pub(crate) fn likeness(a: &str, b: &str) -> f32 {
    let (a, b): (HashSet<String>, HashSet<String>) =
        (words(a).into_iter().collect(), words(b).into_iter().collect());
    let (small, large) = (a.len().min(b.len()), a.len() + b.len());
    if small == 0 {
        return 0.0;
    }
    2.0 * a.intersection(&b).count() as f32 / large as f32
}

/// The names by which a page's site goes.
#[derive(Default)]
pub(crate) struct SiteNames {
    /// Letters and digits only, lower case.
    names: Vec<String>,
    domain: String,
    /// The last part of the page's path, its words parted by spaces.
    slug: Option<String>,
    /// Whether the page is the site's first.
    pub(crate) is_home: bool,
}

/// Letters and digits, lower case.
fn dense(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl SiteNames {
    pub(crate) fn new<'f>(names: impl Iterator<Item = &'f str>, url: Option<&Url>) -> SiteNames {
        let names = names.map(dense).filter(|name| name.chars().count() > 1).collect();
        let path = url.map_or("", Url::path).trim_matches('/');
        SiteNames {
            names,
            domain: domain_name(url.and_then(Url::host_str).unwrap_or_default()),
            slug: path.rsplit('/').map(slug_words).find(|slug| !slug.is_empty()),
            is_home: url.is_some() && path.is_empty(),
        }
    }

    /// Whether the text is the site's name and nothing else.
    pub(crate) fn is_name(&self, text: &str) -> bool {
        let text = dense(text);
        !text.is_empty() && (self.names.contains(&text) || self.is_domain(&text))
    }

    /// "Happily Connected" at happilyconnected.com, "It's All Trip to Me" at
    /// itsalltriptome.com, "The New York Times" at nytimes.com does not.
    fn is_domain(&self, dense: &str) -> bool {
        let domain = &self.domain;
        let bare = dense.strip_prefix("the").unwrap_or(dense);
        domain.len() > 2
            && (domain == dense
                || domain == bare
                || (domain.len() > 4 && dense.len() > 4 && {
                    let (short, long) = if domain.len() < dense.len() {
                        (domain.as_str(), dense)
                    } else {
                        (dense, domain.as_str())
                    };
                    long.contains(short) && short.len() * 2 > long.len()
                }))
    }

    /// A site's name without its slogan; `None` for an address.
    pub(crate) fn tidy(&self, name: &str) -> Option<String> {
        let parts = split(name);
        let own = parts
            .iter()
            .map(|p| part(name, std::slice::from_ref(p)))
            .find(|p| self.is_domain(&dense(p)));
        let name = own.filter(|_| parts.len() > 1).unwrap_or(name);
        (!name.contains("://")).then(|| name.to_owned())
    }

    /// A title without the parts that name the site or the section.
    pub(crate) fn strip(&self, title: &str, headings: &[&Heading]) -> String {
        let parts = split(title);
        if parts.len() < 2 {
            return self.strip_colon(title);
        }
        if let Some(heading) = headings.iter().find_map(|h| self.run_like(title, &parts, &h.text)) {
            return heading;
        }
        if let Some(head) = self.before_bar(title) {
            return self.strip(head, &[]);
        }
        let (mut from, mut to) = (0, parts.len());
        while to - from > 1 && self.is_name(part(title, &parts[to - 1..to])) {
            to -= 1;
        }
        while to - from > 1 && !self.is_home && self.is_name(part(title, &parts[from..from + 1])) {
            from += 1;
        }
        let is_untouched = to - from == parts.len();
        if is_untouched && self.is_unnamed_tail(title, &parts) {
            to -= 1;
        }
        part(title, &parts[from..to]).to_owned()
    }

    /// What stands before the first bar, where that is more than a word: a bar
    /// parts a headline from other things nearly always.
    fn before_bar<'t>(&self, title: &'t str) -> Option<&'t str> {
        let (head, _) = title.split_once(['|', '｜'])?;
        let head = head.trim();
        (words(head).len() > 1 && !self.is_name(head)).then_some(head)
    }

    /// The run of parts that says what a heading says, if any does. A heading
    /// that says the last part of "Chapter - Book" names the book.
    fn run_like(&self, title: &str, parts: &[(usize, usize)], heading: &str) -> Option<String> {
        let wanted = dense(heading);
        let runs =
            (0..parts.len()).flat_map(|from| (from + 1..=parts.len()).map(move |to| (from, to)));
        let (from, to) =
            runs.into_iter().find(|&(from, to)| dense(part(title, &parts[from..to])) == wanted)?;
        let lead = part(title, &parts[..from]);
        let is_book = from > 0 && to == parts.len() && words(lead).len() > 1 && !self.is_name(lead);
        Some(part(title, if is_book { &parts[..from] } else { &parts[from..to] }).to_owned())
    }

    /// The site is not named anywhere, but a short last part after `|` or a
    /// spaced dash is one nearly always.
    fn is_unnamed_tail(&self, title: &str, parts: &[(usize, usize)]) -> bool {
        let (head, tail) =
            (part(title, &parts[..parts.len() - 1]), part(title, &parts[parts.len() - 1..]));
        let bar =
            title[..parts[parts.len() - 1].0].trim_end().ends_with(['|', '｜', '»', '•', '·']);
        let (head, tail) = (words(head).len(), words(tail).len());
        tail <= 4
            && head >= if bar { 2 } else { 3 }
            && (bar || head > 2 * tail)
            && (bar || self.names.is_empty())
    }

    /// "Site: headline" and "headline: Site".
    fn strip_colon(&self, title: &str) -> String {
        match title.split_once(": ") {
            Some((name, rest)) if self.is_name(name) && !self.is_home => rest.trim().to_owned(),
            _ => match title.rsplit_once(": ") {
                Some((rest, name)) if self.is_name(name) => rest.trim().to_owned(),
                _ => title.to_owned(),
            },
        }
    }
}

/// The words of "climbing-shoes.html"; empty for numbers and codes.
fn slug_words(slug: &str) -> String {
    let slug = slug.split('.').next().unwrap_or_default();
    let words: Vec<&str> = slug.split(['-', '_', '+']).filter(|word| !word.is_empty()).collect();
    let plain = words.iter().filter(|word| word.chars().all(char::is_alphabetic)).count();
    if plain < 2 { String::new() } else { words.join(" ") }
}

/// The label under the public suffix, for common shapes of host names.
fn domain_name(host: &str) -> String {
    let mut labels: Vec<&str> = host.split('.').filter(|label| *label != "www").collect();
    labels.pop();
    if labels.len() > 1
        && labels
            .last()
            .is_some_and(|l| matches!(*l, "co" | "com" | "org" | "net" | "gov" | "ac" | "edu"))
    {
        labels.pop();
    }
    dense(labels.last().unwrap_or(&""))
}

/// The byte ranges of a title's parts.
fn split(title: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < title.len() {
        match SEPARATORS.iter().find(|mark| title[at..].starts_with(**mark)) {
            Some(mark) => {
                parts.push((start, at));
                at += mark.len();
                start = at;
            }
            None => at += title[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    parts.push((start, title.len()));
    parts.retain(|&(from, to)| !title[from..to].trim().is_empty());
    parts
}

fn part<'t>(title: &'t str, parts: &[(usize, usize)]) -> &'t str {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => title[first.0..last.1].trim(),
        _ => title.trim(),
    }
}
