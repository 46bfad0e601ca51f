//! `--rules`: what each rule removes, and how much of it was wanted.

use super::models::Models;
use crate::align::coverage;
use crate::arguments::Failure;
use crate::corpus::Page;
use crate::metrics::tokens;
use crate::progress;
use plainleaf::lab;
use std::collections::BTreeMap;

/// Pages to name for a rule: those that lose most by it.
const NAMED: usize = 6;

/// One rule on one page.
struct Effect {
    rule: String,
    /// Words removed that the truth has, and that it has not.
    wanted: usize,
    unwanted: usize,
}

/// Prints a line for each rule that decided about a block, the costliest first.
pub fn run(pages: &[Page], models: &Models) -> Result<(), Failure> {
    let judged: Vec<&Page> = pages.iter().filter(|page| page.truth.text.is_some()).collect();
    let effects = progress::map("rules", &judged, |page| effects(page, models));
    let mut rules: BTreeMap<String, Vec<(&str, Effect)>> = BTreeMap::new();
    for (page, effects) in judged.iter().zip(effects) {
        for effect in effects? {
            rules.entry(effect.rule.clone()).or_default().push((&page.id, effect));
        }
    }
    let mut lines: Vec<(usize, String)> = rules.into_iter().map(|(r, e)| line(&r, e)).collect();
    lines.sort_by_key(|(wanted, _)| std::cmp::Reverse(*wanted));
    println!(
        "| rule | pages | wanted words | unwanted words | loses most on |\n|---|---|---|---|---|"
    );
    lines.iter().for_each(|(_, line)| println!("{line}"));
    Ok(())
}

fn line(rule: &str, mut effects: Vec<(&str, Effect)>) -> (usize, String) {
    effects.sort_by_key(|(_, effect)| std::cmp::Reverse(effect.wanted));
    let wanted: usize = effects.iter().map(|(_, e)| e.wanted).sum();
    let unwanted: usize = effects.iter().map(|(_, e)| e.unwanted).sum();
    let worst = effects.iter().take(NAMED).filter(|(_, e)| e.wanted > 0);
    let worst: Vec<String> = worst.map(|(id, e)| format!("{id} ({})", e.wanted)).collect();
    let text =
        format!("| {rule} | {} | {wanted} | {unwanted} | {} |", effects.len(), worst.join(", "));
    (wanted, text)
}

/// What was removed from a page, by rule.
fn effects(page: &Page, models: &Models) -> Result<Vec<Effect>, Failure> {
    let html = page.html()?;
    let mut options = page.options();
    let rows = lab::page(&html, &options).rows;
    options.trace = true;
    let Ok(article) = lab::clean_with(&html, &options, models.of(page.fold)) else {
        return Ok(vec![]);
    };
    let entries = article.trace.unwrap_or_default();
    if entries.len() != rows.len() {
        return Err(format!("{}: {} blocks, {} traced", page.id, rows.len(), entries.len()).into());
    }
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    let shares = coverage(&texts, page.truth.text.as_deref().unwrap_or(""));
    let mut effects: BTreeMap<String, Effect> = BTreeMap::new();
    for ((entry, text), share) in entries.iter().zip(texts).zip(shares) {
        if entry.kept {
            continue;
        }
        let rule = format!("{}/{}", entry.stage, entry.rule);
        let new = Effect { rule: rule.clone(), wanted: 0, unwanted: 0 };
        let effect = effects.entry(rule).or_insert(new);
        let words = tokens(text).count();
        if share >= 0.5 { effect.wanted += words } else { effect.unwanted += words }
    }
    Ok(effects.into_values().collect())
}
