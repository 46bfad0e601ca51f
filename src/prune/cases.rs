//! Runs the rules' cases, and holds the folder to its order.

use super::{RULES, Rule, Scene};
use crate::article::{NodeNumber, PageKind};
use crate::blocks;
use crate::features;
use crate::metadata;
use crate::page::Page;
use crate::trace::{Rulings, Stage};
use crate::tree;

/// The score that a case gives its blocks: `data-score` of an element around
/// them, else even odds.
fn score(page: &Page, n: NodeNumber) -> f32 {
    page.ancestors(n).find_map(|n| page.attr(n, "data-score")?.parse().ok()).unwrap_or(0.5)
}

/// A page of which all text counts as kept, and the blocks that the rule
/// removes from it; none where it must not fire.
pub(super) struct Case {
    pub(super) html: &'static str,
    pub(super) removed: &'static [&'static str],
}

fn removed_by(rule: &Rule, html: &str) -> Vec<String> {
    let tree = tree::parse(html);
    let page = Page::new(&tree, Some("https://site.example/story"));
    let blocks = blocks::cut(&page);
    let meta = metadata::read(&page);
    let features = features::compute(&page, &blocks, &meta);
    let mut rulings = Rulings::new(blocks.len());
    for b in 0..blocks.len() {
        rulings.set_score(b, score(&page, blocks.list[b].first));
        rulings.rule(b, true, Stage::Score, "all");
    }
    let scene = Scene::new(&page, &blocks, &features, &meta, (PageKind::Article, 0.0), &rulings);
    rule.removed(&scene).into_iter().map(|b| blocks.text(b).to_owned()).collect()
}

#[test]
fn every_rule_fires_where_it_should_and_only_there() {
    let mut failures = Vec::new();
    for rule in RULES {
        for case in rule.cases {
            let removed = removed_by(rule, case.html);
            if removed != case.removed {
                failures.push(format!("{}: {}\n  removed {removed:?}", rule.name, case.html));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_has_both_kinds_of_case_in_two_languages() {
    for rule in RULES {
        let firing = rule.cases.iter().filter(|c| !c.removed.is_empty()).count();
        assert!(firing >= 2 && rule.cases.len() > firing, "{} lacks a case", rule.name);
    }
}

#[test]
fn every_file_is_a_registered_rule() {
    let here = concat!(env!("CARGO_MANIFEST_DIR"), "/src/prune");
    let files = std::fs::read_dir(here)
        .expect("the folder")
        .filter_map(|f| f.ok()?.file_name().into_string().ok());
    let mut rules: Vec<String> = files
        .filter_map(|f| Some(f.strip_suffix(".rs")?.replace('_', "-")))
        .filter(|name| !["mod", "scene", "cases"].contains(&name.as_str()))
        .collect();
    let mut registered: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    rules.sort();
    registered.sort();
    assert_eq!(rules, registered);
}
