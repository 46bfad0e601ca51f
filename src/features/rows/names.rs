//! What the elements around the block are called, and how far up.

use crate::features::Context;
use crate::features::containers::Landmark;
use crate::tables::vocabulary::Role;

/// The value for the block's own element; one less for each level up.
const NEAREST: u8 = 20;

const ROLES: [&str; Role::COUNT] = [
    "named_nav",
    "named_footer",
    "named_header",
    "named_side",
    "named_comment",
    "named_post",
    "named_share",
    "named_related",
    "named_advert",
    "named_newsletter",
    "named_cookie",
    "named_author",
    "named_meta",
    "named_tag",
    "named_content",
    "named_article",
    "named_product",
    "named_description",
    "named_caption",
    "named_contents",
    "named_hidden",
    "named_code",
    "named_card",
    "named_faq",
    "named_review",
    "named_section",
    "named_button",
    "named_title",
    "named_form",
];

const LANDMARKS: [&str; Landmark::COUNT] = [
    "in_article",
    "in_main",
    "in_section",
    "in_aside",
    "in_nav",
    "in_header",
    "in_footer",
    "in_form",
    "in_figure",
    "in_table",
    "in_list",
    "in_definitions",
    "in_blockquote",
    "in_pre",
    "in_details",
    "in_dialog",
    "in_link",
    "in_button",
    "in_heading",
    "in_list_item",
    "in_cell",
    "in_label",
    "in_figcaption",
];

/// The group's feature names, in order.
pub(super) fn all_names() -> Vec<&'static str> {
    ROLES.into_iter().chain(LANDMARKS).chain(["hidden", "depth"]).collect()
}

/// Appends the group's features of one block.
pub(super) fn push(c: &Context, b: usize, row: &mut Vec<u8>) {
    let mut roles = [0u8; Role::COUNT];
    let mut landmarks = [0u8; Landmark::COUNT];
    let (mut hidden, mut depth) = (0u8, 0usize);
    for (level, n) in c.page.ancestors(c.blocks.list[b].node).enumerate() {
        let near = (NEAREST as usize).saturating_sub(level).max(1) as u8;
        let mut mask = c.containers.roles[n as usize];
        while mask != 0 {
            let slot = &mut roles[mask.trailing_zeros() as usize];
            *slot = near.max(*slot);
            mask &= mask - 1;
        }
        if let Some(landmark) = c.containers.landmarks[n as usize] {
            let slot = &mut landmarks[landmark as usize];
            *slot = near.max(*slot);
        }
        if c.containers.hidden[n as usize] {
            hidden = hidden.max(near);
        }
        depth = level;
    }
    row.extend_from_slice(&roles);
    row.extend_from_slice(&landmarks);
    row.extend_from_slice(&[hidden, depth.min(255) as u8]);
}
