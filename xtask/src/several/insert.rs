//! Other stories put into a real page.

use ego_tree::NodeId;
use scraper::{Html, Node};

/// Where the other stories go, seen from the first article's container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the end of the container.
    Inside,
    /// Behind it.
    After,
    /// Behind the element so many levels up, as far as the body allows.
    Outer(usize),
}

/// Puts a fragment into the page.
pub fn insert(tree: &mut Html, container: NodeId, place: Place, fragment: &str) {
    let (mut target, levels) = match place {
        Place::Inside => {
            append(tree, container, fragment);
            return;
        }
        Place::After => (container, 0),
        Place::Outer(levels) => (container, levels),
    };
    for _ in 0..levels {
        let parent = tree.tree.get(target).and_then(|n| n.parent());
        let parent = parent.filter(|p| p.value().as_element().is_some_and(|e| e.name() != "body"));
        target = parent.map_or(target, |p| p.id());
    }
    let parent = tree.tree.get(target).and_then(|n| n.parent()).map(|p| p.id());
    let next = tree.tree.get(target).and_then(|n| n.next_sibling()).map(|n| n.id());
    let Some(parent) = parent else { return };
    let added = append(tree, parent, fragment);
    if let Some(next) = next {
        for id in added {
            if let Some(mut node) = tree.tree.get_mut(next) {
                node.insert_id_before(id);
            }
        }
    }
}

/// Wraps the container: `before` and it become children of a new element,
/// whose markup `wrapper` is, with nothing in it.
pub fn wrap(tree: &mut Html, container: NodeId, wrapper: &str, before: &str) -> Option<NodeId> {
    let parent = tree.tree.get(container)?.parent()?.id();
    let outer = *append(tree, parent, wrapper).first()?;
    tree.tree.get_mut(container)?.insert_id_before(outer);
    append(tree, outer, before);
    tree.tree.get_mut(outer)?.append_id(container);
    Some(outer)
}

/// Appends a fragment's nodes; their ids, in order.
fn append(tree: &mut Html, parent: NodeId, fragment: &str) -> Vec<NodeId> {
    let source = Html::parse_fragment(fragment);
    let mut added = vec![];
    let mut stack: Vec<_> =
        source.root_element().children().rev().map(|child| (child, parent)).collect();
    while let Some((node, target)) = stack.pop() {
        let Some(mut target_node) = tree.tree.get_mut(target) else { continue };
        let copy = match node.value() {
            Node::Element(_) | Node::Text(_) => target_node.append(node.value().clone()).id(),
            _ => continue,
        };
        if target == parent {
            added.push(copy);
        }
        stack.extend(node.children().rev().map(|child| (child, copy)));
    }
    added
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::Selector;

    fn edited(edit: impl Fn(&mut Html, NodeId)) -> String {
        let mut tree = Html::parse_document("<main><div id=c><p>a</p></div><i>z</i></main>");
        let selector = Selector::parse("#c").expect("a selector");
        let id = tree.select(&selector).next().expect("the container").id();
        edit(&mut tree, id);
        let html = tree.html();
        html.split("<body>").nth(1).expect("a body").replace("</body></html>", "")
    }

    #[test]
    fn puts_stories_where_asked() {
        let new = "<p>b</p><p>c</p>";
        assert_eq!(
            edited(|t, c| insert(t, c, Place::Inside, new)),
            "<main><div id=\"c\"><p>a</p><p>b</p><p>c</p></div><i>z</i></main>"
        );
        assert_eq!(
            edited(|t, c| insert(t, c, Place::After, new)),
            "<main><div id=\"c\"><p>a</p></div><p>b</p><p>c</p><i>z</i></main>"
        );
        assert_eq!(
            edited(|t, c| insert(t, c, Place::Outer(5), new)),
            "<main><div id=\"c\"><p>a</p></div><i>z</i></main><p>b</p><p>c</p>"
        );
    }

    #[test]
    fn wraps_the_container() {
        assert_eq!(
            edited(|t, c| _ = wrap(t, c, "<section></section>", "<h2>t</h2>")),
            "<main><section><h2>t</h2><div id=\"c\"><p>a</p></div></section><i>z</i></main>"
        );
    }
}
