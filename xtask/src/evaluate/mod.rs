//! `xtask evaluate`: how good the cleaner is on pages that the model has not
//! seen.
//!
//! Each page is cleaned with the fold model (`train/folds/`) that was trained
//! without the page's site. `--in-sample` uses the built-in model instead,
//! `--model FILE` another; `--check` fails when a floor of `train/floors.toml`
//! does not hold; `--update` writes the scores as the new baseline.

mod answers;
mod baseline;
mod exceptions;
mod facts;
mod floors;
pub mod models;
mod oracle;
mod report;
mod rules;
mod score;

use crate::arguments::{self, Args, Failure};
use crate::corpus::{self, Page};
use crate::{explain, several};
use exceptions::Exceptions;
use models::Models;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// What the command line asks for.
struct Request {
    root: PathBuf,
    out: PathBuf,
    models: Models,
    check: bool,
    update: bool,
    oracle: bool,
    rules: bool,
    facts: bool,
    worst: usize,
    page: Option<String>,
}

/// Runs the command.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let Some(root) = arguments::corpus(&mut args)? else { return Ok(()) };
    let request = request(root, args)?;
    let pages = corpus::load(&request.root)?;
    if let Some(id) = request.page.as_ref().filter(|_| request.facts) {
        return facts::statements(id, &pages);
    }
    if let Some(id) = &request.page {
        return explain::page(id, &pages, &request.models, &request.out);
    }
    if request.oracle {
        return oracle::run(&pages);
    }
    if request.rules {
        return rules::run(&pages, &request.models);
    }
    if request.facts {
        return facts::run(&pages, &request.models);
    }
    measure(&request, &pages)
}

fn request(root: PathBuf, mut args: Args) -> Result<Request, Failure> {
    let model: Option<PathBuf> = args.opt_value_from_str("--model")?;
    let models = match (args.contains("--in-sample"), model) {
        (true, _) => Models::builtin(),
        (false, Some(path)) => Models::file(&path)?,
        (false, None) => Models::folds()?,
    };
    let out: Option<PathBuf> = args.opt_value_from_str("--out")?;
    let request = Request {
        root,
        out: out.unwrap_or_else(|| PathBuf::from("out/evaluate")),
        models,
        check: args.contains("--check"),
        update: args.contains("--update"),
        oracle: args.contains("--oracle"),
        rules: args.contains("--rules"),
        facts: args.contains("--facts"),
        worst: args.opt_value_from_str("--worst")?.unwrap_or(15),
        page: args.opt_value_from_str("--page")?,
    };
    arguments::no_more(args)?;
    Ok(request)
}

fn measure(request: &Request, pages: &[Page]) -> Result<(), Failure> {
    let start = Instant::now();
    let cases = several::test_cases(pages);
    let exceptions = Exceptions::load()?;
    let scores = answers::of_pages(pages, &request.models, &exceptions)?;
    let several = answers::of_cases(&cases, pages, &scores, &request.models);
    let report = report::Report::new(&scores, &several, &exceptions);
    print!("{}", report.tables());
    report.print_worst(request.worst);

    fs::create_dir_all(&request.out)?;
    let rows = baseline::rows(&scores, &several);
    fs::write(request.out.join("scores.tsv"), baseline::write(&rows))?;
    let line = |(id, confidence, f1)| format!("{id}\t{confidence:.5}\t{f1:.5}\n");
    let promises: String = score::promises(&scores).map(line).collect();
    fs::write(request.out.join("confidence.tsv"), promises)?;
    let before = baseline::read(&baseline::path())?;
    baseline::print_changes(&before, &rows);
    println!("\n{} pages in {:.0} s", rows.len(), start.elapsed().as_secs_f64());
    if request.update {
        fs::write(baseline::path(), baseline::write(&rows))?;
        println!("wrote {}", baseline::path().display());
    }
    if request.check {
        floors::check(&report.metrics, &corpus::digest(&request.root)?)?;
    }
    Ok(())
}
