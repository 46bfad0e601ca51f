//! Where pages keep the TeX of a formula.

use super::classes::has_class;
use crate::article::NodeNumber;
use crate::page::{Page, Tag};
use crate::text::has;
use crate::url::decoded;

/// The TeX that an element holds in an annotation, a script or an attribute.
pub(crate) fn within(page: &Page, root: NodeNumber) -> Option<String> {
    let nodes = || root..page.end(root);
    let annotation = nodes().find_map(|n| annotation(page, n));
    let script = || nodes().find_map(|n| script(page, n));
    let attribute = || nodes().find_map(|n| of_attributes(page, n));
    let image = || nodes().find_map(|n| of_image(page, n));
    annotation.or_else(script).or_else(attribute).or_else(image)
}

fn annotation(page: &Page, n: NodeNumber) -> Option<String> {
    let is_tex = page.tag(n) == Tag::Other
        && page.element(n)?.name() == "annotation"
        && matches!(
            page.attr(n, "encoding"),
            Some("application/x-tex" | "TeX" | "LaTeX" | "text/x-tex" | "application/x-latex")
        );
    is_tex.then(|| page.text_of(n)).and_then(|text| cleaned(&text))
}

fn script(page: &Page, n: NodeNumber) -> Option<String> {
    let is_tex = page.tag(n) == Tag::Script
        && page.attr(n, "type").is_some_and(|t| t.starts_with("math/tex"));
    is_tex.then(|| page.text_of(n)).and_then(|text| cleaned(&text))
}

/// TeX in an attribute that a renderer fills.
pub(crate) fn of_attributes(page: &Page, n: NodeNumber) -> Option<String> {
    const NAMES: [&str; 6] =
        ["data-latex", "data-tex", "data-math", "data-formula", "data-expr", "data-katex"];
    let own = NAMES.iter().find_map(|name| page.attr(n, name));
    let alttext = || (page.tag(n) == Tag::Math).then(|| page.attr(n, "alttext")).flatten();
    own.or_else(alttext).and_then(cleaned)
}

/// The TeX that an image was made of.
pub(crate) fn of_image(page: &Page, n: NodeNumber) -> Option<String> {
    if page.tag(n) != Tag::Img {
        return None;
    }
    let src = page.attr(n, "src").or(page.attr(n, "data-src")).unwrap_or_default();
    let alt = page.attr(n, "alt").map(str::trim).filter(|alt| !alt.is_empty());
    if let Some(tex) = in_address(src) {
        return cleaned(&tex);
    }
    const CLASSES: &[&str] = &[
        "mwe-math-fallback-image-inline",
        "mwe-math-fallback-image-display",
        "latex",
        "tex",
        "mathtex",
        "math",
        "latex-image",
        "ltx_Math",
        "texmath",
        "wp-katex-eq",
    ];
    let is_math = has_class(page, n, CLASSES) || page.attr(n, "data-latex").is_some();
    let alt = page.attr(n, "data-latex").or(alt)?;
    let is_math = is_math || has_command(alt) && alt.contains(['{', '^', '_']);
    is_math.then(|| cleaned(alt)).flatten()
}

/// Whether the text has a TeX command in it.
fn has_command(text: &str) -> bool {
    text.split('\\')
        .skip(1)
        .any(|after| after.chars().take_while(char::is_ascii_alphabetic).count() >= 2)
}

/// The formula in the address of an image service.
fn in_address(src: &str) -> Option<String> {
    const SERVICES: [(&str, &str); 6] = [
        ("latex.codecogs.com", "?"),
        ("chart.googleapis.com/chart", "chl="),
        ("chart.apis.google.com/chart", "chl="),
        ("s0.wp.com/latex.php", "latex="),
        ("zhihu.com/equation", "tex="),
        ("math.now.sh", "from="),
    ];
    let (_, mark) = SERVICES.iter().find(|(service, _)| has(src, service))?;
    if src.contains("/chart") && !src.contains("cht=tx") {
        return None;
    }
    let (_, rest) = src.split_once(mark)?;
    let raw = if *mark == "?" { rest } else { rest.split('&').next()? };
    let raw = if *mark == "?" { raw.to_owned() } else { raw.replace('+', " ") };
    Some(decoded(&raw))
}

/// TeX without what renderers wrap it in.
pub(crate) fn cleaned(tex: &str) -> Option<String> {
    let mut tex = tex.trim();
    if let Some((inner, _)) = strip_delimiters(tex) {
        tex = inner;
    }
    // Wikipedia: `{\displaystyle …}`.
    for style in ["\\displaystyle", "\\textstyle"] {
        let inner = tex.strip_prefix('{').and_then(|t| t.strip_suffix('}'));
        if let Some(inner) = inner.and_then(|t| t.trim_start().strip_prefix(style)) {
            tex = inner.trim();
        }
    }
    (!tex.is_empty()).then(|| tex.to_owned())
}

/// TeX between its delimiters, and whether they mean display.
pub(crate) fn delimited(text: &str) -> Option<(String, bool)> {
    let (inner, is_display) = strip_delimiters(text.trim())?;
    Some((cleaned(inner)?, is_display))
}

fn strip_delimiters(tex: &str) -> Option<(&str, bool)> {
    const PAIRS: [(&str, &str, bool); 4] =
        [("\\[", "\\]", true), ("$$", "$$", true), ("\\(", "\\)", false), ("$", "$", false)];
    PAIRS.iter().find_map(|(open, close, is_display)| {
        let inner = tex.strip_prefix(open)?.strip_suffix(close)?;
        Some((inner.trim(), *is_display))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_services() {
        for (src, tex) in [
            ("https://latex.codecogs.com/png.latex?a&b+c", "a&b+c"),
            ("https://s0.wp.com/latex.php?latex=x%5E2+y&bg=fff", "x^2 y"),
            ("https://www.zhihu.com/equation?tex=%5Calpha", "\\alpha"),
        ] {
            assert_eq!(in_address(src).as_deref(), Some(tex), "{src}");
        }
        assert_eq!(in_address("https://chart.googleapis.com/chart?cht=p&chl=x"), None);
    }

    #[test]
    fn wrappings_are_taken_off() {
        assert_eq!(cleaned(r" {\displaystyle x} ").as_deref(), Some("x"));
        assert_eq!(cleaned(r"\(x\)").as_deref(), Some("x"));
        assert_eq!(cleaned("$"), Some("$".into()));
        assert_eq!(delimited("x"), None);
    }
}
