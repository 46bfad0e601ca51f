use super::*;
use crate::write::html;

const FAR: End = 1000;

#[test]
fn inline_elements_go_into_the_blocks_they_hold() {
    let mut b = Builder::new();
    b.open_inline(FAR, Name::B, vec![]);
    b.text("a ");
    b.open_block(10, Name::H2, vec![]);
    b.text("b");
    b.close_until(10);
    b.text(" c");
    assert_eq!(html(&b.finish()), "<p><b>a</b></p>\n<h2><b>b</b></h2>\n<p><b>c</b></p>\n");
}

#[test]
fn spaces_stand_outside_of_inline_elements() {
    let mut b = Builder::new();
    b.text("a");
    b.open_inline(5, Name::Em, vec![]);
    b.text(" b ");
    b.close_until(5);
    b.text("c");
    assert_eq!(html(&b.finish()), "<p>a <em>b</em> c</p>\n");
}

#[test]
fn breaks_part_and_never_dangle() {
    let mut b = Builder::new();
    b.line_break();
    b.text("a");
    b.line_break();
    b.text("b");
    b.line_break();
    b.line_break();
    b.text("c");
    b.line_break();
    assert_eq!(html(&b.finish()), "<p>a<br>b</p>\n<p>c</p>\n");
}

#[test]
fn lists_and_tables_are_completed() {
    let mut b = Builder::new();
    b.open_block(20, Name::Ul, vec![]);
    b.text("bare");
    b.close_until(20);
    b.open_block(30, Name::Table, vec![]);
    b.open_block(30, Name::Tr, vec![]);
    b.open_block(30, Name::Td, vec![]);
    b.text("cell");
    b.close_until(30);
    b.open_block(40, Name::Li, vec![]);
    b.text("no list");
    let doc = b.finish();
    assert_eq!(
        doc.elements(TOP).map(|(_, name)| name.as_str()).collect::<Vec<_>>(),
        ["ul", "li", "p", "table", "tbody", "tr", "td", "p", "p"]
    );
}

#[test]
fn nothing_empty_is_made_and_depth_is_limited() {
    let mut b = Builder::new();
    for _ in 0..1000 {
        b.open_block(FAR, Name::Blockquote, vec![]);
    }
    assert_eq!(b.blocks.len(), MAX_BLOCKS);
    assert_eq!(html(&b.finish()), "");
}

#[test]
fn a_reading_is_not_within_another() {
    let mut b = Builder::new();
    b.open_inline(30, Name::Ruby, vec![]);
    b.open_inline(20, Name::Rp, vec![]);
    b.text("a");
    b.open_inline(20, Name::Rt, vec![]);
    b.text("b");
    b.close_until(30);
    assert_eq!(html(&b.finish()), "<p><ruby><rp>ab</rp></ruby></p>\n");
}
