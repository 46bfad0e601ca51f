//! `xtask evaluate --page ID`: one page, block by block, as text and as an
//! HTML overlay.

use crate::align::coverage;
use crate::arguments::Failure;
use crate::corpus::{Page, Truth};
use crate::evaluate::models::Models;
use crate::metrics::word_f1;
use crate::several;
use ego_tree::iter::Edge;
use plainleaf::{Article, NodeNumber, TraceEntry, lab};
use scraper::{Html, Node};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Prints the page's blocks and writes the overlay into `out`. The id of a
/// several-article page works too.
pub fn page(id: &str, pages: &[Page], models: &Models, out: &Path) -> Result<(), Failure> {
    let cases = if id.starts_with("several/") { several::test_cases(pages) } else { vec![] };
    let case = cases.into_iter().find(|case| case.id == id);
    let page = match &case {
        Some(case) => &pages[case.base],
        None => find(id, pages)?,
    };
    let mut options = page.options();
    options.trace = true;
    options.focus = case.as_ref().and_then(|case| case.focus);
    let mut truth = page.truth.clone();
    let html = match case {
        Some(case) => {
            truth.text = Some(case.truth);
            case.html
        }
        None => page.html()?,
    };
    let article = match lab::clean_with(&html, &options, models.of(page.fold)) {
        Ok(article) => article,
        Err(error) => {
            println!("{id}: {error}");
            return Ok(());
        }
    };
    print_head(page, &article, &truth);
    let entries = article.trace.clone().unwrap_or_default();
    print_entries(&entries, truth.text.as_deref());

    fs::create_dir_all(out)?;
    let path = out.join(format!("{}.html", id.replace('/', "-")));
    fs::write(&path, overlay(&html, &entries))?;
    println!("\noverlay: {}", path.display());
    Ok(())
}

fn find<'a>(id: &str, pages: &'a [Page]) -> Result<&'a Page, Failure> {
    let like = || pages.iter().filter(|p| p.id.contains(id)).take(5).map(|p| p.id.as_str());
    pages.iter().find(|page| page.id == id).ok_or_else(|| {
        format!("no page {id} in the corpus; like it: {}", like().collect::<Vec<_>>().join(", "))
            .into()
    })
}

fn print_head(page: &Page, article: &Article, truth: &Truth) {
    println!("{}  {}  fold {}", page.id, page.url.as_deref().unwrap_or("-"), page.fold);
    println!(
        "kind {:?} (truth: {}), confidence {:.2}",
        article.page_kind, page.kind, article.confidence
    );
    println!(
        "title {:?}, byline {:?}, published {:?}",
        article.title, article.byline, article.published_time
    );
    println!("truth {:?}", truth.facts);
    for other in &article.others {
        println!("other story at node {}: {:?}", other.node, other.title);
    }
    if let Some(truth) = &truth.text {
        let score = word_f1(&article.text_content, truth);
        println!(
            "F1 {:.3}, precision {:.3}, recall {:.3}",
            score.f1, score.precision, score.recall
        );
    }
    for (words, list, wanted) in
        [("missing", &truth.with, true), ("unwanted", &truth.without, false)]
    {
        for snippet in list.iter().filter(|s| article.text_content.contains(s.as_str()) != wanted) {
            println!("{words}: {snippet:?}");
        }
    }
}

/// One line a block: wrong decisions stand out by a `!` in front.
fn print_entries(entries: &[TraceEntry], truth: Option<&str>) {
    let texts: Vec<&str> = entries.iter().map(|e| e.text_preview.as_str()).collect();
    let shares = truth.map(|truth| coverage(&texts, truth));
    println!("\n  node  kept  score truth stage/rule               text");
    for (i, entry) in entries.iter().enumerate() {
        let share = shares.as_ref().map(|s| s[i]);
        let wrong = share.is_some_and(|share| (share >= 0.5) != entry.kept);
        println!(
            "{}{:>5}  {:<4}  {:.2}  {:<5} {:<24} {}",
            if wrong { '!' } else { ' ' },
            entry.node,
            if entry.kept { "yes" } else { "no" },
            entry.score,
            share.map_or("-".into(), |s| format!("{s:.2}")),
            format!("{}/{}", entry.stage, entry.rule),
            entry.text_preview
        );
    }
}

/// The page without scripts, each block's element outlined: green where kept,
/// red where removed, with the reason as a tooltip.
fn overlay(html: &str, entries: &[TraceEntry]) -> String {
    let mut marks: HashMap<NodeNumber, (bool, String)> = HashMap::new();
    for entry in entries {
        let (kept, title) = marks.entry(entry.node).or_default();
        *kept |= entry.kept;
        _ = write!(title, "{:.2} {}/{} | ", entry.score, entry.stage, entry.rule);
    }
    let tree = Html::parse_document(html);
    let mut out = String::from("<!DOCTYPE html><meta charset=utf-8>");
    let (mut number, mut silent) = (0, 0);
    for edge in tree.tree.root().traverse().skip(1) {
        let (node, opens) = match edge {
            Edge::Open(node) => (node, true),
            Edge::Close(node) => (node, false),
        };
        match node.value() {
            Node::Text(text) if opens => {
                number += 1;
                if silent == 0 {
                    out.push_str(&escape(text));
                }
            }
            Node::Element(element) => {
                number += NodeNumber::from(opens);
                let name = element.name();
                if matches!(name, "script" | "noscript" | "template" | "iframe" | "object") {
                    silent += if opens { 1 } else { -1 };
                } else if silent == 0 && opens {
                    open(element, marks.get(&number), &mut out);
                } else if silent == 0 && !VOID.contains(&name) {
                    _ = write!(out, "</{name}>");
                }
            }
            _ => {}
        }
    }
    out
}

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

fn open(element: &scraper::node::Element, mark: Option<&(bool, String)>, out: &mut String) {
    _ = write!(out, "<{}", element.name());
    let kept = |name: &str| {
        !name.starts_with("on") && (mark.is_none() || !["style", "title"].contains(&name))
    };
    for (name, value) in element.attrs().filter(|(name, _)| kept(name)) {
        _ = write!(out, " {name}=\"{}\"", escape(value));
    }
    if let Some((kept, title)) = mark {
        let colour = if *kept { "0,160,0" } else { "220,0,0" };
        _ = write!(
            out,
            " style=\"outline:2px solid rgb({colour});background:rgba({colour},.12)\" title=\"{}\"",
            escape(title)
        );
    }
    out.push('>');
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_overlay_marks_blocks_and_runs_nothing() {
        let entry = |node, kept| TraceEntry {
            node,
            stage: "score",
            rule: "expected-f1",
            score: 0.5,
            kept,
            text_preview: String::new(),
        };
        // 1 html, 2 head, 3 script, 4 its text, 5 body, 6 p, 7 text, 8 p
        let html = "<script>x()</script><body onload=x()><p>a &lt; b</p><p title=t>c<br></p>";
        let out = overlay(html, &[entry(6, true), entry(8, false)]);
        assert!(!out.contains("x()"), "{out}");
        assert!(
            out.contains("rgba(0,160,0,.12)\" title=\"0.50 score/expected-f1 | \">a &lt; b</p>"),
            "{out}"
        );
        assert!(
            out.contains("rgba(220,0,0,.12)\" title=\"0.50 score/expected-f1 | \">c<br></p>"),
            "{out}"
        );
    }
}
