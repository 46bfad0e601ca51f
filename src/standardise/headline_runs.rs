//! Headlines of other stories that run on inside a paragraph are left out.
//!
//! Why: feeds that lose their markup leave the links of a "most read" list
//! between two sentences of one paragraph, where no block is theirs alone.
//! Rule: three links or more, each of several words and to a different place,
//! with nothing between them, in a paragraph that says more than they do.

use super::chosen::Chosen;
use super::plan::{Claim, Plan};
use crate::article::NodeNumber;
use crate::hash::HashSet;
use crate::page::{Page, Tag};

/// Links of the shortest run.
const LEAST_LINKS: usize = 3;
/// Words of the shortest headline.
const LEAST_WORDS: usize = 4;

pub(crate) fn claim(chosen: &Chosen, plan: &mut Plan) {
    let page = chosen.page;
    for (n, _) in page.elements().filter(|&(n, _)| page.tag(n) == Tag::P && chosen.any(n)) {
        for run in runs(page, n).filter(|run| is_headlines(page, n, run)) {
            run.into_iter().for_each(|link| plan.claim(link, Claim::Drop));
        }
    }
}

/// The paragraph's links by what parts them: those of one run follow each
/// other with nothing but space between.
fn runs(page: &Page, paragraph: NodeNumber) -> impl Iterator<Item = Vec<NodeNumber>> {
    let mut runs = vec![Vec::new()];
    let mut end = paragraph;
    for n in page.descendants(paragraph).filter(|&n| page.tag(n) == Tag::A) {
        let between = || (end..n).filter_map(|n| page.text(n)).any(|t| !t.trim().is_empty());
        if n >= end && between() {
            runs.push(Vec::new());
        }
        if let (true, Some(run)) = (n >= end, runs.last_mut()) {
            run.push(n);
        }
        end = end.max(page.end(n));
    }
    runs.into_iter()
}

fn is_headlines(page: &Page, paragraph: NodeNumber, run: &[NodeNumber]) -> bool {
    let texts: Vec<String> = run.iter().map(|&n| page.text_of(n)).collect();
    let targets: HashSet<&str> = run.iter().filter_map(|&n| page.attr(n, "href")).collect();
    let is_headline = |text: &String| text.split_whitespace().count() >= LEAST_WORDS;
    let linked: usize = texts.iter().map(String::len).sum();
    run.len() >= LEAST_LINKS
        && targets.len() == run.len()
        && texts.iter().all(is_headline)
        && page.text_length(paragraph) > 2 * linked
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    const BEFORE: &str = "The factory index rose in May to a level that nobody had hoped for, and the \
        banks said that they would look at it again before the summer is over.";
    const AFTER: &str = "A reading below fifty means that less was made than in the month before, which \
        has been so since the beginning of the year.";

    fn paragraph(links: &str) -> String {
        format!("<p>{BEFORE} {links} {AFTER}</p>")
    }

    #[test]
    fn a_run_of_headlines_goes() {
        let run = "<a href=/1>Ten ships that never came back</a> <a href=/2>Der Hafen, hundert Jahre \
            danach</a> <a href=/3>Une nouvelle route vers la mer</a>";
        assert_eq!(html(&paragraph(run)).matches("href").count(), 0);
        assert_eq!(
            html(&paragraph(run)).split_whitespace().count(),
            html(&paragraph("")).split_whitespace().count()
        );
    }

    #[test]
    fn links_of_the_text_stay() {
        let parted = "<a href=/1>Ten ships that never came back</a>, <a href=/2>the harbour of a \
            hundred years</a> and <a href=/3>a new road to the sea</a>";
        let short = "<a href=/1>one</a> <a href=/2>two</a> <a href=/3>three</a>";
        let same = "<a href=/1>Ten ships that never</a> <a href=/1>came back to the bay</a> <a \
            href=/1>where they were built</a>";
        for links in [parted, short, same] {
            assert_eq!(html(&paragraph(links)).matches("href").count(), 3, "{links}");
        }
    }
}
