//! Reads a page that is already in the standard form.
//!
//! Why: cleaning what was cleaned is to change nothing, and a judge of blocks
//! may think otherwise of half an article. Rule: a body of nothing but elements
//! and attributes as the writer writes them, each on a line of its own, is taken
//! as it stands; links that lead away carry the writer's `rel`, which no page's
//! own markup has on all of them.

use super::{attributes, image, language};
use crate::article::NodeNumber;
use crate::doc::{Address, Attr, Doc, Id, MATH_ATTRIBUTES, Mark, Name, TOP};
use crate::options::Options;
use crate::order;
use crate::page::{Page, ROOT, Tag};

/// The document that the page is; `None` where anything in it is not of the form.
pub(crate) fn read(page: &Page) -> Option<Doc> {
    let body = page.children(ROOT).last().and_then(|html| page.children(html).last())?;
    let is_bare = |n| page.element(n).is_none_or(|e| e.attrs().next().is_none());
    let is_frame = |n| is_bare(n) && matches!(page.tag(n), Tag::Html | Tag::Head | Tag::Body);
    if page.tag(body) != Tag::Body || !(ROOT + 1..=body).all(is_frame) {
        return None;
    }
    let mut doc = Doc::new();
    let mut open: Vec<(NodeNumber, Id)> = vec![(page.end(body), TOP)];
    for n in page.descendants(body) {
        while open.len() > 1 && open.last().is_some_and(|(end, _)| *end <= n) {
            open.pop();
        }
        let parent = open.last()?.1;
        match page.text(n) {
            Some("\n") if parent == TOP => {}
            Some(_) if parent == TOP => return None,
            Some(text) => doc.append_text(parent, text),
            None => {
                let (name, attrs) = element(page, n)?;
                if parent == TOP && !(name.is_block() && ends_line(page, n)) {
                    return None;
                }
                open.push((page.end(n), doc.append(parent, name, attrs)));
            }
        }
    }
    doc.first(TOP).map(|_| doc)
}

fn ends_line(page: &Page, n: NodeNumber) -> bool {
    let next = page.end(n);
    next < page.len() && page.text(next) == Some("\n")
}

/// The document without what the caller does not want.
pub(crate) fn restricted(mut doc: Doc, options: &Options) -> Doc {
    let elements: Vec<(Id, Name)> = doc.elements(TOP).collect();
    for (n, name) in elements {
        let leads_away = |a: &Attr| matches!(a, Attr::Href(to) if to.as_fragment().is_none());
        match name {
            Name::Img | Name::Video | Name::Audio if !options.images => doc.detach(n),
            Name::A if !options.links && doc.attrs(n).iter().any(leads_away) => doc.unwrap(n),
            _ => {}
        }
    }
    doc
}

fn element(page: &Page, n: NodeNumber) -> Option<(Name, Vec<Attr>)> {
    let element = page.element(n)?;
    // The title stands apart, and boxes mean nothing: neither is ever written.
    let name = Name::of(element.name()).filter(|n| !matches!(n, Name::H1 | Name::Div))?;
    let leads_away = element.attr("href").is_some_and(|href| !href.starts_with('#'));
    if leads_away != (element.attr("rel") == Some("noopener noreferrer")) {
        return None;
    }
    let mut attrs = Vec::new();
    for (key, value) in element.attrs().filter(|(key, _)| !is_fixed(name, key)) {
        let attr = attribute(page, name, key, value)?;
        (attr.written() == (key, value.into())).then_some(())?;
        attrs.push(attr);
    }
    Some((name, order::by_key(attrs, |attr| place(attr).into())))
}

/// The order in which the writer's stages give attributes; a parser's is another.
fn place(attr: &Attr) -> u8 {
    match attr {
        Attr::Mark(_) => 0,
        Attr::Href(_) | Attr::Src(_) => 1,
        Attr::Srcset(_) => 2,
        Attr::Sizes(_) | Attr::Poster(_) => 3,
        Attr::Alt(_) => 4,
        Attr::Width(_) => 6,
        Attr::Height(_) => 7,
        Attr::Id(_) => 8,
        _ => 5,
    }
}

/// Attributes that the writer adds.
fn is_fixed(name: Name, key: &str) -> bool {
    match name {
        Name::A => key == "rel",
        Name::Video | Name::Audio => matches!(key, "controls" | "preload"),
        _ => false,
    }
}

fn attribute(page: &Page, name: Name, key: &str, value: &str) -> Option<Attr> {
    Some(match (key, name) {
        ("href", Name::A) => Attr::Href(match value.strip_prefix('#') {
            Some(id) => Address::fragment(id),
            None => Address::link(page, value)?,
        }),
        ("src", Name::Img) => Attr::Src(Address::image(page, value)?),
        ("src", Name::Video | Name::Audio) => Attr::Src(Address::file(page, value)?),
        ("srcset", Name::Img) => Attr::Srcset(image::written_srcset(page, value)?),
        ("sizes", Name::Img) => Attr::Sizes(Some(value).filter(|s| image::is_sizes(s))?.into()),
        ("poster", Name::Video) => Attr::Poster(Address::image(page, value)?),
        ("alt", Name::Img) => Attr::Alt(value.into()),
        ("title", Name::Video | Name::Audio) => Attr::Title(value.into()),
        ("width", Name::Img) => Attr::Width(value.parse().ok()?),
        ("height", Name::Img) => Attr::Height(value.parse().ok()?),
        ("id", _) => Attr::Id(value.into()),
        ("class", Name::Code) => {
            Attr::Language(language::cleaned(value.strip_prefix("language-")?)?)
        }
        ("class", _) => Attr::Mark(Mark::of(value)?),
        ("display", Name::Math) => Attr::DisplayBlock,
        ("encoding", Name::Annotation) => Attr::Tex,
        _ if name.is_math() => {
            let known = MATH_ATTRIBUTES.iter().find(|known| **known == key)?;
            Attr::Math(known, value.into())
        }
        _ => attributes::read(name, key, value)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn again(html: &str) -> Option<String> {
        let tree = crate::tree::parse(html);
        read(&Page::new(&tree, Some("https://a.example/x"))).map(|doc| crate::write::html(&doc))
    }

    #[test]
    fn what_the_writer_writes_is_read_back() {
        for html in [
            "<p>a <a href=\"https://a.example/\" rel=\"noopener noreferrer\">b</a></p>\n<h2>c</h2>\n",
            "<p>a<sup class=\"footnote-ref\" id=\"pl-noteref-1\"><a href=\"#pl-note-1\">[1]</a></sup></p>\n",
            "<section class=\"footnotes\"><ol><li id=\"pl-note-1\">a <a class=\"footnote-back\" href=\"#pl-noteref-1\">↩</a></li></ol></section>\n",
            "<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>\n",
            "<p><img src=\"https://a.example/s.png\" srcset=\"https://a.example/s.png 1w, https://a.example/l,l.png 2w\" alt=\"\"></p>\n",
            "<pre><code class=\"language-c\">a\n  b</code></pre>\n",
            "<p><math display=\"block\"><semantics><mi mathvariant=\"normal\">x</mi><annotation encoding=\"application/x-tex\">x</annotation></semantics></math></p>\n",
            "<p><video src=\"https://a.example/v\" title=\"t\" controls=\"\" preload=\"none\"></video></p>\n",
        ] {
            assert_eq!(again(html).as_deref(), Some(html));
        }
    }

    #[test]
    fn what_it_does_not_write_is_not_of_the_form() {
        for html in [
            "<p>a <a href=\"https://a.example/\">b</a></p>\n",
            "<p>a <a href=\"/b\" rel=\"noopener noreferrer\">b</a></p>\n",
            "<title>t</title><p>a</p>\n",
            "<html lang=en><p>a</p>\n",
            "<article><p>a</p></article>\n",
            "<h1>a</h1>\n<p>b</p>\n",
            "<p class=intro>a</p>\n",
            "<p id=a>a</p>\n",
            "<table width=100%><tr><td>a</table>\n",
            "a <p>b</p>\n",
            "<p>a</p>\n<script>b</script>\n",
            "<p onclick=a>b</p>\n",
            "<p>a</p><p>b</p>\n",
            "",
        ] {
            assert_eq!(again(html), None, "{html}");
        }
    }
}
