//! Last touches on the finished document: no needless paragraphs in list items
//! and cells, no needless figures, no second rule in a row.

use crate::doc::{Attr, Doc, Id, Name, TOP};
use crate::hash::HashSet;

pub(crate) fn tidy(doc: &mut Doc) {
    unwrap_dangling_links(doc);
    join_neighbours(doc);
    let all: Vec<(Id, Name)> = doc.elements(TOP).collect();
    // Children stand behind their parents: from the back, inner parts first.
    for &(n, name) in all.iter().rev() {
        match name {
            Name::Li | Name::Dd => unwrap_only_paragraph(doc, n, true),
            Name::Td | Name::Th | Name::Dt | Name::Caption | Name::Summary | Name::Figcaption => {
                unwrap_only_paragraph(doc, n, false);
            }
            Name::Figure => tidy_figure(doc, n),
            Name::Hr => tidy_rule(doc, n),
            _ if name.is_heading() => unwrap_bold(doc, n),
            _ => {}
        }
    }
}

/// A link to a place that has not come through is only its text.
fn unwrap_dangling_links(doc: &mut Doc) {
    let elements: Vec<Id> = doc.elements(TOP).map(|(n, _)| n).collect();
    let ids: HashSet<String> = elements
        .iter()
        .flat_map(|&n| doc.attrs(n))
        .filter_map(|a| matches!(a, Attr::Id(_)).then(|| a.written().1.into_owned()))
        .collect();
    let dangles = |a: &Attr| match a {
        Attr::Href(to) => to.as_fragment().is_some_and(|id| !ids.contains(id)),
        _ => false,
    };
    for n in elements {
        if doc.attrs(n).iter().any(dangles) {
            doc.unwrap(n);
        }
    }
}

/// `<b>a</b><b>b</b>` is `<b>ab</b>`: editors leave such seams. From the front, so
/// that what is joined moves once, and seams within it are seen afterwards.
fn join_neighbours(doc: &mut Doc) {
    use Name::*;
    let elements: Vec<(Id, Name)> = doc.elements(TOP).collect();
    for (n, name) in elements {
        let is_plain = matches!(name, B | Strong | Em | I | U | S) && doc.attrs(n).is_empty();
        let before = doc.previous(n).filter(|&p| doc.is(p, name) && doc.attrs(p).is_empty());
        let Some(before) = before.filter(|_| is_plain) else { continue };
        while let Some(child) = doc.first(n) {
            doc.move_to(child, before);
        }
        doc.detach(n);
    }
}

/// `<li><p>a</p></li>` is `<li>a</li>`; so it is before a nested list.
fn unwrap_only_paragraph(doc: &mut Doc, n: Id, even_before_lists: bool) {
    let Some(first) = doc.first(n).filter(|&first| is_bare_paragraph(doc, first)) else { return };
    let is_list = |c: Id| matches!(doc.name(c), Some(Name::Ul | Name::Ol));
    let is_only = doc.children(n).skip(1).all(|c| even_before_lists && is_list(c));
    if is_only {
        doc.unwrap(first);
    }
}

fn is_bare_paragraph(doc: &Doc, n: Id) -> bool {
    doc.is(n, Name::P) && doc.attrs(n).is_empty()
}

/// A heading is bold as it is.
fn unwrap_bold(doc: &mut Doc, heading: Id) {
    let is_bold = |n: Id| doc.is(n, Name::B) || doc.is(n, Name::Strong);
    let only = doc.first(heading).filter(|&n| is_bold(n) && doc.next(n).is_none());
    if let Some(bold) = only {
        doc.unwrap(bold);
    }
}

/// A figure's media stand in it directly; a figure without media is none.
fn tidy_figure(doc: &mut Doc, figure: Id) {
    let children: Vec<Id> = doc.children(figure).collect();
    for child in children {
        let holds_media_only = doc.is(child, Name::P)
            && doc.elements(child).any(|(_, name)| name.is_media())
            && doc.text_of(child).trim().is_empty();
        if holds_media_only {
            doc.unwrap(child);
        }
    }
    join_captions(doc, figure);
    let is_real = doc.elements(figure).any(|(_, name)| {
        name.is_media() || matches!(name, Name::Pre | Name::Table | Name::Blockquote)
    });
    let has_caption = doc.children(figure).any(|c| doc.is(c, Name::Figcaption));
    let has_media = doc.elements(figure).any(|(_, name)| name.is_media());
    if is_real && (has_caption || has_media) {
        return;
    }
    let caption = doc.children(figure).find(|&c| doc.is(c, Name::Figcaption));
    if let Some(caption) = caption {
        match doc.first(caption).is_some_and(|c| doc.name(c).is_some_and(Name::is_block)) {
            true => doc.unwrap(caption),
            false => doc.rename(caption, Name::P),
        }
    }
    doc.unwrap(figure);
}

/// A figure has one caption: a credit goes below it.
fn join_captions(doc: &mut Doc, figure: Id) {
    let is_caption = |n: &Id| doc.is(*n, Name::Figcaption);
    let captions: Vec<Id> = doc.children(figure).filter(is_caption).collect();
    let Some((&first, others)) = captions.split_first() else { return };
    for &other in others {
        doc.append(first, Name::Br, Vec::new());
        while let Some(child) = doc.first(other) {
            doc.move_to(child, first);
        }
        doc.detach(other);
    }
}

fn tidy_rule(doc: &mut Doc, n: Id) {
    let is_repeat = doc.previous(n).is_some_and(|p| doc.is(p, Name::Hr));
    if is_repeat || doc.next(n).is_none() || doc.previous(n).is_none() {
        doc.detach(n);
    }
}

#[cfg(test)]
mod tests {
    use crate::metadata::Metadata;
    use crate::standardise::testing::{doc_of, html};

    #[test]
    fn items_are_tight() {
        assert_eq!(
            html("<ul><li><p>a</p><ul><li>b</ul><li><p>c</p><p>d</p></ul>"),
            "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>\n"
        );
    }

    #[test]
    fn seams_close_at_every_depth() {
        assert_eq!(
            html("<p><b>a<i>b</i></b><b><i>c</i></b><b>d</b> <b>e</b>"),
            "<p><b>a<i>bc</i>d</b> <b>e</b></p>\n"
        );
    }

    #[test]
    fn figures_keep_captions() {
        assert_eq!(
            html(
                "<p>x</p><figure><div><img src=/a.jpg alt=A></div><figcaption>C</figcaption></figure><p>y"
            ),
            "<p>x</p>\n<figure><img src=\"https://a.example/a.jpg\" alt=\"A\"><figcaption>C</figcaption></figure>\n<p>y</p>\n"
        );
        assert_eq!(html("<figure><p>only text</p></figure>"), "<p>only text</p>\n");
    }

    #[test]
    fn headings_are_bold_once() {
        assert_eq!(
            html("<h2><b>a <i>b</i></b></h2><h2><b>a</b> b</h2>"),
            "<h2>a <i>b</i></h2>\n<h2><b>a</b> b</h2>\n"
        );
    }

    #[test]
    fn tables_and_quotations_keep_their_captions() {
        for (inside, end) in [
            ("<table><tbody><tr><th>a</th><th>b</th></tr></tbody></table>", ""),
            ("<blockquote><p>a</p></blockquote>", ""),
        ] {
            let figure = format!("<figure>{inside}<figcaption>C</figcaption></figure>{end}\n");
            assert_eq!(html(&figure), figure);
        }
    }

    #[test]
    fn only_kept_text_comes_out_and_rules_stay_between_it() {
        let page = "<p>a<hr>b<hr><p>no<hr><div>c <b>d</b></div>";
        let doc = doc_of(page, |text| text != "no", &Metadata::default());
        assert_eq!(crate::write::html(&doc), "<p>a</p>\n<hr>\n<p>b</p>\n<p>c <b>d</b></p>\n");
    }
}
