//! The headline, without the name of the site and the section.

use super::facts::{Fact, Facts, Field, Source};
use super::scan::{Heading, Scan};
use super::trust;
use std::collections::HashSet;

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

/// The headline.
pub(crate) fn choose(scan: &Scan, names: &SiteNames) -> Option<String> {
    let headings = main_headings(scan, names);
    let told = told(&scan.facts);
    let tab = names.strip(&scan.title, &headings);
    let stripped: Vec<String> =
        told.iter().map(|fact| names.strip(&fact.value, &headings)).chain([tab.clone()]).collect();
    let heading = best_heading(&headings, &stripped);
    let first = stripped.iter().find(|title| !title.is_empty() && !names.is_name(title));
    match (heading, first) {
        (Some(heading), _) => Some(heading.text.clone()),
        (None, Some(title)) => Some(title.clone()),
        (None, None) => stripped.into_iter().find(|title| !title.is_empty()),
    }
}

fn told(facts: &Facts) -> Vec<&Fact> {
    trust::ranked(facts, Field::Title).collect()
}

/// The `<h1>`s that can be a headline.
fn main_headings<'s>(scan: &'s Scan, names: &SiteNames) -> Vec<&'s Heading> {
    let fits = |h: &&Heading| {
        h.level == 1 && !h.is_frame && h.text.chars().count() <= 250 && !names.is_name(&h.text)
    };
    scan.headings.iter().filter(fits).collect()
}

/// The heading that says what the titles say, or the only one there is.
fn best_heading<'h>(headings: &[&'h Heading], titles: &[String]) -> Option<&'h Heading> {
    let near = |heading: &&&Heading| {
        titles.iter().map(|title| likeness(&heading.text, title)).fold(0.0, f32::max)
    };
    let best =
        headings.iter().max_by(|a, b| near(a).total_cmp(&near(b)).then(b.node.cmp(&a.node)))?;
    (near(&best) >= 0.5 || headings.len() == 1).then_some(*best)
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
}

/// Letters and digits, lower case.
fn dense(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl SiteNames {
    pub(crate) fn new<'f>(names: impl Iterator<Item = &'f str>, host: Option<&str>) -> SiteNames {
        let names = names.map(dense).filter(|name| name.chars().count() > 1).collect();
        SiteNames { names, domain: domain_name(host.unwrap_or_default()) }
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

    /// A title without the parts that name the site or the section.
    pub(crate) fn strip(&self, title: &str, headings: &[&Heading]) -> String {
        let parts = split(title);
        if parts.len() < 2 {
            return self.strip_colon(title);
        }
        if let Some(heading) = headings.iter().find_map(|h| run_like(title, &parts, &h.text)) {
            return heading;
        }
        let (mut from, mut to) = (0, parts.len());
        while to - from > 1 && self.is_name(part(title, &parts[to - 1..to])) {
            to -= 1;
        }
        while to - from > 1 && self.is_name(part(title, &parts[from..from + 1])) {
            from += 1;
        }
        let is_untouched = to - from == parts.len();
        if is_untouched && self.is_unnamed_tail(title, &parts) {
            to -= 1;
        }
        part(title, &parts[from..to]).to_owned()
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
            Some((name, rest)) if self.is_name(name) => rest.trim().to_owned(),
            _ => match title.rsplit_once(": ") {
                Some((rest, name)) if self.is_name(name) => rest.trim().to_owned(),
                _ => title.to_owned(),
            },
        }
    }
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

/// The run of parts that says what a heading says, if any does.
fn run_like(title: &str, parts: &[(usize, usize)], heading: &str) -> Option<String> {
    let wanted = dense(heading);
    let runs = (0..parts.len()).flat_map(|from| (from + 1..=parts.len()).map(move |to| (from, to)));
    runs.map(|(from, to)| part(title, &parts[from..to]))
        .find(|run| dense(run) == wanted)
        .map(str::to_owned)
}
