//! TeX in the running text, for a script of the page to render.
//!
//! Why: a page that was not run still shows `\(x\)`, and so do its readers'
//! notes. Rule: on pages that load a renderer, what stands between its
//! delimiters is a formula; single dollars only where the page says so.

use super::chosen::Chosen;
use super::math::{Formula, Source};
use super::plan::{Claim, Plan};
use super::tex;
use crate::page::{Page, Tag};

/// A part of a text.
pub(crate) enum Piece {
    Text(String),
    Formula(Formula),
}

/// A formula in one text is no longer than this, in bytes.
const MAX_TEX: usize = 4_000;

pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    let Some(has_dollars) = renderer(page) else { return };
    for n in 1..page.len() {
        let Some(text) = page.text(n).filter(|text| text.contains(['\\', '$'])) else { continue };
        let is_kept = chosen.blocks.of_text(n).is_some_and(|b| chosen.is_kept(b));
        let is_code = || {
            let mut around = page.ancestors(n).take(8);
            around.any(|a| matches!(page.tag(a), Tag::Code | Tag::Pre | Tag::Kbd | Tag::Samp))
        };
        if !is_kept || is_code() {
            continue;
        }
        let pieces = split(text, has_dollars);
        if pieces.iter().any(|piece| matches!(piece, Piece::Formula(_))) {
            plan.claim(n, Claim::Mixed(pieces));
        }
    }
}

/// Whether the page loads a renderer, and whether that takes single dollars.
fn renderer(page: &Page) -> Option<bool> {
    let scripts = || page.elements().map(|(n, _)| n).filter(|&n| page.tag(n) == Tag::Script);
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        ["mathjax", "katex", "rendermathinelement"].iter().any(|name| text.contains(name))
    };
    let texts = scripts().flat_map(|n| page.descendants(n)).filter_map(|n| page.text(n));
    let own: Vec<&str> = texts.filter(|text| says(text)).collect();
    let is_loaded = scripts().any(|n| page.attr(n, "src").is_some_and(says));
    let takes_dollars = |text: &&str| {
        ["['$'", "[\"$\"", "[ '$'", "left: '$'", "left: \"$\"", "left:\"$\"", "left:'$'"]
            .iter()
            .any(|mark| text.contains(mark))
    };
    (is_loaded || !own.is_empty()).then(|| own.iter().any(takes_dollars))
}

fn split(text: &str, has_dollars: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        if let Some((length, formula)) = formula_at(rest, has_dollars) {
            pieces.push(Piece::Text(text[from..at].to_owned()));
            pieces.push(Piece::Formula(formula));
            at += length;
            from = at;
        } else {
            // An escaped dollar opens nothing.
            let step = if rest.starts_with("\\$") {
                2
            } else {
                rest.chars().next().map_or(1, char::len_utf8)
            };
            at += step;
        }
    }
    pieces.push(Piece::Text(text[from..].to_owned()));
    pieces
}

/// The formula that a text starts with, and its length with its delimiters.
fn formula_at(text: &str, has_dollars: bool) -> Option<(usize, Formula)> {
    const PAIRS: [(&str, &str, bool); 3] =
        [("\\[", "\\]", true), ("$$", "$$", true), ("\\(", "\\)", false)];
    let pair = PAIRS.iter().find(|(open, ..)| text.starts_with(open));
    let (open, close, is_display) = match pair {
        Some(pair) => *pair,
        None if text.starts_with('$') && has_dollars => ("$", "$", false),
        None => return environment(text),
    };
    let inner = &text[open.len()..];
    let end = inner.find(close).filter(|&end| end <= MAX_TEX)?;
    let body = &inner[..end];
    let after = inner[end + close.len()..].chars().next();
    let is_money = open == "$"
        && (body.starts_with(char::is_whitespace)
            || body.ends_with([' ', '\\', '\n'])
            || after.is_some_and(|c| c.is_ascii_digit()));
    let tex = tex::cleaned(body).filter(|_| !is_money)?;
    let formula = Formula { source: Source::Nowhere, tex: Some(tex), is_display };
    Some((open.len() + end + close.len(), formula))
}

/// `\begin{align} … \end{align}`.
fn environment(text: &str) -> Option<(usize, Formula)> {
    const NAMES: [&str; 4] = ["equation", "align", "gather", "multline"];
    let name = text.strip_prefix("\\begin{")?.split('}').next()?;
    if !NAMES.contains(&name.trim_end_matches('*')) {
        return None;
    }
    let close = format!("\\end{{{name}}}");
    let length = text.find(&close).filter(|&end| end <= MAX_TEX)? + close.len();
    let tex = text[..length].trim().to_owned();
    Some((length, Formula { source: Source::Nowhere, tex: Some(tex), is_display: true }))
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::markdown;

    const LOADS: &str = "<script src=https://cdn.example/mathjax@3/es5/tex-chtml.js></script>";

    #[test]
    fn what_a_renderer_would_render_is_a_formula() {
        for (text, expected) in [
            (r"So \(a_1\) holds, \[b\] too", "So $a_1$ holds,\n\n$$\nb\n$$\n\ntoo\n"),
            (r"So $$b$$ holds", "So\n\n$$\nb\n$$\n\nholds\n"),
            (r"\begin{align*}a&=b\end{align*}", "$$\n\\begin{align*}a&=b\\end{align*}\n$$\n"),
            ("Tea at $5 and $6", "Tea at \\$5 and \\$6\n"),
        ] {
            assert_eq!(markdown(&format!("{LOADS}<p>{text}</p>")), expected, "{text}");
        }
        assert!(markdown(r"<p>So \(a\) holds</p>").contains("\\(a"));
        assert!(markdown(&format!(r"{LOADS}<p>a <code>\(a\)</code></p>")).contains(r"`\(a\)`"));
    }

    #[test]
    fn single_dollars_count_where_the_page_says_so() {
        let config = "<script>MathJax = { tex: { inlineMath: [['$', '$']] } }</script>";
        let page = format!("{config}{LOADS}<p>Let $x_1$ be $5 or $6 large, \\$7 at most$</p>");
        assert_eq!(markdown(&page), "Let $x_1$ be \\$5 or \\$6 large, \\\\\\$7 at most\\$\n");
    }
}
