//! The project's own tools: `cargo xtask <command>`.

mod build;

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
        "build" => build::run(arguments),
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
";
