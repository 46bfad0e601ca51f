//! The project's own tools: `cargo xtask <command>`.

mod agree;
mod align;
mod arguments;
mod build;
mod corpus;
mod digest;
mod evaluate;
mod explain;
mod features;
mod metrics;
mod pack;
mod progress;
mod several;

use std::{env, process::ExitCode};

/// What every command answers: nothing, or why it failed.
type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    match run(command, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cargo xtask {command}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, arguments: &[String]) -> Outcome {
    match command {
        "agree" => agree::run(arguments).map_err(|error| error as _),
        "build" => build::run(arguments),
        "digest" => digest::run(arguments).map_err(|error| error as _),
        "evaluate" => evaluate::run(arguments).map_err(|error| error as _),
        "features" => features::run(arguments).map_err(|error| error as _),
        "pack" => pack::run(arguments).map_err(|error| error as _),
        "help" | "--help" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("no such command: {unknown}\n{HELP}").into()),
    }
}

const HELP: &str = "\
cargo xtask <command>

  build    the WebAssembly module and its glue into www/pkg, the doors into www/dist

  evaluate [--corpus DIR] [--check] [--update] [--worst N] [--in-sample | --model FILE]
                     every benchmark's table, out of fold
  evaluate --page ID one page block by block, and as an HTML overlay
  evaluate --facts [--page ID]  the facts that came out wrong; who says what on one page
  evaluate --rules   what each rule removes, and how much of it was wanted
  evaluate --oracle  the best that any choice of blocks could reach
  agree [--corpus DIR]  whether the outputs of every page agree
  digest [--corpus DIR] [--answers DIR]  one digest over the answers to the whole
                     corpus; the answers, to compare WebAssembly's with
  features [--corpus DIR] [--out DIR]  what train/train.py reads
  pack --from JSON --to TABLE          its result as the model's table
";
