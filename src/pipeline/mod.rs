//! The order of the stages.

mod assemble;
mod choose;

use crate::article::Article;
use crate::blocks;
use crate::error::Error;
use crate::limits::Limits;
use crate::metadata;
use crate::options::Options;
use crate::page::Page;
use crate::score::Model;
use crate::standardise::Seen;
use crate::write;

/// From a page to the article in it.
pub(crate) fn run(
    page: &Page,
    options: &Options,
    model: &Model,
    limits: &Limits,
) -> Result<Article, Error> {
    article(page, options, model, limits).map(write::seal).map_err(write::seal_error)
}

fn article(
    page: &Page,
    options: &Options,
    model: &Model,
    limits: &Limits,
) -> Result<Article, Error> {
    limits.check("blocks")?;
    let blocks = blocks::cut(page);
    limits.check("metadata")?;
    let mut meta = metadata::read(page);
    meta.warnings.extend(limits.warning());
    let seen = Seen::on(page);
    let choice = choose::choose(page, &blocks, &seen, &mut meta, options, model, limits)?;
    limits.check("standardise")?;
    assemble::assemble(page, &blocks, &seen, meta, choice, options, model, limits)
}
