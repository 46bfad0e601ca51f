//! The containers that the block is in, nearest first, and their like siblings.

use super::group;
use crate::article::NodeNumber;
use crate::features::Context;
use crate::features::quantise::{count, log};
use crate::page::ROOT;

group! {
    |c, b| {
        let holders = holders(c, b);
        let up = holders.map(|n| c.summaries[n as usize]);
        let tag = |l: usize| c.page.tag(holders[l]) as u8;
        let (most, most_mass, most_level) = most_repeated(c, b);
    }
    "up1_mass" => up[1].mass, "up1_links" => up[1].links, "up1_blocks" => up[1].blocks, "up1_prose" => up[1].prose,
    "up1_mean" => up[1].mean, "up1_tag" => tag(1), "up1_stop" => up[1].stop, "up1_headings" => up[1].headings,
    "up1_dates" => up[1].dates, "up1_images" => up[1].images,
    "up2_mass" => up[2].mass, "up2_links" => up[2].links, "up2_blocks" => up[2].blocks, "up2_prose" => up[2].prose,
    "up2_mean" => up[2].mean, "up2_tag" => tag(2), "up2_stop" => up[2].stop, "up2_headings" => up[2].headings,
    "up2_dates" => up[2].dates, "up2_images" => up[2].images,
    "up3_mass" => up[3].mass, "up3_links" => up[3].links, "up3_blocks" => up[3].blocks, "up3_prose" => up[3].prose,
    "up3_mean" => up[3].mean, "up3_tag" => tag(3), "up3_stop" => up[3].stop, "up3_headings" => up[3].headings,
    "up3_dates" => up[3].dates, "up3_images" => up[3].images,
    "up4_mass" => up[4].mass, "up4_links" => up[4].links, "up4_blocks" => up[4].blocks, "up4_prose" => up[4].prose,
    "up4_mean" => up[4].mean,
    "up5_mass" => up[5].mass, "up5_links" => up[5].links, "up5_blocks" => up[5].blocks, "up5_prose" => up[5].prose,
    "up5_mean" => up[5].mean,
    "group0_size" => up[0].group_size, "group0_mass" => up[0].group_mass, "group0_links" => up[0].group_links,
    "group1_size" => up[1].group_size, "group1_mass" => up[1].group_mass, "group1_links" => up[1].group_links,
    "group1_variation" => up[1].group_variation, "group1_headings" => up[1].group_headings,
    "group2_size" => up[2].group_size, "group2_mass" => up[2].group_mass, "group2_links" => up[2].group_links,
    "group2_variation" => up[2].group_variation, "group2_headings" => up[2].group_headings,
    "group3_size" => up[3].group_size, "group3_mass" => up[3].group_mass, "group3_links" => up[3].group_links,
    "group3_variation" => up[3].group_variation, "group3_headings" => up[3].group_headings,
    "group4_size" => up[4].group_size,
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
