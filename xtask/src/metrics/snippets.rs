//! Snippets that must be there and snippets that must not.

/// WCXB: the share of snippets found, ignoring case; 1 where there are none.
pub fn found_share(text: &str, snippets: &[String]) -> f64 {
    if snippets.is_empty() {
        return 1.0;
    }
    let text = text.to_lowercase();
    let found = snippets.iter().filter(|s| text.contains(&s.to_lowercase())).count();
    found as f64 / snippets.len() as f64
}

/// trafilatura: counts over all pages together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SnippetCount {
    pub right: f64,
    pub extra: f64,
    pub missing: f64,
}

impl SnippetCount {
    /// Counts one page's snippets as they stand.
    pub fn of(text: &str, with: &[String], without: &[String]) -> SnippetCount {
        let found = |list: &[String]| list.iter().filter(|s| text.contains(s.as_str())).count();
        let right = found(with);
        SnippetCount {
            right: right as f64,
            extra: found(without) as f64,
            missing: (with.len() - right) as f64,
        }
    }

    /// Adds another page's counts.
    pub fn add(&mut self, other: SnippetCount) {
        self.right += other.right;
        self.extra += other.extra;
        self.missing += other.missing;
    }

    /// Share of what was given that was wanted.
    pub fn precision(self) -> f64 {
        self.right / (self.right + self.extra).max(1.0)
    }

    /// Share of what was wanted that was given.
    pub fn recall(self) -> f64 {
        self.right / (self.right + self.missing).max(1.0)
    }

    /// Their harmonic mean.
    pub fn f1(self) -> f64 {
        super::f1(self.precision(), self.recall())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_snippets() {
        let list = |items: &[&str]| items.iter().map(|s| s.to_string()).collect::<Vec<_>>();
        assert_eq!(found_share("One TWO", &list(&["one", "two", "three", "four"])), 0.5);
        assert_eq!(found_share("", &[]), 1.0);
        let mut sum = SnippetCount::of("One two", &list(&["One", "one"]), &list(&["two"]));
        assert_eq!((sum.precision(), sum.recall(), sum.f1()), (0.5, 0.5, 0.5));
        sum.add(SnippetCount::of("x", &list(&["x"]), &[]));
        assert_eq!(sum.recall(), 2.0 / 3.0);
    }
}
