//! What stands with code and is none: line numbers, buttons, labels.

use super::super::classes::{classes, has_class};
use super::super::language;
use super::super::plan::{Claim, Plan};
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// More text than this beside the code in a wrapper is not chrome.
const MAX_CHROME_CHARS: usize = 60;

/// Drops buttons and labels that stand with the code in its wrapper; gives the
/// language that a label names.
pub(super) fn drop_around(page: &Page, root: NodeNumber, plan: &mut Plan) -> Option<String> {
    let code = page.text_length(root);
    let is_wrapper = |&a: &NodeNumber| {
        page.tag(a) == Tag::Div || page.tag(a) == Tag::Figure || page.tag(a) == Tag::Other
    };
    let wrappers = page.ancestors(page.parent(root)).take(3).take_while(is_wrapper);
    let wrapper = wrappers.take_while(|&a| page.text_length(a) <= code + MAX_CHROME_CHARS).last();
    let wrapper = wrapper?;
    let mut named = None;
    let outside = page.descendants(wrapper).filter(|&d| !page.is_within(d, root));
    for d in outside.filter(|&d| d > root || !page.is_within(root, d)) {
        let language = label(page, d);
        if is_chrome(page, d) || language.is_some() || is_language_label(page, d) {
            plan.claim(d, Claim::Drop);
            named = named.or(language);
        }
    }
    named
}

/// The language whose name is all that an element says.
fn label(page: &Page, n: NodeNumber) -> Option<String> {
    let is_code = matches!(page.tag(n), Tag::Code | Tag::Pre);
    let is_small = page.element(n).is_some() && !is_code && page.end(n) - n <= 4;
    is_small.then(|| language::known(page.text_of(n).trim()))?
}

/// The language's name, as some generators show it in a corner.
fn is_language_label(page: &Page, n: NodeNumber) -> bool {
    const LABELS: &[&str] = &["lang", "language", "code-lang", "code-language", "language-label"];
    has_class(page, n, LABELS) && page.text_of(n).trim().len() <= 20
}

/// Line numbers, copy buttons, language labels, prompts that are not code.
pub(super) fn is_chrome(page: &Page, n: NodeNumber) -> bool {
    const CHROME: &[&str] = &[
        "lineno",
        "linenos",
        "linenodiv",
        "line-number",
        "line-numbers-rows",
        "linenumber",
        "ln",
        "lnt",
        "gutter",
        "gl",
        "rouge-gutter",
        "hljs-ln-numbers",
        "hljs-ln-n",
        "blob-num",
        "CodeMirror-linenumber",
        "CodeMirror-gutter-wrapper",
        "CodeMirror-gutters",
        "cm-gutters",
        "margin",
        "ace_gutter",
        "react-line-number",
        "copy",
        "copy-btn",
        "copy-button",
        "copybtn",
        "btn-clipboard",
        "clipboard",
        "toolbar",
        "code-header",
        "code-toolbar-item",
        "CodeMirror-cursors",
        "CodeMirror-measure",
        "cm-layer",
        "line-num",
        "react-syntax-highlighter-line-number",
    ];
    match page.tag(n) {
        Tag::Text => false,
        Tag::Button | Tag::Textarea | Tag::Select => true,
        _ => {
            classes(page, n).any(|class| CHROME.contains(&class))
                || page.attr(n, "style").is_some_and(|s| {
                    s.contains("user-select:none") || s.contains("user-select: none")
                })
        }
    }
}
