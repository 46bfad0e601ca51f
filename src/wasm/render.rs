//! Builds DOM nodes from a cleaned body in the snapshot form.
//!
//! The writer already lets only known names through. They are checked again,
//! by the same lists, because the string may have come by another hand.

use super::allowed;
use crate::{
    Error,
    doc::Name,
    snapshot::{ATTRIBUTE, CLOSE, OPEN, TEXT},
};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

/// An element that is still open.
struct Open {
    element: Element,
    /// Of what was made for this very token; without one it stands for what is not allowed.
    name: Option<Name>,
}

/// Appends the nodes to `target`; those of an element that is not allowed go
/// to its parent. The outer error is the browser's, the inner one says where
/// the snapshot is none: the nodes before that place are there by then.
pub fn render(target: &Element, snapshot: &str) -> Result<Result<(), Error>, JsValue> {
    let Some(document) = target.owner_document() else {
        return Ok(Ok(()));
    };
    let mut open = vec![Open { element: target.clone(), name: None }];
    for (at, token, rest) in tokens(snapshot) {
        let Some(parent) = open.last() else { break };
        match token {
            OPEN => {
                let child = append(&document, &parent.element, rest)?;
                open.push(child);
            }
            ATTRIBUTE => {
                if let Some(name) = parent.name {
                    set_attribute(&parent.element, name, rest)?;
                }
            }
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
    let Some(name) = allowed::element(name) else {
        return Ok(Open { element: parent.clone(), name: None });
    };
    let element = match name.is_math() {
        true => document.create_element_ns(Some(MATHML), name.as_str())?,
        false => document.create_element(name.as_str())?,
    };
    parent.append_child(&element)?;
    Ok(Open { element, name: Some(name) })
}

fn set_attribute(element: &Element, name: Name, pair: &str) -> Result<(), JsValue> {
    match pair.split_once('=') {
        Some((key, value)) if allowed::attribute(name, key, value) => {
            element.set_attribute(key, value)
        }
        _ => Ok(()),
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
}
