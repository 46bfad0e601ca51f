//! The standard document: what a cleaned article is made of.
//!
//! Element names and attributes are enums, addresses a checked type, so that
//! what is not on the allow-list cannot even be said. Nodes live in one flat
//! arena: walking and dropping never recurse.

mod address;
mod names;

pub(crate) use address::{Address, without_tracking};
#[cfg(feature = "wasm")]
pub(crate) use address::{is_file, is_image, is_link};
#[cfg(feature = "wasm")]
pub(crate) use names::ID_PREFIX;
pub(crate) use names::{Attr, Dir, MATH_ATTRIBUTES, Mark, Name};

/// A node's place in its document's arena.
pub(crate) type Id = u32;

/// The document's own node, never a child.
pub(crate) const TOP: Id = 0;

/// One node.
#[derive(Debug)]
pub(crate) enum Kind {
    Text(String),
    Element(Name, Vec<Attr>),
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    parent: Id,
    /// Links to relatives; [`TOP`] stands for none.
    first: Id,
    last: Id,
    next: Id,
    previous: Id,
}

/// A cleaned article's body.
#[derive(Debug)]
pub(crate) struct Doc {
    nodes: Vec<Node>,
}

/// A step of [`Doc::walk`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// An element opens, or a text is met.
    Enter(Id),
    /// An element closes; texts have no such step.
    Leave(Id),
}

impl Doc {
    pub(crate) fn new() -> Doc {
        let top = Kind::Element(Name::Div, Vec::new());
        Doc { nodes: vec![Node::new(top)] }
    }

    fn node(&self, n: Id) -> &Node {
        &self.nodes[n as usize]
    }

    fn node_mut(&mut self, n: Id) -> &mut Node {
        &mut self.nodes[n as usize]
    }

    /// Adds a node without a place yet.
    fn add(&mut self, kind: Kind) -> Id {
        self.nodes.push(Node::new(kind));
        (self.nodes.len() - 1) as Id
    }

    /// Adds an element as its parent's last child.
    pub(crate) fn append(&mut self, parent: Id, name: Name, attrs: Vec<Attr>) -> Id {
        let n = self.add(Kind::Element(name, attrs));
        self.insert(n, parent, TOP);
        n
    }

    /// Adds text at its parent's end, joining a text that is there.
    pub(crate) fn append_text(&mut self, parent: Id, text: &str) {
        if text.is_empty() {
            return;
        }
        let last = self.node(parent).last;
        if last != TOP
            && let Kind::Text(before) = &mut self.node_mut(last).kind
        {
            before.push_str(text);
            return;
        }
        let n = self.add(Kind::Text(text.to_owned()));
        self.insert(n, parent, TOP);
    }

    /// Puts a detached node before `next`, or at the end where that is [`TOP`].
    fn insert(&mut self, n: Id, parent: Id, next: Id) {
        let previous = match next {
            TOP => self.node(parent).last,
            next => self.node(next).previous,
        };
        let node = self.node_mut(n);
        (node.parent, node.next, node.previous) = (parent, next, previous);
        match previous {
            TOP => self.node_mut(parent).first = n,
            previous => self.node_mut(previous).next = n,
        }
        match next {
            TOP => self.node_mut(parent).last = n,
            next => self.node_mut(next).previous = n,
        }
    }

    /// Takes a node and what is in it out of the document.
    pub(crate) fn detach(&mut self, n: Id) {
        let Node { parent, next, previous, .. } = *self.node(n);
        match previous {
            TOP => self.node_mut(parent).first = next,
            previous => self.node_mut(previous).next = next,
        }
        match next {
            TOP => self.node_mut(parent).last = previous,
            next => self.node_mut(next).previous = previous,
        }
        let node = self.node_mut(n);
        (node.parent, node.next, node.previous) = (TOP, TOP, TOP);
    }

    /// Moves a node to another parent's end.
    pub(crate) fn move_to(&mut self, n: Id, parent: Id) {
        self.detach(n);
        self.insert(n, parent, TOP);
    }

    /// Moves a node right before another.
    pub(crate) fn move_before(&mut self, n: Id, next: Id) {
        self.detach(n);
        self.insert(n, self.parent(next), next);
    }

    /// Puts a node's children in its place.
    pub(crate) fn unwrap(&mut self, n: Id) {
        while let Some(child) = self.first(n) {
            self.move_before(child, n);
        }
        self.detach(n);
    }

    pub(crate) fn parent(&self, n: Id) -> Id {
        self.node(n).parent
    }

    pub(crate) fn first(&self, n: Id) -> Option<Id> {
        some(self.node(n).first)
    }

    pub(crate) fn last(&self, n: Id) -> Option<Id> {
        some(self.node(n).last)
    }

    pub(crate) fn next(&self, n: Id) -> Option<Id> {
        some(self.node(n).next)
    }

    pub(crate) fn previous(&self, n: Id) -> Option<Id> {
        some(self.node(n).previous)
    }

    pub(crate) fn children(&self, n: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(self.first(n), |&n| self.next(n))
    }

    /// The element's name; `None` for a text.
    pub(crate) fn name(&self, n: Id) -> Option<Name> {
        match self.node(n).kind {
            Kind::Element(name, _) => Some(name),
            Kind::Text(_) => None,
        }
    }

    pub(crate) fn is(&self, n: Id, name: Name) -> bool {
        self.name(n) == Some(name)
    }

    pub(crate) fn rename(&mut self, n: Id, to: Name) {
        if let Kind::Element(name, _) = &mut self.node_mut(n).kind {
            *name = to;
        }
    }

    pub(crate) fn text(&self, n: Id) -> Option<&str> {
        match &self.node(n).kind {
            Kind::Text(text) => Some(text),
            Kind::Element(..) => None,
        }
    }

    /// Leaves only the last `bytes` of a text.
    pub(crate) fn keep_end(&mut self, n: Id, bytes: usize) {
        if let Kind::Text(text) = &mut self.node_mut(n).kind {
            text.drain(..text.len().saturating_sub(bytes));
        }
    }

    pub(crate) fn attrs(&self, n: Id) -> &[Attr] {
        match &self.node(n).kind {
            Kind::Element(_, attrs) => attrs,
            Kind::Text(_) => &[],
        }
    }

    pub(crate) fn attrs_mut(&mut self, n: Id) -> Option<&mut Vec<Attr>> {
        match &mut self.node_mut(n).kind {
            Kind::Element(_, attrs) => Some(attrs),
            Kind::Text(_) => None,
        }
    }

    /// Whether the element carries the mark.
    pub(crate) fn has_mark(&self, n: Id, mark: Mark) -> bool {
        self.attrs(n).iter().any(|a| matches!(a, Attr::Mark(m) if *m == mark))
    }

    /// Every node below `n`, elements at both ends.
    pub(crate) fn walk(&self, n: Id) -> impl Iterator<Item = Step> + '_ {
        let start = self.first(n).map(Step::Enter);
        std::iter::successors(start, move |step| match *step {
            Step::Enter(at) if self.text(at).is_none() => {
                Some(self.first(at).map_or(Step::Leave(at), Step::Enter))
            }
            Step::Enter(at) | Step::Leave(at) => match self.next(at) {
                Some(next) => Some(Step::Enter(next)),
                None => Some(self.parent(at)).filter(|&up| up != n).map(Step::Leave),
            },
        })
    }

    /// All elements below `n`, in document order.
    pub(crate) fn elements(&self, n: Id) -> impl Iterator<Item = (Id, Name)> + '_ {
        self.walk(n).filter_map(|step| match step {
            Step::Enter(n) => Some((n, self.name(n)?)),
            Step::Leave(_) => None,
        })
    }

    /// All text below `n`, as it stands.
    pub(crate) fn text_of(&self, n: Id) -> String {
        self.walk(n)
            .filter_map(|step| match step {
                Step::Enter(n) => self.text(n),
                Step::Leave(_) => None,
            })
            .collect()
    }
}

fn some(n: Id) -> Option<Id> {
    (n != TOP).then_some(n)
}

impl Node {
    fn new(kind: Kind) -> Node {
        Node { kind, parent: TOP, first: TOP, last: TOP, next: TOP, previous: TOP }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(doc: &Doc) -> String {
        doc.walk(TOP)
            .map(|step| match step {
                Step::Enter(n) => match doc.text(n) {
                    Some(text) => text.to_owned(),
                    None => format!("<{}>", doc.name(n).map_or("", Name::as_str)),
                },
                Step::Leave(_) => "/".to_owned(),
            })
            .collect()
    }

    #[test]
    fn nodes_can_be_moved_and_unwrapped() {
        let mut doc = Doc::new();
        let p = doc.append(TOP, Name::P, vec![]);
        doc.append_text(p, "a");
        doc.append_text(p, "b");
        let em = doc.append(p, Name::Em, vec![]);
        doc.append_text(em, "c");
        let quote = doc.append(TOP, Name::Blockquote, vec![]);
        assert_eq!(shape(&doc), "<p>ab<em>c//<blockquote>/");
        doc.move_to(p, quote);
        doc.unwrap(em);
        assert_eq!(shape(&doc), "<blockquote><p>abc//");
        doc.detach(quote);
        assert_eq!(shape(&doc), "");
    }
}
