//! Why there is no article.

use crate::article::NodeNumber;
use serde::Serialize;
use std::fmt;

/// Why [`crate::clean`] gives no article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Error {
    /// The page holds no text that could be an article.
    NothingReadable {
        /// What was found in its place, in plain words.
        reason: String,
        /// The nearest things to an article, best first, three at most.
        candidates: Vec<Candidate>,
    },
    /// The text given as a snapshot is not one.
    BadSnapshot {
        /// Byte offset of the first thing that does not fit.
        at: usize,
        /// What was expected there.
        expected: &'static str,
    },
    /// The work was not done when a limit was met.
    OverLimit {
        /// The option that set it, by its name in JS: `timeBudgetMs`.
        limit: &'static str,
        /// The option's value.
        value: u32,
        /// The stage that was not begun.
        stage: &'static str,
    },
}

/// A piece of a page that could be meant when there is no clear article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// The element; give it as [`crate::Options::focus`] to see it.
    pub node: NodeNumber,
    /// How likely its text is main content, 0 to 1.
    pub score: f32,
    /// The start of its text, 80 characters at most.
    pub text_preview: String,
}

impl Error {
    /// The stable name of this kind of error, the same as in JS: `nothing-readable`,
    /// `bad-snapshot`, `over-limit`.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NothingReadable { .. } => "nothing-readable",
            Error::BadSnapshot { .. } => "bad-snapshot",
            Error::OverLimit { .. } => "over-limit",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::NothingReadable { reason, .. } => write!(f, "nothing readable: {reason}"),
            Error::BadSnapshot { at, expected } => {
                write!(f, "not a page snapshot: expected {expected} at byte {at}")
            }
            Error::OverLimit { limit, value, stage } => {
                write!(f, "the limit `{limit}` of {value} was met before the stage {stage}")
            }
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_that_are_serialised() {
        for error in [
            Error::NothingReadable { reason: String::new(), candidates: vec![] },
            Error::BadSnapshot { at: 0, expected: "" },
            Error::OverLimit { limit: "", value: 0, stage: "" },
        ] {
            assert_eq!(serde_json::to_value(&error).unwrap()["code"], error.code());
        }
    }

    #[test]
    fn messages_say_what_and_where() {
        let nothing =
            Error::NothingReadable { reason: "the page has no text".into(), candidates: vec![] };
        assert_eq!(nothing.to_string(), "nothing readable: the page has no text");
        let bad = Error::BadSnapshot { at: 7, expected: "an element" };
        assert_eq!(bad.to_string(), "not a page snapshot: expected an element at byte 7");
        let over = Error::OverLimit { limit: "timeBudgetMs", value: 50, stage: "features" };
        let message = "the limit `timeBudgetMs` of 50 was met before the stage features";
        assert_eq!(over.to_string(), message);
    }
}
