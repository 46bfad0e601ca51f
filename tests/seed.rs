//! The page that started it: a short story followed by longer complete ones.
//! In every shape that sites give such a page, exactly the first comes out.

use plainleaf::{Options, clean};

const TITLE: &str = "Czech Republic blames China for cyberattacks against its foreign ministry communication network";

/// The story that the reader came for.
fn expected() -> String {
    read("tests/seed-article.txt").trim().to_owned()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn shapes() -> Vec<String> {
    let folders = std::fs::read_dir("tests/fixtures").expect("the fixtures");
    let names = folders.filter_map(|f| f.ok()?.file_name().into_string().ok());
    let mut shapes: Vec<String> = names.filter(|n| n.starts_with("seed--")).collect();
    shapes.sort();
    shapes
}

fn first_difference(expected: &str, got: &str) -> String {
    let lines = expected
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(got.lines().map(Some).chain([None]));
    let differing = lines.into_iter().find(|(a, b)| a != b);
    format!("expected and got {differing:?}; {} and {} bytes", expected.len(), got.len())
}

/// Every shape's failure at once: which shape, and what differs.
fn for_each_shape(check: impl Fn(&plainleaf::Article) -> Result<(), String>) {
    let failures: Vec<String> = shapes()
        .iter()
        .filter_map(|shape| {
            let page = read(&format!("tests/fixtures/{shape}/page.html"));
            let article = clean(&page, &Options::default()).map_err(|error| error.to_string());
            article.and_then(|article| check(&article)).err().map(|e| format!("{shape}: {e}"))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn there_are_at_least_five_shapes() {
    assert!(shapes().len() >= 5);
}

#[test]
fn exactly_the_first_story_comes_out() {
    let expected = expected();
    for_each_shape(|article| match &article.text_content {
        text if *text == expected => Ok(()),
        text => Err(first_difference(&expected, text)),
    });
}

#[test]
fn the_title_is_given_once() {
    for_each_shape(|article| {
        let in_text = article.text_content.matches(TITLE).count();
        match (article.title.as_deref(), in_text) {
            (Some(TITLE), 0) => Ok(()),
            other => Err(format!("{other:?}")),
        }
    });
}

#[test]
fn nothing_of_the_rest_comes_out() {
    let unwanted = [
        "logo",
        "Orange background",
        "AI Features",
        "Daily8",
        "Comments",
        "Related",
        "Bloomberg",
        "Yahoo",
        "GRAND RAPIDS",
        "nightclub",
        "DOWNLOAD",
        "Download the App",
        "app-store",
        "minutes ago",
        "Miami",
    ];
    for_each_shape(|article| {
        let found: Vec<_> = unwanted
            .iter()
            .filter(|u| article.text_content.contains(*u) || article.content.contains(*u))
            .collect();
        if found.is_empty() { Ok(()) } else { Err(format!("found {found:?}")) }
    });
}
