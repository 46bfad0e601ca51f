//! Pictures that a page shows as the background of an empty box.
//!
//! Why: some lazy loaders have no `<img>` at all. Rule: an element without
//! text and pictures whose attribute holds a loader's background, or which is
//! by its names a picture's box and has a background in its style.

use super::candidates::{Candidates, looks_like_image};
use super::classes::Words;
use super::image::{self, Image};
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// Attributes in which loaders keep the background to come.
const LAZY: &[&str] = &[
    "data-bg",
    "data-bgset",
    "data-bg-src",
    "data-background",
    "data-background-image",
    "data-background-src",
    "data-lazy-background",
    "data-lazy-bg",
];

/// Words in the names of boxes that stand for a picture.
const BOXES: &[&str] =
    &["lazy", "lazyload", "lazyloaded", "progressive", "image", "img", "photo", "picture"];

/// More nodes than this make a box with things of its own.
const MAX_NODES: u32 = 12;

/// Which elements are by their names a picture's box.
pub(crate) fn boxes(page: &Page) -> Words {
    Words::new(page, BOXES)
}

/// The picture that the box shows, if it is such a box.
pub(crate) fn read(page: &Page, boxes: &Words, n: NodeNumber) -> Option<Image> {
    let element = page.element(n)?;
    let is_box = boxes.name(page, n) || element.attr("role") == Some("img");
    let is_lazy = || element.has_data() && LAZY.iter().any(|name| element.attr(name).is_some());
    if !is_box && !is_lazy() {
        return None;
    }
    let mut candidates = Candidates::default();
    for name in LAZY {
        if let Some(value) = element.attr(name) {
            candidates.add(name, bare(value));
        }
    }
    if is_box {
        if let Some(address) = of_style(page, n) {
            candidates.add("src", address);
        }
        add_data(page, n, &mut candidates);
    }
    if candidates.is_empty() || !is_empty(page, n) {
        return None;
    }
    let alt = ["aria-label", "data-alt", "title"].iter().find_map(|name| page.attr(n, name));
    let (width, height) = image::size(page, n);
    Image::of(page, candidates, alt.unwrap_or_default(), None, width, height)
}

/// What a picture's box keeps for its loader, under whatever name.
fn add_data(page: &Page, n: NodeNumber, candidates: &mut Candidates) {
    let attrs = page.element(n).into_iter().flat_map(|element| element.attrs());
    for (name, value) in attrs.filter(|(name, _)| name.starts_with("data-")) {
        if value.starts_with(['{', '[']) || looks_like_image(value) {
            candidates.add(name, value);
        }
    }
}

/// The address of the background in the element's own style.
pub(crate) fn of_style<'a>(page: &Page<'a>, n: NodeNumber) -> Option<&'a str> {
    let (_, after) = page.attr(n, "style")?.split_once("background")?;
    let (_, address) = after.split_once("url(")?;
    Some(unquoted(address.split_once(')')?.0))
}

/// `url('a.jpg')` or `a.jpg` without what stands around the address.
fn bare(value: &str) -> &str {
    let inner = value.trim().strip_prefix("url(").and_then(|v| v.strip_suffix(')'));
    unquoted(inner.unwrap_or(value))
}

fn unquoted(address: &str) -> &str {
    address.trim().trim_matches(['"', '\''])
}

fn is_empty(page: &Page, n: NodeNumber) -> bool {
    let has_own = |d: NodeNumber| {
        page.text(d).is_some_and(|text| !text.trim().is_empty())
            || matches!(page.tag(d), Tag::Img | Tag::Video | Tag::Iframe | Tag::Noscript)
    };
    page.end(n) - n <= MAX_NODES && !page.descendants(n).any(has_own)
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    #[test]
    fn boxes_of_loaders_are_pictures() {
        let image = "<p><img src=\"https://a.example/i.jpg\" alt=\"\"></p>";
        for page in [
            "<div data-bg=/i.jpg></div>",
            "<div data-background-image=\"url('/i.jpg')\"></div>",
            "<div class=lazy-box data-photo='{\"src\":\"/i.jpg\",\"w\":9}'></div>",
            "<div class=lazy data-image-url=/i.jpg></div>",
            "<div class='post-image' style='background: #fff url(/i.jpg)'></div>",
        ] {
            let out = html(&format!("<p>a</p>{page}<p>b</p>"));
            assert_eq!(out, format!("<p>a</p>\n{image}\n<p>b</p>\n"), "{page}");
        }
    }

    #[test]
    fn a_paper_with_text_on_it_is_none() {
        for page in [
            "<div class=image style='background: url(/i.jpg)'>c</div>",
            "<div class=paper style='background: url(/i.jpg)'></div>",
        ] {
            assert!(!html(&format!("<p>a</p>{page}<p>b</p>")).contains("<img"), "{page}");
        }
    }
}
