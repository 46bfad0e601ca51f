//! What is in each element: sums over its blocks, its names, its like siblings.

use super::Measures;
use super::vocabulary::{self, Vocabulary};
use crate::article::NodeNumber;
use crate::blocks::Blocks;
use crate::page::{ByClass, Page, ROOT, Tag};

/// What an element means by its name or ARIA role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Landmark {
    Article,
    Main,
    Section,
    Aside,
    Nav,
    Header,
    Footer,
    Form,
    Figure,
    Table,
    List,
    Definitions,
    Blockquote,
    Pre,
    Details,
    Dialog,
    Link,
    Button,
    Heading,
    ListItem,
    Cell,
    Label,
    Figcaption,
}

impl Landmark {
    pub(super) const COUNT: usize = Landmark::Figcaption as usize + 1;

    fn of(page: &Page, n: NodeNumber) -> Option<Landmark> {
        if let Some(landmark) = page.attr(n, "role").and_then(Landmark::of_role) {
            return Some(landmark);
        }
        if page.attr(n, "itemprop").is_some_and(|p| p.eq_ignore_ascii_case("articleBody")) {
            return Some(Landmark::Article);
        }
        Landmark::of_tag(page.tag(n))
    }

    fn of_role(role: &str) -> Option<Landmark> {
        Some(match role {
            "main" => Landmark::Main,
            "navigation" | "menu" | "menubar" => Landmark::Nav,
            "contentinfo" => Landmark::Footer,
            "banner" => Landmark::Header,
            "complementary" => Landmark::Aside,
            "article" => Landmark::Article,
            "dialog" | "alertdialog" => Landmark::Dialog,
            "form" | "search" => Landmark::Form,
            "button" => Landmark::Button,
            "list" => Landmark::List,
            "listitem" => Landmark::ListItem,
            "heading" => Landmark::Heading,
            "table" => Landmark::Table,
            _ => return None,
        })
    }

    fn of_tag(tag: Tag) -> Option<Landmark> {
        Some(match tag {
            Tag::Article => Landmark::Article,
            Tag::Main => Landmark::Main,
            Tag::Section => Landmark::Section,
            Tag::Aside => Landmark::Aside,
            Tag::Nav => Landmark::Nav,
            Tag::Header => Landmark::Header,
            Tag::Footer => Landmark::Footer,
            Tag::Form => Landmark::Form,
            Tag::Figure => Landmark::Figure,
            Tag::Table => Landmark::Table,
            Tag::Ul | Tag::Ol | Tag::Menu => Landmark::List,
            Tag::Dl => Landmark::Definitions,
            Tag::Blockquote => Landmark::Blockquote,
            Tag::Pre => Landmark::Pre,
            Tag::Details => Landmark::Details,
            Tag::Dialog => Landmark::Dialog,
            Tag::A => Landmark::Link,
            Tag::Button => Landmark::Button,
            Tag::Li => Landmark::ListItem,
            Tag::Td | Tag::Th => Landmark::Cell,
            Tag::Label => Landmark::Label,
            Tag::Figcaption => Landmark::Figcaption,
            _ if tag.heading_level().is_some() => Landmark::Heading,
            _ => return None,
        })
    }
}

/// The siblings of an element that look like it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    /// How many there are, itself included.
    pub(super) size: u32,
    /// Their mean mass.
    pub(super) mean_mass: f64,
    /// Their common link share.
    pub(super) link_share: f64,
    /// Standard deviation of their masses over the mean.
    pub(super) variation: f64,
    /// Headings in each, on average.
    pub(super) headings: f64,
}

/// Sums over a range of blocks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) mass: f64,
    pub(super) link_mass: f64,
    /// Mass of prose that is not links.
    pub(super) good: f64,
    pub(super) words: f64,
    pub(super) stop_words: f64,
    pub(super) headings: f64,
    pub(super) images: f64,
    pub(super) dates: f64,
}

impl Sums {
    #[inline]
    fn plus(self, o: Sums, sign: f64) -> Sums {
        Sums {
            mass: self.mass + sign * o.mass,
            link_mass: self.link_mass + sign * o.link_mass,
            good: self.good + sign * o.good,
            words: self.words + sign * o.words,
            stop_words: self.stop_words + sign * o.stop_words,
            headings: self.headings + sign * o.headings,
            images: self.images + sign * o.images,
            dates: self.dates + sign * o.dates,
        }
    }

    pub(super) fn link_share(&self) -> f64 {
        self.link_mass / self.mass.max(1.0)
    }
}

/// Prefix sums over the blocks, so that any range costs one subtraction.
pub(super) struct Prefix(Vec<Sums>);

impl Prefix {
    fn new(measures: &[Measures], blocks: &Blocks) -> Prefix {
        let mut sums = Vec::with_capacity(measures.len() + 1);
        let mut total = Sums::default();
        sums.push(total);
        for (m, block) in measures.iter().zip(&blocks.list) {
            let own = Sums {
                mass: m.text.mass,
                link_mass: m.text.mass * m.link_share,
                good: m.good,
                words: m.text.words,
                stop_words: f64::from(m.text.stop_words),
                headings: f64::from(u8::from(m.heading > 0)),
                images: f64::from(block.images),
                dates: f64::from(u8::from(m.text.has_date)),
            };
            total = total.plus(own, 1.0);
            sums.push(total);
        }
        Prefix(sums)
    }

    /// The sums over blocks `from..to`, both cut to the page. Inlined, so that a
    /// sum that is not asked for is not made.
    #[inline]
    pub(super) fn between(&self, from: usize, to: usize) -> Sums {
        let last = self.0.len() - 1;
        let (from, to) = (from.min(last), to.min(last));
        self.0[to.max(from)].plus(self.0[from], -1.0)
    }

    pub(super) fn total(&self) -> Sums {
        self.0[self.0.len() - 1]
    }
}

/// Side tables by node number.
pub(super) struct Containers {
    pub(super) prefix: Prefix,
    pub(super) spans: Vec<(u32, u32)>,
    pub(super) roles: Vec<u32>,
    pub(super) landmarks: Vec<Option<Landmark>>,
    pub(super) hidden: Vec<bool>,
    pub(super) signatures: Vec<u64>,
    /// Equal for elements whose signatures, and those of all around them, are.
    pub(super) templates: Vec<u64>,
    pub(super) groups: Vec<Group>,
    /// How many elements there are of each [`Tag`].
    counts: [u32; 256],
}

impl Containers {
    pub(super) fn new(page: &Page, blocks: &Blocks, measures: &[Measures]) -> Containers {
        let len = page.len() as usize;
        let mut c = Containers {
            prefix: Prefix::new(measures, blocks),
            spans: vec![(0, 0); len],
            roles: vec![0; len],
            landmarks: vec![None; len],
            hidden: vec![false; len],
            signatures: vec![0; len],
            templates: vec![0; len],
            groups: vec![Group::default(); len],
            counts: [0; 256],
        };
        c.spans[0] = (0, blocks.len() as u32);
        let vocabulary = Vocabulary::default();
        let classes = ByClass::new(page, |class| vocabulary.read(class));
        for (n, element) in page.elements() {
            let i = n as usize;
            let span = blocks.within(page, n);
            c.spans[i] = (span.start as u32, span.end as u32);
            let class = classes.of(page, n);
            let id = element.attr("id").map_or(0, vocabulary::roles);
            c.roles[i] = class.roles | id;
            c.landmarks[i] = Landmark::of(page, n);
            c.hidden[i] = page.is_hidden(n) || element.attr("aria-hidden") == Some("true");
            c.signatures[i] = vocabulary.signature(element.name(), class);
            let around = c.templates[page.parent(n) as usize];
            c.templates[i] = vocabulary.within(around, c.signatures[i]);
            c.counts[page.tag(n) as usize] += 1;
        }
        c.group_siblings(page);
        c
    }

    /// How many elements of the page have the name.
    pub(super) fn count(&self, tag: Tag) -> usize {
        self.counts[tag as usize] as usize
    }

    /// The blocks inside an element.
    pub(super) fn span(&self, n: NodeNumber) -> (usize, usize) {
        let (from, to) = self.spans[n as usize];
        (from as usize, to as usize)
    }

    #[inline]
    pub(super) fn sums(&self, n: NodeNumber) -> Sums {
        let (from, to) = self.span(n);
        self.prefix.between(from, to)
    }

    pub(super) fn block_count(&self, n: NodeNumber) -> usize {
        let (from, to) = self.span(n);
        to - from
    }

    fn group_siblings(&mut self, page: &Page) {
        let mut children: Vec<(u64, NodeNumber)> = Vec::new();
        for (parent, _) in page.elements() {
            if self.block_count(parent) == 0 {
                continue;
            }
            children.clear();
            let with_text = page
                .children(parent)
                .filter(|&c| page.element(c).is_some() && self.sums(c).mass > 0.0);
            children.extend(with_text.map(|c| (self.signatures[c as usize], c)));
            children.sort_unstable();
            for like in children.chunk_by(|a, b| a.0 == b.0) {
                let group = self.measure_group(like);
                like.iter().for_each(|&(_, c)| self.groups[c as usize] = group);
            }
        }
        self.groups[ROOT as usize].size = 1;
    }

    fn measure_group(&self, like: &[(u64, NodeNumber)]) -> Group {
        let size = like.len() as f64;
        let sums = like.iter().map(|&(_, c)| self.sums(c));
        let total = sums.clone().fold(Sums::default(), |a, b| a.plus(b, 1.0));
        let mean = total.mass / size;
        let variance = sums.map(|s| (s.mass - mean) * (s.mass - mean)).sum::<f64>() / size;
        Group {
            size: like.len() as u32,
            mean_mass: mean,
            link_share: total.link_share(),
            variation: variance.sqrt() / mean.max(1.0),
            headings: total.headings / size,
        }
    }
}
