//! Anchors of headings, as GitHub names them: Markdown has no other places to
//! link to.

use crate::doc::{Attr, Doc, Id, Step, TOP};
use crate::hash::HashMap;

/// The anchors of a document's headings, by the ids that lead there.
pub(super) struct Anchors {
    of: HashMap<String, String>,
}

impl Anchors {
    /// Reads a document once. An id leads to the heading that it stands on or
    /// in, or that what it stands on starts with.
    pub(super) fn read(doc: &Doc) -> Anchors {
        let mut anchors = Anchors { of: HashMap::default() };
        let mut counts: HashMap<String, u32> = HashMap::default();
        // Ids met since the last text: a heading next is what they lead to.
        let mut waiting: Vec<String> = Vec::new();
        let mut heading: Option<(Id, String)> = None;
        for step in doc.walk(TOP) {
            match step {
                Step::Enter(n) if doc.text(n).is_some() => {
                    if heading.is_none() {
                        waiting.clear();
                    }
                }
                Step::Enter(n) => {
                    waiting.extend(id(doc, n));
                    if heading.is_none() && doc.name(n).is_some_and(|name| name.is_heading()) {
                        heading = Some((n, anchor(&doc.text_of(n), &mut counts)));
                    }
                }
                Step::Leave(n) => {
                    if let Some((_, anchor)) = heading.take_if(|(open, _)| *open == n) {
                        let ids = waiting.drain(..).map(|id| (id, anchor.clone()));
                        anchors.of.extend(ids);
                    }
                }
            }
        }
        anchors
    }

    /// The anchor that an id leads to; `None` where no heading is.
    pub(super) fn of(&self, id: &str) -> Option<&str> {
        self.of.get(id).map(String::as_str)
    }
}

fn id(doc: &Doc, n: Id) -> Option<String> {
    let id = doc.attrs(n).iter().find(|a| matches!(a, Attr::Id(_)))?;
    Some(id.written().1.into_owned())
}

/// Of equal names the second has a `-1`, and so on.
fn anchor(heading: &str, counts: &mut HashMap<String, u32>) -> String {
    let own = slug(heading);
    let count = counts.entry(own.clone()).or_insert(0);
    *count += 1;
    if *count == 1 { own } else { format!("{own}-{}", *count - 1) }
}

fn slug(heading: &str) -> String {
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let lower = heading.trim().to_lowercase();
    lower.chars().filter(is_kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::markdown;

    #[test]
    fn places_of_the_article_are_its_headings() {
        assert_eq!(
            markdown(
                "<p><a href='#a'>A</a> <a href='#b'>B</a> <a href='#c'>C</a></p><h2 id=a>It is: good_old</h2><h2><span id=b>It is good_old</span></h2><p id=c>d</p>"
            ),
            "[A](#it-is-good_old) [B](#it-is-good_old-1) C\n\n## It is: good_old\n\n## It is good_old\n\nd\n"
        );
    }
}
