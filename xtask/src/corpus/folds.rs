//! Divides the corpus so that no site is in two folds.

use super::Page;
use std::collections::{BTreeMap, HashMap};

/// Number of parts for cross-validation.
pub const FOLDS: usize = 5;

/// Puts each domain whole into the fold that has fewest pages like its own,
/// the largest domains first. Depends on the corpus alone.
pub(super) fn assign(pages: &mut [Page]) {
    let mut domains: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        domains.entry(page.domain.clone()).or_default().push(index);
    }
    let mut order: Vec<Vec<usize>> = domains.into_values().collect();
    // Equal sizes go by a hash of the name, lest the alphabet decide.
    order
        .sort_by_key(|members| (std::cmp::Reverse(members.len()), hash(&pages[members[0]].domain)));
    let mut like: Vec<HashMap<String, usize>> = vec![HashMap::new(); FOLDS];
    let mut total = [0usize; FOLDS];
    for members in order {
        let group = |i: usize| format!("{} {}", pages[i].set.name(), pages[i].kind);
        let load = |fold: usize| -> usize {
            members.iter().map(|&i| like[fold].get(&group(i)).copied().unwrap_or(0)).sum()
        };
        let best = (0..FOLDS).min_by_key(|&fold| (load(fold), total[fold], fold)).unwrap_or(0);
        total[best] += members.len();
        for &i in &members {
            *like[best].entry(group(i)).or_default() += 1;
        }
        members.iter().for_each(|&i| pages[i].fold = best);
    }
}

/// FNV-1a, the same everywhere and always.
fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}
