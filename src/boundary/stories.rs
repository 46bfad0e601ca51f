//! The other stories of a page, and how far each reaches.

use super::View;
use super::evidence::{Main, branch_off, label, weigh};
use super::subject::Told;
use super::zones::{self, Zone, is_label, rank};
use crate::article::{OtherArticle, PageKind};
use std::ops::Range;

/// The weight of evidence that makes a zone the beginning of another story.
pub(super) const ENOUGH: f32 = 4.0;

/// Stories come in rows: what is added for a zone after one that began another
/// story, and once more where it is built alike.
const IN_A_ROW: f32 = 1.0;

/// A story: its headline, its lines, its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Story {
    pub(crate) head: usize,
    pub(crate) blocks: Range<usize>,
}

impl Story {
    /// Its headline's text.
    pub(super) fn title(&self, view: &View) -> String {
        view.blocks.text(self.head).to_owned()
    }

    /// As [`crate::Article::others`] lists it.
    pub(super) fn listed(&self, view: &View) -> OtherArticle {
        let byline =
            (self.head + 1..self.blocks.end.min(self.head + 6)).find(|&b| is_label(view, b));
        OtherArticle {
            title: self.title(view),
            byline: byline.map(|b| view.blocks.text(b).to_owned()),
            node: view.blocks.list[self.head].node,
        }
    }
}

/// The page's main story, to be listed beside others.
pub(super) fn main(view: &View) -> Option<Story> {
    let main = Main::new(view)?;
    let head = main.headline.unwrap_or(main.prose);
    Some(Story { head, blocks: head..main.prose + 1 })
}

fn in_a_row(view: &View, last: &Zone, zone: &Zone) -> f32 {
    let shape = |z: &Zone| {
        let tag = |b: usize| view.page.tag(view.blocks.list[b].node);
        (z.prose - z.head, tag(z.head), tag(z.prose))
    };
    if shape(last) == shape(zone) { 2.0 * IN_A_ROW } else { IN_A_ROW }
}

/// Words that the main story has at least before another begins: what is
/// shorter is its header or summary.
const LEAST_WORDS: f32 = 60.0;

/// Finds the stories that are not the main one.
pub(super) fn find(view: &View, focus: Option<usize>) -> Vec<Story> {
    // On a list the reader's eyes alone say which one is meant.
    if is_one_whole(view) || (view.meta.is_list && focus.is_none()) {
        return Vec::new();
    }
    let Some(main) = Main::new(view) else { return Vec::new() };
    let words = |z: &Zone| {
        let text = main.prose..z.from.max(main.prose);
        view.features.weights[text].iter().sum::<f32>()
    };
    let is_later = |z: &Zone| Some(z.head) != main.headline && words(z) >= LEAST_WORDS;
    let later: Vec<Zone> = zones::find(view).into_iter().filter(is_later).collect();
    let looked_at = focus.and_then(|b| looked_at(view, &later, b));
    let (mut foreign, mut told): (Vec<Zone>, _) = (Vec::new(), Told::default());
    for zone in later {
        let last = foreign.last();
        let mut begins = || {
            let row = last.map_or(0.0, |last| in_a_row(view, last, &zone));
            !last.is_some_and(|last| is_section_of(view, &main, last, &zone))
                && weigh(view, &main, &mut told, &zone) + row >= ENOUGH
        };
        if Some(zone) == looked_at || begins() {
            foreign.push(zone);
        }
    }
    let from: Vec<usize> = foreign.iter().map(|zone| first_line(view, &main, zone)).collect();
    let ends = from.iter().skip(1).copied().chain([view.blocks.len()]);
    let story = |(i, end): (usize, usize)| Story {
        head: foreign[i].head,
        blocks: from[i]..end.min(reach(view, &main, &foreign[i])),
    };
    (0..foreign.len()).zip(ends).map(story).collect()
}

/// The zone that heads what the reader looks at, where the model is sure that
/// this is not the main story.
fn looked_at(view: &View, zones: &[Zone], b: usize) -> Option<Zone> {
    let zone = zones.iter().rev().find(|z| z.from <= b)?;
    let is_near = zone.prose + NEAR >= b;
    (is_near && view.probabilities[b] < UNLIKELY).then_some(*zone)
}

/// How far below its headline's prose a story is still surely that one, in blocks.
const NEAR: usize = 60;
/// Below this the model does not take prose for the main story's.
const UNLIKELY: f32 = 0.4;

/// Whether a zone lies within another story and does not begin as that one did.
fn is_section_of(view: &View, main: &Main, last: &Zone, zone: &Zone) -> bool {
    let lacks_label = label(view, last) > 0.0 && label(view, zone) == 0.0;
    let is_lesser = rank(view, zone.head) > rank(view, last.head) || lacks_label;
    is_lesser && zone.head < reach(view, main, last)
}

/// What is left of the page after a row of other stories: not the main story's,
/// unless there is so much text that the stories only interrupted it.
pub(super) fn tail(view: &View, stories: &[Story]) -> Range<usize> {
    let end = view.blocks.len();
    let [first, .., last] = stories else { return end..end };
    let words = |blocks: Range<usize>| {
        let likely =
            blocks.filter(|&b| view.features.signals[b].is_prose && view.probabilities[b] > 0.5);
        likely.map(|b| view.features.weights[b]).sum::<f32>()
    };
    let resumes = words(last.blocks.end..end) > RESUMES * words(0..first.blocks.start);
    if resumes { end..end } else { last.blocks.end..end }
}

/// The share of the main story that may be likely text after the others.
const RESUMES: f32 = 0.15;

/// Threads and live reports repeat heads, names and times within one article;
/// lists, shelves and manuals repeat heads and texts that belong together.
fn is_one_whole(view: &View) -> bool {
    view.kind != PageKind::Article || view.meta.types.iter().any(|t| t == "LiveBlogPosting")
}

/// The first line of the zone that does not end the story before: closing
/// sentences and ornaments do, and what is in the main story's own container;
/// other labels and headings do not.
fn first_line(view: &View, main: &Main, zone: &Zone) -> usize {
    let node = |b: usize| view.blocks.list[b].node;
    let own = branch_off(view.page, node(main.prose), node(zone.head));
    let closes = |&b: &usize| {
        let s = &view.features.signals[b];
        let is_sentence = s.ends_sentence && s.heading == 0 && s.link_share < 0.5;
        let is_own = own.is_some_and(|own| view.page.is_within(node(b), own));
        is_sentence || is_own || !view.blocks.list[b].has_words
    };
    (zone.from..zone.head).find(|b| !closes(b)).unwrap_or(zone.head)
}

/// The blocks of the container that holds the story and nothing of the main one.
fn own_container(view: &View, main: &Main, zone: &Zone) -> Option<Range<usize>> {
    let first = view.blocks.list[main.prose].node;
    let branch = branch_off(view.page, view.blocks.list[zone.head].node, first)?;
    Some(view.blocks.within(view.page, branch)).filter(|span| span.contains(&zone.prose))
}

/// One past the last block of the container that the story is in.
fn reach(view: &View, main: &Main, zone: &Zone) -> usize {
    if let Some(own) = own_container(view, main, zone) {
        return own.end;
    }
    // Flat: the story runs on beside its headline.
    let (first, head) = (view.blocks.list[main.prose].node, view.blocks.list[zone.head].node);
    let around = view.page.ancestors(head).find(|&n| view.page.is_within(first, n));
    around.map_or(view.blocks.len(), |n| view.blocks.within(view.page, n).end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, features, metadata, page::Page, tree};

    const PROSE: &str = "<p>The ship sailed in the morning, and nobody on the long grey quay saw it \
        again that year, though many went down to the water each day and looked for it.</p>";

    /// Reads a page of which all blocks are as likely as `probability`.
    fn read<T>(html: &str, probability: f32, read: impl FnOnce(&View) -> T) -> T {
        let tree = tree::parse(html);
        let page = Page::new(&tree, None);
        let blocks = blocks::cut(&page);
        let meta = metadata::read(&page);
        let features = features::compute(&page, &blocks, &meta);
        read(&View {
            page: &page,
            blocks: &blocks,
            features: &features,
            probabilities: &vec![probability; blocks.len()],
            meta: &meta,
            kind: PageKind::Article,
            certainty: 0.5,
        })
    }

    /// The stories found, as the text of their first and last block.
    fn stories(html: &str, probability: f32, focus: Option<&str>) -> Vec<(String, String)> {
        read(html, probability, |view| {
            let text = |b: usize| view.blocks.text(b).to_owned();
            let focus = focus.and_then(|f| (0..view.blocks.len()).find(|&b| text(b).contains(f)));
            let found = find(view, focus);
            found.iter().map(|s| (text(s.blocks.start), text(s.blocks.end - 1))).collect()
        })
    }

    fn main_story() -> String {
        format!("<h1>The lost ship of the bay</h1>{}", PROSE.repeat(4))
    }

    #[test]
    fn a_lesser_heading_in_another_story_is_its_section() {
        let other = |level: u8| {
            format!(
                "<main>{}</main><article><h2>A new bridge over the river</h2>\
                <p>By Ann Doe · 3 May 2024</p>{PROSE}<h{level}>What the mayor said of it</h{level}>\
                <p>By Ben Roe · 4 May 2024</p>{PROSE}<p>The last line of it all.</p></article>",
                main_story()
            )
        };
        let whole = ("A new bridge over the river".into(), "The last line of it all.".into());
        assert_eq!(stories(&other(3), 0.5, None), [whole]);
        assert_eq!(stories(&other(2), 0.5, None).len(), 2);
    }

    #[test]
    fn what_is_looked_at_is_a_story_where_the_model_doubts_it() {
        let page = format!(
            "{}<h3>Notes on harbours of old</h3>{PROSE}<p>Looked at: harbours are old.</p>",
            main_story()
        );
        assert_eq!(stories(&page, 0.3, None), []);
        assert_eq!(stories(&page, 0.3, Some("Looked at")).len(), 1);
        assert_eq!(stories(&page, 0.9, Some("Looked at")), []);
    }

    /// Whether a zone of these lines, below the main story, begins another one.
    fn begins(lines: &str) -> bool {
        !stories(&format!("{}{lines}{PROSE}", main_story()), 0.5, None).is_empty()
    }

    #[test]
    fn a_linked_line_with_a_date_is_a_headline_outside_of_lists_and_data() {
        let link = "<a href=/x>Ten ships that never came back</a>";
        assert!(begins(&format!("<div>{link}</div><div>3 May 2024</div>")));
        assert!(!begins(&format!("<ul><li>{link}<li>3 May 2024</ul>")));
        assert!(begins(&format!("<table><tr><td>{link}<tr><td>3 May 2024</table>")));
        assert!(!begins(&format!("<table><tr><td>{link}<td>3 May 2024</table>")));
    }

    #[test]
    fn what_is_no_title_begins_no_story() {
        let signed = |head: &str| format!("<h2>{head}</h2><p>By Ann Doe · 3 May 2024</p>");
        for head in ["A new bridge over the river", "Neue Brücke über den Fluss"] {
            assert!(begins(&signed(head)), "{head}");
        }
        let others = [
            "ann.doe@news.example.org",
            "Re: the ship of the bay",
            "AW: Das Schiff der Bucht",
            "From $20 a month only",
        ];
        for head in others.into_iter().chain(["https://site.example/news/of/ships"]) {
            assert!(!begins(&signed(head)), "{head}");
        }
    }

    #[test]
    fn a_box_with_other_stories_that_is_closed_before_the_text_goes_on_begins_none() {
        let card = "<a href=/x>Ten ships that never came back</a><p>By Ann Doe · 3 May 2024</p>";
        assert!(begins(&format!("<div>{card}</div>")));
        assert!(!begins(&format!("<div><p>Read also</p>{card}</div>")));
        assert!(!begins(&format!("<aside>{card}</aside>")));
        assert!(!begins(&format!("<figure>{card}</figure>")));
        assert!(begins(&format!("<p>Read also</p><div>{card}</div>")));
    }

    #[test]
    fn a_long_heading_may_speak_of_what_a_short_one_asks_for() {
        let signed = |head: &str| format!("<h2>{head}</h2><p>By Ann Doe · 3 May 2024</p>");
        assert!(begins(&signed("Tutors were to save the children of the northern provinces")));
        assert!(!begins(&signed("Save the children now")));
    }

    #[test]
    fn a_signed_headline_that_leads_elsewhere_may_have_the_same_subject() {
        let page = |head: &str| {
            format!(
                "<title>Nobody sailed: the lost ship</title>{}<h1>{head}</h1>\
                <p>By Ann Doe · 3 May 2024</p>{PROSE}",
                main_story()
            )
        };
        let head = "Another ship was never seen again";
        assert_eq!(stories(&page(&format!("<a href=/x>{head}</a>")), 0.8, None).len(), 1);
        assert_eq!(stories(&page(head), 0.8, None), []);
    }

    #[test]
    fn a_fact_by_its_name_is_no_headline() {
        let dated = |line: &str| format!("<p>{line}</p><p>3 May 2024</p>");
        assert!(begins(&dated("<a href=/x>Ten ships of zone 6b</a>")));
        assert!(!begins(&dated("<a href=/x>Location: zone 6b</a>")));
    }

    #[test]
    fn a_caption_with_its_owner_is_no_dateline() {
        let zone = |line: &str| format!("<p>{line}</p><h2>A new bridge over the river</h2>");
        assert!(begins(&zone("Hamburg | 3 May 2024")));
        assert!(!begins(&zone("Hamburg | © 2024 Ann Doe")));
    }

    #[test]
    fn a_story_in_a_container_of_its_own_begins_there() {
        let page = format!(
            "<main>{}<p>Sources: the harbour’s book</p></main><article><p>Town news</p>\
            <h2>A new bridge over the river</h2><p>By Ann Doe · 3 May 2024</p>{PROSE}</article>",
            main_story()
        );
        assert_eq!(stories(&page, 0.5, None)[0].0, "Town news");
    }

    #[test]
    fn the_line_with_the_source_goes_with_the_heading_of_higher_rank() {
        let rest = "<p>The mayor spoke.</p><h3>What he said</h3>".to_owned() + PROSE;
        let page = |head: &str| format!("{}<article>{head}{PROSE}{rest}</article>", main_story());
        for head in [
            "<p>Town news of today</p><p>By Ann Doe · 3 May 2024</p><h2>A new bridge over it</h2>",
            "<h2>A new bridge over it</h2><p>By Ann Doe · 3 May 2024</p><h3>It leads over the river</h3>",
        ] {
            let titles = read(&page(head), 0.5, |view| {
                find(view, None).iter().map(|story| story.title(view)).collect::<Vec<_>>()
            });
            assert_eq!(titles, ["A new bridge over it"], "{head}");
        }
    }

    #[test]
    fn a_long_headline_is_no_prose() {
        let long = "Tutoring was to help the children of the northern provinces after the interminable \
            winter, and nobody who was there to see it can say today with certainty whether it has \
            done anything whatsoever";
        assert!(begins(&format!("<h2>{long}</h2><p>By Ann Doe · 3 May 2024</p>")));
    }
}
