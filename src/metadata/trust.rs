//! Whom to believe: one table.

use super::facts::{Fact, Facts, Field, Source};
use Source::*;

/// For each field its sources, the most trusted first. A source that is not
/// listed is not believed. The order was found by counting, on pages with known
/// answers, how often each source is right where two disagree.
const TRUST: &[(Field, &[Source])] = &[
    (
        Field::Title,
        &[
            JsonLd,
            OpenGraph,
            Microdata,
            Parsely,
            Sailthru,
            DublinCore,
            Twitter,
            Meta,
            JsonLdPage,
            MicrodataPage,
        ],
    ),
    (
        Field::Author,
        &[
            JsonLd, Parsely, Sailthru, DublinCore, Meta, Twitter, JsonLdPage, Labelled, Microdata,
            OpenGraph, Line,
        ],
    ),
    (Field::SiteName, &[JsonLd, OpenGraph, JsonLdPage, DublinCore, Microdata, Meta]),
    // A date of a mere page, shop item or site is no publication date that a
    // reader would look for: nine of ten such are of pages without one.
    (
        Field::Published,
        &[JsonLd, OpenGraph, Parsely, Sailthru, DublinCore, Microdata, Meta, Time, Labelled, Line],
    ),
    (
        Field::Modified,
        &[JsonLd, OpenGraph, DublinCore, Microdata, Meta, Time, Labelled, JsonLdPage],
    ),
    (Field::Lang, &[Root, Meta, DublinCore, JsonLd, OpenGraph, JsonLdPage]),
    (
        Field::Description,
        &[OpenGraph, Meta, JsonLd, Twitter, DublinCore, Parsely, Sailthru, Microdata, JsonLdPage],
    ),
    (
        Field::LeadImage,
        &[OpenGraph, JsonLd, Twitter, Parsely, Sailthru, Microdata, Meta, JsonLdPage],
    ),
    (Field::Canonical, &[Rel, OpenGraph, JsonLd, Parsely, Sailthru, Twitter, JsonLdPage]),
    (Field::Section, &[OpenGraph, JsonLd, Parsely, Sailthru, Microdata, Meta, JsonLdPage]),
    (
        Field::Tag,
        &[Rel, OpenGraph, JsonLd, Parsely, Sailthru, DublinCore, Microdata, Meta, JsonLdPage],
    ),
    (Field::Licence, &[Rel, DublinCore, JsonLd, Microdata, Meta, JsonLdPage]),
    (Field::NextPage, &[Rel]),
    (Field::OgType, &[OpenGraph]),
];

/// The sources of a field, the most trusted first.
pub(crate) fn sources(field: Field) -> &'static [Source] {
    TRUST.iter().find(|(known, _)| *known == field).map_or(&[], |(_, sources)| sources)
}

/// What is said of a field, the most trusted first.
pub(crate) fn ranked(facts: &Facts, field: Field) -> impl Iterator<Item = &Fact> {
    sources(field).iter().flat_map(move |source| facts.of(field, *source))
}

/// The first statement on a field that `read` accepts.
pub(crate) fn first<T>(
    facts: &Facts,
    field: Field,
    read: impl Fn(&Fact) -> Option<T>,
) -> Option<T> {
    ranked(facts, field).find_map(read)
}

/// All statements of the most trusted source that says anything.
pub(crate) fn all(facts: &Facts, field: Field) -> Vec<&Fact> {
    let mut told = sources(field).iter().map(|source| facts.of(field, *source).collect::<Vec<_>>());
    told.find(|facts| !facts.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_tables_and_not_the_pages() {
        let mut facts = Facts::default();
        facts.add(Field::Author, Meta, "meta");
        facts.add(Field::Author, JsonLd, "a");
        facts.add(Field::Author, JsonLd, "b");
        let names = |facts: Vec<&Fact>| facts.iter().map(|f| f.value.clone()).collect::<Vec<_>>();
        assert_eq!(names(all(&facts, Field::Author)), ["a", "b"]);
        assert_eq!(names(ranked(&facts, Field::Author).collect()), ["a", "b", "meta"]);
        assert_eq!(first(&facts, Field::Author, |f| (f.value == "b").then_some(1)), Some(1));
        assert_eq!(first(&facts, Field::Title, |_| Some(())), None);
    }
}
