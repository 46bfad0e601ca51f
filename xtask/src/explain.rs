//! `xtask evaluate --page ID`: one page, block by block, as text and as an
//! HTML overlay.

use crate::align::coverage;
use crate::arguments::Failure;
use crate::corpus::Page;
use crate::evaluate::models::Models;
use crate::metrics::word_f1;
use ego_tree::iter::Edge;
use plainleaf::{Article, NodeNumber, TraceEntry, lab};
use scraper::{Html, Node};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Prints the page's blocks and writes the overlay into `out`.
pub fn page(id: &str, pages: &[Page], models: &Models, out: &Path) -> Result<(), Failure> {
    let page = pages.iter().find(|p| p.id == id).ok_or_else(|| {
        let like = pages.iter().filter(|p| p.id.contains(id)).take(5).map(|p| p.id.as_str());
        format!("no page {id} in the corpus; like it: {}", like.collect::<Vec<_>>().join(", "))
    })?;
    let html = page.html()?;
    let mut options = page.options();
    options.trace = true;
    let article = match lab::clean_with(&html, &options, models.of(page.fold)) {
        Ok(article) => article,
        Err(error) => {
            println!("{id}: {error}");
            return Ok(());
        }
    };
    let truth = page.truth.text.as_deref();
    print_head(page, &article, truth);
    let entries = article.trace.clone().unwrap_or_default();
    print_entries(&entries, truth);

    fs::create_dir_all(out)?;
    let path = out.join(format!("{}.html", id.replace('/', "-")));
    fs::write(&path, overlay(&html, &entries))?;
    println!("\noverlay: {}", path.display());
    Ok(())
}

fn print_head(page: &Page, article: &Article, truth: Option<&str>) {
    println!("{}  {}  fold {}", page.id, page.url.as_deref().unwrap_or("-"), page.fold);
    println!(
        "kind {:?} (truth: {}), confidence {:.2}",
        article.page_kind, page.kind, article.confidence
    );
    println!(
        "title {:?}, byline {:?}, published {:?}",
        article.title, article.byline, article.published_time
    );
    println!("truth {:?}", page.truth.facts);
    if let Some(truth) = truth {
        let score = word_f1(&article.text_content, truth);
        println!(
            "F1 {:.3}, precision {:.3}, recall {:.3}",
            score.f1, score.precision, score.recall
        );
    }
    for (words, list, wanted) in
        [("missing", &page.truth.with, true), ("unwanted", &page.truth.without, false)]
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
