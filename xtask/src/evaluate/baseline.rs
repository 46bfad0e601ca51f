//! Page by page against the checked-in scores.

use super::answers::CaseScore;
use super::models::repository;
use super::score::Score;
use crate::arguments::Failure;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// A page's main score by its id.
pub type Rows = BTreeMap<String, f64>;

/// A smaller change is not worth a line.
const NOTABLE: f64 = 0.02;
/// Changes to print, each way.
const LINES: usize = 15;

/// Where the scores of the last accepted state are.
pub fn path() -> PathBuf {
    repository().join("train/baseline.tsv")
}

/// The scores of this run.
pub fn rows(scores: &[Score], several: &[CaseScore]) -> Rows {
    let pages = scores.iter().map(|score| (score.id.clone(), score.main()));
    pages.chain(several.iter().map(|case| (case.id.clone(), case.f1))).collect()
}

/// One line a page: id, tab, score.
pub fn write(rows: &Rows) -> String {
    let mut out = String::new();
    for (id, score) in rows {
        _ = writeln!(out, "{id}\t{score:.3}");
    }
    out
}

/// Reads what [`write`] wrote; nothing where there is no file yet.
pub fn read(path: &Path) -> Result<Rows, Failure> {
    if !path.exists() {
        return Ok(Rows::new());
    }
    let text = fs::read_to_string(path)?;
    text.lines()
        .map(|line| {
            let (id, score) = line.split_once('\t').ok_or("a line without a tab")?;
            Ok((id.to_owned(), score.parse()?))
        })
        .collect()
}

/// Prints the pages that changed most.
pub fn print_changes(before: &Rows, now: &Rows) {
    if before.is_empty() {
        println!("\nno baseline yet: --update writes one");
        return;
    }
    let mut changes: Vec<(f64, &str)> = now
        .iter()
        .filter_map(|(id, score)| Some((score - before.get(id)?, id.as_str())))
        .filter(|(change, _)| change.abs() >= NOTABLE)
        .collect();
    changes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (down, up): (Vec<_>, Vec<_>) = changes.into_iter().partition(|(change, _)| *change < 0.0);
    println!("\nagainst the baseline: {} pages better, {} worse", up.len(), down.len());
    let list = |changes: &mut dyn Iterator<Item = &(f64, &str)>| {
        for (change, id) in changes.take(LINES) {
            println!("  {change:+.3}  {id}  ({:.3} → {:.3})", before[*id], now[*id]);
        }
    };
    list(&mut down.iter());
    list(&mut up.iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let rows = Rows::from([("wcxb/0001".into(), 0.5), ("several/flat/x".into(), 1.0)]);
        let path = std::env::temp_dir().join(format!("baseline-{}.tsv", std::process::id()));
        fs::write(&path, write(&rows)).expect("a file");
        assert_eq!(read(&path).expect("rows"), rows);
        fs::remove_file(&path).expect("removed");
        assert!(read(&path).expect("nothing").is_empty());
    }
}
