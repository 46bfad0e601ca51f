//! The command line: pages in, articles out, one result for each input.

mod arguments;
mod inputs;
mod results;

use arguments::{Arguments, Asked};
use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use inputs::Input;
use rayon::prelude::*;
use results::{Results, Unwritten};
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Inputs whose results wait for one another, so that they come out in order
/// and a folder of any size fits into memory.
const TOGETHER: usize = 256;

fn main() -> ExitCode {
    let done = match arguments::read() {
        Ok(Asked::Run(arguments)) => run(&arguments),
        Ok(Asked::Say(text)) => io::stdout().write_all(text.as_bytes()).map(|()| ExitCode::SUCCESS),
        Err(reason) => {
            eprintln!("plainleaf: {reason}; see plainleaf --help");
            return ExitCode::from(2);
        }
    };
    done.unwrap_or_else(|error| match error.kind() {
        ErrorKind::BrokenPipe => ExitCode::SUCCESS, // who reads has had enough
        _ => {
            eprintln!("plainleaf: {error}");
            ExitCode::FAILURE
        }
    })
}

/// Cleans all inputs. An error is one that ends the whole run; an input that
/// fails is a line on standard error, and the others come out.
fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let (inputs, failures) = inputs::find(&arguments.inputs);
    failures.iter().for_each(|line| eprintln!("{line}"));
    let mut results = Results::new(arguments);
    let bar = bar(inputs.len());
    let mut failed = !failures.is_empty();
    for some in inputs.chunks(TOGETHER) {
        let articles: Vec<_> = some
            .par_iter()
            .progress_with(bar.clone())
            .map(|input| clean(input, arguments))
            .collect();
        for (input, article) in some.iter().zip(articles) {
            let done =
                article.map_err(Unwritten::This).and_then(|article| results.write(input, &article));
            match done {
                Ok(()) => {}
                Err(Unwritten::This(reason)) => {
                    bar.suspend(|| eprintln!("{input}: {reason}"));
                    failed = true;
                }
                Err(Unwritten::All(error)) => return Err(error),
            }
        }
    }
    bar.finish_and_clear();
    results.finish()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// One page's article, or why there is none, in a line.
fn clean(input: &Input, arguments: &Arguments) -> Result<plainleaf::Article, String> {
    let page = input.read().map_err(|error| error.to_string())?;
    plainleaf::clean_bytes(&page, &arguments.options).map_err(|error| error.to_string())
}

/// A bar for many inputs; it draws itself on a terminal and nowhere else.
fn bar(length: usize) -> ProgressBar {
    if length < 2 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length as u64);
    match ProgressStyle::with_template("{wide_bar} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
