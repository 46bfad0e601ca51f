//! `cargo xtask build`: hands over to the crate that does it, see its `Cargo.toml`.

use crate::Outcome;
use std::process::Command;

/// Builds everything that a browser or Node loads.
pub fn run(arguments: &[String]) -> Outcome {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--profile", "tool", "--package", "bundle", "--"]).args(arguments);
    let status = cargo.status()?;
    if status.success() { Ok(()) } else { Err(format!("failed ({status})").into()) }
}
