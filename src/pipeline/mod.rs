//! The order of the stages.

mod assemble;
mod choose;

use crate::article::Article;
use crate::blocks;
use crate::error::Error;
use crate::metadata;
use crate::options::Options;
use crate::page::Page;
use crate::score::Model;
use crate::tree::Tree;
use crate::write;

/// From a tree to the article in it.
pub(crate) fn run(tree: &Tree, options: &Options, model: &Model) -> Result<Article, Error> {
    article(tree, options, model).map(write::seal).map_err(write::seal_error)
}

fn article(tree: &Tree, options: &Options, model: &Model) -> Result<Article, Error> {
    let limits = &tree.limits;
    let page = Page::new(tree, options.url.as_deref());
    limits.check("blocks")?;
    let blocks = blocks::cut(&page);
    limits.check("metadata")?;
    let mut meta = metadata::read(&page);
    meta.warnings.extend(limits.warning());
    let choice = choose::choose(&page, &blocks, &mut meta, options, model, limits)?;
    limits.check("standardise")?;
    assemble::assemble(&page, &blocks, meta, choice, options, model, limits)
}
