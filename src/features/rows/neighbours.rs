//! The blocks before and after.

use super::group;
use crate::features::Context;
use crate::features::containers::Sums;
use crate::features::quantise::{count, log, share};

group! {
    |c, b| {
        let near = |offset: isize| b.checked_add_signed(offset).filter(|&i| i < c.blocks.len());
        let mass = |o| near(o).map_or(0, |i| log(c.measures[i].text.mass));
        let links = |o| near(o).map_or(0, |i| share(c.measures[i].link_share, 1.0));
        let tag = |o| near(o).map_or(0, |i| c.page.tag(c.blocks.list[i].node) as u8);
        let stop = |o| near(o).map_or(0, |i| share(1.5 * f64::from(c.measures[i].text.stop_words), c.measures[i].text.words));
        let relation = |o| near(o).map_or(0, |i| relation(c, b, i));
        let concepts = |o| near(o).map_or(0, |i| count(c.measures[i].text.concepts.count_ones() as usize));
        let date = |o| near(o).map_or(0, |i| u8::from(c.measures[i].text.has_date));
        let window = |r: usize| c.containers.prefix.between(b.saturating_sub(r), b + r + 1);
        let size = |r: usize| ((b + r + 1).min(c.blocks.len()) - b.saturating_sub(r)) as f64;
        let prose = |s: Sums| share(s.good, s.mass);
        let (w4, w12) = (window(4), window(12));
    }
    "before3_mass" => mass(-3), "before3_links" => links(-3),
    "before2_mass" => mass(-2), "before2_links" => links(-2), "before2_tag" => tag(-2),
    "before1_mass" => mass(-1), "before1_links" => links(-1), "before1_tag" => tag(-1),
    "before1_stop" => stop(-1), "before1_relation" => relation(-1), "before1_concepts" => concepts(-1),
    "before1_date" => date(-1),
    "after1_mass" => mass(1), "after1_links" => links(1), "after1_tag" => tag(1),
    "after1_stop" => stop(1), "after1_relation" => relation(1), "after1_concepts" => concepts(1),
    "after1_date" => date(1),
    "after2_mass" => mass(2), "after2_links" => links(2), "after2_tag" => tag(2),
    "after3_mass" => mass(3), "after3_links" => links(3),
    "window4_links" => share(w4.link_share(), 1.0),
    "window4_prose" => prose(w4),
    "window4_mean" => log(w4.mass / size(4)),
    "window4_stop" => share(1.6 * w4.stop_words, w4.words),
    "window12_links" => share(w12.link_share(), 1.0),
    "window12_prose" => prose(w12),
    "window12_mean" => log(w12.mass / size(12)),
    "window12_stop" => share(1.6 * w12.stop_words, w12.words),
    "six_before_prose" => prose(c.containers.prefix.between(b.saturating_sub(6), b)),
    "six_after_prose" => prose(c.containers.prefix.between(b + 1, b + 7)),
}

/// 2 in the same element, 1 in siblings, 0 further apart.
fn relation(c: &Context, a: usize, b: usize) -> u8 {
    let (a, b) = (c.blocks.list[a].node, c.blocks.list[b].node);
    if a == b { 2 } else { u8::from(c.page.parent(a) == c.page.parent(b)) }
}
