//! The headline, without the name of the site and the section.

use super::facts::{Field, Source};
use super::scan::{Heading, Scan};
use super::site_names::{SiteNames, part, split};
use super::trust;
use crate::hash::HashSet;
use crate::page::Page;

/// All forms of the headline, raw, the most trusted first, each once.
pub(crate) fn all(scan: &Scan) -> Vec<String> {
    let own = OwnTitles::new(scan);
    let mut titles: Vec<String> = trust::ranked(&scan.facts, Field::Title)
        .filter(|fact| !matches!(fact.source, Source::JsonLdPage | Source::MicrodataPage))
        .filter(|fact| !may_be_of_another(fact.source) || own.are_like(&fact.value))
        .map(|fact| fact.value.clone())
        .chain((!scan.title.is_empty()).then(|| scan.title.clone()))
        .collect();
    let mut seen = HashSet::default();
    titles.retain(|title| seen.insert(title.clone()));
    titles
}

/// Whether statements of the source may be in the text of another story on the page.
fn may_be_of_another(source: Source) -> bool {
    matches!(source, Source::Microdata | Source::JsonLd)
}

/// The words of the titles that are the page's own for certain: those in its head.
struct OwnTitles(HashSet<String>);

impl OwnTitles {
    fn new(scan: &Scan) -> OwnTitles {
        let said = trust::ranked(&scan.facts, Field::Title)
            .filter(|fact| matches!(fact.source, Source::OpenGraph | Source::Twitter));
        let said = said.map(|fact| fact.value.as_str()).chain([scan.title.as_str()]);
        OwnTitles(said.flat_map(telling_words).collect())
    }

    /// Whether the title has one of their words, or there are none.
    fn are_like(&self, title: &str) -> bool {
        self.0.is_empty() || telling_words(title).iter().any(|word| self.0.contains(word))
    }
}

/// The words of some length; of scripts without spaces each letter.
fn telling_words(text: &str) -> Vec<String> {
    let is_unspaced = |c: char| c >= '\u{2e80}';
    let words = text.split(|c: char| !c.is_alphanumeric() || is_unspaced(c));
    let words = words.filter(|word| word.len() >= 4).map(str::to_lowercase);
    let letters = text.chars().filter(|&c| is_unspaced(c) && c.is_alphanumeric());
    words.chain(letters.map(String::from)).collect()
}

/// The headline: the heading that says what the titles say, or else the most
/// trusted title. A heading that says something else is a slogan, a section's
/// name or another story's.
pub(crate) fn choose(page: &Page, scan: &Scan, names: &SiteNames) -> Title {
    let headings = main_headings(scan, names);
    let raw: Vec<&str> = trust::ranked(&scan.facts, Field::Title)
        .map(|fact| fact.value.as_str())
        .chain([scan.title.as_str()])
        .filter(|title| !title.is_empty() && !names.is_name(title))
        .collect();
    let titles: Vec<String> = raw.iter().map(|title| names.strip(title, &headings)).collect();
    let titles_and_slug: Vec<String> = titles.iter().cloned().chain(names.slug.clone()).collect();
    let least = if is_article(scan) { LEAST_ON_ARTICLE } else { LEAST_ELSEWHERE };
    let heading = best_heading(&headings, &titles_and_slug, least);
    let is_told = raw.iter().any(|title| *title != scan.title);
    let from_page = match heading {
        Some(heading) => Some(from_heading(heading, &titles, &raw, names)),
        None if !is_told => printed_part(page, &raw).or_else(|| lower_heading(scan, names)),
        None => None,
    };
    let is_stated = is_told || from_page.is_some();
    let only = || (!scan.title.is_empty()).then(|| scan.title.clone());
    let text = from_page
        .or_else(|| titles.first().cloned())
        .map(|title| most_common_spelling(title, &titles))
        .or_else(|| main_heading_alone(&headings))
        .or_else(only);
    Title { text, is_stated }
}

/// A headline and its standing.
pub(crate) struct Title {
    pub(crate) text: Option<String>,
    /// Whether more than `<title>` gives it: a heading, a statement.
    pub(crate) is_stated: bool,
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
fn from_heading(heading: &Heading, titles: &[String], raw: &[&str], names: &SiteNames) -> String {
    // What stands behind a bar goes only where another title is without it too.
    let short = names.strip(&heading.text, &[]);
    let is_told = raw.iter().any(|title| dense(title) == dense(&short));
    let text = if is_told { short } else { names.strip_heading(&heading.text) };
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
    let mut list = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        let word = word.replace(['\'', '’'], "");
        if !is_spaced(&word) {
            list.extend(word.chars().map(String::from));
        } else if !word.is_empty() {
            list.push(word);
        }
    }
    list
}

/// Whether the word is of a script that parts words by spaces.
fn is_spaced(word: &str) -> bool {
    !word.chars().any(|c| ('\u{3040}'..='\u{9fff}').contains(&c))
}

/// How alike two texts are by their words, 0 to 1.
pub(crate) fn likeness(a: &str, b: &str) -> f32 {
    WordSet::new(a).likeness(b)
}

/// The words of a text that others are compared with.
pub(crate) struct WordSet(HashSet<String>);

impl WordSet {
    pub(crate) fn new(text: &str) -> WordSet {
        WordSet(words(text).into_iter().collect())
    }

    /// As [`likeness`].
    pub(crate) fn likeness(&self, text: &str) -> f32 {
        let (own, other) = (&self.0, WordSet::new(text).0);
        if own.is_empty() || other.is_empty() {
            return 0.0;
        }
        2.0 * own.intersection(&other).count() as f32 / (own.len() + other.len()) as f32
    }
}

/// Letters and digits, lower case.
pub(crate) fn dense(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::tree::parse;

    fn title(html: &str) -> Option<String> {
        let tree = parse(html);
        read(&Page::new(&tree, Some("https://www.teatimes.co.uk/2018/how-to-make-tea"))).title
    }

    #[test]
    fn the_sites_name_goes_wherever_it_stands() {
        for html in [
            "<title>How to make tea | Tea Times</title>",
            "<title>How to make tea - Tea Times</title>",
            "<title>Tea Times: How to make tea</title>",
            "<title>Tea Times » How to make tea</title>",
            "<title>How to make tea — Recipes — Tea Times</title><h1>How to make tea</h1>",
            "<meta property=og:site_name content='The Kettle'><title>How to make tea · The Kettle</title>",
        ] {
            assert_eq!(title(html).as_deref(), Some("How to make tea"), "{html}");
        }
    }

    fn titles(html: &str) -> Vec<String> {
        let tree = parse(html);
        read(&Page::new(&tree, None)).titles
    }

    #[test]
    fn what_another_story_says_in_the_text_is_no_title_of_the_page() {
        let story = |headline: &str| {
            format!(
                "<div itemscope itemtype=https://schema.org/Article><h2 itemprop=headline>{headline}</h2></div>"
            )
        };
        for (own, another) in
            [("How to make tea", "A bridge over the river"), ("お茶の入れ方", "新しい橋")]
        {
            let page =
                format!("<title>{own}</title>{}{}", story(another), story(&format!("{own}!")));
            assert_eq!(titles(&page), [format!("{own}!"), own.to_owned()], "{another}");
        }
        assert_eq!(titles(&story("A bridge over the river")), ["A bridge over the river"]);
    }

    #[test]
    fn the_headline_is_never_cut() {
        for headline in [
            "Tea - a love story in three acts",
            "Milk first: why the order matters",
            "Tea / coffee / cocoa",
            "Milk first | sugar later",
            "お茶の入れ方 - はじめての人へ",
        ] {
            let html = format!("<title>{headline} | Tea Times</title><h1>{headline}</h1>");
            assert_eq!(title(&html).as_deref(), Some(headline));
        }
        let html = "<title>Milk first: why the order matters</title>";
        assert_eq!(title(html).as_deref(), Some("Milk first: why the order matters"));
    }

    #[test]
    fn a_heading_counts_when_it_says_what_a_title_says() {
        let own = "<meta property=og:title content='Making tea: how to do it'>";
        let html = format!("{own}<h1>Our shop</h1><h1>How to do it: making green tea</h1>");
        assert_eq!(title(&html).as_deref(), Some("How to do it: making green tea"));
        let html = format!("{own}<h1>Welcome, dear friend</h1>");
        assert_eq!(title(&html).as_deref(), Some("Making tea: how to do it"));
        assert_eq!(
            title("<title>Tea Times</title><h2>How to make tea</h2>").as_deref(),
            Some("How to make tea")
        );
    }

    #[test]
    fn labels_and_marks_around_a_heading_go() {
        let html = "<title>How to make tea | Forum</title><h1>Thread: How to make tea</h1>";
        assert_eq!(title(html).as_deref(), Some("How to make tea"));
        let html = "<title>How to make tea — Manual</title><h1>How to make tea<a>¶</a></h1>";
        assert_eq!(title(html).as_deref(), Some("How to make tea"));
        let html =
            "<title>Recoverable Errors with Result - The Long Book</title><h1>The Long Book</h1>";
        assert_eq!(title(html).as_deref(), Some("Recoverable Errors with Result"));
    }

    #[test]
    fn no_title_is_none() {
        assert_eq!(title("<p>x"), None);
        assert_eq!(title("<title> </title><svg><title>icon</title></svg>"), None);
        assert_eq!(title("<title>Tea Times</title>").as_deref(), Some("Tea Times"));
    }
}
