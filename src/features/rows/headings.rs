//! The heading that the block stands under.

use super::group;
use crate::features::quantise::{count, log, share};
use crate::tables::phrases::Concept;

group! {
    |c, b| {
        let any = c.headings.any_before(b);
        let major = c.headings.major_before(b);
        let says = |h: Option<usize>, concepts: &[Concept]| {
            let mask: u16 = concepts.iter().map(|concept| concept.bit()).sum();
            u8::from(h.is_some_and(|h| c.measures[h].text.concepts & mask != 0))
        };
        let distance = |h: Option<usize>| h.map_or(0, |h| count(b - h));
        let similarity = |h: Option<usize>| h.map_or(0, |h| share(c.measures[h].title_similarity, 1.0));
        let links = |h: Option<usize>| h.map_or(0, |h| share(c.measures[h].link_share, 1.0));
        let level = |h: Option<usize>| h.map_or(0, |h| c.measures[h].heading);
        let since = |h: Option<usize>| h.map(|h| c.containers.prefix.between(h, b));
    }
    "heading_level" => level(any),
    "heading_distance" => distance(any),
    "heading_mass" => since(any).map_or(0, |s| log(s.mass)),
    "heading_related" => says(any, &[Concept::Related]),
    "heading_action" => says(any, &[Concept::CallToAction, Concept::Account, Concept::Share]),
    "heading_comments" => says(any, &[Concept::Comments]),
    "heading_author" => says(any, &[Concept::AuthorBio, Concept::Byline]),
    "heading_reference" => says(any, &[Concept::Reference]),
    "heading_legal" => says(any, &[Concept::Legal, Concept::Navigation, Concept::Shop]),
    "heading_links" => links(any),
    "heading_title" => similarity(any),
    "major_level" => level(major),
    "major_distance" => distance(major),
    "major_related" => says(major, &[Concept::Related]),
    "major_comments" => says(major, &[Concept::Comments, Concept::Account]),
    "major_title" => similarity(major),
    "major_links" => links(major),
    "major_prose" => since(major).map_or(0, |s| log(s.good)),
}
