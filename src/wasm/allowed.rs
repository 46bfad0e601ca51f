//! Whether the writer could have written a piece of a snapshot: its own lists,
//! read from strings.

use crate::doc::{self, ID_PREFIX, MATH_ATTRIBUTES, Mark, Name};

/// The element that a token names.
pub fn element(name: &str) -> Option<Name> {
    match name.strip_prefix("math:") {
        Some(name) => Name::math(name),
        None => Name::html(name),
    }
}

/// Whether the element may have the attribute.
pub fn attribute(element: Name, name: &str, value: &str) -> bool {
    let is_media = matches!(element, Name::Video | Name::Audio);
    let is_cell = matches!(element, Name::Td | Name::Th);
    match name {
        "dir" | "lang" | "title" => true,
        "id" => value.starts_with(ID_PREFIX),
        "class" => is_mark(value),
        "href" => element == Name::A && doc::is_link(value),
        "rel" => element == Name::A && value == "noopener noreferrer",
        "src" if element == Name::Img => doc::is_image(value),
        "src" => (is_media || element == Name::Source) && doc::is_file(value),
        "poster" => element == Name::Video && doc::is_file(value),
        "srcset" => {
            matches!(element, Name::Img | Name::Source) && value.split(", ").all(doc::is_image)
        }
        "sizes" => matches!(element, Name::Img | Name::Source),
        "alt" => element == Name::Img,
        "width" | "height" if !element.is_math() => matches!(element, Name::Img | Name::Video),
        "controls" | "preload" => is_media,
        "datetime" => matches!(element, Name::Time | Name::Del | Name::Ins),
        "colspan" | "rowspan" => is_cell,
        "scope" => element == Name::Th,
        "start" | "reversed" => element == Name::Ol,
        "type" => element == Name::Ol,
        "value" => element == Name::Li,
        "display" => element == Name::Math,
        "encoding" => element == Name::Annotation && value == "application/x-tex",
        name => element.is_math() && MATH_ATTRIBUTES.contains(&name),
    }
}

fn is_mark(class: &str) -> bool {
    let is_language = |name: &str| !name.is_empty() && !name.contains(char::is_whitespace);
    Mark::ALL.iter().any(|mark| mark.as_str() == class)
        || class.strip_prefix("language-").is_some_and(is_language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::{Attr, TOP};
    use crate::standardise::testing::doc;
    use crate::write::fixed;

    #[test]
    fn addresses_that_run_code_are_refused() {
        for bad in [
            "javascript:alert(1)",
            " JavaScript:x",
            "java\nscript:x",
            "vbscript:x",
            "data:text/html,x",
            "data:image/svg+xml,<svg/>",
            "data:image/png;base64,x",
            "blob:https://a.example/1",
            "file:///etc/passwd",
            "//a.example/",
            "a.png",
        ] {
            assert!(!attribute(Name::A, "href", bad), "{bad:?}");
        }
        for good in ["https://a.example/?q=a:b", "#pl-a:b", "mailto:a@b", "tel:1"] {
            assert!(attribute(Name::A, "href", good), "{good:?}");
        }
        assert!(attribute(Name::Img, "src", "data:image/png;base64,x"));
        assert!(!attribute(Name::Img, "src", "data:image/svg+xml;base64,x"));
        assert!(!attribute(Name::Img, "srcset", "https://a.example/ 1x, javascript:x 2x"));
        assert!(!attribute(Name::P, "href", "https://a.example/"));
    }

    #[test]
    fn handlers_styles_and_bare_ids_are_not_attributes() {
        for name in ["onclick", "style", "srcdoc", "~src", "formaction", "name", "is", "slot"] {
            assert!(!attribute(Name::A, name, "x"), "{name}");
        }
        assert!(!attribute(Name::P, "id", "body"));
        assert!(!attribute(Name::P, "class", "embed x"));
        assert!(element("script").is_none() && element("svg:svg").is_none());
        assert!(element("math:mi").is_some() && element("mi").is_none());
    }

    #[test]
    fn all_that_the_writer_writes_is_let_through() {
        let mut seen = 0;
        for fixture in std::fs::read_dir("tests/fixtures").expect("fixtures").flatten() {
            let page = std::fs::read_to_string(fixture.path().join("page.html")).expect("a page");
            let doc = doc(&page);
            for (n, name) in doc.elements(TOP) {
                let prefix = if name.is_math() { "math:" } else { "" };
                assert_eq!(element(&format!("{prefix}{}", name.as_str())), Some(name));
                let fixed = fixed(&doc, n, name).iter().map(|&(key, value)| (key, value.into()));
                for (key, value) in doc.attrs(n).iter().map(Attr::written).chain(fixed) {
                    assert!(attribute(name, key, &value), "{name:?} {key}={value:?}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 1_000, "{seen}");
    }
}
