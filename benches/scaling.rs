//! `cargo bench --bench scaling [-- NAME] [-- N]`: how time grows with a page of
//! `N` elements, shape by shape; a factor far above 4 for 4 times the page is a
//! defect. With `--write FOLDER` the pages are written there instead.

use plainleaf::{Options, clean};
use std::time::Instant;

#[path = "../tests/shapes/mod.rs"]
mod shapes;

const TIMES: usize = 4;

fn seconds(html: &str) -> f64 {
    let mut options = Options::default();
    options.url = Some("https://a.example/x".into());
    (options.markdown, options.snapshot, options.trace) = (true, true, true);
    let start = Instant::now();
    let _ = std::hint::black_box(clean(html, &options));
    start.elapsed().as_secs_f64()
}

/// Writes each shape in both sizes.
fn write(folder: &str, size: usize) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, make) in shapes::SHAPES {
        for size in [size, size * TIMES] {
            std::fs::write(format!("{folder}/{name}-{size}.html"), make(size))?;
        }
    }
    Ok(())
}

fn main() {
    let mut given: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let folder = given.iter().position(|a| a == "--write").map(|at| {
        given.remove(at);
        given.remove(at)
    });
    let size = given.iter().find_map(|a| a.parse().ok()).unwrap_or(5_000);
    if let Some(folder) = folder {
        return write(&folder, size).expect("a folder to write to");
    }
    let wanted = |name: &str| {
        let mut names = given.iter().filter(|a| a.parse::<usize>().is_err()).peekable();
        names.peek().is_none() || names.any(|part| name.contains(part.as_str()))
    };
    println!("{:<28} {:>8} {:>10} {:>10} {:>7}", "shape", "KB", "ms", "ms at ×4", "factor");
    for (name, make) in shapes::SHAPES.iter().filter(|(name, _)| wanted(name)) {
        let (small, large) = (make(size), make(size * TIMES));
        let (first, second) = (seconds(&small), seconds(&large));
        let (kilobytes, factor) = (large.len() / 1024, second / first);
        println!(
            "{name:<28} {kilobytes:>8} {:>10.1} {:>10.1} {factor:>7.1}",
            first * 1e3,
            second * 1e3
        );
    }
}
