//! Boosted trees over rows of bytes, summed in integers.

use super::reader::{BadModel, Reader};

/// Marks a leaf where a split would name its feature.
const LEAF: u8 = 255;
/// Rows walked side by side, so that their memory reads overlap.
const LANES: usize = 8;

/// A place in a tree. The two children of a split stand side by side; a leaf
/// is its own child, so that short branches may be walked too far.
#[derive(Clone, Copy)]
struct Node {
    child: u16,
    feature: u16,
    /// Go right when the feature is greater.
    threshold: u8,
}

struct Tree {
    start: usize,
    depth: usize,
}

/// Trees whose leaf values add up to a score.
pub(super) struct Forest {
    nodes: Vec<Node>,
    values: Vec<i16>,
    trees: Vec<Tree>,
    /// What one unit of the sum means in log-odds.
    scale: f64,
    /// What the sum starts from, for each class.
    bias: Vec<i32>,
    /// Row length that the trees need at least.
    width: usize,
}

impl Forest {
    /// Reads a forest whose trees name features by their place in `columns`.
    pub(super) fn read(reader: &mut Reader, columns: &[u16]) -> Result<Forest, BadModel> {
        let classes = reader.byte("number of classes")?;
        if classes == 0 {
            return Err(reader.error("at least one class"));
        }
        let bias = (0..classes).map(|_| reader.int("bias")).collect::<Result<_, _>>()?;
        let scale = f64::from(reader.float("scale")?);
        let count = reader.short("number of trees")?;
        let width = columns.iter().map(|&c| usize::from(c) + 1).max().unwrap_or(0).max(1);
        let mut forest =
            Forest { nodes: vec![], values: vec![], trees: vec![], scale, bias, width };
        for _ in 0..count {
            forest.read_tree(reader, columns)?;
        }
        Ok(forest)
    }

    /// Reads one tree, written in pre-order, into adjacent pairs of children.
    fn read_tree(&mut self, reader: &mut Reader, columns: &[u16]) -> Result<(), BadModel> {
        let start = self.nodes.len();
        let mut deepest = 0;
        self.reserve(1);
        let mut open = vec![(0usize, 0usize)];
        while let Some((at, depth)) = open.pop() {
            deepest = deepest.max(depth);
            let name = reader.byte("split or leaf")?;
            if name == LEAF {
                self.nodes[start + at] = Node { child: at as u16, feature: 0, threshold: 255 };
                self.values[start + at] = reader.short("leaf")? as i16;
                continue;
            }
            let feature = *columns
                .get(usize::from(name))
                .ok_or_else(|| reader.error("a feature of the list"))?;
            let threshold = reader.byte("threshold")?;
            let child = self.nodes.len() - start;
            if child > usize::from(u16::MAX) - 2 {
                return Err(reader.error("a smaller tree"));
            }
            self.nodes[start + at] = Node { child: child as u16, feature, threshold };
            self.reserve(2);
            open.push((child + 1, depth + 1));
            open.push((child, depth + 1));
        }
        self.trees.push(Tree { start, depth: deepest });
        Ok(())
    }

    fn reserve(&mut self, count: usize) {
        let empty = Node { child: 0, feature: 0, threshold: 255 };
        self.nodes.resize(self.nodes.len() + count, empty);
        self.values.resize(self.nodes.len(), 0);
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
        assert!(rows == 0 || stride >= self.width, "rows of {stride} bytes, {} needed", self.width);
        let mut sums: Vec<i32> = self.bias.iter().copied().cycle().take(rows * classes).collect();
        // A tree stays in the nearest cache while the rows of a chunk pass it.
        let chunk = 16 * LANES;
        for (rows, sums) in
            matrix.chunks(stride.max(1) * chunk).zip(sums.chunks_mut(classes * chunk))
        {
            for (number, tree) in self.trees.iter().enumerate() {
                self.add_tree(tree, rows, stride, &mut sums[number % classes..], classes);
            }
        }
        sums.into_iter().map(|sum| f64::from(sum) * self.scale).collect()
    }

    /// Adds one tree's leaf for each row to every `classes`-th sum.
    fn add_tree(&self, tree: &Tree, rows: &[u8], stride: usize, sums: &mut [i32], classes: usize) {
        let nodes = &self.nodes[tree.start..];
        let values = &self.values[tree.start..];
        for (group, sums) in rows.chunks(stride * LANES).zip(sums.chunks_mut(classes * LANES)) {
            let mut at = [0u16; LANES];
            for _ in 0..tree.depth {
                for (at, row) in at.iter_mut().zip(group.chunks_exact(stride)) {
                    let node = nodes[usize::from(*at)];
                    *at = node.child + u16::from(row[usize::from(node.feature)] > node.threshold);
                }
            }
            for (sum, at) in sums.iter_mut().step_by(classes).zip(at) {
                *sum += i32::from(values[usize::from(at)]);
            }
        }
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
