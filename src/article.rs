//! What the cleaner answers: the [`Article`] and its parts.

use serde::Serialize;

/// The article found in a page, with what is known about it.
///
/// A field that the page does not give is absent (`None` or empty), never
/// invented. Serialised names are camelCase; absent fields are left out.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Article {
    /// The headline, without the site's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The line under the headline that sums the article up, where the page shows one
    /// and the body goes without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The people named as authors, in the page's order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The byline as one line of text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The publication's or site's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// When it was published, ISO 8601; with a time zone only where the page gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_time: Option<String>,
    /// When it was last changed, ISO 8601, as [`Article::published_time`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified_time: Option<String>,
    /// The language as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The base direction: `ltr` or `rtl`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<String>,
    /// The page's own summary, or else the first paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
    /// Absolute URL of the image that stands for the article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_image: Option<String>,
    /// The address that the page names as its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical_url: Option<String>,
    /// The part of the site it is filed under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Keywords, in the page's order, without repeats.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The licence's URL or name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Words of the text; for scripts without spaces, characters.
    pub word_count: usize,
    /// Minutes to read it, rounded up; 0 only for an empty text.
    pub reading_minutes: usize,
    /// What kind of page this is.
    pub page_kind: PageKind,
    /// How sure the choice of text is: a calibrated estimate of its F1, 0 to 1.
    pub confidence: f32,
    /// The article's body as HTML, from the allow-list writer.
    pub content: String,
    /// The body as GitHub-flavoured Markdown; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// The body in the snapshot form, from which a view builds DOM
    /// nodes without an HTML parser; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot: Option<String>,
    /// The body's words: blocks separated by blank lines.
    pub text_content: String,
    /// Absolute URL of the next page of a multi-page article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_page: Option<String>,
    /// Further articles that the page holds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherArticle>,
    /// What could not be read or had to be guessed, in plain words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    /// One entry for each block of the page, kept or removed; on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trace: Option<Vec<TraceEntry>>,
}

/// One author.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Author {
    /// The name as written.
    pub name: String,
    /// Absolute URL of the author's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Another article of the same page, which [`crate::Options::focus`] opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OtherArticle {
    /// Its headline.
    pub title: String,
    /// Its byline, when it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The node where it starts.
    pub node: NodeNumber,
}

/// A node's place in document order, the document itself being 0; elements
/// and texts count. Holds for one input: the same string or the same snapshot.
pub type NodeNumber = u32;

/// The kind of page, as the WCXB benchmark divides them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PageKind {
    /// News, blog posts, essays, encyclopaedia entries.
    #[default]
    Article,
    /// Reference and manuals.
    Documentation,
    /// What a company or office offers.
    Service,
    /// Threads, questions and answers.
    Forum,
    /// A shop's category page.
    Collection,
    /// Lists of links to articles, jobs, places.
    Listing,
    /// One thing for sale.
    Product,
}

/// What became of one block, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TraceEntry {
    /// The element that holds the block.
    pub node: NodeNumber,
    /// The stage that decided: `score`, `boundary`, `prune` or `standardise`.
    pub stage: &'static str,
    /// The rule in that stage, such as `expected-f1` or `share-bar`.
    pub rule: &'static str,
    /// The model's probability that the block is main content.
    pub score: f32,
    /// Whether the block is in the article.
    pub kept: bool,
    /// The start of its text, 80 characters at most.
    pub text_preview: String,
}
