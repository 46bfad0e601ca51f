//! What can only be known once the text is chosen.

use super::Metadata;
use super::byline;
use super::json_ld::is_article;
use super::kind;
use super::labels::{tells_change, tells_update};
use super::subtitle;
use super::times::ONLY_CHANGE;
use crate::article::{Author, PageKind};
use crate::blocks::Blocks;
use crate::date::{self, Order};
use crate::page::{Page, Tag};
use std::ops::Range;

/// Blocks before and after the chosen text that can hold its byline and date.
const BEFORE: usize = 8;
const AFTER: usize = 3;

/// The longest block that is still a byline or date line, in bytes.
const LONGEST_LINE: usize = 200;

/// Characters, white space aside, that a first paragraph needs to say what the text is about.
const SHORTEST_EXCERPT: u32 = 50;

/// Fills in from the chosen text and its surroundings what no statement gave.
/// `kept` says for each block whether it is part of the article, `sure_kind`
/// what the page is, where that is sure.
pub(crate) fn refine(
    meta: &mut Metadata,
    page: &Page,
    blocks: &Blocks,
    kept: &[bool],
    sure_kind: Option<PageKind>,
) {
    let kept_at = |b: &usize| kept.get(*b).copied().unwrap_or_default();
    let (Some(first), Some(last)) =
        ((0..blocks.len()).find(kept_at), (0..blocks.len()).rev().find(kept_at))
    else {
        return;
    };
    let order = Order::of_language(meta.lang.as_deref());
    let head = first.saturating_sub(BEFORE)..(first + AFTER).min(blocks.len());
    let tail = last.saturating_sub(AFTER).max(head.end.min(last))..(last + AFTER).min(blocks.len());
    let is_list = page.url.as_ref().is_some_and(|url| kind::by_address(url) != kind::Kind::Other);
    for lines in [head.clone(), tail] {
        read_byline(meta, blocks, lines.clone(), order);
        if meta.published_time.is_none() && !is_list && is_said_article(meta) {
            read_date(meta, blocks, lines, order);
        }
    }
    let is_signed = !meta.authors.is_empty() || is_said_article(meta);
    let is_article = sure_kind == Some(PageKind::Article) && is_signed;
    if meta.published_time.is_none() && !is_list && is_article {
        read_change(meta, blocks, head, order);
    }
    let is_text = |b: &usize| kept_at(b) && is_paragraph(page, blocks, *b);
    if let (Some(title), Some(text)) = (&meta.title, (first..=last).find(is_text)) {
        let description = meta.description.as_deref();
        let line = subtitle::find(page, blocks, kept, text, title, description);
        meta.subtitle = line.map(str::to_owned);
    }
    if meta.description.is_none() {
        meta.description = (first..=last)
            .filter(kept_at)
            .find(|&b| is_paragraph(page, blocks, b))
            .map(|b| blocks.text(b).to_owned());
    }
}

fn is_paragraph(page: &Page, blocks: &Blocks, b: usize) -> bool {
    let block = &blocks.list[b];
    let tag = page.tag(block.node);
    block.chars >= SHORTEST_EXCERPT
        && block.link_chars * 2 < block.chars
        && tag.heading_level().is_none()
        && !matches!(tag, Tag::Figcaption | Tag::Pre | Tag::Td | Tag::Th | Tag::Li)
}

fn read_byline(meta: &mut Metadata, blocks: &Blocks, lines: Range<usize>, order: Order) {
    if !meta.authors.is_empty() {
        return;
    }
    let texts = lines.map(|b| blocks.text(b)).filter(|text| text.len() <= LONGEST_LINE);
    let mut led = texts.filter(|text| byline::is_byline(text, order));
    // "By design" and the like are told from names by their capitals.
    let is_surely = is_said_article(meta);
    let fits =
        |line: &String| is_surely || byline::names(line).iter().all(|name| byline::is_person(name));
    if let Some(line) = led.find_map(|text| byline::clean_line(text, order).filter(fits)) {
        let author = |name| Author { name, url: None };
        meta.authors = byline::names(&line).into_iter().map(author).collect();
        meta.byline = Some(line);
    }
}

/// Only a line that is hardly more than a date gives one, and only to what says
/// that it is an article.
fn read_date(meta: &mut Metadata, blocks: &Blocks, lines: Range<usize>, order: Order) {
    let mut texts = lines
        .map(|b| blocks.text(b))
        .filter(|text| text.len() <= LONGEST_LINE && !tells_update(text));
    meta.published_time = texts.find_map(|text| {
        let found = date::find(text, order)?;
        (text.len() - found.at.len() <= 40).then_some(found.iso)
    });
}

/// An article that says only when it was changed last was not published later.
fn read_change(meta: &mut Metadata, blocks: &Blocks, lines: Range<usize>, order: Order) {
    let texts = lines.map(|b| blocks.text(b)).filter(|text| text.len() <= LONGEST_LINE);
    let mut days = texts.filter_map(|text| {
        let found = date::find(text, order)?;
        let is_led = tells_change(&text[..found.at.start]);
        (is_led && text.len() - found.at.len() <= 40).then_some(found.iso)
    });
    meta.published_time = days.next();
    if meta.published_time.is_some() {
        meta.warnings.push(ONLY_CHANGE.into());
    }
}

fn is_said_article(meta: &Metadata) -> bool {
    meta.og_type.as_deref() == Some("article") || meta.types.iter().any(|name| is_article(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blocks, metadata, tree::parse};

    fn refined(html: &str, is_kept: impl Fn(&str) -> bool) -> Metadata {
        let tree = parse(html);
        let page = Page::new(&tree, None);
        let blocks = blocks::cut(&page);
        let kept: Vec<bool> = (0..blocks.len()).map(|b| is_kept(blocks.text(b))).collect();
        let mut meta = metadata::read(&page);
        refine(&mut meta, &page, &blocks, &kept, None);
        meta
    }

    const TEXT: &str = "The first paragraph tells what the whole story is about, as it should.";

    #[test]
    fn byline_and_excerpt_come_from_the_chosen_text() {
        let html = format!(
            "<meta property=og:type content=article><div>Von Anna Müller</div><div>5. April 2018</div><p>{TEXT}<p>More."
        );
        let meta = refined(&html, |text| text == TEXT || text == "More.");
        assert_eq!(meta.byline.as_deref(), Some("Anna Müller"));
        assert_eq!(meta.published_time.as_deref(), Some("2018-04-05"));
        assert_eq!(meta.description.as_deref(), Some(TEXT));
    }

    #[test]
    fn what_the_page_states_stays() {
        let html = format!(
            "<meta name=author content='Bo Chen'><meta name=description content=d><p>By Ann Lee<p>{TEXT}"
        );
        let meta = refined(&html, |text| text == TEXT);
        assert_eq!(
            (meta.byline.as_deref(), meta.description.as_deref()),
            (Some("Bo Chen"), Some("d"))
        );
    }

    #[test]
    fn a_phrase_is_no_byline() {
        let meta = refined(&format!("<p>By design<p>{TEXT}"), |text| text == TEXT);
        assert_eq!(meta.byline, None);
    }

    #[test]
    fn nothing_kept_adds_nothing() {
        assert_eq!(refined(&format!("<p>{TEXT}"), |_| false).description, None);
    }
}
