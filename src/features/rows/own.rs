//! The block's own text.

use super::group;
use crate::features::quantise::{count, log, share};
use crate::tables::phrases::Concept;
use crate::tables::vocabulary::Role;

group! {
    |c, b| {
        let block = &c.blocks.list[b];
        let m = &c.measures[b];
        let t = &m.text;
        let chars = f64::from(block.chars);
        let of_chars = |n: u32| share(f64::from(n), chars);
        let says = |concept: Concept| u8::from(t.concepts & concept.bit() != 0);
        let (inline_roles, inline_hidden) = inline_names(c, b);
        let inline = |role: Role| u8::from(inline_roles & role.bit() != 0);
    }
    "tag" => c.page.tag(block.node) as u8,
    "heading" => m.heading,
    "mass" => log(t.mass),
    "words" => log(t.words),
    "link_share" => share(m.link_share, 1.0),
    "links" => count(block.links as usize),
    "bold_share" => of_chars(block.bold_chars),
    "emphasis_share" => of_chars(block.emphasis_chars),
    "code_share" => of_chars(block.code_chars),
    "word_length" => count((12.0 * f64::from(t.letters) / t.words.max(1.0)) as usize),
    "commas" => count(8 * t.commas as usize),
    "sentence_ends" => count(8 * t.sentence_ends as usize),
    "stop_share" => share(1.5 * f64::from(t.stop_words), t.words),
    "upper_share" => share(f64::from(t.uppercase), f64::from(t.letters)),
    "capitalised_share" => share(f64::from(t.capitalised), t.words),
    "digit_share" => of_chars(t.digits),
    "mark_share" => share(3.0 * f64::from(t.marks), chars),
    "ending" => t.ending,
    "beginning" => t.beginning,
    "date" => u8::from(t.has_date),
    "price" => u8::from(t.has_price),
    "question" => u8::from(t.has_question),
    "separators" => count(t.separators as usize),
    "breaks" => count(block.breaks as usize),
    "images" => count(block.images as usize),
    "description_similarity" => share(m.description_words.1 as f64, m.description_words.0 as f64),
    "says_call_to_action" => says(Concept::CallToAction),
    "says_legal" => says(Concept::Legal),
    "says_share" => says(Concept::Share),
    "says_navigation" => says(Concept::Navigation),
    "says_related" => says(Concept::Related),
    "says_byline" => says(Concept::Byline),
    "says_comments" => says(Concept::Comments),
    "says_advert" => says(Concept::Advert),
    "says_shop" => says(Concept::Shop),
    "says_account" => says(Concept::Account),
    "says_author_bio" => says(Concept::AuthorBio),
    "says_reference" => says(Concept::Reference),
    "says_cookies" => says(Concept::Cookies),
    "says_ago" => says(Concept::Ago),
    "concepts" => count(t.concepts.count_ones() as usize),
    "copies" => count(m.copies),
    "is_repeat" => u8::from(m.is_repeat),
    "title_similarity" => share(m.title_similarity, 1.0),
    "inline_button" => inline(Role::Button),
    "inline_author" => inline(Role::Author),
    "inline_meta" => inline(Role::Meta),
    "inline_hidden" => u8::from(inline_hidden || inline_roles & Role::Hidden.bit() != 0),
}

/// What the inline elements inside the block are called, and whether one is hidden.
fn inline_names(c: &crate::features::Context, b: usize) -> (u32, bool) {
    let block = &c.blocks.list[b];
    let inline = (block.first..block.end).flat_map(|n| {
        c.page
            .ancestors(n)
            .skip(1)
            .take_while(|&a| a != block.node && c.page.tag(a).is_inline())
            .take(4)
    });
    inline.fold((0, false), |(roles, hidden), n| {
        (roles | c.containers.roles[n as usize], hidden || c.containers.hidden[n as usize])
    })
}
