//! Boosted trees over rows of bytes, summed in integers.
//!
//! Up to 64 rows pass the trees together, as the bits of a word: a split parts a
//! set of rows by the word that says which rows are above its threshold, so the
//! trees are walked once for all of them.

use super::reader::{BadModel, Reader};

/// Marks a leaf where a split would name its feature.
const LEAF: u8 = 255;
/// Rows that pass the trees together.
const ROWS: usize = 64;
/// Values that a feature may have.
const VALUES: usize = 256;

#[derive(Clone, Copy)]
enum Node {
    /// Rows of this word go on `right` nodes further, the others to the next.
    Split {
        word: u16,
        right: u16,
    },
    Leaf(i16),
}

/// Trees whose leaf values add up to a score.
pub(super) struct Forest {
    /// Where in a caller's row each feature of the list stands.
    columns: Vec<u16>,
    /// For each feature where its words begin, the end last. Its last word has no rows.
    starts: Vec<u16>,
    /// For each value of each feature its word, counted from the feature's first:
    /// values between two thresholds have one, higher values a later one.
    ranks: Vec<[u8; VALUES]>,
    /// All trees, each in pre-order.
    nodes: Vec<Node>,
    /// Where each tree begins.
    roots: Vec<usize>,
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
        let (mut nodes, mut roots) = (Vec::new(), Vec::new());
        for _ in 0..reader.short("number of trees")? {
            roots.push(nodes.len());
            read_tree(reader, columns.len(), &mut nodes)?;
        }
        let (starts, ranks) = number_words(&mut nodes, columns.len());
        Ok(Forest { columns: columns.to_vec(), starts, ranks, nodes, roots, scale, bias })
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
        let width = self.columns.iter().map(|&c| usize::from(c) + 1).max().unwrap_or(0);
        assert!(matrix.is_empty() || stride >= width, "rows of {stride} bytes, {width} needed");
        let mut scores = Vec::new();
        let (mut words, mut open) = (Vec::new(), Vec::new());
        for rows in matrix.chunks(ROWS * stride.max(1)) {
            let count = rows.len() / stride;
            self.fill_words(rows, stride, &mut words);
            let mut sums: Vec<[i32; ROWS]> = self.bias.iter().map(|&bias| [bias; ROWS]).collect();
            for (number, &root) in self.roots.iter().enumerate() {
                open.push((root, u64::MAX >> (ROWS - count)));
                add_leaves(&self.nodes, &mut open, &words, &mut sums[number % self.bias.len()]);
            }
            let of_row = |row| sums.iter().map(move |sums| f64::from(sums[row]) * self.scale);
            scores.extend((0..count).flat_map(of_row));
        }
        scores
    }

    /// For each word the rows that have it or a higher one of the feature.
    fn fill_words(&self, rows: &[u8], stride: usize, words: &mut Vec<u64>) {
        words.clear();
        let mut own = [0u64; VALUES + 1];
        let lengths = self.starts.windows(2).map(|ends| usize::from(ends[1] - ends[0]));
        for ((&column, ranks), length) in self.columns.iter().zip(&self.ranks).zip(lengths) {
            let values = rows[usize::from(column)..].iter().step_by(stride);
            for (bit, &value) in values.enumerate() {
                own[usize::from(ranks[usize::from(value)])] |= 1 << bit;
            }
            let mut higher = 0;
            for word in own[..length].iter_mut().rev() {
                higher |= *word;
                *word = higher;
            }
            words.extend_from_slice(&own[..length]);
            own[..length].fill(0);
        }
    }
}

/// Reads one tree, written in pre-order.
fn read_tree(reader: &mut Reader, features: usize, nodes: &mut Vec<Node>) -> Result<(), BadModel> {
    // Splits whose right child is still to come.
    let mut open: Vec<usize> = Vec::new();
    loop {
        let feature = reader.byte("split or leaf")?;
        if feature != LEAF {
            if usize::from(feature) >= features {
                return Err(reader.error("a feature of the list"));
            }
            let word = u16::from_be_bytes([feature, reader.byte("threshold")?]);
            open.push(nodes.len());
            nodes.push(Node::Split { word, right: 0 });
            continue;
        }
        nodes.push(Node::Leaf(reader.short("leaf")? as i16));
        let Some(parent) = open.pop() else { return Ok(()) };
        let further = u16::try_from(nodes.len() - parent);
        let further = further.map_err(|_| reader.error("a smaller tree"))?;
        if let Node::Split { right, .. } = &mut nodes[parent] {
            *right = further;
        }
    }
}

/// Gives words to the values of each feature, and to the splits, whose words are
/// a feature and a threshold before.
fn number_words(nodes: &mut [Node], features: usize) -> (Vec<u16>, Vec<[u8; VALUES]>) {
    // At first 1 for each threshold.
    let mut ranks = vec![[0u8; VALUES]; features];
    for node in &*nodes {
        if let Node::Split { word, .. } = node {
            ranks[usize::from(*word) / VALUES][usize::from(*word) % VALUES] = 1;
        }
    }
    let (mut starts, mut start) = (vec![0], 0);
    for ranks in &mut ranks {
        let mut below = 0u8;
        for rank in ranks.iter_mut() {
            let next = below.saturating_add(*rank);
            *rank = below;
            below = next;
        }
        start += u16::from(ranks[VALUES - 1]) + 2;
        starts.push(start);
    }
    for node in nodes {
        if let Node::Split { word, .. } = node {
            let (feature, threshold) = (usize::from(*word) / VALUES, usize::from(*word) % VALUES);
            *word = starts[feature] + u16::from(ranks[feature][threshold]) + 1;
        }
    }
    (starts, ranks)
}

/// Adds to the rows' sums the leaves that they come to from the `open` nodes.
fn add_leaves(nodes: &[Node], open: &mut Vec<(usize, u64)>, words: &[u64], sums: &mut [i32; ROWS]) {
    while let Some((mut at, mut rows)) = open.pop() {
        let leaf = loop {
            match nodes[at] {
                Node::Leaf(value) => break value,
                Node::Split { word, right } => {
                    let above = rows & words[usize::from(word)];
                    let right = at + usize::from(right);
                    if above == rows {
                        at = right;
                        continue;
                    }
                    if above != 0 {
                        open.push((right, above));
                    }
                    rows ^= above;
                    at += 1;
                }
            }
        };
        while rows != 0 {
            sums[rows.trailing_zeros() as usize % ROWS] += i32::from(leaf);
            rows &= rows - 1;
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
    fn nothing_is_above_the_highest_threshold() {
        let bytes = [1, 0, 0, 0, 0, 0, 0, 128, 63, 1, 0, 0, 255, 255, 1, 0, 255, 2, 0];
        let forest = Forest::read(&mut Reader::new(&bytes), &[0, 1]).expect("a forest");
        assert_eq!(forest.scores(&[255, 255, 0, 0], 2), [1.0, 1.0]);
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
