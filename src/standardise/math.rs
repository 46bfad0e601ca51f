//! Formulas of any renderer become MathML with their TeX, each once.
//!
//! Why: renderers put a formula into the page up to three times (source, what
//! is seen, what is read aloud). Rule: the outermost element of a renderer is
//! one formula; its MathML and TeX are looked for in the places where that
//! renderer keeps them, and all else of it is left out.

use super::around::belongs;
use super::builder::Builder;
use super::chosen::Chosen;
use super::classes::{Wanted, has_class};
use super::plan::{Claim, Plan};
use super::{mathml, tex};
use crate::article::NodeNumber;
use crate::page::{ByClass, Page, Tag};

/// One formula.
pub(crate) struct Formula {
    pub(crate) source: Source,
    pub(crate) tex: Option<String>,
    pub(crate) is_display: bool,
}

/// Where its MathML is.
pub(crate) enum Source {
    /// A `<math>` of the page.
    Node(NodeNumber),
    /// Markup in an attribute.
    Markup(String),
    /// There is none.
    Nowhere,
}

impl Formula {
    pub(crate) fn write(self, page: &Page, builder: &mut Builder) {
        if self.is_display {
            builder.end_paragraph();
        }
        mathml::write(page, &self, builder);
        if self.is_display {
            builder.end_paragraph();
        }
    }
}

/// Claims all formulas of the kept text.
pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    let (roots, sources) = (Wanted::new(ROOTS), Wanted::new(SOURCES));
    let named = ByClass::new(page, |class| roots.has_one(class) || sources.has_one(class));
    let mut n = 1;
    while n < page.len() {
        let Some(formula) = read(page, &named, n) else {
            n += 1;
            continue;
        };
        let says = formula.tex.is_some() || formula.has_mathml(page);
        if says && is_kept(chosen, n) {
            plan.claim(n, Claim::Formula(formula));
        } else if !chosen.any(n) || is_preview(page, n) || has_script_after(page, n) {
            plan.claim(n, Claim::Drop);
        }
        n = page.end(n);
    }
}

fn is_kept(chosen: &Chosen, n: NodeNumber) -> bool {
    let page = chosen.page;
    let line = page.ancestors(n).find(|&a| !page.tag(a).is_inline() && a != n);
    chosen.any(n) || line.is_some_and(|line| is_line_kept(chosen, line, n)) || belongs(chosen, n)
}

/// Whether the text right before or after, within the same block, is kept.
fn is_line_kept(chosen: &Chosen, line: NodeNumber, n: NodeNumber) -> bool {
    let blocks = chosen.blocks.within(chosen.page, line);
    let next = chosen.blocks.next_after(chosen.page.end(n));
    [Some(next), next.checked_sub(1)]
        .into_iter()
        .flatten()
        .any(|b| blocks.contains(&b) && chosen.is_kept(b))
}

/// What MathJax shows until it has worked.
fn is_preview(page: &Page, n: NodeNumber) -> bool {
    has_class(page, n, &["MathJax_Preview"])
}

/// MathJax 2 renders right before the script that holds the source.
fn has_script_after(page: &Page, n: NodeNumber) -> bool {
    (page.end(n)..page.len())
        .find(|&next| page.text(next).is_none_or(|text| !text.trim().is_empty()))
        .is_some_and(|next| tex_script(page, next).is_some())
}

/// The formula whose outermost element this is.
fn read(page: &Page, named: &ByClass<bool>, n: NodeNumber) -> Option<Formula> {
    match page.tag(n) {
        Tag::Text => None,
        Tag::Math => Some(plain(page, n, n)),
        Tag::Script => tex_script(page, n),
        Tag::Img => image(page, n),
        _ if named.of(page, n) => by_class(page, n).or_else(|| mathjax_container(page, n)),
        _ => mathjax_container(page, n),
    }
}

/// Classes of renderers' outermost elements.
const ROOTS: &[&str] = &[
    "katex-display",
    "katex",
    "MathJax_Display",
    "MathJax",
    "MathJax_SVG",
    "MathJax_CHTML",
    "mjx-chtml",
    "MJXc-display",
    "MathJax_SVG_Display",
    "mwe-math-element",
    "MathJax_Preview",
    "katex--display",
    "katex--inline",
];

fn by_class(page: &Page, n: NodeNumber) -> Option<Formula> {
    if has_class(page, n, &["MathJax_Preview"]) {
        return Some(Formula { source: Source::Nowhere, tex: None, is_display: false });
    }
    if has_class(page, n, ROOTS) {
        return Some(plain(page, n, n)).filter(|f| f.says_more_than_chrome(page, n));
    }
    if has_class(page, n, SOURCES) {
        return source_text(page, n);
    }
    None
}

/// Classes of elements that hold TeX as it was written.
const SOURCES: &[&str] = &[
    "math",
    "tex",
    "latex",
    "math-tex",
    "math-inline",
    "math-display",
    "math-container",
    "ztext-math",
    "arithmatex",
];

impl Formula {
    fn has_mathml(&self, page: &Page) -> bool {
        match &self.source {
            Source::Node(math) => !page.text_of(*math).trim().is_empty(),
            Source::Markup(markup) => !markup.trim().is_empty(),
            Source::Nowhere => false,
        }
    }

    /// MathJax 2 renders beside its script, which then holds the source: what
    /// is rendered without any source is left out in its favour.
    fn says_more_than_chrome(&self, page: &Page, n: NodeNumber) -> bool {
        !matches!(self.source, Source::Nowhere)
            || self.tex.is_some()
            || has_class(
                page,
                n,
                &[
                    "MathJax",
                    "MathJax_Display",
                    "MathJax_SVG",
                    "mjx-chtml",
                    "MJXc-display",
                    "MathJax_CHTML",
                    "MathJax_SVG_Display",
                ],
            )
    }
}

/// `<mjx-container>` of MathJax 3 and 4.
fn mathjax_container(page: &Page, n: NodeNumber) -> Option<Formula> {
    (page.tag(n) == Tag::MjxContainer).then(|| plain(page, n, n))
}

/// Whatever MathML and TeX the element holds.
fn plain(page: &Page, root: NodeNumber, n: NodeNumber) -> Formula {
    let math = (n..page.end(n)).find(|&d| page.tag(d) == Tag::Math);
    let markup = || (n..page.end(n)).find_map(|d| page.attr(d, "data-mathml"));
    let source = match math {
        Some(math) => Source::Node(math),
        None => markup().map_or(Source::Nowhere, |m| Source::Markup(m.to_owned())),
    };
    Formula { tex: tex::within(page, root), is_display: is_display(page, root, math), source }
}

fn is_display(page: &Page, root: NodeNumber, math: Option<NodeNumber>) -> bool {
    const DISPLAY: &[&str] = &[
        "katex-display",
        "MathJax_Display",
        "MJXc-display",
        "MathJax_SVG_Display",
        "math-display",
        "display",
        "katex--display",
        "mwe-math-element-block",
        "tml-display",
    ];
    let says = |n: NodeNumber| {
        has_class(page, n, DISPLAY)
            || matches!(page.attr(n, "display"), Some("block" | "true"))
            || page.attr(n, "mode") == Some("display")
    };
    says(root)
        || math.is_some_and(says)
        || has_class(page, page.parent(root), DISPLAY) && page.tag(page.parent(root)) != Tag::P
}

/// `<script type="math/tex; mode=display">`.
fn tex_script(page: &Page, n: NodeNumber) -> Option<Formula> {
    let kind = page.attr(n, "type")?.trim().to_ascii_lowercase();
    let text = page.text_of(n);
    if kind.starts_with("math/mml") {
        return Some(Formula { source: Source::Markup(text), tex: None, is_display: false });
    }
    let rest = kind.strip_prefix("math/tex").or_else(|| kind.strip_prefix("math/asciimath"))?;
    let is_display = rest.contains("mode=display");
    Some(Formula { source: Source::Nowhere, tex: tex::cleaned(&text), is_display })
}

/// An image that some service has made of TeX.
fn image(page: &Page, n: NodeNumber) -> Option<Formula> {
    let tex = tex::of_image(page, n)?;
    let is_display = has_class(page, n, &["mwe-math-fallback-image-display", "tex-display"]);
    Some(Formula { source: Source::Nowhere, tex: Some(tex), is_display })
}

/// TeX between delimiters that no renderer has touched, in an element that
/// says it is math (pandoc, arithmatex).
fn source_text(page: &Page, n: NodeNumber) -> Option<Formula> {
    let by_attribute = tex::of_attributes(page, n);
    let has_parts = page.descendants(n).any(|d| page.element(d).is_some());
    if has_parts && by_attribute.is_none() {
        return None;
    }
    let text = page.text_of(n);
    let (tex, is_display) = match by_attribute {
        Some(tex) => (tex, false),
        None => tex::delimited(&text)?,
    };
    let is_display = is_display || is_display_element(page, n);
    Some(Formula { source: Source::Nowhere, tex: Some(tex), is_display })
}

fn is_display_element(page: &Page, n: NodeNumber) -> bool {
    has_class(page, n, &["display", "math-display"])
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::{html, markdown};

    const KATEX: &str = "<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>x</mi></mrow><annotation encoding='application/x-tex'>x</annotation></semantics></math></span><span class=katex-html aria-hidden=true><span class=mord>x</span></span></span>";

    #[test]
    fn katex_comes_once_with_its_tex() {
        let page = format!("<p>Let {KATEX} be.</p>");
        assert_eq!(
            html(&page),
            "<p>Let <math><semantics><mrow><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">x</annotation></semantics></math> be.</p>\n"
        );
        assert_eq!(markdown(&page), "Let $x$ be.\n");
        assert_eq!(
            markdown(&format!("<p>a <span class=katex-display>{KATEX}</span> b</p>")),
            "a\n\n$$\nx\n$$\n\nb\n"
        );
    }

    #[test]
    fn mathjax_2_scripts_replace_what_is_rendered() {
        let page = "<p>So <span class=MathJax_Preview>[x]</span><span class=MathJax id=MathJax-1><nobr>x²</nobr></span><script type='math/tex'>x^2</script> holds</p>";
        assert_eq!(markdown(page), "So $x^2$ holds\n");
        let live = "<p>So <span class=MathJax data-mathml='<math><mi>x</mi></math>'><nobr>x</nobr></span> holds</p>";
        assert_eq!(
            html(live),
            "<p>So <math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x</annotation></semantics></math> holds</p>\n"
        );
    }

    #[test]
    fn mathjax_3_and_4() {
        let page = "<p>So <mjx-container jax=CHTML display=true><mjx-math data-latex='y^2'></mjx-math><mjx-assistive-mml><math display=block><mi>y</mi></math></mjx-assistive-mml></mjx-container> holds</p>";
        assert_eq!(markdown(page), "So\n\n$$\ny^2\n$$\n\nholds\n");
    }

    #[test]
    fn wikipedia_and_image_services() {
        let page = r"<p>a <span class=mwe-math-element><span style='display:none'><math alttext='{\displaystyle e}'><mi>e</mi></math></span><img class=mwe-math-fallback-image-inline alt='{\displaystyle e}' src=//w/e.svg></span> b <img src='https://latex.codecogs.com/svg.latex?%5Cpi' alt=pi> c</p>";
        assert_eq!(markdown(page), "a $e$ b $\\pi$ c\n");
    }

    #[test]
    fn pandoc_source_is_read() {
        assert_eq!(markdown(r"<p>a <span class=math-container>$z_1$</span> b</p>"), "a $z_1$ b\n");
        let attribute = r"<p>a <span class=ztext-math data-tex='\zeta'><span>z</span></span> b</p>";
        assert_eq!(markdown(attribute), "a $\\zeta$ b\n");
        assert_eq!(markdown(r"<p>a <span class='math inline'>\(z_1\)</span> b</p>"), "a $z_1$ b\n");
    }
}
