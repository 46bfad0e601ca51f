//! One image of the page, in whatever lazy-loading dialect, as plain facts.
//!
//! Why: most sites put a placeholder into `src` and the picture into some
//! attribute of their loader's own, a `<source>` or a `<noscript>`. Rule: all
//! addresses found in any of them are candidates; the largest real one wins.

use super::candidates::{Candidates, is_placeholder};
use crate::article::NodeNumber;
use crate::doc::{Address, Attr};
use crate::page::{Page, Tag};

/// An image ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Image {
    pub(crate) src: Address,
    pub(crate) srcset: Vec<(Address, String)>,
    pub(crate) sizes: Option<String>,
    pub(crate) alt: String,
    /// In CSS pixels, as the page says or the browser measured.
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

impl Image {
    /// Reads an `<img>`, or an element that a loader turns into one.
    pub(crate) fn read(page: &Page, n: NodeNumber) -> Option<Image> {
        let mut candidates = Candidates::default();
        candidates.add_attributes(page, n);
        let parent = page.parent(n);
        if page.tag(parent) == Tag::Picture {
            for source in page.children(parent).filter(|&c| page.tag(c) == Tag::Source) {
                candidates.add_attributes(page, source);
            }
        }
        let (width, height) = size(page, n);
        let alt = page.attr(n, "alt").unwrap_or_default();
        let sizes = page.attr(n, "sizes").map(str::trim).filter(|s| is_sizes(s));
        Image::of(page, candidates, alt, sizes, width, height)
    }

    /// Builds an image from the candidates found for it.
    pub(crate) fn of(
        page: &Page,
        candidates: Candidates,
        alt: &str,
        sizes: Option<&str>,
        width: Option<u32>,
        height: Option<u32>,
    ) -> Option<Image> {
        let src = candidates.best(page)?;
        let srcset = candidates.srcset(page);
        let has_widths = srcset.iter().any(|(_, d)| d.ends_with('w'));
        Some(Image {
            src,
            sizes: sizes.filter(|_| has_widths).map(str::to_owned),
            srcset,
            alt: crate::write::line(alt),
            width,
            height,
        })
    }

    pub(crate) fn attrs(self) -> Vec<Attr> {
        let mut attrs = vec![Attr::Src(self.src)];
        if self.srcset.len() > 1 {
            attrs.push(Attr::Srcset(self.srcset));
            attrs.extend(self.sizes.map(Attr::Sizes));
        }
        attrs.push(Attr::Alt(self.alt));
        attrs.extend(self.width.map(Attr::Width));
        attrs.extend(self.height.map(Attr::Height));
        attrs
    }

    /// What tells the picture from others: its address without the size and
    /// host parts that differ between copies of one picture.
    pub(crate) fn key(&self) -> String {
        key(self.src.as_str())
    }
}

/// See [`Image::key`].
pub(crate) fn key(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    // WordPress and others append the size: `photo-1024x683`.
    match stem.rsplit_once('-') {
        Some((name, size)) if is_size_suffix(size) => name.to_ascii_lowercase(),
        _ => stem.to_ascii_lowercase(),
    }
}

/// Whether the file's name says that it is a smaller copy of another.
pub(super) fn is_reduced(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, size)| size != "scaled" && is_size_suffix(size))
}

/// Whether the first number in which two addresses of one picture differ says
/// that `a` is the larger copy: `/max/3788/x.png` beside `/max/60/x.png`.
pub(super) fn is_larger(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b);
    let common: usize = common.map(|(c, _)| c.len_utf8()).sum();
    let start = a[..common].trim_end_matches(|c: char| c.is_ascii_digit());
    let number = |address: &str| -> Option<u32> {
        let rest = &address[start.len()..];
        rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())].parse().ok()
    };
    number(a).zip(number(b)).is_some_and(|(a, b)| a > b)
}

fn is_size_suffix(text: &str) -> bool {
    text == "scaled"
        || text.split_once('x').is_some_and(|(w, h)| {
            !w.is_empty() && !h.is_empty() && (w.to_owned() + h).bytes().all(|b| b.is_ascii_digit())
        })
}

/// Width and height in pixels: the attributes', or else the browser's word.
pub(crate) fn size(page: &Page, n: NodeNumber) -> (Option<u32>, Option<u32>) {
    let own = |name| page.attr(n, name).and_then(pixels);
    let natural = page.attr(n, "~size").and_then(|s| s.split_once('x'));
    match (own("width"), own("height"), natural) {
        (None, None, Some((w, h))) => (pixels(w), pixels(h)),
        (w, h, _) => (w, h),
    }
}

/// A length in pixels; percentages and the like are none.
fn pixels(value: &str) -> Option<u32> {
    let value = value.trim();
    let digits = value.strip_suffix("px").unwrap_or(value);
    let whole = digits.split('.').next().unwrap_or_default();
    whole.parse().ok().filter(|&pixels| pixels <= 20_000)
}

/// Whether a `sizes` holds nothing but lengths and media conditions.
pub(super) fn is_sizes(value: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "()-:.,%+*/ ".contains(c);
    !value.is_empty() && value.len() <= 500 && value != "auto" && value.chars().all(is_plain)
}

/// A `srcset` as this stage writes it.
pub(super) fn written_srcset(page: &Page, value: &str) -> Option<Vec<(Address, String)>> {
    let candidate = |text: &str| {
        let (url, descriptor) = text.rsplit_once(' ')?;
        Some((Address::file(page, url)?, descriptor.to_owned()))
    };
    value.split(", ").map(candidate).collect()
}

/// The image of a `<noscript>`, whose content is markup kept as text.
pub(crate) fn of_noscript(page: &Page, n: NodeNumber) -> Option<Image> {
    let markup = page.text_of(n);
    let tag = super::markup::first_tag(&markup, "img")?;
    let mut candidates = Candidates::default();
    let mut alt = "";
    let (mut width, mut height, mut sizes) = (None, None, None);
    for (name, value) in &tag {
        match name.as_str() {
            "alt" => alt = value,
            "width" => width = pixels(value),
            "height" => height = pixels(value),
            "sizes" => sizes = Some(value.as_str()).filter(|s| is_sizes(s)),
            _ => candidates.add(name, value),
        }
    }
    Image::of(page, candidates, alt, sizes, width, height)
}

/// Whether the element's own `src` already shows the picture.
pub(crate) fn has_real_src(page: &Page, n: NodeNumber) -> bool {
    page.attr(n, "src").is_some_and(|src| !is_placeholder(src) && !src.trim().is_empty())
}
