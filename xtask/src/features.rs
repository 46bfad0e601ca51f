//! `xtask features`: what the trainer reads.
//!
//! Into the output folder go, in the corpus's order and then the
//! several-article training pages:
//!
//! | file | per | holds |
//! |---|---|---|
//! | `meta.json` | | names of the features, corpus digest, one entry a page |
//! | `rows.u8` | block | its features |
//! | `labels.f32` | block | share of its words in the truth; −1 where unknown |
//! | `words.u32` | block | number of its words |
//! | `pages.u8` | page | its features |
//! | `ids.u32` | word | number of the word in the page's truth, or the truth's size |
//! | `bags.u32` | truth word | how often it is wanted |

use crate::align::coverage;
use crate::arguments::{self, Failure};
use crate::corpus::{self, Page, Set};
use crate::metrics::tokens;
use crate::progress;
use crate::several::{self, Case};
use plainleaf::Options;
use plainleaf::lab::{self, LabPage};
use serde::Serialize;
use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// Several-article pages to make.
const SEVERAL: usize = 900;

#[derive(Serialize)]
struct Meta {
    features: Vec<&'static str>,
    page_features: Vec<&'static str>,
    corpus: String,
    pages: Vec<PageMeta>,
}

#[derive(Serialize)]
struct PageMeta {
    id: String,
    set: &'static str,
    kind: String,
    fold: usize,
    rows: usize,
    /// Different words of the truth, and words in all.
    bag: usize,
    wanted: u32,
}

/// One page's part of the files.
struct Part {
    meta: PageMeta,
    rows: Vec<u8>,
    page: Vec<u8>,
    labels: Vec<f32>,
    words: Vec<u32>,
    ids: Vec<u32>,
    bag: Vec<u32>,
}

/// Runs the command.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let Some(root) = arguments::corpus(&mut args)? else { return Ok(()) };
    let out: PathBuf =
        args.opt_value_from_str("--out")?.unwrap_or_else(|| PathBuf::from("out/features"));
    let count = args.opt_value_from_str("--several")?.unwrap_or(SEVERAL);
    arguments::no_more(args)?;

    let pages = corpus::load(&root)?;
    let mut parts = progress::map("features", &pages, of_page);
    let cases = several::training_cases(&pages, count);
    parts.extend(progress::map("several articles", &cases, |case| of_case(case, &pages)));
    let parts: Vec<Part> = parts.into_iter().collect::<Result<_, _>>()?;
    write(&out, corpus::digest(&root)?, parts)?;
    eprintln!("wrote {}", out.display());
    Ok(())
}

fn of_page(page: &Page) -> Result<Part, Failure> {
    let lab = lab::page(&page.html()?, &page.options());
    let labels = match &page.truth.text {
        Some(truth) => labels(&lab, truth),
        None => lab.rows.iter().map(|row| snippet_label(&row.text, page)).collect(),
    };
    let truth = page.truth.text.as_deref().unwrap_or("");
    Ok(part(&page.id, page.set.name(), &page.kind, page.fold, &lab, labels, truth))
}

fn of_case(case: &Case, pages: &[Page]) -> Result<Part, Failure> {
    let mut options = Options::default();
    if case.variant_of_real_page() {
        options.url.clone_from(&pages[case.base].url);
    }
    let lab = lab::page(&case.html, &options);
    let labels = labels(&lab, &case.truth);
    Ok(part(&case.id, "several", case.variant, case.fold, &lab, labels, &case.truth))
}

fn labels(lab: &LabPage, truth: &str) -> Vec<f32> {
    let texts: Vec<&str> = lab.rows.iter().map(|row| row.text.as_str()).collect();
    coverage(&texts, truth)
}

/// What trafilatura's snippets say of a block: mostly nothing.
fn snippet_label(text: &str, page: &Page) -> f32 {
    debug_assert_eq!(page.set, Set::Trafilatura);
    let holds =
        |list: &[String]| list.iter().any(|s| !s.trim().is_empty() && text.contains(s.trim()));
    match (holds(&page.truth.with), holds(&page.truth.without)) {
        (true, false) => 1.0,
        (false, true) => 0.0,
        _ => -1.0,
    }
}

fn part(
    id: &str,
    set: &'static str,
    kind: &str,
    fold: usize,
    lab: &LabPage,
    labels: Vec<f32>,
    truth: &str,
) -> Part {
    let mut places: HashMap<String, u32> = HashMap::new();
    let mut bag: Vec<u32> = vec![];
    for word in tokens(&truth.to_lowercase()) {
        let place = *places.entry(word.to_owned()).or_insert(bag.len() as u32);
        if place as usize == bag.len() {
            bag.push(0);
        }
        bag[place as usize] += 1;
    }
    let (mut ids, mut words) = (vec![], vec![]);
    for row in &lab.rows {
        let before = ids.len();
        let text = row.text.to_lowercase();
        ids.extend(tokens(&text).map(|w| places.get(w).copied().unwrap_or(bag.len() as u32)));
        words.push((ids.len() - before) as u32);
    }
    let meta = PageMeta {
        id: id.into(),
        set,
        kind: kind.into(),
        fold,
        rows: lab.rows.len(),
        bag: bag.len(),
        wanted: bag.iter().sum(),
    };
    let rows = lab.rows.iter().flat_map(|row| row.features.iter().copied()).collect();
    Part { meta, rows, page: lab.page.clone(), labels, words, ids, bag }
}

fn write(out: &std::path::Path, corpus: String, parts: Vec<Part>) -> Result<(), Failure> {
    fs::create_dir_all(out)?;
    let dump = |name: &str, bytes: &dyn Fn(&Part) -> Vec<u8>| -> Result<(), Failure> {
        let mut file = std::io::BufWriter::new(fs::File::create(out.join(name))?);
        for part in &parts {
            file.write_all(&bytes(part))?;
        }
        Ok(file.flush()?)
    };
    fn le<const N: usize, T: Copy>(list: &[T], bytes: impl Fn(T) -> [u8; N]) -> Vec<u8> {
        list.iter().flat_map(|&n| bytes(n)).collect()
    }
    dump("rows.u8", &|p| p.rows.clone())?;
    dump("pages.u8", &|p| p.page.clone())?;
    dump("labels.f32", &|p| le(&p.labels, f32::to_le_bytes))?;
    dump("words.u32", &|p| le(&p.words, u32::to_le_bytes))?;
    dump("ids.u32", &|p| le(&p.ids, u32::to_le_bytes))?;
    dump("bags.u32", &|p| le(&p.bag, u32::to_le_bytes))?;
    let meta = Meta {
        features: lab::feature_names(),
        page_features: lab::page_feature_names(),
        corpus,
        pages: parts.into_iter().map(|p| p.meta).collect(),
    };
    fs::write(out.join("meta.json"), serde_json::to_vec(&meta)?)?;
    Ok(())
}
