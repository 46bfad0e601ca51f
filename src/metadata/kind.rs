//! What a page is as far as its own statements go: only an article has a date
//! that a reader would look for.

use super::facts::{Facts, Field, Source};
use crate::url::Url;

/// A rough kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The site's first page.
    Home,
    /// A thing for sale.
    Shop,
    /// A list of articles or things.
    List,
    /// A page that its site's software tells from posts: it may be about anything.
    Page,
    /// A page of a manual: its dates are those of builds.
    Manual,
    /// An article, or anything else.
    Other,
}

/// The kind that a page's statements speak for.
pub(crate) fn of(facts: &Facts, is_home: bool, url: Option<&Url>) -> Kind {
    let has_type = |names: &[&str]| facts.types.iter().any(|t| names.contains(&t.as_str()));
    let has_article = facts.of(Field::Title, Source::JsonLd).next().is_some()
        || facts.of(Field::Title, Source::Microdata).next().is_some();
    let og =
        |word| facts.of(Field::OgType, Source::OpenGraph).any(|fact| fact.value.contains(word));
    let is_dated_article =
        og("article") && facts.of(Field::Published, Source::OpenGraph).next().is_some();
    match () {
        _ if is_home => Kind::Home,
        _ if og("product") || (!has_article && has_type(&["Product", "ProductGroup"])) => {
            Kind::Shop
        }
        _ if !has_article && has_type(&["CollectionPage", "SearchResultsPage", "OfferCatalog"]) => {
            Kind::List
        }
        _ if !has_article && !is_dated_article && is_mere_page(facts) => Kind::Page,
        _ => url.map_or(Kind::Other, by_address),
    }
}

/// Blogs' software says of each post that it is an article, and of pages that
/// are none, but carry a date of their making, that they are pages.
fn is_mere_page(facts: &Facts) -> bool {
    facts.types.iter().any(|t| t == "WebPage")
        && facts.list.iter().all(|f| f.field != Field::Author)
}

/// What the address says, where it is plain.
pub(crate) fn by_address(url: &Url) -> Kind {
    const MANUALS: [&str; 6] = ["docs", "doc", "documentation", "manual", "reference", "api"];
    const LISTS: [&str; 6] = ["news", "blog", "articles", "stories", "recent", "schedule"];
    const SORTED: [&str; 7] = ["topic", "topics", "category", "tag", "sections", "list", "events"];
    const OFFERS: [&str; 2] = ["service", "services"];
    const BLOGS: [&str; 4] = ["blog", "blogs", "news", "articles"];
    let host = url.host().unwrap_or_default();
    let is_at = |names: &[&str]| host.split_once('.').is_some_and(|(h, _)| names.contains(&h));
    let path = url.path().trim_matches('/').to_ascii_lowercase();
    let (folders, last) = path.rsplit_once('/').unwrap_or(("", &path));
    let is_below = |names: &[&str]| folders.split('/').any(|folder| names.contains(&folder));
    if is_at(&["docs", "developer", "developers"]) || last == "docs" || is_below(&MANUALS) {
        return Kind::Manual;
    }
    match () {
        _ if LISTS.contains(&last) => Kind::List,
        _ if is_below(&BLOGS) => Kind::Other,
        _ if is_below(&SORTED) && is_one_word(last) => Kind::List,
        _ if is_at(&["store", "shop"]) || is_below(&OFFERS) => Kind::Shop,
        _ => Kind::Other,
    }
}

/// A subject's name ("cloud"), not the many words of a headline.
fn is_one_word(slug: &str) -> bool {
    !slug.contains(['-', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_make_the_kind() {
        let mut facts = Facts::default();
        assert_eq!(of(&facts, true, None), Kind::Home);
        assert_eq!(of(&facts, false, None), Kind::Other);
        facts.add_type("https://schema.org/Product");
        assert_eq!(of(&facts, false, None), Kind::Shop);
        facts.add(Field::Title, Source::JsonLd, "The best lamps");
        assert_eq!(of(&facts, false, None), Kind::Other);
    }

    #[test]
    fn plain_addresses_make_the_kind() {
        let kind = |url| by_address(&Url::parse(url, None).expect("an address"));
        assert_eq!(kind("https://a.example/docs/18/select.html"), Kind::Manual);
        assert_eq!(kind("https://docs.a.example/select"), Kind::Manual);
        assert_eq!(kind("https://a.example/news/"), Kind::List);
        assert_eq!(kind("https://store.a.example/x"), Kind::Shop);
        assert_eq!(kind("https://shop.a.example/blogs/lamps/the-best-lamps"), Kind::Other);
        assert_eq!(kind("https://a.example/services/advice/"), Kind::Shop);
        assert_eq!(kind("https://a.example/topic/cloud/"), Kind::List);
        assert_eq!(kind("https://a.example/topic/history-of-coffee"), Kind::Other);
        assert_eq!(kind("https://a.example/news/2024/docs-are-here"), Kind::Other);
    }
}
