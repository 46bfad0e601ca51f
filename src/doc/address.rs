//! Addresses that may leave the cleaner.

use super::names::prefixed;
use crate::page::Page;
use crate::tables::tracking::is_tracking;

/// Where a link may lead.
const LINKS: &[&str] = &["http://", "https://", "mailto:", "tel:"];
/// What may be loaded.
const FILES: &[&str] = &["http://", "https://"];

/// An address of an allowed scheme, absolute, or a `#fragment` of the article.
///
/// There is no other way to make one than through the checks here. They see
/// the address after the URL standard's parser has taken out what browsers
/// take out (tabs, line breaks, leading controls) and lower-cased the scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address(String);

impl Address {
    /// Where a link may lead.
    pub(crate) fn link(page: &Page, raw: &str) -> Option<Address> {
        resolved(page, raw, LINKS)
    }

    /// What may be loaded: pages' files on the web.
    pub(crate) fn file(page: &Page, raw: &str) -> Option<Address> {
        resolved(page, raw, FILES)
    }

    /// What may be loaded as an image: files, and raster images in the address
    /// itself.
    pub(crate) fn image(page: &Page, raw: &str) -> Option<Address> {
        page.resolve(raw).filter(|address| is_image(address)).map(Address)
    }

    /// A place in the article itself.
    pub(crate) fn fragment(id: &str) -> Address {
        Address(format!("#{}", prefixed(id)))
    }

    pub(crate) fn without_tracking(&self) -> Address {
        Address(without_tracking(&self.0))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The part behind the `#` of a place in the article itself.
    pub(crate) fn as_fragment(&self) -> Option<&str> {
        self.0.strip_prefix('#')
    }
}

fn resolved(page: &Page, raw: &str, schemes: &[&str]) -> Option<Address> {
    page.resolve(raw).filter(|address| starts_with_any(address, schemes)).map(Address)
}

fn starts_with_any(address: &str, schemes: &[&str]) -> bool {
    schemes.iter().any(|scheme| address.starts_with(scheme))
}

/// An address without the parameters that are known for tracking; all else stays
/// as it is written.
pub(crate) fn without_tracking(address: &str) -> String {
    let (rest, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let Some((path, query)) = rest.split_once('?') else { return address.to_owned() };
    let is_kept = |pair: &&str| !is_tracking(pair.split('=').next().unwrap_or_default());
    let kept: Vec<&str> = query.split('&').filter(is_kept).collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}{fragment}", kept.join("&"))
}

/// Whether an address that was written before may be a link's.
#[cfg(any(test, feature = "wasm"))]
pub(crate) fn is_link(address: &str) -> bool {
    address.starts_with('#') || starts_with_any(address, LINKS)
}

/// Whether an address that was written before may be loaded.
#[cfg(any(test, feature = "wasm"))]
pub(crate) fn is_file(address: &str) -> bool {
    starts_with_any(address, FILES)
}

/// Whether an absolute address may be loaded as an image.
pub(crate) fn is_image(address: &str) -> bool {
    starts_with_any(address, FILES) || is_raster(address)
}

/// Whether a `data:` address holds a picture of pixels: SVG is a document.
fn is_raster(address: &str) -> bool {
    const KINDS: [&str; 7] = ["png", "jpeg", "jpg", "gif", "webp", "avif", "bmp"];
    let Some(rest) = address.strip_prefix("data:image/") else { return false };
    let Some((kind, data)) = rest.split_once(";base64,") else { return false };
    KINDS.contains(&kind)
        && data.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=' | b'%'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    fn link(raw: &str) -> Option<String> {
        let tree = parse("");
        let page = Page::new(&tree, Some("https://a.example/x/"));
        Address::link(&page, raw).map(|a| a.0)
    }

    #[test]
    fn only_listed_schemes_pass() {
        assert_eq!(link("y?z").as_deref(), Some("https://a.example/x/y?z"));
        assert_eq!(link("MAILTO:b@c.example").as_deref(), Some("mailto:b@c.example"));
        for raw in [
            "javascript:alert(1)",
            " \u{1}JaVa\tScript:alert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,<script>",
            "data:image/png;base64,AAAA",
            "blob:https://a.example/1",
            "filesystem:https://a.example/1",
            "file:///etc/passwd",
            "view-source:https://a.example/",
        ] {
            assert_eq!(link(raw), None, "{raw}");
        }
    }

    #[test]
    fn parameters_that_track_go_and_the_rest_stays() {
        for (address, expected) in [
            ("https://a.example/?utm_source=x&id=7&fbclid=y#part", "https://a.example/?id=7#part"),
            ("https://a.example/x?utm_medium=mail", "https://a.example/x"),
            ("https://a.example/?q=a%20b&q=utm_x&&gclid", "https://a.example/?q=a%20b&q=utm_x&"),
            (
                "https://a.example/utm_source=1#?utm_source=2",
                "https://a.example/utm_source=1#?utm_source=2",
            ),
            ("#pl-x", "#pl-x"),
        ] {
            assert_eq!(without_tracking(address), expected);
        }
    }

    #[test]
    fn only_raster_images_may_be_inline() {
        let tree = parse("");
        let page = Page::new(&tree, None);
        assert!(Address::image(&page, "data:image/png;base64,iVBOR==").is_some());
        assert!(Address::image(&page, "data:image/svg+xml;base64,iVBOR==").is_none());
        assert!(Address::image(&page, "data:image/png,\"><script>").is_none());
        assert!(Address::image(&page, "x.png").is_none());
    }
}
