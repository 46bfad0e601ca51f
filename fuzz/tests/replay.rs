//! Replays the corpus: `corpus/TARGET`, and with it every crash that was found.

use plainleaf_fuzz as targets;
use std::path::Path;

fn replay(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name);
    let files: Vec<_> = std::fs::read_dir(&folder).expect("a corpus").flatten().collect();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    for file in files {
        // The name is what a panic in the target is shown with.
        println!("{}", file.path().display());
        target(&std::fs::read(file.path()).expect("a file"));
    }
}

#[test]
fn bytes() {
    replay("bytes", targets::bytes);
}

#[test]
fn page() {
    replay("page", targets::page);
}

#[test]
fn snapshot() {
    replay("snapshot", targets::snapshot);
}

#[test]
fn metadata() {
    replay("metadata", targets::metadata);
}

#[test]
fn json_ld() {
    replay("json_ld", targets::json_ld);
}

#[test]
fn outputs() {
    replay("outputs", targets::outputs);
}
