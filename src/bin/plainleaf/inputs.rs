//! The pages to clean.

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// One page.
pub struct Input {
    /// Where it is; `-` is standard input.
    path: PathBuf,
    /// What its result is called, the ending aside: for a page out of a folder,
    /// its path in there.
    pub name: PathBuf,
}

impl Input {
    fn new(path: PathBuf, name: &Path) -> Self {
        Input { path, name: name.with_extension("") }
    }

    /// The page's bytes.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        if self.path.as_os_str() != "-" {
            return fs::read(&self.path);
        }
        let mut page = Vec::new();
        io::stdin().lock().read_to_end(&mut page)?;
        Ok(page)
    }
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.path.display().fmt(f)
    }
}

/// All pages that the paths mean, in order, and a line for each path that means none.
pub fn find(paths: &[PathBuf]) -> (Vec<Input>, Vec<String>) {
    let mut inputs = Vec::new();
    let mut failures = Vec::new();
    for path in paths {
        let from = inputs.len();
        if !path.is_dir() {
            inputs.push(file(path));
            continue;
        }
        let failed = failures.len();
        walk(path, &mut inputs, &mut failures);
        if (inputs.len(), failures.len()) == (from, failed) {
            failures.push(format!("{}: no pages in this folder", path.display()));
        }
    }
    (inputs, failures)
}

fn file(path: &Path) -> Input {
    let name = if path.as_os_str() == "-" {
        OsStr::new("stdin")
    } else {
        path.file_name().unwrap_or_default()
    };
    Input::new(path.to_owned(), Path::new(name))
}

/// The pages of a folder and of those in it, sorted by path; a line for each
/// folder that cannot be read.
fn walk(top: &Path, inputs: &mut Vec<Input>, failures: &mut Vec<String>) {
    let mut pages = Vec::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        if let Err(error) = look_into(&folder, &mut folders, &mut pages) {
            failures.push(format!("{}: {error}", folder.display()));
        }
    }
    pages.sort();
    for page in pages {
        let name = page.strip_prefix(top).unwrap_or(&page).to_owned();
        inputs.push(Input::new(page, &name));
    }
}

fn look_into(
    folder: &Path,
    folders: &mut Vec<PathBuf>,
    pages: &mut Vec<PathBuf>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // A link to a folder could lead round in circles: only real ones are entered.
        if entry.file_type()?.is_dir() {
            folders.push(entry.path());
        } else if is_page(&entry.path()) {
            pages.push(entry.path());
        }
    }
    Ok(())
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "html" | "htm" | "xhtml")
}
