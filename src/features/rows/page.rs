//! The page as a whole; the same in each of its rows.

use crate::features::Context;
use crate::features::quantise::{count, log, share};
use crate::page::Tag;

macro_rules! page_features {
    (|$c:ident| { $($setup:tt)* } $($name:literal => $value:expr),* $(,)?) => {
        /// The names, in order.
        pub(in crate::features) const NAMES: &[&str] = &[$($name),*];

        /// The page's features.
        pub(in crate::features) fn row($c: &Context) -> Vec<u8> {
            $($setup)*
            vec![$($value),*]
        }
    };
}

page_features! {
    |c| {
        let total = c.containers.prefix.total();
        let blocks = &c.blocks.list;
        let most = c.containers.sums(c.density.most);
        let tags = |tag: Tag| count(c.containers.count(tag));
        let of_type = |names: &[&str]| u8::from(c.meta.types.iter().any(|t| names.contains(&t.as_str())));
        let code: u32 = blocks.iter().map(|b| b.code_chars).sum();
        let repeated = blocks.iter().map(|b| c.containers.groups[b.node as usize].size).max();
        let og = c.meta.og_type.as_deref().unwrap_or_default();
        let short = c.measures.iter().filter(|m| m.text.words < 6.0).count();
    }
    "page_blocks" => log(blocks.len() as f64),
    "page_mass" => log(total.mass),
    "page_links" => share(total.link_share(), 1.0),
    "page_prose" => share(total.good, total.mass),
    "page_paragraphs" => count(blocks.iter().filter(|b| c.page.tag(b.node) == Tag::P).count()),
    "page_headings" => count(total.headings as usize),
    "page_h1" => count(c.measures.iter().filter(|m| m.heading == 1).count()),
    "page_articles" => tags(Tag::Article),
    "page_most_prose" => share(most.good, total.good),
    "page_most_mass" => share(most.mass, total.mass),
    "page_most_links" => share(most.link_share(), 1.0),
    "page_og_type" => if og.contains("article") { 1 } else if og.contains("product") { 2 } else { u8::from(og.contains("website")) * 3 },
    "page_is_article" => of_type(&["Article", "NewsArticle", "BlogPosting", "TechArticle", "Recipe", "ScholarlyArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle"]),
    "page_is_product" => of_type(&["Product", "ProductGroup", "Offer", "AggregateOffer"]),
    "page_is_forum" => of_type(&["DiscussionForumPosting", "QAPage", "Question", "Comment", "Answer"]),
    "page_is_list" => of_type(&["CollectionPage", "ItemList", "OfferCatalog", "SearchResultsPage"]),
    "page_is_service" => of_type(&["Service", "LocalBusiness", "ProfessionalService", "Organization"]),
    "page_code" => share(2.0 * f64::from(code), total.mass),
    "page_repeats" => count(repeated.unwrap_or(0) as usize),
    "page_holder_prose" => log(c.density.holder_good),
    "page_holder_share" => share(c.density.holder_good, total.good),
    "page_stop" => share(1.6 * total.stop_words, total.words),
    "page_forms" => tags(Tag::Form),
    "page_dates" => count(total.dates as usize),
    "page_prices" => count(c.measures.iter().filter(|m| m.text.has_price).count()),
    "page_images" => log(total.images),
    "page_pres" => tags(Tag::Pre),
    "page_tables" => tags(Tag::Table),
    "page_questions" => count(c.measures.iter().filter(|m| m.text.has_question).count()),
    "page_short_share" => share(short as f64, blocks.len() as f64),
}
