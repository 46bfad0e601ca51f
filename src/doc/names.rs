//! The allow-list: every element and attribute that may leave the cleaner.

use super::Address;
use std::borrow::Cow;

macro_rules! names {
    ($($variant:ident $name:literal $class:ident),* $(,)?) => {
        /// An element that may leave the cleaner.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Name { $($variant),* }

        impl Name {
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Name::$variant => $name),* }
            }

            fn class(self) -> Class {
                match self { $(Name::$variant => Class::$class),* }
            }

            /// The element of that name, if it is one of these.
            pub(crate) fn of(name: &str) -> Option<Name> {
                match name { $($name => Some(Name::$variant),)* _ => None }
            }

            /// The HTML element of that name.
            #[cfg(any(test, feature = "wasm"))]
            pub(crate) fn html(name: &str) -> Option<Name> {
                $(if Class::$class != Class::Math && name == $name {
                    return Some(Name::$variant);
                })*
                None
            }

            /// The MathML element of that name.
            pub(crate) fn math(name: &str) -> Option<Name> {
                Name::of(name).filter(|name| name.is_math())
            }
        }
    };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Stands on lines of its own.
    Block,
    /// Part of a line.
    Inline,
    /// Part of a line, without content.
    Void,
    /// A block without content.
    VoidBlock,
    /// MathML.
    Math,
}

names! {
    A "a" Inline, Abbr "abbr" Inline, Aside "aside" Block, Audio "audio" Inline,
    B "b" Inline, Bdi "bdi" Inline, Bdo "bdo" Inline, Blockquote "blockquote" Block,
    Br "br" Void, Caption "caption" Block, Cite "cite" Inline, Code "code" Inline,
    Dd "dd" Block, Del "del" Inline, Details "details" Block, Dfn "dfn" Inline,
    Div "div" Block, Dl "dl" Block, Dt "dt" Block, Em "em" Inline,
    Figcaption "figcaption" Block, Figure "figure" Block, H1 "h1" Block, H2 "h2" Block,
    H3 "h3" Block, H4 "h4" Block, H5 "h5" Block, H6 "h6" Block, Hr "hr" VoidBlock,
    I "i" Inline, Img "img" Void, Ins "ins" Inline, Kbd "kbd" Inline, Li "li" Block,
    Mark "mark" Inline, Ol "ol" Block, P "p" Block, Pre "pre" Block, Q "q" Inline,
    Rp "rp" Inline, Rt "rt" Inline, Ruby "ruby" Inline, S "s" Inline, Samp "samp" Inline,
    Section "section" Block, Small "small" Inline, Source "source" Void, Span "span" Inline,
    Strong "strong" Inline, Sub "sub" Inline, Summary "summary" Block, Sup "sup" Inline,
    Table "table" Block, Tbody "tbody" Block, Td "td" Block, Tfoot "tfoot" Block,
    Th "th" Block, Thead "thead" Block, Time "time" Inline, Tr "tr" Block, U "u" Inline,
    Ul "ul" Block, Var "var" Inline, Video "video" Inline, Wbr "wbr" Void,
    Math "math" Math, Annotation "annotation" Math, Maction "maction" Math,
    Menclose "menclose" Math, Merror "merror" Math, Mfenced "mfenced" Math,
    Mfrac "mfrac" Math, Mi "mi" Math, Mmultiscripts "mmultiscripts" Math, Mn "mn" Math,
    Mo "mo" Math, Mover "mover" Math, Mpadded "mpadded" Math, Mphantom "mphantom" Math,
    Mprescripts "mprescripts" Math, Mroot "mroot" Math, Mrow "mrow" Math, Ms "ms" Math,
    Mspace "mspace" Math, Msqrt "msqrt" Math, Mstyle "mstyle" Math, Msub "msub" Math,
    Msubsup "msubsup" Math, Msup "msup" Math, Mtable "mtable" Math, Mtd "mtd" Math,
    Mtext "mtext" Math, Mtr "mtr" Math, Munder "munder" Math, Munderover "munderover" Math,
    Semantics "semantics" Math,
}

impl Name {
    /// Whether it stands on lines of its own.
    pub(crate) fn is_block(self) -> bool {
        matches!(self.class(), Class::Block | Class::VoidBlock)
    }

    /// Whether HTML gives it no end tag.
    pub(crate) fn is_void(self) -> bool {
        matches!(self.class(), Class::Void | Class::VoidBlock)
    }

    pub(crate) fn is_math(self) -> bool {
        self.class() == Class::Math
    }

    /// Whether it says something without holding text.
    pub(crate) fn is_media(self) -> bool {
        matches!(self, Name::Img | Name::Video | Name::Audio | Name::Math)
    }

    pub(crate) fn is_heading(self) -> bool {
        self.heading_level().is_some()
    }

    pub(crate) fn heading_level(self) -> Option<u8> {
        Some(match self {
            Name::H1 => 1,
            Name::H2 => 2,
            Name::H3 => 3,
            Name::H4 => 4,
            Name::H5 => 5,
            Name::H6 => 6,
            _ => return None,
        })
    }

    /// The heading of a level, which is held within 1 to 6.
    pub(crate) fn heading(level: u8) -> Name {
        match level {
            0 | 1 => Name::H1,
            2 => Name::H2,
            3 => Name::H3,
            4 => Name::H4,
            5 => Name::H5,
            _ => Name::H6,
        }
    }
}

/// What an element of the standard form is for, written as its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A box beside the text, by its kind.
    Note,
    Tip,
    Important,
    Warning,
    Caution,
    /// The list of footnotes at the end.
    Footnotes,
    /// The number in the text that leads to a footnote.
    FootnoteRef,
    /// The link from a footnote back to the text.
    FootnoteBack,
    /// A link in place of something third-party.
    Embed,
}

impl Mark {
    pub(crate) const ALL: [Mark; 9] = [
        Mark::Note,
        Mark::Tip,
        Mark::Important,
        Mark::Warning,
        Mark::Caution,
        Mark::Footnotes,
        Mark::FootnoteRef,
        Mark::FootnoteBack,
        Mark::Embed,
    ];

    /// The mark that is written so.
    pub(crate) fn of(class: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.as_str() == class)
    }

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Mark::Note => "callout-note",
            Mark::Tip => "callout-tip",
            Mark::Important => "callout-important",
            Mark::Warning => "callout-warning",
            Mark::Caution => "callout-caution",
            Mark::Footnotes => "footnotes",
            Mark::FootnoteRef => "footnote-ref",
            Mark::FootnoteBack => "footnote-back",
            Mark::Embed => "embed",
        }
    }

    /// The word that GitHub's alerts use.
    pub(crate) fn alert(self) -> Option<&'static str> {
        Some(match self {
            Mark::Note => "NOTE",
            Mark::Tip => "TIP",
            Mark::Important => "IMPORTANT",
            Mark::Warning => "WARNING",
            Mark::Caution => "CAUTION",
            _ => return None,
        })
    }
}

/// A text's direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dir {
    Ltr,
    Rtl,
    Auto,
}

/// An attribute that may leave the cleaner, its value checked by its type.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Attr {
    Href(Address),
    Src(Address),
    /// Image candidates with their descriptor (`2x`, `640w`).
    Srcset(Vec<(Address, String)>),
    Sizes(String),
    Poster(Address),
    Alt(String),
    Title(String),
    /// In CSS pixels.
    Width(u32),
    Height(u32),
    /// Written with a prefix, so that it cannot clobber a name of the host page.
    Id(String),
    Mark(Mark),
    /// A code block's language.
    Language(String),
    Dir(Dir),
    /// A BCP 47 tag.
    Lang(String),
    Datetime(String),
    Colspan(u16),
    Rowspan(u16),
    Scope(&'static str),
    Start(i32),
    Value(i32),
    Reversed,
    /// An ordered list's numbering: `1`, `a`, `A`, `i` or `I`.
    Numbering(char),
    /// A formula that stands on a line of its own.
    DisplayBlock,
    /// What `<annotation>` holds: TeX.
    Tex,
    /// A MathML attribute of [`MATH_ATTRIBUTES`].
    Math(&'static str, String),
}

/// MathML attributes that only concern looks and cannot load or run anything.
pub(crate) const MATH_ATTRIBUTES: &[&str] = &[
    "accent",
    "accentunder",
    "columnalign",
    "columnlines",
    "columnspacing",
    "columnspan",
    "depth",
    "displaystyle",
    "fence",
    "form",
    "frame",
    "height",
    "largeop",
    "linethickness",
    "lspace",
    "mathvariant",
    "maxsize",
    "minsize",
    "movablelimits",
    "notation",
    "rowalign",
    "rowlines",
    "rowspacing",
    "rowspan",
    "rspace",
    "scriptlevel",
    "separator",
    "stretchy",
    "symmetric",
    "voffset",
    "width",
];

impl Attr {
    /// The attribute's name and its value, not yet escaped.
    pub(crate) fn written(&self) -> (&'static str, Cow<'_, str>) {
        match self {
            Attr::Href(address) => ("href", address.as_str().into()),
            Attr::Src(address) => ("src", address.as_str().into()),
            Attr::Srcset(candidates) => ("srcset", srcset(candidates).into()),
            Attr::Sizes(sizes) => ("sizes", sizes.into()),
            Attr::Poster(address) => ("poster", address.as_str().into()),
            Attr::Alt(text) => ("alt", text.into()),
            Attr::Title(text) => ("title", text.into()),
            Attr::Width(pixels) => ("width", pixels.to_string().into()),
            Attr::Height(pixels) => ("height", pixels.to_string().into()),
            Attr::Id(id) => ("id", prefixed(id).into()),
            Attr::Mark(mark) => ("class", mark.as_str().into()),
            Attr::Language(language) => ("class", format!("language-{language}").into()),
            Attr::Dir(Dir::Ltr) => ("dir", "ltr".into()),
            Attr::Dir(Dir::Rtl) => ("dir", "rtl".into()),
            Attr::Dir(Dir::Auto) => ("dir", "auto".into()),
            Attr::Lang(tag) => ("lang", tag.into()),
            Attr::Datetime(time) => ("datetime", time.into()),
            Attr::Colspan(n) => ("colspan", n.to_string().into()),
            Attr::Rowspan(n) => ("rowspan", n.to_string().into()),
            Attr::Scope(scope) => ("scope", (*scope).into()),
            Attr::Start(n) => ("start", n.to_string().into()),
            Attr::Value(n) => ("value", n.to_string().into()),
            Attr::Reversed => ("reversed", "".into()),
            Attr::Numbering(kind) => ("type", kind.to_string().into()),
            Attr::DisplayBlock => ("display", "block".into()),
            Attr::Tex => ("encoding", "application/x-tex".into()),
            Attr::Math(name, value) => (name, value.into()),
        }
    }
}

fn srcset(candidates: &[(Address, String)]) -> String {
    let list: Vec<String> =
        candidates.iter().map(|(address, d)| format!("{} {d}", address.as_str())).collect();
    list.join(", ")
}

/// An id with the prefix that all of the cleaner's ids have.
pub(crate) fn prefixed(id: &str) -> String {
    match id.strip_prefix(ID_PREFIX) {
        Some(_) => id.to_owned(),
        None => format!("{ID_PREFIX}{id}"),
    }
}

/// What every id of the cleaner's starts with.
pub(crate) const ID_PREFIX: &str = "pl-";
