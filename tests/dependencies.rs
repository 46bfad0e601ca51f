//! What the crate brings along natively.

use std::process::Command;

#[test]
fn no_browser_crates_without_the_wasm_feature() {
    let tree = |features: &str| {
        let done = Command::new(env!("CARGO"))
            .args(["tree", "--locked", "--package", "plainleaf", "--edges", "normal"])
            .args(["--prefix", "none", "--features", features])
            .output()
            .unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    let browser = |tree: &str| {
        ["wasm-bindgen", "web-sys", "js-sys"].into_iter().any(|name| tree.contains(name))
    };
    assert!(!browser(&tree("bytes")));
    assert!(!browser(&tree("cli")));
    assert!(browser(&tree("wasm")), "the names that this test looks for have changed");
}
