//! The command line, run as its users run it.
#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SEED: &str = "tests/fixtures/seed--flat-siblings/page.html";

/// A folder of its own, gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("plainleaf-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn put(&self, name: &str, page: &str) {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, page).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn page(title: &str) -> String {
    let text = "<p>She sailed in the morning, and nobody on the long grey quay saw her again.</p>";
    format!("<title>{title}</title><nav><a href=/>Home</a></nav><h1>{title}</h1>{}", text.repeat(8))
}

fn run(arguments: &[&Path], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plainleaf"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments reads nothing.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn plainleaf(arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let paths: Vec<_> = arguments.iter().map(Path::new).collect();
    let Output { status, stdout, stderr } = run(&paths, input);
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn standard_input_in_each_form() {
    for (form, start) in
        [("markdown", "She sailed"), ("html", "<"), ("text", "She sailed"), ("json", "{")]
    {
        let (code, out, errors) = plainleaf(&["--format", form], &page("A ship"));
        assert_eq!((code, errors.as_str()), (Some(0), ""), "{form}");
        assert!(
            out.trim_start().starts_with(start) && out.contains("long grey quay"),
            "{form}: {out}"
        );
        assert!(!out.contains(">Home<"), "{form}: {out}");
    }
    let (_, json, _) = plainleaf(&["-f", "json", "-"], &page("A ship"));
    let article: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(article["title"], "A ship");
}

#[test]
fn a_folder_gives_a_file_for_each_page() {
    let folder = Folder::new("folder");
    folder.put("in/a.html", &page("A"));
    folder.put("in/deep/b.htm", &page("B"));
    folder.put("in/notes.txt", "not a page");
    let (input, output) = (folder.0.join("in"), folder.0.join("out"));
    let done = run(&[&input, Path::new("--out"), &output], "");
    assert_eq!((done.status.code(), done.stdout.len(), done.stderr.len()), (Some(0), 0, 0));
    for file in ["a.md", "deep/b.md"] {
        assert!(fs::read_to_string(output.join(file)).unwrap().starts_with("She sailed"), "{file}");
    }
    assert_eq!(fs::read_dir(&output).unwrap().count(), 2);
}

#[test]
fn what_fails_is_a_line_and_the_others_come_out_in_order() {
    let folder = Folder::new("failing");
    folder.put("1.html", &page("One"));
    folder.put("2.html", "<title>x</title><nav><a href=/>Home</a></nav>");
    folder.put("3.html", &page("Three"));
    let (missing, none) = (folder.0.join("missing.html"), folder.0.join("none"));
    fs::create_dir(&none).unwrap();
    let done = run(&[&missing, &none, &folder.0, Path::new("--format=json")], "");
    assert_eq!(done.status.code(), Some(1));
    let out = String::from_utf8(done.stdout).unwrap();
    let lines: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let titles: Vec<_> = lines.iter().map(|line| line["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["One", "Three"]);
    assert!(lines[1]["input"].as_str().unwrap().ends_with("3.html"));
    let errors = String::from_utf8(done.stderr).unwrap();
    assert_eq!(errors.lines().count(), 3, "{errors}");
    for name in ["missing.html: ", "none: no pages", "2.html: nothing readable"] {
        assert!(errors.contains(name), "{name} in {errors}");
    }
}

#[test]
fn no_result_is_written_over_another() {
    let folder = Folder::new("twice");
    folder.put("a/page.html", &page("A"));
    folder.put("b/page.html", &page("B"));
    let files = [folder.0.join("a/page.html"), folder.0.join("b/page.html"), folder.0.join("out")];
    let done = run(&[&files[0], &files[1], Path::new("-o"), &files[2]], "");
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stderr).unwrap().contains("already"));
}

#[test]
fn wrong_arguments_are_refused() {
    for arguments in [
        &["--fromat", "json"][..],
        &["--format", "pdf"],
        &["a.html", "b.html"],
        &["--url", "https://a.example/", "-f", "json", "a.html", "b.html"],
    ] {
        let (code, out, errors) = plainleaf(arguments, "");
        assert_eq!((code, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(errors.starts_with("plainleaf: ") && errors.lines().count() == 1, "{errors}");
        assert!(
            errors.ends_with("; see plainleaf --help\n") && !errors.contains("binary"),
            "{errors}"
        );
    }
}

#[test]
fn who_reads_no_more_ends_the_run_quietly() {
    let folder = Folder::new("closed");
    for n in 0..300 {
        folder.put(&format!("{n}.html"), &page("A"));
    }
    for arguments in [&[folder.0.to_str().unwrap(), "--format", "json"][..], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let done = Command::new(env!("CARGO_BIN_EXE_plainleaf"))
            .args(arguments)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let errors = String::from_utf8(done.stderr).unwrap();
        assert_eq!((done.status.code(), errors.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn options_end_at_two_dashes_and_may_hold_their_value() {
    let folder = Folder::new("dashes");
    folder.put("-page.html", &page("A"));
    let out = format!("--out={}", folder.0.join("out").display());
    let done = Command::new(env!("CARGO_BIN_EXE_plainleaf"))
        .current_dir(&folder.0)
        .args([&out, "--format=text", "--", "-page.html"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(done.stderr).unwrap(), "");
    assert!(fs::read_to_string(folder.0.join("out/-page.txt")).unwrap().starts_with("She sailed"));
}

#[test]
fn help_and_version_are_told() {
    assert!(plainleaf(&["--help"], "").1.contains("Usage: plainleaf"));
    assert_eq!(plainleaf(&["-V"], "").1, format!("plainleaf {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_seed_page_is_cleaned_with_its_address() {
    let (code, out, _) = plainleaf(&["--url", "https://news.example/x", "-f", "text", SEED], "");
    assert_eq!(code, Some(0));
    assert!(out.contains("Czech"));
}
