//! Command-line arguments, as the corpus commands take them.

use std::path::PathBuf;

pub use pico_args::Arguments as Args;

/// Why a command failed.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The arguments after the command's name.
pub fn parse(arguments: &[String]) -> Args {
    Args::from_vec(arguments.iter().map(Into::into).collect())
}

/// `--corpus`, or the usual place; `None`, told on the terminal, when there is none.
pub fn corpus(args: &mut Args) -> Result<Option<PathBuf>, Failure> {
    let folder: Option<PathBuf> = args.opt_value_from_str("--corpus")?;
    let folder = folder.unwrap_or_else(|| PathBuf::from("../shared/corpus"));
    if folder.join("wcxb-dev").is_dir() {
        return Ok(Some(folder));
    }
    eprintln!("SKIPPED: no corpus at {}; give its folder with --corpus", folder.display());
    Ok(None)
}

/// Refuses arguments that nobody asked for.
pub fn no_more(args: Args) -> Result<(), Failure> {
    match args.finish().first() {
        Some(left) => Err(format!("unknown argument {}", left.to_string_lossy()).into()),
        None => Ok(()),
    }
}
