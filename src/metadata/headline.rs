//! The title, once the text is chosen: what stands above the text knows better
//! than a `<title>` that has the site's name in it, or nothing else.

/// A line above the chosen text.
pub(crate) struct Line<'l> {
    pub(crate) text: &'l str,
    pub(crate) is_heading: bool,
}

/// A `<title>` of fewer words may be the site's name alone.
const FEW_WORDS: usize = 3;

/// The title that fits the lines above the text, the nearest first; `None`
/// where the one at hand stands. `is_stated`: more than `<title>` gives it.
pub(crate) fn better_title(
    title: Option<&str>,
    is_stated: bool,
    site: Option<&str>,
    above: &[Line],
) -> Option<String> {
    let Some(title) = title else { return nearest_heading(above) };
    if let Some(line) = above.iter().find(|line| is_part_of(line.text, title)) {
        return Some(line.text.to_owned());
    }
    let says_little =
        !is_stated && title.split_whitespace().count() < FEW_WORDS || site == Some(title);
    let is_above = above.iter().any(|line| line.text.eq_ignore_ascii_case(title));
    if says_little && !is_above { nearest_heading(above) } else { None }
}

fn nearest_heading(above: &[Line]) -> Option<String> {
    let words = |line: &&Line| line.text.split_whitespace().count() >= FEW_WORDS;
    above.iter().filter(|line| line.is_heading).find(words).map(|line| line.text.to_owned())
}

/// Whether a line is the title but for a name before or after a separator.
fn is_part_of(line: &str, title: &str) -> bool {
    let rest = title.strip_prefix(line).or_else(|| title.strip_suffix(line));
    let is_most = line.chars().count() * 2 > title.chars().count();
    is_most
        && rest.is_some_and(|rest| {
            let rest = rest.trim();
            rest.starts_with(SEPARATORS) || rest.ends_with(SEPARATORS)
        })
}

const SEPARATORS: [char; 9] = ['|', '-', '–', '—', '·', '•', ':', '»', '/'];

#[cfg(test)]
mod tests {
    use super::*;

    fn better(title: &str, above: &[(&str, bool)]) -> Option<String> {
        let lines: Vec<Line> =
            above.iter().map(|&(text, is_heading)| Line { text, is_heading }).collect();
        better_title(Some(title), false, None, &lines)
    }

    #[test]
    fn a_short_title_that_is_stated_stands() {
        let lines = [Line { text: "Get ten in value", is_heading: true }];
        assert_eq!(better_title(Some("Water Bottles"), true, None, &lines), None);
        let site = Some("The Post");
        let got = better_title(Some("The Post"), true, site, &lines);
        assert_eq!(got.as_deref(), Some("Get ten in value"));
    }

    #[test]
    fn a_line_that_is_the_title_without_the_site_wins() {
        let above = [("By Jane", false), ("Ship lost in a storm", false)];
        assert_eq!(
            better("The Post - Ship lost in a storm", &above).as_deref(),
            Some("Ship lost in a storm")
        );
        assert_eq!(
            better("Ship lost in a storm | The Post", &above).as_deref(),
            Some("Ship lost in a storm")
        );
        assert_eq!(better("Ship lost in a storm", &above), None);
    }

    #[test]
    fn a_site_name_gives_way_to_the_heading() {
        let above = [("By Jane", false), ("Ship lost in a storm", true)];
        assert_eq!(better("Post", &above).as_deref(), Some("Ship lost in a storm"));
        assert_eq!(better("Why ships are lost", &above), None);
        assert_eq!(better("Post", &[("Ship lost in a storm", false)]), None);
    }
}
