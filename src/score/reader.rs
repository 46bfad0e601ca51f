//! Reads the model table's numbers, little-endian.

use std::fmt;

/// Why a table is not a model that this build can use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadModel {
    /// The bytes are not a table.
    Malformed {
        /// Offset of the first byte that does not fit.
        at: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// The table was trained on a feature that this build does not compute.
    UnknownFeature(String),
}

impl fmt::Display for BadModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadModel::Malformed { at, expected } => {
                write!(f, "not a model table: expected {expected} at byte {at}")
            }
            BadModel::UnknownFeature(name) => {
                write!(
                    f,
                    "the model needs the feature `{name}`, which this build has not: train anew"
                )
            }
        }
    }
}

impl std::error::Error for BadModel {}

/// A place in a table.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes, at: 0 }
    }

    pub(super) fn error(&self, expected: &'static str) -> BadModel {
        BadModel::Malformed { at: self.at, expected }
    }

    pub(super) fn take(&mut self, count: usize, what: &'static str) -> Result<&'a [u8], BadModel> {
        let end = self.at.checked_add(count).ok_or_else(|| self.error(what))?;
        let bytes = self.bytes.get(self.at..end).ok_or_else(|| self.error(what))?;
        self.at = end;
        Ok(bytes)
    }

    fn array<const N: usize>(&mut self, what: &'static str) -> Result<[u8; N], BadModel> {
        let mut array = [0; N];
        array.copy_from_slice(self.take(N, what)?);
        Ok(array)
    }

    pub(super) fn byte(&mut self, what: &'static str) -> Result<u8, BadModel> {
        Ok(self.array::<1>(what)?[0])
    }

    pub(super) fn short(&mut self, what: &'static str) -> Result<u16, BadModel> {
        Ok(u16::from_le_bytes(self.array(what)?))
    }

    pub(super) fn int(&mut self, what: &'static str) -> Result<i32, BadModel> {
        Ok(i32::from_le_bytes(self.array(what)?))
    }

    pub(super) fn float(&mut self, what: &'static str) -> Result<f32, BadModel> {
        Ok(f32::from_le_bytes(self.array(what)?))
    }

    pub(super) fn end(&self) -> Result<(), BadModel> {
        if self.at == self.bytes.len() { Ok(()) } else { Err(self.error("the end")) }
    }
}
