//! Named rules for clutter that no score sees well: one rule, one file.
//!
//! A rule looks at the blocks kept so far and names those to remove. It is
//! plain data: a name, a function, and the cases that show where it fires and
//! where it must not.

mod ad_label;
mod author_bio;
mod comment_teaser;
mod comments;
mod hidden;
mod image_credit;
mod legal_tail;
mod link_list;
mod newsletter_box;
mod notice;
mod repeated_header;
mod scene;
mod share_bar;
mod tag_list;

pub(crate) use scene::Scene;

use crate::trace::{Rulings, Stage};

/// One rule.
pub(crate) struct Rule {
    /// Its name in the trace.
    pub(crate) name: &'static str,
    /// Whether a kept block is to be removed.
    removes: fn(&Scene, usize) -> bool,
    /// Where it fires and where it must not.
    #[cfg(test)]
    cases: &'static [cases::Case],
}

/// All rules, in the order in which they run.
const RULES: &[&Rule] = &[
    &hidden::RULE,
    &comments::RULE,
    &repeated_header::RULE,
    &ad_label::RULE,
    &notice::RULE,
    &share_bar::RULE,
    &newsletter_box::RULE,
    &link_list::RULE,
    &tag_list::RULE,
    &image_credit::RULE,
    &author_bio::RULE,
    &comment_teaser::RULE,
    &legal_tail::RULE,
];

/// Runs all rules on what is kept.
pub(crate) fn prune(scene: &mut Scene, rulings: &mut Rulings) {
    for rule in RULES {
        let removed: Vec<usize> = scene.kept().filter(|&b| (rule.removes)(scene, b)).collect();
        // Taken for clutter as a whole, the text is what the page has.
        if removed.len() == scene.kept().count() {
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
