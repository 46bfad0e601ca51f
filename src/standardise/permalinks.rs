//! Headings lose the marks that link to themselves.
//!
//! Why: documentation and blogs put `#`, `¶`, `§` or a chain into headings,
//! seen only on hover; read on, they are noise. Rule: a link to a place of the
//! page, in a heading, whose text has no letter or digit, or which says by its
//! class that it is such a mark.

use super::chosen::Chosen;
use super::classes::{has_class, has_word};
use super::plan::{Claim, Plan};
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    for (n, _) in page.elements() {
        if page.tag(n) == Tag::A && is_mark(page, n) {
            plan.claim(n, Claim::Drop);
        } else if page.tag(n) == Tag::Span && has_class(page, n, &["mw-editsection"]) {
            plan.claim(n, Claim::Drop);
        }
    }
}

fn is_mark(page: &Page, n: NodeNumber) -> bool {
    let is_local = page.attr(n, "href").is_some_and(|href| href.contains('#'));
    if !is_local || !page.ancestors(n).take(5).any(|a| page.tag(a).heading_level().is_some()) {
        return false;
    }
    let text = page.text_of(n);
    let says_nothing = !text.contains(char::is_alphanumeric);
    let is_named = has_word(page, n, &["permalink", "headerlink", "anchor", "anchorjs", "hash"]);
    let is_short = text.split_whitespace().count() <= 3;
    let is_all = || page.text_of(heading(page, n)).trim() == text.trim();
    says_nothing || is_named && is_short && !is_all()
}

fn heading(page: &Page, n: NodeNumber) -> NodeNumber {
    page.ancestors(n).find(|&a| page.tag(a).heading_level().is_some()).unwrap_or(n)
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    #[test]
    fn marks_go_and_linked_headings_stay() {
        assert_eq!(
            html(
                "<h2 id=a>One <a href='#a'>¶</a></h2><h2>Two<a class=anchor href='#b'>Link</a></h2>"
            ),
            "<h2>One</h2>\n<h2>Two</h2>\n"
        );
        assert_eq!(
            html("<h2 id=a><a class=anchor href='#a'>One</a></h2>"),
            "<h2 id=\"pl-a\"><a href=\"#pl-a\">One</a></h2>\n"
        );
        assert_eq!(
            html("<p>See <a href='https://b.example/#x'>#</a></p>"),
            "<p>See <a href=\"https://b.example/#x\" rel=\"noopener noreferrer\">#</a></p>\n"
        );
    }
}
