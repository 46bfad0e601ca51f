//! How far the block is from where the page's text lies.

use super::group;
use crate::article::NodeNumber;
use crate::features::quantise::{count, log, share};

group! {
    |c, b| {
        let node = c.blocks.list[b].node;
        let d = &c.density;
        let total = c.containers.prefix.total();
        let score = |n: NodeNumber| share(d.scores[n as usize], d.top_score);
        let best = c.page.ancestors(node).take(8).map(|n| d.scores[n as usize]);
        let best = share(best.fold(0.0, f64::max), d.top_score);
        let mut outer = c.page.ancestors(node).skip(1).filter(|&n| !c.page.tag(n).is_inline());
        let (parent, grandparent) = (outer.next().unwrap_or(0), outer.next().unwrap_or(0));
        let (top_up, top_down, top_common) = d.top.distance(c.page, node);
        let (holder_up, holder_down, holder_common) = d.holder.distance(c.page, node);
        let headline = c.headline_chain.as_ref().map(|chain| chain.distance(c.page, node));
        let (headline_up, headline_down, _) = headline.unwrap_or((255, 255, 0));
        let common = |n: NodeNumber| c.containers.sums(n);
        let place = |n: NodeNumber| {
            let (from, to) = c.containers.span(n);
            let inside = (from..to).contains(&b);
            let side = if inside { 1 } else if b < from { 0 } else { 2 };
            let at = if inside { share((b - from) as f64, (to - from) as f64) } else { 0 };
            (side, at, if inside { count(to - 1 - b) } else { 0 })
        };
        let (half, most) = (place(d.half), place(d.most));
        let branch = c.page.ancestors(node).find(|&n| n == d.most || c.page.parent(n) == d.most);
        let branch = branch.filter(|&n| n != 0).map(|n| c.containers.sums(n)).unwrap_or_default();
    }
    "score_best" => best,
    "score_parent" => score(parent),
    "score_grandparent" => score(grandparent),
    "top_up" => count(top_up),
    "top_down" => count(top_down),
    "top_common_prose" => share(common(top_common).good, total.good),
    "top_common_text" => share(common(top_common).mass, total.mass),
    "top_common_links" => share(common(top_common).link_share(), 1.0),
    "holder_up" => count(holder_up),
    "holder_down" => count(holder_down),
    "holder_common_prose" => share(common(holder_common).good, total.good),
    "holder_common_text" => share(common(holder_common).mass, total.mass),
    "holder_common_links" => share(common(holder_common).link_share(), 1.0),
    "headline_up" => count(headline_up),
    "headline_down" => count(headline_down),
    "half_side" => half.0,
    "half_place" => half.1,
    "half_to_end" => half.2,
    "most_side" => most.0,
    "most_place" => most.1,
    "most_to_end" => most.2,
    "branch_mass" => log(branch.mass),
    "branch_links" => share(branch.link_share(), 1.0),
    "branch_prose" => share(branch.good, total.good),
    "branch_headings" => count(branch.headings as usize),
}
