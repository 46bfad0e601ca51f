//! Callouts (notes, tips, warnings) of any generator become one form.
//!
//! Why: a warning read as an ordinary paragraph loses what it is. Rule: a box
//! that by its classes is a callout, of a kind that they name, becomes an
//! `<aside>` of one of five kinds; its title is set in bold.

use super::chosen::Chosen;
use super::classes::{classes, has_class};
use crate::article::NodeNumber;
use crate::doc::Mark;
use crate::page::{ByClass, Page, Tag};

/// Words for "box" in class names.
const BOXES: &[&str] = &[
    "admonition",
    "admonitionblock",
    "callout",
    "bd-callout",
    "alert",
    "notecard",
    "hint",
    "custom-block",
    "infobox-note",
    "notice",
    "markdown-alert",
    "theme-admonition",
];

/// Whether elements of these classes are such boxes, all kinds of them.
pub(crate) fn boxes(page: &Page) -> ByClass<bool> {
    let is_box = |class: &str| {
        BOXES.iter().any(|name| match class.strip_prefix(name) {
            Some("") => true,
            Some(rest) => rest.starts_with(['-', '_']) && named(&rest[1..]).is_some(),
            None => false,
        })
    };
    ByClass::new(page, |classes| classes.split_ascii_whitespace().any(is_box))
}

/// The kind of callout that an element is.
pub(crate) fn kind(chosen: &Chosen, n: NodeNumber) -> Option<Mark> {
    let page = chosen.page;
    if !matches!(
        page.tag(n),
        Tag::Div | Tag::Aside | Tag::Section | Tag::Blockquote | Tag::Details | Tag::Other
    ) {
        return None;
    }
    if let Some(kind) = page.attr(n, "data-callout") {
        return Some(named(kind).unwrap_or(Mark::Note));
    }
    if !chosen.seen.callouts.of(page, n) {
        return of_plain_class(page, n);
    }
    // In `hint hint-warning` the kind is the word that is no box's name.
    let parts = || classes(page, n).flat_map(|class| class.split(['-', '_']));
    parts().filter(|part| !BOXES.contains(part)).find_map(named).or_else(|| parts().find_map(named))
}

/// An `<aside class="note">` or a `<blockquote class="is-warning">`.
fn of_plain_class(page: &Page, n: NodeNumber) -> Option<Mark> {
    const PLAIN: [&str; 8] =
        ["note", "tip", "hint", "important", "warning", "caution", "danger", "attention"];
    if !matches!(page.tag(n), Tag::Aside | Tag::Blockquote) {
        return None;
    }
    let kinds = classes(page, n).map(|class| {
        class.strip_prefix("is-").or_else(|| class.strip_prefix("prompt-")).unwrap_or(class)
    });
    kinds.filter(|kind| PLAIN.contains(kind)).find_map(named)
}

/// Whether an element inside a callout is its title.
pub(crate) fn is_title(chosen: &Chosen, n: NodeNumber) -> bool {
    let page = chosen.page;
    const TITLES: &[&str] = &[
        "admonition-title",
        "callout-title",
        "markdown-alert-title",
        "custom-block-title",
        "admonition-heading",
        "alert-title",
        "alert-heading",
        "hint-title",
        "callout-header",
    ];
    let is_named = classes(page, n).any(|class| {
        TITLES.contains(&class)
            || class.starts_with("admonitionHeading")
            || class == "title" && has_class(page, page.parent(n), &["icon"])
    });
    if !is_named && page.tag(n).heading_level().is_none() {
        return false;
    }
    let callout = page.ancestors(page.parent(n)).take(6).find(|&a| kind(chosen, a).is_some());
    callout.is_some_and(|callout| is_named || is_first(page, n, callout))
}

/// Whether no text stands before the element in the callout.
fn is_first(page: &Page, n: NodeNumber, callout: NodeNumber) -> bool {
    (callout..n).all(|t| page.text(t).is_none_or(|text| text.trim().is_empty()))
}

fn named(word: &str) -> Option<Mark> {
    Some(match word.to_ascii_lowercase().as_str() {
        "note" | "info" | "information" | "abstract" | "summary" | "todo" | "question" | "faq"
        | "example" | "seealso" | "primary" | "secondary" => Mark::Note,
        "tip" | "hint" | "success" | "check" | "done" => Mark::Tip,
        "important" => Mark::Important,
        "warning" | "attention" | "warn" => Mark::Warning,
        "caution" | "danger" | "error" | "failure" | "bug" => Mark::Caution,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::markdown;

    #[test]
    fn boxes_of_many_generators() {
        for page in [
            "<div class='admonition warning'><p class=admonition-title>Look</p><p>Out.</p></div>",
            "<div class='markdown-alert markdown-alert-warning'><p class=markdown-alert-title><svg></svg>Look</p><p>Out.</p></div>",
            "<div class=callout data-callout=warning><div class=callout-title><div class=callout-title-inner>Look</div></div><div class=callout-content><p>Out.</div></div>",
            "<div class='custom-block warning'><p class=custom-block-title>Look</p><p>Out.</div>",
            "<div class='alert alert-warning'><h4 class=alert-heading>Look</h4>Out.</div>",
            "<div class='bd-callout bd-callout-warning'><h5>Look</h5>Out.</div>",
            "<div class='hint hint-warning'><p class=hint-title>Look</p>Out.</div>",
            "<aside class=warning><h4>Look</h4>Out.</aside>",
            "<blockquote class=is-warning><h4>Look</h4>Out.</blockquote>",
            "<div class='admonitionblock warning'><table><tr><td class=icon><div class=title>Look</div><td class=content>Out.</table></div>",
        ] {
            let out = markdown(&format!("<p>a</p>{page}<p>b</p>"));
            assert_eq!(out, "a\n\n> [!WARNING]\n> **Look**\n>\n> Out.\n\nb\n", "{page}");
        }
    }

    #[test]
    fn a_box_of_no_kind_is_no_callout() {
        assert_eq!(
            markdown("<p>a</p><div class='alert'>b</div><div class=note-list>c</div>"),
            "a\n\nb\n\nc\n"
        );
    }
}
