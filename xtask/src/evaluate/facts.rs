//! `--facts`: the facts that came out wrong, each beside what was wanted.

use super::models::Models;
use super::score::FactScore;
use crate::arguments::Failure;
use crate::corpus::Page;
use crate::progress;
use plainleaf::{Article, lab};

/// Prints a line for each wrong fact: field, page, wanted, given.
pub fn run(pages: &[Page], models: &Models) -> Result<(), Failure> {
    let lines = progress::map("facts", pages, |page| -> Result<Vec<String>, Failure> {
        let html = page.html()?;
        let answer = lab::clean_with(&html, &page.options(), models.of(page.fold));
        Ok(wrong(page, &answer.unwrap_or_default()))
    });
    for lines in lines {
        lines?.iter().for_each(|line| println!("{line}"));
    }
    Ok(())
}

/// Prints who says what on one page: field, source, value.
pub fn statements(id: &str, pages: &[Page]) -> Result<(), Failure> {
    let page = pages.iter().find(|page| page.id == id).ok_or("no such page")?;
    for (field, source, value) in lab::statements(&page.html()?, &page.options()) {
        println!("{field}\t{source}\t{value}");
    }
    Ok(())
}

fn wrong(page: &Page, answer: &Article) -> Vec<String> {
    let (score, truth) = (FactScore::new(&page.truth.facts, answer), &page.truth.facts);
    let facts = [
        ("title", score.title, &truth.title, &answer.title),
        ("author", score.author, &truth.author, &answer.byline),
        ("date", score.date, &truth.date, &answer.published_time),
        ("invented", score.date_invented.map(|is| !is), &truth.date, &answer.published_time),
        ("site", score.site, &truth.site, &answer.site_name),
        ("lang", score.lang, &truth.lang, &answer.lang),
        ("dir", score.dir, &truth.dir, &answer.dir),
    ];
    let wrong = facts.into_iter().filter(|(_, is_right, ..)| *is_right == Some(false));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    wrong
        .map(|(name, _, wanted, given)| {
            format!("{name}\t{}\t{}\t{}", page.id, text(wanted), text(given))
        })
        .collect()
}
