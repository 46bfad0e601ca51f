//! The learned tables.
//!
//! A table (`src/tables/model.bin`, written by `cargo xtask pack`) holds, all
//! little-endian:
//!
//! | part | form |
//! |---|---|
//! | mark | `plainleaf model 1\n` |
//! | block features used | `u16` length, then the names, one a line |
//! | block forest | one class |
//! | page features used | as above |
//! | page forest | one class for each [`PageKind`], in its order |
//! | calibration | `u8` count, then pairs of `u16`: expected and actual F1 × 65535, rising |
//!
//! A forest is: `u8` classes, an `i32` bias for each, `f32` scale, `u16`
//! number of trees, the trees (one class after the other in turn), each in
//! pre-order: a split is the feature's place in the list and a threshold (two
//! bytes; left when ≤), a leaf is 255 and an `i16`.

use super::exp::{exp, sigmoid};
use super::forest::Forest;
use super::reader::{BadModel, Reader};
use super::templates::settle;
use crate::article::PageKind;
use crate::features::{names, page_names};
use std::sync::OnceLock;

const MARK: &[u8] = b"plainleaf model 1\n";
const KINDS: [PageKind; 7] = [
    PageKind::Article,
    PageKind::Documentation,
    PageKind::Service,
    PageKind::Forum,
    PageKind::Collection,
    PageKind::Listing,
    PageKind::Product,
];

/// The learned tables: which blocks are wanted, what kind of page it is, how
/// far the answer can be trusted.
pub struct Model {
    blocks: Forest,
    page: Forest,
    /// Expected and actual F1, rising in both.
    calibration: Vec<(f32, f32)>,
}

impl Model {
    /// Reads a table.
    ///
    /// # Errors
    /// When the bytes are no table, or one that needs features which this
    /// build does not compute.
    pub fn parse(bytes: &[u8]) -> Result<Model, BadModel> {
        let mut reader = Reader::new(bytes);
        if reader.take(MARK.len(), "the mark of a model")? != MARK {
            return Err(Reader::new(bytes).error("the mark of a model"));
        }
        let columns = read_columns(&mut reader, &names())?;
        let blocks = Forest::read(&mut reader, &columns)?;
        let page_columns = read_columns(&mut reader, &page_names())?;
        let page = Forest::read(&mut reader, &page_columns)?;
        if blocks.classes() != 1 || page.classes() != KINDS.len() {
            return Err(reader.error("one class of blocks and seven of pages"));
        }
        let calibration = read_calibration(&mut reader)?;
        reader.end()?;
        Ok(Model { blocks, page, calibration })
    }

    /// The model that comes with the crate.
    ///
    /// # Panics
    /// When it needs a feature that was taken out or renamed since it was
    /// trained, which the crate's tests find.
    pub fn builtin() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| match Model::parse(include_bytes!("../tables/model.bin")) {
            Ok(model) => model,
            Err(error) => panic!("the built-in model: {error}"),
        })
    }
}

/// For each name of the list, its place in `known`.
fn read_columns(reader: &mut Reader, known: &[&str]) -> Result<Vec<u16>, BadModel> {
    let length = reader.short("length of the feature names")?;
    let text = std::str::from_utf8(reader.take(usize::from(length), "feature names")?)
        .map_err(|_| reader.error("feature names in UTF-8"))?;
    let place = |name: &str| {
        known
            .iter()
            .position(|k| *k == name)
            .map(|at| at as u16)
            .ok_or_else(|| BadModel::UnknownFeature(name.to_owned()))
    };
    text.lines().map(place).collect()
}

fn read_calibration(reader: &mut Reader) -> Result<Vec<(f32, f32)>, BadModel> {
    let mut points: Vec<(f32, f32)> = vec![];
    for _ in 0..reader.byte("number of calibration points")? {
        let point = (unit(reader.short("expected F1")?), unit(reader.short("actual F1")?));
        if points.last().is_some_and(|last| last.0 >= point.0 || last.1 > point.1) {
            return Err(reader.error("rising calibration points"));
        }
        points.push(point);
    }
    Ok(points)
}

fn unit(number: u16) -> f32 {
    f32::from(number) / f32::from(u16::MAX)
}

/// The probability of each row's block to be main content. `matrix` holds
/// rows of `stride` bytes, in the order of [`crate::features::names`].
///
/// # Panics
/// When rows are too short to hold the features the model uses.
#[cfg(any(feature = "lab", test))]
pub fn probabilities(model: &Model, matrix: &[u8], stride: usize) -> Vec<f32> {
    model.blocks.scores(matrix, stride).into_iter().map(|score| sigmoid(score) as f32).collect()
}

/// The same, where blocks made from one template go together: `templates` are
/// equal for these, `weights` are the blocks' numbers of words.
pub(crate) fn settled_probabilities(
    model: &Model,
    (matrix, stride): (&[u8], usize),
    templates: &[u64],
    weights: &[f32],
) -> Vec<f32> {
    let mut scores = model.blocks.scores(matrix, stride);
    settle(&mut scores, templates, weights);
    scores.into_iter().map(|score| sigmoid(score) as f32).collect()
}

/// The likeliest kind of page and its probability, from the page's features
/// in the order of [`crate::features::page_names`].
///
/// # Panics
/// When there are too few features for the model.
pub fn page_kind(model: &Model, page_features: &[u8]) -> (PageKind, f32) {
    let scores = model.page.scores(page_features, page_features.len());
    let mut best = 0;
    for (class, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = class;
        }
    }
    let Some(top) = scores.get(best) else { return (PageKind::default(), 0.0) };
    let total: f64 = scores.iter().map(|score| exp(score - top)).sum();
    (KINDS[best], (1.0 / total) as f32)
}

/// The F1 that pages of this expected F1 really reached out of fold, 0 to 1.
pub fn calibrate(model: &Model, expected_f1: f32) -> f32 {
    let points = &model.calibration;
    let after = points.partition_point(|point| point.0 <= expected_f1);
    match (after.checked_sub(1).map(|before| points[before]), points.get(after)) {
        (None, None) => expected_f1,
        (None, Some(first)) => first.1,
        (Some(last), None) => last.1,
        (Some(low), Some(high)) => {
            low.1 + (high.1 - low.1) * (expected_f1 - low.0) / (high.0 - low.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table with one block feature, no trees, and two calibration points.
    fn table(feature: &str) -> Vec<u8> {
        let mut bytes = MARK.to_vec();
        let mut list = |name: &str, classes: u8, bias: &[i32]| {
            bytes.extend((name.len() as u16).to_le_bytes());
            bytes.extend(name.as_bytes());
            bytes.push(classes);
            bias.iter().for_each(|b| bytes.extend(b.to_le_bytes()));
            bytes.extend(0.01f32.to_le_bytes());
            bytes.extend(0u16.to_le_bytes());
        };
        list(feature, 1, &[0]);
        list(page_names()[0], 7, &[0, 0, 0, 300, 0, 0, 0]);
        bytes.push(2);
        for number in [13107u16, 0, 52428, 65535] {
            bytes.extend(number.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn the_built_in_model_fits_this_build() {
        Model::builtin();
    }

    #[test]
    fn reads_a_table() {
        let model = Model::parse(&table(names()[0])).expect("a model");
        let stride = names().len();
        assert_eq!(probabilities(&model, &vec![0; 2 * stride], stride), [0.5, 0.5]);
        let (kind, probability) = page_kind(&model, &vec![0; page_names().len()]);
        assert_eq!(kind, PageKind::Forum);
        assert!((f64::from(probability) - 1.0 / (1.0 + 6.0 * (-3.0f64).exp())).abs() < 1e-6);
        for (expected, actual) in [(0.0, 0.0), (0.2, 0.0), (0.5, 0.5), (0.65, 0.75), (0.9, 1.0)] {
            assert!((calibrate(&model, expected) - actual).abs() < 1e-4, "{expected}");
        }
    }

    #[test]
    fn says_what_is_wrong_with_a_table() {
        let message = |bytes: &[u8]| Model::parse(bytes).err().expect("an error").to_string();
        assert_eq!(
            message(&table("no-such-feature")),
            "the model needs the feature `no-such-feature`, which this build has not: train anew"
        );
        let good = table(names()[0]);
        assert!(message(&good[1..]).contains("the mark of a model at byte 0"));
        assert!(message(&[&good[..], &[0]].concat()).contains("expected the end"));
        for cut in MARK.len()..good.len() {
            assert!(message(&good[..cut]).starts_with("not a model table"), "cut at {cut}");
        }
    }
}
