//! JSON-LD: graphs, arrays, references, and JSON that is not quite JSON.

use super::facts::{Facts, Field, Source, preview, type_name};
use super::lenient_json;
use crate::entities;
use crate::hash::HashMap;
use crate::json::{Object as Node, Value};

/// What helps to tell the page's own article from others that it lists.
pub(crate) struct Hints<'h> {
    /// The page's addresses: its own and the canonical one.
    pub(crate) urls: &'h [String],
    /// The text of `<title>`.
    pub(crate) title: &'h str,
}

/// Notes what a page's JSON-LD scripts say.
pub(crate) fn read(facts: &mut Facts, scripts: &[String], hints: &Hints) {
    let mut values = Vec::new();
    for script in scripts.iter().filter(|script| !script.trim().is_empty()) {
        let reading = lenient_json::read(script);
        if reading.values.is_empty() {
            facts.warn(format!("JSON-LD could not be read: {}", preview(script)));
        } else if !reading.is_strict {
            facts.warn("JSON-LD is not valid JSON; read as far as it goes".into());
        }
        values.extend(reading.values);
    }
    let mut graph = Graph::default();
    values.iter().for_each(|value| graph.collect(value, 0));
    for node in &graph.nodes {
        types(node).for_each(|name| facts.add_type(name));
    }
    graph.note_articles(facts, hints);
    graph.note_rest(facts);
}

#[derive(Default)]
struct Graph<'v> {
    /// The nodes that speak of the page as a whole.
    nodes: Vec<&'v Node>,
    by_id: HashMap<&'v str, &'v Node>,
}

/// Properties whose nodes speak of the page, too.
const INNER: [&str; 4] = ["@graph", "mainEntity", "mainEntityOfPage", "isPartOf"];

impl<'v> Graph<'v> {
    fn collect(&mut self, value: &'v Value, depth: usize) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, depth)),
            Value::Object(node) if depth < 8 => {
                self.index(node, 0);
                if node.has("@type") {
                    self.nodes.push(node);
                }
                for inner in INNER.iter().filter_map(|key| node.get(key)) {
                    // Many main entities are a list: of questions, of products.
                    if inner.one_or_more().len() == 1 || node.has("@graph") {
                        self.collect(inner, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }

    /// Remembers nodes that say more than their name, for references to them.
    fn index(&mut self, node: &'v Node, depth: usize) {
        if let Some(id) = node.get("@id").and_then(Value::as_str)
            && node.entries().len() > 1
        {
            self.by_id.entry(id).or_insert(node);
        }
        if depth < 4 {
            let inner = node.entries().iter().flat_map(|(_, value)| value.one_or_more());
            inner.filter_map(Value::as_object).for_each(|node| self.index(node, depth + 1));
        }
    }

    fn note_articles(&self, facts: &mut Facts, hints: &Hints) {
        let articles: Vec<&Node> =
            self.nodes.iter().copied().filter(|node| types(node).any(is_article)).collect();
        let own = |node: &&&Node| self.is_own(node, hints);
        // Of several articles none is the page's, unless one names its address or title.
        let chosen = articles.iter().find(own).or_else(|| {
            let headlines =
                articles.iter().filter_map(|node| self.text(node, &["headline", "name"]));
            let mut headlines: Vec<String> = headlines.collect();
            headlines.dedup();
            (headlines.len() <= 1).then(|| articles.first())?
        });
        if let Some(article) = chosen {
            self.note(facts, article, Source::JsonLd);
        }
    }

    fn is_own(&self, node: &Node, hints: &Hints) -> bool {
        let urls = ["url", "@id", "mainEntityOfPage"].iter().filter_map(|key| node.get(key));
        let mut urls = urls.filter_map(|value| match value {
            Value::Object(inner) => inner.get("@id").or(inner.get("url"))?.as_str(),
            other => other.as_str(),
        });
        let same = |url: &str| hints.urls.iter().any(|own| same_address(own, url));
        let headline = self.text(node, &["headline", "name"]).unwrap_or_default();
        urls.any(same)
            || (headline.len() > 3 && hints.title.to_lowercase().contains(&headline.to_lowercase()))
    }

    fn note_rest(&self, facts: &mut Facts) {
        for node in &self.nodes {
            let mut kinds = types(node);
            if kinds.clone().any(is_site) {
                self.note_name(facts, node);
            } else if !kinds.clone().any(is_article) && kinds.any(is_page_or_thing) {
                self.note(facts, node, Source::JsonLdPage);
            }
        }
    }

    fn note_name(&self, facts: &mut Facts, node: &Node) {
        if let Some(name) = self.text(node, &["name", "alternateName"]) {
            facts.add(Field::SiteName, Source::JsonLdPage, &name);
        }
    }

    fn note(&self, facts: &mut Facts, node: &Node, source: Source) {
        const FIELDS: [(Field, &[&str]); 8] = [
            (Field::Title, &["headline", "name", "title"]),
            (Field::Title, &["alternativeHeadline"]),
            (Field::Published, &["datePublished", "dateCreated", "uploadDate"]),
            (Field::Modified, &["dateModified"]),
            (Field::Description, &["description"]),
            (Field::Lang, &["inLanguage"]),
            (Field::Licence, &["license"]),
            (Field::Canonical, &["url"]),
        ];
        for (field, keys) in FIELDS {
            if let Some(text) = self.text(node, keys) {
                facts.add(field, source, &text);
            }
        }
        self.note_authors(facts, node, source);
        if let Some(url) = node.get("image").and_then(|image| self.address(image)) {
            facts.add(Field::LeadImage, source, &url);
        }
        for section in node.get("articleSection").into_iter().flat_map(Value::one_or_more) {
            facts.add(Field::Section, source, &self.name(section).unwrap_or_default());
        }
        for words in node.get("keywords").into_iter().flat_map(Value::one_or_more) {
            let words = self.name(words).unwrap_or_default();
            words.split(',').for_each(|word| facts.add(Field::Tag, source, word));
        }
        if let Some(name) = node.get("publisher").and_then(|p| self.name(p)) {
            facts.add(Field::SiteName, source, &name);
        }
    }

    fn note_authors(&self, facts: &mut Facts, node: &Node, source: Source) {
        let authors = ["author", "creator"].iter().find_map(|key| node.get(key));
        for author in authors.into_iter().flat_map(Value::one_or_more) {
            let author = match author.as_object().and_then(|list| list.get("@list")) {
                Some(list) => list.one_or_more(),
                None => author.one_or_more(),
            };
            for author in author {
                if let Some(name) = self.name(author) {
                    let url = self.resolve(author).and_then(|node| node.get("url")?.as_str());
                    facts.add_linked(Field::Author, source, &name, url.map(String::from));
                }
            }
        }
    }

    fn resolve(&self, value: &'v Value) -> Option<&'v Node> {
        let node = value.as_object()?;
        let id = node.get("@id").and_then(Value::as_str);
        match id.and_then(|id| self.by_id.get(id)) {
            Some(full) if !node.has("name") => Some(full),
            _ => Some(node),
        }
    }

    fn name(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(entities::plain(text)),
            Value::Object(node) => {
                let id = node.get("@id").and_then(Value::as_str);
                let full = id.and_then(|id| self.by_id.get(id)).copied().unwrap_or(node);
                let name = node.get("name").or_else(|| full.get("name")).or(node.get("@value"))?;
                Some(entities::plain(name.one_or_more().first()?.as_str()?))
            }
            Value::Array(items) => self.name(items.first()?),
            _ => None,
        }
    }

    /// The first of these properties that has text.
    fn text(&self, node: &Node, keys: &[&str]) -> Option<String> {
        let texts = keys.iter().filter_map(|key| match node.get(key)? {
            Value::Number(number) => Some(number.clone()),
            value => self.name(value).or_else(|| self.address(value)),
        });
        texts.into_iter().find(|text| !text.trim().is_empty())
    }

    fn address(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(url) => Some(url.clone()),
            Value::Array(items) => self.address(items.first()?),
            Value::Object(node) => {
                let id = node.get("@id").and_then(Value::as_str);
                let full = id.and_then(|id| self.by_id.get(id)).copied().unwrap_or(node);
                let url = ["url", "contentUrl"].iter().find_map(|key| full.get(key));
                self.address(url.filter(|url| url.as_object().is_none())?)
            }
            _ => None,
        }
    }
}

fn types(node: &Node) -> impl Iterator<Item = &str> + Clone {
    let types = node.get("@type").map(Value::one_or_more).unwrap_or_default();
    types.iter().filter_map(|name| Some(type_name(name.as_str()?)))
}

/// The types of things that have a headline and an author.
pub(crate) fn is_article(name: &str) -> bool {
    const ENDS: [&str; 6] = ["Article", "Posting", "Report", "Thesis", "Question", "Recipe"];
    ENDS.iter().any(|end| name.ends_with(end))
        || matches!(
            name,
            "Review" | "HowTo" | "Chapter" | "CreativeWork" | "Guide" | "PodcastEpisode"
        )
}

/// The types of comments, answers and the like, which are not the page's.
pub(crate) fn is_aside(name: &str) -> bool {
    matches!(name, "Comment" | "UserComments" | "Answer" | "Offer" | "AggregateRating" | "Rating")
}

fn is_site(name: &str) -> bool {
    matches!(name, "WebSite" | "NewsMediaOrganization" | "Blog" | "Periodical")
}

fn is_page_or_thing(name: &str) -> bool {
    name.ends_with("Page")
        || matches!(
            name,
            "Product"
                | "ProductGroup"
                | "Event"
                | "VideoObject"
                | "Course"
                | "Book"
                | "Movie"
                | "Service"
                | "SoftwareApplication"
                | "WebApplication"
                | "JobPosting"
                | "Dataset"
                | "Game"
                | "VideoGame"
        )
}

/// Addresses compare without scheme, `www.`, query, fragment and last slash.
pub(crate) fn same_address(a: &str, b: &str) -> bool {
    let core = |url: &str| {
        let url = url.split(['?', '#']).next().unwrap_or_default().to_lowercase();
        let url = url.split_once("://").map_or(url.clone(), |(_, rest)| rest.to_owned());
        url.trim_start_matches("www.").trim_end_matches('/').to_owned()
    };
    !a.is_empty() && core(a) == core(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts_with(json: &str, url: &str, title: &str) -> Facts {
        let mut facts = Facts::default();
        read(&mut facts, &[json.to_owned()], &Hints { urls: &[url.to_owned()], title });
        facts
    }

    fn told(json: &str) -> Vec<String> {
        let facts = facts_with(json, "https://a.example/x", "");
        facts.list.iter().map(|f| format!("{:?} {:?} {}", f.source, f.field, f.value)).collect()
    }

    #[test]
    fn references_in_a_graph_are_followed() {
        let json = r##"{"@context":"https://schema.org","@graph":[
            {"@type":"WebSite","@id":"#site","name":"The Site"},
            {"@type":"BlogPosting","headline":"Tea &amp; milk","author":{"@id":"#ann"},
             "datePublished":"2018-04-05","keywords":"tea, milk","publisher":{"@id":"#site"}},
            {"@type":"Person","@id":"#ann","name":"Ann Lee","url":"https://a.example/ann"}]}"##;
        let facts = facts_with(json, "https://a.example/x", "");
        let author = facts.of(Field::Author, Source::JsonLd).next().cloned();
        let author = author.map(|f| (f.value, f.url.unwrap_or_default()));
        assert_eq!(author, Some(("Ann Lee".into(), "https://a.example/ann".into())));
        let told = told(json);
        for fact in [
            "JsonLd Title Tea & milk",
            "JsonLd Published 2018-04-05",
            "JsonLd Tag milk",
            "JsonLd SiteName The Site",
        ] {
            assert!(told.iter().any(|t| t == fact), "{fact} in {told:?}");
        }
        assert_eq!(facts.types, ["WebSite", "BlogPosting", "Person"]);
    }

    #[test]
    fn authors_come_in_many_shapes() {
        for (author, names) in [
            (r#""Ann Lee""#, &["Ann Lee"] as &[&str]),
            (r#"{"@type":"Person","name":["Ann Lee"]}"#, &["Ann Lee"]),
            (r#"[{"name":"Ann Lee"},"Bo Chen"]"#, &["Ann Lee", "Bo Chen"]),
            (r#"{"@list":[{"name":"Ann Lee"}]}"#, &["Ann Lee"]),
            ("null", &[]),
            ("7", &[]),
        ] {
            let json = format!(r#"[{{"@type":["Thing","NewsArticle"],"author":{author}}}]"#);
            let facts = facts_with(&json, "", "");
            let got: Vec<_> = facts.of(Field::Author, Source::JsonLd).map(|f| &*f.value).collect();
            assert_eq!(got, names, "{author}");
        }
    }

    #[test]
    fn of_several_articles_only_the_pages_own_speaks() {
        let json = r#"[{"@type":"Article","headline":"One","url":"https://a.example/1"},
            {"@type":"Article","headline":"Two","url":"http://www.a.example/2/"}]"#;
        let title = |url, title| {
            let facts = facts_with(json, url, title);
            facts.of(Field::Title, Source::JsonLd).next().map(|f| f.value.clone())
        };
        assert_eq!(title("https://a.example/2", "").as_deref(), Some("Two"));
        assert_eq!(title("https://a.example/9", ""), None);
        let named = json.replace("Two", "Two cups of tea");
        let facts = facts_with(&named, "", "Two cups of tea | Site");
        let own = facts.of(Field::Title, Source::JsonLd).next().map(|f| f.value.clone());
        assert_eq!(own.as_deref(), Some("Two cups of tea"));
    }

    #[test]
    fn a_cut_script_costs_its_rest_and_a_warning() {
        let json = r#"{"@type":"NewsArticle","headline":"Tea","author":{"name":"Ann L"#;
        let facts = facts_with(json, "", "");
        assert!(facts.of(Field::Title, Source::JsonLd).any(|f| f.value == "Tea"));
        assert_eq!(facts.warnings, ["JSON-LD is not valid JSON; read as far as it goes"]);
        let facts = facts_with("window.x = 1", "", "");
        assert_eq!(facts.warnings, ["JSON-LD could not be read: window.x = 1"]);
    }

    #[test]
    fn a_deep_tower_is_survived() {
        let json = "[".repeat(100_000);
        assert!(facts_with(&json, "", "").list.is_empty());
        let json = "{\"a\":".repeat(100_000);
        assert!(facts_with(&json, "", "").list.is_empty());
    }
}
