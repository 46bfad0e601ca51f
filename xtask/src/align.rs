//! Which blocks of a page a truth was taken from.
//!
//! Common runs of words are matched longest first, each word of the truth
//! once; short runs prefer the neighbourhood of what is already matched; what
//! lies between two matches is filled in word by word. So a sentence that a
//! teaser repeats is credited to the article's body, not to the teaser.

use crate::metrics::tokens;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// Words that a run must have.
const SHORTEST: usize = 3;
/// Words from which a run needs no neighbours to be believed.
const SURE: usize = 8;
/// Places in the truth that are tried for one place of the page.
const PLACES: usize = 40;
/// How far, in words, neighbours vouch for a short run, and gaps at the ends reach.
const NEAR: usize = 60;
const EDGE: usize = 40;
/// Longer gaps are not filled.
const GAP: usize = 400;

/// The share of each block's words that the truth holds, 0 to 1.
pub fn coverage(blocks: &[&str], truth: &str) -> Vec<f32> {
    let mut words = Interner::default();
    let truth = words.all(truth);
    let mut page = vec![];
    let mut ends = vec![];
    for block in blocks {
        page.extend(words.all(block));
        ends.push(page.len());
    }
    let matched = Tiling::new(&page, &truth).run();
    let mut start = 0;
    ends.into_iter()
        .map(|end| {
            let hits = matched[start..end].iter().filter(|m| m.is_some()).count();
            let share = hits as f32 / (end - start).max(1) as f32;
            start = end;
            share
        })
        .collect()
}

#[derive(Default)]
struct Interner(HashMap<String, u32>);

impl Interner {
    fn all(&mut self, text: &str) -> Vec<u32> {
        let lower = text.to_lowercase();
        let mut number = |word: &str| match self.0.get(word) {
            Some(n) => *n,
            None => {
                let n = self.0.len() as u32;
                self.0.insert(word.to_owned(), n);
                n
            }
        };
        tokens(&lower).map(&mut number).collect()
    }
}

/// A common run: its length, its place in the page, its place in the truth.
type Run = (usize, Reverse<usize>, Reverse<usize>);

struct Tiling<'a> {
    page: &'a [u32],
    truth: &'a [u32],
    /// For each word of the page, the word of the truth it stands for.
    matched: Vec<Option<usize>>,
    used: Vec<bool>,
    shortest: usize,
}

impl<'a> Tiling<'a> {
    fn new(page: &'a [u32], truth: &'a [u32]) -> Self {
        Tiling {
            page,
            truth,
            matched: vec![None; page.len()],
            used: vec![false; truth.len()],
            shortest: SHORTEST.min(page.len()).min(truth.len()),
        }
    }

    fn run(mut self) -> Vec<Option<usize>> {
        if self.shortest > 0 {
            let short = self.take_long(self.candidates());
            self.take_short(short);
            for (page, truth) in self.gaps() {
                self.fill(page, truth);
            }
        }
        self.matched
    }

    /// All common runs that cannot be made longer to the left.
    fn candidates(&self) -> BinaryHeap<Run> {
        let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
        for (j, key) in self.truth.windows(self.shortest).enumerate() {
            places.entry(key).or_default().push(j);
        }
        let mut runs = BinaryHeap::new();
        for (i, key) in self.page.windows(self.shortest).enumerate() {
            for &j in places.get(key).into_iter().flatten().take(PLACES) {
                if i == 0 || j == 0 || self.page[i - 1] != self.truth[j - 1] {
                    let same = self.page[i..].iter().zip(&self.truth[j..]);
                    let length = same.take_while(|(a, b)| a == b).count();
                    runs.push((length, Reverse(i), Reverse(j)));
                }
            }
        }
        runs
    }

    /// Takes runs of [`SURE`] words or more, longest first; gives back the others.
    fn take_long(&mut self, mut runs: BinaryHeap<Run>) -> Vec<Run> {
        let mut short = vec![];
        while let Some((length, Reverse(i), Reverse(j))) = runs.pop() {
            let (free, at) = self.longest_free(length, i, j);
            if free < self.shortest {
                continue;
            }
            let run = (free, Reverse(i + at), Reverse(j + at));
            match (free >= SURE, free == length) {
                (true, true) => self.take(free, i, j),
                (true, false) => runs.push(run),
                (false, _) => short.push(run),
            }
        }
        short
    }

    /// Takes what is left of short runs, those near their neighbours first.
    fn take_short(&mut self, runs: Vec<Run>) {
        let before = self.nearest(self.matched.iter().enumerate());
        let mut after = self.nearest(self.matched.iter().enumerate().rev());
        after.reverse();
        let near = |a: usize, b: usize| a < b && b - a < NEAR;
        let mut ranked: Vec<_> = runs
            .into_iter()
            .map(|(length, Reverse(i), Reverse(j))| {
                let vouched = before[i].is_some_and(|(p, t)| i - p < NEAR && near(t, j));
                let last = i + length - 1;
                let vouched_after = after[last].is_some_and(|(p, t)| p - i < NEAR && near(j, t));
                let bonus = 4 * (usize::from(vouched) + usize::from(vouched_after));
                (Reverse(length + bonus), i, j, length)
            })
            .collect();
        ranked.sort_unstable();
        for (_, i, j, length) in ranked {
            let (free, at) = self.longest_free(length, i, j);
            if free >= self.shortest {
                self.take(free, i + at, j + at);
            }
        }
    }

    /// For each word, the nearest matched word so far: its place and its match.
    fn nearest<'m>(
        &self,
        words: impl Iterator<Item = (usize, &'m Option<usize>)>,
    ) -> Vec<Option<(usize, usize)>> {
        let mut last = None;
        words
            .map(|(i, matched)| {
                last = matched.map(|t| (i, t)).or(last);
                last
            })
            .collect()
    }

    /// The longest part of a run of which nothing is taken: length and start in the run.
    fn longest_free(&self, length: usize, i: usize, j: usize) -> (usize, usize) {
        let (mut best, mut at, mut current) = (0, 0, 0);
        for o in 0..length {
            let free = self.matched[i + o].is_none() && !self.used[j + o];
            current = if free { current + 1 } else { 0 };
            if current > best {
                (best, at) = (current, o + 1 - current);
            }
        }
        (best, at)
    }

    fn take(&mut self, length: usize, i: usize, j: usize) {
        for o in 0..length {
            self.matched[i + o] = Some(j + o);
            self.used[j + o] = true;
        }
    }

    /// Stretches of page and truth that lie between the same two matches.
    fn gaps(&self) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
        let (page_end, truth_end) = (self.page.len(), self.truth.len());
        let matches: Vec<(usize, usize)> =
            self.matched.iter().enumerate().filter_map(|(i, m)| m.map(|t| (i, t))).collect();
        let (Some(&(first, t0)), Some(&(last, t1))) = (matches.first(), matches.last()) else {
            return vec![];
        };
        let mut gaps = vec![(first.saturating_sub(EDGE)..first, t0.saturating_sub(EDGE)..t0)];
        for pair in matches.windows(2) {
            let ((a, ta), (b, tb)) = (pair[0], pair[1]);
            if b - a < 2 {
                continue;
            }
            if ta < tb && tb - ta < GAP {
                if b - a < GAP {
                    gaps.push((a + 1..b, ta + 1..tb));
                }
            } else {
                gaps.push((a + 1..b.min(a + EDGE), ta + 1..truth_end.min(ta + EDGE)));
            }
        }
        gaps.push((last + 1..page_end.min(last + EDGE), t1 + 1..truth_end.min(t1 + EDGE)));
        gaps
    }

    /// Matches free words of a gap, in order, as many as possible.
    fn fill(&mut self, page: std::ops::Range<usize>, truth: std::ops::Range<usize>) {
        let page: Vec<usize> = page.filter(|&i| self.matched[i].is_none()).collect();
        let truth: Vec<usize> = truth.filter(|&j| !self.used[j]).collect();
        if page.is_empty() || truth.is_empty() {
            return;
        }
        let width = truth.len() + 1;
        let mut longest = vec![0u16; (page.len() + 1) * width];
        for (a, &i) in page.iter().enumerate().rev() {
            for (b, &j) in truth.iter().enumerate().rev() {
                longest[a * width + b] = if self.page[i] == self.truth[j] {
                    longest[(a + 1) * width + b + 1] + 1
                } else {
                    longest[(a + 1) * width + b].max(longest[a * width + b + 1])
                };
            }
        }
        let (mut a, mut b) = (0, 0);
        while a < page.len() && b < truth.len() {
            if self.page[page[a]] == self.truth[truth[b]] {
                self.take(1, page[a], truth[b]);
                (a, b) = (a + 1, b + 1);
            } else if longest[(a + 1) * width + b] >= longest[a * width + b + 1] {
                a += 1;
            } else {
                b += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_wins_over_the_teaser() {
        let blocks = [
            "the quick brown fox jumps",
            "Today the quick brown fox jumps over the lazy dog, and nobody minds it at all.",
            "Home About Contact",
            "It slept well.",
        ];
        let truth = format!("{}\n{}", blocks[1], blocks[3]);
        assert_eq!(coverage(&blocks, &truth), [0.0, 1.0, 0.0, 1.0]);
    }

    #[test]
    fn gaps_between_matches_are_filled() {
        let page = [
            "one two three four five six seven eight x nine ten eleven twelve thirteen fourteen fifteen sixteen",
        ];
        let truth = page[0].replace(" x ", " y x z ");
        assert_eq!(coverage(&page, &truth), [1.0]);
    }

    #[test]
    fn nothing_to_align() {
        assert_eq!(coverage(&["a b c", ""], ""), [0.0, 0.0]);
        assert!(coverage(&[], "a").is_empty());
        assert_eq!(coverage(&["a"], "a"), [1.0]);
    }
}
