//! Boosted trees over rows of bytes, summed in integers.

use super::reader::{BadModel, Reader};

/// Marks a leaf where a split would name its feature.
const LEAF: u8 = 255;
/// Rows walked side by side, so that their memory reads overlap.
const LANES: usize = 8;
/// Groups of rows that pass a tree while it is in the nearest cache.
const GROUPS: usize = 8;
/// A tree has so many nodes at most.
const NODES: usize = 64;

/// The features of a row that the trees look at, each at its place in the list:
/// as many as a byte can tell apart, so that no look-up has a bound to check.
type Row = [u8; 256];

/// A place in a tree. The two children of a split stand side by side; a leaf
/// is its own child, so that short branches may be walked too far.
#[derive(Clone, Copy)]
#[repr(align(4))]
struct Node {
    child: u8,
    feature: u8,
    /// Go right when the feature is greater.
    threshold: u8,
}

struct Tree {
    nodes: [Node; NODES],
    values: [i16; NODES],
    depth: usize,
}

/// Trees whose leaf values add up to a score.
pub(super) struct Forest {
    trees: Vec<Tree>,
    /// Where in a caller's row each feature of the list stands.
    columns: Vec<u16>,
    /// What one unit of the sum means in log-odds.
    scale: f64,
    /// What the sum starts from, for each class.
    bias: Vec<i32>,
}

impl Forest {
    /// Reads a forest whose trees name features by their place in `columns`.
    pub(super) fn read(reader: &mut Reader, columns: &[u16]) -> Result<Forest, BadModel> {
        let classes = reader.byte("number of classes")?;
        if classes == 0 {
            return Err(reader.error("at least one class"));
        }
        if columns.len() > usize::from(LEAF) {
            return Err(reader.error("at most 255 features"));
        }
        let bias = (0..classes).map(|_| reader.int("bias")).collect::<Result<_, _>>()?;
        let scale = f64::from(reader.float("scale")?);
        let count = reader.short("number of trees")?;
        let trees = (0..count).map(|_| Tree::read(reader, columns.len()));
        let trees = trees.collect::<Result<_, _>>()?;
        Ok(Forest { trees, columns: columns.to_vec(), scale, bias })
    }

    /// Number of classes: trees serve them in turn.
    pub(super) fn classes(&self) -> usize {
        self.bias.len()
    }

    /// The sums for each row and class, row by row, in log-odds.
    ///
    /// # Panics
    /// When rows are shorter than the features the trees name.
    pub(super) fn scores(&self, matrix: &[u8], stride: usize) -> Vec<f64> {
        let (rows, classes) = (matrix.len().checked_div(stride).unwrap_or(0), self.classes());
        let width = self.columns.iter().map(|&c| usize::from(c) + 1).max().unwrap_or(0).max(1);
        assert!(rows == 0 || stride >= width, "rows of {stride} bytes, {width} needed");
        let mut sums: Vec<i32> = self.bias.iter().copied().cycle().take(rows * classes).collect();
        let mut groups = [[[0; 256]; LANES]; GROUPS];
        let chunk = GROUPS * LANES;
        for (rows, sums) in
            matrix.chunks(stride.max(1) * chunk).zip(sums.chunks_mut(classes * chunk))
        {
            for (to, row) in groups.as_flattened_mut().iter_mut().zip(rows.chunks_exact(stride)) {
                to.iter_mut().zip(&self.columns).for_each(|(to, &c)| *to = row[usize::from(c)]);
            }
            for (number, tree) in self.trees.iter().enumerate() {
                let own = &mut sums[number % classes..];
                for (group, sums) in groups.iter().zip(own.chunks_mut(classes * LANES)) {
                    let leaves = tree.leaves(group).into_iter();
                    sums.iter_mut()
                        .step_by(classes)
                        .zip(leaves)
                        .for_each(|(sum, leaf)| *sum += leaf);
                }
            }
        }
        sums.into_iter().map(|sum| f64::from(sum) * self.scale).collect()
    }
}

impl Tree {
    /// Reads one tree, written in pre-order, into adjacent pairs of children.
    fn read(reader: &mut Reader, features: usize) -> Result<Tree, BadModel> {
        let empty = Node { child: 0, feature: 0, threshold: 255 };
        let mut tree = Tree { nodes: [empty; NODES], values: [0; NODES], depth: 0 };
        let mut used = 1;
        let mut open = vec![(0usize, 0usize)];
        while let Some((at, depth)) = open.pop() {
            tree.depth = tree.depth.max(depth);
            let feature = reader.byte("split or leaf")?;
            if feature == LEAF {
                tree.nodes[at] = Node { child: at as u8, feature: 0, threshold: 255 };
                tree.values[at] = reader.short("leaf")? as i16;
                continue;
            }
            if usize::from(feature) >= features {
                return Err(reader.error("a feature of the list"));
            }
            let threshold = reader.byte("threshold")?;
            if used + 2 > NODES {
                return Err(reader.error("a smaller tree"));
            }
            tree.nodes[at] = Node { child: used as u8, feature, threshold };
            open.push((used + 1, depth + 1));
            open.push((used, depth + 1));
            used += 2;
        }
        Ok(tree)
    }

    /// The value of the leaf that each row comes to.
    fn leaves(&self, rows: &[Row; LANES]) -> [i32; LANES] {
        let mut at = [0u8; LANES];
        for _ in 0..self.depth {
            for (at, row) in at.iter_mut().zip(rows) {
                let node = self.nodes[usize::from(*at) % NODES];
                *at = node.child + u8::from(row[usize::from(node.feature)] > node.threshold);
            }
        }
        at.map(|at| i32::from(self.values[usize::from(at) % NODES]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// x0 ≤ 9 ? (x2 ≤ 3 ? 10 : -20) : 7, then a lone leaf of 100.
    const TWO_TREES: &[u8] = &[0, 9, 1, 3, 255, 10, 0, 255, 236, 255, 255, 7, 0, 255, 100, 0];

    fn forest(classes: u8) -> Forest {
        let mut bytes = vec![classes];
        for class in 0..classes {
            bytes.extend(i32::from(class).to_le_bytes());
        }
        bytes.extend(0.5f32.to_le_bytes());
        bytes.extend(2u16.to_le_bytes());
        bytes.extend(TWO_TREES);
        Forest::read(&mut Reader::new(&bytes), &[0, 2]).expect("a forest")
    }

    #[test]
    fn walks_to_the_right_leaf() {
        let matrix = [9, 0, 3, 9, 0, 4, 10, 0, 3];
        assert_eq!(forest(1).scores(&matrix, 3), [55.0, 40.0, 53.5]);
        assert_eq!(forest(2).scores(&matrix, 3), [5.0, 50.5, -10.0, 50.5, 3.5, 50.5]);
        assert!(forest(1).scores(&[], 3).is_empty());
    }

    #[test]
    fn many_rows_equal_one_by_one() {
        let matrix: Vec<u8> = (0..3 * 1000u32).map(|i| (i * 7 % 17) as u8).collect();
        let single: Vec<f64> = matrix.chunks(3).flat_map(|row| forest(2).scores(row, 3)).collect();
        assert_eq!(forest(2).scores(&matrix, 3), single);
    }

    #[test]
    fn a_feature_outside_the_list_is_refused() {
        let bytes = [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 9, 255, 0, 0, 255, 0, 0];
        let error = Forest::read(&mut Reader::new(&bytes), &[0, 1]).err().expect("an error");
        assert_eq!(
            error.to_string(),
            "not a model table: expected a feature of the list at byte 12"
        );
    }
}
