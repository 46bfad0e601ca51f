//! `xtask agree`: whether the three outputs agree on every page of the corpus.

#[path = "../../tests/agreement/mod.rs"]
mod agreement;

use crate::arguments::{self, Failure};
use crate::corpus::{self, Page};
use crate::progress;
use agreement::CHECKS;

/// Runs the command: a line for each page and check that fails, and the counts.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let Some(root) = arguments::corpus(&mut args)? else { return Ok(()) };
    arguments::no_more(args)?;
    let pages = corpus::load(&root)?;
    let failures = progress::map("outputs", &pages, failures);
    let failures = failures.into_iter().collect::<Result<Vec<_>, _>>()?.concat();
    for (name, id, what) in &failures {
        println!("{name}\t{id}\t{what}");
    }
    for (name, _) in CHECKS {
        let count = failures.iter().filter(|failure| failure.0 == name).count();
        println!("{name}: {count} of {} pages fail", pages.len());
    }
    Ok(())
}

/// Which check of which page fails, and how.
type Failed = (&'static str, String, String);

/// A page without an article has nothing to agree on.
fn failures(page: &Page) -> Result<Vec<Failed>, Failure> {
    let html = page.html()?;
    let mut options = page.options();
    options.markdown = true;
    let Ok(article) = plainleaf::clean(&html, &options) else { return Ok(vec![]) };
    let failed = |(name, check): (&'static str, agreement::Check)| {
        Some((name, page.id.clone(), check(&html, &article, &options)?))
    };
    Ok(CHECKS.into_iter().filter_map(failed).collect())
}
