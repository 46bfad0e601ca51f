//! Where on the page the block stands.

use super::group;
use crate::features::quantise::{count, log, offset, share};

group! {
    |c, b| {
        let all = c.containers.prefix.total();
        let before = c.containers.prefix.between(0, b);
        let after = c.containers.prefix.between(b + 1, c.blocks.len());
        let blocks = c.blocks.len();
        let from_headline = c.headline.map(|h| {
            let between = c.containers.prefix.between(h.min(b), h.max(b));
            (offset(h, b), log(between.mass) / 2, if b > h { log(between.good) } else { 0 }, b >= h)
        });
        let (headline_d, headline_mass, headline_good, below) = from_headline.unwrap_or((255, 0, 0, true));
    }
    "place_in_blocks" => share(b as f64, blocks as f64),
    "place_in_text" => share(before.mass, all.mass),
    "place_in_prose" => share(before.good, all.good),
    "index" => count(b),
    "index_from_end" => count(blocks - 1 - b),
    "prose_before" => log(before.good),
    "prose_after" => log(after.good),
    "from_first_prose" => offset(c.first_good, b),
    "from_last_prose" => offset(c.last_good, b),
    "headline_distance" => headline_d,
    "headline_mass" => if c.headline.is_none() { 0 } else if below { 128 + headline_mass } else { 127 - headline_mass },
    "headline_prose" => headline_good,
}
