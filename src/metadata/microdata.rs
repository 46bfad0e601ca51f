//! Microdata (`itemprop`) and RDFa-lite (`property` with `typeof`), which say
//! the same things in two spellings.

use super::facts::{Fact, Facts, Field, Source, fold, type_name};
use super::json_ld::{is_article, is_aside};
use super::title::likeness;
use crate::article::NodeNumber;
use crate::page::Element;
use crate::page::{Page, Tag};
use std::ops::Range;

/// The items around the element being read.
#[derive(Default)]
pub(crate) struct Scopes {
    open: Vec<Scope>,
    /// The places in the list of facts of each article that is part of no other item.
    articles: Vec<Range<usize>>,
}

/// Items of articles from which on a page is a list of them.
const LIST: usize = 3;

/// How alike its headline and the page's title are for an item to be the page's.
const ALIKE: f32 = 0.5;

struct Scope {
    end: NodeNumber,
    kind: Kind,
    /// The property that this item is the value of.
    property: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Article,
    Aside,
    Other,
}

const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Field::Title),
    ("name", Field::Title),
    ("author", Field::Author),
    ("creator", Field::Author),
    ("datepublished", Field::Published),
    ("datecreated", Field::Published),
    ("pubdate", Field::Published),
    ("datemodified", Field::Modified),
    ("description", Field::Description),
    ("image", Field::LeadImage),
    ("articlesection", Field::Section),
    ("keywords", Field::Tag),
    ("license", Field::Licence),
    ("inlanguage", Field::Lang),
    ("publisher", Field::SiteName),
];

impl Scopes {
    /// Notes what an element says; elements come in document order.
    pub(crate) fn read(&mut self, facts: &mut Facts, page: &Page, n: NodeNumber, e: Element) {
        while self.open.last().is_some_and(|scope| n >= scope.end) {
            self.leave(facts);
        }
        let is_head = matches!(page.tag(n), Tag::Meta | Tag::Link) && e.attr("itemprop").is_none();
        let properties = e.attr("itemprop").or_else(|| e.attr("property").filter(|_| !is_head));
        let types = e.attr("itemtype").or_else(|| e.attr("typeof"));
        let is_item = e.attr("itemscope").is_some() || types.is_some();
        if properties.is_none() && !is_item {
            return;
        }
        for name in types.unwrap_or_default().split_whitespace() {
            facts.add_type(name);
        }
        for property in properties.unwrap_or_default().split_whitespace() {
            self.note(facts, page, n, e, &type_name(property).to_lowercase(), is_item);
        }
        if is_item {
            self.enter(facts, page.end(n), types, properties);
        }
    }

    /// At the page's end: where items are cards of several articles, what they
    /// say is theirs, and not the page's.
    pub(crate) fn finish(mut self, facts: &mut Facts, title: &str) {
        while !self.open.is_empty() {
            self.leave(facts);
        }
        let is_of = |own: &Range<usize>| {
            let headlines = facts.list[own.clone()].iter().filter(|fact| is_headline(fact));
            headlines.map(|fact| likeness(&fact.value, title)).fold(0.0, f32::max)
        };
        let likest = self.articles.iter().max_by(|a, b| is_of(a).total_cmp(&is_of(b))).cloned();
        let own = likest.filter(|own| is_of(own) > ALIKE);
        if self.articles.len() < 2 || (own.is_none() && self.articles.len() < LIST) {
            return;
        }
        let mut at = 0..;
        facts.list.retain(|fact| {
            let at = at.next().unwrap_or_default();
            // They stand one after another.
            let next = self.articles.partition_point(|item| item.end <= at);
            let item = self.articles.get(next).filter(|item| item.contains(&at));
            fact.source != Source::Microdata || item.is_none() || item == own.as_ref()
        });
    }

    fn leave(&mut self, facts: &Facts) {
        let scope = self.open.pop();
        let is_article = scope.is_some_and(|scope| scope.kind == Kind::Article);
        if self.open.is_empty()
            && is_article
            && let Some(item) = self.articles.last_mut()
        {
            item.end = facts.list.len();
        }
    }

    fn enter(
        &mut self,
        facts: &Facts,
        end: NodeNumber,
        types: Option<&str>,
        properties: Option<&str>,
    ) {
        let mut names = types.unwrap_or_default().split_whitespace().map(type_name);
        let kind = match () {
            _ if names.clone().any(is_aside) => Kind::Aside,
            _ if names.any(is_article) => Kind::Article,
            _ => Kind::Other,
        };
        if self.open.is_empty() && kind == Kind::Article {
            self.articles.push(facts.list.len()..facts.list.len());
        }
        let property = properties.unwrap_or_default().split_whitespace().next().unwrap_or_default();
        self.open.push(Scope { end, kind, property: type_name(property).to_lowercase() });
    }

    fn note(
        &self,
        facts: &mut Facts,
        page: &Page,
        n: NodeNumber,
        e: Element,
        property: &str,
        is_item: bool,
    ) {
        if self.open.iter().any(|scope| scope.kind == Kind::Aside) {
            return;
        }
        // The name of a person who is the author: a statement of the outer item.
        let person = self.open.last().filter(|s| s.kind == Kind::Other && !s.property.is_empty());
        let (property, depth) = match person {
            Some(scope) if matches!(property, "name" | "url") => (scope.property.as_str(), 1),
            Some(_) => return,
            None => (property, 0),
        };
        if is_item && depth == 0 && !matches!(property, "image") {
            return;
        }
        let Some(&(_, field)) = PROPERTIES.iter().find(|(known, _)| *known == property) else {
            return;
        };
        let scope = self.open.len().checked_sub(1 + depth).map(|at| self.open[at].kind);
        let source = match scope {
            Some(Kind::Other) => Source::MicrodataPage,
            None if field == Field::Title => return,
            _ => Source::Microdata,
        };
        let (value, url) = value(page, n, e, field);
        if depth == 1 && url.is_some() && fold(&value).is_empty() {
            return;
        }
        match field {
            Field::Tag => value.split(',').for_each(|tag| facts.add(field, source, tag)),
            _ => facts.add_linked(field, source, &value, url),
        }
    }
}

fn is_headline(fact: &Fact) -> bool {
    fact.field == Field::Title && fact.source == Source::Microdata
}

/// An element's value for a property, with the address that it links to.
fn value(page: &Page, n: NodeNumber, e: Element, field: Field) -> (String, Option<String>) {
    let own = |names: &[&str]| names.iter().find_map(|name| e.attr(name)).map(String::from);
    let link = e.attr("href").and_then(|href| page.resolve(href));
    let text = match field {
        Field::LeadImage => own(&["src", "content", "href", "data-src"]),
        Field::Published | Field::Modified => own(&["datetime", "content"]),
        Field::Licence => own(&["href", "content"]),
        _ => own(&["content"]),
    };
    // A link element names an address only.
    let is_bare = page.tag(n) == Tag::Link;
    let text = text.or_else(|| (!is_bare).then(|| super::scan::visible_text(page, n)));
    (text.unwrap_or_default(), link)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    fn facts(html: &str) -> Vec<String> {
        let tree = parse(html);
        let page = Page::new(&tree, Some("https://a.example/"));
        let (mut facts, mut scopes) = (Facts::default(), Scopes::default());
        page.elements().for_each(|(n, e)| scopes.read(&mut facts, &page, n, e));
        scopes.finish(&mut facts, "Ships that sailed | The Quay");
        facts.list.iter().map(|f| format!("{:?} {:?} {}", f.source, f.field, f.value)).collect()
    }

    #[test]
    fn an_article_and_its_author() {
        let html = "<div itemscope itemtype=http://schema.org/NewsArticle><h1 itemprop=headline>T</h1>\
            <span itemprop=author itemscope itemtype=http://schema.org/Person><a itemprop=url href=/ann>\
            <b itemprop=name>Ann Lee</b></a></span><time itemprop=datePublished datetime=2018-04-05>then</time>\
            <div itemprop=comment itemscope itemtype=http://schema.org/Comment><i itemprop=author>Troll</i></div></div>";
        assert_eq!(
            facts(html)[..3],
            ["Microdata Title T", "Microdata Author Ann Lee", "Microdata Published 2018-04-05"]
        );
        assert!(!facts(html).iter().any(|f| f.contains("Troll")));
    }

    #[test]
    fn of_several_articles_the_pages_own_is_heard() {
        let card = |title: &str| {
            format!(
                "<div itemscope itemtype=http://schema.org/Article><b itemprop=headline>{title}</b></div>"
            )
        };
        let others = card("Boats") + &card("Rafts");
        assert_eq!(facts(&others), ["Microdata Title Boats", "Microdata Title Rafts"]);
        assert!(facts(&(others.clone() + &card("Tugs"))).is_empty());
        assert_eq!(
            facts(&(others + &card("Ships that sailed"))),
            ["Microdata Title Ships that sailed"]
        );
    }

    #[test]
    fn rdfa_lite_says_the_same() {
        let html = "<div vocab=http://schema.org/ typeof=Article><h1 property=headline>T</h1>\
            <span property=schema:author>Ann Lee</span></div>";
        assert_eq!(facts(html), ["Microdata Title T", "Microdata Author Ann Lee"]);
    }

    #[test]
    fn the_name_of_a_product_is_a_pages() {
        let html =
            "<div itemscope itemtype=http://schema.org/Product><h1 itemprop=name>Lamp</h1></div>";
        assert_eq!(facts(html), ["MicrodataPage Title Lamp"]);
    }
}
