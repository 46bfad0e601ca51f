//! The containers that the block is in, nearest first, and their like siblings.

use super::group;
use crate::article::NodeNumber;
use crate::features::Context;
use crate::features::quantise::{count, log, share};
use crate::page::ROOT;

group! {
    |c, b| {
        let holders = holders(c, b);
        let total = c.containers.prefix.total();
        let sums = holders.map(|n| c.containers.sums(n));
        let n_blocks = holders.map(|n| c.containers.block_count(n));
        let groups = holders.map(|n| c.containers.groups[n as usize]);
        let mass = |l: usize| log(sums[l].mass);
        let links = |l: usize| share(sums[l].link_share(), 1.0);
        let blocks = |l: usize| count(n_blocks[l]);
        let prose = |l: usize| share(sums[l].good, total.good);
        let mean = |l: usize| log(sums[l].mass / n_blocks[l].max(1) as f64);
        let tag = |l: usize| c.page.tag(holders[l]) as u8;
        let stop = |l: usize| share(1.6 * sums[l].stop_words, sums[l].words);
        let headings = |l: usize| count(sums[l].headings as usize);
        let dates = |l: usize| count(sums[l].dates as usize);
        let images = |l: usize| count(sums[l].images as usize);
        let size = |l: usize| count(groups[l].size as usize);
        let group_mass = |l: usize| log(groups[l].mean_mass);
        let group_links = |l: usize| share(groups[l].link_share, 1.0);
        let variation = |l: usize| share(groups[l].variation, 3.0);
        let group_headings = |l: usize| count((8.0 * groups[l].headings) as usize);
        let (most, most_mass, most_level) = most_repeated(c, b);
    }
    "up1_mass" => mass(1), "up1_links" => links(1), "up1_blocks" => blocks(1), "up1_prose" => prose(1),
    "up1_mean" => mean(1), "up1_tag" => tag(1), "up1_stop" => stop(1), "up1_headings" => headings(1),
    "up1_dates" => dates(1), "up1_images" => images(1),
    "up2_mass" => mass(2), "up2_links" => links(2), "up2_blocks" => blocks(2), "up2_prose" => prose(2),
    "up2_mean" => mean(2), "up2_tag" => tag(2), "up2_stop" => stop(2), "up2_headings" => headings(2),
    "up2_dates" => dates(2), "up2_images" => images(2),
    "up3_mass" => mass(3), "up3_links" => links(3), "up3_blocks" => blocks(3), "up3_prose" => prose(3),
    "up3_mean" => mean(3), "up3_tag" => tag(3), "up3_stop" => stop(3), "up3_headings" => headings(3),
    "up3_dates" => dates(3), "up3_images" => images(3),
    "up4_mass" => mass(4), "up4_links" => links(4), "up4_blocks" => blocks(4), "up4_prose" => prose(4),
    "up4_mean" => mean(4),
    "up5_mass" => mass(5), "up5_links" => links(5), "up5_blocks" => blocks(5), "up5_prose" => prose(5),
    "up5_mean" => mean(5),
    "group0_size" => size(0), "group0_mass" => group_mass(0), "group0_links" => group_links(0),
    "group1_size" => size(1), "group1_mass" => group_mass(1), "group1_links" => group_links(1),
    "group1_variation" => variation(1), "group1_headings" => group_headings(1),
    "group2_size" => size(2), "group2_mass" => group_mass(2), "group2_links" => group_links(2),
    "group2_variation" => variation(2), "group2_headings" => group_headings(2),
    "group3_size" => size(3), "group3_mass" => group_mass(3), "group3_links" => group_links(3),
    "group3_variation" => variation(3), "group3_headings" => group_headings(3),
    "group4_size" => size(4),
    "repeat_size" => count(most as usize),
    "repeat_mass" => log(most_mass),
    "repeat_level" => count(most_level),
}

/// The block-level elements around the block, the nearest first.
fn holders(c: &Context, b: usize) -> [NodeNumber; 6] {
    let mut holders = [ROOT; 6];
    let around = c.page.ancestors(c.blocks.list[b].node).filter(|&n| !c.page.tag(n).is_inline());
    holders.iter_mut().zip(around).for_each(|(slot, n)| *slot = n);
    holders
}

/// The largest group of like siblings with real text around the block.
fn most_repeated(c: &Context, b: usize) -> (u32, f64, usize) {
    let mut most = (1, 0.0, 0);
    for (level, n) in c.page.ancestors(c.blocks.list[b].node).enumerate() {
        let group = c.containers.groups[n as usize];
        if group.size > most.0 && group.mean_mass > 40.0 && !c.page.tag(n).is_inline() {
            most = (group.size, group.mean_mass, level);
        }
    }
    most
}
