//! `cargo bench -p native`: this crate beside dom_smoothie and the bare parse on
//! the pages in `out/bench/pages`, which `node benches/pages.mjs` puts there.

use criterion::{BenchmarkId, Criterion, Throughput};
use plainleaf::{Options, clean};
use std::hint::black_box;
use std::time::Duration;
use std::{fs, path::Path};

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../out/bench/pages");
    let mut files: Vec<_> = match fs::read_dir(&folder) {
        Ok(files) => files.flatten().map(|file| file.path()).collect(),
        Err(_) => return eprintln!("no pages: run `node benches/pages.mjs` first"),
    };
    files.sort();
    let mut criterion = Criterion::default()
        .sample_size(15)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "html")) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        bench(&mut criterion, &name, &fs::read_to_string(file).unwrap_or_default());
    }
    criterion.final_summary();
}

fn bench(criterion: &mut Criterion, name: &str, html: &str) {
    let mut options = Options::default();
    options.url = Some("https://a.example/x".into());
    let mut group = criterion.benchmark_group("native");
    group.throughput(Throughput::Bytes(html.len() as u64));
    let mut tool = |tool: &str, run: &dyn Fn()| {
        group.bench_function(BenchmarkId::new(tool, name), |bencher| bencher.iter(run));
    };
    tool("parse", &|| drop(black_box(scraper::Html::parse_document(html))));
    tool("plainleaf", &|| drop(black_box(clean(html, &options))));
    tool("dom_smoothie", &|| {
        let page = dom_smoothie::Readability::new(html, Some("https://a.example/x"), None);
        drop(black_box(page.and_then(|mut page| page.parse())));
    });
    group.finish();
}
