//! Takes the spans from tables that would have more places than cells to fill them.
//!
//! Why: a few hundred cells that each span 1,000 columns and all the rows make a
//! grid of millions, and laying that out brings a browser's tab down, though the
//! page itself may never show it.

use crate::doc::{Attr, Doc, Id, Name, Step, TOP};

/// More places than this are no table that somebody made, …
const MOST_PLACES: u64 = 200_000;
/// … unless there is a cell for every so many.
const PLACES_PER_CELL: u64 = 4;

/// A table that is being read.
#[derive(Default)]
struct Grid {
    rows: usize,
    cells: Vec<Cell>,
}

struct Cell {
    node: Id,
    row: usize,
    columns: u16,
    rows: u16,
}

pub(super) fn limit(doc: &mut Doc) {
    for cell in spans_of_impossible_tables(doc) {
        if let Some(attrs) = doc.attrs_mut(cell) {
            attrs.retain(|a| !matches!(a, Attr::Colspan(_) | Attr::Rowspan(_)));
        }
    }
}

/// The cells of all such tables.
fn spans_of_impossible_tables(doc: &Doc) -> Vec<Id> {
    let mut found = Vec::new();
    let mut open: Vec<Grid> = Vec::new();
    for step in doc.walk(TOP) {
        match step {
            Step::Enter(n) if doc.is(n, Name::Table) => open.push(Grid::default()),
            Step::Leave(n) if doc.is(n, Name::Table) => {
                let grid = open.pop().filter(|grid| !grid.is_possible());
                found.extend(grid.into_iter().flat_map(|grid| grid.cells).map(|cell| cell.node));
            }
            Step::Enter(n) => {
                if let Some(grid) = open.last_mut() {
                    grid.add(doc, n);
                }
            }
            Step::Leave(_) => {}
        }
    }
    found
}

impl Grid {
    fn add(&mut self, doc: &Doc, node: Id) {
        match doc.name(node) {
            Some(Name::Tr) => self.rows += 1,
            Some(Name::Td | Name::Th) => {
                let (mut columns, mut rows) = (1, 1);
                for attr in doc.attrs(node) {
                    match attr {
                        Attr::Colspan(span) => columns = *span,
                        Attr::Rowspan(span) => rows = *span,
                        _ => {}
                    }
                }
                let row = self.rows.saturating_sub(1);
                self.cells.push(Cell { node, row, columns, rows });
            }
            _ => {}
        }
    }

    fn is_possible(&self) -> bool {
        self.width() * self.rows as u64
            <= MOST_PLACES.max(PLACES_PER_CELL * self.cells.len() as u64)
    }

    /// The most columns that one row takes, with the cells that reach into it from above.
    fn width(&self) -> u64 {
        let mut changes = vec![0; self.rows + 2];
        for cell in &self.cells {
            let end = cell.row.saturating_add(cell.rows.into()).min(self.rows + 1);
            changes[cell.row] += i64::from(cell.columns);
            changes[end] -= i64::from(cell.columns);
        }
        let mut width = 0;
        let widths = changes.iter().map(|change| {
            width += change;
            width
        });
        widths.max().unwrap_or_default().unsigned_abs()
    }
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    fn table(row: &str, rows: usize) -> String {
        html(&format!("<table>{}</table>", row.repeat(rows)))
    }

    #[test]
    fn a_grid_of_millions_loses_its_spans() {
        for row in [
            "<tr><td rowspan=65534 colspan=1000>x<td>y",
            "<tr><td colspan=1000>x<td colspan=1000>y",
            "<tr><td rowspan=60000>x<td rowspan=60000>y",
        ] {
            assert!(table(row, 10).contains("span=\""), "{row}");
            assert!(!table(row, 700).contains("span=\""), "{row}");
        }
    }

    #[test]
    fn a_large_table_keeps_its_head() {
        let row = format!("<tr>{}", "<td>1".repeat(60));
        let page = format!("<table><tr><th colspan=60>x{}</table>", row.repeat(5_000));
        assert!(html(&page).contains("colspan=\"60\""));
    }
}
