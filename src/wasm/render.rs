//! Builds DOM nodes from a cleaned body in the snapshot form.
//!
//! The writer already lets only known names through. They are checked again
//! here, because the string may have come by another hand.

use crate::{
    Error,
    snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT},
};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br",
    "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt",
    "ruby", "s", "samp", "section", "small", "source", "span", "strong", "sub", "summary", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "track", "u", "ul", "var",
    "video", "wbr",
];

#[rustfmt::skip]
const MATH_ELEMENTS: &[&str] = &[
    "math", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
    "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup",
    "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none", "semantics",
];

#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "abbr", "alt", "colspan", "controls", "datetime", "dir", "display", "headers", "height", "id",
    "kind", "lang", "mathvariant", "media", "open", "reversed", "rowspan", "scope", "sizes",
    "span", "srclang", "start", "stretchy", "title", "type", "value", "width",
];

/// Attributes that hold an address, which must not be a script.
const ADDRESSES: &[&str] = &["cite", "href", "poster", "src"];

/// An element that is still open.
struct Open {
    element: Element,
    /// Made for this very token; otherwise it stands for one that is not allowed.
    own: bool,
}

/// Appends the nodes to `target`; those of an element that is not allowed go
/// to its parent. The outer error is the browser's, the inner one says where
/// the snapshot is none: the nodes before that place are there by then.
pub fn render(target: &Element, snapshot: &str) -> Result<Result<(), Error>, JsValue> {
    let Some(document) = target.owner_document() else {
        return Ok(Ok(()));
    };
    let mut open = vec![Open { element: target.clone(), own: false }];
    for (at, token, rest) in tokens(snapshot) {
        let Some(parent) = open.last() else { break };
        match token {
            OPEN => {
                let child = append(&document, &parent.element, rest)?;
                open.push(child);
            }
            ATTRIBUTE if parent.own => set_attribute(&parent.element, rest)?,
            ATTRIBUTE => {}
            TEXT => {
                parent.element.append_child(&document.create_text_node(rest))?;
            }
            CLOSE if open.len() > 1 => {
                open.pop();
            }
            _ => return Ok(Err(Error::BadSnapshot { at, expected: "a token that fits" })),
        }
    }
    Ok(Ok(()))
}

/// Appends an element of this name, or stays where it is when that is not allowed.
fn append(document: &Document, parent: &Element, name: &str) -> Result<Open, JsValue> {
    let element = match name.strip_prefix("math:") {
        Some(math) if MATH_ELEMENTS.contains(&math) => {
            document.create_element_ns(Some(MATHML), math)?
        }
        None if ELEMENTS.contains(&name) => document.create_element(name)?,
        _ => return Ok(Open { element: parent.clone(), own: false }),
    };
    parent.append_child(&element)?;
    Ok(Open { element, own: true })
}

fn set_attribute(element: &Element, pair: &str) -> Result<(), JsValue> {
    match pair.split_once('=') {
        Some((name, value)) if attribute_allowed(name, value) => element.set_attribute(name, value),
        _ => Ok(()),
    }
}

fn attribute_allowed(name: &str, value: &str) -> bool {
    match name {
        "srcset" => value.split(',').all(|candidate| address_allowed(candidate.trim_start())),
        name if ADDRESSES.contains(&name) => address_allowed(value),
        name => ATTRIBUTES.contains(&name),
    }
}

/// Whether following or loading the address runs no code: it has no scheme or one of these.
fn address_allowed(address: &str) -> bool {
    let plain: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let plain = plain.to_ascii_lowercase();
    match plain.find([':', '/', '?', '#']) {
        Some(end) if plain[end..].starts_with(':') => {
            ["http", "https", "mailto", "tel", "blob"].contains(&&plain[..end])
                || plain.starts_with("data:image/")
        }
        _ => true,
    }
}

/// The tokens: where each starts, its control character and what follows it.
/// What stands before the first one comes as a token of no known kind.
fn tokens(snapshot: &str) -> impl Iterator<Item = (usize, char, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut rest = snapshot[at..].chars();
        let token = rest.next()?;
        let body = rest.as_str();
        let length = body.find([OPEN, ATTRIBUTE, TEXT, CLOSE]).unwrap_or(body.len());
        let start = at;
        at += token.len_utf8() + length;
        Some((start, token, &body[..length]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_keep_their_places() {
        let snapshot = "\u{1}p\u{2}id=é\u{3}text\u{4}";
        let found: Vec<_> = tokens(snapshot).collect();
        assert_eq!(
            found,
            [(0, OPEN, "p"), (2, ATTRIBUTE, "id=é"), (8, TEXT, "text"), (13, CLOSE, "")]
        );
        assert_eq!(tokens("xyz").next(), Some((0, 'x', "yz")));
    }

    #[test]
    fn addresses_that_run_code_are_refused() {
        for bad in [
            "javascript:alert(1)",
            " JavaScript:x",
            "java\nscript:x",
            "vbscript:x",
            "data:text/html,x",
        ] {
            assert!(!attribute_allowed("href", bad), "{bad:?}");
        }
        for good in [
            "https://a.example/?q=a:b",
            "/a:b",
            "#a:b",
            "a.png",
            "data:image/png;base64,x",
            "mailto:a@b",
        ] {
            assert!(attribute_allowed("href", good), "{good:?}");
        }
        assert!(!attribute_allowed("srcset", "a.png 1x, javascript:x 2x"));
    }

    #[test]
    fn handlers_and_styles_are_not_attributes() {
        for name in ["onclick", "style", "class", "srcdoc", "~src", "formaction"] {
            assert!(!attribute_allowed(name, "x"), "{name}");
        }
    }
}
