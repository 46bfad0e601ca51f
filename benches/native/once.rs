//! `valgrind --tool=callgrind target/release/once [parse] FILE…`: each page once,
//! for counting instructions, which are the same on every run.

use plainleaf::{Options, clean};
use std::env::args;
use std::fs;
use std::hint::black_box;

fn main() -> Result<(), std::io::Error> {
    let only_parse = args().nth(1).is_some_and(|a| a == "parse");
    let mut options = Options::default();
    options.url = Some("https://a.example/x".into());
    for file in args().skip(1 + usize::from(only_parse)) {
        let html = fs::read_to_string(file)?;
        if only_parse {
            black_box(scraper::Html::parse_document(&html));
        } else {
            let _ = black_box(clean(&html, &options));
        }
    }
    Ok(())
}
