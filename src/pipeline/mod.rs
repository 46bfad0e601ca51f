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

/// From a page to the article in it.
pub(crate) fn run(page: &Page, options: &Options, model: &Model) -> Result<Article, Error> {
    let blocks = blocks::cut(page);
    let mut meta = metadata::read(page);
    let choice = choose::choose(page, &blocks, &mut meta, options, model)?;
    Ok(assemble::assemble(page, &blocks, meta, choice, options, model))
}
