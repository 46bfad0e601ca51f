//! Pages that carry several articles, built from the corpus's single ones.
//!
//! Two sets that share no site: one to train on, one to measure with. What
//! the reader wants of each page is one story; the others are foreign. All
//! stories of a page come from the same fold, so that no fold's model has
//! seen any of them.

mod insert;
mod markup;
mod random;
mod shapes;
mod story;

use crate::corpus::Page;
use ego_tree::iter::Edge;
use insert::{Place, insert, wrap};
use markup::{Manner, RELATED, Text};
use plainleaf::NodeNumber;
use random::Random;
use scraper::{Html, Node};
use std::collections::HashMap;
use story::{Story, container, stories, subtree};

/// Pages to measure with: so many base pages, each in every variant.
const TEST_BASES: usize = 24;
/// The variants to measure; the last two look at the second story.
pub const VARIANTS: &[&str] = &[
    "cards, related",
    "cards",
    "flat",
    "one template",
    "real sibling",
    "real outer",
    "second of cards",
    "second of flat",
];

/// A page with several stories.
pub struct Case {
    /// `several/variant/base page`.
    pub id: String,
    /// One of [`VARIANTS`], or the way a training page was built.
    pub variant: &'static str,
    /// The corpus page whose address and head it has.
    pub base: usize,
    pub fold: usize,
    pub html: String,
    /// The wanted story's text.
    pub truth: String,
    /// A node of the wanted story, when it is not the page's first.
    pub focus: Option<NodeNumber>,
}

impl Case {
    /// Whether the base page's address belongs to it, as it does not to a page built whole.
    pub fn variant_of_real_page(&self) -> bool {
        !shapes::SHAPES.contains(&self.variant)
    }
}

/// The sites whose pages are kept for measuring.
fn held_out(story: &Story) -> bool {
    story.domain.bytes().fold(7u32, |h, b| h.wrapping_mul(31).wrapping_add(u32::from(b))) % 3 == 0
}

/// Pages to measure with.
pub fn test_cases(pages: &[Page]) -> Vec<Case> {
    let mut bench = Bench::new(pages, 5, held_out);
    let mut cases = vec![];
    let mut bases = 0;
    for base in 0..bench.stories.len() {
        if bases == TEST_BASES {
            break;
        }
        let made: Vec<Case> =
            VARIANTS.iter().filter_map(|variant| bench.test_case(base, variant)).collect();
        if made.len() == VARIANTS.len() {
            bases += 1;
            cases.extend(made);
        }
    }
    cases
}

/// Pages to train with, about `count`, half of them on real pages.
pub fn training_cases(pages: &[Page], count: usize) -> Vec<Case> {
    let mut bench = Bench::new(pages, 99, |story| !held_out(story));
    let mut cases = vec![];
    let total = bench.stories.len();
    for number in 0..count {
        let base = (number / 2) % total.max(1);
        let case = if number % 2 == 0 { bench.real_page(base) } else { bench.shaped_page(base) };
        cases.extend(case);
    }
    for (number, case) in cases.iter_mut().enumerate() {
        case.id = format!("several-training/{number}");
    }
    cases
}

struct Bench<'a> {
    pages: &'a [Page],
    stories: Vec<Story>,
    subtrees: HashMap<usize, Option<String>>,
    random: Random,
}

impl<'a> Bench<'a> {
    fn new(pages: &'a [Page], seed: u64, chosen: impl Fn(&Story) -> bool) -> Bench<'a> {
        let mut random = Random::new(seed);
        let mut stories: Vec<Story> = stories(pages).into_iter().filter(|s| chosen(s)).collect();
        random.shuffle(&mut stories);
        Bench { pages, stories, subtrees: HashMap::new(), random }
    }

    /// Other stories of the same fold and another site.
    fn donors(&mut self, base: usize, count: usize) -> Vec<usize> {
        let (fold, domain) = (self.stories[base].fold, self.stories[base].domain.clone());
        let fits = |s: &Story| s.fold == fold && s.domain != domain;
        let mut all: Vec<usize> =
            (0..self.stories.len()).filter(|&i| fits(&self.stories[i])).collect();
        self.random.shuffle(&mut all);
        all.truncate(count);
        all
    }

    fn texts(&self, donors: &[usize]) -> Vec<Text> {
        let text = |&i: &usize| {
            let story = &self.stories[i];
            Text { title: story.title.clone(), paragraphs: story.paragraphs.clone() }
        };
        donors.iter().map(text).collect()
    }

    /// Real subtrees of other pages, as HTML.
    fn subtrees(&mut self, base: usize, count: usize) -> Vec<String> {
        let mut found = vec![];
        for donor in self.donors(base, usize::MAX) {
            if found.len() == count {
                break;
            }
            let (pages, story) = (self.pages, &self.stories[donor]);
            let html = self.subtrees.entry(donor).or_insert_with(|| {
                let html = pages[story.page].html().ok()?;
                subtree(&Html::parse_document(&html), story)
            });
            found.extend(html.clone());
        }
        found
    }

    /// The base page's tree and the container of its article.
    fn base(&self, base: usize) -> Option<(Html, ego_tree::NodeId)> {
        let story = &self.stories[base];
        let tree = Html::parse_document(&self.pages[story.page].html().ok()?);
        let container = container(&tree, &story.text())?;
        Some((tree, container))
    }

    fn case(&self, base: usize, variant: &'static str, tree: &Html) -> Case {
        let story = &self.stories[base];
        Case {
            id: format!("several/{variant}/{}", self.pages[story.page].id),
            variant,
            base: story.page,
            fold: story.fold,
            html: tree.html(),
            truth: story.text(),
            focus: None,
        }
    }

    fn test_case(&mut self, base: usize, variant: &'static str) -> Option<Case> {
        let (mut tree, container) = self.base(base)?;
        let count = 2 + base % 2;
        let donors = self.donors(base, count);
        let texts = self.texts(&donors);
        let manner = Manner { byline: 4, ..Manner::random(&mut self.random) };
        let random = &mut self.random;
        let stories = |random: &mut Random| -> String {
            texts.iter().map(|text| manner.story(text, random)).collect()
        };
        match variant {
            "cards, related" => {
                let html = format!(
                    "<div class=\"more\"><h3>{}</h3>{}</div>",
                    random.pick(RELATED),
                    stories(random)
                );
                insert(&mut tree, container, Place::After, &html);
            }
            "cards" | "second of cards" => {
                let place = if base % 2 == 0 { Place::After } else { Place::Inside };
                insert(&mut tree, container, place, &format!("<div>{}</div>", stories(random)));
            }
            "flat" | "second of flat" => {
                let flat = Manner { body_class: None, ..manner };
                let html: String = texts.iter().map(|text| flat.parts(text, random)).collect();
                insert(&mut tree, container, Place::Inside, &html);
            }
            "one template" => self.one_template(&mut tree, container, base, &manner, &texts)?,
            _ => {
                let levels = if variant == "real outer" { 2 } else { 0 };
                let html = self.subtrees(base, count).concat();
                insert(&mut tree, container, Place::Outer(levels), &format!("<div>{html}</div>"));
            }
        }
        let mut case = self.case(base, variant, &tree);
        if variant.starts_with("second") {
            let text = &texts[0];
            case.truth = text.paragraphs.join("\n");
            case.focus =
                Some(node_of(&case.html, text.paragraphs.iter().max_by_key(|p| p.len())?)?);
        }
        Some(case)
    }

    /// The first story gets the same wrapper, heading and byline as the others.
    fn one_template(
        &mut self,
        tree: &mut Html,
        container: ego_tree::NodeId,
        base: usize,
        manner: &Manner,
        texts: &[Text],
    ) -> Option<()> {
        let manner = Manner { wrapper: "div", body_class: None, ..*manner };
        let title = self.stories[base].title.clone();
        let head = manner.parts(&Text { title, paragraphs: vec![] }, &mut self.random);
        let wrapper = format!("<div class=\"{}\"></div>", manner.class);
        let outer = wrap(tree, container, &wrapper, &head)?;
        let html: String = texts.iter().map(|t| manner.story(t, &mut self.random)).collect();
        insert(tree, outer, Place::After, &html);
        Some(())
    }

    /// A training page: stories put into a real page in some way.
    fn real_page(&mut self, base: usize) -> Option<Case> {
        let (mut tree, container) = self.base(base)?;
        let count = 1 + self.random.below(3);
        let place = match self.random.below(5) {
            0 | 1 => Place::Inside,
            2 => Place::After,
            _ => Place::Outer(1 + self.random.below(3)),
        };
        let heading = match self.random.percent(40) {
            true => format!("<h2>{}</h2>", self.random.pick(RELATED)),
            false => String::new(),
        };
        let way = self.random.below(10);
        if way < 4 {
            let wrapper =
                self.random.pick(&["", "infinite", "related", "stream", "wrapper", "list"]);
            let html = self.subtrees(base, count).join(self.random.pick(&["", "<hr>"]));
            let html = format!("<div class=\"{wrapper}\">{heading}{html}</div>");
            insert(&mut tree, container, place, &html);
            return Some(self.case(base, "real", &tree));
        }
        let donors = self.donors(base, count);
        let mut texts = self.texts(&donors);
        if self.random.percent(25) {
            let keep = 2 + self.random.below(5);
            texts.iter_mut().for_each(|t| t.paragraphs.truncate(keep));
        }
        let manner = Manner::random(&mut self.random);
        if way < 6 {
            self.one_template(&mut tree, container, base, &manner, &texts)?;
            return Some(self.case(base, "template", &tree));
        }
        let flat = way == 9;
        let random = &mut self.random;
        let html: String = texts
            .iter()
            .map(|t| if flat { manner.parts(t, random) } else { manner.story(t, random) })
            .collect();
        let list = if manner.wrapper == "li" && !flat { "ul" } else { "div" };
        let html = match flat {
            true => format!("{heading}{html}"),
            false => format!("<{list}>{heading}{html}</{list}>"),
        };
        insert(&mut tree, container, if flat { Place::Inside } else { place }, &html);
        Some(self.case(base, "cards", &tree))
    }

    /// A training page built whole, its own story often the shortest.
    fn shaped_page(&mut self, base: usize) -> Option<Case> {
        let shape = shapes::SHAPES[self.random.below(shapes::SHAPES.len())];
        let count = if self.random.percent(15) { 0 } else { 1 + self.random.below(4) };
        let donors = self.donors(base, count);
        let others = self.texts(&donors);
        let mut first = self.texts(&[base]).pop()?;
        if self.random.percent(70) {
            first.paragraphs.truncate(2 + self.random.below(8));
        }
        let html = shapes::page(shape, &first, &others, &mut self.random);
        let mut case = self.case(base, shape, &Html::new_document());
        case.html = html;
        case.truth = first.paragraphs.join("\n");
        Some(case)
    }
}

/// The number of the element that holds a text: elements and texts in
/// document order, the document being 0.
fn node_of(html: &str, text: &str) -> Option<NodeNumber> {
    let tree = Html::parse_document(html);
    let mut number = 0;
    let mut path = vec![];
    for edge in tree.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(t) => {
                    number += 1;
                    if t.trim() == text.trim() {
                        return path.last().copied();
                    }
                }
                Node::Element(_) => {
                    number += 1;
                    path.push(number);
                }
                _ => {}
            },
            Edge::Close(node) => {
                if node.value().is_element() {
                    path.pop();
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_node_of_a_text() {
        let html =
            "<html><head><title>x</title></head><body><div><p>a</p><p>b</p></div></body></html>";
        // 1 html, 2 head, 3 title, 4 x, 5 body, 6 div, 7 p, 8 a, 9 p, 10 b
        assert_eq!(node_of(html, "b"), Some(9));
        assert_eq!(node_of(html, "c"), None);
    }

    #[test]
    fn builds_the_same_pages_each_time() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
        if !root.exists() {
            eprintln!("SKIPPED: no corpus at {}", root.display());
            return;
        }
        let pages = crate::corpus::load(&root).expect("a corpus");
        let cases = test_cases(&pages);
        assert!(cases.len() >= 60);
        let training = training_cases(&pages, 40);
        assert!(training.len() > 30);
        let again = training_cases(&pages, 40);
        assert!(training.iter().zip(&again).all(|(a, b)| a.html == b.html));
        let domain = |case: &Case| pages[case.base].domain.clone();
        assert!(cases.iter().all(|c| training.iter().all(|t| domain(c) != domain(t))));
    }
}
