//! What a caller may choose.

use crate::article::NodeNumber;
use serde::Deserialize;

/// Choices for one cleaning; the default is right for most.
///
/// ```
/// let mut options = plainleaf::Options::default();
/// options.url = Some("https://harbour.example/ship".into());
/// options.markdown = true;
/// ```
///
/// In JS the names are camelCase and an unknown name is an error.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Options {
    /// The page's address: makes links absolute and helps to tell its article
    /// from others. A snapshot that brings an address of its own goes by that.
    pub url: Option<String>,
    /// Keep images, video and audio.
    pub images: bool,
    /// Keep links; without them their text stays.
    pub links: bool,
    /// Take known tracking parameters (`utm_source`, `fbclid`, …) out of the
    /// addresses of links, of the authors' pages and of the page itself.
    pub strip_tracking: bool,
    /// Also give [`crate::Article::markdown`].
    pub markdown: bool,
    /// Also give [`crate::Article::snapshot`].
    pub snapshot: bool,
    /// Also give [`crate::Article::trace`].
    pub trace: bool,
    /// Show the article that holds this node, in place of the page's main one;
    /// where nothing there looks like an article, all text of the node.
    pub focus: Option<NodeNumber>,
    /// Read no more elements than this; what follows is left out, with a warning.
    pub max_elements: Option<u32>,
    /// Milliseconds that cleaning may take. Of a page that is too large for it
    /// only the start is read, with a warning; where even that takes too long,
    /// there is [`crate::Error::OverLimit`]. The clock is looked at between
    /// pieces of work, so allow for some milliseconds more.
    pub time_budget_ms: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            url: None,
            images: true,
            links: true,
            strip_tracking: false,
            markdown: false,
            snapshot: false,
            trace: false,
            focus: None,
            max_elements: None,
            time_budget_ms: None,
        }
    }
}
