//! Whether the block belongs to the page's first story or to another.

use super::group;
use crate::article::NodeNumber;
use crate::features::Context;
use crate::features::quantise::{count, log, offset, share};

/// Text that a container needs to count as a card.
const CARD_MASS: f64 = 250.0;

group! {
    |c, b| {
        let f = &c.foreign;
        let node = c.blocks.list[b].node;
        let total = c.containers.prefix.total();
        let (up, down, common) = f.first_chain.distance(c.page, node);
        // The branch off the path to the first story's beginning.
        let branch = c.page.ancestors(node).nth(up.saturating_sub(1)).unwrap_or(node);
        let branch_sums = c.containers.sums(branch);
        let branch_card = if up > 0 { f.cards[branch as usize] } else { Default::default() };
        let branch_rank = f.rank[branch as usize];
        let own = own_card(c, node);
        let own_card = own.map(|n| f.cards[n as usize]).unwrap_or_default();
        let own_rank = own.map(|n| f.rank[n as usize]).unwrap_or_default();
        let start = f.last_start[b];
        let started = |from: usize| f.starts(from.min(b + 1), b + 1);
        let after_first = f.first.max(c.headline.unwrap_or(0) + 3);
        let since_first = if b > f.first { c.containers.prefix.between(f.first, b).good } else { 0.0 };
    }
    "first_up" => count(up),
    "first_down" => count(down),
    "first_common_prose" => share(c.containers.sums(common).good, total.good),
    "first_distance" => offset(f.first, b),
    "first_prose" => log(since_first),
    "branch_off_mass" => log(branch_sums.mass),
    "branch_off_prose" => share(branch_sums.good, total.good),
    "branch_off_links" => share(branch_sums.link_share(), 1.0),
    "branch_off_head_level" => branch_card.level,
    "branch_off_head_links" => share(branch_card.link_share, 1.0),
    "branch_off_head_title" => share(branch_card.title_similarity, 1.0),
    "branch_off_bylines" => count(branch_card.bylines),
    "branch_off_rank" => branch_rank.0,
    "branch_off_like" => branch_rank.1,
    "branch_off_rank_any" => branch_rank.2,
    "card_head_level" => own_card.level,
    "card_head_links" => share(own_card.link_share, 1.0),
    "card_head_title" => share(own_card.title_similarity, 1.0),
    "card_bylines" => count(own_card.bylines),
    "card_rank" => own_rank.0,
    "card_like" => own_rank.1,
    "card_mass" => own.map_or(0, |n| log(c.containers.sums(n).mass)),
    "card_is_first" => u8::from(own.is_some_and(|n| f.first_chain.holds(n))),
    "card_has_headline" => u8::from(own.is_some_and(|n| c.headline_chain.as_ref().is_some_and(|h| h.holds(n)))),
    "starts_since" => count(started(after_first)),
    "starts_on_page" => count(f.starts(0, c.blocks.len())),
    "start_distance" => start.map_or(255, |s| count(b - s)),
    "start_title" => start.map_or(0, |s| share(c.measures[s].title_similarity, 1.0)),
    "start_links" => start.map_or(0, |s| share(c.measures[s].link_share, 1.0)),
    "start_is_later" => u8::from(start.is_some_and(|s| s > after_first)),
    "start_prose" => start.map_or(0, |s| log(c.containers.prefix.between(s, b).good)),
}

/// The nearest container of some size that has a head.
fn own_card(c: &Context, node: NodeNumber) -> Option<NodeNumber> {
    c.page.ancestors(node).take(10).find(|&n| {
        !c.page.tag(n).is_inline()
            && c.foreign.cards[n as usize].has_head
            && c.containers.sums(n).mass >= CARD_MASS
    })
}
