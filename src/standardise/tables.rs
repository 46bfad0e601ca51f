//! Tells tables that hold data from tables that only lay a page out.
//!
//! Why: in old pages, mails and wikis the article itself stands in a table;
//! as a table it would be unreadable. Rule: whatever only data tables have
//! (header cells, a caption, a `role`) makes it data; nesting, one column, or
//! long texts in cells make it layout.

use super::chosen::Chosen;
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// More text than this in the average cell is prose in columns.
const MAX_MEAN_CELL_CHARS: u64 = 300;

/// Which tables are data, and which of their rows say something.
pub(crate) struct Tables {
    /// For each node the table it belongs to as a part; 0 for none.
    of: Vec<NodeNumber>,
    data: Vec<bool>,
    rows: Vec<bool>,
    /// The first rows of tables without header cells whose cells are all bold.
    headers: Vec<NodeNumber>,
}

impl Tables {
    pub(crate) fn read(chosen: &Chosen) -> Tables {
        let page = chosen.page;
        let len = page.len() as usize;
        let (of, data, rows) = (vec![0; len], vec![false; len], vec![false; len]);
        let mut tables = Tables { of, data, rows, headers: Vec::new() };
        for (n, _) in page.elements() {
            match page.tag(n) {
                Tag::Table => {
                    tables.of[n as usize] = n;
                    tables.data[n as usize] = chosen.any(n) && is_data(chosen, n);
                    if tables.data[n as usize] {
                        tables.headers.extend(bold_header(page, n));
                    }
                }
                Tag::Thead
                | Tag::Tbody
                | Tag::Tfoot
                | Tag::Tr
                | Tag::Td
                | Tag::Th
                | Tag::Caption => {
                    let table = tables.of[page.parent(n) as usize];
                    tables.of[n as usize] = table;
                    let is_row = page.tag(n) == Tag::Tr;
                    tables.rows[n as usize] =
                        is_row && tables.data[table as usize] && chosen.any(n);
                }
                _ => {}
            }
        }
        tables
    }

    /// Whether the element is a data table or a part of one.
    pub(crate) fn is_data(&self, page: &Page, n: NodeNumber) -> bool {
        debug_assert!(n < page.len());
        self.data[self.of[n as usize] as usize]
    }

    /// Whether the cell is a header by its looks.
    pub(crate) fn is_header(&self, page: &Page, cell: NodeNumber) -> bool {
        self.headers.contains(&page.parent(cell))
    }

    /// Whether the element is a row of a data table with kept text in it.
    pub(crate) fn has_row(&self, n: NodeNumber) -> bool {
        self.rows[n as usize]
    }
}

/// The first row of a table without header cells, where it alone is all bold.
fn bold_header(page: &Page, table: NodeNumber) -> Option<NodeNumber> {
    let has_header = |n| matches!(page.tag(n), Tag::Th | Tag::Thead);
    if page.descendants(table).any(has_header) {
        return None;
    }
    let mut rows = page.descendants(table).filter(|&n| page.tag(n) == Tag::Tr);
    let (first, second) = (rows.next()?, rows.next()?);
    (is_bold(page, first) && !is_bold(page, second)).then_some(first)
}

/// Whether every cell of a row has text, and all of it in bold.
fn is_bold(page: &Page, row: NodeNumber) -> bool {
    let is_worded = |t: &NodeNumber| page.text(*t).is_some_and(|text| !text.trim().is_empty());
    page.children(row).filter(|&c| page.tag(c) == Tag::Td).all(|cell| {
        let mut texts = page.descendants(cell).filter(is_worded).peekable();
        let is_strong = |t| {
            let mut around = page.ancestors(t).take_while(|&a| a != cell);
            around.any(|a| matches!(page.tag(a), Tag::B | Tag::Strong))
        };
        texts.peek().is_some() && texts.all(is_strong)
    })
}

/// What a table is made of, nested tables aside.
#[derive(Default)]
struct Count {
    rows: u32,
    cells: u32,
    /// The most cells that one row has.
    columns: u32,
    headers: u32,
    has_caption: bool,
    has_table: bool,
    has_blocks: bool,
}

fn is_data(chosen: &Chosen, table: NodeNumber) -> bool {
    let page = chosen.page;
    match page.attr(table, "role") {
        Some("presentation" | "none") => return false,
        Some("table" | "grid") => return true,
        _ => {}
    }
    let count = count(page, table);
    if count.has_table || count.columns < 2 || count.cells == 0 {
        return false;
    }
    if count.headers > 0 || count.has_caption {
        return true;
    }
    let mean = chosen.within(table).chars / u64::from(count.cells);
    count.rows >= 2 && mean <= MAX_MEAN_CELL_CHARS && !(count.has_blocks && count.rows < 3)
}

fn count(page: &Page, table: NodeNumber) -> Count {
    let mut count = Count::default();
    let mut columns = 0;
    for n in page.descendants(table) {
        match page.tag(n) {
            Tag::Tr => {
                count.rows += 1;
                columns = 0;
            }
            tag @ (Tag::Td | Tag::Th) => {
                columns += 1;
                count.cells += 1;
                count.columns = count.columns.max(columns);
                count.headers += u32::from(tag == Tag::Th);
            }
            Tag::Caption | Tag::Thead => count.has_caption = true,
            Tag::Table => {
                count.has_table = true;
                break;
            }
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::Article | Tag::Section | Tag::Form => {
                count.has_blocks = true;
            }
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::html;

    #[test]
    fn a_data_table_keeps_its_cells() {
        assert_eq!(
            html("<table><tr><th>a<th colspan=2>b<tr><td>1<td><td>3</table>"),
            "<table><tbody><tr><th>a</th><th colspan=\"2\">b</th></tr>\
             <tr><td>1</td><td></td><td>3</td></tr></tbody></table>\n"
        );
    }

    #[test]
    fn a_first_row_in_bold_is_the_header() {
        assert_eq!(
            html(
                "<table><tr><td><b>a</b><td><p><strong>b</strong></p><tr><td>1<td><b>2</b></table>"
            ),
            "<table><tbody><tr><th><b>a</b></th><th><strong>b</strong></th></tr>\
             <tr><td>1</td><td><b>2</b></td></tr></tbody></table>\n"
        );
        let all = "<table><tr><td><b>a</b><td><b>b</b><tr><td><b>1</b><td><b>2</b></table>";
        assert!(!html(all).contains("<th>"));
    }

    #[test]
    fn a_layout_table_is_unwrapped() {
        assert_eq!(html("<table><tr><td><p>a</p>b</td></tr></table>"), "<p>a</p>\n<p>b</p>\n");
        assert_eq!(
            html("<table><tr><td>x<td><table><tr><th>a<th>b</table></table>"),
            "<p>x</p>\n<table><tbody><tr><th>a</th><th>b</th></tr></tbody></table>\n"
        );
    }
}
