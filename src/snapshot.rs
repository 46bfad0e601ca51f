//! The snapshot: a tree as one flat string.
//!
//! The live walk (`www/shim/walk.js`) writes a page in this form, and
//! [`crate::Article::snapshot`] carries a cleaned body in it, so that both
//! crossings of the JS border are a single string and need no HTML parser.
//!
//! A snapshot is a run of tokens, each opened by a control character that the
//! writer has replaced by a space wherever the page itself held it:
//!
//! | token | meaning |
//! |---|---|
//! | `U+0001` name | open an element; `svg:` or `math:` before names of those namespaces |
//! | `U+0002` name `=` value | an attribute of the element just opened |
//! | `U+0003` text | a text node |
//! | `U+0004` | close the element opened last |
//!
//! A page's first element is `#document`, whose attributes are facts of the
//! document (`url`, `title`, `charset`, `content-type`, `base`, which relative
//! addresses are relative to, and `cut`, the limit that has ended the walk before
//! the page's end). Attribute names that start with `~` are not the page's own:
//! they are what only a browser knows.
//!
//! | hint | meaning |
//! |---|---|
//! | `~hidden` | not rendered; `tucked` where it is, but clipped to a point or far off the page |
//! | `~view` | holds the line that the reader is looking at |
//! | `~selected` | holds (part of) the reader's selection |
//! | `~src` | the image candidate in use (`currentSrc`) |
//! | `~size` | the image's natural size, `WxH` in pixels |

/// Opens an element.
pub(crate) const OPEN: char = '\u{1}';
/// Starts an attribute.
pub(crate) const ATTRIBUTE: char = '\u{2}';
/// Starts a text node.
pub(crate) const TEXT: char = '\u{3}';
/// Closes an element.
pub(crate) const CLOSE: char = '\u{4}';
