//! `xtask digest`: one digest over the answers to the whole corpus, to compare
//! builds with: native and wasm must agree on every byte.

use crate::arguments::{self, Failure};
use crate::{corpus, progress};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// Runs the command. `--out FILE` also writes one line a page: id, tab, digest;
/// `--answers FOLDER` a file for each page with its input and its answer, which
/// `scripts/digest.mjs` compares with the module's.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let Some(root) = arguments::corpus(&mut args)? else { return Ok(()) };
    let out: Option<PathBuf> = args.opt_value_from_str("--out")?;
    let answers: Option<PathBuf> = args.opt_value_from_str("--answers")?;
    arguments::no_more(args)?;
    if let Some(folder) = &answers {
        fs::create_dir_all(folder)?;
    }
    let pages = corpus::load(&root)?;
    let lines = progress::map("digest", &pages, |page| -> Result<String, Failure> {
        let mut options = page.options();
        options.markdown = true;
        let html = page.html()?;
        let answer = match plainleaf::clean(&html, &options) {
            Ok(article) => serde_json::to_vec(&article)?,
            Err(error) => serde_json::to_vec(&error)?,
        };
        if let Some(folder) = &answers {
            let answer: Value = serde_json::from_slice(&answer)?;
            let file = json!({ "id": page.id, "html": html, "url": page.url, "answer": answer });
            let name = hex(&Sha256::digest(&page.id)) + ".json";
            fs::write(folder.join(name), serde_json::to_vec(&file)?)?;
        }
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
