//! Links inside the article: which of its places are linked to, and from where.

use super::chosen::Chosen;
use super::plan::Plan;
use crate::article::NodeNumber;
use crate::doc::Address;
use crate::hash::{HashMap, HashSet};
use crate::page::{Page, Tag};
use crate::text::trim;

/// The places of the kept content that links of the kept content lead to.
pub(crate) struct Targets<'a> {
    ids: HashMap<NodeNumber, &'a str>,
    nodes: HashMap<&'a str, NodeNumber>,
}

impl<'a> Targets<'a> {
    pub(crate) fn find(chosen: &Chosen<'_, 'a>, plan: &Plan) -> Targets<'a> {
        let page = chosen.page;
        let mut wanted: HashSet<&str> = HashSet::default();
        let mut n = 1;
        while n < page.len() {
            if plan.is_claimed(n) {
                n = page.end(n);
                continue;
            }
            if page.tag(n) == Tag::A
                && let Some(fragment) = page.attr(n, "href").and_then(|h| own_fragment(page, h))
                && chosen.any(n)
            {
                wanted.insert(fragment);
            }
            n += 1;
        }
        let mut targets = Targets { ids: HashMap::default(), nodes: HashMap::default() };
        if wanted.is_empty() {
            return targets;
        }
        for (n, _) in page.elements() {
            let name = if page.tag(n) == Tag::A { page.attr(n, "name") } else { None };
            let Some(id) = page.attr(n, "id").or(name).filter(|id| wanted.contains(id)) else {
                continue;
            };
            if is_id(id) && !targets.nodes.contains_key(id) && chosen.any(n) {
                targets.nodes.insert(id, n);
                targets.ids.insert(n, id);
            }
        }
        targets
    }

    /// The id to give to an element.
    pub(crate) fn id_at(&self, n: NodeNumber) -> Option<&'a str> {
        self.ids.get(&n).copied()
    }

    /// Where a link leads: within the article, or else out into the web.
    pub(crate) fn link(&self, page: &Page, n: NodeNumber) -> Option<Address> {
        let href = page.attr(n, "href")?;
        match own_fragment(page, href).filter(|id| self.nodes.contains_key(id)) {
            Some(id) => Some(Address::fragment(id)),
            None => Address::link(page, href),
        }
    }
}

/// Ids with white space cannot be linked to; absurdly long ones are not ids.
fn is_id(id: &str) -> bool {
    (1..=200).contains(&id.len()) && !id.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The fragment of a link that stays on the page.
pub(super) fn own_fragment<'h>(page: &Page, href: &'h str) -> Option<&'h str> {
    let (before, fragment) = trim(href).split_once('#')?;
    let stays = before.is_empty()
        || page.url.as_ref().is_some_and(|url| {
            let own = url.as_str().split('#').next().unwrap_or_default();
            page.resolve(before).as_deref() == Some(own)
        });
    (stays && !fragment.is_empty()).then_some(fragment)
}
