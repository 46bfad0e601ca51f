//! Captions that are none by their element's name.
//!
//! Why: most sites' figures are boxes, their captions and credits paragraphs in
//! them. Rule: an element whose class says caption or credit, in a small box
//! that holds a picture and no other text than captions; the box is a figure.

use super::classes::Words;
use crate::article::NodeNumber;
use crate::order;
use crate::page::{Page, Tag};

const WORDS: &[&str] = &["caption", "captions", "figcaption", "credit", "credits", "cutline"];

/// Bigger boxes are sections.
const MAX_NODES: u32 = 80;
/// More text than this in a box is no caption, in bytes.
const MAX_TEXT: usize = 800;
/// How far up from a caption its box is looked for.
const LEVELS: usize = 3;

/// The captions of a page, each with its box, in document order.
#[derive(Default)]
pub(crate) struct Captions {
    list: Vec<(NodeNumber, NodeNumber)>,
    /// Boxes, sorted.
    boxes: Vec<NodeNumber>,
}

impl Captions {
    pub(crate) fn read(page: &Page) -> Captions {
        let mut captions = Captions::default();
        let words = Words::new(page, WORDS);
        let mut end = 0;
        for (n, _) in page.elements() {
            if n < end || !says_caption(page, &words, n) || holds_picture(page, n) {
                continue;
            }
            if let Some(around) = box_of(page, &words, n) {
                captions.list.push((n, around));
                captions.boxes.push(around);
                end = page.end(n);
            }
        }
        captions.boxes = order::by_key(captions.boxes, |&n| n.into());
        captions.boxes.dedup();
        captions
    }

    pub(crate) fn is_caption(&self, n: NodeNumber) -> bool {
        self.list.binary_search_by_key(&n, |(caption, _)| *caption).is_ok()
    }

    pub(crate) fn is_box(&self, n: NodeNumber) -> bool {
        self.boxes.binary_search(&n).is_ok()
    }
}

/// Whether the element is a caption by its class and not within one by name.
fn says_caption(page: &Page, words: &Words, n: NodeNumber) -> bool {
    use Tag::*;
    matches!(page.tag(n), Div | P | Span | Small | Em | I | Dd | Cite | Figcaption | Other)
        && words.name(page, n)
        && page.ancestors(page.parent(n)).take(LEVELS).all(|a| page.tag(a) != Figcaption)
}

fn holds_picture(page: &Page, n: NodeNumber) -> bool {
    page.descendants(n).any(|d| matches!(page.tag(d), Tag::Img | Tag::Picture | Tag::Noscript))
}

/// The smallest box around a caption that holds its picture, if it is a figure.
fn box_of(page: &Page, words: &Words, caption: NodeNumber) -> Option<NodeNumber> {
    use Tag::*;
    let around = page.ancestors(page.parent(caption)).take(LEVELS);
    let mut around = around.take_while(|&a| {
        let is_box = matches!(page.tag(a), Div | Figure | Span | P | Section | Aside | Dl | Other);
        is_box && page.end(a) - a <= MAX_NODES
    });
    around.find(|&a| holds_picture(page, a)).filter(|&a| holds_captions_only(page, words, a))
}

fn holds_captions_only(page: &Page, words: &Words, around: NodeNumber) -> bool {
    let mut length = 0;
    let mut n = around + 1;
    while n < page.end(around) {
        let text = page.bare_text(n).unwrap_or_default();
        if page.tag(n) == Tag::Figcaption
            || page.element(n).is_some() && words.name(page, n) && !holds_picture(page, n)
        {
            length += page.text_length(n);
            n = page.end(n);
            continue;
        }
        if page.tag(n).is_textless() {
            n = page.end(n);
            continue;
        }
        if !text.is_empty() {
            return false;
        }
        n += 1;
    }
    length <= MAX_TEXT
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    #[test]
    fn boxes_with_captions_are_figures() {
        let image = "<img src=\"https://a.example/i.jpg\" alt=\"\">";
        for (page, caption) in [
            (
                "<div class=wp-caption><img src=/i.jpg><p class=wp-caption-text>The bow</p></div>",
                "The bow",
            ),
            (
                "<div><div><img src=/i.jpg></div><div class=caption>The bow</div><div class=credit>Ann Lee</div></div>",
                "The bow<br>Ann Lee",
            ),
            (
                "<span class=image><img src=/i.jpg><span class=image-credit>Ann Lee</span></span>",
                "Ann Lee",
            ),
            (
                "<figure><img src=/i.jpg><figcaption>The bow</figcaption><div class=credit>Ann Lee</div></figure>",
                "The bow<br>Ann Lee",
            ),
        ] {
            assert_eq!(
                html(&format!("<p>a</p>{page}<p>b</p>")),
                format!(
                    "<p>a</p>\n<figure>{image}<figcaption>{caption}</figcaption></figure>\n<p>b</p>\n"
                ),
                "{page}"
            );
        }
    }

    #[test]
    fn what_holds_other_text_is_no_figure() {
        for page in [
            "<div><img src=/i.jpg><p>Text</p><p class=caption>c</p></div>",
            "<div><p class=credits>c</p></div>",
        ] {
            assert!(!html(&format!("<p>a</p>{page}<p>b</p>")).contains("figure"), "{page}");
        }
    }
}
