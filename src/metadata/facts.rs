//! What the sources say, before anybody is believed.

use std::fmt;

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Title,
    Author,
    SiteName,
    Published,
    Modified,
    Lang,
    Description,
    LeadImage,
    Canonical,
    Section,
    Tag,
    Licence,
    NextPage,
    OgType,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// A JSON-LD node of an article type.
    JsonLd,
    /// A JSON-LD node for the page, the site or a thing on it.
    JsonLdPage,
    /// `itemprop` in an item of an article type, or in none.
    Microdata,
    /// `itemprop` in an item of another type.
    MicrodataPage,
    /// `og:*` and `article:*`.
    OpenGraph,
    /// `twitter:*`, with what cards label "Written by".
    Twitter,
    /// `dc.*`, `dcterms.*`, `citation_*`.
    DublinCore,
    /// `parsely-*`.
    Parsely,
    /// `sailthru.*`.
    Sailthru,
    /// Any other `<meta name>`.
    Meta,
    /// `rel` on a link.
    Rel,
    /// `<time>`.
    Time,
    /// An element whose class or id says what it is.
    Labelled,
    /// A line of text that reads like it.
    Line,
    /// `lang` and the like on `<html>` or `<body>`.
    Root,
}

/// One statement.
#[derive(Clone, PartialEq)]
pub(crate) struct Fact {
    pub(crate) field: Field,
    pub(crate) source: Source,
    pub(crate) value: String,
    /// Where the page says more; for authors, their page.
    pub(crate) url: Option<String>,
}

impl fmt::Debug for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}/{:?}: {:?} {:?}", self.field, self.source, self.value, self.url)
    }
}

/// All statements of a page, in document order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    pub(crate) list: Vec<Fact>,
    /// Every type named, without its namespace.
    pub(crate) types: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

impl Facts {
    /// Notes a statement, white space folded; an empty one says nothing.
    pub(crate) fn add(&mut self, field: Field, source: Source, value: &str) {
        self.add_linked(field, source, value, None);
    }

    /// The same with an address.
    pub(crate) fn add_linked(
        &mut self,
        field: Field,
        source: Source,
        value: &str,
        url: Option<String>,
    ) {
        let value = fold(value);
        let said = || self.of(field, source);
        if !value.is_empty()
            && said().all(|fact| fact.value != value)
            && said().count() < MOST_STATEMENTS
        {
            self.list.push(Fact { field, source, value, url });
        }
    }

    /// Notes a type, however it is written: `https://schema.org/Article`.
    pub(crate) fn add_type(&mut self, name: &str) {
        let name = type_name(name);
        if !name.is_empty()
            && !self.types.iter().any(|t| t == name)
            && self.types.len() < MOST_STATEMENTS
        {
            self.types.push(name.to_owned());
        }
    }

    /// What one source says of a field.
    pub(crate) fn of(&self, field: Field, source: Source) -> impl Iterator<Item = &Fact> {
        self.list.iter().filter(move |f| f.field == field && f.source == source)
    }

    pub(crate) fn warn(&mut self, warning: String) {
        if self.warnings.len() < MOST_WARNINGS && !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

/// No page has more authors or tags than this, or more than this to say of its title.
const MOST_STATEMENTS: usize = 100;
const MOST_WARNINGS: usize = 20;

/// A type without its namespace: after the last `/`, `#` or `:`.
pub(crate) fn type_name(name: &str) -> &str {
    let name = name.trim().trim_end_matches('/');
    name.rsplit(['/', '#', ':']).next().unwrap_or(name)
}

/// White space folded to single spaces, ends trimmed.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(crate::blocks::is_space).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The start of a text, for warnings.
pub(crate) fn preview(text: &str) -> String {
    let text = fold(text);
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_folded_and_kept_once() {
        let mut facts = Facts::default();
        facts.add(Field::Title, Source::OpenGraph, " a\n  b ");
        facts.add(Field::Title, Source::OpenGraph, "a b");
        facts.add(Field::Title, Source::Twitter, " ");
        assert_eq!(facts.list.len(), 1);
        assert_eq!(
            facts.of(Field::Title, Source::OpenGraph).next().map(|f| &*f.value),
            Some("a b")
        );
    }

    #[test]
    fn types_lose_their_namespace() {
        let mut facts = Facts::default();
        for name in
            ["http://schema.org/Article", "schema:Article", "Article", "https://schema.org/"]
        {
            facts.add_type(name);
        }
        assert_eq!(facts.types, ["Article", "schema.org"]);
    }
}
