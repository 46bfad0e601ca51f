//! The page as flat arrays in document order: what every stage reads.
//!
//! Node numbers are indices into one pre-order list of elements and texts, so
//! a subtree is a range, an ancestor's number is always smaller, and side
//! tables are plain vectors.

use crate::article::NodeNumber;
use crate::tree::Tree;
use scraper::node::{Element, Node as TreeNode};
use url::Url;

/// The number of the document itself.
pub(crate) const ROOT: NodeNumber = 0;

/// One element or text.
pub(crate) struct Node<'a> {
    pub(crate) data: Data<'a>,
    pub(crate) tag: Tag,
    pub(crate) parent: NodeNumber,
    /// One past the last node of its subtree.
    pub(crate) end: NodeNumber,
}

/// What a node holds.
#[derive(Clone, Copy)]
pub(crate) enum Data<'a> {
    Root,
    Element(&'a Element),
    Text(&'a str),
}

/// A tree in document order.
pub(crate) struct Page<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    /// What relative addresses are relative to.
    base: Option<Url>,
    /// The page's own address.
    pub(crate) url: Option<Url>,
}

impl<'a> Page<'a> {
    /// Flattens a tree; comments and doctypes are left out. `url` is the
    /// caller's word for the page's address, which a snapshot's own overrides.
    pub(crate) fn new(tree: &'a Tree, url: Option<&str>) -> Page<'a> {
        let url = tree.url.as_deref().or(url).and_then(|url| Url::parse(url.trim()).ok());
        let mut page = Page { nodes: flatten(tree), base: None, url };
        page.base = page.base_url();
        page
    }

    fn base_url(&self) -> Option<Url> {
        let href = self
            .elements()
            .find_map(|(n, e)| (self.tag(n) == Tag::Base).then(|| e.attr("href"))?);
        match (href, &self.url) {
            (Some(href), Some(url)) => url.join(href).ok().or_else(|| Some(url.clone())),
            (Some(href), None) => Url::parse(href).ok(),
            (None, url) => url.clone(),
        }
    }

    /// The absolute form of an address on the page; `None` where there is none.
    /// Which schemes may leave the cleaner is the writer's business.
    pub(crate) fn resolve(&self, address: &str) -> Option<String> {
        let address = address.trim();
        match &self.base {
            Some(base) => base.join(address).ok().map(String::from),
            None => Url::parse(address).ok().map(String::from),
        }
    }

    /// Number of nodes, the document included.
    pub(crate) fn len(&self) -> NodeNumber {
        self.nodes.len() as NodeNumber
    }

    pub(crate) fn node(&self, n: NodeNumber) -> &Node<'a> {
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

    pub(crate) fn element(&self, n: NodeNumber) -> Option<&'a Element> {
        match self.node(n).data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    pub(crate) fn text(&self, n: NodeNumber) -> Option<&'a str> {
        match self.node(n).data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn attr(&self, n: NodeNumber, name: &str) -> Option<&'a str> {
        self.element(n)?.attr(name)
    }

    /// All elements in document order.
    pub(crate) fn elements(&self) -> impl Iterator<Item = (NodeNumber, &'a Element)> + '_ {
        (0..self.len()).filter_map(|n| Some((n, self.element(n)?)))
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

    /// Whether the element says of itself that it is not shown.
    pub(crate) fn is_hidden(&self, n: NodeNumber) -> bool {
        let Some(element) = self.element(n) else { return false };
        element.attr("~hidden").is_some()
            || element.attr("hidden").is_some()
            || element.attr("style").is_some_and(style_hides)
    }
}

fn style_hides(style: &str) -> bool {
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

fn flatten(tree: &Tree) -> Vec<Node<'_>> {
    let mut nodes = vec![Node { data: Data::Root, tag: Tag::Other, parent: ROOT, end: 0 }];
    let mut parent = ROOT;
    // ego_tree's traversal is iterative: edges open and close each node.
    for edge in tree.html.tree.root().traverse().skip(1) {
        match edge {
            ego_tree::iter::Edge::Open(node) => {
                let number = nodes.len() as NodeNumber;
                let (data, tag) = match node.value() {
                    TreeNode::Element(element) => (Data::Element(element), Tag::of(element)),
                    TreeNode::Text(text) => (Data::Text(text), Tag::Text),
                    _ => continue,
                };
                nodes.push(Node { data, tag, parent, end: number + 1 });
                if tag != Tag::Text {
                    parent = number;
                }
            }
            ego_tree::iter::Edge::Close(node) => {
                let end = nodes.len() as NodeNumber;
                if node.value().is_element() {
                    let closed = &mut nodes[parent as usize];
                    closed.end = end;
                    parent = closed.parent;
                }
            }
        }
    }
    nodes[0].end = nodes.len() as NodeNumber;
    nodes
}

macro_rules! tags {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// An element's name, for the names that mean something here.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub(crate) enum Tag {
            /// A text node.
            Text,
            /// The document, or an element of any other name.
            Other,
            $(#[doc = $name] $variant),*
        }

        impl Tag {
            fn of(element: &Element) -> Tag {
                match element.name() {
                    $($name => Tag::$variant,)*
                    _ => Tag::Other,
                }
            }

            /// The element's name; empty for texts and others.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    Tag::Text | Tag::Other => "",
                    $(Tag::$variant => $name,)*
                }
            }
        }
    };
}

tags! {
    A "a", Abbr "abbr", Acronym "acronym", Address "address", Area "area", Article "article",
    Aside "aside", Audio "audio", B "b", Base "base", Bdi "bdi", Bdo "bdo", Big "big",
    Blockquote "blockquote", Body "body", Br "br", Button "button", Canvas "canvas",
    Caption "caption", Center "center", Cite "cite", Code "code", Col "col",
    Colgroup "colgroup", Data "data", Datalist "datalist", Dd "dd", Del "del",
    Details "details", Dfn "dfn", Dialog "dialog", Div "div", Dl "dl", Dt "dt", Em "em",
    Embed "embed", Fieldset "fieldset", Figcaption "figcaption", Figure "figure",
    Font "font", Footer "footer", Form "form", H1 "h1", H2 "h2", H3 "h3", H4 "h4", H5 "h5",
    H6 "h6", Head "head", Header "header", Hgroup "hgroup", Hr "hr", Html "html", I "i",
    Iframe "iframe", Img "img", Input "input", Ins "ins", Kbd "kbd", Label "label",
    Legend "legend", Li "li", Link "link", Main "main", Map "map", Mark "mark", Math "math",
    Menu "menu", Meta "meta", MjxContainer "mjx-container", Nav "nav", Nobr "nobr", Noscript "noscript", Object "object",
    Ol "ol", Optgroup "optgroup", Option "option", P "p", Picture "picture", Pre "pre",
    Q "q", Rb "rb", Rp "rp", Rt "rt", Rtc "rtc", Ruby "ruby", S "s", Samp "samp",
    Script "script", Section "section", Select "select", Small "small", Source "source",
    Span "span", Strike "strike", Strong "strong", Style "style", Sub "sub",
    Summary "summary", Sup "sup", Svg "svg", Table "table", Tbody "tbody", Td "td",
    Template "template", Textarea "textarea", Tfoot "tfoot", Th "th", Thead "thead",
    Time "time", Title "title", Tr "tr", Track "track", Tt "tt", U "u", Ul "ul", Var "var",
    Video "video", Wbr "wbr",
}

impl Tag {
    /// Whether it belongs to the line of text around it.
    pub(crate) fn is_inline(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Text | A
                | Abbr
                | Acronym
                | B
                | Bdi
                | Bdo
                | Big
                | Br
                | Cite
                | Code
                | Data
                | Del
                | Dfn
                | Em
                | Font
                | I
                | Img
                | Ins
                | Kbd
                | Mark
                | MjxContainer
                | Nobr
                | Picture
                | Q
                | Rb
                | Rp
                | Rt
                | Rtc
                | Ruby
                | S
                | Samp
                | Small
                | Source
                | Span
                | Strike
                | Strong
                | Sub
                | Sup
                | Time
                | Tt
                | U
                | Var
                | Wbr
        )
    }

    /// Whether its subtree is never text to read.
    pub(crate) fn is_textless(self) -> bool {
        use Tag::*;
        matches!(
            self,
            Area | Audio
                | Canvas
                | Datalist
                | Embed
                | Head
                | Input
                | Link
                | Map
                | Math
                | Meta
                | MjxContainer
                | Noscript
                | Object
                | Optgroup
                | Option
                | Script
                | Select
                | Style
                | Svg
                | Template
                | Textarea
                | Title
                | Video
        )
    }

    /// 1 to 6 for a heading.
    pub(crate) fn heading_level(self) -> Option<u8> {
        Some(match self {
            Tag::H1 => 1,
            Tag::H2 => 2,
            Tag::H3 => 3,
            Tag::H4 => 4,
            Tag::H5 => 5,
            Tag::H6 => 6,
            _ => return None,
        })
    }
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
