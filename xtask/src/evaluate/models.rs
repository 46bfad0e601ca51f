//! Which model judges which page.

use crate::arguments::Failure;
use crate::corpus::FOLDS;
use plainleaf::lab::Model;
use std::fs;
use std::path::{Path, PathBuf};

/// One model for every fold, or one for all.
pub struct Models(Vec<Model>);

impl Models {
    /// The models that were each trained without one fold.
    pub fn folds() -> Result<Models, Failure> {
        let one = |fold| read(&repository().join(format!("train/folds/{fold}.bin")));
        Ok(Models((0..FOLDS).map(one).collect::<Result<_, _>>()?))
    }

    /// One table for every page.
    pub fn file(path: &Path) -> Result<Models, Failure> {
        Ok(Models(vec![read(path)?]))
    }

    /// The crate's own, which has seen the whole corpus.
    pub fn builtin() -> Models {
        Models(vec![])
    }

    /// The model for a page of this fold.
    pub fn of(&self, fold: usize) -> &Model {
        match &self.0[..] {
            [] => Model::builtin(),
            [one] => one,
            folds => &folds[fold],
        }
    }
}

fn read(path: &Path) -> Result<Model, Failure> {
    let bytes = fs::read(path).map_err(|e| format!("{}: {e}; run train/run", path.display()))?;
    Model::parse(&bytes).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// The repository's root.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
