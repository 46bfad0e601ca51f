//! Stories to build pages from: their words, and the element that holds them.

use crate::corpus::{Page, Set};
use crate::metrics::tokens;
use ego_tree::NodeId;
use scraper::{ElementRef, Html, Node};
use std::collections::HashMap;

/// A corpus page that is one article.
pub struct Story {
    /// Its place in the corpus.
    pub page: usize,
    pub fold: usize,
    pub domain: String,
    pub title: String,
    /// The truth's paragraphs.
    pub paragraphs: Vec<String>,
}

impl Story {
    /// The whole text.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n")
    }
}

/// The corpus's articles of a usual length.
pub fn stories(pages: &[Page]) -> Vec<Story> {
    let usable = |(index, page): (usize, &Page)| {
        let text = page.truth.text.as_deref().unwrap_or("");
        if page.set != Set::Wcxb || page.kind != "article" || !(1500..12000).contains(&text.len()) {
            return None;
        }
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let title = page.truth.facts.title.clone().filter(|t| !t.is_empty());
        Some(Story {
            page: index,
            fold: page.fold,
            domain: page.domain.clone(),
            title: title.unwrap_or_else(|| "Another story".into()),
            paragraphs: lines.map(str::to_owned).collect(),
        })
    };
    pages.iter().enumerate().filter_map(usable).collect()
}

const SILENT: &[&str] = &["script", "style", "noscript", "template"];

/// The text under an element, without scripts; words of neighbours stay apart.
pub fn text(element: ElementRef) -> String {
    let mut out = String::new();
    let mut stack = vec![*element];
    while let Some(node) = stack.pop() {
        match node.value() {
            Node::Text(text) => {
                out.push_str(text);
                out.push(' ');
            }
            Node::Element(e) if SILENT.contains(&e.name()) => {}
            _ => stack.extend(node.children().rev()),
        }
    }
    out
}

/// The deepest element that holds nearly all of the truth's words; none when
/// that is the body or a lone paragraph.
pub fn container(tree: &Html, truth: &str) -> Option<NodeId> {
    let wanted = bag(truth);
    let body = tree.root_element().child_elements().find(|e| e.value().name() == "body")?;
    let mut at = body;
    let holds = |element: &ElementRef| {
        let text = text(*element);
        text.len() * 10 > truth.len() * 6 && shared(&wanted, &bag(&text)) >= 0.92
    };
    while let Some(child) =
        at.child_elements().filter(|e| !SILENT.contains(&e.value().name())).find(holds)
    {
        at = child;
    }
    (!["body", "p", "td", "tr", "tbody"].contains(&at.value().name())).then(|| at.id())
}

/// The article's own subtree as HTML, with its `h1` when that is near; none
/// when it cannot be told from the page.
pub fn subtree(tree: &Html, story: &Story) -> Option<String> {
    let truth = story.text();
    let start = ElementRef::wrap(tree.tree.get(container(tree, &truth)?)?)?;
    let limit = text(start).len() * 3 / 2 + 600;
    let has_h1 = |e: &ElementRef| e.descendent_elements().any(|d| d.value().name() == "h1");
    let mut at = start;
    for _ in 0..4 {
        let Some(parent) = at.parent().and_then(ElementRef::wrap) else { break };
        if has_h1(&at) || parent.value().name() == "body" || text(parent).len() > limit {
            break;
        }
        at = parent;
    }
    (text(at).len() <= truth.len() * 11 / 5 + 1500).then(|| at.html())
}

fn bag(text: &str) -> HashMap<String, u32> {
    let mut bag = HashMap::new();
    for word in tokens(&text.to_lowercase()) {
        *bag.entry(word.to_owned()).or_default() += 1;
    }
    bag
}

/// The share of the wanted words that are there.
fn shared(wanted: &HashMap<String, u32>, given: &HashMap<String, u32>) -> f64 {
    let total: u32 = wanted.values().sum();
    let found: u32 =
        wanted.iter().map(|(word, &n)| n.min(given.get(word).copied().unwrap_or(0))).sum();
    f64::from(found) / f64::from(total.max(1))
}
