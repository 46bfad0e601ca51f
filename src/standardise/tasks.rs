//! Boxes to tick, in lists of things to do.
//!
//! Why: what is done and what is not is said by the box alone. Rule: a checkbox
//! in a kept item becomes the character of a ticked or an empty box.

use super::chosen::Chosen;
use super::plan::{Claim, Plan};
use crate::page::Tag;

pub(crate) const TICKED: char = '☑';
pub(crate) const EMPTY: char = '☐';

/// How deep in its item a box may stand.
const LEVELS: usize = 4;

pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    for (n, element) in page.elements().filter(|(n, _)| page.tag(*n) == Tag::Input) {
        if element.attr("type") != Some("checkbox") {
            continue;
        }
        let item = page.ancestors(n).take(LEVELS).find(|&a| page.tag(a) == Tag::Li);
        let is_first =
            |item| (item..n).all(|t| page.text(t).is_none_or(|text| text.trim().is_empty()));
        if item.is_some_and(|item| chosen.any(item) && is_first(item)) {
            let mark = if element.attr("checked").is_some() { TICKED } else { EMPTY };
            plan.claim(n, Claim::Text(format!("{mark} ")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::{html, markdown};

    #[test]
    fn boxes_are_characters_and_tasks_in_markdown() {
        let page = "<ul><li><input type=checkbox checked disabled> a<li><label><input type=checkbox> b</label></ul>";
        assert_eq!(html(page), "<ul><li>☑ a</li><li>☐ b</li></ul>\n");
        assert_eq!(markdown(page), "- [x] a\n- [ ] b\n");
    }
}
