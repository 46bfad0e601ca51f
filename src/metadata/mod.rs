//! The facts about the article: who, when, where, and what it is called.

use crate::article::Author;
use crate::page::Page;

/// What the page says of its article, before any of its text is judged.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) authors: Vec<Author>,
    pub(crate) byline: Option<String>,
    pub(crate) site_name: Option<String>,
    pub(crate) published_time: Option<String>,
    pub(crate) modified_time: Option<String>,
    pub(crate) lang: Option<String>,
    pub(crate) dir: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) lead_image: Option<String>,
    pub(crate) canonical_url: Option<String>,
    pub(crate) section: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) licence: Option<String>,
    pub(crate) next_page: Option<String>,
    /// Every form of the headline that the page gives (`<title>`, Open Graph,
    /// JSON-LD, …), raw, the most trusted first: what the boundary stage
    /// compares headings with.
    pub(crate) titles: Vec<String>,
    /// Open Graph's `og:type`, lower-cased.
    pub(crate) og_type: Option<String>,
    /// All `@type`s and `itemtype`s named, without their namespace.
    pub(crate) types: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// Reads the page's facts.
pub(crate) fn read(page: &Page) -> Metadata {
    let title = page
        .elements()
        .find(|(n, _)| page.tag(*n) == crate::page::Tag::Title)
        .map(|(n, _)| page.text_of(n).trim().to_owned());
    Metadata { titles: title.iter().cloned().collect(), title, ..Metadata::default() }
}
