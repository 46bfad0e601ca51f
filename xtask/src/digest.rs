//! `xtask digest`: one digest over the answers to the whole corpus, to compare
//! builds with: native and wasm must agree on every byte.

use crate::arguments::{self, Failure};
use crate::{corpus, progress};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// Runs the command. `--out FILE` also writes one line a page: id, tab, digest.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let Some(root) = arguments::corpus(&mut args)? else { return Ok(()) };
    let out: Option<PathBuf> = args.opt_value_from_str("--out")?;
    arguments::no_more(args)?;
    let pages = corpus::load(&root)?;
    let lines = progress::map("digest", &pages, |page| -> Result<String, Failure> {
        let mut options = page.options();
        options.markdown = true;
        let answer = match plainleaf::clean(&page.html()?, &options) {
            Ok(article) => serde_json::to_vec(&article)?,
            Err(error) => serde_json::to_vec(&error)?,
        };
        Ok(format!("{}\t{}\n", page.id, hex(&Sha256::digest(answer))))
    });
    let lines = lines.into_iter().collect::<Result<String, _>>()?;
    if let Some(out) = out {
        fs::write(out, &lines)?;
    }
    println!("{}", hex(&Sha256::digest(&lines)));
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().take(8).map(|b| format!("{b:02x}")).collect()
}
