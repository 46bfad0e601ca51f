//! `<meta>`: Open Graph, Twitter, Dublin Core, parsely, sailthru and the plain names.

use super::facts::{Facts, Field, Source};
use crate::page::Element;
use Field::*;
use Source::*;

/// What each name says. Lower case; of `property`, `name`, `itemprop` and
/// `http-equiv` alike, since pages mix them up.
const NAMES: &[(&str, Field, Source)] = &[
    ("og:title", Title, OpenGraph),
    ("og:site_name", SiteName, OpenGraph),
    ("og:description", Description, OpenGraph),
    ("og:image", LeadImage, OpenGraph),
    ("og:image:url", LeadImage, OpenGraph),
    ("og:image:secure_url", LeadImage, OpenGraph),
    ("og:url", Canonical, OpenGraph),
    ("og:locale", Lang, OpenGraph),
    ("og:type", OgType, OpenGraph),
    ("og:article:author", Author, OpenGraph),
    ("og:article:published_time", Published, OpenGraph),
    ("og:article:modified_time", Modified, OpenGraph),
    ("og:article:section", Section, OpenGraph),
    ("article:author", Author, OpenGraph),
    ("article:author:name", Author, OpenGraph),
    ("article:author_name", Author, OpenGraph),
    ("article:published_time", Published, OpenGraph),
    ("article:published", Published, OpenGraph),
    ("article:modified_time", Modified, OpenGraph),
    ("article:modified", Modified, OpenGraph),
    ("og:updated_time", Modified, OpenGraph),
    ("og:pubdate", Published, OpenGraph),
    ("article:section", Section, OpenGraph),
    ("article:tag", Tag, OpenGraph),
    ("book:author", Author, OpenGraph),
    ("twitter:title", Title, Twitter),
    ("twitter:description", Description, Twitter),
    ("twitter:image", LeadImage, Twitter),
    ("twitter:image:src", LeadImage, Twitter),
    ("twitter:url", Canonical, Twitter),
    ("dc.title", Title, DublinCore),
    ("dcterms.title", Title, DublinCore),
    ("dc.creator", Author, DublinCore),
    ("dcterms.creator", Author, DublinCore),
    ("dc.date", Published, DublinCore),
    ("dc.date.issued", Published, DublinCore),
    ("dc.date.created", Published, DublinCore),
    ("dcterms.issued", Published, DublinCore),
    ("dcterms.created", Published, DublinCore),
    ("dcterms.date", Published, DublinCore),
    ("dcterms.modified", Modified, DublinCore),
    ("dc.date.modified", Modified, DublinCore),
    ("dc.description", Description, DublinCore),
    ("dcterms.description", Description, DublinCore),
    ("dcterms.abstract", Description, DublinCore),
    ("dc.language", Lang, DublinCore),
    ("dcterms.language", Lang, DublinCore),
    ("dc.subject", Tag, DublinCore),
    ("dcterms.subject", Tag, DublinCore),
    ("dc.rights", Licence, DublinCore),
    ("dcterms.license", Licence, DublinCore),
    ("dcterms.rights", Licence, DublinCore),
    ("citation_title", Title, DublinCore),
    ("citation_author", Author, DublinCore),
    ("citation_publication_date", Published, DublinCore),
    ("citation_online_date", Published, DublinCore),
    ("citation_date", Published, DublinCore),
    ("citation_journal_title", SiteName, DublinCore),
    ("citation_language", Lang, DublinCore),
    ("citation_keywords", Tag, DublinCore),
    ("parsely-title", Title, Parsely),
    ("parsely-author", Author, Parsely),
    ("parsely-pub-date", Published, Parsely),
    ("parsely-image-url", LeadImage, Parsely),
    ("parsely-link", Canonical, Parsely),
    ("parsely-section", Section, Parsely),
    ("parsely-tags", Tag, Parsely),
    ("sailthru.title", Title, Sailthru),
    ("sailthru.author", Author, Sailthru),
    ("sailthru.date", Published, Sailthru),
    ("sailthru.description", Description, Sailthru),
    ("sailthru.image.full", LeadImage, Sailthru),
    ("sailthru.tags", Tag, Sailthru),
    ("title", Title, Meta),
    ("headline", Title, Meta),
    ("hdl", Title, Meta),
    ("author", Author, Meta),
    ("authors", Author, Meta),
    ("byl", Author, Meta),
    ("byline", Author, Meta),
    ("article.author", Author, Meta),
    ("application-name", SiteName, Meta),
    ("date", Published, Meta),
    ("ms.date", Published, Meta),
    ("pubdate", Published, Meta),
    ("published", Published, Meta),
    ("publishdate", Published, Meta),
    ("publish-date", Published, Meta),
    ("publish_date", Published, Meta),
    ("published_date", Published, Meta),
    ("published-date", Published, Meta),
    ("publication_date", Published, Meta),
    ("publication-date", Published, Meta),
    ("published_time", Published, Meta),
    ("datepublished", Published, Meta),
    ("date_published", Published, Meta),
    ("datecreated", Published, Meta),
    ("article.published", Published, Meta),
    ("article.created", Published, Meta),
    ("article_date_original", Published, Meta),
    ("originalpublicationdate", Published, Meta),
    ("cxenseparse:recs:publishtime", Published, Meta),
    ("last-modified", Modified, Meta),
    ("lastmod", Modified, Meta),
    ("revised", Modified, Meta),
    ("datemodified", Modified, Meta),
    ("article.updated", Modified, Meta),
    ("description", Description, Meta),
    ("language", Lang, Meta),
    ("content-language", Lang, Meta),
    ("inlanguage", Lang, Meta),
    ("section", Section, Meta),
    ("article:section_name", Section, Meta),
    ("keywords", Tag, Meta),
    ("news_keywords", Tag, Meta),
    ("copyright-licence", Licence, Meta),
    ("license", Licence, Meta),
    ("licence", Licence, Meta),
    ("image", LeadImage, Meta),
    ("thumbnail", LeadImage, Meta),
];

/// Notes what a `<meta>` says.
pub(crate) fn read(facts: &mut Facts, element: Element) {
    let Some(content) = element.attr("content").or_else(|| element.attr("value")) else { return };
    let names = ["property", "name", "itemprop", "http-equiv"];
    for names in names.iter().filter_map(|attr| element.attr(attr)) {
        for name in names.split_whitespace() {
            read_one(facts, &name.to_ascii_lowercase(), content);
        }
    }
}

fn read_one(facts: &mut Facts, name: &str, content: &str) {
    // "DC:title", "dcterms_title", "dcterm:title" and "og.title" are heard of.
    let dotted = name.strip_prefix("dcterm:").map(|rest| format!("dcterms.{rest}"));
    let dotted = dotted.unwrap_or_else(|| match name.strip_prefix("dc") {
        Some(_) => name.replacen([':', '_', '-'], ".", 1),
        None => name.strip_prefix("og.").map_or(name.into(), |rest| format!("og:{rest}")),
    });
    let Some(&(_, field, source)) = NAMES.iter().find(|(known, ..)| *known == dotted) else {
        return;
    };
    match field {
        Tag => content.split(',').for_each(|tag| facts.add(Tag, source, tag)),
        OgType => facts.add(OgType, source, &content.to_lowercase()),
        _ => facts.add(field, source, &decode_twice(content)),
    }
}

/// Contents are often escaped twice: `Tom &amp;amp; Ann`.
pub(crate) fn decode_twice(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    crate::entities::decode(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{page::Page, tree::parse};

    fn facts(html: &str) -> Facts {
        let tree = parse(html);
        let mut facts = Facts::default();
        Page::new(&tree, None).elements().for_each(|(_, e)| read(&mut facts, e));
        facts
    }

    fn value(html: &str, field: Field, source: Source) -> Option<String> {
        facts(html).of(field, source).next().map(|f| f.value.clone())
    }

    #[test]
    fn names_are_known_in_any_case_and_attribute() {
        let title = |html| value(html, Title, OpenGraph);
        assert_eq!(title("<meta property=OG:Title content=a>").as_deref(), Some("a"));
        assert_eq!(title("<meta name=og:title content=a>").as_deref(), Some("a"));
        assert_eq!(title("<meta property='x og:title' content=a>").as_deref(), Some("a"));
        assert_eq!(title("<meta property=og:title>"), None);
        assert_eq!(
            value("<meta name=DC.title content=d>", Title, DublinCore).as_deref(),
            Some("d")
        );
        let terms = "<meta property=dcterm:title content=d>";
        assert_eq!(value(terms, Title, DublinCore).as_deref(), Some("d"));
    }

    #[test]
    fn keywords_are_cut_at_commas() {
        let facts = facts("<meta name=keywords content='a, b,,a'>");
        let tags: Vec<&str> = facts.of(Tag, Meta).map(|f| &*f.value).collect();
        assert_eq!(tags, ["a", "b"]);
    }

    #[test]
    fn double_escapes_are_undone() {
        let html = "<meta name=description content='Tom &amp;amp; Ann&amp;#8217;s'>";
        assert_eq!(value(html, Description, Meta).as_deref(), Some("Tom & Ann’s"));
    }
}
