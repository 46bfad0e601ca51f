//! Writes plain text. Ruby's readings are left out: between a word's letters
//! they would break it.

use super::characters::push_plain;
use crate::doc::{Attr, Doc, Id, Mark, Name, Step, TOP};

/// What must stand between the text before and the next.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Cell,
    Line,
    Blank,
}

pub(crate) fn write(doc: &Doc) -> String {
    let mut out = String::new();
    let mut gap = Gap::None;
    let mut math: Option<(Id, bool)> = None;
    let mut reading: Option<Id> = None;
    for step in doc.walk(TOP) {
        match step {
            Step::Enter(n) if reading.is_none() && is_reading(doc, n) => reading = Some(n),
            Step::Leave(n) if reading == Some(n) => reading = None,
            _ if reading.is_some() => {}
            Step::Enter(n) => match doc.text(n) {
                Some(_) if math.is_some_and(|(_, has_tex)| has_tex && !is_tex(doc, n)) => {}
                Some(_) if doc.has_mark(doc.parent(n), Mark::FootnoteBack) => {}
                Some(text) => push(&mut out, &mut gap, text),
                None if doc.is(n, Name::Br) => push(&mut out, &mut gap, "\n"),
                None => {
                    if doc.is(n, Name::Math) {
                        math = Some((n, tex(doc, n).is_some()));
                    }
                    gap = gap.max(edge(doc, n));
                }
            },
            Step::Leave(n) => {
                if math.is_some_and(|(m, _)| m == n) {
                    math = None;
                }
                gap = gap.max(edge(doc, n));
            }
        }
    }
    out
}

fn is_reading(doc: &Doc, n: Id) -> bool {
    matches!(doc.name(n), Some(Name::Rt | Name::Rp))
}

fn push(out: &mut String, gap: &mut Gap, text: &str) {
    if !out.is_empty() {
        out.push_str(match *gap {
            Gap::None => "",
            Gap::Cell => "\t",
            Gap::Line => "\n",
            Gap::Blank => "\n\n",
        });
    }
    *gap = Gap::None;
    push_plain(out, text);
}

/// The gap that an element's edge makes.
fn edge(doc: &Doc, n: Id) -> Gap {
    let Some(name) = doc.name(n).filter(|name| name.is_block()) else { return Gap::None };
    match name {
        Name::Td | Name::Th => Gap::Cell,
        Name::Li | Name::Dt | Name::Dd | Name::Tr => Gap::Line,
        Name::Thead | Name::Tbody | Name::Tfoot => Gap::Line,
        Name::Ul | Name::Ol if doc.is(doc.parent(n), Name::Li) => Gap::Line,
        _ if in_cell(doc, n) => Gap::Line,
        _ => Gap::Blank,
    }
}

fn in_cell(doc: &Doc, n: Id) -> bool {
    matches!(doc.name(doc.parent(n)), Some(Name::Td | Name::Th))
}

/// The TeX of a formula.
pub(crate) fn tex(doc: &Doc, math: Id) -> Option<String> {
    let annotation = doc.elements(math).find(|(_, name)| *name == Name::Annotation);
    annotation.map(|(n, _)| doc.text_of(n))
}

fn is_tex(doc: &Doc, text: Id) -> bool {
    doc.attrs(doc.parent(text)).contains(&Attr::Tex)
}

#[cfg(test)]
mod tests {
    use crate::standardise::testing::doc;

    #[test]
    fn blocks_lines_and_cells_are_parted() {
        let page = "<h2>T</h2><p>a<br>b <b>c</b></p><ul><li>d<ul><li>e</ul><li>f</ul>\
            <table><tr><th>g<th>h<tr><td>i<td>j</table>k";
        assert_eq!(super::write(&doc(page)), "T\n\na\nb c\n\nd\ne\nf\n\ng\th\ni\tj\n\nk");
    }

    #[test]
    fn words_stay_words() {
        let page = "<p><ruby>漢<rp>(<rt>かん<rp>)<rt></ruby><ruby>字<rt>じ</ruby> as Sil&shy;ben 5&nbsp;km";
        assert_eq!(super::write(&doc(page)), "漢字 as Silben 5 km");
    }

    #[test]
    fn a_formula_is_its_tex() {
        let page = "<p>a <math><semantics><mi>x</mi><annotation encoding='application/x-tex'>\\xi</annotation></semantics></math> b";
        assert_eq!(super::write(&doc(page)), "a \\xi b");
    }
}
