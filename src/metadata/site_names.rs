//! The names of a site, and titles without them.

use super::scan::Heading;
use super::title::{dense, words};
use crate::url::Url;

/// Marks between a headline and the site's name. A colon parts only what is
/// known to be a name, since headlines have colons of their own.
const SEPARATORS: [&str; 14] = [
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " › ", " / ", " ~ ", "｜",
    " @ ",
];

/// The names by which a page's site goes.
#[derive(Default)]
pub(crate) struct SiteNames {
    /// Letters and digits only, lower case.
    names: Vec<String>,
    domain: String,
    /// The last part of the page's path, its words parted by spaces.
    pub(crate) slug: Option<String>,
    /// Whether the page is the site's first.
    pub(crate) is_home: bool,
}

impl SiteNames {
    pub(crate) fn new<'f>(names: impl Iterator<Item = &'f str>, url: Option<&Url>) -> SiteNames {
        let names = names.map(dense).filter(|name| name.chars().count() > 1).collect();
        let path = url.map_or("", Url::path).trim_matches('/');
        SiteNames {
            names,
            domain: domain_name(url.and_then(Url::host).unwrap_or_default()),
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

    /// A heading without the parts that are known to name the site: what else
    /// stands in it belongs to the headline.
    pub(crate) fn strip_heading(&self, heading: &str) -> String {
        let parts = split(heading);
        let named = |part_of: &[(usize, usize)]| self.is_name(part(heading, part_of));
        let (mut from, mut to) = (0, parts.len());
        while to - from > 1 && named(&parts[to - 1..to]) {
            to -= 1;
        }
        while to - from > 1 && !self.is_home && named(&parts[from..from + 1]) {
            from += 1;
        }
        if parts.len() < 2 {
            self.strip_colon(heading)
        } else {
            part(heading, &parts[from..to]).to_owned()
        }
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
pub(crate) fn split(title: &str) -> Vec<(usize, usize)> {
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

pub(crate) fn part<'t>(title: &'t str, parts: &[(usize, usize)]) -> &'t str {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => title[first.0..last.1].trim(),
        _ => title.trim(),
    }
}
