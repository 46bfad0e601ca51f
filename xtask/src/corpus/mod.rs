//! The corpus: real pages with known answers, from five public benchmarks.
//!
//! It is not part of the repository; whoever needs it gives its folder and
//! says so visibly when it is missing.

mod domain;
mod folds;
mod sets;
pub mod text;

pub use folds::FOLDS;

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The benchmark that a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Set {
    /// Web content extraction benchmark, development part.
    Wcxb,
    /// Zyte's article extraction benchmark, open half.
    Aeb,
    /// trafilatura's evaluation set, open half.
    Trafilatura,
    /// Readability.js's fixtures, open half.
    Mozilla,
    /// Defuddle's fixtures, open half.
    Defuddle,
}

impl Set {
    /// All of them, in the order of reports.
    pub const ALL: [Set; 5] = [Set::Wcxb, Set::Aeb, Set::Trafilatura, Set::Mozilla, Set::Defuddle];

    /// The short name, which starts the pages' ids.
    pub fn name(self) -> &'static str {
        match self {
            Set::Wcxb => "wcxb",
            Set::Aeb => "aeb",
            Set::Trafilatura => "trafilatura",
            Set::Mozilla => "mozilla",
            Set::Defuddle => "defuddle",
        }
    }
}

/// One page and what is known of it.
#[derive(Debug, Clone)]
pub struct Page {
    /// `set/name`.
    pub id: String,
    pub set: Set,
    /// Its address, where the benchmark tells it.
    pub url: Option<String>,
    /// The registrable domain, or the id where there is no address.
    pub domain: String,
    /// WCXB's page type; `article` elsewhere.
    pub kind: String,
    pub truth: Truth,
    /// Which of the [`FOLDS`] parts of the corpus it is in.
    pub fold: usize,
    path: PathBuf,
}

/// What the benchmark wants of a page.
#[derive(Debug, Clone, Default)]
pub struct Truth {
    /// The whole text, where the benchmark has it.
    pub text: Option<String>,
    /// Snippets that must be there.
    pub with: Vec<String>,
    /// Snippets that must not.
    pub without: Vec<String>,
    /// Facts about the article; empty for "the page has none".
    pub facts: Facts,
}

/// Facts about an article; `None` where the benchmark does not ask.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub title: Option<String>,
    pub author: Option<String>,
    pub date: Option<String>,
    pub site: Option<String>,
    pub lang: Option<String>,
    pub dir: Option<String>,
}

impl Page {
    /// The page's HTML, decoded.
    pub fn html(&self) -> io::Result<String> {
        let bytes = fs::read(&self.path)?;
        if self.path.extension().is_none_or(|e| e != "gz") {
            return Ok(plainleaf::lab::decode(&bytes));
        }
        let mut plain = vec![];
        flate2::read::MultiGzDecoder::new(&bytes[..]).read_to_end(&mut plain)?;
        Ok(plainleaf::lab::decode(&plain))
    }

    /// Options with which the page is cleaned: its address, nothing else.
    pub fn options(&self) -> plainleaf::Options {
        let mut options = plainleaf::Options::default();
        options.url.clone_from(&self.url);
        options
    }
}

/// Loads every page that the folder holds, with folds assigned.
pub fn load(root: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![];
    for set in Set::ALL {
        sets::load(root, set, &mut pages)
            .map_err(|e| io::Error::new(e.kind(), format!("corpus set {}: {e}", set.name())))?;
    }
    folds::assign(&mut pages);
    Ok(pages)
}

/// One SHA-256 over the names and bytes of all files, as 16 hexadecimal digits.
pub fn digest(root: &Path) -> io::Result<String> {
    let mut files = BTreeSet::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { _ = files.insert(path) }
        }
    }
    let mut hash = Sha256::new();
    for file in &files {
        let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy().into_owned();
        let bytes = fs::read(file)?;
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    Ok(hash.finalize()[..8].iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loads_what_the_readme_promises() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
        if !root.exists() {
            eprintln!("SKIPPED: no corpus at {}", root.display());
            return;
        }
        let pages = load(&root).expect("a corpus");
        let count = |set| pages.iter().filter(|p| p.set == set).count();
        assert_eq!(Set::ALL.map(count), [1497, 91, 467, 55, 98]);
        assert!(pages.iter().step_by(50).all(|p| p.html().is_ok_and(|html| !html.is_empty())));
        for page in &pages {
            let same = pages.iter().filter(|p| p.domain == page.domain);
            assert!(same.into_iter().all(|p| p.fold == page.fold), "{} is split", page.domain);
        }
    }
}
