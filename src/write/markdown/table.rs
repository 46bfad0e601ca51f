//! Tables with pipes, where these can say all.

use super::anchors::Anchors;
use super::inline::{self, Place};
use crate::doc::{Attr, Doc, Id, Name};

/// A simple table.
pub(crate) fn write(doc: &Doc, anchors: &Anchors, table: Id) -> String {
    let rows = rows(doc, table);
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|&row| doc.children(row).map(|c| cell(doc, anchors, c)).collect())
        .collect();
    let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
    let has_header = rows.first().is_some_and(|&row| is_header(doc, row));
    let (header, body) = match cells.split_first() {
        Some((header, body)) if has_header => (header.clone(), body),
        _ => (Vec::new(), &cells[..]),
    };
    let mut lines = vec![line(&header, columns), line(&vec!["---".to_owned(); columns], columns)];
    lines.extend(body.iter().map(|row| line(row, columns)));
    lines.join("\n")
}

/// Whether pipes can say all that the table does.
pub(crate) fn is_simple(doc: &Doc, table: Id) -> bool {
    let headers = rows(doc, table).iter().filter(|&&row| is_header(doc, row)).count();
    headers <= 1
        && doc.elements(table).all(|(n, name)| match name {
            Name::Td | Name::Th => !doc.attrs(n).iter().any(spans),
            Name::Thead | Name::Tbody | Name::Tfoot | Name::Tr | Name::Caption => true,
            name => !name.is_block(),
        })
}

fn spans(attr: &Attr) -> bool {
    matches!(attr, Attr::Colspan(_) | Attr::Rowspan(_))
}

fn rows(doc: &Doc, table: Id) -> Vec<Id> {
    doc.elements(table).filter(|(_, name)| *name == Name::Tr).map(|(n, _)| n).collect()
}

fn is_header(doc: &Doc, row: Id) -> bool {
    doc.is(doc.parent(row), Name::Thead) || doc.children(row).all(|c| doc.is(c, Name::Th))
}

fn cell(doc: &Doc, anchors: &Anchors, n: Id) -> String {
    let children: Vec<Id> = doc.children(n).collect();
    inline::write(doc, anchors, &children, Place::Cell)
}

fn line(cells: &[String], columns: usize) -> String {
    let mut out = String::from("|");
    for column in 0..columns {
        out.push(' ');
        out.push_str(cells.get(column).map_or("", String::as_str));
        out.push_str(" |");
    }
    out
}
