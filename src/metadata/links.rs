//! `rel` on links: canonical address, next page, licence, tags, author.

use super::facts::{Facts, Field, Source};
use super::marks::Marks;
use super::scan::visible_text;
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// Notes what a `<link>` or `<a>` says by its `rel`.
pub(crate) fn read(facts: &mut Facts, page: &Page, n: NodeNumber, marks: &Marks) {
    let (Some(rel), Some(href)) = (marks.rel, marks.href) else { return };
    let is_link = page.tag(n) == Tag::Link;
    for rel in rel.split_whitespace().map(str::to_ascii_lowercase) {
        let (field, source) = match rel.as_str() {
            "canonical" if is_link => (Field::Canonical, Source::Rel),
            "next" => (Field::NextPage, Source::Rel),
            "license" | "licence" => (Field::Licence, Source::Rel),
            "image_src" if is_link => (Field::LeadImage, Source::Meta),
            "tag" if !is_link => {
                note_tag(facts, page, n);
                continue;
            }
            _ => continue,
        };
        if let Some(url) = page.resolve_web(href) {
            facts.add(field, source, &url);
        }
    }
}

fn note_tag(facts: &mut Facts, page: &Page, n: NodeNumber) {
    let tag = visible_text(page, n);
    if tag.chars().count() <= 60 {
        facts.add(Field::Tag, Source::Rel, tag.trim().trim_start_matches('#'));
    }
}

/// Whether an address leads to the next page of the same article, and not to
/// another article or into another part of the site: it differs from the
/// page's own by a page number only.
pub(crate) fn is_same_article(own: &str, next: &str) -> bool {
    if own == next {
        return false;
    }
    let core = |url: &str| -> (String, bool) {
        let url = url.split('#').next().unwrap_or_default().trim_end_matches('/').to_lowercase();
        let end = url.trim_end_matches(|c: char| c.is_ascii_digit());
        let numbered = end.len() < url.len();
        let end = end.trim_end_matches(|c: char| "/?&=-_".contains(c));
        let end = ["page", "seite", "pagina", "paged", "pg", "p", "s"]
            .iter()
            .find_map(|word| {
                let rest = end.strip_suffix(word)?;
                rest.ends_with(|c: char| "/?&-_".contains(c)).then_some(rest)
            })
            .unwrap_or(end);
        let end = end.trim_end_matches(|c: char| "/?&=-_".contains(c));
        (if numbered { end.to_owned() } else { url.clone() }, numbered)
    };
    let ((own, _), (next, numbered)) = (core(own), core(next));
    numbered && own == next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::parse;

    #[test]
    fn relations_become_facts() {
        let tree = parse(
            "<link rel=canonical href=/a><link rel=next href='?page=2'><a rel='nofollow license' \
             href=https://creativecommons.org/licenses/by/4.0/>CC</a><a rel=tag href=/t>#Tea</a>\
             <a rel=canonical href=/no>x</a>",
        );
        let page = Page::new(&tree, Some("https://a.example/b"));
        let mut facts = Facts::default();
        page.elements().for_each(|(n, e)| read(&mut facts, &page, n, &Marks::of(e)));
        let told: Vec<_> = facts.list.iter().map(|f| (f.field, f.value.as_str())).collect();
        assert_eq!(
            told,
            [
                (Field::Canonical, "https://a.example/a"),
                (Field::NextPage, "https://a.example/b?page=2"),
                (Field::Licence, "https://creativecommons.org/licenses/by/4.0/"),
                (Field::Tag, "Tea"),
            ]
        );
    }

    #[test]
    fn a_next_page_differs_by_its_number() {
        let own = "https://a.example/story-of-tea";
        assert!(is_same_article(own, "https://a.example/story-of-tea/2"));
        assert!(is_same_article(own, "https://a.example/story-of-tea?page=2"));
        assert!(is_same_article("https://a.example/tea/page/2/", "https://a.example/tea/page/3/"));
        assert!(!is_same_article(own, "https://a.example/story-of-coffee"));
        assert!(!is_same_article(own, own));
    }
}
