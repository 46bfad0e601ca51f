//! The addresses at which an image may be found, and the best of them.

use crate::article::NodeNumber;
use crate::doc::Address;
use crate::json::{self, Value};
use crate::page::Page;
use crate::text::has;

/// One address with the size that the page says it has.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    url: String,
    /// `640w`, `2x`, or empty.
    descriptor: String,
    trust: Trust,
}

/// How sure it is that the address is the picture itself, best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    /// Looks like an image's address in an attribute of unknown meaning.
    Guess,
    Src,
    /// What a lazy loader would put into `src`.
    Lazy,
    /// Named as the full-size picture.
    Full,
}

/// All candidates for one image.
#[derive(Debug, Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
}

/// Where a loader puts the width that it chooses.
const WIDTH: &str = "{width}";

/// No picture comes in more sizes than this.
const MOST: usize = 200;

const FULL: &[&str] = &[
    "data-full-src",
    "data-full",
    "data-hires",
    "data-hi-res-src",
    "data-highres",
    "data-large-file",
    "data-large-src",
    "data-zoom-image",
    "data-zoom-src",
    "data-src-full",
    "data-full-url",
    "data-orig-file",
];
const LAZY: &[&str] = &[
    "data-src",
    "data-original",
    "data-lazy",
    "data-lazy-src",
    "data-url",
    "data-original-src",
    "data-actualsrc",
    "data-echo",
    "data-img-src",
    "data-image",
    "data-image-src",
    "data-ll-src",
    "data-pin-media",
    "data-srcs",
    "data-delayed-url",
    "data-hero",
    "data-source",
    "data-img",
    "data-src-medium",
    "data-src-large",
    "data-defer-src",
    "data-cfsrc",
    "data-ezsrc",
    "data-breeze",
    "data-opt-src",
    "data-wp-src",
    "data-runner-src",
    "lazysrc",
    "lazy-src",
    "data-frz-src",
    "data-flickity-lazyload",
    "data-lazyload",
    "data-splide-lazy",
    "file",
];

/// Attributes whose address is never this image.
const NEVER: &[&str] = &[
    "alt",
    "title",
    "class",
    "id",
    "style",
    "sizes",
    "href",
    "~src",
    "onerror",
    "onload",
    "data-caption",
    "data-description",
    "aria-label",
    "data-permalink",
    "data-image-caption",
    "longdesc",
    "usemap",
    "poster",
    "data-placeholder",
    "data-lqip",
    "data-thumb",
];

impl Candidates {
    /// Takes in whatever the element's attributes hold.
    pub(crate) fn add_attributes(&mut self, page: &Page, n: NodeNumber) {
        let Some(element) = page.element(n) else { return };
        for (name, value) in element.attrs() {
            match value.contains(WIDTH) {
                true => self.add_widths(value, element.attr("data-widths").unwrap_or_default()),
                false => self.add(name, value),
            }
        }
        if self.list.is_empty()
            && let Some(used) = element.attr("~src")
        {
            self.push(used, "", Trust::Src);
        }
    }

    /// An address with a place for the width, and a list of widths.
    fn add_widths(&mut self, template: &str, widths: &str) {
        let Some(Value::Array(widths)) = json::read(widths) else { return };
        for width in widths.iter().filter_map(Value::as_size).filter(|&width| width > 0) {
            let url = template.replace(WIDTH, &width.to_string());
            self.push(&url, &format!("{width}w"), Trust::Lazy);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Takes in one attribute.
    pub(crate) fn add(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() || NEVER.contains(&name) {
            return;
        }
        let trust = match name {
            "src" => Trust::Src,
            _ if FULL.contains(&name) => Trust::Full,
            _ if LAZY.contains(&name) || name.ends_with("srcset") => Trust::Lazy,
            _ => Trust::Guess,
        };
        if value.starts_with(['{', '[']) {
            self.add_json(value);
        } else if name.ends_with("srcset") || trust != Trust::Src && is_srcset(value) {
            for (url, descriptor) in parse_srcset(value).filter(|(url, _)| !is_descriptor(url)) {
                self.push(url, descriptor, trust);
            }
        } else if trust != Trust::Guess || looks_like_image(value) {
            self.push(value, "", trust);
        }
    }

    /// Addresses in JSON, as keys or values, their meaning unknown. What does
    /// not parse is passed over.
    fn add_json(&mut self, json: &str) {
        let Some(value) = json::read(json) else { return };
        let mut open = vec![&value];
        while let Some(value) = open.pop() {
            match value {
                Value::String(text) => self.add_from_json(text, ""),
                Value::Array(items) => open.extend(items),
                Value::Object(object) => {
                    for (key, value) in object.entries() {
                        // `{"https://…": [width, height]}`
                        let descriptor = match value {
                            Value::Array(sizes) => width_of(sizes),
                            _ => String::new(),
                        };
                        self.add_from_json(key, &descriptor);
                        open.push(value);
                    }
                }
                _ => {}
            }
        }
    }

    fn add_from_json(&mut self, url: &str, descriptor: &str) {
        if looks_like_image(url) {
            self.push(url, descriptor, Trust::Guess);
        }
    }

    fn push(&mut self, url: &str, descriptor: &str, trust: Trust) {
        if self.list.len() < MOST && !is_placeholder(url) {
            let (url, descriptor) = (url.to_owned(), descriptor.to_owned());
            self.list.push(Candidate { url, descriptor, trust });
        }
    }

    /// The largest real candidate; among equals the most trusted, then the first.
    pub(crate) fn best(&self, page: &Page) -> Option<Address> {
        let mut best: Option<(&Candidate, Address)> = None;
        for candidate in &self.list {
            if best.as_ref().is_none_or(|(known, _)| candidate.beats(known))
                && let Some(address) = Address::image(page, &candidate.url)
            {
                best = Some((candidate, address));
            }
        }
        best.map(|(_, address)| address)
    }

    /// All candidates that carry a size, of one kind, without repeats.
    pub(crate) fn srcset(&self, page: &Page) -> Vec<(Address, String)> {
        let by_width = self.list.iter().any(|c| c.descriptor.ends_with('w'));
        let unit = if by_width { 'w' } else { 'x' };
        let is_sized = |c: &&Candidate| c.trust != Trust::Guess && c.descriptor.ends_with(unit);
        let mut out: Vec<(Address, String)> = Vec::new();
        for c in self.list.iter().filter(is_sized) {
            if out.iter().any(|(_, d)| *d == c.descriptor) {
                continue;
            }
            let address = Address::file(page, &c.url);
            let fits_list = |address: &Address| !address.as_str().ends_with(',');
            out.extend(address.filter(fits_list).map(|address| (address, c.descriptor.clone())));
        }
        out
    }
}

/// The first attribute that should hold addresses and cannot be read.
pub(crate) fn unreadable<'a>(page: &'a Page, n: NodeNumber) -> Option<&'a str> {
    let mut attrs = page.element(n)?.attrs();
    attrs.find(|(name, value)| is_unreadable(name, value.trim())).map(|(name, _)| name)
}

fn is_unreadable(name: &str, value: &str) -> bool {
    if name.ends_with("srcset") {
        let mut addresses = parse_srcset(value).filter(|(url, _)| !is_descriptor(url));
        return !value.is_empty() && addresses.next().is_none();
    }
    // Other braces are of templates and styles.
    let is_json = name.starts_with("data-") && value.starts_with(['{', '[']);
    let names_file = || value.contains("://") || value.contains("src") || value.contains("url");
    is_json && names_file() && json::read(value).is_none()
}

impl Candidate {
    fn beats(&self, other: &Candidate) -> bool {
        let is_whole = |c: &Candidate| !super::image::is_reduced(&c.url);
        let rank = |c: &Candidate| (c.trust == Trust::Full, c.size(), is_whole(c), c.trust);
        rank(self) > rank(other)
    }

    /// The descriptor as a number to compare: widths beat densities.
    fn size(&self) -> u64 {
        let digits = &self.descriptor[..self.descriptor.len().saturating_sub(1)];
        let number = hundredths(digits).unwrap_or(0);
        match self.descriptor.chars().last() {
            Some('w') => 1_000 + number * 10,
            Some('x') => number,
            _ => 100,
        }
    }
}

/// The descriptor of `[width, height]`.
fn width_of(sizes: &[Value]) -> String {
    sizes.first().and_then(Value::as_size).map(|width| format!("{width}w")).unwrap_or_default()
}

/// Addresses that only hold the picture's place.
pub(crate) fn is_placeholder(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    if let Some(data) = url.strip_prefix("data:") {
        // Real pictures in the address are large; a small one is a blur or a dot.
        return !data.starts_with("image/") || data.starts_with("image/svg") || data.len() < 1_500;
    }
    if url.starts_with("about:") || url.starts_with('#') || is_unfilled(&url) {
        return true;
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    const WORDS: [&str; 13] = [
        "placeholder",
        "spacer",
        "blank.",
        "transparent",
        "1x1",
        "pixel.",
        "lazyload",
        "lazy-load",
        "loading.",
        "loader.",
        "grey.gif",
        "gray.gif",
        "clear.gif",
    ];
    WORDS.iter().any(|word| has(file, word))
}

/// What a script or template should have put an address in place of.
fn is_unfilled(url: &str) -> bool {
    const WORDS: [&str; 6] = ["undefined", "null", "none", "nan", "false", "true"];
    let file = url.rsplit('/').next().unwrap_or_default();
    let may_have_mark = url.bytes().any(|b| matches!(b, b'{' | b'%'));
    WORDS.contains(&file)
        || may_have_mark && ["{{", "{%", "<%", "${"].iter().any(|mark| has(url, mark))
}

/// Whether an attribute of unknown meaning holds an image's address.
pub(crate) fn looks_like_image(value: &str) -> bool {
    if value.len() > 2_000 || value.contains(char::is_whitespace) || value.contains(['<', '{']) {
        return false;
    }
    let has_path = value.starts_with("http") || value.contains('/');
    let path = value.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    const KINDS: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];
    has_path && KINDS.iter().any(|kind| path.ends_with(kind))
}

fn is_srcset(value: &str) -> bool {
    parse_srcset(value).any(|(url, descriptor)| !descriptor.is_empty() && url.contains(['/', '.']))
}

/// The HTML standard's reading of `srcset`: an address runs to white space, so
/// commas may stand in it, but not at its end.
fn parse_srcset(value: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = value;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        if let Some(bare) = url.strip_suffix(',') {
            rest = after;
            return Some((bare.trim_end_matches(','), ""));
        }
        let end = after.find(',').unwrap_or(after.len());
        let (descriptors, after) = after.split_at(end);
        rest = after;
        Some((url, descriptors.split_whitespace().find(|d| is_descriptor(d)).unwrap_or("")))
    })
}

fn is_descriptor(text: &str) -> bool {
    let Some(number) = text.strip_suffix(['w', 'x']) else { return false };
    hundredths(number).is_some_and(|n| n > 0 && n < 10_000_000)
}

/// A number of digits and perhaps a point, in hundredths.
fn hundredths(number: &str) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if number == "." || !is_number(whole) || !is_number(part) {
        return None;
    }
    format!("0{whole}{}", &format!("{part}00")[..2]).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    fn best(attributes: &[(&str, &str)]) -> Option<String> {
        let tree = parse("");
        let page = Page::new(&tree, Some("https://a.example/"));
        let mut candidates = Candidates::default();
        for (name, value) in attributes {
            candidates.add(name, value);
        }
        candidates.best(&page).map(|a| a.as_str().trim_start_matches("https://a.example/").into())
    }

    #[test]
    fn the_largest_real_candidate_wins() {
        let gif = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";
        for (attributes, expected) in [
            (vec![("src", "a.jpg")], "a.jpg"),
            (vec![("src", gif), ("data-src", "b.jpg")], "b.jpg"),
            (vec![("src", "spacer.gif"), ("data-x", "/i/b.jpg")], "i/b.jpg"),
            (vec![("src", "a.jpg"), ("srcset", "s.jpg 320w, l.jpg 1280w, m.jpg 640w")], "l.jpg"),
            (vec![("src", "a.jpg"), ("srcset", "a.jpg, b.jpg 2x")], "b.jpg"),
            (vec![("src", "a.jpg"), ("data-zoom-image", "z.jpg")], "z.jpg"),
            (vec![("data-srcset", "w_1,h_2/s.jpg 1x, w_2,h_4/l.jpg 2x")], "w_2,h_4/l.jpg"),
            (vec![("src", "a.jpg"), ("data-src", "undefined")], "a.jpg"),
            (vec![("src", "a.jpg"), ("data-src", "{{ image.url }}")], "a.jpg"),
            (vec![("data-large-file", "a-10x9.jpg"), ("data-orig-file", "a.jpg")], "a.jpg"),
            (vec![("data-d", r#"{"/i/s.jpg":[90,60],"/i/l.jpg":[900,600]}"#)], "i/l.jpg"),
        ] {
            assert_eq!(best(&attributes).as_deref(), Some(expected), "{attributes:?}");
        }
    }

    #[test]
    fn broken_attributes_are_told_from_others() {
        for (name, value) in [("data-x", "{\"src\": \"/b.jp"), ("srcset", " , 2x,")] {
            assert!(is_unreadable(name, value), "{name}");
        }
        for (name, value) in
            [("data-x", "{\"src\": 1}"), ("data-x", "{{ a }}"), ("srcset", ""), ("srcset", "a")]
        {
            assert!(!is_unreadable(name, value), "{name}={value}");
        }
    }

    #[test]
    fn broken_attributes_give_nothing() {
        for (name, value) in [
            ("data-x", "{\"a\": \"/b.jp"),
            ("srcset", " , ,"),
            ("srcset", "2x, 300w"),
            ("src", "javascript:x"),
            ("alt", "/x.jpg"),
        ] {
            assert_eq!(best(&[(name, value)]), None, "{name}");
        }
    }
}
