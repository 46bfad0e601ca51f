//! Named rules for clutter that no score sees well: one rule, one file.
//!
//! A rule looks at the blocks kept so far and names those to remove. It is
//! plain data: a name, a function, and the cases that show where it fires and
//! where it must not.

mod ad_label;
mod author_bio;
mod comment_teaser;
mod comments;
mod duplicate;
mod hidden;
mod image_credit;
mod legal_tail;
mod link_list;
mod newsletter_box;
mod notice;
mod related_cards;
mod repeated_header;
mod scene;
mod share_bar;
mod tag_list;
mod teaser_line;

pub(crate) use scene::Scene;

use crate::trace::{Rulings, Stage};

/// One rule.
pub(crate) struct Rule {
    /// Its name in the trace.
    pub(crate) name: &'static str,
    removes: Removes,
    /// Where it fires and where it must not.
    #[cfg(test)]
    cases: &'static [cases::Case],
}

/// How a rule finds what it removes of the kept blocks.
enum Removes {
    /// Block by block.
    Each(fn(&Scene, usize) -> bool),
    /// All at once.
    All(fn(&Scene) -> Vec<usize>),
}

impl Rule {
    fn removed(&self, scene: &Scene) -> Vec<usize> {
        match self.removes {
            Removes::Each(removes) => scene.kept().filter(|&b| removes(scene, b)).collect(),
            Removes::All(find) => find(scene),
        }
    }
}

/// All rules, in the order in which they run.
const RULES: &[&Rule] = &[
    &hidden::RULE,
    &duplicate::RULE,
    &related_cards::RULE,
    &comments::RULE,
    &repeated_header::RULE,
    &ad_label::RULE,
    &notice::RULE,
    &share_bar::RULE,
    &newsletter_box::RULE,
    &link_list::RULE,
    &teaser_line::RULE,
    &tag_list::RULE,
    &image_credit::RULE,
    &author_bio::RULE,
    &comment_teaser::RULE,
    &legal_tail::RULE,
];

/// Runs all rules on what is kept.
pub(crate) fn prune(scene: &mut Scene, rulings: &mut Rulings) {
    for rule in RULES {
        let removed = rule.removed(scene);
        // Taken for clutter as a whole, the text is what the page has.
        if removed.is_empty() || removed.len() == scene.kept().count() {
            continue;
        }
        for &b in &removed {
            rulings.rule(b, false, Stage::Prune, rule.name);
        }
        scene.remove(&removed);
    }
}

#[cfg(test)]
mod cases;
