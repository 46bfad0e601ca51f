//! Standardise and write: from the chosen blocks to the [`Article`].

use super::choose::Choice;
use crate::article::Article;
use crate::blocks::Blocks;
use crate::doc::without_tracking;
use crate::error::Error;
use crate::limits::Limits;
use crate::metadata::{self, Metadata};
use crate::options::Options;
use crate::page::Page;
use crate::reading;
use crate::score::{self, Model};
use crate::standardise::{self, Seen};
use crate::write;

pub(super) fn assemble(
    page: &Page,
    blocks: &Blocks,
    seen: &Seen,
    mut meta: Metadata,
    choice: Choice,
    options: &Options,
    model: &Model,
    limits: &Limits,
) -> Result<Article, Error> {
    let kept = choice.rulings.kept();
    metadata::refine(&mut meta, page, blocks, kept, choice.sure_kind());
    let mut warnings = std::mem::take(&mut meta.warnings);
    let doc = standardise::standardise(page, blocks, kept, seen, &meta, options, &mut warnings);
    if options.strip_tracking {
        strip_tracking(&mut meta);
    }
    limits.check("write")?;
    let text_content = write::text(&doc);
    let lengths = reading::measure(&text_content);
    Ok(Article {
        title: meta.title,
        subtitle: meta.subtitle,
        authors: meta.authors,
        byline: meta.byline,
        site_name: meta.site_name,
        published_time: meta.published_time,
        modified_time: meta.modified_time,
        lang: meta.lang,
        dir: meta.dir,
        excerpt: meta.description,
        lead_image: meta.lead_image,
        canonical_url: meta.canonical_url,
        section: meta.section,
        tags: meta.tags,
        licence: meta.licence,
        next_page: meta.next_page,
        word_count: lengths.words,
        reading_minutes: lengths.minutes,
        page_kind: choice.kind,
        confidence: score::calibrate(model, choice.expected_f1),
        content: write::html(&doc),
        markdown: options.markdown.then(|| write::markdown(&doc)),
        snapshot: options.snapshot.then(|| write::snapshot(&doc)),
        others: choice.others,
        trace: options.trace.then(|| choice.rulings.trace(blocks)),
        warnings,
        text_content,
    })
}

fn strip_tracking(meta: &mut Metadata) {
    let addresses = meta.authors.iter_mut().map(|author| &mut author.url);
    for address in addresses.chain([&mut meta.canonical_url]).flatten() {
        *address = without_tracking(address);
    }
}
