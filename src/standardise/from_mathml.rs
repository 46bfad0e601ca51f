//! TeX for formulas of which a page has only the MathML, so that Markdown and
//! text can say them.

use crate::doc::{Doc, Id, Name};
use crate::hash::HashMap;
use crate::tables::tex::{FUNCTIONS, SIGNS};

/// The TeX of everything below `top`. Inner parts are written first, so that
/// depth costs no recursion.
pub(crate) fn tex(doc: &Doc, top: Id) -> String {
    let elements: Vec<(Id, Name)> = doc.elements(top).collect();
    let mut written: HashMap<Id, String> = HashMap::default();
    for &(n, name) in elements.iter().rev() {
        let parts: Vec<String> =
            doc.children(n).filter_map(|child| written.remove(&child)).collect();
        let text = doc.children(n).filter_map(|child| doc.text(child)).collect::<String>();
        written.insert(n, element(name, &parts, text.trim()));
    }
    let whole: Vec<String> = doc.children(top).filter_map(|child| written.remove(&child)).collect();
    join(&whole)
}

fn element(name: Name, parts: &[String], text: &str) -> String {
    let part = |i: usize| parts.get(i).map_or("", String::as_str);
    match name {
        Name::Mi | Name::Mn | Name::Mo | Name::Ms => token(name, text),
        Name::Mtext => format!("\\text{{{text}}}"),
        Name::Msub => format!("{}_{{{}}}", base(part(0)), part(1)),
        Name::Msup => format!("{}^{{{}}}", base(part(0)), part(1)),
        Name::Msubsup => format!("{}_{{{}}}^{{{}}}", base(part(0)), part(1), part(2)),
        Name::Munder => format!("{}_{{{}}}", base(part(0)), part(1)),
        Name::Mover => format!("{}^{{{}}}", base(part(0)), part(1)),
        Name::Munderover => format!("{}_{{{}}}^{{{}}}", base(part(0)), part(1), part(2)),
        Name::Mfrac => format!("\\frac{{{}}}{{{}}}", part(0), part(1)),
        Name::Msqrt => format!("\\sqrt{{{}}}", join(parts)),
        Name::Mroot => format!("\\sqrt[{}]{{{}}}", part(1), part(0)),
        Name::Mtable => format!("\\begin{{matrix}}{}\\end{{matrix}}", parts.join("\\\\ ")),
        Name::Mtr => parts.join(" & "),
        Name::Mspace | Name::Annotation => String::new(),
        _ => join(parts),
    }
}

/// A sign or name. Words are set upright; signs without a name in TeX are
/// Unicode's own, which its engines read.
fn token(name: Name, text: &str) -> String {
    let text = match text {
        "\u{2061}" | "\u{2062}" | "\u{2063}" | "\u{2064}" => return String::new(),
        "{" | "}" | "%" | "#" | "&" | "_" | "$" => return format!("\\{text}"),
        "\\" => "\\backslash",
        text => SIGNS.iter().find(|(sign, _)| *sign == text).map_or(text, |(_, command)| command),
    };
    match name {
        Name::Mi | Name::Mo if FUNCTIONS.contains(&text) => format!("\\{text}"),
        Name::Mi if text.starts_with('\\') => text.to_owned(),
        Name::Mi if text.chars().count() > 1 => format!("\\mathrm{{{text}}}"),
        _ => text.to_owned(),
    }
}

/// What a script is put to: one sign or command as it is, more in braces.
fn base(tex: &str) -> String {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    let is_command = tex.strip_prefix('\\').is_some_and(|name| name.chars().all(is_letter));
    if tex.chars().count() == 1 || is_command { tex.to_owned() } else { format!("{{{tex}}}") }
}

fn join(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::markdown;

    #[test]
    fn formulas_without_tex_get_some() {
        for (mathml, tex) in [
            ("<msub><mi>r</mi><mtext>perf</mtext></msub>", "r_{\\text{perf}}"),
            (
                "<mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>",
                "x = \\frac{1}{a + b}",
            ),
            ("<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>", "{a b}^{2}"),
            (
                "<msub><mi>λ</mi><mn>1</mn></msub><mo>⋅</mo><mi>foo</mi><mo>≤</mo><mi>∞</mi>",
                "\\lambda_{1} \\cdot \\mathrm{foo} \\leq \\infty",
            ),
            ("<mroot><mi>x</mi><mn>3</mn></mroot><mi>sin</mi><mo>%</mo>", "\\sqrt[3]{x} \\sin \\%"),
        ] {
            assert_eq!(
                markdown(&format!("<p>a <math>{mathml}</math> b")),
                format!("a ${tex}$ b\n")
            );
        }
    }
}
