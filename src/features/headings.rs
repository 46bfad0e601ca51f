//! The headings that blocks stand under.

use super::Measures;

/// A heading further back, in blocks, is no longer that of the text.
const FAR: usize = 255;
/// Headings of these levels divide the page; others divide a text.
const MAJOR: u8 = 2;

/// The nearest headings before each block.
pub(super) struct Headings {
    any: Vec<Option<usize>>,
    major: Vec<Option<usize>>,
}

impl Headings {
    pub(super) fn new(measures: &[Measures]) -> Headings {
        Headings { any: last_before(measures, 6), major: last_before(measures, MAJOR) }
    }

    /// The nearest heading before the block.
    pub(super) fn any_before(&self, b: usize) -> Option<usize> {
        self.any[b]
    }

    /// The nearest heading before the block that divides the page.
    pub(super) fn major_before(&self, b: usize) -> Option<usize> {
        self.major[b]
    }
}

fn last_before(measures: &[Measures], lowest: u8) -> Vec<Option<usize>> {
    let mut last: Option<usize> = None;
    let step = |(b, m): (usize, &Measures)| {
        let before = last.filter(|h| b - h <= FAR);
        if (1..=lowest).contains(&m.heading) {
            last = Some(b);
        }
        before
    };
    measures.iter().enumerate().map(step).collect()
}
