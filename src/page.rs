//! The page as flat arrays in document order: what every stage reads.
//!
//! Two roads fill it: a live page's snapshot, whose strings it borrows, and
//! `scraper`'s tree of parsed HTML. Node numbers are indices into one pre-order
//! list of elements and texts, so a subtree is a range, an ancestor's number is
//! always smaller, and side tables are plain vectors.

mod classes;
mod element;
mod fill;
#[cfg(feature = "html")]
mod from_html;
mod from_snapshot;
mod tag;

pub(crate) use classes::ByClass;
use element::Names;
pub(crate) use element::{Attribute, Element};
pub(crate) use fill::Filler;
#[cfg(feature = "html")]
pub(crate) use fill::MAX_DEPTH;
pub(crate) use tag::Tag;

use crate::article::NodeNumber;
use crate::error::Error;
use crate::limits::Limits;
use crate::url::Url;

/// The number of the document itself.
pub(crate) const ROOT: NodeNumber = 0;

/// One element or text.
struct Node<'a> {
    data: Data<'a>,
    tag: Tag,
    /// Whether the element says of itself that it is not shown.
    is_hidden: bool,
    /// Which attributes it may have.
    names: Names,
    /// Its place in [`Page::classes`].
    class: u32,
    parent: NodeNumber,
    /// One past the last node of its subtree.
    end: NodeNumber,
}

/// What a node holds.
#[derive(Clone, Copy)]
enum Data<'a> {
    Root,
    /// Its name, and the places of its first attribute and past its last.
    Element(&'a str, u32, u32),
    /// As it is, and without the white space around it.
    Text(&'a str, &'a str),
}

/// A tree in document order.
pub(crate) struct Page<'a> {
    nodes: Vec<Node<'a>>,
    /// Those of all elements, one after the other.
    attributes: Vec<Attribute<'a>>,
    /// The different class attributes; the first stands for none.
    classes: Vec<&'a str>,
    /// What relative addresses are relative to.
    base: Option<Url>,
    /// The page's own address.
    pub(crate) url: Option<Url>,
}

impl<'a> Page<'a> {
    /// A page that was parsed; `url` is the caller's word for its address.
    #[cfg(feature = "html")]
    pub(crate) fn new(tree: &'a scraper::Html, url: Option<&str>) -> Page<'a> {
        let mut filler = Filler::default();
        from_html::fill(tree, &mut filler);
        Page::filled(filler, url)
    }

    /// A page that comes as a snapshot, whose own address overrides the caller's;
    /// read up to where a limit is met.
    ///
    /// # Errors
    /// [`Error::BadSnapshot`] where the text is not in that form.
    pub(crate) fn from_snapshot(
        snapshot: &'a str,
        url: Option<&str>,
        limits: &Limits,
    ) -> Result<Page<'a>, Error> {
        let mut filler = Filler::default();
        let facts = from_snapshot::fill(snapshot, &mut filler, limits)?;
        // DOM libraries give their documents no address, or `about:blank`.
        let absolute = |own: &str| Url::parse(own, None).filter(Url::can_be_a_base);
        let own = facts.url.filter(|own| absolute(own).is_some());
        let mut page = Page::filled(filler, own.or(url));
        page.base = facts.base.and_then(absolute).or(page.base);
        Ok(page)
    }

    /// A page of the nodes that a filler was given.
    pub(crate) fn filled(filler: Filler<'a>, url: Option<&str>) -> Page<'a> {
        let (nodes, attributes, classes) = filler.finish();
        let url = url.and_then(|url| Url::parse(url, None));
        let mut page = Page { nodes, attributes, classes, base: None, url };
        page.base = page.base_url();
        page
    }

    fn base_url(&self) -> Option<Url> {
        let href = self
            .elements()
            .find_map(|(n, e)| (self.tag(n) == Tag::Base).then(|| e.attr("href"))?);
        match (href, &self.url) {
            (Some(href), Some(url)) => Url::parse(href, Some(url)).or_else(|| Some(url.clone())),
            (Some(href), None) => Url::parse(href, None),
            (None, url) => url.clone(),
        }
    }

    /// The absolute form of an address on the page; `None` where there is none.
    /// Which schemes may leave the cleaner is the writer's business.
    pub(crate) fn resolve(&self, address: &str) -> Option<String> {
        Url::parse(address, self.base.as_ref()).map(Url::into_string)
    }

    /// As [`Page::resolve`], for addresses of the web alone.
    pub(crate) fn resolve_web(&self, address: &str) -> Option<String> {
        let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
        Url::parse(address, self.base.as_ref()).filter(is_web).map(Url::into_string)
    }

    /// Whether a link leads to another page of the same site; `canonical` is the
    /// page's other address, where it states one.
    pub(crate) fn leads_elsewhere(&self, href: &str, canonical: Option<&str>) -> bool {
        if href.starts_with('#') || href.starts_with("javascript:") {
            return false;
        }
        let Some(target) = Url::parse(href, self.base.as_ref()) else {
            // Relative, on a page of unknown address.
            return !href.contains("//");
        };
        let canonical = canonical.and_then(|url| Url::parse(url, None));
        let own: Vec<&Url> = canonical.iter().chain(self.url.as_ref()).collect();
        let is_site = own.is_empty() || own.iter().any(|url| url.host() == target.host());
        is_site && own.iter().all(|url| url.path() != target.path())
    }

    /// Number of nodes, the document included.
    pub(crate) fn len(&self) -> NodeNumber {
        self.nodes.len() as NodeNumber
    }

    fn node(&self, n: NodeNumber) -> &Node<'a> {
        &self.nodes[n as usize]
    }

    pub(crate) fn tag(&self, n: NodeNumber) -> Tag {
        self.node(n).tag
    }

    pub(crate) fn parent(&self, n: NodeNumber) -> NodeNumber {
        self.node(n).parent
    }

    /// One past the last node of the subtree.
    pub(crate) fn end(&self, n: NodeNumber) -> NodeNumber {
        self.node(n).end
    }

    /// Whether `n` is `ancestor` or inside it.
    pub(crate) fn is_within(&self, n: NodeNumber, ancestor: NodeNumber) -> bool {
        ancestor <= n && n < self.end(ancestor)
    }

    #[inline]
    pub(crate) fn element(&self, n: NodeNumber) -> Option<Element<'_, 'a>> {
        Element::new(self.node(n), &self.attributes)
    }

    pub(crate) fn text(&self, n: NodeNumber) -> Option<&'a str> {
        match self.node(n).data {
            Data::Text(text, _) => Some(text),
            _ => None,
        }
    }

    /// A text without the white space around it, which pages have much of.
    pub(crate) fn bare_text(&self, n: NodeNumber) -> Option<&'a str> {
        match self.node(n).data {
            Data::Text(_, bare) => Some(bare),
            _ => None,
        }
    }

    /// The value of an element's attribute. Inlined, so that the usual answer for
    /// a constant name, none, costs the look at one bit.
    #[inline]
    pub(crate) fn attr(&self, n: NodeNumber, name: &str) -> Option<&'a str> {
        // A text has no names.
        Element { node: self.node(n), attributes: &self.attributes }.attr(name)
    }

    /// Whether the element has attributes at all.
    #[inline]
    pub(crate) fn has_attributes(&self, n: NodeNumber) -> bool {
        matches!(self.node(n).data, Data::Element(_, from, to) if from < to)
    }

    /// All elements in document order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = (NodeNumber, Element<'_, 'a>)> {
        (0..)
            .zip(&self.nodes)
            .filter_map(|(n, node)| Some((n, Element::new(node, &self.attributes)?)))
    }

    /// All nodes of a subtree but its top, in document order.
    pub(crate) fn descendants(&self, n: NodeNumber) -> std::ops::Range<NodeNumber> {
        n + 1..self.end(n)
    }

    /// The children, in order.
    pub(crate) fn children(&self, n: NodeNumber) -> impl Iterator<Item = NodeNumber> + '_ {
        let end = self.end(n);
        let first = (n + 1 < end).then_some(n + 1);
        std::iter::successors(first, move |&c| Some(self.end(c)).filter(|&next| next < end))
    }

    /// The node, its parent, and so on up to the document.
    pub(crate) fn ancestors(&self, n: NodeNumber) -> impl Iterator<Item = NodeNumber> + '_ {
        std::iter::successors(Some(n), |&n| (n != ROOT).then(|| self.parent(n)))
    }

    /// All text of a subtree, scripts' and styles' included.
    pub(crate) fn text_of(&self, n: NodeNumber) -> String {
        (n..self.end(n)).filter_map(|n| self.text(n)).collect()
    }

    /// How many bytes [`Page::text_of`] has.
    pub(crate) fn text_length(&self, n: NodeNumber) -> usize {
        (n..self.end(n)).filter_map(|n| self.text(n)).map(str::len).sum()
    }

    /// Whether the element says of itself that it is not shown.
    pub(crate) fn is_hidden(&self, n: NodeNumber) -> bool {
        self.node(n).is_hidden
    }
}

/// Whether a style says that the element is not shown.
fn style_hides(style: &str) -> bool {
    // Most styles name neither of the two: nothing ends in `y` before a colon.
    let before = |at| style.as_bytes()[..at].trim_ascii_end().last();
    let mut colons = (0..style.len()).filter(|&at| style.as_bytes()[at] == b':');
    if !colons.any(|at| matches!(before(at), Some(b'y' | b'Y'))) {
        return false;
    }
    let hides = |(name, value): (&str, &str)| {
        let (name, value) = (name.trim(), value.trim_start());
        let is = |word: &str| {
            value.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        (name.eq_ignore_ascii_case("display") && is("none"))
            || (name.eq_ignore_ascii_case("visibility") && is("hidden"))
    };
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(hides)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    #[test]
    fn subtrees_are_ranges() {
        let tree = parse("<body><ul><li>a<li>b</ul><!-- c --><p>d");
        let page = Page::new(&tree, None);
        let tags: Vec<Tag> = page.nodes.iter().map(|n| n.tag).collect();
        use Tag::*;
        assert_eq!(tags, [Other, Html, Head, Body, Ul, Li, Text, Li, Text, P, Text]);
        assert_eq!(page.children(4).collect::<Vec<_>>(), [5, 7]);
        assert_eq!(page.children(3).collect::<Vec<_>>(), [4, 9]);
        assert_eq!(page.ancestors(6).collect::<Vec<_>>(), [6, 5, 4, 3, 1, 0]);
        assert_eq!(page.text_of(4), "ab");
    }

    #[test]
    fn addresses_are_resolved_against_the_base() {
        let tree = parse("<base href='/deep/'><p>x");
        let page = Page::new(&tree, Some("https://a.example/x/y"));
        assert_eq!(page.resolve(" z.png ").as_deref(), Some("https://a.example/deep/z.png"));
        let bare = parse("<p>x");
        assert_eq!(Page::new(&bare, None).resolve("z.png"), None);
    }

    #[test]
    fn a_style_that_hides_is_seen() {
        let tree = parse("<p style='color:red; Display : none'>x<p style='--display:none'>y");
        let page = Page::new(&tree, None);
        let hidden: Vec<bool> = page
            .elements()
            .filter(|(n, _)| page.tag(*n) == Tag::P)
            .map(|(n, _)| page.is_hidden(n))
            .collect();
        assert_eq!(hidden, [true, false]);
    }
}
