//! A look inside for training and evaluation. No stability promise.

use crate::article::NodeNumber;
use crate::limits::Limits;
use crate::options::Options;
use crate::page::Page;
use crate::{Article, Error, blocks, features, metadata, pipeline, tree, write};

pub use crate::score::{BadModel, Model, calibrate, page_kind, probabilities};

/// One block of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its text, white space folded.
    pub text: String,
    /// One byte for each of [`feature_names`].
    pub features: Vec<u8>,
    /// The element that holds it.
    pub node: NodeNumber,
}

/// A page as the model sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct LabPage {
    /// Its blocks in document order.
    pub rows: Vec<Row>,
    /// One byte for each of [`page_feature_names`].
    pub page: Vec<u8>,
}

/// The names of a row's features, in order.
pub fn feature_names() -> Vec<&'static str> {
    features::names()
}

/// The names of the page-level features, in order.
pub fn page_feature_names() -> Vec<&'static str> {
    features::page_names()
}

/// Cuts a page into blocks and computes their features.
pub fn page(html: &str, options: &Options) -> LabPage {
    let tree = tree::parse(html);
    let page = Page::new(&tree, options.url.as_deref());
    let blocks = blocks::cut(&page);
    let meta = metadata::read(&page);
    let features = features::compute(&page, &blocks, &meta);
    let row = |b: usize| Row {
        text: blocks.text(b).to_owned(),
        features: features.matrix[b * features.stride..][..features.stride].to_vec(),
        node: blocks.list[b].node,
    };
    LabPage { rows: (0..blocks.len()).map(row).collect(), page: features.page.clone() }
}

/// [`crate::clean`] with another model.
///
/// # Errors
/// As [`crate::clean`].
pub fn clean_with(html: &str, options: &Options, model: &Model) -> Result<Article, Error> {
    let tree = tree::parse(html);
    let page = Page::new(&tree, options.url.as_deref());
    pipeline::run(&page, options, model, &Limits::default())
}

/// A page's bytes as text, decoded as [`crate::clean_bytes`] does.
pub fn decode(bytes: &[u8]) -> String {
    crate::encoding::decode(bytes).into_owned()
}

/// What the page says about its article, before any text is chosen: an article
/// without a body.
pub fn metadata(html: &str, options: &Options) -> Article {
    let tree = tree::parse(html);
    let meta = metadata::read(&Page::new(&tree, options.url.as_deref()));
    write::seal(Article {
        title: meta.title,
        authors: meta.authors,
        byline: meta.byline,
        site_name: meta.site_name,
        published_time: meta.published_time,
        modified_time: meta.modified_time,
        lang: meta.lang,
        dir: meta.dir,
        excerpt: meta.description,
        lead_image: meta.lead_image,
        canonical_url: meta.canonical_url,
        section: meta.section,
        tags: meta.tags,
        licence: meta.licence,
        next_page: meta.next_page,
        warnings: meta.warnings,
        ..Article::default()
    })
}

/// Who says what, as (field, source, value): what the trust table is made from.
pub fn statements(html: &str, options: &Options) -> Vec<(String, String, String)> {
    let tree = tree::parse(html);
    metadata::statements(&Page::new(&tree, options.url.as_deref()))
}
