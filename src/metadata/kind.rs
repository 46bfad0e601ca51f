//! What a page is as far as its own statements go: only an article has a date
//! that a reader would look for.

use super::facts::{Facts, Field, Source};

/// A rough kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The site's first page.
    Home,
    /// A thing for sale.
    Shop,
    /// A list of articles or things.
    List,
    /// An article, or anything else.
    Other,
}

/// The kind that a page's statements speak for.
pub(crate) fn of(facts: &Facts, is_home: bool) -> Kind {
    let has_type = |names: &[&str]| facts.types.iter().any(|t| names.contains(&t.as_str()));
    let has_article = facts.of(Field::Title, Source::JsonLd).next().is_some()
        || facts.of(Field::Title, Source::Microdata).next().is_some();
    let og =
        |word| facts.of(Field::OgType, Source::OpenGraph).any(|fact| fact.value.contains(word));
    match () {
        _ if is_home => Kind::Home,
        _ if og("product") || (!has_article && has_type(&["Product", "ProductGroup"])) => {
            Kind::Shop
        }
        _ if !has_article && has_type(&["CollectionPage", "SearchResultsPage", "OfferCatalog"]) => {
            Kind::List
        }
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_make_the_kind() {
        let mut facts = Facts::default();
        assert_eq!(of(&facts, true), Kind::Home);
        assert_eq!(of(&facts, false), Kind::Other);
        facts.add_type("https://schema.org/Product");
        assert_eq!(of(&facts, false), Kind::Shop);
        facts.add(Field::Title, Source::JsonLd, "The best lamps");
        assert_eq!(of(&facts, false), Kind::Other);
    }
}
