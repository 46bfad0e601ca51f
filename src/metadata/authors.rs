//! Who wrote it: which of the sources to believe, and the names they give.

use super::byline;
use super::facts::{Fact, Facts, Field, Source};
use super::site_names::SiteNames;
use super::trust;
use crate::article::Author;
use crate::page::Page;

/// The byline and the authors of the most trusted source that says any. Where it
/// names the site only, those of one that names a person; where it stands alone
/// and two others agree on a person, theirs.
pub(crate) fn of(page: &Page, facts: &Facts, names: &SiteNames) -> Told {
    let is_person = |name: &str| byline::is_person(name) && !names.is_name(name);
    let all = told(page, facts, |_| true);
    let Some((_, first)) = all.first() else { return Told::default() };
    let others = if first.byline.as_deref().is_some_and(|line| names.is_name(line)) {
        let fits = |line: &str| is_person(line) || byline::names(line).iter().all(|n| is_person(n));
        told(page, facts, fits).into_iter().find(|(source, _)| *source != Source::Line)
    } else if is_agreed(&all, first) {
        None
    } else {
        let knows_better = |told: &Told| {
            is_agreed(&all, told) && told.authors.iter().all(|author| is_person(&author.name))
        };
        all.iter().find(|(_, told)| knows_better(told)).cloned()
    };
    others.or_else(|| all.first().cloned()).map(|(_, told)| told).unwrap_or_default()
}

/// A byline and the authors in it.
#[derive(Clone, Default)]
pub(crate) struct Told {
    pub(crate) byline: Option<String>,
    pub(crate) authors: Vec<Author>,
}

/// Whether two sources name the same author first.
fn is_agreed(all: &[(Source, Told)], one: &Told) -> bool {
    let first = |told: &Told| told.authors.first().map(|author| author.name.to_lowercase());
    all.iter().filter(|(_, told)| first(told) == first(one)).count() > 1
}

/// What each source tells in bylines that fit, the most trusted first.
fn told(page: &Page, facts: &Facts, fits: impl Fn(&str) -> bool) -> Vec<(Source, Told)> {
    let read = |source: &Source| (*source, told_by(page, facts.of(Field::Author, *source), &fits));
    let all = trust::sources(Field::Author).iter().map(read);
    all.filter(|(_, told)| !told.authors.is_empty()).collect()
}

fn told_by<'f>(
    page: &Page,
    facts: impl Iterator<Item = &'f Fact>,
    fits: impl Fn(&str) -> bool,
) -> Told {
    let mut lines: Vec<String> = Vec::new();
    let mut authors: Vec<Author> = Vec::new();
    for fact in facts {
        let Some(line) = byline::clean(&fact.value).filter(|line| fits(line)) else { continue };
        let names = byline::names(&line);
        let url =
            fact.url.as_deref().filter(|_| names.len() == 1).and_then(|url| page.resolve_web(url));
        for name in names {
            if !authors.iter().any(|author| is_same_name(&author.name, &name)) {
                authors.push(Author { name, url: url.clone() });
            }
        }
        if !lines.iter().any(|known| is_same_name(known, &line)) {
            lines.push(line);
        }
    }
    Told { byline: Some(lines.join(", ")).filter(|line| !line.is_empty()), authors }
}

fn is_same_name(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::page::Page;
    use crate::tree::parse;

    fn byline(head: &str, body: &str) -> Option<String> {
        let html = format!(
            "<title>How to make tea</title><meta property=og:site_name content='Tea Times'>{head}\
             <h1>How to make tea</h1>{body}"
        );
        let tree = parse(&html);
        read(&Page::new(&tree, Some("https://a.example/tea"))).byline
    }

    #[test]
    fn two_that_agree_on_a_person_know_better_than_one_alone() {
        let house = "<meta name=author content='Leaf House'>";
        let line = "<p>By <a href=/x>Ann Lee</a></p>";
        let label = "<p>By <a rel=author href=/x>Ann Lee</a></p>";
        assert_eq!(byline(house, label).as_deref(), Some("Ann Lee"));
        assert_eq!(byline(house, line).as_deref(), Some("Leaf House"));
        let twice = format!("{house}<meta property=article:author content='Leaf House'>");
        assert_eq!(byline(&twice, label).as_deref(), Some("Leaf House"));
        let staff = "<p>By <a rel=author href=/x>Leaf Staff</a></p>";
        assert_eq!(byline(house, staff).as_deref(), Some("Leaf House"));
    }

    #[test]
    fn persons_know_better_than_the_site() {
        let site = "<meta name=author content='Tea Times'>";
        let label = |names| byline(site, &format!("<p class=author>{names}</p>"));
        assert_eq!(
            label("Ann Lee, Bo Chen and Cy Day").as_deref(),
            Some("Ann Lee, Bo Chen and Cy Day")
        );
        assert_eq!(label("tea").as_deref(), Some("Tea Times"));
    }
}
