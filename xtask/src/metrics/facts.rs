//! Titles, names and dates: the same or not.

/// Whether two names or titles are the same, ignoring case, white space and a leading "by".
pub fn same_text(answer: &str, truth: &str) -> bool {
    normal(answer) == normal(truth)
}

fn normal(text: &str) -> String {
    let text = text.to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.strip_prefix("by ").unwrap_or(&text).to_owned()
}

/// Whether two ISO 8601 times name the same day, as written.
pub fn same_day(answer: &str, truth: &str) -> bool {
    let day = |text: &str| text.trim().get(..10).map(str::to_owned);
    day(truth).is_some() && day(answer) == day(truth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares() {
        assert!(same_text("By  Ann Lee", "ann lee"));
        assert!(!same_text("Ann Lee", "Ann Lees"));
        assert!(same_day("2025-09-04T10:00:00Z", "2025-09-04"));
        assert!(!same_day("2025-09", "2025-09"));
        assert!(!same_day("", ""));
    }
}
