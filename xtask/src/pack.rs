//! `xtask pack`: the trainer's JSON to the model's table (its form is told in
//! `src/score/model.rs`).

use crate::arguments::{self, Failure};
use plainleaf::lab::Model;
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;

/// The table that the crate embeds may not be larger.
const MAX_BYTES: usize = 60 * 1024;

/// What the trainer writes.
#[derive(Deserialize)]
struct Trained {
    blocks: Trees,
    page: Trees,
    /// Expected and actual F1.
    calibration: Vec<(f64, f64)>,
}

#[derive(Deserialize)]
struct Trees {
    features: Vec<String>,
    bias: Vec<f64>,
    trees: Vec<Tree>,
}

/// Splits and leaves in pre-order.
#[derive(Deserialize)]
struct Tree(Vec<Step>);

#[derive(Deserialize)]
#[serde(untagged)]
enum Step {
    /// Place of the feature in the list, and the highest value that goes left.
    Split(u8, u8),
    Leaf(f64),
}

/// Runs the command.
pub fn run(arguments: &[String]) -> Result<(), Failure> {
    let mut args = arguments::parse(arguments);
    let from: PathBuf = args.value_from_str("--from")?;
    let to: PathBuf = args.value_from_str("--to")?;
    arguments::no_more(args)?;
    let trained: Trained = serde_json::from_slice(&fs::read(&from)?)?;
    let table = table(&trained)?;
    Model::parse(&table)?;
    if table.len() > MAX_BYTES {
        return Err(format!("{} bytes are too many, {MAX_BYTES} allowed", table.len()).into());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&to, &table)?;
    println!("{}: {} bytes", to.display(), table.len());
    Ok(())
}

fn table(trained: &Trained) -> Result<Vec<u8>, Failure> {
    let mut out = b"plainleaf model 1\n".to_vec();
    forest(&trained.blocks, &mut out)?;
    forest(&trained.page, &mut out)?;
    let unit = |number: f64| (number.clamp(0.0, 1.0) * f64::from(u16::MAX)).round() as u16;
    out.push(u8::try_from(trained.calibration.len())?);
    for &(expected, actual) in &trained.calibration {
        out.extend(unit(expected).to_le_bytes());
        out.extend(unit(actual).to_le_bytes());
    }
    Ok(out)
}

fn forest(forest: &Trees, out: &mut Vec<u8>) -> Result<(), Failure> {
    let names = forest.features.join("\n");
    out.extend(u16::try_from(names.len())?.to_le_bytes());
    out.extend(names.as_bytes());

    let leaves = forest.trees.iter().flat_map(|tree| &tree.0).filter_map(|step| match step {
        Step::Leaf(value) => Some(value.abs()),
        Step::Split(..) => None,
    });
    let scale = (leaves.fold(0.0, f64::max) / f64::from(i16::MAX)).max(1e-9) as f32;
    let units = |value: f64| (value / f64::from(scale)).round();
    out.push(u8::try_from(forest.bias.len())?);
    for &bias in &forest.bias {
        out.extend((units(bias) as i32).to_le_bytes());
    }
    out.extend(scale.to_le_bytes());
    out.extend(u16::try_from(forest.trees.len())?.to_le_bytes());
    for step in forest.trees.iter().flat_map(|tree| &tree.0) {
        match *step {
            Step::Split(feature, threshold) => out.extend([feature, threshold]),
            Step::Leaf(value) => {
                let units = units(value).clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
                out.push(255);
                out.extend(units.to_le_bytes());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use plainleaf::lab::{calibrate, feature_names, page_feature_names, page_kind, probabilities};

    #[test]
    fn what_is_packed_is_what_the_crate_reads() {
        let json = format!(
            r#"{{"blocks": {{"features": ["{}"], "bias": [0.5], "trees": [[[0, 9], -2.0, [0, 20], 1.0, 2.0]]}},
                "page": {{"features": ["{}"], "bias": [0, 0, 1, 0, 0, 0, 0], "trees": []}},
                "calibration": [[0.2, 0.1], [0.8, 0.9]]}}"#,
            feature_names()[0],
            page_feature_names()[0]
        );
        let trained: Trained = serde_json::from_str(&json).expect("JSON");
        let model = Model::parse(&table(&trained).expect("a table")).expect("a model");
        let stride = feature_names().len();
        let mut matrix = vec![0; 3 * stride];
        (matrix[0], matrix[stride], matrix[2 * stride]) = (9, 20, 21);
        for (found, sum) in probabilities(&model, &matrix, stride).iter().zip([-1.5f32, 1.5, 2.5]) {
            assert!((found - 1.0 / (1.0 + (-sum).exp())).abs() < 1e-3, "{found} for {sum}");
        }
        let kind = page_kind(&model, &vec![0; page_feature_names().len()]).0;
        assert_eq!(kind, plainleaf::PageKind::Service);
        assert!((calibrate(&model, 0.5) - 0.5).abs() < 1e-3);
    }
}
