//! A bar for what takes longer than a few seconds.

use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use rayon::prelude::*;

/// Maps a list on all cores, in order, with a bar on the terminal.
pub fn map<T: Sync, R: Send>(
    what: &'static str,
    list: &[T],
    f: impl Fn(&T) -> R + Send + Sync,
) -> Vec<R> {
    let style = ProgressStyle::with_template("{msg:<24} {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::new(list.len() as u64).with_message(what);
    let bar = match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    };
    list.par_iter().progress_with(bar).map(f).collect()
}
