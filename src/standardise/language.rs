//! Which language a code block is in, by what its elements say.

use super::classes::classes;
use crate::article::NodeNumber;
use crate::page::{Page, Tag};

/// Elements looked at around the block: a wrapper, its wrapper, a figure.
const LEVELS: usize = 4;

/// The language named by the block, what is in it, or what wraps it.
pub(crate) fn of(page: &Page, root: NodeNumber) -> Option<String> {
    let inside = page
        .descendants(root)
        .take(40)
        .filter(|&d| matches!(page.tag(d), Tag::Code | Tag::Pre | Tag::Div))
        .find_map(|d| named(page, d));
    let own = || named(page, root);
    let around = || {
        page.ancestors(page.parent(root))
            .take(LEVELS)
            .take_while(|&a| wraps_only(page, a, root))
            .find_map(|a| named(page, a))
    };
    own().or(inside).or_else(around)
}

/// Whether the element holds the block and little else (a caption, a button).
fn wraps_only(page: &Page, around: NodeNumber, root: NodeNumber) -> bool {
    let is_wrapper = matches!(
        page.tag(around),
        Tag::Div
            | Tag::Figure
            | Tag::Td
            | Tag::Tr
            | Tag::Tbody
            | Tag::Table
            | Tag::Section
            | Tag::Pre
            | Tag::Other
    );
    is_wrapper && page.end(around) - around < (page.end(root) - root) + 60
}

fn named(page: &Page, n: NodeNumber) -> Option<String> {
    const ATTRIBUTES: [&str; 7] = [
        "data-lang",
        "data-language",
        "data-code-language",
        "data-mode-id",
        "language",
        "data-enlighter-language",
        "syntax",
    ];
    let by_attribute = ATTRIBUTES.iter().filter_map(|name| page.attr(n, name)).find_map(cleaned);
    let by_lang = || {
        let lang = (page.tag(n) == Tag::Pre).then(|| page.attr(n, "lang")).flatten();
        lang.and_then(cleaned)
    };
    by_attribute.or_else(by_lang).or_else(|| by_class(page, n))
}

fn by_class(page: &Page, n: NodeNumber) -> Option<String> {
    const PREFIXES: [&str; 8] = [
        "language-",
        "lang-",
        "highlight-source-",
        "mw-highlight-lang-",
        "brush:",
        "code-",
        "highlight-",
        "src-",
    ];
    let all: Vec<&str> = classes(page, n).collect();
    for (i, class) in all.iter().enumerate() {
        for prefix in PREFIXES {
            let Some(rest) = class.strip_prefix(prefix) else { continue };
            // `brush: js` is two words of one class attribute.
            let rest = if rest.is_empty() { all.get(i + 1).copied().unwrap_or("") } else { rest };
            let is_sure = !matches!(prefix, "code-" | "highlight-" | "src-");
            let language = cleaned(rest.trim_end_matches(';'));
            if let Some(language) = language.filter(|l| is_sure || is_known(l)) {
                return Some(language);
            }
        }
    }
    let says_code = |c: &&str| {
        matches!(
            *c,
            "hljs"
                | "sourceCode"
                | "highlight"
                | "prettyprint"
                | "code"
                | "chroma"
                | "shiki"
                | "src"
                | "prism"
        )
    };
    let bare = all.iter().find(|c| is_known(&c.to_ascii_lowercase()));
    bare.filter(|_| all.iter().any(says_code) || page.tag(n) == Tag::Code).and_then(|c| cleaned(c))
}

/// A language's name as a class may carry it; words for "none" are none.
pub(super) fn cleaned(name: &str) -> Option<String> {
    let name = name.trim().to_ascii_lowercase();
    let is_name = (1..=24).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "+#-._".contains(c));
    const NONE: [&str; 9] = [
        "none",
        "plain",
        "plaintext",
        "text",
        "nohighlight",
        "no-highlight",
        "default",
        "undefined",
        "auto",
    ];
    (is_name && !NONE.contains(&name.as_str())).then_some(name)
}

/// A text that is the name of a language and nothing else.
pub(super) fn known(text: &str) -> Option<String> {
    cleaned(text).filter(|name| is_known(name))
}

fn is_known(name: &str) -> bool {
    KNOWN.binary_search(&name).is_ok()
}

/// Names that count even without a prefix; sorted.
const KNOWN: &[&str] = &[
    "ada",
    "apache",
    "applescript",
    "arduino",
    "asm",
    "awk",
    "bash",
    "bat",
    "c",
    "c#",
    "c++",
    "clojure",
    "cmake",
    "cobol",
    "coffeescript",
    "console",
    "cpp",
    "crystal",
    "cs",
    "csharp",
    "css",
    "cuda",
    "dart",
    "diff",
    "django",
    "docker",
    "dockerfile",
    "elixir",
    "elm",
    "erlang",
    "fish",
    "fortran",
    "fsharp",
    "glsl",
    "go",
    "golang",
    "graphql",
    "groovy",
    "haskell",
    "hcl",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "jsx",
    "julia",
    "kotlin",
    "latex",
    "less",
    "lisp",
    "lua",
    "makefile",
    "markdown",
    "matlab",
    "mermaid",
    "nginx",
    "nim",
    "nix",
    "objc",
    "objectivec",
    "ocaml",
    "pascal",
    "perl",
    "php",
    "powershell",
    "prolog",
    "protobuf",
    "ps1",
    "py",
    "pycon",
    "python",
    "python3",
    "r",
    "racket",
    "rb",
    "rs",
    "ruby",
    "rust",
    "sass",
    "scala",
    "scheme",
    "scss",
    "sh",
    "shell",
    "solidity",
    "sql",
    "svelte",
    "swift",
    "tcl",
    "terraform",
    "tex",
    "toml",
    "ts",
    "tsx",
    "typescript",
    "vb",
    "verilog",
    "vhdl",
    "vim",
    "vue",
    "wasm",
    "xml",
    "yaml",
    "yml",
    "zig",
    "zsh",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_for_the_search() {
        assert!(KNOWN.is_sorted());
    }

    #[test]
    fn only_names_pass() {
        assert_eq!(cleaned(" C++ ").as_deref(), Some("c++"));
        assert_eq!(cleaned("plaintext"), None);
        assert_eq!(cleaned("x\" onload=\""), None);
    }
}
